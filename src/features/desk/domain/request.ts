import type { Day } from '#kernel/day.ts'
import type { DossierId, FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import type { PromisedDays } from './promise.ts'
import type { ChildAsked } from './question.ts'
import type { AskerKind, Channel, ParentsKnow, RequestState, Urgency } from './words.ts'

export type HelpRequestId = Id<'help-request'>

/** Who asked, and how they are reached. With `holderId` they follow it with an account, without with a code. */
export type Asker = {
  readonly kind: AskerKind
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: 'nl' | 'en'
  readonly personId: PersonId | null
  readonly holderId: HolderId | null
  readonly organisationId: OrganisationId | null
  readonly organisationName: string | null
}

/** How it ended, or null while it is open. What the asker may read of it is chosen elsewhere (`newsOf`). */
export type Outcome =
  | { readonly is: 'accepted'; readonly dossierId: DossierId }
  | { readonly is: 'advised' }
  | { readonly is: 'declined'; readonly reason: string; readonly to: string }

/** A question for help ("hulpvraag") as its desk and its asker know it. */
export type HelpRequest = {
  readonly id: HelpRequestId
  readonly number: string
  readonly channel: Channel
  readonly state: RequestState
  readonly handlerId: OrganisationId
  readonly handlerName: string
  readonly asker: Asker
  readonly child: ChildAsked
  readonly municipalityCode: string | null
  readonly schoolId: OrganisationId | null
  readonly schoolName: string | null
  readonly question: string
  readonly tried: string | null
  readonly urgency: Urgency
  readonly parentsKnow: ParentsKnow
  readonly spokenLanguage: string | null
  readonly interpreter: boolean
  readonly madeAt: Date
  readonly promise: PromisedDays & { readonly name: string; readonly functionId: FunctionId | null }
  readonly triagedAt: Date | null
  readonly triagedBy: string | null
  /** Who of the family agreed that the child be named after a consultation without a name. */
  readonly namedBy: { readonly name: string; readonly on: Day } | null
  readonly dueOn: Day | null
  readonly decidedAt: Date | null
  readonly outcome: Outcome | null
  /** After it was accepted: who at the desk sees to it that someone speaks with the family, on which day at the latest. */
  readonly next: { readonly name: string; readonly on: Day } | null
  readonly version: number
}

/** Whether a new dossier can be opened with what is known of the child: a name and a day of birth. */
export function isComplete(child: ChildAsked): boolean {
  return child.named && child.bornOn !== null
}
