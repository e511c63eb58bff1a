import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { needsOf } from './needed.ts'
import {
  type PlanFacts,
  type PlanState,
  type PlanStatus,
  inspectorate,
  lastPerPlace,
  needsGuard,
  supportCouncil,
  supportPlanDuties,
} from './policy-plan.ts'

let count = 0
const status = (place: string, state: PlanState, on: string): PlanStatus => ({
  id: String((count += 1)) as Id<'plan-status'>,
  place,
  organisationId: null,
  state,
  on: day(on),
  note: '',
  by: null,
  at: new Date(count),
})

const plan = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  kind: 'support-plan',
  title: 'Ondersteuningsplan',
  organisationId: null,
  holdsFrom: day('2026-08-01'),
  holdsUntil: day('2030-08-01'),
  holdsTheme: null,
  note: '',
  link: '',
  ...more,
})

test('POLICYPLAN-1 of each council the last that was said counts', () => {
  const last = lastPerPlace([
    status('Raad A', 'on-agenda', '2026-01-01'),
    status('Raad B', 'sent', '2026-01-02'),
    status('Raad A', 'adopted-with-changes', '2026-02-01'),
  ])
  assert.deepEqual(
    last.map(({ place, state }) => [place, state]),
    [
      ['Raad A', 'adopted-with-changes'],
      ['Raad B', 'sent'],
    ],
  )
})

test('POLICYPLAN-2 adopted goes through the guard where the law asks an OOGO; consent of the council is no adoption', () => {
  assert.equal(needsGuard('support-plan', 'Bestuur', 'adopted'), true)
  assert.equal(needsGuard('youth-plan', 'Gemeenteraad', 'adopted-with-changes'), true)
  assert.equal(needsGuard('support-plan', supportCouncil, 'adopted'), false)
  assert.equal(needsGuard('support-plan', 'Bestuur', 'on-agenda'), false)
  assert.equal(needsGuard('regional-vision', 'Gemeenteraad', 'adopted'), false)
})

describe('POLICYPLAN-4 and 5 what a plan needs', () => {
  test('POLICYPLAN-4 at least every four years, and to the inspectorate before 1 May', () => {
    const duties = supportPlanDuties(plan())
    assert.deepEqual([duties?.endsBy, duties?.inspectionBefore], ['2030-08-01', '2026-05-01'])
    assert.equal(supportPlanDuties(plan({ holdsFrom: day('2026-01-01') }))?.inspectionBefore, '2025-05-01')
    assert.equal(supportPlanDuties(plan({ kind: 'youth-plan' })), null)
    assert.equal(supportPlanDuties(plan({ holdsFrom: null })), null)
  })

  const states = (facts: PlanFacts, statuses: readonly PlanStatus[], on: string) =>
    Object.fromEntries(needsOf(facts, statuses, null, day(on)).map(({ what, state }) => [what, state]))

  test('POLICYPLAN-5 what is open, late or wrong is seen; only the OOGO stops', () => {
    const open = { oogo: 'open', 'support-council': 'open', inspectorate: 'open', period: 'done' }
    assert.deepEqual(states(plan(), [], '2026-04-30'), open)
    assert.equal(states(plan(), [], '2026-05-01').inspectorate, 'late')
    const sentInTime = [status(inspectorate, 'sent', '2026-04-30'), status(supportCouncil, 'adopted', '2026-04-21')]
    assert.deepEqual(states(plan(), sentInTime, '2027-01-01'), {
      ...open,
      'support-council': 'done',
      inspectorate: 'done',
    })
    assert.equal(states(plan({ holdsUntil: day('2030-08-02') }), [], '2026-04-01').period, 'wrong')
    assert.equal(states(plan({ holdsUntil: null }), [], '2026-04-01').period, 'wrong')
    assert.deepEqual(Object.keys(states(plan({ kind: 'youth-plan' }), [], '2026-04-01')), ['oogo'])
    assert.deepEqual(states(plan({ kind: 'regional-vision' }), [], '2026-04-01'), {})
    assert.deepEqual(
      needsOf(plan(), [], null, day('2026-01-01'))
        .filter(({ blocks }) => blocks)
        .map(({ what }) => what),
      ['oogo'],
    )
  })
})
