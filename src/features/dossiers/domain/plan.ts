import type { Day } from '#kernel/day.ts'
import type { HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import type { GoalState, StepState } from './plan-states.ts'

export type GoalId = Id<'goal'>
export type StepId = Id<'step'>

/** Who wrote or does something, as people read it. The organisation is null for the family. */
export type Writer = {
  readonly personId: PersonId
  /** Null when the reader may not know the name (a family member who left the circle). */
  readonly name: string | null
  readonly organisationId: OrganisationId | null
  readonly organisation: string | null
}

/** An organisation for whom a text is kept back. */
export type KeptFrom = { readonly id: OrganisationId; readonly name: string }

/** A text of the plan or of a section, with what says who may see it. */
export type Marked = {
  readonly author: Writer
  readonly fromSchool: boolean
  readonly withheldFrom: readonly KeptFrom[]
  readonly madeAt: Date
  readonly version: number
}

/** What we want, in the words of the family ("doel"). */
export type Goal = Marked & {
  readonly id: GoalId
  readonly text: string
  readonly state: GoalState
  readonly reason: string | null
  /** The day on which the circle looks whether it was reached. */
  readonly evaluateOn: Day | null
  readonly steps: readonly Step[]
}

/** Who does what by when, under a goal ("stap"). */
export type Step = Marked & {
  readonly id: StepId
  readonly goalId: GoalId
  readonly text: string
  readonly doer: Writer & { readonly holderId: HolderId }
  readonly dueOn: Day | null
  readonly state: StepState
  readonly reason: string | null
}

/** The joint plan, as far as this reader may see it. */
export type Plan = {
  readonly goals: readonly Goal[]
  /** Steps under a goal that this reader does not see (of a school that has not agreed): what others wrote is not held back. */
  readonly loose: readonly Step[]
}
