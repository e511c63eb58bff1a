import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import { type Way, moved, placeByNumber } from '../domain/order.ts'
import { keepAgenda, there } from './keep.ts'

/** What of an agenda stands in an order. */
export const orderedThings = ['ambition', 'action', 'principle', 'focal-point'] as const
export type OrderedThing = (typeof orderedThings)[number]

const tables = {
  ambition: 'ambitions',
  action: 'agenda_actions',
  principle: 'agenda_principles',
  'focal-point': 'focal_points',
} as const satisfies Record<OrderedThing, string>

/** Moves one thing up or down among those that hold; an action among those of its ambition (AGENDA-14). */
export async function moveThing(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  { what, id, way }: { readonly what: OrderedThing; readonly id: string; readonly way: Way },
): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  const table = sql.table(tables[what])
  const among =
    what === 'action' ? sql`and ambition_id = (select ambition_id from agenda_actions where id = ${id})` : sql``
  const { rows } = await sql<{ id: string }>`
    select id from ${table} where agenda_id = ${agendaId} and ended_on is null ${among} order by position, id`.execute(
    tx,
  )
  const ids = rows.map((row) => row.id)
  there(ids.find((each) => each === id))
  await putInOrder(tx, what, moved(ids, id, way))
}

/** Puts an ambition where its number belongs among those that hold (AGENDA-14). */
export async function placeAmbition(
  tx: Tx,
  agendaId: AgendaId,
  { id, number }: { readonly id: AmbitionId; readonly number: string },
): Promise<void> {
  const others = await tx
    .selectFrom('ambitions')
    .select(['id', 'number'])
    .where('agenda_id', '=', agendaId)
    .where('ended_on', 'is', null)
    .where('id', '<>', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const place = placeByNumber(
    number,
    others.map((other) => other.number),
  )
  await putInOrder(tx, 'ambition', others.map((other) => other.id).toSpliced(place, 0, id))
}

async function putInOrder(tx: Tx, what: OrderedThing, ids: readonly string[]): Promise<void> {
  await sql`
    update ${sql.table(tables[what])} t set position = o.at
    from unnest(${[...ids]}::uuid[]) with ordinality as o (id, at) where t.id = o.id and t.position <> o.at`.execute(tx)
}
