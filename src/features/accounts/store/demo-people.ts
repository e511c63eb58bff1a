import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { type DemoPerson, withSlugs } from '../domain/demo-people.ts'

type Row = {
  id: PersonId
  name: string
  isStaff: boolean
  bornOn: Day | null
  functions: { role: StaffRole; organisation: string }[]
}

/**
 * The people of the made-up region with whom one can come in by one click: staff with a function today, and family with
 * an account. Only for a database that carries the mark.
 */
export async function listDemoPeople(tx: Tx, on: Day): Promise<readonly DemoPerson[]> {
  const { rows } = await onErrand(tx, 'sign-in', () =>
    sql<Row>`
      select p.id, p.name, p.is_staff as "isStaff", p.born_on as "bornOn",
             coalesce((select json_agg(json_build_object('role', f.role, 'organisation', coalesce(o.short_name, o.name)) order by f.from_on, f.id)
                       from functions f join organisations o on o.id = f.organisation_id
                       where f.person_id = p.id and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})), '[]') as functions
      from people p
      where p.is_staff or exists (select from accounts a where a.person_id = p.id)
      order by p.id`.execute(tx),
  )
  return withSlugs(rows)
}
