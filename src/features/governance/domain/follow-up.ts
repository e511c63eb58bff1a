import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'

/** What follows from a decision: who does what by when. */
export type FollowUp = {
  readonly id: Id<'follow-up'>
  readonly decisionId: Id<'decision'>
  readonly text: string
  readonly ownerText: string
  readonly ownerOrganisationId: OrganisationId | null
  readonly ownerFunctionId: Id<'function'> | null
  readonly dueOn: Day | null
  readonly actionId: Id<'action'> | null
  readonly state: FollowUpState
  readonly stateText: string
  readonly stateOn: Day | null
  readonly version: number
}

export const followUpStates = ['open', 'done', 'dropped'] as const
export type FollowUpState = (typeof followUpStates)[number]

/**
 * DECISION-7 · What follows from a decision has an owner and a day, and is seen when it is late; it is dropped only with
 * a reason.
 *
 * Source: requirement 000-08; domain.md §6.3 (follow-up actions).
 */
export function sayFollowUp(state: FollowUpState, text: string): { state: FollowUpState; text: string } {
  if (state === 'dropped' && text.trim() === '')
    throw new Refusal('forbidden', 'DECISION-7', 'Schrijf op waarom dit niet meer gebeurt.')
  return { state, text: text.trim() }
}

export function isLate(followUp: Pick<FollowUp, 'state' | 'dueOn'>, on: Day): boolean {
  return followUp.state === 'open' && followUp.dueOn !== null && followUp.dueOn < on
}
