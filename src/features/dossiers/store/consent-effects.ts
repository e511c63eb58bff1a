import type { Day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Answer, ConsentId } from '#access/domain/consent.ts'
import type { Grant } from '#access/domain/grant.ts'
import { keep } from '#access/store/keeper.ts'
import { addWork, finishWork } from '#work/store/work-store.ts'
import type { WorkKind } from '#work/kinds.ts'
import type { Way } from '../domain/consent-answer.ts'
import type { RequestId } from '../domain/consent-view.ts'
import { findLeadDoer } from './circle-lead.ts'
import { answerKey, requestPath } from './consent-ask.ts'

/** One answer to one section, as it is written down. */
export type NewSignature = {
  readonly consentId: ConsentId
  readonly signerId: PersonId
  readonly answer: Answer
  readonly way: Way
  readonly on: Day
  readonly place?: string | null
  readonly note?: string | null
}

/**
 * Writes answers down and lets them work, all in this transaction: the access table is kept, so that a withdrawal closes
 * at once (CONSENT-7), the signer's work is done, and whoever keeps the dossier moving hears of an objection, a
 * withdrawal or a dispute.
 *
 * CONSENT-10 · A no of one of those who must sign stops the sharing, and gives work to whoever keeps the dossier moving.
 *
 * One yes and no answer yet is "onvolledig"; a no beside it is "bezwaar".
 *
 * Source: scenario C9; Jeugdwet art. 7.3.4.
 */
export async function writeAnswers(
  tx: Tx,
  { dossierId, visit }: Grant<'cover'>,
  requestId: RequestId,
  answers: readonly NewSignature[],
): Promise<void> {
  if (answers.length === 0) return
  await holdQuestion(tx, requestId)
  await tx
    .insertInto('signatures')
    .values(
      answers.map((answer) => ({
        id: newId<'signature'>(visit.at),
        consent_id: answer.consentId,
        dossier_id: dossierId,
        signer_id: answer.signerId,
        answer: answer.answer,
        way: answer.way,
        signed_on: answer.on,
        recorded_by: visit.actor.personId,
        recorded_at: visit.at,
        place: answer.place ?? null,
        note: answer.note ?? null,
      })),
    )
    .execute()
  for (const signer of new Set(answers.filter((each) => each.answer !== 'disputed').map((each) => each.signerId)))
    await finishWork(tx, { uniqueKey: answerKey(requestId, signer) }, visit.actor.personId, visit.at)
  await tellLead(tx, { dossierId, visit }, requestId, answers)
  await keep(tx, dossierId)
}

/**
 * Holds the question until the end of the transaction, so that it is not corrected meanwhile: a withdrawal that came at
 * the same moment would else be lost in the new version.
 */
async function holdQuestion(tx: Tx, requestId: RequestId): Promise<void> {
  const standing = await tx
    .selectFrom('consent_requests')
    .select('id')
    .where('id', '=', requestId)
    .where('replaced_at', 'is', null)
    .where('withdrawn_request_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (standing === undefined)
    throw new Refusal(
      'conflict',
      'CONSENT-8',
      'Deze vraag is intussen verbeterd of teruggenomen. Bekijk de nieuwe vraag.',
    )
}

const leadHears: Partial<Record<Answer, WorkKind>> = {
  no: 'consent.objection',
  withdrawn: 'consent.withdrawn',
  disputed: 'consent.disputed',
}

async function tellLead(
  tx: Tx,
  { dossierId, visit }: Pick<Grant<'cover'>, 'dossierId' | 'visit'>,
  requestId: RequestId,
  answers: readonly NewSignature[],
): Promise<void> {
  const lead = await findLeadDoer(tx, dossierId, visit.on)
  if (lead === null) return
  for (const kind of new Set(answers.flatMap(({ answer }) => leadHears[answer] ?? [])))
    await addWork(tx, {
      ...lead,
      dossierId,
      kind,
      path: requestPath(dossierId, requestId),
      dueOn: visit.on,
      at: visit.at,
      uniqueKey: `${kind}:${requestId}:${answers[0]!.signerId}:${visit.at.toISOString()}`,
    })
}
