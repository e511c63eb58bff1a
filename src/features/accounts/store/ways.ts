import type { FunctionId, Id, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { type Tx } from '#platform/database.ts'
import { sql } from 'kysely'
import type { StaffRole } from '#access/domain/words.ts'
import type { Way } from '../domain/acting.ts'

type Row = {
  functionId: FunctionId
  standInId: Id<'stand-in'> | null
  insteadOf: string | null
  role: StaffRole
  organisationName: string
}

/** The functions in which someone can go on today: their own, and those they stand in for. */
export async function listWays(tx: Tx, personId: PersonId, on: Day): Promise<readonly Way[]> {
  const { rows } = await sql<Row>`
    select f.id as "functionId", null::uuid as "standInId", null as "insteadOf", f.role, o.name as "organisationName"
    from functions f join organisations o on o.id = f.organisation_id
    where f.person_id = ${personId} and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})
    union all
    select f.id, i.id, p.name, f.role, o.name
    from stand_ins i join functions f on f.id = i.function_id join organisations o on o.id = f.organisation_id
    join people p on p.id = f.person_id
    where i.person_id = ${personId} and i.from_on <= ${on} and i.until_on > ${on}
      and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})
    order by "insteadOf" nulls first, "organisationName", role`.execute(tx)
  return rows
}
