import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { keep } from '#access/store/keeper.ts'
import { finishWork } from '#work/store/work-store.ts'
import { keepsAnswers } from '../domain/consent-correction.ts'
import type { Question } from '../domain/consent-question.ts'
import { type RequestId, type RequestStatus, questionOf } from '../domain/consent-view.ts'
import { type Asked, insertQuestion, requestPath, tellSigners } from './consent-ask.ts'

/**
 * Corrects a question (CONSENT-8): a new version takes its place today, the old one stays readable. When it asks nothing
 * more the answers go along, each with who gave it and who wrote it down; else everyone is asked anew.
 *
 * @param version the version of the question that the corrector saw; another meanwhile is a conflict.
 */
export async function correctQuestion(
  tx: Tx,
  grant: Grant<'cover', 'write'>,
  old: RequestStatus,
  next: Question,
  { reason, version, baseUrl }: { readonly reason: string; readonly version: number; readonly baseUrl: string },
): Promise<RequestId> {
  await close(tx, grant, old, version, 'replaced_at')
  const asked = await insertQuestion(tx, grant, next, { of: old.id, reason })
  if (keepsAnswers(questionOf(old), next)) await carryAnswers(tx, grant, old, asked)
  await finishWork(
    tx,
    { kind: 'consent.answer', path: requestPath(grant.dossierId, old.id) },
    grant.visit.actor.personId,
    grant.visit.at,
  )
  if (!keepsAnswers(questionOf(old), next) || !isComplete(old))
    await tellSigners(tx, grant, asked.requestId, next, baseUrl)
  await keep(tx, grant.dossierId)
  return asked.requestId
}

/** Takes a question back: what rested on it ends today, what was answered stays readable. */
export async function takeBackQuestion(
  tx: Tx,
  grant: Grant<'cover', 'write'>,
  request: RequestStatus,
  version: number,
): Promise<void> {
  await close(tx, grant, request, version, 'withdrawn_request_at')
  await finishWork(
    tx,
    { kind: 'consent.answer', path: requestPath(grant.dossierId, request.id) },
    grant.visit.actor.personId,
    grant.visit.at,
  )
  await keep(tx, grant.dossierId)
}

async function close(
  tx: Tx,
  { visit }: Grant<'cover', 'write'>,
  request: RequestStatus,
  version: number,
  how: 'replaced_at' | 'withdrawn_request_at',
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('consent_requests')
    .set({ [how]: visit.at, version: version + 1 })
    .where('id', '=', request.id)
    .where('version', '=', version)
    .where('replaced_at', 'is', null)
    .where('withdrawn_request_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n)
    throw new Refusal('conflict', 'CONSENT-8', 'Een ander heeft deze vraag intussen verbeterd of teruggenomen.')
}

/** Read again here, after the old question was closed: what came in at the same moment goes along too. */
async function carryAnswers(
  tx: Tx,
  { dossierId, visit }: Grant<'cover', 'write'>,
  old: RequestStatus,
  asked: Asked,
): Promise<void> {
  const given = await tx
    .selectFrom('signatures as s')
    .innerJoin('consents as c', 'c.id', 's.consent_id')
    .select([
      'c.section',
      's.signer_id',
      's.answer',
      's.way',
      's.signed_on',
      's.recorded_by',
      's.recorded_at',
      's.place',
      's.note',
    ])
    .where('c.request_id', '=', old.id)
    .orderBy('s.recorded_at')
    .orderBy('s.id')
    .execute()
  const carried = given.flatMap(({ section, ...answer }) => {
    const consentId = asked.consentIds.get(section)
    if (consentId === undefined) return []
    return [{ id: newId<'signature'>(visit.at), consent_id: consentId, dossier_id: dossierId, ...answer }]
  })
  if (carried.length > 0) await tx.insertInto('signatures').values(carried).execute()
}

function isComplete(request: RequestStatus): boolean {
  return request.statuses.every((status) => status.signers.every((signer) => signer.answer !== null))
}
