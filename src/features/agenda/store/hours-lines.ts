import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { hoursOf } from '../domain/hours-amount.ts'
import type { HourLine, HourLineId } from '../domain/hours-line.ts'

type Row = Omit<HourLine, 'hours' | 'statedTogether'> & {
  readonly hours: string | null
  readonly statedTogether: string | null
}

const columns = sql`
  l.id, l.ambition_id as "ambitionId", l.action_id as "actionId", l.position, l.activity, l.sharing, l.hours,
  l.stated_together as "statedTogether", l.parties, l.counted, l.extra, l.function_id as "functionId",
  jsonb_build_object('ambitionId', l.elsewhere_ambition_id, 'actionId', l.elsewhere_action_id, 'text', l.elsewhere_text)
    as elsewhere, l.source_id as "sourceId", l.source_place as "sourcePlace", l.version`

/** All lines of hours of an agenda, in the order of the ambitions and then their own. */
export async function listHourLines(tx: Tx, agendaId: AgendaId): Promise<readonly HourLine[]> {
  const { rows } = await sql<Row>`
    select ${columns} from hour_lines l join ambitions a on a.id = l.ambition_id
    where l.agenda_id = ${agendaId} order by a.position, l.position, l.id`.execute(tx)
  return rows.map(lineOf)
}

/** One line of an agenda, or absent. */
export async function readHourLine(tx: Tx, agendaId: AgendaId, id: HourLineId): Promise<HourLine> {
  const { rows } = await sql<Row>`
    select ${columns} from hour_lines l where l.id = ${id} and l.agenda_id = ${agendaId}`.execute(tx)
  if (rows[0] === undefined) throw new Refusal('absent', 'AGENDA-1')
  return lineOf(rows[0])
}

function lineOf(row: Row): HourLine {
  const { hours, statedTogether } = row
  return {
    ...row,
    hours: hours === null ? null : hoursOf(hours),
    statedTogether: statedTogether === null ? null : hoursOf(statedTogether),
  }
}
