import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Attendance, MeetingId } from '../domain/meeting.ts'
import { mustKeep } from './bodies-sitting.ts'
import { readMeeting } from './meetings-read.ts'

export type AttendanceInput = Omit<Attendance, 'organisationName'>

/** Who was at a meeting and who was not, as far as this reader may know: members first, then guests. */
export async function listAttendance(tx: Tx, meetingId: MeetingId): Promise<readonly Attendance[]> {
  const { rows } = await sql<Attendance>`
    select a.seat_holder_id as "seatHolderId", a.name, a.organisation_id as "organisationId", o.name as "organisationName", a.kind,
      a.on_behalf_of as "onBehalfOf"
    from attendances a left join organisations o on o.id = a.organisation_id
    where a.meeting_id = ${meetingId} order by a.kind = 'guest', a.name collate nl, a.id`.execute(tx)
  return rows
}

/**
 * MEETING-13 · Of a meeting is kept who was there, for themselves or on behalf of another, who had said they could not
 * come, who was absent, and which guests there were.
 *
 * The list is written as a whole, also later; not of a meeting that did not go on.
 *
 * Source: peers-region.md §1.2 rows 20 and 31 (attendance, acting on behalf of).
 */
export async function recordAttendance(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  people: readonly AttendanceInput[],
): Promise<void> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  if (meeting.state === 'cancelled' || meeting.onDay > visit.on)
    throw new Refusal('conflict', 'MEETING-13', 'Deze vergadering is nog niet geweest of ging niet door.')
  await tx.deleteFrom('attendances').where('meeting_id', '=', meetingId).execute()
  if (people.length === 0) return
  await tx
    .insertInto('attendances')
    .values(
      people.map((one) => ({
        id: newId<'attendance'>(visit.at),
        meeting_id: meetingId,
        seat_holder_id: one.seatHolderId,
        name: one.name,
        organisation_id: one.organisationId,
        kind: one.kind,
        on_behalf_of: one.onBehalfOf,
      })),
    )
    .execute()
}
