import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { ActionId } from '#features/agenda/domain/action.ts'
import type { AgendaId } from '#features/agenda/domain/agenda.ts'
import { type Hours, hoursOf } from '#features/agenda/domain/hours-amount.ts'
import type { ActionState } from '#features/agenda/domain/words.ts'

/** What was last said of an action by the end of a day. */
export type SaidByThen = {
  readonly state: ActionState
  readonly on: Day
  readonly text: string
  readonly isPublic: boolean
}

/** Of each action of an agenda that someone had said something of on this day: the last of it. */
export async function listSaidBy(tx: Tx, agendaId: AgendaId, on: Day): Promise<ReadonlyMap<ActionId, SaidByThen>> {
  const { rows } = await sql<SaidByThen & { id: ActionId }>`
    select distinct on (s.action_id) s.action_id as id, s.state, s.on_day as "on", s.text, s.is_public as "isPublic"
    from action_statements s where s.agenda_id = ${agendaId} and s.on_day <= ${on}
    order by s.action_id, s.on_day desc, s.made_at desc, s.id desc`.execute(tx)
  return new Map(rows.map(({ id, ...said }) => [id, said]))
}

export type BookedByThen = { readonly spent: Hours; readonly inPeriod: Hours }

/** Hours booked on each line by the end of a day, and of those the ones made from another day on. */
export async function sumBooked(
  tx: Tx,
  agendaId: AgendaId,
  { from, asOf }: { readonly from: Day; readonly asOf: Day },
): Promise<ReadonlyMap<string, BookedByThen>> {
  const { rows } = await sql<{ id: string; spent: string; inPeriod: string }>`
    select h.hour_line_id as id, sum(h.hours)::text as spent,
      coalesce(sum(h.hours) filter (where h.on_day >= ${from}), 0)::numeric(10, 2)::text as "inPeriod"
    from hours_spent h where h.agenda_id = ${agendaId} and h.on_day <= ${asOf} group by h.hour_line_id`.execute(tx)
  return new Map(rows.map(({ id, spent, inPeriod }) => [id, { spent: hoursOf(spent), inPeriod: hoursOf(inPeriod) }]))
}
