import { type Day, addMonths, latest } from '#kernel/day.ts'
import { type Rhythm, daysOf } from '#calendar/rhythm.ts'
import type { MeetingId, SeriesId } from './meeting.ts'
import type { BodyId, ThemeId } from './proposal.ts'

/** A rhythm of a body ("reeks"), for everything or for one theme. */
export type Series = {
  readonly id: SeriesId
  readonly bodyId: BodyId
  readonly themeId: ThemeId | null
  readonly themeName: string | null
  readonly name: string
  readonly rhythm: Rhythm
  readonly startsOn: Day
  readonly until: Day | null
  readonly atTime: string
  readonly minutes: number
  readonly place: string
  readonly papersDaysBefore: number
  /** The last day the rhythm gave for which a meeting was planned; null before the first. */
  readonly plannedTo: Day | null
  readonly version: number
}

export const sayWeekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const
export const sayMonths = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const
export const sayWeeks = ['eerste', 'tweede', 'derde', 'vierde', 'laatste'] as const

/** "elke 8 weken", "2 keer per jaar: de tweede donderdag van april en oktober". */
export function sayRhythm(rhythm: Rhythm): string {
  if (rhythm.kind === 'weeks') return rhythm.everyWeeks === 1 ? 'elke week' : `elke ${rhythm.everyWeeks} weken`
  const names = rhythm.months.map((month) => sayMonths[month - 1] ?? '')
  const months = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
  const day = `de ${sayWeeks[rhythm.weekOfMonth - 1]} ${sayWeekdays[rhythm.weekday - 1]}`
  return `${rhythm.months.length} keer per jaar: ${day} van ${months}`
}

/** The days of a period on which the rhythm meets and for which nothing was planned yet. */
export function daysToPlan(
  series: Pick<Series, 'rhythm' | 'startsOn' | 'until'>,
  planned: ReadonlySet<Day>,
  period: { readonly from: Day; readonly until: Day },
): readonly Day[] {
  const until = series.until !== null && series.until < period.until ? series.until : period.until
  return daysOf(series.rhythm, series.startsOn, { from: period.from, until }).filter((on) => !planned.has(on))
}

/** Up to which day meetings are usually planned ahead: a year and a bit, so that next year is known in the autumn. */
export function usualHorizon(series: Pick<Series, 'startsOn' | 'plannedTo'>, on: Day): Day {
  return addMonths(latest(series.startsOn, series.plannedTo, on) ?? on, 13)
}

type Planned = { readonly id: MeetingId; readonly occursOn: Day; readonly agendaSent: boolean }

export type Rechained = {
  /** On these days the new rhythm meets too: the meeting goes on in it, with its own address in calendars. */
  readonly keep: readonly Planned[]
  /** Their agenda was sent: they are held as they were. */
  readonly stay: readonly Planned[]
  readonly cancel: readonly Planned[]
  readonly add: readonly Day[]
}

/**
 * MEETING-3 · A rhythm that changes from a day on keeps what was held, what was sent, and what both rhythms give.
 *
 * What the old rhythm planned from that day on goes on where the new one meets on that day too, stays where its agenda
 * was sent, and else does not go on. Nothing before that day changes.
 *
 * Source: requirement 003-21 ("waar nodig wordt de frequentie bijgesteld").
 *
 * @param planned the meetings of the old rhythm that are still planned.
 * @param days what the new rhythm gives, from that day on.
 */
export function rechain(planned: readonly Planned[], days: readonly Day[], from: Day): Rechained {
  const later = planned.filter(({ occursOn }) => occursOn >= from)
  const [given, old] = [new Set(days), new Set(later.map(({ occursOn }) => occursOn))]
  const gone = later.filter(({ occursOn }) => !given.has(occursOn))
  return {
    keep: later.filter(({ occursOn }) => given.has(occursOn)),
    stay: gone.filter(({ agendaSent }) => agendaSent),
    cancel: gone.filter(({ agendaSent }) => !agendaSent),
    add: days.filter((on) => !old.has(on)),
  }
}
