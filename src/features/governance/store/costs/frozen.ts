import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { CostYearId } from '../../domain/costs/cost-year.ts'
import type { AllocatedPart, Payer } from '../../domain/costs/key.ts'

/** Writes down what everyone pays, with key and names as they are now (COST-5). */
export async function freeze(tx: Tx, yearId: CostYearId, parts: readonly AllocatedPart[], at: Date): Promise<void> {
  const rows = parts.flatMap((part, index) =>
    part.over.map((payer) => ({
      id: newId<'allocation'>(at),
      cost_year_id: yearId,
      part: index + 1,
      key_name: part.name,
      key_source: part.source,
      key_reference_on: part.referenceOn,
      share_points: part.points,
      from_on: part.from,
      until_on: part.until,
      organisation_id: payer.organisationId,
      organisation_name: payer.name,
      weight: payer.weight,
      total_cents: part.cents,
      cents: payer.cents,
    })),
  )
  if (rows.length > 0) await tx.insertInto('allocations').values(rows).execute()
}

type Row = Omit<AllocatedPart, 'over'> & {
  readonly part: number
  readonly over: readonly (Payer & { cents: number })[]
}

/** What everyone pays of a closed year, as it was written down then. */
export async function readFrozen(tx: Tx, yearId: CostYearId): Promise<readonly AllocatedPart[]> {
  const { rows } = await sql<Row>`
    select a.part, a.key_name as name, a.key_source as source, a.key_reference_on as "referenceOn", a.share_points as points,
      a.from_on as "from", a.until_on as "until", a.total_cents as cents,
      json_agg(json_build_object('organisationId', a.organisation_id, 'name', a.organisation_name,
        'code', coalesce(o.municipality_code, ''), 'weight', a.weight, 'cents', a.cents)
        order by o.municipality_code, a.organisation_name) as over
    from allocations a join organisations o on o.id = a.organisation_id
    where a.cost_year_id = ${yearId}
    group by a.part, a.key_name, a.key_source, a.key_reference_on, a.share_points, a.from_on, a.until_on, a.total_cents
    order by a.part`.execute(tx)
  return rows.map(({ part: _number, ...part }) => part)
}
