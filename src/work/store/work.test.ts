import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { DossierId, HolderId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import { testMoment } from '../../../tests/house.ts'
import { addSharedDossier } from '../../../tests/shared-dossier.ts'
import {
  type FamilyName,
  type StaffName,
  doAs,
  functionId,
  keepNow,
  personId,
  places,
  setStage,
  visitOf,
} from '../../../tests/stage.ts'
import { closeByHand, listWork, workPage } from './work-list.ts'
import { type NewWork, type WorkId, addWork, finishWork } from './work-store.ts'

type Who = StaffName | FamilyName

describe('work in the database', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  before(async () => {
    fresh = await freshDatabase()
    await setStage(fresh)
    noor = await addSharedDossier(fresh)
  })
  after(() => fresh.close())
  beforeEach(() => fresh.asAdmin.query('truncate work_items'))

  const add = (work: Partial<NewWork> & Pick<NewWork, 'kind'>) => {
    const visit = visitOf('plan.change', 'kim')
    const whole = {
      ...('role' in work ? {} : { holderId: functionId('tom') }),
      path: '/',
      at: testMoment,
      ...work,
    } as NewWork
    return doAs(fresh.db, visit, (tx) => addWork(tx, whole))
  }
  const list = async (who: Who, after: WorkId | null = null) => {
    const visit = visitOf('work.read', who)
    return doAs(fresh.db, visit, (tx) => listWork(tx, visit, after))
  }
  const kinds = async (who: Who) => (await list(who)).items.map(({ kind }) => kind)
  const close = (who: Who, id: WorkId) => {
    const visit = visitOf('work.finish', who)
    return doAs(fresh.db, visit, (tx) => closeByHand(tx, visit, id))
  }
  const refused = (kind: Refusal['kind'], rule: string) => (fault: unknown) =>
    fault instanceof Refusal && fault.kind === kind && fault.rule === rule

  test('WORK-1 the same key gives one item, also after it was done', async () => {
    const work = { kind: 'consent.renewal', uniqueKey: 'renewal:1' } as const
    const id = await add(work)
    assert.notEqual(id, null)
    assert.equal(await add(work), null)
    await close('tom', id!)
    assert.equal(await add(work), null)
    assert.deepEqual(await kinds('tom'), [])
  })

  test('WORK-1 work of a role is of everyone in it there, and of nobody else', async () => {
    await add({ kind: 'request.new', organisationId: places.duinrand.id, role: 'attendance_officer' })
    assert.deepEqual(await kinds('lotte'), ['request.new'])
    for (const other of ['kim', 'daan', 'tom', 'ines'] as const) assert.deepEqual(await kinds(other), [])
  })

  test('WORK-2 first due first, without a date last', async () => {
    await add({ kind: 'dossier.lead' })
    await add({ kind: 'consent.renewal', dueOn: day('2026-12-01') })
    await add({ kind: 'dossier.first-meeting', dueOn: day('2026-11-01') })
    assert.deepEqual(await kinds('tom'), ['dossier.first-meeting', 'consent.renewal', 'dossier.lead'])
  })

  test('WORK-2 a long list goes on where the page ended', async () => {
    for (let count = 0; count <= workPage; count += 1)
      await add({ kind: 'dossier.lead', dueOn: count % 2 === 0 ? day('2026-12-01') : null })
    const first = await list('tom')
    assert.deepEqual([first.items.length, first.more], [workPage, true])
    const second = await list('tom', first.items.at(-1)!.id)
    assert.deepEqual([second.items.length, second.more], [1, false])
    assert.equal(
      first.items.some(({ id }) => id === second.items[0]!.id),
      false,
    )
  })

  test('WORK-1 A13 an item about a child in a section that is closed, or of a child one may not open, is absent', async () => {
    await add({ kind: 'plan.step', dossierId: noor, section: 'care', holderId: functionId('kim') })
    await add({ kind: 'plan.step', dossierId: noor, section: 'plan', holderId: functionId('kim') })
    await add({ kind: 'plan.step', dossierId: noor, section: 'plan', holderId: functionId('gea') })
    // Kim leads the dossier, so the belt shows her all work about it; care is closed to her
    assert.equal((await list('kim')).items.length, 1)
    assert.deepEqual(await kinds('gea'), [])
  })

  test('R1 the child of each item is written down as shown in a list', async () => {
    await add({ kind: 'plan.step', dossierId: noor, section: 'plan' })
    await fresh.asAdmin.query('truncate log_acts, log_subjects')
    const [item] = (await list('tom')).items
    assert.deepEqual([item?.called, item?.number], ['Noor V.', 'D-2026-noor'])
    const { rows } = await fresh.asAdmin.query(
      'select a.action, s.dossier_id, s.in_list from log_acts a join log_subjects s on s.act_id = a.id',
    )
    assert.deepEqual(rows, [{ action: 'work.read', dossier_id: noor, in_list: true }])
  })

  test('WORK-3 by hand is closed what can be, once, by who has it', async () => {
    const [talk, question] = [await add({ kind: 'dossier.first-meeting' }), await add({ kind: 'consent.answer' })]
    await assert.rejects(close('kim', talk!), refused('absent', 'WORK-3'))
    await assert.rejects(close('tom', question!), refused('forbidden', 'WORK-3'))
    await close('tom', talk!)
    await close('tom', talk!)
    assert.deepEqual(await kinds('tom'), ['consent.answer'])
  })

  test('WORK-3 who leads a dossier sees the work of others about it, and cannot close it', async () => {
    const talk = await add({ kind: 'dossier.first-meeting', dossierId: noor })
    await assert.rejects(close('kim', talk!), refused('absent', 'WORK-3'))
    assert.deepEqual([await kinds('kim'), await kinds('tom')], [[], ['dossier.first-meeting']])
  })

  test('WORK-3 who does what was asked closes it, also when it is the work of another', async () => {
    await add({ kind: 'consent.answer', dossierId: noor, holderId: personId('ines') })
    await add({ kind: 'consent.answer', dossierId: noor, holderId: personId('ruben') })
    const visit = visitOf('consent.record', 'kim')
    const finish = (holderId: string) =>
      doAs(fresh.db, visit, (tx) =>
        finishWork(
          tx,
          { kind: 'consent.answer', dossierId: noor, holderId: holderId as HolderId },
          personId('kim'),
          testMoment,
        ),
      )
    assert.equal(await finish(personId('ines')), 1)
    assert.equal(await finish(personId('ines')), 0)
    assert.deepEqual([await kinds('ines'), await kinds('ruben')], [[], ['consent.answer']])
  })

  test('WORK-1 nobody closes all work of a kind by leaving out where', async () => {
    const visit = visitOf('consent.record', 'kim')
    await assert.rejects(
      doAs(fresh.db, visit, (tx) => finishWork(tx, { kind: 'consent.answer' }, null, testMoment)),
      TypeError,
    )
  })

  test('A13 work of a child is gone when the relation ends', async () => {
    await add({ kind: 'plan.step', dossierId: noor, section: 'plan' })
    assert.deepEqual(await kinds('tom'), ['plan.step'])
    await fresh.asAdmin.query(`update relations set until_on = '2026-11-24' where holder_id = $1`, [functionId('tom')])
    await keepNow(fresh.db, noor)
    assert.deepEqual(await kinds('tom'), [])
  })
})
