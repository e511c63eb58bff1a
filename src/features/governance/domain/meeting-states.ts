import { type Day, addDays } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Meeting } from './meeting.ts'

/** What can be other about a meeting when it moves. */
export type When = {
  readonly onDay: Day
  readonly atTime: string
  readonly minutes: number
  readonly place: string
  readonly papersDueOn: Day | null
}

/**
 * MEETING-4 · A meeting that moves or does not go on keeps its place in its series and its identity in calendars.
 *
 * The day the rhythm gave it stays with it, so that it is never made again; its number of changes rises, so that
 * calendars that have it already follow. What was held or does not go on moves no more, and not going on has a reason.
 *
 * Source: RFC 5545 §3.8.7.4 (SEQUENCE) and §3.8.1.11 (STATUS); peers-region.md §1.2 row 16.
 */
export function move(meeting: Meeting, when: When): Meeting {
  mustBePlanned(meeting)
  return { ...meeting, ...when, sequence: meeting.sequence + 1 }
}

export function cancel(meeting: Meeting, reason: string): Meeting {
  mustBePlanned(meeting)
  if (reason.trim() === '')
    throw new Refusal('forbidden', 'MEETING-4', 'Schrijf op waarom de vergadering niet doorgaat.')
  return { ...meeting, state: 'cancelled', stateReason: reason.trim(), sequence: meeting.sequence + 1 }
}

/** It was held: from its day on, not before. Calendars do not change by it. */
export function hold(meeting: Meeting, on: Day): Meeting {
  mustBePlanned(meeting)
  if (on < meeting.onDay)
    throw new Refusal(
      'conflict',
      'MEETING-8',
      'Deze vergadering is nog niet geweest. Verzet haar eerst als dat nodig is.',
    )
  return { ...meeting, state: 'held' }
}

/**
 * MEETING-6 · An agenda is a draft of its keepers until it is sent; then members and guests read it, and changes show.
 *
 * It is sent once; points can still be added and moved afterwards. Of a meeting that does not go on nothing is sent.
 *
 * Source: peers-region.md §1.2 row 19 (draft agenda not yet notified).
 */
export function sendAgenda(meeting: Meeting, at: Date): Meeting {
  if (meeting.state === 'cancelled')
    throw new Refusal('conflict', 'MEETING-6', 'Deze vergadering gaat niet door: er is geen agenda te versturen.')
  if (meeting.agendaSentAt !== null) throw new Refusal('conflict', 'MEETING-6', 'De agenda is al verstuurd.')
  return { ...meeting, agendaSentAt: at }
}

/**
 * MEETING-10 · The secretary publishes the agenda; what is confidential never goes with it, and before that nobody
 * outside reads a word.
 *
 * Source: source 000 (confidentiality until publication); Woo art. 3.1 and 3.3 (making public by itself).
 */
export function publish(meeting: Meeting, at: Date): Meeting {
  if (meeting.agendaSentAt === null)
    throw new Refusal(
      'conflict',
      'MEETING-10',
      'Verstuur de agenda eerst aan de leden. Daarna kan zij openbaar worden.',
    )
  return { ...meeting, publishedAt: meeting.publishedAt ?? at }
}

function mustBePlanned(meeting: Pick<Meeting, 'state'>): void {
  if (meeting.state === 'held') throw new Refusal('conflict', 'MEETING-4', 'Deze vergadering is al geweest.')
  if (meeting.state === 'cancelled') throw new Refusal('conflict', 'MEETING-4', 'Deze vergadering gaat al niet door.')
}

/** The last day on which papers may come, so many days before the meeting. */
export function papersDue(onDay: Day, daysBefore: number): Day {
  return addDays(onDay, -daysBefore)
}
