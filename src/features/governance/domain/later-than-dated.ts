import { type Day, daysBetween, findDay, partsOf } from '#kernel/day.ts'
import { type ProposalVersion, sections } from './proposal.ts'

/** A day that a text speaks of as past and that lies after the day of the text. */
export type LaterDay = { readonly on: Day; readonly written: string }

/**
 * PROPOSAL-7 · A version cannot tell what happened after its own day: a day "jongstleden" in the text that lies after
 * the day of the version is said.
 *
 * It is a warning, not a refusal: the day of the version may be the mistake. A day without a year is read in the year of
 * the version, and counts when it is a day of the route or at most three months later; else the year before is meant.
 *
 * Source: scenario GC05; requirements 000-02, 000-53.
 *
 * @param routeDays days on which the proposal comes before a body.
 */
export function datesAfter(
  version: Pick<ProposalVersion, 'datedOn' | 'texts' | 'points'>,
  routeDays: readonly Day[],
): readonly LaterDay[] {
  const texts = [
    ...sections.map((section) => version.texts[section]),
    ...version.points.flatMap((point) => [
      point.text,
      point.consequence,
      point.sideNote,
      ...point.arguments.flatMap(({ text, sideNote }) => [text, sideNote]),
    ]),
  ]
  return texts.flatMap((text) => pastDaysIn(text, version.datedOn, routeDays))
}

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const pastDay = new RegExp(`(\\d{1,2}) (${months.join('|')})(?: (\\d{4}))? (?:jl\\.?|jongstleden)(?![a-z])`, 'gi')

function pastDaysIn(text: string, datedOn: Day, routeDays: readonly Day[]): readonly LaterDay[] {
  return [...text.matchAll(pastDay)].flatMap(([written, date = '', month = '', year]): LaterDay[] => {
    const number = String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')
    const on = findDay(`${year ?? partsOf(datedOn).year}-${number}-${date.padStart(2, '0')}`)
    if (on === null || on <= datedOn) return []
    const certain = year !== undefined || routeDays.includes(on) || daysBetween(datedOn, on) <= 92
    return certain ? [{ on, written }] : []
  })
}
