import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type CostYearId, type KeyId, linesForNextYear, sumsOf } from '../../domain/costs/cost-year.ts'
import { allocate } from '../../domain/costs/key.ts'
import type { Part } from '../../domain/costs/parts.ts'
import { freeze } from './frozen.ts'
import { listUsedKeys, officeOf } from './keys.ts'
import { insertLines } from './lines.ts'
import { type Written, holdOpenYear } from './open-year.ts'
import { listLines } from './read-costs.ts'

export type YearSettings = { readonly budgetCents: number | null; readonly isBudgetNeutral: boolean }
export type NewCostYear = YearSettings & {
  readonly year: number
  /** The year whose lines go along as far as they still hold; null begins empty. */
  readonly copyFrom: CostYearId | null
}

/** Begins a year of the own office. */
export async function startCostYear(tx: Tx, visit: Visit<'cost.manage'>, begun: NewCostYear): Promise<CostYearId> {
  const officeId = officeOf(visit)
  const id: CostYearId = newId<'cost-year'>(visit.at)
  const made = await tx
    .insertInto('cost_years')
    .values({
      id,
      office_id: officeId,
      year: begun.year,
      budget_cents: begun.budgetCents,
      is_budget_neutral: begun.isBudgetNeutral,
    })
    .onConflict((conflict) => conflict.columns(['office_id', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) throw new Refusal('conflict', 'COST-7', 'Dit jaar is er al. Open het in de lijst.')
  if (begun.copyFrom !== null)
    await insertLines(tx, visit, id, linesForNextYear(await listLines(tx, begun.copyFrom), begun.year))
  return id
}

/** Changes the budget, and whether the year must stay within it. */
export async function changeCostYear(
  tx: Tx,
  visit: Visit<'cost.manage'>,
  id: CostYearId,
  version: number,
  settings: YearSettings,
): Promise<Written> {
  const year = await holdOpenYear(tx, visit, id)
  if (year.version !== version) return 'changed-meanwhile'
  await tx
    .updateTable('cost_years')
    .set({ budget_cents: settings.budgetCents, is_budget_neutral: settings.isBudgetNeutral, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return 'written'
}

export type ChosenKey = Part & { readonly keyId: KeyId }

/** Says by which keys a year is spread, for which share, from when until when. Whether that is all is seen at closing. */
export async function setKeys(
  tx: Tx,
  visit: Visit<'cost.manage'>,
  id: CostYearId,
  version: number,
  chosen: readonly ChosenKey[],
): Promise<Written> {
  const year = await holdOpenYear(tx, visit, id)
  if (year.version !== version) return 'changed-meanwhile'
  await tx.deleteFrom('cost_year_keys').where('cost_year_id', '=', id).execute()
  if (chosen.length > 0)
    await tx
      .insertInto('cost_year_keys')
      .values(
        chosen.map(({ keyId, points, from, until }, place) => ({
          cost_year_id: id,
          position: place + 1,
          key_id: keyId,
          share_points: points,
          from_on: from,
          until_on: until,
        })),
      )
      .execute()
  await tx
    .updateTable('cost_years')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute()
  return 'written'
}

/** Closes a year for good: what everyone pays is written down, and nothing of it changes any more (COST-5). */
export async function closeCostYear(
  tx: Tx,
  visit: Visit<'cost.manage'>,
  id: CostYearId,
  version: number,
): Promise<Written> {
  const year = await holdOpenYear(tx, visit, id)
  if (year.version !== version) return 'changed-meanwhile'
  const { chargedCents } = sumsOf(await listLines(tx, id))
  const parts = allocate(chargedCents, await listUsedKeys(tx, id), year.year)
  await freeze(tx, id, parts, visit.at)
  await tx
    .updateTable('cost_years')
    .set({ closed_at: visit.at, closed_by: visit.actor.personId, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return 'written'
}
