import type { Day } from '#kernel/day.ts'
import type { FunctionId, Id, OrganisationId } from '#kernel/id.ts'
import type { Actor } from '#access/domain/visit.ts'
import type { AgendaHead, Party } from './agenda.ts'
import { type Hours, addUp, minus, noHours } from './hours-amount.ts'
import { type HourLine, type HourLineId, countOf } from './hours-line.ts'
import { mayChange } from './who.ts'

/** Hours that were made on a line, or (negative) put right. Only ever added. */
export type SpentHours = {
  readonly id: Id<'spent-hours'>
  readonly lineId: HourLineId
  /** Of which party of the line; null where the line names none. */
  readonly party: string | null
  /** Who made them, in a function; null when the programme team wrote them down for a party. */
  readonly functionId: FunctionId | null
  readonly hours: Hours
  readonly on: Day
  readonly note: string
  readonly by: { readonly name: string; readonly organisation: string | null }
}

/** What of booked hours is added up: one booking, or the sum of several of the same line, party and person. */
export type Booked = Pick<SpentHours, 'lineId' | 'party' | 'functionId' | 'hours'>

/** Planned beside spent. What is left is negative when more was made than planned. */
export type PlannedAndSpent = { readonly planned: Hours; readonly spent: Hours; readonly left: Hours }

/**
 * HOURS-8 · Planned and spent stand beside each other, per line, party and ambition; spent is the sum of what was booked,
 * corrections with a minus included.
 *
 * Source: requirement 002-19; issue 3 §1 ("planned and spent").
 */
export function planAndSpend(lines: readonly HourLine[], spent: readonly Booked[]): PlannedAndSpent {
  const ids = new Set<string>(lines.map(({ id }) => id))
  const planned = addUp(lines.map(countOf))
  const made = addUp(spent.filter(({ lineId }) => ids.has(lineId)).map(({ hours }) => hours))
  return { planned, spent: made, left: minus(planned, made) }
}

/** What each party made; `null` is without a party. Together it is always all that was made. */
export function spentByParty(spent: readonly Booked[]): ReadonlyMap<string | null, Hours> {
  const made = new Map<string | null, Hours>()
  for (const { party, hours } of spent) made.set(party, addUp([made.get(party) ?? noHours, hours]))
  return made
}

/** What each person made; `null` is what was written down for a party. */
export function spentByPerson(spent: readonly Booked[]): ReadonlyMap<FunctionId | null, Hours> {
  const made = new Map<FunctionId | null, Hours>()
  for (const { functionId, hours } of spent) made.set(functionId, addUp([made.get(functionId) ?? noHours, hours]))
  return made
}

/**
 * HOURS-9 · Hours are booked by who made them: whom the line names, a colleague of the organisation that the party is, or,
 * where a party is no single organisation, whoever works for it. The programme team may write them down for a party, and
 * that is then said.
 *
 * Source: requirements 002-19, 002-36; issue 3 §1.
 */
export function mayBook(
  agenda: Pick<AgendaHead, 'officeId'>,
  line: Pick<HourLine, 'functionId' | 'counted'>,
  party: Pick<Party, 'organisationId'> | null,
  actor: Actor,
): boolean {
  if (actor.organisationId === null || line.counted !== 'here') return false
  if (mayChange(agenda, actor)) return true
  if (line.functionId !== null) return line.functionId === actor.functionId
  const organisationId: OrganisationId | null = party?.organisationId ?? null
  return organisationId === null || organisationId === actor.organisationId
}

export const bookingMistakes = ['nothing', 'future', 'not-a-party', 'no-party', 'below-nought'] as const
export type BookingMistake = (typeof bookingMistakes)[number]

/**
 * HOURS-10 · Booked hours lie on a day until today, are of a party that the line names, and a correction never takes away
 * more than the same person (or the same party) had booked on that line.
 *
 * What was booked stays: it is put right with a line of its own.
 *
 * Source: issue 3 §1; house.md §5 (nothing written is erased).
 */
export function mistakeInBooking(
  line: Pick<HourLine, 'parties'>,
  booking: { readonly party: string | null; readonly hours: Hours; readonly on: Day },
  before: Hours,
  today: Day,
): BookingMistake | null {
  if (booking.hours === 0) return 'nothing'
  if (booking.on > today) return 'future'
  if (booking.party === null && line.parties.length > 0) return 'no-party'
  if (booking.party !== null && !line.parties.includes(booking.party)) return 'not-a-party'
  return before + booking.hours < 0 ? 'below-nought' : null
}
