import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import type { Moment } from '#calendar/planning.ts'
import type { Owner, SourceId } from './agenda.ts'
import type { AmbitionId } from './ambition.ts'
import type { ActionState, Level, LinkKind } from './words.ts'

export type ActionId = Id<'agenda-action'>
export type MomentId = Id<'action-moment'>

/** One moment of the planning of an action, as it was understood when the planning was written. */
export type ActionMoment = Moment & { readonly id: MomentId }

/** Who takes part, and how many: "2/3 gemeenten" is at least 2 and at most 3; no count is not said. */
export type Participant = {
  readonly party: string
  readonly organisationId: OrganisationId | null
  readonly atLeast: number | null
  readonly atMost: number | null
}

/** How an action stands, said on a day by its owner or on the owner's behalf. */
export type Statement = {
  readonly id: Id<'action-statement'>
  readonly actionId: ActionId
  readonly state: ActionState
  readonly on: Day
  readonly text: string
  readonly isPublic: boolean
  /** The programme team said it for the owner. */
  readonly onBehalf: boolean
  readonly by: { readonly name: string; readonly organisation: string | null }
}

/** What is done for an ambition ("actie"). */
export type AgendaAction = {
  readonly id: ActionId
  readonly ambitionId: AmbitionId
  readonly position: number
  /** Its own number, where it has one: `3.2`. */
  readonly number: string
  readonly title: string
  readonly goal: string
  readonly elaboration: string
  readonly planningText: string
  readonly moments: readonly ActionMoment[]
  readonly owner: Owner
  readonly participantsText: string
  readonly participants: readonly Participant[]
  readonly level: Level
  readonly priority: number | null
  /** Municipalities may adopt, adapt or decline it ("lokale beleidsvrijheid"). */
  readonly mayDiffer: boolean
  readonly reviewOn: Day | null
  /** Hours as the source states them: an amount with two decimals, as text. */
  readonly statedHours: string | null
  readonly sourceId: SourceId | null
  readonly sourcePlace: string
  readonly endedOn: Day | null
  readonly version: number
  /** The last thing said; null when nobody said anything yet. */
  readonly last: Statement | null
}

/** An action that belongs to another action, or to an ambition. */
export type ActionLink = {
  readonly id: Id<'action-link'>
  readonly fromId: ActionId
  readonly kind: LinkKind
  readonly note: string
  readonly to: { readonly actionId: ActionId } | { readonly ambitionId: AmbitionId }
}
