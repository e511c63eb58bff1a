import { sql } from 'kysely'
import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { OrganisationKind } from '#access/domain/words.ts'
import type { Identifier } from '../domain/identifiers.ts'
import { organisationRules } from '../domain/organisation.ts'

export type ListedOrganisation = {
  readonly id: OrganisationId
  readonly kind: OrganisationKind
  readonly name: string
  readonly parentName: string | null
  readonly identifiers: readonly Identifier[]
  readonly functions: number
}

export type OrganisationFilter = {
  readonly kind: OrganisationKind | null
  readonly within: OrganisationId | null
  readonly page: number
}
export const organisationsPerPage = 50

/** A page of organisations by kind and name: all, or one with what stands below it. `functions` counts those of today. */
export async function listOrganisations(tx: Tx, filter: OrganisationFilter, on: string) {
  const { rows } = await sql<ListedOrganisation & { total: number }>`
    select o.id, o.kind, o.name, p.name as "parentName", count(*) over () as total,
           coalesce((select json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value)
                     from organisation_identifiers i where i.organisation_id = o.id), '[]') as identifiers,
           (select count(*) from functions f
            where f.organisation_id = o.id and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})) as functions
    from organisations o left join organisations p on p.id = o.parent_id
    where (${filter.kind}::text is null or o.kind = ${filter.kind})
      and (${filter.within}::uuid is null or o.id = ${filter.within} or o.parent_id = ${filter.within})
    order by o.kind, o.name collate nl, o.id
    limit ${organisationsPerPage} offset ${(filter.page - 1) * organisationsPerPage}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** Names to choose from: all organisations, or the given one with what stands below it. */
export async function listOrganisationNames(tx: Tx, within: OrganisationId | null) {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'name'])
    .$if(within !== null, (some) =>
      some.where((where) => where.or([where('id', '=', within), where('parent_id', '=', within)])),
    )
    .orderBy(sql`name collate nl`)
    .execute()
  return rows.map(({ id, kind, name }) => ({ id: id as OrganisationId, kind: kind as OrganisationKind, name }))
}

/** Under which organisations one of this kind may be put, by this scope; the one it is under now is always among them. */
export async function listParents(
  tx: Tx,
  within: OrganisationId | null,
  kind: OrganisationKind,
  now: OrganisationId | null,
) {
  const { under } = organisationRules[kind]
  if (under.length === 0) return []
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', 'in', [...under])
    .where((where) =>
      within === null
        ? where.lit(true)
        : where.or([where('id', '=', within), where('parent_id', '=', within), where('id', '=', now)]),
    )
    .orderBy(sql`name collate nl`)
    .execute()
  return rows.map(({ id, name }) => ({ id: id as OrganisationId, name }))
}
