import { randomBytes } from 'node:crypto'
import { type Day, dayOf } from '#kernel/day.ts'
import type { DossierId, HolderId } from '#kernel/id.ts'
import { newId } from '#platform/new-id.ts'
import { hashOf } from '#platform/sessions.ts'
import { acceptRequest } from '#acts/accept-request.ts'
import { linkRequest } from '#acts/link-request.ts'
import { followCode } from '#features/desk/domain/follow-code.ts'
import type { Established } from '#features/desk/domain/handling.ts'
import type { Question } from '#features/desk/domain/question.ts'
import type { HelpRequest, HelpRequestId } from '#features/desk/domain/request.ts'
import type { AskerKind, Urgency } from '#features/desk/domain/words.ts'
import { type Follower, addRequest } from '#features/desk/store/add-request.ts'
import {
  advise,
  answerDesk,
  askAsker,
  decline,
  moveRequest,
  nameChild,
  takeUp,
} from '#features/desk/store/handle-store.ts'
import { listCandidates } from '#features/desk/store/match-store.ts'
import { readForDesk, readOwn } from '#features/desk/store/request-store.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, relativeOf, visitAs, visitAsNobody, workerOf } from '../scene.ts'

export type Child = {
  readonly givenName: string
  readonly surname: string
  readonly bornOn: Day
  readonly postcode: string
}

/** A question for help as a story tells it. Whoever asks without `as` has no account and follows with a code. */
export type Ask = {
  readonly as?: Who
  readonly asker: AskerKind
  readonly name: string
  /** Null for a consultation without a name. */
  readonly child: Child | null
  readonly age?: number
  /** Of who gives no name of the child: only to find the desk, and not kept. */
  readonly postcode?: string
  readonly school?: PlaceKey
  readonly question: string
  readonly tried?: string
  readonly urgency?: Urgency
  readonly parentsKnow?: 'yes' | 'no'
  readonly spoken?: string
  readonly interpreter?: boolean
  readonly language?: 'nl' | 'en'
  readonly phone?: string
}

/** Someone asks for help, in the form or with an account. */
export async function asksHelp(scene: Scene, ask: Ask): Promise<HelpRequestId> {
  const followHash = hashOf(followCode(randomBytes(64)))
  const at =
    ask.as === undefined ? await visitAsNobody(scene, followHash) : (await visitAs(scene, 'request.ask', ask.as)).at
  const id = newId<'help-request'>(at)
  await addRequest(scene.tx, {
    id,
    question: questionOf(scene, ask),
    follower: ask.as === undefined ? { followHash } : followerOf(scene, ask.as),
    language: ask.language ?? 'nl',
    at,
    on: dayOf(at),
    site: scene.site,
  })
  return id
}

function followerOf(scene: Scene, who: Who): Follower {
  if (who.startsWith('@')) {
    const { id } = relativeOf(scene, who)
    return { personId: id, holderId: id as string as HolderId, organisationId: null }
  }
  const { personId, functionId, place } = workerOf(scene, who)
  return { personId, holderId: functionId as string as HolderId, organisationId: place.id }
}

function questionOf(scene: Scene, ask: Ask): Question {
  const { child, asker, school } = ask
  return {
    channel: asker === 'school' ? 'school' : asker === 'professional' ? 'care' : 'form',
    asker,
    child: child === null ? { named: false, age: ask.age ?? null } : { named: true, ...child, age: null },
    postcode: child?.postcode ?? ask.postcode ?? null,
    school: { id: school === undefined ? null : placeOf(scene, school).id, text: null },
    question: ask.question,
    tried: ask.tried ?? null,
    urgency: ask.urgency ?? 'week',
    parentsKnow: asker === 'parent' ? 'i-am' : (ask.parentsKnow ?? 'yes'),
    language: { spoken: ask.spoken ?? 'Nederlands', interpreter: ask.interpreter ?? false },
    reach: { name: ask.name, email: null, phone: ask.phone ?? '06 0000 0000' },
  }
}

/** The asker answers what the desk asked, with the account they asked with. */
export async function answersDesk(scene: Scene, who: Who, id: HelpRequestId, text: string): Promise<void> {
  const visit = await visitAs(scene, 'request.own', who)
  await answerDesk(scene.tx, await readOwn(scene.tx, visit, id), { personId: visit.actor.personId, text, at: visit.at })
}

export async function deskTakesUp(scene: Scene, who: Who, id: HelpRequestId): Promise<void> {
  const { visit, handling } = await handle(scene, who, id)
  await takeUp(scene.tx, visit, handling)
}

export async function deskAsks(scene: Scene, who: Who, id: HelpRequestId, text: string): Promise<void> {
  const { visit, handling } = await handle(scene, who, id)
  await askAsker(scene.tx, visit, handling, text)
}

export async function deskAdvises(scene: Scene, who: Who, id: HelpRequestId, text: string): Promise<void> {
  const { visit, handling } = await handle(scene, who, id)
  await advise(scene.tx, visit, handling, text)
}

export async function deskDeclines(
  scene: Scene,
  who: Who,
  id: HelpRequestId,
  answer: { reason: string; to: string },
): Promise<void> {
  const { visit, handling } = await handle(scene, who, id)
  await decline(scene.tx, visit, handling, answer)
}

export async function deskMoves(
  scene: Scene,
  who: Who,
  id: HelpRequestId,
  to: PlaceKey,
  reason: string,
): Promise<void> {
  const { visit, handling } = await handle(scene, who, id)
  await moveRequest(scene.tx, visit, handling, { deskId: placeOf(scene, to).id, reason })
}

/** The family agreed that a consultation without a name gets one. */
export async function deskNamesChild(
  scene: Scene,
  who: Who,
  id: HelpRequestId,
  by: string,
  child: Child,
): Promise<void> {
  const { visit, handling } = await handle(scene, who, id)
  await nameChild(scene.tx, visit, handling, { by, on: visit.on, ...child })
}

/** The desk sees that the child is known already and says so. */
export async function deskLinks(
  scene: Scene,
  who: Who,
  id: HelpRequestId,
  dossierId: DossierId,
  reason: string,
): Promise<void> {
  const visit = await visitAs(scene, 'request.match', who)
  const request = await readForDesk(scene.tx, visit, id)
  const candidates = await listCandidates(scene.tx, visit, id)
  if (!candidates.some((candidate) => candidate.dossierId === dossierId))
    throw new TypeError('the desk does not see this child')
  await linkRequest(scene.tx, visit, id, { version: request.version, dossierId, reason })
}

/** The desk looks whether the child is known, finds nobody, and opens a dossier with a lead. */
export async function deskAccepts(
  scene: Scene,
  who: Who,
  id: HelpRequestId,
  acceptance: { lead: Who; entry: string; established?: Omit<Established, 'on'>; known?: boolean },
): Promise<DossierId> {
  const matching = await visitAs(scene, 'request.match', who)
  if (acceptance.known !== true) await listCandidates(scene.tx, matching, id)
  const visit = await visitAs(scene, 'dossier.open-new', who)
  const request = await readForDesk(scene.tx, visit, id)
  const { dossierId } = await acceptRequest(scene.tx, visit, id, {
    version: request.version,
    child: acceptance.known === true ? null : childOf(request),
    leadId: workerOf(scene, acceptance.lead).functionId,
    entry: acceptance.entry,
    established: acceptance.established === undefined ? null : { ...acceptance.established, on: visit.on },
    site: scene.site,
  })
  return dossierId
}

function childOf({ child }: HelpRequest): Child {
  if (!child.named || child.bornOn === null || child.postcode === null)
    throw new TypeError('the child of a dossier has a name and a birthday')
  const { givenName, surname, bornOn, postcode } = child
  return { givenName, surname, bornOn, postcode }
}

async function handle(scene: Scene, who: Who, id: HelpRequestId) {
  const visit = await visitAs(scene, 'request.handle', who)
  const request = await readForDesk(scene.tx, visit, id)
  return { visit, handling: { request, version: request.version, site: scene.site } }
}
