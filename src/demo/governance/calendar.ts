import { type Day, addDays, daysBetween, weekday } from '#kernel/day.ts'
import { daysOf, proposeDays } from '#calendar/rhythm.ts'
import { newId } from '#platform/new-id.ts'
import { addSeries } from '../../features/governance/store/series-store.ts'
import { papersDue } from '../../features/governance/domain/meeting-states.ts'
import type { MeetingId, SeriesId } from '../../features/governance/domain/meeting.ts'
import { type Moment, daysAgo } from '../moments.ts'
import { call, called } from '../named.ts'
import { type Scene, type Who, visitAs } from '../scene.ts'
import type { BodyKey } from './bodies.ts'
import { rhythms } from './rhythms.ts'
import { bodyOf, themeOf } from './settle-bodies.ts'

/** The meeting of a body so many weeks from this one. Only bodies that meet every so many weeks have them by number. */
export const meetingOf = (scene: Scene, body: BodyKey, week: number): MeetingId =>
  called<MeetingId>(scene, 'meeting', `${body} ${week}`)

/** The day on which a body meets in a week, counted from this one. */
export function dayOfMeeting(today: Day, body: BodyKey, week: number): Day {
  const rhythm = rhythms.find((each) => each.body === body)
  if (rhythm === undefined || !('every' in rhythm)) throw new TypeError(`${body} does not meet every so many weeks`)
  const day = addDays(today, 1 - weekday(today) + 7 * week + rhythm.weekday - 1)
  const [proposal] = proposeDays([day])
  return proposal?.instead ?? day
}

/** The moment at which a past meeting of a body is over. */
export function after(scene: Scene, body: BodyKey, week: number, time: Moment['time'] = '16:30'): Moment {
  return daysAgo(daysBetween(dayOfMeeting(scene.today, body, week), scene.today), time)
}

type Planned = { readonly name: string; readonly occursOn: Day; readonly onDay: Day }

/** Every rhythm, and its meetings as they stand in the calendar: on another day where theirs is a holiday (MEETING-2). */
export async function plansMeetings(scene: Scene, who: Who): Promise<void> {
  const visit = await visitAs(scene, 'meeting.hold', who)
  const rows = []
  for (const rhythm of rhythms) {
    const { body, time, minutes, place, papersDaysBefore } = rhythm
    const planned = 'every' in rhythm ? inWeeks(scene.today, rhythm) : inMonths(scene.today, rhythm)
    const themeId = rhythm.theme === undefined ? null : themeOf(scene, rhythm.theme)
    const seriesId: SeriesId = await addSeries(scene.tx, visit, bodyOf(scene, body), {
      themeId,
      name: '',
      rhythm:
        'every' in rhythm
          ? { kind: 'weeks', everyWeeks: rhythm.every }
          : { kind: 'months', months: rhythm.months, weekOfMonth: rhythm.week, weekday: rhythm.weekday },
      startsOn: planned[0]!.occursOn,
      until: null,
      atTime: time,
      minutes,
      place,
      papersDaysBefore,
    })
    for (const { name, occursOn, onDay } of planned) {
      const id = call(scene, 'meeting', `${body} ${name}`, newId<'meeting'>(visit.at))
      rows.push({
        id,
        body_id: bodyOf(scene, body),
        series_id: seriesId,
        occurs_on: occursOn,
        theme_id: themeId,
        on_day: onDay,
        at_time: time,
        minutes,
        place,
        papers_due_on: papersDue(onDay, papersDaysBefore),
        uid: `${id}@samenhang`,
        made_at: visit.at,
        changed_at: visit.at,
      })
    }
  }
  await scene.tx.insertInto('meetings').values(rows).execute()
}

type InWeeks = Extract<(typeof rhythms)[number], { every: number }>

function inWeeks(today: Day, { body, every, weekday: on, next, past, ahead }: InWeeks): readonly Planned[] {
  const weeks = []
  for (let week = next - every * Math.floor((next + past) / every); week <= ahead; week += every) weeks.push(week)
  return weeks.map((week) => ({
    name: String(week),
    occursOn: addDays(today, 1 - weekday(today) + 7 * week + on - 1),
    onDay: dayOfMeeting(today, body, week),
  }))
}

type InMonths = Extract<(typeof rhythms)[number], { months: readonly number[] }>

/** From before the beginning until in more than a year; by number, the next one is 1 and the last one was 0. */
function inMonths(today: Day, { months, week, weekday: on }: InMonths): readonly Planned[] {
  const rhythm = { kind: 'months', months, weekOfMonth: week, weekday: on } as const
  const days = daysOf(rhythm, addDays(today, -760), { from: addDays(today, -760), until: addDays(today, 400) })
  const past = days.filter((day) => day < today).length
  return proposeDays(days).map(({ occursOn, instead }, index) => ({
    name: String(index - past + 1),
    occursOn,
    onDay: instead ?? occursOn,
  }))
}
