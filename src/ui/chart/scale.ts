import { scaleLinear, scaleUtc } from 'd3-scale'
import { type Day, dayOf, partsOf } from '#kernel/day.ts'

/** A place across the picture, from `0%` at the left. Pictures are laid out in percents, so that text keeps its size. */
export type Place = `${number}%`

/** From values to places, with a few round values to draw lines at. */
export type Scale<Value> = {
  readonly at: (value: Value) => number
  readonly ticks: readonly { readonly value: Value; readonly label: string }[]
}

/**
 * Amounts from nought (or the least, when that is below it) to the most, over `width` percents.
 *
 * @param width what is left of a hundred is room for the number at the end of the longest bar.
 */
export function amountScale(
  values: readonly number[],
  say: (value: number) => string,
  { width = 100, ticks = 4 }: { readonly width?: number; readonly ticks?: number } = {},
): Scale<number> {
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const scale = scaleLinear([least, most === least ? least + 1 : most], [0, width])
  const step = scale.ticks(ticks)
  return { at: (value) => rounded(scale(value)), ticks: step.map((value) => ({ value, label: say(value) })) }
}

/** Days from the first to the last, over a hundred percents; what lies outside is drawn at the border. */
export function dayScale(from: Day, until: Day, months: readonly string[]): Scale<Day> {
  const scale = scaleUtc([instant(from), instant(until)], [0, 100]).clamp(true)
  const ticks = scale.ticks(5).map((moment) => dayOf(new Date(moment.getTime() + 43_200_000)))
  const at = (on: Day) => rounded(scale(instant(on)))
  const named = [...new Set(ticks)].map((value, index) => ({ value, label: sayTick(value, index === 0, months) }))
  return { at, ticks: withRoom(named, ({ value }) => at(value)) }
}

/** In percents: what two names need between them on the smallest screen; the first one has a year and needs more. */
const room = 13
const roomOfFirst = 24

/** Takes the names away that have no room on a small screen; years stay before months. The lines stay. */
function withRoom<Tick extends { readonly label: string }>(ticks: readonly Tick[], at: (tick: Tick) => number): Tick[] {
  const [first] = ticks
  const years = ticks.filter(({ label }) => /^\d{4}$/.test(label))
  const kept: Tick[] = []
  for (const tick of [...(first === undefined ? [] : [first]), ...years, ...ticks])
    if (kept.every((other) => Math.abs(at(tick) - at(other)) >= (other === first ? roomOfFirst : room))) kept.push(tick)
  return ticks.map((tick) => (kept.includes(tick) ? tick : { ...tick, label: '' }))
}

export function place(percents: number): Place {
  return `${rounded(percents)}%`
}

function sayTick(on: Day, first: boolean, months: readonly string[]): string {
  const { year, month, date } = partsOf(on)
  if (month === 1 && date === 1) return String(year)
  const named = `${date === 1 ? '' : `${date} `}${months[month - 1] ?? ''}`
  return first ? `${named} ${year}` : named
}

function instant(on: Day): Date {
  return new Date(`${on}T00:00:00Z`)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
