import { type Hours, minus, noHours, sayHours } from './hours-amount.ts'
import { type Counting, type HourLine, type Sharing, countOf, sizeOf } from './hours-line.ts'
import type { BookingMistake } from './hours-spent.ts'
import type { Compared } from './hours-stated.ts'

/** What people read for the words of a line of hours. */
export const hoursDutch = {
  sharings: {
    each: 'ieder evenveel',
    together: 'samen',
    either: 'één van hen, nog niet bepaald',
    nobody: 'geen partij genoemd',
  } satisfies Record<Sharing, string>,
  countings: {
    here: 'telt hier mee',
    elsewhere: 'geteld op een andere plek',
    outside: 'buiten het totaal',
  } satisfies Record<Counting, string>,
}

/** The parties of a line as the source has them: `O/Gem/JG`, or `O of Gem` where it is one of them. */
export function sayParties({ sharing, parties }: Pick<HourLine, 'sharing' | 'parties'>): string {
  if (parties.length === 0) return 'geen partij genoemd'
  return sharing === 'either' ? parties.join(' of ') : parties.join('/')
}

/** How the hours of a line are reckoned: `6 × 4 = 24`, `8`, `geen uren genoemd`. */
export function sayLine(line: Pick<HourLine, 'sharing' | 'hours' | 'parties'>): string {
  const { sharing, hours, parties } = line
  if (hours === null) return 'geen uren genoemd'
  if (sharing !== 'each' || parties.length < 2) return sayHours(hours)
  return `${sayHours(hours)} × ${parties.length} = ${sayHours(sizeOf(line))}`
}

/**
 * HOURS-12 · A sum is shown with its reckoning, part by part: `6 × 4 + 40 × 2 = 104; genoemd 86, verschil +18`.
 *
 * Source: scenario GC01; issue 3 §1 ("differences shown").
 */
export function sayReckoning(lines: readonly HourLine[], { stated, computed, difference }: Compared): string {
  const parts = lines.filter(({ counted, hours }) => counted === 'here' && hours !== null).map(sayPart)
  const sum = parts.length === 0 ? `${sayHours(computed)}` : `${parts.join(' + ')} = ${sayHours(computed)}`
  const simple = parts.length === 1 && parts[0] === sayHours(computed) ? sayHours(computed) : sum
  if (stated === null) return simple
  return `${simple}; genoemd ${sayHours(stated)}, ${sayDifference(difference)}`
}

function sayPart(line: HourLine): string {
  const { sharing, hours, parties } = line
  if (sharing === 'each' && parties.length > 1 && hours !== null) return `${sayHours(hours)} × ${parties.length}`
  return sayHours(countOf(line))
}

/** `verschil +18`, `verschil −4`, `klopt`; nothing stated is `niets genoemd`. */
export function sayDifference(difference: Hours | null): string {
  if (difference === null) return 'niets genoemd'
  return difference === 0 ? 'klopt' : `verschil ${saySigned(difference)}`
}

/** With its sign, also when it is more: `+18`, `−4`, `0`. */
export function saySigned(hours: Hours): string {
  return hours > 0 ? `+${sayHours(hours)}` : sayHours(hours)
}

/** Planned less spent in words: `nog 12 uur`, `3 uur meer dan gepland`, `precies op`. */
export function sayLeft(left: Hours): string {
  if (left === 0) return 'precies op'
  return left > 0 ? `nog ${sayHours(left)} uur` : `${sayHours(minus(noHours, left))} uur meer dan gepland`
}

/** What every total of hours says of the secretariat. */
export function saySecretariat(counted: boolean): string {
  return counted ? 'Uren van het secretariaat zijn meegeteld.' : 'Uren van het secretariaat zijn niet meegeteld.'
}

/** What is wrong with a booking (HOURS-10), for who books. */
export function sayBookingMistake(mistake: BookingMistake): string {
  const says: Record<BookingMistake, string> = {
    nothing: 'Vul meer dan nul uren in',
    future: 'Kies vandaag of een eerdere dag',
    'not-a-party': 'Kies een partij die bij deze regel staat',
    'no-party': 'Kies voor welke partij de uren zijn',
    'below-nought': 'Zoveel uren zijn hier niet geboekt: een correctie haalt er niet meer af dan er staan',
  }
  return says[mistake]
}
