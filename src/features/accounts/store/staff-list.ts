import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'

export type ListedPerson = {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  /** `invited` has no password yet. */
  readonly account: 'none' | 'invited' | 'ready' | 'blocked'
  /** Roles with the organisation, of functions that are not over. */
  readonly functions: readonly { readonly role: string; readonly organisation: string }[]
}

export type PeopleFilter = {
  /** Of this organisation and what stands below it; null for all. */
  readonly within: OrganisationId | null
  readonly organisation: OrganisationId | null
  readonly role: string | null
  /** A part of the name. */
  readonly name: string | null
  readonly page: number
}
export const peoplePerPage = 50

/** A page of staff by name. Family is never in it: that someone has a file is content. */
export async function listStaff(tx: Tx, { within, organisation, role, name, page }: PeopleFilter, on: Day) {
  const pattern = name === null ? null : `%${name.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ListedPerson & { total: number }>`
    with held as (
      select f.person_id, f.role, o.id as organisation_id, o.parent_id, coalesce(o.short_name, o.name) as organisation
      from functions f join organisations o on o.id = f.organisation_id
      where f.until_on is null or f.until_on > ${on}
    )
    select p.id, p.name, a.email, count(*) over () as total,
           case when a.person_id is null then 'none' when a.blocked_at is not null then 'blocked'
                when a.password_hash is null then 'invited' else 'ready' end as account,
           coalesce((select json_agg(json_build_object('role', h.role, 'organisation', h.organisation) order by h.organisation, h.role)
                     from held h where h.person_id = p.id), '[]') as functions
    from people p left join accounts a on a.person_id = p.id
    where p.is_staff
      and (${pattern}::text is null or unaccent(p.name) ilike unaccent(${pattern}))
      and (${within}::uuid is null or exists (
        select from held h where h.person_id = p.id and (h.organisation_id = ${within} or h.parent_id = ${within})))
      and ((${organisation}::uuid is null and ${role}::text is null) or exists (
        select from held h where h.person_id = p.id
          and (${organisation}::uuid is null or h.organisation_id = ${organisation})
          and (${role}::text is null or h.role = ${role})))
    order by p.name collate nl, p.id
    limit ${peoplePerPage} offset ${(page - 1) * peoplePerPage}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}
