import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { DossierId, HolderId, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Grant } from '#access/domain/grant.ts'
import { admit, toRead, toWrite } from '#access/store/gate.ts'
import { listWork } from '#work/store/work-list.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { addSharedDossier, schoolSays } from '../../../../tests/shared-dossier.ts'
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
} from '../../../../tests/stage.ts'
import type { GoalId, StepId } from '../domain/plan.ts'
import { addGoal, changeGoal, moveGoal, readGoal, reorderGoals } from './goal-store.ts'
import { keepBack } from './keep-back.ts'
import { readPlan } from './plan-store.ts'
import { addStep, changeStep, listDoers, moveStep, readStep } from './step-store.ts'

type Who = StaffName | FamilyName
const tomorrow = day('2026-11-25')
const klimboom: OrganisationId = places.klimboom.id

describe('the plan in the database', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  before(async () => void (fresh = await freshDatabase()))
  after(() => fresh.close())
  beforeEach(async () => {
    await fresh.asAdmin.query('truncate organisations, people, children, work_items, log_acts, log_subjects cascade')
    await setStage(fresh)
    noor = await addSharedDossier(fresh, { youth: true })
  })

  function reading<T>(
    who: Who,
    act: (tx: Tx, grant: Grant<'plan', 'read'>) => Promise<T>,
    action: Action = 'plan.read',
  ): Promise<T> {
    const visit = visitOf(action, who)
    return doAs(fresh.db, visit, async (tx) => act(tx, toRead(await admit(tx, visit, noor, ['plan']), 'plan')))
  }
  function writing<T>(who: Who, act: (tx: Tx, grant: Grant<'plan', 'write'>) => Promise<T>): Promise<T> {
    const visit = visitOf('plan.change', who)
    return doAs(fresh.db, visit, async (tx) => act(tx, toWrite(await admit(tx, visit, noor, ['plan']), 'plan')))
  }
  const goal = (who: Who, text: string, more: { evaluateOn?: typeof tomorrow; withheldFrom?: OrganisationId[] } = {}) =>
    writing(who, (tx, grant) =>
      addGoal(tx, grant, { text, evaluateOn: more.evaluateOn ?? null, withheldFrom: more.withheldFrom ?? [] }),
    )
  const holder = (who: Who) =>
    (who in places || ['ines', 'ruben', 'noor'].includes(who)
      ? personId(who)
      : functionId(who as StaffName)) as string as HolderId
  const step = (
    who: Who,
    goalId: GoalId,
    doer: Who,
    more: { dueOn?: typeof tomorrow; withheldFrom?: OrganisationId[] } = {},
  ) =>
    writing(who, async (tx, grant) =>
      addStep(tx, grant, await readGoal(tx, grant, goalId), {
        text: 'bellen',
        doerId: holder(doer),
        dueOn: more.dueOn ?? null,
        withheldFrom: more.withheldFrom ?? [],
      }),
    )
  const texts = (who: Who) =>
    reading(who, async (tx, grant) => (await readPlan(tx, grant)).goals.map((each) => each.text))
  const work = async (who: Who) => {
    const visit = visitOf('work.read', who)
    return (await doAs(fresh.db, visit, (tx) => listWork(tx, visit))).items.map((item) => item.kind)
  }
  const nextDue = async () =>
    (await fresh.asAdmin.query<{ next_due_on: string | null }>('select next_due_on from dossiers')).rows[0]!.next_due_on
  const refused = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule

  test('PLAN-7 goals stand in the order of adding, and move one place', async () => {
    await goal('kim', 'een')
    const two = await goal('ines', 'twee')
    await goal('noor', 'drie')
    assert.deepEqual(await texts('tom'), ['een', 'twee', 'drie'])
    await writing('tom', (tx, grant) => reorderGoals(tx, grant, two, 'up'))
    assert.deepEqual(await texts('kim'), ['twee', 'een', 'drie'])
  })

  test('DOSSIER-8 the second of two sees what the first wrote, and nothing is lost', async () => {
    const id = await goal('kim', 'weer naar school')
    const change = (who: Who, version: number, text: string) =>
      writing(who, (tx, grant) => changeGoal(tx, grant, id, version, { text, evaluateOn: null }))
    assert.deepEqual(await change('kim', 1, 'drie dagen naar school'), { kind: 'written' })
    const second = await change('tom', 1, 'vier dagen naar school')
    assert.equal(second.kind, 'conflict')
    assert.equal(second.kind === 'conflict' && second.current.text, 'drie dagen naar school')
    assert.deepEqual(await texts('kim'), ['drie dagen naar school'])
    assert.deepEqual(await change('tom', 2, 'vier dagen naar school'), { kind: 'written' })
  })

  test('A15 PLAN-4 offered for a step is who may open the plan today, and nobody else is taken', async () => {
    const id = await goal('kim', 'weer naar school')
    const offered = await reading('kim', (tx, grant) => listDoers(tx, grant, { withheldFrom: [], fromSchool: false }))
    assert.deepEqual(
      offered.map(({ name }) => name),
      ['Ines Vos', 'Noor Vos', 'Ruben Vos', 'Kim Aalders', 'Tom Brand', 'Yara Smit'],
    )
    // Lotte works for the same municipality and is not in the circle; Gea for another provider
    for (const outsider of ['lotte', 'gea', 'daan'] as const)
      await assert.rejects(step('kim', id, outsider), refused('PLAN-4'))
    await step('kim', id, 'tom')
    await assert.rejects(
      writing('kim', async (tx, grant) =>
        changeStep(tx, grant, (await readPlan(tx, grant)).goals[0]!.steps[0]!.id, 1, {
          text: 'x',
          doerId: holder('gea'),
          dueOn: null,
        }),
      ),
      refused('PLAN-4'),
    )
  })

  test('A13 PLAN-4 who was taken off is not offered any more, keeps the name at their step, and their work is gone', async () => {
    const id = await goal('kim', 'weer naar school')
    await step('kim', id, 'tom', { dueOn: tomorrow })
    assert.deepEqual(await work('tom'), ['plan.step'])
    await fresh.asAdmin.query(`update relations set until_on = '2026-11-24' where holder_id = $1`, [functionId('tom')])
    await keepNow(fresh.db, noor)
    assert.deepEqual(await work('tom'), [])
    const plan = await reading('kim', readPlan)
    assert.equal(plan.goals[0]!.steps[0]!.doer.name, 'Tom Brand')
    const offered = await reading('kim', (tx, grant) => listDoers(tx, grant, { withheldFrom: [], fromSchool: false }))
    assert.equal(
      offered.some(({ name }) => name === 'Tom Brand'),
      false,
    )
    await assert.rejects(texts('tom'), refused('ACCESS-1'))
  })

  test('PLAN-10 a step is work while it is to be done, of who does it then', async () => {
    const id = await goal('kim', 'weer naar school')
    const first = await step('kim', id, 'tom')
    await writing('kim', (tx, grant) =>
      changeStep(tx, grant, first, 1, { text: 'bellen', doerId: holder('ines'), dueOn: tomorrow }),
    )
    assert.deepEqual([await work('tom'), await work('ines')], [[], ['plan.step']])
    await reading('ines', (tx, grant) => moveStep(tx, grant, first, 2, { to: 'done', reason: null }), 'plan.step')
    assert.deepEqual(await work('ines'), [])
    await reading('ines', (tx, grant) => moveStep(tx, grant, first, 3, { to: 'busy', reason: null }), 'plan.step')
    assert.deepEqual(await work('ines'), ['plan.step'])
  })

  test('PLAN-3 P6 who may only read the plan says how far the own step is, and not that of another', async () => {
    // a teacher reads the plan and writes nothing in it
    await fresh.asAdmin.query(`update relations set role = 'teacher' where holder_id = $1`, [functionId('yara')])
    await keepNow(fresh.db, noor)
    const id = await goal('kim', 'weer naar school')
    const [own, other] = [await step('kim', id, 'yara'), await step('kim', id, 'tom')]
    const visit = visitOf('plan.step', 'yara')
    const move = (stepId: StepId) =>
      doAs(fresh.db, visit, async (tx) =>
        moveStep(tx, toRead(await admit(tx, visit, noor, ['plan']), 'plan'), stepId, 1, { to: 'done', reason: null }),
      )
    assert.deepEqual(await move(own), { kind: 'written' })
    await assert.rejects(move(other), refused('PLAN-3'))
    assert.equal((await reading('kim', (tx, grant) => readStep(tx, grant, other))).state, 'open')
  })

  test('PLAN-8 the next date is the first of what all may see, and goes when it is done', async () => {
    const id = await goal('kim', 'weer naar school', { evaluateOn: day('2027-02-01') })
    assert.equal(await nextDue(), '2027-02-01')
    const first = await step('kim', id, 'tom', { dueOn: day('2026-12-03') })
    assert.equal(await nextDue(), '2026-12-03')
    await step('ines', id, 'ines', { dueOn: tomorrow, withheldFrom: [klimboom] })
    assert.equal(await nextDue(), '2026-12-03')
    await goal('ines', 'niet voor school', { evaluateOn: tomorrow, withheldFrom: [klimboom] })
    assert.equal(await nextDue(), '2026-12-03')
    await reading('tom', (tx, grant) => moveStep(tx, grant, first, 1, { to: 'done', reason: null }), 'plan.step')
    assert.equal(await nextDue(), '2027-02-01')
    await writing('kim', (tx, grant) => moveGoal(tx, grant, id, 1, { to: 'stopped', reason: 'verhuisd' }))
    assert.equal(await nextDue(), null)
  })

  test('PLAN-8 looking at a goal again is work of the lead, while it is open', async () => {
    const id = await goal('ines', 'weer naar school', { evaluateOn: tomorrow })
    assert.deepEqual(await work('kim'), ['plan.evaluate'])
    await writing('kim', (tx, grant) => moveGoal(tx, grant, id, 1, { to: 'reached', reason: null }))
    assert.deepEqual(await work('kim'), [])
  })

  test('C13 PLAN-5 what the young person keeps back from the school is absent there with its steps, and present for others', async () => {
    const id = await goal('kim', 'praten over thuis')
    await step('kim', id, 'tom')
    await goal('kim', 'weer naar school')
    await reading(
      'noor',
      async (tx, grant) => keepBack(tx, grant, { table: 'goals', text: await readGoal(tx, grant, id) }, [klimboom]),
      'plan.withhold',
    )
    assert.deepEqual(await texts('yara'), ['weer naar school'])
    assert.deepEqual(await texts('tom'), ['praten over thuis', 'weer naar school'])
    assert.deepEqual((await reading('yara', readPlan)).loose, [])
    await assert.rejects(
      reading('yara', (tx, grant) => readGoal(tx, grant, id)),
      refused('ACCESS-1'),
    )
  })

  test('PLAN-5 who did not write it and is not the child or a parent cannot keep it back', async () => {
    const id = await goal('kim', 'praten over thuis')
    await assert.rejects(
      reading(
        'tom',
        async (tx, grant) => keepBack(tx, grant, { table: 'goals', text: await readGoal(tx, grant, id) }, [klimboom]),
        'plan.withhold',
      ),
      refused('PLAN-5'),
    )
  })

  test('PLAN-5 a step that the school does cannot be kept back from the school first', async () => {
    const id = await goal('kim', 'weer naar school')
    await step('kim', id, 'yara')
    const answer = await reading(
      'ines',
      async (tx, grant) => keepBack(tx, grant, { table: 'goals', text: await readGoal(tx, grant, id) }, [klimboom]),
      'plan.withhold',
    )
    assert.equal(answer, 'doer')
    assert.deepEqual(await texts('yara'), ['weer naar school'])
  })

  test('PLAN-2 ACCESS-7 what the school wrote goes when the school takes its agreement back; what others wrote under it stays', async () => {
    const id = await goal('yara', 'rustig beginnen')
    await step('tom', id, 'tom')
    await goal('kim', 'weer naar school')
    assert.deepEqual(await texts('tom'), ['rustig beginnen', 'weer naar school'])
    await schoolSays(fresh, noor, 'withdrawn')
    await keepNow(fresh.db, noor)
    assert.deepEqual(await texts('tom'), ['weer naar school'])
    assert.deepEqual(
      (await reading('tom', readPlan)).loose.map(({ text }) => text),
      ['bellen'],
    )
    assert.deepEqual(await texts('ines'), ['rustig beginnen', 'weer naar school'])
  })

  test('PLAN-4 what the school writes is not given to who does not see its part', async () => {
    await fresh.asAdmin.query(
      `insert into organisations (id, kind, name) values ('00000000-0000-4000-8000-0000000000aa', 'school', 'Het Kompas')`,
    )
    // another school wrote in it once and does not agree: Yara's texts are then not for Tom, hers are hers
    await fresh.asAdmin.query(
      `insert into school_agreements (id, dossier_id, school_id, answer, on_day, recorded_at)
       values (gen_random_uuid(), $1, '00000000-0000-4000-8000-0000000000aa', 'no', '2026-11-24', clock_timestamp())`,
      [noor],
    )
    await keepNow(fresh.db, noor)
    const offered = await reading('ines', (tx, grant) => listDoers(tx, grant, { withheldFrom: [], fromSchool: true }))
    assert.deepEqual(
      offered.map(({ name }) => name),
      ['Ines Vos', 'Noor Vos', 'Ruben Vos'],
    )
  })
})
