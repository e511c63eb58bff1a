import type { PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Consent, ConsentId } from '#access/domain/consent.ts'
import { answerOf } from '#access/domain/consent.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import type { Grant } from '#access/domain/grant.ts'
import { Denial } from '#access/store/gate.ts'
import { type Choice, type MayAnswer, answerFor, mayAnswer, needsIdentityCheck } from '../domain/consent-answer.ts'
import { mayDispute } from '../domain/consent-record.ts'
import type { RequestStatus } from '../domain/consent-view.ts'
import { writeAnswers } from './consent-effects.ts'
import { factsFor } from './consent-read.ts'
import { isIdentityEstablished } from './identity-store.ts'

export type Chosen = ReadonlyMap<ConsentId, Choice>

/**
 * The one whose answer it is answers, with their own account: yes or no for each section (CONSENT-4, CONSENT-5). A no to
 * an earlier yes withdraws (CONSENT-7). Refuses everyone else, and a yes before identity was established (IDENTITY-1).
 *
 * @returns how many sections got another answer than they had.
 */
export async function answerConsent(
  tx: Tx,
  grant: Grant<'cover'>,
  request: RequestStatus,
  chosen: Chosen,
): Promise<number> {
  const { visit } = grant
  const me = visit.actor.personId
  const facts = await factsFor(tx, grant)
  const answers = [...chosen].flatMap(([consentId, choice]) => {
    const consent = consentIn(facts, request, consentId)
    refuseUnlessMayAnswer(grant, mayAnswer(consent, facts.subject, me, visit.on))
    const answer = answerFor(answerOf(consent, me, visit.on), choice)
    return answer === null ? [] : [{ consentId, signerId: me, answer, way: 'account' as const, on: visit.on }]
  })
  if (needsIdentityCheck(answers.map((each) => each.answer)) && !(await isIdentityEstablished(tx, grant, me)))
    throw new Denial(
      'forbidden',
      'IDENTITY-1',
      grant.dossierId,
      ['cover'],
      'Eerst moet een medewerker vaststellen wie u bent.',
    )
  await writeAnswers(tx, grant, request.id, answers)
  return answers.length
}

/** Says that an answer that was written down is not theirs: from then on it does not count (CONSENT-6). */
export async function disputeAnswer(tx: Tx, grant: Grant<'cover'>, request: RequestStatus): Promise<number> {
  const { visit } = grant
  const me = visit.actor.personId
  const facts = await factsFor(tx, grant)
  const disputed = request.statuses.flatMap(({ consentId, signers }) => {
    const last = signers.find((signer) => signer.personId === me)?.last ?? null
    const consent = consentIn(facts, request, consentId)
    return mayDispute(consent, last, me, visit.on) ? [consentId] : []
  })
  if (disputed.length === 0)
    throw new Denial(
      'forbidden',
      'CONSENT-6',
      grant.dossierId,
      ['cover'],
      'Er staat geen antwoord van u dat een ander heeft opgeschreven.',
    )
  await writeAnswers(
    tx,
    grant,
    request.id,
    disputed.map((consentId) => ({ consentId, signerId: me, answer: 'disputed', way: 'account', on: visit.on })),
  )
  return disputed.length
}

/** The consent as the rule knows it. A section of another question is absent. */
export function consentIn(facts: DossierFacts, request: RequestStatus, consentId: ConsentId): Consent {
  const consent = facts.consents.find((each) => each.id === consentId)
  if (consent === undefined || !request.sections.some((part) => part.consentId === consentId))
    throw new Refusal('absent', 'CONSENT-12')
  return consent
}

function refuseUnlessMayAnswer({ dossierId }: Grant<'cover'>, answer: MayAnswer): void {
  if (answer.may) return
  switch (answer.why) {
    case 'not-a-signer':
      throw new Denial(
        'forbidden',
        'CONSENT-5',
        dossierId,
        ['cover'],
        'Deze vraag is niet aan u gesteld: u kunt er geen antwoord op geven.',
      )
    case 'court-decided':
      throw new Denial(
        'forbidden',
        'CONSENT-5',
        dossierId,
        ['cover'],
        'De rechter heeft hierover beslist. Dat kunt u hier niet wijzigen.',
      )
    case 'closed':
      throw new Refusal(
        'conflict',
        'CONSENT-8',
        'Deze vraag is intussen verbeterd of teruggenomen. Bekijk de nieuwe vraag.',
      )
    case 'ended':
      throw new Refusal('conflict', 'CONSENT-3', 'Deze toestemming is afgelopen. Zij kan opnieuw gevraagd worden.')
  }
}

/** Whether this person still has something to answer or to withdraw in a question. */
export function mayAnswerAny(
  facts: DossierFacts,
  request: RequestStatus,
  person: PersonId,
  on: Grant['visit']['on'],
): boolean {
  return request.sections.some(
    ({ consentId }) => mayAnswer(consentIn(facts, request, consentId), facts.subject, person, on).may,
  )
}
