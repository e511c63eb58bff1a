import { type Day, addDays } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import type { ActionMoment, AgendaAction } from './action.ts'
import { isFinished } from './progress.ts'

/** How long before the end of a moment an owner is asked. */
const daysBefore = 14

/**
 * AGENDA-12 · An owner is asked how an action stands two weeks before a moment of it ends, or when it has passed, unless
 * something was said since; once for each moment.
 *
 * Of several moments only the last that came is asked for: an old agenda does not ask ten times the same. What is done or
 * stopped is not asked for.
 *
 * Source: house rule; peers-region.md §2 (reminders that nobody reads).
 */
export function momentToAskFor(
  action: Pick<AgendaAction, 'moments' | 'last'>,
  on: Day,
): (ActionMoment & { readonly askFrom: Day; readonly lastDay: Day }) | null {
  if (isFinished(action)) return null
  const come = action.moments
    .map((moment) => {
      const end = moment.runsOn ?? moment.until
      return { ...moment, askFrom: addDays(end, -1 - daysBefore), lastDay: addDays(end, -1) }
    })
    .filter(({ askFrom }) => askFrom <= on)
    .toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : -1))
  const moment = come[0]
  if (moment === undefined) return null
  return action.last !== null && action.last.on >= moment.askFrom ? null : moment
}

/** From which day on something with a review day is looked at again. */
export function reviewFrom(reviewOn: Day): Day {
  return addDays(reviewOn, -daysBefore)
}

/** Whose work something of an action is: a person's in a function, or whoever steers in the organisation it belongs to. */
export type Asked =
  | { readonly holderId: FunctionId }
  | { readonly organisationId: OrganisationId; readonly role: StaffRole }

const speaks: Partial<Record<OrganisationKind, StaffRole>> = {
  municipality: 'policy_officer',
  swv: 'swv_director',
  'school-board': 'governing_director',
  school: 'head_of_school',
  'care-provider': 'governing_director',
  'region-office': 'project_leader',
}

/** Who is asked: the owner while the function holds, else who steers in the owner's organisation, else the project leader. */
export function whomToAsk(
  owner: {
    readonly functionId: FunctionId | null
    readonly holds: boolean
    readonly organisationId: OrganisationId | null
    readonly kind: OrganisationKind | null
  },
  officeId: OrganisationId,
): Asked {
  if (owner.functionId !== null && owner.holds) return { holderId: owner.functionId }
  const role = owner.kind === null ? undefined : speaks[owner.kind]
  if (owner.organisationId !== null && role !== undefined) return { organisationId: owner.organisationId, role }
  return { organisationId: officeId, role: 'project_leader' }
}
