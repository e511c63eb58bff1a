import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Day, addDays } from '#kernel/day.ts'
import { type Period, isEmpty, overlap } from '#kernel/period.ts'
import { fitsKind } from '#access/domain/audience.ts'
import { type StaffRole, dutch } from '#access/domain/words.ts'
import type { Objection } from './objection.ts'
import type { Place } from './organisation.ts'

/** A person in a role of an organisation for a time ("functie"). */
export type HeldFunction = {
  readonly id: FunctionId
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly role: StaffRole
  readonly period: { readonly from: Day; readonly until: Day | null }
}

export type WantedFunction = Omit<HeldFunction, 'id' | 'organisationId'> & { readonly place: Place }

/**
 * FUNCTION-1 · A role fits the kind of organisation.
 *
 * Source: domain.md §7.1; ACCESS-3.
 *
 * FUNCTION-2 · `until` is the first day that no longer counts; a function holds at least one day, within the time of its
 * organisation.
 *
 * Source: house.md §5.
 *
 * FUNCTION-3 · One person has one role of one organisation once at a time.
 *
 * So that ending a function ends all that rested on it.
 *
 * Source: design; house.md §5.
 *
 * FUNCTION-4 · Only staff have functions; parents and young people act for themselves.
 *
 * Source: domain.md §7.1.
 */
export function objectionsToFunction(
  wanted: WantedFunction,
  isStaff: boolean,
  others: readonly HeldFunction[],
): readonly Objection[] {
  const { place, role, period } = wanted
  const found: (Objection | false)[] = [
    !isStaff && { rule: 'FUNCTION-4', field: 'person', say: 'Alleen medewerkers hebben een functie.' },
    !fitsKind(role, place.kind) && {
      rule: 'FUNCTION-1',
      field: 'role',
      say: `De functie ${dutch.roles[role]} hoort niet bij de soort “${dutch.organisationKinds[place.kind]}”.`,
    },
    isEmpty(period) && { rule: 'FUNCTION-2', field: 'until', say: 'De laatste dag ligt voor de eerste dag.' },
    !within(period, place.holds) && {
      rule: 'FUNCTION-2',
      field: 'from',
      say: 'De organisatie bestaat dan niet. Kies dagen waarop zij er is.',
    },
    others.some((other) => isSame(other, wanted) && overlap(other.period, period)) && {
      rule: 'FUNCTION-3',
      field: 'from',
      say: 'Deze persoon heeft deze functie dan al.',
    },
  ]
  return found.filter((each) => each !== false)
}

/**
 * FUNCTION-5 · A function can end at once: today is then the first day on which nothing is open any more.
 *
 * What has ended stays ended, and what has begun stays begun: an end before today would say of looks that were allowed
 * that they were not. A function that has not begun yet ends on its first day, and so never holds.
 *
 * Source: issue “ending a function ends its access and sessions at once”; domain.md §7.2.
 *
 * @param lastDay the last day that counts; null for at once.
 */
export function endFunction(held: Pick<HeldFunction, 'period'>, lastDay: Day | null, today: Day): Day | Objection {
  const { from, until } = held.period
  if (until !== null && until <= today) return over('Deze functie is al voorbij.')
  const end = lastDay === null ? today : addDays(lastDay, 1)
  if (end < today) return over('Kies vandaag of een latere dag.')
  return end < from ? from : end
}

function over(say: string): Objection {
  return { rule: 'FUNCTION-5', field: 'last', say }
}

function isSame(other: HeldFunction, wanted: WantedFunction): boolean {
  return other.personId === wanted.personId && other.organisationId === wanted.place.id && other.role === wanted.role
}

function within(inner: Period, outer: Period): boolean {
  const startsInTime = outer.from === null || (inner.from !== null && inner.from >= outer.from)
  const endsInTime = outer.until === null || (inner.until !== null && inner.until <= outer.until)
  return startsInTime && endsInTime
}
