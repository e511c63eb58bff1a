import { sql } from 'kysely'
import { type Day, partsOf } from '#kernel/day.ts'
import type { HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { addWork } from '#work/store/work-store.ts'
import { promiseFor } from '../domain/promise.ts'
import type { Question } from '../domain/question.ts'
import type { HelpRequestId } from '../domain/request.ts'
import { type Desk, type Promiser, findPromiser, findRoute } from './routing.ts'
import { tellAsker } from './tell-asker.ts'

/** Who follows the question: someone with an account, or whoever has the code with this hash. */
export type Follower =
  | { readonly personId: PersonId; readonly holderId: HolderId; readonly organisationId: OrganisationId | null }
  | { readonly followHash: string }

export type NewRequest = {
  /** Known beforehand by who must say where the answer will be; else a new one. */
  readonly id?: HelpRequestId
  readonly question: Question
  readonly follower: Follower
  readonly language: 'nl' | 'en'
  readonly at: Date
  readonly on: Day
  readonly site: string
}

/**
 * Sends a question: to a desk, with a number, a name and two days. Looks up nothing about the child, so that it takes
 * the same whoever the child is (DESK-7).
 */
export async function addRequest(tx: Tx, request: NewRequest): Promise<{ id: HelpRequestId; number: string }> {
  const { question, follower, language, at, on, site } = request
  const id = request.id ?? newId<'help-request'>(at)
  const email = question.reach.email ?? (await findAccountMail(tx, follower))
  const route = await findRoute(tx, question.postcode, on)
  const days = promiseFor(question.urgency, on)
  const promiser = await findPromiser(tx, route.desk.id, days.triageOn)
  const number = await nextNumber(tx, on)
  await onErrand(tx, 'ask', () =>
    tx
      .insertInto('help_requests')
      .values({
        id,
        number,
        handler_id: route.desk.id,
        municipality_code: question.child.named ? route.municipalityCode : null,
        ...askerColumns(question, follower, language),
        asker_email: email,
        ...childColumns(question),
        ...questionColumns(question),
        ...promiseColumns(route.desk, promiser),
        promise_on: days.triageOn,
        answer_on: days.answerOn,
        made_at: at,
      })
      .execute(),
  )
  await addDeskWork(tx, id, route.desk.id, days.triageOn, at)
  const holderId = 'holderId' in follower ? follower.holderId : null
  await tellAsker(tx, { id, number, asker: { email, language, holderId } }, 'received', at, site)
  return { id, number }
}

/** The desk's work until the question is decided: for whoever works there. */
export async function addDeskWork(
  tx: Tx,
  id: HelpRequestId,
  deskId: OrganisationId,
  dueOn: Day,
  at: Date,
): Promise<void> {
  const path = `/loket/${id}` as const
  await addWork(tx, {
    organisationId: deskId,
    role: 'desk_worker',
    kind: 'request.new',
    path,
    requestId: id,
    dueOn,
    at,
  })
}

/** Who promises, by name; a desk without anyone on the promised day promises as a whole. */
export function promiseColumns(desk: Desk, promiser: Promiser | null) {
  return { promise_function_id: promiser?.functionId ?? null, promise_name: promiser?.name ?? desk.name }
}

/** Who has an account is reached there, also without typing an address. */
async function findAccountMail(tx: Tx, follower: Follower): Promise<string | null> {
  if (!('personId' in follower)) return null
  const account = await tx
    .selectFrom('accounts')
    .select('email')
    .where('person_id', '=', follower.personId)
    .executeTakeFirst()
  return account?.email ?? null
}

async function nextNumber(tx: Tx, on: Day): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('help_request_numbers')::int as next`.execute(tx)
  return `H-${partsOf(on).year}-${String(rows[0]!.next).padStart(4, '0')}`
}

function askerColumns({ asker, reach }: Question, follower: Follower, language: 'nl' | 'en') {
  const account = 'holderId' in follower ? follower : null
  return {
    asker_kind: asker,
    asker_name: reach.name,
    asker_phone: reach.phone,
    asker_language: language,
    asker_person_id: account?.personId ?? null,
    asker_holder_id: account?.holderId ?? null,
    asker_organisation_id: account?.organisationId ?? null,
    follow_hash: 'followHash' in follower ? follower.followHash : null,
  }
}

function childColumns({ child, school }: Question) {
  if (!child.named) return { child_age: child.age }
  return {
    child_given_name: child.givenName,
    child_surname: child.surname,
    child_born_on: child.bornOn,
    child_age: child.bornOn === null ? child.age : null,
    child_postcode: child.postcode,
    school_id: school.id,
    school_text: school.text,
  }
}

function questionColumns({ channel, question, tried, urgency, parentsKnow, language }: Question) {
  return {
    channel,
    question,
    tried,
    urgency,
    parents_know: parentsKnow,
    spoken_language: language.spoken,
    interpreter: language.interpreter,
  }
}
