import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import { renumberActions } from '../domain/order.ts'

type Row = { readonly id: AmbitionId; readonly number: string }

/**
 * Takes actions and hours of ambitions along to another one, behind what is there, and lets their numbers follow. The
 * hours of an action go with it; hours of an ambition itself go only when everything goes.
 *
 * @param only these actions; null is everything that is left.
 */
export async function takeAlong(
  tx: Tx,
  agendaId: AgendaId,
  from: readonly Row[],
  to: Row,
  only: readonly ActionId[] | null,
): Promise<void> {
  const ids = from.map(({ id }) => id)
  const { rows: moving } = await sql<{ id: string; number: string; of: string }>`
    select a.id, a.number, m.number as "of" from agenda_actions a
    join unnest(${ids}::uuid[], ${from.map(({ number }) => number)}::text[]) as m (id, number) on m.id = a.ambition_id
    where a.agenda_id = ${agendaId} and (${only === null} or a.id = any (${[...(only ?? [])]}::uuid[]))
    order by m.number collate nl, a.position, a.id`.execute(tx)
  const { rows: staying } = await sql<{ id: string; number: string }>`
    select id, number from agenda_actions where ambition_id = ${to.id} and not id = any (${moving.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  )
  const numbers = renumberActions(moving, to.number, staying)
  await sql`
    update agenda_actions a set ambition_id = ${to.id}, number = place.number, version = a.version + 1,
      position = (select coalesce(max(b.position), 0) from agenda_actions b where b.ambition_id = ${to.id}) + place.at
    from unnest(${moving.map(({ id }) => id)}::uuid[], ${moving.map(({ id, number }) => numbers.get(id) ?? number)}::text[])
      with ordinality as place (id, number, at)
    where a.id = place.id`.execute(tx)
  await sql`
    update hour_lines l set ambition_id = ${to.id}
    where l.ambition_id = any (${ids}::uuid[]) and l.ambition_id <> ${to.id}
      and (${only === null} or l.action_id = any (${moving.map(({ id }) => id)}::uuid[]))`.execute(tx)
}
