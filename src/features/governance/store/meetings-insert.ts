import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { When } from '../domain/meeting-states.ts'
import type { MeetingId, SeriesId } from '../domain/meeting.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'

export type NewMeeting = When & {
  readonly bodyId: BodyId
  readonly themeId: ThemeId | null
  readonly seriesId: SeriesId | null
  /** The day the series gives; null beside a series. */
  readonly occursOn: Day | null
}

/** Writes one meeting. Its address in calendars (UID) is made of its id and never changes. */
export async function insertMeeting(tx: Tx, visit: Visit, meeting: NewMeeting): Promise<MeetingId> {
  const id: MeetingId = newId<'meeting'>(visit.at)
  await tx
    .insertInto('meetings')
    .values({
      id,
      body_id: meeting.bodyId,
      series_id: meeting.seriesId,
      occurs_on: meeting.occursOn,
      theme_id: meeting.themeId,
      on_day: meeting.onDay,
      at_time: meeting.atTime,
      minutes: meeting.minutes,
      place: meeting.place,
      papers_due_on: meeting.papersDueOn,
      uid: `${id}@samenhang`,
      made_at: visit.at,
      changed_at: visit.at,
    })
    .execute()
  return id
}
