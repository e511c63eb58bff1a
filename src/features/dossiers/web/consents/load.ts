import type { PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grants } from '#access/domain/grant.ts'
import type { Visit } from '#access/domain/visit.ts'
import { toRead } from '#access/store/gate.ts'
import { mayAnswer } from '../../domain/consent-answer.ts'
import { mayDispute } from '../../domain/consent-record.ts'
import type { RequestId, RequestStatus } from '../../domain/consent-view.ts'
import { readFamily } from '../../store/circle-read.ts'
import { factsFor, readRequest } from '../../store/consent-read.ts'
import { consentIn } from '../../store/consent-sign.ts'
import { isIdentityEstablished } from '../../store/identity-store.ts'
import type { DossierView } from '../frame.tsx'
import type { AnswerView } from './answer-form.tsx'
import type { ConsentTexts } from './texts-nl.ts'

/** Whether the visitor keeps this dossier moving; a stand-in in that function does. */
export function isLead(view: DossierView, visit: Visit): boolean {
  return view.head.lead !== null && view.head.lead.functionId === visit.actor.functionId
}

/** What the page of one question shows, for this visitor. */
export async function loadRequest(tx: Tx, grants: Grants, view: DossierView, id: RequestId) {
  const cover = toRead(grants, 'cover')
  const { visit } = grants
  const request = await readRequest(tx, cover, id)
  const names = await namesAround(tx, grants, request)
  const answer = view.family ? await answerOf(tx, grants, request) : null
  return { request, names, answer, me: visit.actor.personId, isLead: isLead(view, visit) }
}

/** The names of who must sign or signed, as far as this reader may know them. */
export async function namesAround(
  tx: Tx,
  grants: Grants,
  request: RequestStatus,
): Promise<ReadonlyMap<PersonId, string>> {
  const family = await readFamily(tx, toRead(grants, 'cover'))
  return new Map([
    ...request.signatures.flatMap((row) => (row.signer === null ? [] : [[row.signerId, row.signer] as const])),
    ...family.flatMap((member) => (member.name === null ? [] : [[member.personId, member.name] as const])),
  ])
}

async function answerOf(tx: Tx, grants: Grants, request: RequestStatus): Promise<AnswerView> {
  const cover = toRead(grants, 'cover')
  const { visit } = grants
  const me = visit.actor.personId
  const facts = await factsFor(tx, cover)
  const answers = request.sections.map(({ consentId }) =>
    mayAnswer(consentIn(facts, request, consentId), facts.subject, me, visit.on),
  )
  const whyNot = answers.flatMap((each) => (each.may ? [] : [each.why]))
  const disputable = request.statuses.flatMap(({ consentId, signers }) => {
    const last = signers.find(({ personId }) => personId === me)?.last ?? null
    return mayDispute(consentIn(facts, request, consentId), last, me, visit.on) && last !== null ? [last] : []
  })
  const over = whyNot.includes('closed') || whyNot.includes('ended')
  return {
    me,
    may: over
      ? 'over'
      : answers.some((each) => each.may)
        ? 'answer'
        : whyNot.includes('court-decided')
          ? 'court-decided'
          : 'not-a-signer',
    identityEstablished: await isIdentityEstablished(tx, cover, me),
    disputable: over ? null : (disputable[0] ?? null),
    formKey: newId<'form'>(visit.at),
  }
}

/** The sentence for what was just done; the address says only which, and nothing personal. */
export function noticeOf(done: string | undefined, words: ConsentTexts): string | undefined {
  return done !== undefined && Object.hasOwn(words.done, done)
    ? words.done[done as keyof ConsentTexts['done']]
    : undefined
}
