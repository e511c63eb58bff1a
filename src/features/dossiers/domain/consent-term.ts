import { type Day, addMonths, day } from '#kernel/day.ts'
import { type Period, holdsOn } from '#kernel/period.ts'

type Term = Period & { readonly months: number; readonly warnDays: number; readonly source: string }

/**
 * CONSENT-3 · A consent is asked for a year at most.
 *
 * Plans run by school year and families change; who must look at it again each year keeps deciding. Dated data: the term
 * of the day on which the consent begins counts.
 *
 * Source: house rule on AVG art. 5 lid 1 onder e and art. 7; a region may choose shorter.
 *
 * CONSENT-9 · Eight weeks before a consent ends, or a birthday ends it, whoever keeps the dossier moving and the family
 * hear of it.
 *
 * Source: scenario C7; domain.md §4.2.
 */
export const consentTerms: readonly Term[] = [
  { from: day('2015-01-01'), until: null, months: 12, warnDays: 56, source: 'house rule; scenario C7' },
]

function termOn(on: Day): Term {
  return consentTerms.find((term) => holdsOn(term, on)) ?? consentTerms[0]!
}

/** The latest `until` (the first day that no longer counts) of a consent that begins on a day. */
export function latestEnd(from: Day): Day {
  return addMonths(from, termOn(from).months)
}

export function warnDays(on: Day): number {
  return termOn(on).warnDays
}
