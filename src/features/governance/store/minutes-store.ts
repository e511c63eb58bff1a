import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { MeetingId, Minutes } from '../domain/meeting.ts'
import { adopt, noMinutes, publishMinutes as publish, reopen, rewrite } from '../domain/minutes.ts'
import { mustKeep } from './bodies-sitting.ts'
import type { Written } from './bodies-write.ts'
import { readMeeting } from './meetings-read.ts'

/** The minutes of a meeting as far as this reader may see them; null when there are none. */
export async function findMinutes(tx: Tx, meetingId: MeetingId): Promise<Minutes | null> {
  const { rows } = await sql<Minutes>`
    select text, state, adopted_on as "adoptedOn", published_at as "publishedAt", version
    from meeting_minutes where meeting_id = ${meetingId}`.execute(tx)
  return rows[0] ?? null
}

/** Writes the draft. The work of making them is done with the first words. */
export async function writeMinutes(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  version: number,
  text: string,
): Promise<Written<Minutes>> {
  const done = await change(tx, visit, meetingId, version, (minutes) => rewrite(minutes, text))
  if (done.kind === 'written' && text.trim() !== '')
    await finishWork(
      tx,
      { kind: 'meeting.minutes', path: `/bestuur/vergaderingen/${meetingId}` },
      visit.actor.personId,
      visit.at,
    )
  return done
}

/** @param on the day on which the body adopted them. */
export async function adoptMinutes(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  version: number,
  on: Day,
): Promise<Written<Minutes>> {
  const meeting = await readMeeting(tx, meetingId)
  return change(tx, visit, meetingId, version, (minutes) => adopt(minutes, on, meeting.onDay))
}

/** A draft again, as long as they are not public. */
export function reopenMinutes(tx: Tx, visit: Visit, meetingId: MeetingId, version: number): Promise<Written<Minutes>> {
  return change(tx, visit, meetingId, version, reopen)
}

/** Everyone reads them from now on, on the public page of the meeting: so its agenda comes first. */
export async function publishMinutes(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  version: number,
): Promise<Written<Minutes>> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  if (meeting.publishedAt === null)
    throw new Refusal('conflict', 'MEETING-9', 'Maak eerst de agenda van deze vergadering openbaar.')
  return change(tx, visit, meetingId, version, (minutes) => publish(minutes, visit.at))
}

async function change(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  version: number,
  act: (minutes: Minutes) => Minutes,
): Promise<Written<Minutes>> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  const current = (await findMinutes(tx, meetingId)) ?? noMinutes
  const next = act(current)
  if (current.version !== version) return { kind: 'changed-meanwhile', current }
  const row = {
    text: next.text,
    state: next.state,
    adopted_on: next.adoptedOn,
    published_at: next.publishedAt,
    version: version + 1,
    changed_at: visit.at,
    changed_by: visit.actor.personId,
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('meeting_minutes')
    .values({ meeting_id: meetingId, ...row })
    .onConflict((conflict) =>
      conflict.column('meeting_id').doUpdateSet(row).where('meeting_minutes.version', '=', version),
    )
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
    ? { kind: 'written' }
    : { kind: 'changed-meanwhile', current: (await findMinutes(tx, meetingId)) ?? current }
}
