/**
 * Desks on the stage: Dirk and Eva at the desk of Duinrand, Pim at that of Polderveen, Rosa at the desk of the region,
 * with some postcodes. And questions to them, as the form would send them.
 */
import { randomUUID } from 'node:crypto'
import { day, dayOf } from '#kernel/day.ts'
import type { FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { hashOf } from '#platform/sessions.ts'
import type { Action } from '#access/domain/actions.ts'
import { purposesOf } from '#access/domain/audience.ts'
import type { Visit } from '#access/domain/visit.ts'
import { settingsOf } from '#access/store/settings.ts'
import type { Question } from '#features/desk/domain/question.ts'
import type { HelpRequestId } from '#features/desk/domain/request.ts'
import { addRequest } from '#features/desk/store/add-request.ts'
import { idOf } from './child-facts.ts'
import type { FreshDatabase } from './db.ts'
import { testMoment } from './house.ts'
import { type FamilyName, type StaffName, places, setStage, visitOf } from './stage.ts'

export const site = 'http://samenhang.test'

export const desks = {
  duinrand: { id: places.duinrand.id, name: places.duinrand.name },
  polderveen: { id: idOf<OrganisationId>('o-polderveen'), name: 'Gemeente Polderveen' },
  region: { id: idOf<OrganisationId>('o-region'), name: 'Loket Duin en Polder' },
} as const
export type DeskName = keyof typeof desks

export const deskWorkers = {
  dirk: { name: 'Dirk Visser', at: 'duinrand' },
  eva: { name: 'Eva de Graaf', at: 'duinrand' },
  pim: { name: 'Pim Jonker', at: 'polderveen' },
  rosa: { name: 'Rosa Linde', at: 'region' },
} as const satisfies Record<string, { name: string; at: DeskName }>
export type DeskWorker = keyof typeof deskWorkers

export const deskFunction = (name: DeskWorker) => idOf<FunctionId>(`f-${name}`)
export const deskPerson = (name: DeskWorker) => idOf<PersonId>(`p-${name}`)

/** The stage with its desks. Postcode 9368 lies in Duinrand, 9371 in Polderveen, 9399 in Verweg, which has no desk. */
export async function setDesks(fresh: FreshDatabase): Promise<void> {
  const { asAdmin } = fresh
  await setStage(fresh)
  await asAdmin.query(`update organisations set municipality_code = '9901' where id = $1`, [desks.duinrand.id])
  await asAdmin.query(
    `insert into organisations (id, kind, name, municipality_code) values ($1, 'municipality', $2, '9902')`,
    [desks.polderveen.id, desks.polderveen.name],
  )
  await asAdmin.query(`insert into organisations (id, kind, name) values ($1, 'joint-arrangement', $2)`, [
    desks.region.id,
    desks.region.name,
  ])
  for (const [code, name, pc4] of [
    ['9901', 'Duinrand', '9368'],
    ['9902', 'Polderveen', '9371'],
    ['9903', 'Verweg', '9399'],
  ] as const) {
    const id = randomUUID()
    await asAdmin.query('insert into municipalities (id, name, code) values ($1, $2, $3)', [id, name, code])
    await asAdmin.query('insert into municipality_postcodes (id, pc4, municipality_id) values ($1, $2, $3)', [
      randomUUID(),
      pc4,
      id,
    ])
  }
  for (const [index, key] of (Object.keys(deskWorkers) as DeskWorker[]).entries()) {
    const { name, at } = deskWorkers[key]
    await asAdmin.query('insert into people (id, name, is_staff) values ($1, $2, true)', [deskPerson(key), name])
    await asAdmin.query('insert into accounts (person_id, email) values ($1, $2)', [
      deskPerson(key),
      `${key}@voorbeeld.example`,
    ])
    await asAdmin.query(
      `insert into functions (id, person_id, organisation_id, role, from_on) values ($1, $2, $3, 'desk_worker', $4)`,
      [deskFunction(key), deskPerson(key), desks[at].id, `202${index}-01-01`],
    )
  }
}

/** A desk worker who acts, as `may(…)` on a route would make them. */
export function deskVisit<A extends Action>(action: A, who: DeskWorker, at = testMoment): Visit<A> {
  const { name, at: place } = deskWorkers[who]
  return {
    action,
    actor: {
      personId: deskPerson(who),
      name,
      holderId: deskFunction(who) as string as HolderId,
      functionId: deskFunction(who),
      organisationId: desks[place].id,
      organisationName: desks[place].name,
      role: 'desk_worker',
      standIn: false,
      purposes: purposesOf('desk_worker'),
    },
    at,
    on: dayOf(at),
    requestId: randomUUID() as string as Id<'request'>,
  }
}

/** What Ines asks about Noor. */
export const inesAsks: Question = {
  channel: 'form',
  asker: 'parent',
  child: { named: true, givenName: 'Noor', surname: 'Vos', bornOn: day('2017-03-04'), age: null, postcode: '9368 AB' },
  postcode: '9368 AB',
  school: { id: places.klimboom.id, text: null },
  question: 'Zij wil niet meer naar school en slaapt slecht.',
  tried: null,
  urgency: 'week',
  parentsKnow: 'i-am',
  language: { spoken: 'Nederlands', interpreter: false },
  reach: { name: 'Ines Vos', email: 'ines@voorbeeld.example', phone: null },
}

/** What Yara asks about Noor for her school. */
export const yaraAsks: Question = {
  ...inesAsks,
  channel: 'school',
  asker: 'school',
  question: 'Noor is vaak afwezig en trekt zich terug.',
  tried: 'Twee gesprekken met ouders.',
  parentsKnow: 'yes',
  reach: { name: 'Yara Smit', email: 'yara@voorbeeld.example', phone: null },
}

/** Sends a question with an account. */
export async function askAs(
  db: Database,
  who: FamilyName | StaffName,
  question: Question,
  at = testMoment,
): Promise<{ id: HelpRequestId; number: string }> {
  const visit = visitOf('request.ask', who, at)
  const { personId, holderId, organisationId } = visit.actor
  return inTransaction(db, settingsOf(visit), (tx) =>
    addRequest(tx, {
      id: newId(at),
      question,
      follower: { personId, holderId, organisationId },
      language: 'nl',
      at,
      on: dayOf(at),
      site,
    }),
  )
}

/** Sends a question without an account, to follow with a code. */
export async function askAnonymously(
  db: Database,
  code: string,
  question: Question,
  at = testMoment,
): Promise<{ id: HelpRequestId; number: string }> {
  const followHash = hashOf(code)
  return inTransaction(db, { on: dayOf(at) }, (tx) =>
    addRequest(tx, { id: newId(at), question, follower: { followHash }, language: 'nl', at, on: dayOf(at), site }),
  )
}
