import { sql } from 'kysely'
import { type Day, addDays } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type Rhythm, daysOf } from '#calendar/rhythm.ts'
import { papersDue } from '../domain/meeting-states.ts'
import type { SeriesId } from '../domain/meeting.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import type { Series } from '../domain/series.ts'
import { mustBeTheme, mustBeThere, readBody } from './bodies-read.ts'
import { mustKeep } from './bodies-sitting.ts'
import { insertMeeting } from './meetings-insert.ts'
import { listOccurrences, readSeries } from './series-read.ts'

export type SeriesInput = {
  readonly themeId: ThemeId | null
  readonly name: string
  readonly rhythm: Rhythm
  /** The first day on which it meets, for a rhythm in weeks; the first day that counts, for one in months. */
  readonly startsOn: Day
  readonly until: Day | null
  readonly atTime: string
  readonly minutes: number
  readonly place: string
  readonly papersDaysBefore: number
}

export async function addSeries(tx: Tx, visit: Visit, bodyId: BodyId, input: SeriesInput): Promise<SeriesId> {
  await mustKeep(tx, visit, bodyId)
  const body = await readBody(tx, bodyId)
  await mustBeTheme(tx, input.themeId, body.officeId)
  const id: SeriesId = newId<'series'>(visit.at)
  const { rhythm } = input
  await tx
    .insertInto('meeting_series')
    .values({
      id,
      body_id: bodyId,
      theme_id: input.themeId,
      name: input.name,
      every_weeks: rhythm.kind === 'weeks' ? rhythm.everyWeeks : null,
      months: rhythm.kind === 'months' ? [...rhythm.months] : null,
      week_of_month: rhythm.kind === 'months' ? rhythm.weekOfMonth : null,
      weekday: rhythm.kind === 'months' ? rhythm.weekday : null,
      starts_on: input.startsOn,
      until_on: input.until,
      at_time: input.atTime,
      minutes: input.minutes,
      place: input.place,
      papers_days_before: input.papersDaysBefore,
      made_at: visit.at,
    })
    .execute()
  return id
}

/** A day the rhythm gives, and the day on which the meeting is planned for it: the same, or another because of a holiday. */
export type PlannedDay = { readonly occursOn: Day; readonly onDay: Day }

/**
 * Plans the meetings of chosen days of a series. A day for which there is a meeting already, also one that was moved or
 * does not go on, gets no second (MEETING-4).
 *
 * @returns how many were made.
 */
export async function planMeetings(
  tx: Tx,
  visit: Visit,
  seriesId: SeriesId,
  days: readonly PlannedDay[],
): Promise<number> {
  const series = await readSeries(tx, seriesId)
  await mustKeep(tx, visit, series.bodyId)
  const body = await readBody(tx, series.bodyId)
  // of two who plan one series at once the second sees what the first planned
  await sql`select pg_advisory_xact_lock(hashtextextended('series ' || ${seriesId}::text, 0))`.execute(tx)
  const known = await listOccurrences(tx, seriesId)
  const wanted = days.filter(({ occursOn }) => !known.has(occursOn))
  for (const { occursOn } of wanted)
    if (!isGivenBy(series, occursOn))
      throw new Refusal('conflict', 'MEETING-1', 'Deze dag hoort niet bij het ritme. Het is intussen gewijzigd.')
  const { bodyId, themeId, atTime, minutes, place, papersDaysBefore } = series
  for (const { occursOn, onDay } of wanted) {
    mustBeThere(body, onDay)
    const papersDueOn = papersDue(onDay, papersDaysBefore)
    const when = { onDay, atTime, minutes, place, papersDueOn }
    await insertMeeting(tx, visit, { bodyId, seriesId, occursOn, themeId, ...when })
  }
  return wanted.length
}

function isGivenBy(series: Series, on: Day): boolean {
  const given = daysOf(series.rhythm, series.startsOn, { from: on, until: addDays(on, 1) })
  return given.includes(on) && (series.until === null || on < series.until)
}
