import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { Actor } from '#access/domain/visit.ts'
import type { AgendaAction } from './action.ts'
import type { AmbitionId } from './ambition.ts'
import { hasOwner } from './gaps.ts'
import { isFinished, isLate, stateOf } from './progress.ts'
import type { ActionState, Level } from './words.ts'

/** What a list, a board or a time line of actions is narrowed to; null and false ask for nothing. */
export type ActionFilter = {
  readonly ambition: AmbitionId | null
  readonly state: ActionState | null
  readonly owner: OrganisationId | null
  readonly level: Level | null
  readonly late: boolean
  /** Open actions that miss this: an owner, a date, or an owner who still works there. */
  readonly without: 'owner' | 'date' | 'person' | null
  /** Actions of who looks, or of the own organisation. */
  readonly mine: boolean
  readonly sort: 'number' | 'planning'
}

export const everyAction: ActionFilter = {
  ambition: null,
  state: null,
  owner: null,
  level: null,
  late: false,
  without: null,
  mine: false,
  sort: 'number',
}

export function isNarrowed(filter: ActionFilter): boolean {
  return Object.entries(filter).some(([name, value]) => name !== 'sort' && value !== null && value !== false)
}

/** The actions that fit, in the order that was asked for. */
export function filterActions(
  actions: readonly AgendaAction[],
  filter: ActionFilter,
  { on, actor }: { readonly on: Day; readonly actor: Actor },
): readonly AgendaAction[] {
  const fits = actions.filter(
    (action) =>
      (filter.ambition === null || action.ambitionId === filter.ambition) &&
      (filter.state === null || stateOf(action) === filter.state) &&
      (filter.owner === null || action.owner.organisationId === filter.owner) &&
      (filter.level === null || action.level === filter.level) &&
      (!filter.late || isLate(action, on)) &&
      (filter.without === null || misses(action, filter.without)) &&
      (!filter.mine || isOf(action, actor)),
  )
  return filter.sort === 'number'
    ? fits
    : fits.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0))
}

function misses(action: AgendaAction, what: NonNullable<ActionFilter['without']>): boolean {
  if (isFinished(action)) return false
  if (what === 'owner') return !hasOwner(action)
  if (what === 'date') return action.moments.length === 0
  return action.owner.functionId !== null && !action.owner.holds
}

function isOf({ owner }: AgendaAction, actor: Actor): boolean {
  if (owner.functionId !== null) return owner.functionId === actor.functionId
  return owner.organisationId !== null && owner.organisationId === actor.organisationId
}

/** What has no date stands last. */
function lastDay({ moments }: AgendaAction): string {
  return (
    moments.reduce<string>((most, { until, runsOn }) => ((runsOn ?? until) > most ? (runsOn ?? until) : most), '') ||
    '9999'
  )
}
