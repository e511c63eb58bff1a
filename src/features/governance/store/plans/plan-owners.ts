import { sql } from 'kysely'
import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'

export type PlanOwner = { readonly id: OrganisationId; readonly name: string; readonly kind: 'swv' | 'municipality' }

/** Whose plans there can be: swv's and municipalities. */
export async function listPlanOwners(tx: Tx): Promise<readonly PlanOwner[]> {
  const { rows } = await sql<PlanOwner>`
    select id, name, kind from organisations where kind in ('swv', 'municipality') order by name collate nl, id`.execute(
    tx,
  )
  return rows
}
