import { type Day, addDays, addMonths } from '#kernel/day.ts'

/** Born so many years and days before today. */
export function yearsOld(today: Day, years: number, days = 100): Day {
  return addDays(addMonths(today, -12 * years), -days)
}

/** Reaches an age so many days from today; a negative number is days ago. */
export function reaches(today: Day, years: number, inDays: number): Day {
  return addMonths(addDays(today, inDays), -12 * years)
}
