import type { FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Action } from './actions.ts'
import type { Purpose, StaffRole } from './words.ts'

/** Who acts, and for whom: a person in one function of one organisation, or a person of a family for themselves. */
export type Actor = {
  readonly personId: PersonId
  readonly name: string
  /** Whose access rows count: the function for staff, the person for family. */
  readonly holderId: HolderId
  readonly functionId: FunctionId | null
  readonly organisationId: OrganisationId | null
  readonly organisationName: string | null
  readonly role: StaffRole | 'family'
  /** True when someone acts in a colleague's function for a while ("waarnemer"). */
  readonly standIn: boolean
  readonly purposes: readonly Purpose[]
}

/** One request of one actor: what for, when, under which number. Made by `may(…)` on the route and nowhere else. */
export type Visit<A extends Action = Action> = {
  readonly action: A
  readonly actor: Actor
  readonly at: Date
  readonly on: Day
  readonly requestId: Id<'request'>
}
