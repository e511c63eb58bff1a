import { type RawBuilder, sql } from 'kysely'
import { type Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { ItemId, MeetingId } from '../domain/meeting.ts'
import type { BodyId } from '../domain/proposal.ts'
import { readBody } from './bodies-read.ts'
import { mustKeep } from './bodies-sitting.ts'

export type PaperId = Id<'paper'>

/** A paper ("stuk") as a list shows it: its content is asked apart. */
export type Paper = {
  readonly id: PaperId
  readonly meetingId: MeetingId | null
  readonly itemId: ItemId | null
  readonly title: string
  readonly mediaType: string
  readonly link: string | null
  /** In bytes; null for a link. */
  readonly size: number | null
  readonly madeAt: Date
  /** What looked like a child's data and was said to be none. */
  readonly warned: readonly string[]
}

/** What a paper is: words typed here, an address elsewhere, or a file that was looked at. */
export type PaperContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mediaType: string }

export type PaperInput = {
  /** Of the whole meeting, or of one point of its agenda. */
  readonly of: { readonly meetingId: MeetingId } | { readonly itemId: ItemId }
  readonly title: string
  readonly content: PaperContent
  readonly warned: readonly string[]
}

const columns = sql`
  p.id, p.meeting_id as "meetingId", p.item_id as "itemId", p.title, p.media_type as "mediaType", p.link,
  coalesce(octet_length(p.content), octet_length(p.text)) as size, p.made_at as "madeAt", p.warned`

/** The papers of a meeting and of the points on its agenda, as far as this reader may see them. */
export function listPapers(tx: Tx, meetingId: MeetingId): Promise<readonly Paper[]> {
  return list(
    tx,
    sql`p.meeting_id = ${meetingId} or p.item_id = any (array(select i.id from meeting_items i where i.meeting_id = ${meetingId}))`,
  )
}

async function list(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Paper[]> {
  const { rows } = await sql<Paper>`
    select ${columns} from papers p where p.withdrawn_at is null and (${which}) order by p.made_at, p.id`.execute(tx)
  return rows
}

/**
 * MEETING-12 · A paper belongs to a meeting or to one point of it, and is read by whoever may read that; a confidential
 * point takes its papers with it into confidence.
 *
 * Source: source 000 (confidentiality until publication); peers-region.md §1.2 row 32.
 */
export async function addPaper(tx: Tx, visit: Visit, { of, title, content, warned }: PaperInput): Promise<PaperId> {
  const bodyId = await bodyOf(tx, of)
  await mustKeep(tx, visit, bodyId)
  const { officeId } = await readBody(tx, bodyId)
  const id: PaperId = newId<'paper'>(visit.at)
  await tx
    .insertInto('papers')
    .values({
      id,
      office_id: officeId,
      meeting_id: 'meetingId' in of ? of.meetingId : null,
      item_id: 'itemId' in of ? of.itemId : null,
      title,
      kind: 'paper',
      media_type:
        content.kind === 'file' ? content.mediaType : content.kind === 'text' ? 'text/plain' : 'text/uri-list',
      content: content.kind === 'file' ? content.bytes : null,
      text: content.kind === 'text' ? content.text : null,
      link: content.kind === 'link' ? content.link : null,
      warned: [...warned],
      made_at: visit.at,
      made_by: visit.actor.personId,
    })
    .execute()
  return id
}

/** No longer among the papers. It is not deleted: who asks later what lay before the body must get an answer. */
export async function withdrawPaper(tx: Tx, visit: Visit, paperId: PaperId): Promise<void> {
  const [paper] = await list(tx, sql`p.id = ${paperId}`)
  const of = paper?.itemId ? { itemId: paper.itemId } : paper?.meetingId ? { meetingId: paper.meetingId } : null
  if (of === null) throw new Refusal('absent', 'MEETING-12')
  await mustKeep(tx, visit, await bodyOf(tx, of))
  await tx.updateTable('papers').set({ withdrawn_at: visit.at }).where('id', '=', paperId).execute()
}

/** A paper of this meeting with its content, to download; absent for who may not read it. */
export async function readPaper(
  tx: Tx,
  meetingId: MeetingId,
  paperId: PaperId,
): Promise<{ readonly title: string; readonly mediaType: string; readonly content: Buffer }> {
  const { rows } = await sql<{ title: string; mediaType: string; content: Buffer | null; text: string | null }>`
    select p.title, p.media_type as "mediaType", p.content, p.text from papers p
    where p.id = ${paperId} and p.withdrawn_at is null and (p.meeting_id = ${meetingId}
      or exists (select from meeting_items i where i.id = p.item_id and i.meeting_id = ${meetingId}))`.execute(tx)
  const [row] = rows
  if (row === undefined || (row.content === null && row.text === null)) throw new Refusal('absent', 'MEETING-12')
  return { title: row.title, mediaType: row.mediaType, content: row.content ?? Buffer.from(row.text ?? '', 'utf8') }
}

async function bodyOf(tx: Tx, of: PaperInput['of']): Promise<BodyId> {
  const row =
    'meetingId' in of
      ? await tx.selectFrom('meetings').select('body_id').where('id', '=', of.meetingId).executeTakeFirst()
      : await tx.selectFrom('meeting_items').select('body_id').where('id', '=', of.itemId).executeTakeFirst()
  if (row === undefined) throw new Refusal('absent', 'MEETING-12')
  return row.body_id as BodyId
}
