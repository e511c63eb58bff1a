import { addDays, clockOf, partsOf, weekday, type Day } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import type { Lang } from './words.ts'

const months: Record<Lang, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const monthsShort: Record<Lang, readonly string[]> = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
const weekdays: Record<Lang, readonly string[]> = {
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
}

/** How much of a day is said: `24 nov 2026`, `24 november 2026`, `dinsdag 24 november 2026`. */
export type DayLength = 'short' | 'long' | 'weekday'

/** A day as people write it. The space before the year may break, so that a narrow column stays readable. */
export function sayDay(on: Day, lang: Lang = 'nl', length: DayLength = 'long'): string {
  const { year, month, date } = partsOf(on)
  const names = length === 'short' ? monthsShort[lang] : months[lang]
  const said = `${date} ${names[month - 1]} ${year}`
  return length === 'weekday' ? `${weekdays[lang][weekday(on) - 1]} ${said}` : said
}

/** A moment on the clock of the Netherlands: `24 november 2026, 14:05 uur`. */
export function sayMoment(at: Date, lang: Lang = 'nl', length: DayLength = 'long'): string {
  const { on, time } = clockOf(at)
  return `${sayDay(on, lang, length)}, ${time}${lang === 'nl' ? ' uur' : ''}`
}

/**
 * UI-2 · Days, moments and periods as people read them.
 *
 * A month is written out, a moment stands on the clock of the Netherlands, and of a period the last day that is named
 * still counts: `t/m` names the day before `until`.
 *
 * Source: NL Design System, richtlijnen voor datums; kernel/period.ts.
 */
export function sayPeriod({ from, until }: Period, lang: Lang = 'nl', length: DayLength = 'long'): string {
  const first = from && sayDay(from, lang, length)
  const last = until && sayDay(addDays(until, -1), lang, length)
  const [since, to, upTo, always] =
    lang === 'nl' ? ['vanaf', 't/m', 't/m', 'zonder einddatum'] : ['from', 'to', 'up to and including', 'without end']
  if (first && last) return first === last ? first : `${first} ${to} ${last}`
  if (first) return `${since} ${first}`
  return last ? `${upTo} ${last}` : always
}
