import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Answer, type ConsentId, type ConsentState, answerOf, isInForce, stateOf } from '#access/domain/consent.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import { type AgreementKind, requiredSigners } from '#access/domain/signers.ts'
import type { FamilyRole, OrganisationKind, Purpose, Section } from '#access/domain/words.ts'
import type { Way } from './consent-answer.ts'
import type { Question } from './consent-question.ts'

export type RequestId = Id<'consent-request'>

/** An answer as it was written down: whose it is, and who wrote it, are two people. */
export type SignatureRow = {
  readonly consentId: ConsentId
  readonly signerId: PersonId
  readonly signer: string | null
  readonly answer: Answer
  readonly way: Way
  readonly on: Day
  readonly recordedById: PersonId
  readonly recordedBy: string | null
  readonly recordedAt: Date
  readonly place: string | null
  readonly note: string | null
}

/** A question for consent as it is kept, with everything that was answered to it. */
export type ConsentRequest = {
  readonly id: RequestId
  readonly recipient: {
    readonly organisationId: OrganisationId | null
    readonly personId: PersonId | null
    readonly name: string | null
    readonly kind: OrganisationKind | FamilyRole
  }
  readonly purpose: Purpose
  readonly kind: AgreementKind
  readonly explanation: string
  readonly from: Day
  readonly until: Day
  readonly askedBy: string | null
  readonly askedAt: Date
  readonly version: number
  readonly correctsId: RequestId | null
  readonly correctionReason: string | null
  readonly replacedById: RequestId | null
  readonly replacedAt: Date | null
  readonly takenBackAt: Date | null
  readonly sections: readonly { readonly consentId: ConsentId; readonly section: Section }[]
  readonly signatures: readonly SignatureRow[]
}

/** How one section of a question stands on a day: in a word, and per signer. */
export type SectionStatus = {
  readonly consentId: ConsentId
  readonly section: Section
  readonly state: ConsentState
  readonly inForce: boolean
  readonly signers: readonly SignerStatus[]
}

export type SignerStatus = {
  readonly personId: PersonId
  readonly answer: Answer | null
  /** The last thing that was written down for them. */
  readonly last: SignatureRow | null
}

/** A request with how each of its sections stands, computed with the rule the access table is made with. */
export type RequestStatus = ConsentRequest & { readonly statuses: readonly SectionStatus[] }

export function statusOf(request: ConsentRequest, facts: DossierFacts, on: Day): RequestStatus {
  const statuses = request.sections.flatMap(({ consentId, section }) => {
    const consent = facts.consents.find((each) => each.id === consentId)
    if (consent === undefined) return []
    const signers = requiredSigners(consent.kind, facts.subject, on).map((personId) => ({
      personId,
      answer: answerOf(consent, personId, on),
      last: request.signatures.findLast((row) => row.consentId === consentId && row.signerId === personId) ?? null,
    }))
    const state = stateOf(consent, facts.subject, on, facts.birthdays)
    const inForce = isInForce(consent, facts.subject, on, facts.birthdays)
    return [{ consentId, section, state, inForce, signers }]
  })
  return { ...request, statuses }
}

export type OverallState = ConsentState | 'mixed'

/** One word for the whole question: the state of all its sections, or `mixed`. */
export function overallState(statuses: readonly SectionStatus[]): OverallState {
  const states = new Set(statuses.map((status) => status.state))
  return states.size === 1 ? [...states][0]! : 'mixed'
}

/** What was asked, as a question that can be asked again or corrected. */
export function questionOf(request: ConsentRequest): Question {
  const { recipient, purpose, kind, explanation, from, until } = request
  return {
    recipient:
      recipient.organisationId !== null
        ? { organisationId: recipient.organisationId, kind: recipient.kind as OrganisationKind }
        : { personId: recipient.personId!, kind: recipient.kind as FamilyRole },
    purpose,
    kind,
    explanation,
    from,
    until,
    sections: request.sections.map((each) => each.section),
  }
}
