import type { Brand } from './brand.ts'

/** A day of the civil calendar, `2026-11-24`. Days compare as texts. It has no zone and no time. */
export type Day = Brand<string, 'day'>

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `jjjj-mm-dd`. Throws a RangeError on anything that is not a day that exists (1000–9999). */
export function day(text: string): Day {
  const found = findDay(text)
  if (found === null) throw new RangeError(`not a day: ${text}`)
  return found
}

/** Reads `jjjj-mm-dd`, or gives null when no such day exists. */
export function findDay(text: string): Day | null {
  const parts = shape.exec(text)
  if (parts === null) return null
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1000 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return text as Day
}

/** The day on which a moment falls in the Netherlands: between midnights of Europe/Amsterdam. */
export function dayOf(moment: Date): Day {
  return clockOf(moment).on
}

/** The civil day and the time (`14:05`) of a moment in the Netherlands. */
export function clockOf(moment: Date): { readonly on: Day; readonly time: string } {
  const local = new Date(moment.getTime() + offsetAt(moment)).toISOString()
  return { on: day(local.slice(0, 10)), time: local.slice(11, 16) }
}

/**
 * How far the Dutch clock is ahead of UTC, in milliseconds. It only changes on whole quarters of an hour; asking for each
 * moment anew would cost more than the rest of a page with a hundred of them.
 */
function offsetAt(moment: Date): number {
  const quarter = Math.floor(moment.getTime() / 900_000)
  const known = offsets.get(quarter)
  if (known !== undefined) return known
  const said = Object.fromEntries(amsterdam.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = said
  const offset = Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(moment.getTime() / 1000) * 1000
  if (offsets.size >= 10_000) offsets.clear()
  offsets.set(quarter, offset)
  return offset
}

const offsets = new Map<number, number>()

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

export function addDays(from: Day, count: number): Day {
  return fromUtc(utc(from) + count * 86_400_000)
}

/** Calendar months later; the 31st of a shorter month becomes its last day (30 November + 3 → 28 or 29 February). */
export function addMonths(from: Day, count: number): Day {
  const { year, month, date } = partsOf(from)
  const index = year * 12 + (month - 1) + count
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return compose(y, m, Math.min(date, daysInMonth(y, m)))
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000)
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(on: Day): number {
  return ((new Date(utc(on)).getUTCDay() + 6) % 7) + 1
}

/**
 * DAY-1 · The day on which someone reaches an age.
 *
 * One reaches an age at the start of the birthday. Who is born on 29 February reaches it in other years on 1 March: an
 * age is reached when its last day has passed, so not on 28 February.
 *
 * Source: BW 1:2 in the usual reading; Algemene termijnenwet does not apply to ages. Decision 0005.
 */
export function reachesAge(bornOn: Day, years: number): Day {
  const { year, month, date } = partsOf(bornOn)
  if (month === 2 && date === 29 && !isLeap(year + years)) return compose(year + years, 3, 1)
  return compose(year + years, month, date)
}

/** Full years lived on a day, by DAY-1. Before birth it is -1 or less. */
export function ageInYears(bornOn: Day, on: Day): number {
  const guess = partsOf(on).year - partsOf(bornOn).year
  return on < reachesAge(bornOn, guess) ? guess - 1 : guess
}

export function earliest(...days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (least, next) => (next !== null && (least === null || next < least) ? next : least),
    null,
  )
}

export function latest(...days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((most, next) => (next !== null && (most === null || next > most) ? next : most), null)
}

export function partsOf(on: Day): { year: number; month: number; date: number } {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), date: Number(on.slice(8, 10)) }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function compose(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

function utc(on: Day): number {
  const { year, month, date } = partsOf(on)
  return Date.UTC(year, month - 1, date)
}

function fromUtc(moment: number): Day {
  return day(new Date(moment).toISOString().slice(0, 10))
}
