import { type RawBuilder, sql } from 'kysely'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Item, ItemGuest, ItemId, ItemKind, MeetingId } from '../domain/meeting.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import { mustTakePoints, nextPosition } from './bodies-agenda.ts'
import { mustBeThemeOf } from './bodies-read.ts'
import { mustKeep } from './bodies-sitting.ts'
import type { Written } from './bodies-write.ts'
import { moveStep } from './items-carry.ts'

const columns = sql`
  i.id, i.body_id as "bodyId", i.meeting_id as "meetingId", i.position, i.title, i.kind, i.proposal_id as "proposalId",
  p.number || ' ' || p.title as "proposalName", i.step_id as "stepId", i.theme_id as "themeId", t.name as "themeName", i.minutes,
  i.presenter, i.note, i.is_confidential as "isConfidential", i.state, i.outcome, i.carried_from_id as "carriedFromId", i.version,
  coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name, 'organisationName', o.name) order by g.name collate nl)
    from item_guests g left join organisations o on o.id = g.organisation_id where g.item_id = i.id), '[]') as guests`
const tables = sql`
  meeting_items i left join proposals p on p.id = i.proposal_id left join themes t on t.id = i.theme_id`

function list(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Item[]> {
  return sql<Item>`select ${columns} from ${tables} where ${which} order by i.position, i.id`
    .execute(tx)
    .then(({ rows }) => rows)
}

/** The points of an agenda that this reader may see, in their order. */
export function listItems(tx: Tx, meetingId: MeetingId): Promise<readonly Item[]> {
  return list(tx, sql`i.meeting_id = ${meetingId} and i.state <> 'withdrawn'`)
}

/** What waits for a meeting of this body. */
export function listBacklog(tx: Tx, bodyId: BodyId): Promise<readonly Item[]> {
  return list(tx, sql`i.body_id = ${bodyId} and i.meeting_id is null and i.state = 'open'`)
}

export async function readItem(tx: Tx, itemId: ItemId): Promise<Item> {
  const [item] = await list(tx, sql`i.id = ${itemId}`)
  if (item === undefined) throw new Refusal('absent', 'MEETING-5')
  return item
}

export type ItemInput = {
  readonly title: string
  readonly kind: ItemKind
  readonly themeId: ThemeId | null
  readonly minutes: number | null
  readonly presenter: string
  readonly note: string
  readonly isConfidential: boolean
}

/** Changes what a point is; what became of it is said by `setOutcome`. */
export async function changeItem(
  tx: Tx,
  visit: Visit,
  itemId: ItemId,
  version: number,
  input: ItemInput,
): Promise<Written<Item>> {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  await mustBeThemeOf(tx, input.themeId, item.bodyId)
  const { numUpdatedRows } = await tx
    .updateTable('meeting_items')
    .set({
      title: input.title,
      kind: input.kind,
      theme_id: input.themeId,
      minutes: input.minutes,
      presenter: input.presenter,
      note: input.note,
      is_confidential: input.isConfidential,
      version: version + 1,
    })
    .where('id', '=', itemId)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1 ? { kind: 'written' } : { kind: 'changed-meanwhile', current: item }
}

/** One place up or down in its list. */
export async function shiftItem(tx: Tx, visit: Visit, itemId: ItemId, direction: 'up' | 'down'): Promise<void> {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  const all = item.meetingId === null ? await listBacklog(tx, item.bodyId) : await listItems(tx, item.meetingId)
  const order = all.map(({ id }) => id)
  const at = order.indexOf(itemId)
  const to = direction === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0 || to >= order.length) return
  const moved = order.toSpliced(at, 1).toSpliced(to, 0, itemId)
  await sql`
    update meeting_items i set position = n.place::int
    from unnest(${moved}::uuid[]) with ordinality as n (id, place) where i.id = n.id and i.position <> n.place`.execute(
    tx,
  )
}

/** From the backlog to an agenda, or back to it (null). A point on an agenda that is over is carried instead (MEETING-7). */
export async function putOnAgenda(tx: Tx, visit: Visit, itemId: ItemId, target: MeetingId | null): Promise<void> {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  if (item.state !== 'open') throw new Refusal('conflict', 'MEETING-5', 'Dit punt is niet meer open.')
  if (item.meetingId !== null) await mustTakePoints(tx, item.meetingId, item.bodyId, null)
  const theme = target === null ? null : await mustTakePoints(tx, target, item.bodyId, item.themeId)
  await tx
    .updateTable('meeting_items')
    .set({
      meeting_id: target,
      position: await nextPosition(tx, item.bodyId, target),
      theme_id: item.themeId ?? theme,
      version: item.version + 1,
    })
    .where('id', '=', itemId)
    .execute()
  if (item.stepId !== null && target !== null) await moveStep(tx, item.stepId, target)
}

/** What became of a point: during the meeting, after it, or corrected later (MEETING-8). */
export async function setOutcome(
  tx: Tx,
  visit: Visit,
  itemId: ItemId,
  version: number,
  { outcome, done }: { readonly outcome: string; readonly done: boolean },
): Promise<Written<Item>> {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  if (item.meetingId === null || item.state === 'carried' || item.state === 'withdrawn')
    throw new Refusal('conflict', 'MEETING-8', 'Dit punt staat niet op de agenda van een vergadering.')
  const { numUpdatedRows } = await tx
    .updateTable('meeting_items')
    .set({ outcome, state: done ? 'done' : 'open', version: version + 1 })
    .where('id', '=', itemId)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1 ? { kind: 'written' } : { kind: 'changed-meanwhile', current: item }
}

/** Off every agenda, for good: it is not deleted, and no longer shown. */
export async function withdrawItem(tx: Tx, visit: Visit, itemId: ItemId): Promise<void> {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  if (item.state !== 'open') throw new Refusal('conflict', 'MEETING-5', 'Dit punt is niet meer open.')
  await tx
    .updateTable('meeting_items')
    .set({ state: 'withdrawn', version: item.version + 1 })
    .where('id', '=', itemId)
    .execute()
}

export type GuestInput = {
  readonly who:
    | { readonly functionId: FunctionId }
    | { readonly name: string; readonly organisationId: OrganisationId | null }
}

/**
 * SEAT-7 · A guest is there for one point: reads that point and its papers, and no other, and is not counted.
 *
 * Source: requirement 003-23 ("afhankelijk van de agenda").
 */
export async function addGuest(tx: Tx, visit: Visit, itemId: ItemId, { who }: GuestInput): Promise<ItemGuest['id']> {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  if (item.meetingId === null)
    throw new Refusal('conflict', 'SEAT-7', 'Zet het punt eerst op een agenda. Nodig daarna een gast uit.')
  const known = 'functionId' in who ? await readWho(tx, who.functionId) : { ...who, functionId: null }
  const id: ItemGuest['id'] = newId<'item-guest'>(visit.at)
  await tx
    .insertInto('item_guests')
    .values({
      id,
      item_id: itemId,
      meeting_id: item.meetingId,
      name: known.name,
      function_id: known.functionId,
      organisation_id: known.organisationId,
    })
    .execute()
  return id
}

export async function removeGuest(tx: Tx, visit: Visit, itemId: ItemId, guestId: ItemGuest['id']): Promise<void> {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  await tx.deleteFrom('item_guests').where('id', '=', guestId).where('item_id', '=', itemId).execute()
}

async function readWho(tx: Tx, functionId: FunctionId) {
  const { rows } = await sql<{ functionId: FunctionId; name: string; organisationId: OrganisationId }>`
    select f.id as "functionId", p.name, f.organisation_id as "organisationId"
    from functions f join people p on p.id = f.person_id where f.id = ${functionId}`.execute(tx)
  if (rows[0] === undefined) throw new Refusal('absent', 'SEAT-7')
  return rows[0]
}
