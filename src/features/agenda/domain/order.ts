import type { AgendaAction } from './action.ts'
import type { Ambition } from './ambition.ts'

/** Numbers as people count: 2 before 10, 3a before 3b. */
export function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'nl', { numeric: true })
}

/**
 * AGENDA-14 · Ambitions stand in the order of their numbers until the team puts them in another one; actions, principles
 * and focal points stand as they were added until then.
 *
 * A new or renumbered ambition comes before the first that has a higher number.
 *
 * Source: issue 3 §1 (structure); requirement 002-05.
 *
 * @param standing the numbers of the others, in the order in which they stand.
 * @returns where it goes: 0 is first.
 */
export function placeByNumber(number: string, standing: readonly string[]): number {
  const after = standing.findIndex((other) => compareNumbers(other, number) > 0)
  return after === -1 ? standing.length : after
}

export type Way = 'up' | 'down'

/** The order after one thing changed places with its neighbour; the first does not go up and the last not down. */
export function moved<Id extends string>(ids: readonly Id[], id: Id, way: Way): readonly Id[] {
  const from = ids.indexOf(id)
  const to = way === 'up' ? from - 1 : from + 1
  const other = ids[to]
  if (from === -1 || other === undefined) return ids
  return ids.map((each, index) => (index === from ? other : index === to ? id : each))
}

/** Actions in the order of their ambitions, and within one in their own. */
export function byAmbition(actions: readonly AgendaAction[], ambitions: readonly Ambition[]): readonly AgendaAction[] {
  const place = new Map(ambitions.map(({ id }, index) => [id, index]))
  return actions.toSorted(
    (a, b) => (place.get(a.ambitionId) ?? 0) - (place.get(b.ambitionId) ?? 0) || a.position - b.position,
  )
}

type Numbered = { readonly id: string; readonly number: string }

/**
 * What actions that move along with their ambition are called from then on: `3.2` of ambition 3 becomes `2.2` of ambition
 * 2, or the first free number of it. A number that has nothing to do with the ambition's stays.
 *
 * @returns only the numbers that change.
 */
export function renumberActions(
  moved: readonly (Numbered & { readonly of: string })[],
  to: string,
  staying: readonly Numbered[],
): ReadonlyMap<string, string> {
  const taken = new Set(staying.map(({ number }) => number))
  const given = new Map<string, string>()
  for (const { id, number, of } of moved) {
    if (!number.startsWith(`${of}.`)) continue
    let next = `${to}.${number.slice(of.length + 1)}`
    for (let count = 1; taken.has(next); count += 1) next = `${to}.${count}`
    taken.add(next)
    if (next !== number) given.set(id, next)
  }
  return given
}
