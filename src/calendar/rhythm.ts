import { type Day, addDays, day, partsOf, weekday } from '#kernel/day.ts'
import { findHoliday } from './holidays.ts'
import { isWorkDay } from './work-days.ts'

/** The last of a weekday in a month: a fifth does not always exist. */
export const lastWeek = 5

/** How often something comes back: every so many weeks, or in named months on the n-th weekday (5 is the last). */
export type Rhythm =
  | { readonly kind: 'weeks'; readonly everyWeeks: number }
  | {
      readonly kind: 'months'
      /** 1 is January. */
      readonly months: readonly number[]
      readonly weekOfMonth: number
      /** 1 is Monday. */
      readonly weekday: number
    }

/**
 * MEETING-1 · The days a rhythm gives follow from the rhythm and its first day alone.
 *
 * Every so many weeks counts from the first day, which is one of them. In named months it is the n-th weekday of the
 * month, from the first day on. Days are civil days: summer time moves none of them, and none comes twice.
 *
 * Source: requirements 003-13 (twice a year), 003-21 (every eight weeks).
 *
 * @param from the first day that is asked, and `until` the first that no longer is.
 */
export function daysOf(rhythm: Rhythm, startsOn: Day, { from, until }: { from: Day; until: Day }): readonly Day[] {
  const first = from > startsOn ? from : startsOn
  if (first >= until) return []
  return rhythm.kind === 'weeks'
    ? everySoManyWeeks(rhythm.everyWeeks, startsOn, first, until)
    : inMonths(rhythm, first, until)
}

function everySoManyWeeks(weeks: number, startsOn: Day, first: Day, until: Day): readonly Day[] {
  if (!Number.isInteger(weeks) || weeks < 1) throw new RangeError(`not a number of weeks: ${weeks}`)
  const days: Day[] = []
  for (let on = startsOn; on < until; on = addDays(on, weeks * 7)) if (on >= first) days.push(on)
  return days
}

function inMonths(rhythm: Rhythm & { kind: 'months' }, first: Day, until: Day): readonly Day[] {
  const [start, end] = [partsOf(first).year, partsOf(until).year]
  const months = [...new Set(rhythm.months)].toSorted((a, b) => a - b)
  return Array.from({ length: end - start + 1 }, (_, index) => start + index)
    .flatMap((year) => months.map((month) => nthWeekday(year, month, rhythm.weekOfMonth, rhythm.weekday)))
    .filter((on) => on >= first && on < until)
}

/** The n-th of a weekday in a month; 5 is the last, whether it is the fourth or the fifth. */
export function nthWeekday(year: number, month: number, nth: number, which: number): Day {
  if (!Number.isInteger(nth) || nth < 1 || nth > lastWeek) throw new RangeError(`not a week of a month: ${nth}`)
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`)
  const found = addDays(first, ((which - weekday(first) + 7) % 7) + (nth - 1) * 7)
  return partsOf(found).month === month ? found : addDays(found, -7)
}

/** A day of a rhythm, with another day when it falls on a holiday. */
export type DayProposal = { readonly occursOn: Day; readonly holiday: string | null; readonly instead: Day | null }

/**
 * MEETING-2 · A day that falls on a holiday is not moved silently: another day is proposed, and someone chooses.
 *
 * Proposed is the same weekday a week later, or else the first working day after it, never a day the rhythm gives anyhow.
 * A rhythm in the weekend was meant so.
 *
 * Source: Algemene termijnenwet art. 3 (which days are holidays); house rule.
 */
export function proposeDays(days: readonly Day[]): readonly DayProposal[] {
  const given = new Set(days)
  return days.map((occursOn) => {
    const holiday = findHoliday(occursOn)
    return { occursOn, holiday, instead: holiday === null ? null : insteadOf(occursOn, given) }
  })
}

function insteadOf(on: Day, given: ReadonlySet<Day>): Day {
  const later = addDays(on, 7)
  if (findHoliday(later) === null && !given.has(later)) return later
  let next = addDays(on, 1)
  while (!isWorkDay(next) || given.has(next)) next = addDays(next, 1)
  return next
}
