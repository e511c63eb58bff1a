import { type Day, clockOf } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import { sayDay, sayMoment, sayPeriod, type DayLength } from './dates.ts'
import type { Lang } from './words.ts'

type Said = { lang?: Lang | undefined; length?: DayLength | undefined }

/** A day in the text of a page: `24 november 2026`. */
export function DayText({ on, lang = 'nl', length = 'long' }: Said & { on: Day }) {
  return <time datetime={on}>{sayDay(on, lang, length)}</time>
}

/** A moment in the text of a page, on the Dutch clock: `24 november 2026, 14:05 uur`. */
export function MomentText({ at, lang = 'nl', length = 'long' }: Said & { at: Date }) {
  const { on, time } = clockOf(at)
  return <time datetime={`${on}T${time}`}>{sayMoment(at, lang, length)}</time>
}

/** A period in the text of a page: `1 september 2026 t/m 31 juli 2027`. The last day named still counts. */
export function PeriodText({ period, lang = 'nl', length = 'long' }: Said & { period: Period }) {
  return <span>{sayPeriod(period, lang, length)}</span>
}
