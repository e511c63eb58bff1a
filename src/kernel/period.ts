import type { Day } from './day.ts'

/**
 * A time that holds. `from` counts, `until` is the first day that no longer counts; null is open on that side.
 * Pages say "t/m" with the day before `until`.
 */
export type Period = { readonly from: Day | null; readonly until: Day | null }

export function holdsOn(period: Period, on: Day): boolean {
  return (period.from === null || period.from <= on) && (period.until === null || on < period.until)
}

export function overlap(a: Period, b: Period): boolean {
  return (
    (a.from === null || b.until === null || a.from < b.until) &&
    (b.from === null || a.until === null || b.from < a.until)
  )
}

/** A period that holds no day at all (until on or before from). */
export function isEmpty(period: Period): boolean {
  return period.from !== null && period.until !== null && period.until <= period.from
}
