import type { Tx } from '#platform/database.ts'
import { latest } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Grant } from '#access/domain/grant.ts'
import { answerOf } from '#access/domain/consent.ts'
import { Denial } from '#access/store/gate.ts'
import { addWork } from '#work/store/work-store.ts'
import { type RecordMistake, type Recorded, mistakesInRecord, recordedAnswer } from '../domain/consent-record.ts'
import type { RequestStatus } from '../domain/consent-view.ts'
import { requestPath } from './consent-ask.ts'
import { writeAnswers } from './consent-effects.ts'
import { tellFamily } from './consent-notify.ts'
import { factsFor } from './consent-read.ts'
import { type Chosen, consentIn } from './consent-sign.ts'

export type WrittenDown = Omit<Recorded, 'recorderId'> & { readonly chosen: Chosen; readonly note: string | null }

/**
 * A worker writes down what someone said, signed on paper, or what a court decided (CONSENT-6, CONSENT-11). The signer
 * gets a mail without content and work to look at it. Mistakes of the form come back as they are; nothing is then
 * written.
 */
export async function writeDownConsent(
  tx: Tx,
  grant: Grant<'cover', 'write'>,
  request: RequestStatus,
  input: WrittenDown,
  baseUrl: string,
): Promise<readonly RecordMistake[]> {
  const { visit, dossierId } = grant
  if (visit.actor.functionId === null)
    throw new Denial(
      'forbidden',
      'CONSENT-6',
      dossierId,
      ['cover'],
      'Alleen een medewerker schrijft een antwoord van een ander op.',
    )
  const facts = await factsFor(tx, grant)
  const recorded: Recorded = { ...input, recorderId: visit.actor.personId }
  const lastOwnAnswerOn = lastOwnAnswer(request, input.signerId)
  const mistakes = mistakesInRecord(
    recorded,
    [...input.chosen.values()],
    { subject: facts.subject, consent: request, lastOwnAnswerOn },
    visit.on,
  )
  if (mistakes.length > 0) return mistakes

  const answers = [...input.chosen].map(([consentId, choice]) => ({
    consentId,
    signerId: input.signerId,
    answer: recordedAnswer(input.way, choice, answerOf(consentIn(facts, request, consentId), input.signerId, visit.on)),
    way: input.way,
    on: input.signedOn,
    place: input.place.trim(),
    note: input.note,
  }))
  await writeAnswers(tx, grant, request.id, answers)
  await addWork(tx, {
    holderId: input.signerId,
    dossierId,
    kind: 'consent.written-down',
    path: requestPath(dossierId, request.id),
    at: visit.at,
    uniqueKey: `consent.written-down:${request.id}:${input.signerId}:${visit.at.toISOString()}`,
  })
  await tellFamily(tx, input.signerId, 'consent-written-down', baseUrl, visit.at)
  return []
}

/** The last day on which someone answered themselves, with their own account. */
function lastOwnAnswer(request: RequestStatus, signer: PersonId): Day | null {
  return latest(
    ...request.signatures.filter((row) => row.signerId === signer && row.way === 'account').map((row) => row.on),
  )
}
