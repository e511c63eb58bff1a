import type { ThemeId } from './proposal.ts'
import type { Seat } from './seat.ts'

/** How many people a body is, seat by seat. */
export type Count = {
  readonly total: number
  readonly parts: readonly number[]
  /** How many of them are still to be settled. */
  readonly unsettled: number
}

/**
 * SEAT-4 · The number of people in a body is the sum of its seats. Guests by agenda are not counted.
 *
 * A seat that is still to be settled counts: that it is there is agreed.
 *
 * Source: requirements 003-22 (eight persons by seat), 003-23 (guests not counted).
 */
export function countOf(seats: readonly Pick<Seat, 'count' | 'counts' | 'settled'>[]): Count {
  const counted = seats.filter(({ counts }) => counts)
  const sum = (some: readonly { count: number }[]) => some.reduce((total, { count }) => total + count, 0)
  return {
    total: sum(counted),
    parts: counted.map(({ count }) => count),
    unsettled: sum(counted.filter(({ settled }) => !settled)),
  }
}

/** "8 personen: 4 + 2 + 1 + 1". */
export function sayCount({ total, parts, unsettled }: Count): string {
  if (total === 0) return 'nog geen zetels'
  const people = total === 1 ? '1 persoon' : `${total} personen`
  const sum = parts.length > 1 ? `: ${parts.join(' + ')}` : ''
  return `${people}${sum}${unsettled === 0 ? '' : `, waarvan ${unsettled} nog te bepalen`}`
}

/**
 * SEAT-3 · Who has a seat for one theme only is there, and reads, only what is about that theme.
 *
 * A point without a theme is not about it.
 *
 * Source: requirement 003-16 ("alleen voor het thema"); scenario GC07.
 */
export function isThereFor(seat: { readonly themeId: ThemeId | null }, themeId: ThemeId | null): boolean {
  return seat.themeId === null || seat.themeId === themeId
}
