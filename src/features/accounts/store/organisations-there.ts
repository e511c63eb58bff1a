import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { OrganisationKind } from '#access/domain/words.ts'

/**
 * Who works in an area: the organisations of its municipalities, and the samenwerkingsverband that the area is of. By
 * kind and then by name.
 *
 * @param codes bare municipality codes (`9901`), or none where they are unknown.
 * @param areaCode the code of the area itself, such as `PO9901`.
 */
export async function listOrganisationsThere(
  tx: Tx,
  codes: readonly string[],
  areaCode: string,
  on: Day,
): Promise<readonly { readonly name: string; readonly kind: OrganisationKind }[]> {
  const { rows } = await sql<{ name: string; kind: OrganisationKind }>`
    select o.name, o.kind from organisations o
    where o.holds @> ${on}::date
      and (o.municipality_code = any (${[...codes]}::text[])
        or exists (select from organisation_identifiers i where i.organisation_id = o.id and i.scheme = 'swv' and i.value = ${areaCode}))
    order by o.kind, o.name collate nl limit 200`.execute(tx)
  return rows
}
