import type { Day } from '#kernel/day.ts'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { Visit } from '#access/domain/visit.ts'
import { promiseFor } from '../domain/promise.ts'
import type { HelpRequest } from '../domain/request.ts'
import { addDeskWork, promiseColumns } from './add-request.ts'
import { addMessage } from './conversation-store.ts'
import { changeRequest, reopen } from './request-store.ts'
import { findPromiser, findRoute, listDesks } from './routing.ts'
import { tellAsker } from './tell-asker.ts'

/** What every act of the desk knows: the request, the version its page showed, and the address of the website. */
export type Handling = { readonly request: HelpRequest; readonly version: number; readonly site: string }

const open = ['new', 'asked'] as const

/** A colleague has read it and keeps to the promise from here on: the next day that counts is that of the answer. */
export async function takeUp(tx: Tx, visit: Visit, { request, version }: Handling): Promise<void> {
  await changeRequest(tx, request.id, { version, states: open }, triaged(request, visit))
  await finishDeskWork(tx, request, visit)
  await addDeskWork(tx, request.id, request.handlerId, request.promise.answerOn, visit.at)
}

/** Asks the asker something; the question waits for them, and its clock runs on. */
export async function askAsker(
  tx: Tx,
  visit: Visit,
  { request, version, site }: Handling,
  text: string,
): Promise<void> {
  await changeRequest(tx, request.id, { version, states: open }, { ...triaged(request, visit), state: 'asked' })
  await addMessage(tx, request.id, { fromDesk: true, personId: visit.actor.personId, text, at: visit.at })
  await tellAsker(tx, request, 'asked', visit.at, site)
}

/** Gives advice and closes: for a consultation, and for what one answer is enough for. */
export async function advise(tx: Tx, visit: Visit, { request, version, site }: Handling, text: string): Promise<void> {
  await changeRequest(tx, request.id, { version, states: open }, { ...decided(request, visit), state: 'advised' })
  await addMessage(tx, request.id, { fromDesk: true, personId: visit.actor.personId, text, at: visit.at })
  await finishDeskWork(tx, request, visit)
  await tellAsker(tx, request, 'decided', visit.at, site)
}

/**
 * DESK-16 · A desk that does not take a question up says why, and where the asker can go; a bare no does not exist.
 *
 * Source: domain.md §3.6 (rejection with motive); source document 002 (one virtual desk).
 */
export async function decline(
  tx: Tx,
  visit: Visit,
  { request, version, site }: Handling,
  { reason, to }: { reason: string; to: string },
): Promise<void> {
  const change = { ...decided(request, visit), state: 'declined' as const, decline_reason: reason, declined_to: to }
  await changeRequest(tx, request.id, { version, states: open }, change)
  await finishDeskWork(tx, request, visit)
  await tellAsker(tx, request, 'decided', visit.at, site)
}

/**
 * DESK-17 · No wrong door: a question that belongs to another desk goes there by itself, with the clock of its first
 * entry. The asker hears it, keeps the number, the code and the promised days, and gets a name at the new desk.
 *
 * Source: domain.md §3.6 ("re-routed, never bounced").
 */
export async function moveRequest(
  tx: Tx,
  visit: Visit,
  { request, version, site }: Handling,
  { deskId, reason }: { deskId: OrganisationId; reason: string },
): Promise<void> {
  const desk = (await listDesks(tx, visit.on)).find((each) => each.id === deskId && each.id !== request.handlerId)
  if (desk === undefined) throw new Refusal('conflict', 'DESK-17', 'Dat loket is er niet (meer). Kies een ander loket.')
  const { triageOn, answerOn } = request.promise
  const awaited = request.triagedAt === null ? triageOn : answerOn
  const promiser = await findPromiser(tx, desk.id, awaited < visit.on ? visit.on : awaited)
  await tx
    .insertInto('request_moves')
    .values({
      id: newId<'move'>(visit.at),
      request_id: request.id,
      from_id: request.handlerId,
      to_id: desk.id,
      reason,
      made_by: visit.actor.personId,
      made_at: visit.at,
    })
    .execute()
  await finishDeskWork(tx, request, visit)
  await onErrand(tx, 'move-request', () =>
    changeRequest(
      tx,
      request.id,
      { version, states: open },
      { handler_id: desk.id, came_from_id: request.handlerId, ...promiseColumns(desk, promiser) },
    ),
  )
  await addDeskWork(tx, request.id, desk.id, awaited, visit.at)
  await tellAsker(tx, request, 'moved', visit.at, site)
}

/** What the family agreed to tell about a child that had no name in the question. */
export type Naming = {
  readonly by: string
  readonly on: Day
  readonly givenName: string
  readonly surname: string
  readonly bornOn: Day
  readonly postcode: string | null
}

/**
 * DESK-18 · A consultation without a name gets the child's name only after the family agreed; who agreed and when is
 * written down, and the question is open again, with a new day for the answer.
 *
 * Source: scenario C18; AVG art. 6 and 13.
 */
export async function nameChild(tx: Tx, visit: Visit, { request, version }: Handling, naming: Naming): Promise<void> {
  if (request.child.named) throw new Refusal('conflict', 'DESK-18', 'Dit kind heeft al een naam.')
  const route = await findRoute(tx, naming.postcode, visit.on)
  const { answerOn } = promiseFor(request.urgency, visit.on)
  await changeRequest(
    tx,
    request.id,
    { version, states: ['new', 'asked', 'advised'] },
    {
      state: 'new',
      named_by: naming.by,
      named_on: naming.on,
      ...childColumns(naming),
      municipality_code: route.municipalityCode,
      decided_at: null,
      decided_by: null,
      answer_on: answerOn,
    },
  )
  await finishDeskWork(tx, request, visit)
  await addDeskWork(tx, request.id, request.handlerId, answerOn, visit.at)
}

/** What the desk checked of a child that was named, before it looks whether it is known. */
export type ChildDetails = Omit<Naming, 'by' | 'on'>

/** Repairs a name or a day of birth that was typed wrong; the words of the asker stay as they are. */
export async function correctChild(
  tx: Tx,
  visit: Visit,
  { request, version }: Handling,
  child: ChildDetails,
): Promise<void> {
  if (!request.child.named)
    throw new Refusal('conflict', 'DESK-18', 'Dit kind heeft nog geen naam: noem het met instemming van het gezin.')
  const route = await findRoute(tx, child.postcode, visit.on)
  await changeRequest(
    tx,
    request.id,
    { version, states: open },
    { ...triaged(request, visit), ...childColumns(child), municipality_code: route.municipalityCode },
  )
}

function childColumns({ givenName, surname, bornOn, postcode }: ChildDetails) {
  return {
    child_given_name: givenName,
    child_surname: surname,
    child_born_on: bornOn,
    child_postcode: postcode,
    child_age: null,
  }
}

/** What the asker says: an answer, or something they want to add while the question is open. */
export async function answerDesk(
  tx: Tx,
  request: HelpRequest,
  { personId, text, at }: { personId: PersonId | null; text: string; at: Date },
): Promise<void> {
  if (request.outcome !== null)
    throw new Refusal('conflict', 'DESK-11', 'Deze vraag is afgerond. Stel een nieuwe vraag als er nog iets is.')
  await addMessage(tx, request.id, { fromDesk: false, personId, text, at })
  await reopen(tx, request.id)
  await finishWork(tx, { kind: 'request.question', requestId: request.id }, personId, at)
}

/** Closes the desk's own work on a request. */
export async function finishDeskWork(tx: Tx, request: HelpRequest, visit: Visit): Promise<void> {
  await finishWork(tx, { kind: 'request.new', requestId: request.id }, visit.actor.personId, visit.at)
}

/** Who acts on a question has read it. The first one who did stays. */
export function triaged(request: HelpRequest, visit: Visit) {
  return request.triagedAt === null ? { triaged_at: visit.at, triaged_by: visit.actor.personId } : {}
}

export function decided(request: HelpRequest, visit: Visit) {
  return { ...triaged(request, visit), decided_at: visit.at, decided_by: visit.actor.personId }
}
