import type { DossierId, Id, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { ConsentId } from '#access/domain/consent.ts'
import type { Grant } from '#access/domain/grant.ts'
import { requiredSigners } from '#access/domain/signers.ts'
import { keep } from '#access/store/keeper.ts'
import { addWork } from '#work/store/work-store.ts'
import type { Question } from '../domain/consent-question.ts'
import type { RequestId } from '../domain/consent-view.ts'
import { consentsPath, tellFamily } from './consent-notify.ts'
import { factsFor } from './consent-read.ts'

type Correction = { readonly of: RequestId; readonly reason: string }
export type Asked = { readonly requestId: RequestId; readonly consentIds: ReadonlyMap<string, ConsentId> }

/** Writes a question down, with a row for each section. Tells nobody yet: see `tellSigners`. */
export async function insertQuestion(
  tx: Tx,
  { dossierId, visit }: Grant<'cover', 'write'>,
  question: Question,
  correction: Correction | null = null,
): Promise<Asked> {
  const requestId = newId<'consent-request'>(visit.at)
  const { recipient } = question
  await tx
    .insertInto('consent_requests')
    .values({
      id: requestId,
      dossier_id: dossierId,
      recipient_organisation_id: 'organisationId' in recipient ? recipient.organisationId : null,
      recipient_person_id: 'personId' in recipient ? recipient.personId : null,
      purpose: question.purpose,
      agreement: question.kind,
      explanation: question.explanation.trim(),
      from_on: question.from,
      until_on: question.until,
      asked_by: visit.actor.personId,
      asked_holder_id: visit.actor.holderId,
      asked_at: visit.at,
      corrects_id: correction?.of ?? null,
      correction_reason: correction?.reason ?? null,
    })
    .execute()
  const consentIds = new Map(question.sections.map((section) => [section, newId<'consent'>(visit.at) as ConsentId]))
  await tx
    .insertInto('consents')
    .values([...consentIds].map(([section, id]) => ({ id, request_id: requestId, dossier_id: dossierId, section })))
    .execute()
  return { requestId, consentIds }
}

/**
 * Asks for consent (CONSENT-4): one question, told to everyone who must sign as work and by mail. Nothing opens by
 * asking.
 */
export async function askConsent(
  tx: Tx,
  grant: Grant<'cover', 'write'>,
  question: Question,
  baseUrl: string,
): Promise<RequestId> {
  const { requestId } = await insertQuestion(tx, grant, question)
  await tellSigners(tx, grant, requestId, question, baseUrl)
  await keep(tx, grant.dossierId)
  return requestId
}

/** Tells everyone who must sign, once, except who asks it themselves. */
export async function tellSigners(
  tx: Tx,
  grant: Grant<'cover'>,
  requestId: RequestId,
  question: Pick<Question, 'kind'>,
  baseUrl: string,
): Promise<void> {
  const { visit } = grant
  const facts = await factsFor(tx, grant)
  for (const signer of requiredSigners(question.kind, facts.subject, visit.on)) {
    if (signer === visit.actor.personId) continue
    const made = await addWork(tx, {
      holderId: signer,
      dossierId: grant.dossierId,
      kind: 'consent.answer',
      path: requestPath(grant.dossierId, requestId),
      at: visit.at,
      uniqueKey: answerKey(requestId, signer),
    })
    if (made !== null) await tellFamily(tx, signer, 'consent-asked', baseUrl, visit.at)
  }
}

/** The key of the work "answer this question" of one signer: closed when they answered. */
export function answerKey(requestId: RequestId, signer: PersonId): string {
  return `consent.answer:${requestId}:${signer}`
}

export function requestPath(dossierId: DossierId, requestId: Id<'consent-request'>): `/${string}` {
  return `${consentsPath(dossierId)}/${requestId}`
}
