import { type Day, daysBetween } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Weighed, split } from './split.ts'

/** The whole, in the points in which shares are kept: 25% is 2500. */
export const allPoints = 10_000

/** For which share and from when until when a key spreads the costs of a year. */
export type Part = { readonly points: number; readonly from: Day; readonly until: Day }

/** What a part came to, and what each municipality pays of it. */
export type SplitPart<P, Who> = P & {
  readonly cents: number
  readonly over: readonly (Who & { readonly cents: number })[]
}

/**
 * COST-2 · More keys at once divide the whole by their share, and one after the other by days.
 *
 * First the whole is spread to the cent over the parts, each by its share times its days; then each part over its
 * municipalities, with the weights of its own key. So a merger in the middle of a year is two parts, and a fixed foot
 * beside a count is two parts too. On every day of the year the shares together are exactly all.
 *
 * Source: domain.md §10.3.
 */
export function splitByParts<Who extends Weighed, P extends Part & { readonly over: readonly Who[] }>(
  totalCents: number,
  parts: readonly P[],
  year: number,
): readonly SplitPart<Omit<P, 'over'>, Who>[] {
  if (findGap(parts, year) !== null)
    throw new Refusal('conflict', 'COST-2', 'De verdeelsleutels samen zijn niet op elke dag van het jaar 100%.')
  const weighed = parts.map((part, place) => ({
    part,
    code: String(place).padStart(4, '0'),
    weight: part.points * daysBetween(part.from, part.until),
  }))
  return split(totalCents, weighed).map(({ part, cents }) => ({ ...part, cents, over: split(cents, part.over) }))
}

/** The first day of the year on which the shares together are not all, with what they are then; null when there is none. */
export function findGap(parts: readonly Part[], year: number): { readonly on: Day; readonly points: number } | null {
  const { from, until } = yearPeriod(year)
  const outside = parts.find((part) => part.from < from || part.until > until)
  if (outside !== undefined) return { on: outside.from, points: outside.points }
  const borders = [from, ...parts.flatMap((part) => [part.from, part.until])].filter((on) => on < until)
  for (const on of [...new Set(borders)].toSorted()) {
    const points = parts
      .filter((part) => part.from <= on && on < part.until)
      .reduce((all, part) => all + part.points, 0)
    if (points !== allPoints) return { on, points }
  }
  return null
}

/** The days of a calendar year. */
export function yearPeriod(year: number): { readonly from: Day; readonly until: Day } {
  return { from: `${year}-01-01` as Day, until: `${year + 1}-01-01` as Day } satisfies Period
}

/** What each pays over all parts together, in the order in which they first come. */
export function payers<Who extends Weighed>(
  parts: readonly { readonly over: readonly (Who & { readonly cents: number })[] }[],
): readonly (Omit<Who, 'weight'> & { readonly cents: number })[] {
  const all = new Map<string, Omit<Who, 'weight'> & { cents: number }>()
  for (const { weight: _weight, ...who } of parts.flatMap(({ over }) => over)) {
    const before = all.get(who.code)?.cents ?? 0
    all.set(who.code, { ...who, cents: before + who.cents })
  }
  return [...all.values()]
}
