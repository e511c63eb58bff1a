import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import type { Action } from '../domain/actions.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import { testMoment } from '../../../tests/house.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  doAs,
  keepNow,
  places,
  relate,
  setStage,
  visitOf,
} from '../../../tests/stage.ts'
import { admit } from './gate.ts'
import { writeLog } from './log.ts'
import { type LookFilter, listLooked, listLookingOrganisations } from './looked.ts'

describe('LOOKED-1 who looked (R3)', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  before(async () => {
    fresh = await freshDatabase()
    await setStage(fresh)
    noor = await addDossier(fresh, { child: 'noor', bornOn: '2017-03-04' })
    await relate(fresh, noor, 'yara', { basis: 'legal:wpo-40a', purpose: 'arrange-support', sections: ['basics'] })
    await keepNow(fresh.db, noor)
  })
  after(() => fresh.close())

  const at = (minute: number) => new Date(testMoment.getTime() + minute * 60_000)
  const look = (action: Action, who: StaffName | FamilyName, minute: number) => {
    const visit = visitOf(action, who, at(minute))
    return doAs(fresh.db, visit, (tx) => admit(tx, visit, noor, ['basics']))
  }
  const stoodInList = (who: StaffName, minute: number) => {
    const visit = visitOf('dossier.list', who, at(minute))
    return doAs(fresh.db, visit, (tx) =>
      writeLog(tx, visit, {
        outcome: 'yes',
        rule: 'ACCESS-1',
        purpose: null,
        about: [{ dossierId: noor, parts: ['cover'] }],
        inList: true,
      }),
    )
  }
  const read = (who: FamilyName, filter: LookFilter = {}, afterKey: string | null = null, limit = 50) => {
    const visit = visitOf('log.read', who, at(600))
    return doAs(fresh.db, visit, async (tx) => {
      const grants = await admit(tx, visit, noor)
      return listLooked(tx, grants.cover!, filter, afterKey, limit)
    })
  }
  const clear = () => fresh.asAdmin.query('truncate log_acts, log_subjects')

  test('LOOKED-1 R3 organisation, function, time, sections, purpose; and her own look', async () => {
    await clear()
    await look('basics.read', 'yara', 1)
    const { looks } = await read('ines')
    assert.equal(looks.length, 2)
    const [own, yara] = looks
    assert.deepEqual(
      [own!.mine, own!.role, own!.action, own!.organisation],
      [true, 'parent_with_authority', 'log.read', null],
    )
    assert.deepEqual(
      [yara!.organisation, yara!.role, yara!.at, yara!.parts, yara!.purpose, yara!.refused, yara!.mine],
      [places.klimboom.name, 'internal_supervisor', at(1), ['cover', 'basics'], 'arrange-support', null, false],
    )
    assert.equal(JSON.stringify(looks).includes('Yara'), false, 'no name of a worker')
  })

  test('LOOKED-1 the other parent reads the same, and is not called herself', async () => {
    const { looks } = await read('ruben')
    const ines = looks.find((line) => line.organisation === null && !line.mine)
    assert.equal(ines?.role, 'parent_with_authority')
  })

  test('LOOKED-1 lists stand together per day and function', async () => {
    await clear()
    await stoodInList('kim', 1)
    await stoodInList('kim', 2)
    await stoodInList('kim', 60 * 15)
    await stoodInList('hanna', 3)
    const { looks } = await read('ines', { kind: 'lijst' })
    assert.deepEqual(
      looks.map((line) => [line.role, line.times, line.at]),
      [
        ['youth_consultant', 1, at(900)],
        ['youth_consultant', 1, at(3)],
        ['youth_consultant', 2, at(2)],
      ],
    )
  })

  test('LOOKED-1 an attempt that was refused stands in it', async () => {
    await clear()
    const visit = visitOf('dossier.open', 'daan', at(1))
    await assert.rejects(doAs(fresh.db, visit, (tx) => admit(tx, visit, noor)))
    await inTransaction(fresh.db, { person: visit.actor.personId, holder: visit.actor.holderId }, (tx) =>
      writeLog(tx, visit, {
        outcome: 'no',
        rule: 'ACCESS-1',
        purpose: null,
        about: [{ dossierId: noor, parts: ['cover'] }],
      }),
    )
    const { looks } = await read('ines', { kind: 'geweigerd' })
    assert.deepEqual(
      looks.map((line) => [line.role, line.refused, line.organisation]),
      [['policy_officer', 'ACCESS-1', places.duinrand.name]],
    )
  })

  test('LOOKED-1 pages go on where the one before ended, also over a heap of lists', async () => {
    await clear()
    for (let minute = 1; minute <= 7; minute += 1) {
      await look('dossier.open', 'kim', minute)
      await stoodInList('yara', minute)
    }
    const all = (await read('ines')).looks.filter((line) => line.action !== 'log.read')
    assert.equal(all.length, 8)
    const seen: string[] = []
    let next: string | null = null
    do {
      const page: Awaited<ReturnType<typeof read>> = await read(
        'ines',
        { to: day('2026-11-24'), organisationId: null },
        next,
        3,
      )
      seen.push(...page.looks.filter((line) => line.action !== 'log.read').map((line) => line.key))
      next = page.next
    } while (next !== null)
    assert.deepEqual(
      seen,
      all.map((line) => line.key),
    )
  })

  test('LOOKED-1 a page goes back as many whole days as it needs, however few lines a filter leaves', async () => {
    await clear()
    await stoodInList('yara', -60 * 24 * 40)
    for (let day = 30; day > 0; day -= 1) for (let n = 0; n < 3; n += 1) await stoodInList('kim', -60 * 24 * day + n)
    const old = await read('ines', { organisationId: places.klimboom.id }, null, 1)
    assert.deepEqual(
      old.looks.map((line) => [line.role, line.times]),
      [['internal_supervisor', 1]],
    )
    const days = await read('ines', { kind: 'lijst' }, null, 3)
    assert.deepEqual(
      days.looks.map((line) => line.times),
      [3, 3, 3],
    )
    const more = await read('ines', { kind: 'lijst' }, days.next, 50)
    assert.deepEqual([more.looks.length, more.next], [28, null])
    assert.deepEqual((await read('ines', {}, 'ffffffff-ffff-4fff-bfff-ffffffffffff', 3)).looks.length, 3)
  })

  test('LOOKED-1 narrowed by day, organisation and kind', async () => {
    await clear()
    await look('basics.read', 'yara', 1)
    await look('circle.change', 'kim', 2)
    const count = async (filter: LookFilter) =>
      (await read('ines', filter)).looks.filter((line) => line.organisation !== null).length
    assert.equal(await count({ organisationId: places.klimboom.id }), 1)
    assert.equal(await count({ kind: 'gewijzigd' }), 1)
    assert.equal(await count({ kind: 'gelezen' }), 1)
    assert.equal(await count({ from: day('2026-11-24'), to: day('2026-11-24') }), 2)
    assert.equal(await count({ from: day('2026-11-25') }), 0)
    assert.equal(await count({ to: day('2026-11-23') }), 0)
    const visit = visitOf('log.read', 'ines', at(5))
    const names = await doAs(fresh.db, visit, async (tx) =>
      listLookingOrganisations(tx, (await admit(tx, visit, noor)).cover!),
    )
    assert.deepEqual(
      names.map((each) => each.name),
      [places.klimboom.name, places.duinrand.name],
    )
  })

  test('ACT-5 staff do not read who looked, and row-level security shows them nothing', async () => {
    const visit = visitOf('log.read', 'kim')
    await assert.rejects(
      doAs(fresh.db, visit, (tx) => admit(tx, visit, noor)),
      /ACT-5/,
    )
    const rows = await doAs(fresh.db, visit, (tx) => tx.selectFrom('log_subjects').selectAll().execute())
    assert.deepEqual(rows, [])
  })
})
