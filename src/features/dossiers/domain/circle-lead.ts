import type { Day } from '#kernel/day.ts'
import type { FunctionId } from '#kernel/id.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import { explain } from '#access/domain/explain.ts'

/**
 * CIRCLE-4 · The lead is one function in the circle that may write in the plan; it is handed over to such a one and never
 * to nobody.
 *
 * Source: domain.md §7.1 (casusregisseur: exactly one per plan).
 *
 * @returns the functions that can be lead on a day.
 */
export function possibleLeads(facts: DossierFacts, on: Day): readonly FunctionId[] {
  return explain(facts, on)
    .filter(({ relation, parts }) => {
      const plan = parts.find((part) => part.section === 'plan')
      return relation.organisationId !== null && plan?.open === true && plan.mayWrite
    })
    .map(({ relation }) => relation.holderId as string as FunctionId)
}
