import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { StaffRole } from '#access/domain/words.ts'
import type { AgendaId } from '../domain/agenda.ts'

/** Someone in a function, as hours name them. */
export type HoursPerson = {
  readonly functionId: FunctionId
  readonly name: string
  readonly role: StaffRole
  readonly organisation: string
}

const columns = sql`f.id as "functionId", p.name, f.role, o.name as organisation`
const tables = sql`functions f join people p on p.id = f.person_id join organisations o on o.id = f.organisation_id`

/** Everyone whom a line of hours of this agenda names, or who booked on one; also when the function has ended. */
export async function listHoursPeople(tx: Tx, agendaId: AgendaId): Promise<readonly HoursPerson[]> {
  const { rows } = await sql<HoursPerson>`
    select ${columns} from ${tables}
    where f.id in (select function_id from hour_lines where agenda_id = ${agendaId}
      union select function_id from hours_spent where agenda_id = ${agendaId})
    order by p.name collate nl, f.id`.execute(tx)
  return rows
}

/** Who can be named on a line: everyone in a function that holds on the day, administrators apart. */
export async function listNameable(tx: Tx, on: Day): Promise<readonly HoursPerson[]> {
  const { rows } = await sql<HoursPerson>`
    select ${columns} from ${tables}
    where f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on}) and f.role <> 'administrator'
    order by o.name collate nl, p.name collate nl, f.id limit 1000`.execute(tx)
  return rows
}
