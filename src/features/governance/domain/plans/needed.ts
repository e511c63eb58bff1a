import { type Day, addDays } from '#kernel/day.ts'
import type { AdoptionView } from '../oogo/adoption.ts'
import {
  type PlanFacts,
  type PlanStatus,
  inspectorate,
  isAdoption,
  lastPerPlace,
  sideOf,
  supportCouncil,
  supportPlanDuties,
} from './policy-plan.ts'

/** One thing that a plan still needs or has had. */
export type Need = {
  readonly what: 'oogo' | 'support-council' | 'inspectorate' | 'period'
  readonly state: 'done' | 'open' | 'late' | 'wrong'
  readonly by: Day | null
  /** Without it the plan cannot be adopted; the others are said and stop nobody. */
  readonly blocks: boolean
}

/**
 * POLICYPLAN-5 · Before a plan is adopted one sees what is still needed: the OOGO, the consent of the council for the
 * support plan, the inspectorate before 1 May, and a period of at most four years. Only the OOGO stops the adoption; in
 * practice the others also come days later, and are then seen to be open.
 *
 * Source: domain.md §6.1 (order seen in practice); WMS art. 14a.
 */
export function needsOf(
  plan: PlanFacts,
  statuses: readonly PlanStatus[],
  adoption: AdoptionView | null,
  today: Day,
): readonly Need[] {
  const last = lastPerPlace(statuses)
  const needs: Need[] = []
  if (sideOf(plan.kind) !== null)
    needs.push({ what: 'oogo', state: adoption?.mayAdopt ? 'done' : 'open', by: null, blocks: true })
  if (plan.kind !== 'support-plan') return needs

  const consents = last.some(({ place, state }) => place === supportCouncil && isAdoption(state))
  needs.push({ what: 'support-council', state: consents ? 'done' : 'open', by: null, blocks: false })
  const duties = supportPlanDuties(plan)
  if (duties === null) return needs
  const sent = last.find(({ place, state }) => place === inspectorate && state !== 'not-sent')
  const lastDay = addDays(duties.inspectionBefore, -1)
  const late = (sent?.on ?? today) > lastDay
  needs.push({
    what: 'inspectorate',
    state: late ? 'late' : sent === undefined ? 'open' : 'done',
    by: lastDay,
    blocks: false,
  })
  const tooLong = plan.holdsUntil === null || plan.holdsUntil > duties.endsBy
  needs.push({ what: 'period', state: tooLong ? 'wrong' : 'done', by: addDays(duties.endsBy, -1), blocks: false })
  return needs
}
