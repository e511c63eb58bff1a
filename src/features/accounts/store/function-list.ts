import { sql } from 'kysely'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { StaffRole } from '#access/domain/words.ts'

export type FunctionState = 'now' | 'later' | 'over'

export type FunctionFilter = {
  /** This organisation and what stands below it; null for all. */
  readonly within: OrganisationId | null
  readonly organisation: OrganisationId | null
  readonly role: StaffRole | null
  readonly state: FunctionState
  readonly page: number
}

export type FunctionRow = {
  readonly id: FunctionId
  readonly personId: PersonId
  readonly name: string
  readonly role: StaffRole
  readonly title: string | null
  readonly organisation: string
  readonly from: Day
  readonly until: Day | null
  /** Who stands in today. */
  readonly standIn: string | null
}

export const functionsPerPage = 50

/** A page of functions by organisation, role and name; `now` are those that hold today. */
export async function listFunctions(tx: Tx, filter: FunctionFilter, on: Day) {
  const { within, organisation, role, state, page } = filter
  const when = {
    now: sql<boolean>`f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})`,
    later: sql<boolean>`f.from_on > ${on} and (f.until_on is null or f.until_on > f.from_on)`,
    over: sql<boolean>`f.until_on <= ${on}`,
  }[state]
  const { rows } = await sql<FunctionRow & { total: number }>`
    select f.id, f.person_id as "personId", p.name, f.role, f.title, coalesce(o.short_name, o.name) as organisation,
           f.from_on as "from", f.until_on as "until", count(*) over () as total,
           (select string_agg(q.name, ', ') from stand_ins i join people q on q.id = i.person_id
            where i.function_id = f.id and i.from_on <= ${on} and i.until_on > ${on}) as "standIn"
    from functions f join people p on p.id = f.person_id join organisations o on o.id = f.organisation_id
    where ${when}
      and (${within}::uuid is null or o.id = ${within} or o.parent_id = ${within})
      and (${organisation}::uuid is null or o.id = ${organisation})
      and (${role}::text is null or f.role = ${role})
    order by coalesce(o.short_name, o.name) collate nl, f.role, p.name collate nl, f.id
    limit ${functionsPerPage} offset ${(page - 1) * functionsPerPage}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}
