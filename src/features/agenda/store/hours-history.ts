import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { HourLine, HourLineId } from '../domain/hours-line.ts'

/** One thing that was done to a line of hours; `was` is how it stood before. */
export type HourLineChange = {
  readonly lineId: HourLineId
  readonly kind: 'added' | 'changed' | 'removed'
  readonly activity: string
  readonly was: HourLine | null
  readonly reason: string
  readonly byName: string | null
  readonly at: Date
}

/** What was done to one line, or (null) which lines were removed from an agenda; the latest first. */
export async function listHourChanges(
  tx: Tx,
  agendaId: AgendaId,
  lineId: HourLineId | null,
): Promise<readonly HourLineChange[]> {
  const which = lineId === null ? sql`c.kind = 'removed'` : sql`c.hour_line_id = ${lineId}`
  const { rows } = await sql<HourLineChange>`
    select c.hour_line_id as "lineId", c.kind, c.activity, c.was, c.reason, p.name as "byName", c.made_at as "at"
    from hour_line_changes c left join people p on p.id = c.made_by
    where c.agenda_id = ${agendaId} and ${which} order by c.made_at desc, c.id desc limit 200`.execute(tx)
  return rows
}
