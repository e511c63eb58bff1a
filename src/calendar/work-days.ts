import { type Day, addDays, weekday } from '#kernel/day.ts'
import { findHoliday } from './holidays.ts'

/** Whether people are at work in general: no Saturday, no Sunday, no general holiday. */
export function isWorkDay(on: Day): boolean {
  return weekday(on) < 6 && findHoliday(on) === null
}

/**
 * CALENDAR-3 · A promise of so many working days does not count the day on which it is made.
 *
 * Who asks on Friday and is promised two working days, hears on Tuesday at the latest: the end of that day still counts.
 * Zero working days is the day itself, or the first working day after it.
 *
 * Source: the usual reading of "werkdag" with Algemene termijnenwet art. 3; design default of domain.md §3.6.
 *
 * @param count whole working days, 0 or more.
 */
export function addWorkDays(from: Day, count: number): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`)
  let on = from
  for (let counted = 0; counted < count;) {
    on = addDays(on, 1)
    if (isWorkDay(on)) counted += 1
  }
  return sameOrNextWorkDay(on)
}

/**
 * CALENDAR-4 · A term that the law sets and that ends on a Saturday, Sunday or general holiday runs on to the first day
 * that is none of these.
 *
 * Source: Algemene termijnenwet art. 1 lid 1.
 */
export function sameOrNextWorkDay(on: Day): Day {
  let next = on
  while (!isWorkDay(next)) next = addDays(next, 1)
  return next
}

/** Working days after the first day up to and with the second; 0 when the second is the same or earlier. */
export function workDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkDay(on)) count += 1
  return count
}
