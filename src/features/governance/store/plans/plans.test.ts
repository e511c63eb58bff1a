import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Day, day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import { standingClock } from '#platform/clock.ts'
import { type FreshDatabase, freshDatabase } from '../../../../../tests/db.ts'
import { testMoment } from '../../../../../tests/house.ts'
import { type RegionPerson, type RegionPlace, asRegion, placeId, setRegion } from '../../../../../tests/region-stage.ts'
import { lookAtAdoption } from '../../domain/oogo/adoption.ts'
import { type EventKind, type PlanId, type TrackId, stateOf } from '../../domain/oogo/track.ts'
import { type PlanFacts, supportCouncil } from '../../domain/plans/policy-plan.ts'
import { askOogoTask } from '../../jobs/ask-oogo.ts'
import { addOogoEvent, adoptPlan, invitePartners, scopeOf, startTrack } from './oogo-acts.ts'
import { listPlans, readWholePlan } from './read-plans.ts'
import { readTrack } from './read-tracks.ts'
import { addPassage, addPlan, changePlan, sayStatus } from './write-plans.ts'

const facts = (more: Partial<PlanFacts>): PlanFacts => ({
  kind: 'support-plan',
  title: 'Ondersteuningsplan 2027–2031',
  organisationId: placeId('poWest'),
  holdsFrom: day('2027-08-01'),
  holdsUntil: day('2031-08-01'),
  holdsTheme: true,
  note: '',
  link: '',
  ...more,
})
const refused = (kind: Refusal['kind'], rule: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.kind === kind && fault.rule === rule

describe('plans and the consultations about them', () => {
  let fresh: FreshDatabase
  before(async () => {
    fresh = await freshDatabase()
    await setRegion(fresh)
  })
  after(() => fresh.close())

  const plan = (more: Partial<PlanFacts> = {}) =>
    asRegion(fresh, 'policy-plan.manage', 'pia', (tx, visit) => addPlan(tx, visit, facts(more)))
  const start = (planId: PlanId, more: { decidesOn?: Day | null; draftName?: string } = {}) =>
    asRegion(fresh, 'policy-plan.manage', 'pia', (tx, visit) =>
      startTrack(tx, visit, { planId, draftName: 'Concept 1', draftOn: day('2026-09-01'), decidesOn: null, ...more }),
    )
  type Said = { who?: RegionPerson; text?: string }
  const happens = (
    planId: PlanId,
    trackId: TrackId,
    kind: EventKind,
    on: string,
    places: readonly RegionPlace[] = [],
    { who = 'pia', text = 'zo is het gegaan' }: Said = {},
  ) =>
    asRegion(fresh, 'policy-plan.say', who, (tx, visit) =>
      addOogoEvent(tx, visit, planId, trackId, { kind, on: day(on), organisationIds: places.map(placeId), text }),
    )
  const adopt = (planId: PlanId, trackId: TrackId, on: string, who: RegionPerson = 'pia') =>
    asRegion(fresh, 'policy-plan.say', who, (tx, visit) =>
      adoptPlan(tx, visit, planId, trackId, { on: day(on), place: 'Algemeen bestuur', withChanges: false, note: '' }),
    )
  const track = (planId: PlanId, id: TrackId) =>
    asRegion(fresh, 'policy-plan.read', 'wim', (tx) => readTrack(tx, planId, id))
  const openWork = async (planId: PlanId) => {
    const { rows } = await fresh.asAdmin.query<{ role: string; due: string | null }>(
      `select role, due_on::text as due from work_items where done_at is null and kind = 'oogo.hold' and path = $1`,
      [`/bestuur/plannen/${planId}`],
    )
    return rows
  }

  test('OOGO-2 OOGO-3 an swv: with every municipality in its area, of which one is not known here yet', async () => {
    const planId = await plan()
    const trackId = await start(planId, { decidesOn: day('2026-12-15') })
    assert.deepEqual(await openWork(planId), [{ role: 'swv_director', due: '2026-12-15' }])
    const begun = await track(planId, trackId)
    assert.deepEqual(
      begun.invited.map(({ name }) => name),
      ['Gemeente Molenwoude', 'Gemeente Polderveen'],
    )
    await happens(planId, trackId, 'draft-sent', '2026-09-02', ['molenwoude', 'polderveen'])
    await happens(planId, trackId, 'held', '2026-10-01', ['molenwoude', 'polderveen'], { who: 'els' })
    await assert.rejects(adopt(planId, trackId, '2026-11-20'), refused('conflict', 'OOGO-2'))

    // the third comes to stand here: it is brought in, and the consultation goes on with it too
    await fresh.asAdmin.query(
      `insert into organisations (id, kind, name, municipality_code) values (gen_random_uuid(), 'municipality', 'Gemeente Beekerveld', '9909')`,
    )
    const waiting = await asRegion(fresh, 'policy-plan.manage', 'sjors', async (tx, visit) => {
      const before = lookAtAdoption(begun, await scopeOf(tx, begun, visit.on), visit.on)
      await invitePartners(tx, visit, planId, trackId)
      return before.lacking.map(({ name, why }) => [name, why])
    })
    assert.deepEqual(waiting.at(-1), ['Gemeente Beekerveld', 'not-invited'])
    const third = (await track(planId, trackId)).invited.find(({ name }) => name === 'Gemeente Beekerveld')!
    for (const [kind, on] of [
      ['draft-sent', '2026-10-10'],
      ['held', '2026-11-10'],
    ] as const)
      await asRegion(fresh, 'policy-plan.say', 'els', (tx, visit) =>
        addOogoEvent(tx, visit, planId, trackId, { kind, on: day(on), organisationIds: [third.id], text: '' }),
      )
    assert.deepEqual(await openWork(planId), [])
    await assert.rejects(adopt(planId, trackId, '2026-11-09'), refused('conflict', 'OOGO-2'))
    await assert.rejects(adopt(planId, trackId, '2026-11-25'), refused('conflict', 'OOGO-2'))
    await assert.rejects(adopt(planId, trackId, '2026-11-20', 'ana'), refused('forbidden', 'OOGO-5'))
    await adopt(planId, trackId, '2026-11-20', 'els')
    const { statuses, tracks } = await asRegion(fresh, 'policy-plan.read', 'ana', (tx) => readWholePlan(tx, planId))
    assert.deepEqual(
      statuses.map(({ place, state }) => [place, state]),
      [['Algemeen bestuur', 'adopted']],
    )
    assert.equal(tracks[0]?.events.at(-1)?.kind, 'adopted')
    await assert.rejects(adopt(planId, trackId, '2026-11-20'), refused('conflict', 'OOGO-2'))
  })

  test('OOGO-2 OOGO-5 a municipality: with every swv; a partner says itself that it does not agree, and that does not stop', async () => {
    const planId = await plan({ kind: 'youth-plan', title: 'Jeugdplan', organisationId: placeId('duinrand') })
    const trackId = await start(planId)
    assert.deepEqual(
      (await track(planId, trackId)).invited.map(({ name }) => name),
      ['Samenwerkingsverband PO Oost', 'Samenwerkingsverband VO Oost'],
    )
    await happens(planId, trackId, 'draft-sent', '2026-09-02', ['poOost', 'voOost'], { who: 'daan' })
    await happens(planId, trackId, 'held', '2026-10-01', ['poOost', 'voOost'], { who: 'daan' })
    await assert.rejects(
      happens(planId, trackId, 'agreed', '2026-10-05', ['voOost'], { who: 'ruud' }),
      refused('forbidden', 'OOGO-5'),
    )
    await happens(planId, trackId, 'no-agreement', '2026-10-05', ['poOost'], { who: 'ruud', text: 'Te weinig plek' })
    await happens(planId, trackId, 'agreed', '2026-10-06', ['voOost'], { who: 'joke' })
    assert.equal(stateOf(await track(planId, trackId)), 'no-agreement')
    await happens(planId, trackId, 'dispute-advice', '2026-10-07', ['poOost'])
    await happens(planId, trackId, 'resumed', '2026-11-20')
    await adopt(planId, trackId, '2026-11-21', 'wim')
    await happens(planId, trackId, 'closed', '2026-11-22')
    assert.equal(stateOf(await track(planId, trackId)), 'closed')
  })

  test('OOGO-7 a changed draft is a new consultation; the older one counts no more', async () => {
    const planId = await plan({ kind: 'youth-plan', title: 'Jeugdplan', organisationId: placeId('duinrand') })
    const first = await start(planId)
    await happens(planId, first, 'draft-sent', '2026-09-02', ['poOost', 'voOost'])
    await happens(planId, first, 'held', '2026-10-01', ['poOost', 'voOost'])
    const second = await start(planId, { draftName: 'Concept 2' })
    await assert.rejects(adopt(planId, first, '2026-11-01'), refused('conflict', 'OOGO-7'))
    await assert.rejects(adopt(planId, second, '2026-11-01'), refused('conflict', 'OOGO-2'))
    assert.equal((await openWork(planId)).length, 1)
  })

  test('POLICYPLAN-2 adopted is not filled in; consent of the council is, and the regional vision is, per council', async () => {
    const planId = await plan()
    const say = (
      id: PlanId,
      place: string,
      organisation: RegionPlace | null,
      who: RegionPerson,
      state = 'adopted' as const,
    ) =>
      asRegion(fresh, 'policy-plan.say', who, (tx, visit) =>
        sayStatus(tx, visit, id, {
          place,
          organisationId: organisation === null ? null : placeId(organisation),
          state,
          on: day('2026-11-01'),
          note: '',
        }),
      )
    await assert.rejects(say(planId, 'Bestuur', 'poWest', 'els'), refused('conflict', 'POLICYPLAN-2'))
    await say(planId, supportCouncil, 'poWest', 'els')
    const vision = await plan({ kind: 'regional-vision', title: 'Regiovisie', organisationId: null })
    await say(vision, 'Gemeenteraad van Duinrand', 'duinrand', 'wim')
    await assert.rejects(
      say(vision, 'Gemeenteraad van Polderveen', 'polderveen', 'wim'),
      refused('forbidden', 'POLICYPLAN-3'),
    )
    await assert.rejects(say(vision, 'Gemeenteraad', 'provider', 'tom'), refused('forbidden', 'POLICYPLAN-3'))
    await say(vision, 'Gemeenteraad van Polderveen', 'polderveen', 'pia')
    await assert.rejects(start(vision), refused('conflict', 'OOGO-2'))
    const { plans } = await asRegion(fresh, 'policy-plan.read', 'tom', (tx) =>
      listPlans(tx, { kind: 'regional-vision', page: 1 }),
    )
    assert.equal(plans[0]?.last.length, 2)
  })

  test('POLICYPLAN-6 whose plan it is fits the kind, and a change is not overwritten', async () => {
    await assert.rejects(plan({ organisationId: null }), refused('conflict', 'POLICYPLAN-6'))
    await assert.rejects(plan({ organisationId: placeId('duinrand') }), refused('conflict', 'POLICYPLAN-6'))
    await assert.rejects(
      plan({ kind: 'youth-plan', organisationId: placeId('poOost') }),
      refused('conflict', 'POLICYPLAN-6'),
    )
    const planId = await plan()
    const change = (title: string) =>
      asRegion(fresh, 'policy-plan.manage', 'sjors', (tx, visit) => changePlan(tx, visit, planId, 1, facts({ title })))
    assert.deepEqual([await change('Een'), await change('Twee')], ['written', 'changed-meanwhile'])
    await asRegion(fresh, 'policy-plan.manage', 'pia', (tx, visit) =>
      addPassage(tx, visit, planId, { place: '§ 2', text: 'Nabij waar het kan.' }),
    )
    const whole = await asRegion(fresh, 'policy-plan.read', 'bea', (tx) => readWholePlan(tx, planId))
    assert.deepEqual([whole.plan.title, whole.passages.length], ['Een', 1])
  })

  test('OOGO-8 a plan without a consultation is not forgotten, once', async () => {
    const planId = await plan({
      title: 'Vergeten plan',
      holdsFrom: day('2027-07-24'),
      organisationId: placeId('poOost'),
    })
    const later = await plan({ title: 'Later plan', holdsFrom: day('2027-07-25'), organisationId: placeId('poOost') })
    const task = askOogoTask({ db: fresh.db, clock: standingClock(testMoment) })
    for (const _twice of [1, 2]) await task(null)
    assert.deepEqual(await openWork(planId), [{ role: 'swv_director', due: '2027-07-24' }])
    assert.deepEqual(await openWork(later), [])
  })

  test('POLICYPLAN-1 a stranger sees no plan, and no one of another office changes one', async () => {
    const rows = await inTransaction(fresh.db, { on: '2026-11-24' }, async (tx) => [
      ...(await tx.selectFrom('policy_plans').selectAll().execute()),
      ...(await tx.selectFrom('oogo_tracks').selectAll().execute()),
      ...(await tx.selectFrom('oogo_events').selectAll().execute()),
      ...(await tx.selectFrom('plan_statuses').selectAll().execute()),
    ])
    assert.deepEqual(rows, [])
  })
})
