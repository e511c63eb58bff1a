import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { ItemId, MeetingId } from '../domain/meeting.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import { mustTakePoints, nextPosition } from './bodies-agenda.ts'
import { mustKeep } from './bodies-sitting.ts'

/**
 * MEETING-7 · A point that was not dealt with is carried over to a later meeting or to the backlog, also when its meeting
 * is over; on the old agenda it stays as carried over.
 *
 * It takes its papers and guests with it, and the step of the proposal it is about follows.
 *
 * Source: peers-region.md §1.2 row 18 (backlog and carrying over).
 *
 * @param target null is the backlog of the body.
 */
export async function carryOver(tx: Tx, visit: Visit, itemId: ItemId, target: MeetingId | null): Promise<ItemId> {
  const item = await tx.selectFrom('meeting_items').selectAll().where('id', '=', itemId).executeTakeFirst()
  if (item === undefined) throw new Refusal('absent', 'MEETING-7')
  const bodyId = item.body_id as BodyId
  await mustKeep(tx, visit, bodyId, 'MEETING-7')
  if (item.state !== 'open')
    throw new Refusal('conflict', 'MEETING-7', 'Dit punt is al behandeld, doorgeschoven of teruggetrokken.')
  if (item.meeting_id === null || item.meeting_id === target)
    throw new Refusal('conflict', 'MEETING-7', 'Dit punt staat daar al.')
  if (target !== null) await mustTakePoints(tx, target, bodyId, item.theme_id as ThemeId | null)

  const id: ItemId = newId<'item'>(visit.at)
  const position = await nextPosition(tx, bodyId, target)
  await tx
    .insertInto('meeting_items')
    .values({
      ...item,
      id,
      meeting_id: target,
      position,
      state: 'open',
      outcome: '',
      carried_from_id: itemId,
      version: 1,
      made_at: visit.at,
    })
    .execute()
  await tx
    .updateTable('meeting_items')
    .set((row) => ({ state: 'carried', version: row('version', '+', 1) }))
    .where('id', '=', itemId)
    .execute()
  await takePapers(tx, visit, itemId, id)
  if (target !== null) await takeGuests(tx, visit, itemId, id, target)
  if (item.step_id !== null && target !== null) await moveStep(tx, item.step_id, target)
  return id
}

/** Every open point of a meeting. */
export async function carryAllOver(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  target: MeetingId | null,
): Promise<number> {
  const items = await tx
    .selectFrom('meeting_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'open')
    .orderBy('position')
    .orderBy('id')
    .execute()
  for (const { id } of items) await carryOver(tx, visit, id as ItemId, target)
  return items.length
}

/** The day of the step follows that of the meeting; who may not see the proposal moves only the point. */
export async function moveStep(tx: Tx, stepId: string, meetingId: MeetingId): Promise<void> {
  await sql`
    update route_steps s set meeting_id = m.id, on_day = m.on_day from meetings m
    where m.id = ${meetingId} and s.id = ${stepId} and s.state in ('waiting', 'before-body')`.execute(tx)
}

async function takePapers(tx: Tx, visit: Visit, from: ItemId, to: ItemId): Promise<void> {
  const papers = await tx
    .selectFrom('papers')
    .select('id')
    .where('item_id', '=', from)
    .where('withdrawn_at', 'is', null)
    .execute()
  for (const { id } of papers)
    await sql`
      insert into papers (id, office_id, item_id, title, kind, is_living, media_type, content, text, link, warned, made_at, made_by)
      select ${newId<'paper'>(visit.at)}::uuid, office_id, ${to}::uuid, title, kind, is_living, media_type, content, text, link, warned,
        made_at, made_by
      from papers where id = ${id}`.execute(tx)
}

async function takeGuests(tx: Tx, visit: Visit, from: ItemId, to: ItemId, meetingId: MeetingId): Promise<void> {
  const guests = await tx.selectFrom('item_guests').selectAll().where('item_id', '=', from).execute()
  if (guests.length === 0) return
  await tx
    .insertInto('item_guests')
    .values(
      guests.map((guest) => ({ ...guest, id: newId<'item-guest'>(visit.at), item_id: to, meeting_id: meetingId })),
    )
    .execute()
}
