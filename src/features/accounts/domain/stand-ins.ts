import type { PersonId } from '#kernel/id.ts'
import { type Day, addMonths } from '#kernel/day.ts'
import { isEmpty } from '#kernel/period.ts'
import type { HeldFunction } from './functions.ts'
import type { Objection } from './objection.ts'

/** A colleague in someone else's function for a while ("waarnemer"); `until` is the first day that no longer counts. */
export type WantedStandIn = {
  readonly held: HeldFunction
  readonly personId: PersonId
  readonly from: Day
  readonly until: Day
}

const longestMonths = 12

/**
 * STANDIN-1 · Nobody stands in for themselves.
 *
 * Source: design.
 *
 * STANDIN-2 · A stand-in works in the same organisation all the time.
 *
 * Who sees content does so within the secrecy of that organisation.
 *
 * Source: Jeugdwet art. 7.3.11.
 *
 * STANDIN-3 · Standing in has an end, at most a year after it begins.
 *
 * Source: design default; after a year it is a function of one's own.
 *
 * STANDIN-4 · Standing in lies within the function and ends with it.
 *
 * Source: house.md §5 (a holder is a person in a function).
 */
export function objectionsToStandIn(
  wanted: WantedStandIn,
  ofStandIn: readonly HeldFunction[],
  today: Day,
): readonly Objection[] {
  const { held, personId, from, until } = wanted
  const found: (Objection | false)[] = [
    personId === held.personId && {
      rule: 'STANDIN-1',
      field: 'person',
      say: 'Kies een collega: iemand neemt niet voor zichzelf waar.',
    },
    personId !== held.personId &&
      !ofStandIn.some((own) => own.organisationId === held.organisationId && covers(own.period, from, until)) && {
        rule: 'STANDIN-2',
        field: 'person',
        say: 'Deze persoon werkt niet al die tijd bij dezelfde organisatie.',
      },
    (isEmpty({ from, until }) || until <= today) && {
      rule: 'STANDIN-3',
      field: 'last',
      say: 'De laatste dag ligt voor de eerste dag, of is al voorbij.',
    },
    until > addMonths(from, longestMonths) && {
      rule: 'STANDIN-3',
      field: 'last',
      say: 'Waarnemen duurt ten hoogste een jaar.',
    },
    !covers(held.period, from, until) && {
      rule: 'STANDIN-4',
      field: 'from',
      say: 'De functie zelf duurt dan niet. Kies dagen binnen de functie.',
    },
  ]
  return found.filter((each) => each !== false)
}

function covers(period: HeldFunction['period'], from: Day, until: Day): boolean {
  return period.from <= from && (period.until === null || until <= period.until)
}
