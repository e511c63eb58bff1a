import type { Day } from '#kernel/day.ts'
import type { Visit } from '#access/domain/visit.ts'
import { isOfTeam, speaksFor } from '../../domain/oogo/who.ts'
import type { PolicyPlan } from '../../domain/plans/policy-plan.ts'
import type { Council } from '../../store/plans/read-plans.ts'

/** What this reader may do with a plan. */
export type PlanReader = {
  readonly on: Day
  readonly actor: Visit['actor']
  /** Belongs to the programme team of its office. */
  readonly keeps: boolean
  /** May say how it stands somewhere. */
  readonly saysStatus: boolean
}

export function readerOf({ actor, on }: Visit, plan: PolicyPlan, councils: readonly Council[]): PlanReader {
  const keeps = isOfTeam(plan.officeId, actor)
  const own = speaksFor(plan.organisationId, actor) || councils.some((each) => speaksFor(each.organisationId, actor))
  return { on, actor, keeps, saysStatus: keeps || own }
}
