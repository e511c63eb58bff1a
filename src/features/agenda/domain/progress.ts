import type { Day } from '#kernel/day.ts'
import { isOverdue } from '#calendar/planning.ts'
import type { ActionMoment, Statement } from './action.ts'
import { type ActionState, actionStates, dutch } from './words.ts'

type Stands = { readonly last: Pick<Statement, 'state' | 'on'> | null }

/**
 * AGENDA-4 · Progress is how many actions stand where, and an action moves only by a dated statement.
 *
 * The last statement counts: the latest day, and on one day the latest said. Nothing said is not started. Nobody types a
 * percentage, and none is worked out of it: actions do not weigh the same.
 *
 * Source: issue 3 §1; peers-region.md §1.2 row 9 (averages that weights switch off).
 */
export function stateOf({ last }: Stands): ActionState {
  return last?.state ?? 'not-started'
}

/** Done or stopped: nothing more is asked of it. */
export function isFinished(action: Stands): boolean {
  const state = stateOf(action)
  return state === 'done' || state === 'stopped'
}

export type StateCounts = Readonly<Record<ActionState, number>>

export function countStates(actions: readonly Stands[]): StateCounts {
  const counts = { 'not-started': 0, running: 0, waiting: 0, done: 0, stopped: 0 }
  for (const action of actions) counts[stateOf(action)] += 1
  return counts
}

/** "4 acties: 1 klaar, 2 lopen, 1 nog niet begonnen". */
export function sayCounts(counts: StateCounts): string {
  const total = actionStates.reduce((sum, state) => sum + counts[state], 0)
  if (total === 0) return 'nog geen acties'
  const order: readonly ActionState[] = ['done', 'running', 'waiting', 'not-started', 'stopped']
  const parts = order
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${said(state, counts[state])}`)
  return `${total} ${total === 1 ? 'actie' : 'acties'}: ${parts.join(', ')}`
}

function said(state: ActionState, count: number): string {
  const several: Partial<Record<ActionState, string>> = { running: 'lopen', waiting: 'wachten' }
  return count === 1 ? dutch.states[state] : (several[state] ?? dutch.states[state])
}

type Planned = Stands & { readonly moments: readonly ActionMoment[] }

/**
 * AGENDA-5 · An action is late when a moment of its planning has passed and it is not done.
 *
 * Whether a moment has passed says PLANNING-5. Of several moments an earlier one no longer counts when in it or after it
 * the owner said that the action runs or waits; a moment at which it only starts is met when it runs. The last moment
 * counts until the action is done. What was stopped is not late: it is not expected any more.
 *
 * Source: scenario GC16; requirements 002-21, 002-28 (several moments of one action).
 */
export function missedMoments(action: Planned, on: Day): readonly ActionMoment[] {
  if (isFinished(action)) return []
  const ends = action.moments.map(({ until, runsOn }) => runsOn ?? until)
  const latest = ends.reduce<string>((most, end) => (end > most ? end : most), '')
  return action.moments.filter((moment, index) => {
    if (!isOverdue(moment, on)) return false
    if (moment.kind === 'start') return !isUnderWay(action)
    return ends[index] === latest || !wasSaidSince(action, moment.from)
  })
}

export function isLate(action: Planned, on: Day): boolean {
  return missedMoments(action, on).length > 0
}

function isUnderWay(action: Stands): boolean {
  const state = stateOf(action)
  return state === 'running' || state === 'waiting'
}

function wasSaidSince(action: Stands, from: Day): boolean {
  return isUnderWay(action) && action.last !== null && action.last.on >= from
}
