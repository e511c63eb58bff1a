import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { MeetingId } from '../../domain/meeting.ts'
import { listAttendance } from '../../store/attendance-store.ts'
import { standingIn } from '../../store/bodies-sitting.ts'
import { listBacklog, listItems } from '../../store/items-store.ts'
import { listPapers } from '../../store/meeting-papers.ts'
import { readMeeting } from '../../store/meetings-read.ts'
import { findMinutes } from '../../store/minutes-store.ts'

/** Everything that the page of a meeting shows, as far as this reader may see it. */
export async function loadMeetingPage(tx: Tx, visit: Visit, meetingId: MeetingId) {
  const meeting = await readMeeting(tx, meetingId)
  const standing = await standingIn(tx, visit, meeting.bodyId)
  const keeps = standing.team || standing.keeper
  return {
    meeting,
    standing,
    keeps,
    items: await listItems(tx, meetingId),
    papers: await listPapers(tx, meetingId),
    attendance: await listAttendance(tx, meetingId),
    minutes: await findMinutes(tx, meetingId),
    backlog: keeps && meeting.state === 'planned' ? await listBacklog(tx, meeting.bodyId) : [],
  }
}

export type MeetingFacts = Awaited<ReturnType<typeof loadMeetingPage>>
