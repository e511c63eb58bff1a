import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { mayChangeYear } from '../../domain/costs/closing.ts'
import type { CostYear, CostYearId } from '../../domain/costs/cost-year.ts'
import { mustKeepCosts } from '../../domain/costs/who.ts'
import { holdCostYear } from './read-costs.ts'

/** Whether it was written, or someone else was first. */
export type Written = 'written' | 'changed-meanwhile'

/** A year that is the own office's and still open, held until the transaction ends. */
export async function holdOpenYear(tx: Tx, visit: Visit<'cost.manage'>, id: CostYearId): Promise<CostYear> {
  const year = await holdCostYear(tx, id)
  mustKeepCosts(year.officeId, visit.actor)
  mayChangeYear(year)
  return year
}
