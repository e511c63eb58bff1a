/**
 * A small region that has an agenda and decides: an office with its project leader and programme team, three
 * municipalities, two swv's, a board of schools and a provider, with the map they lie on. Invented, all of it.
 */
import { randomUUID } from 'node:crypto'
import { dayOf } from '#kernel/day.ts'
import type { FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import { settingsOf } from '#access/store/settings.ts'
import { madeUpAtlas } from '../src/demo/region-map.ts'
import { emptyAtlas } from '#regions/domain/atlas.ts'
import { planBetween } from '#regions/domain/import/plan.ts'
import { writePlan } from '#regions/store/write-plan.ts'
import { idOf } from './child-facts.ts'
import type { FreshDatabase } from './db.ts'
import { type Client, type TestHouse, testMoment } from './house.ts'

export const regionPlaces = {
  office: { kind: 'region-office', name: 'Regiobureau Duin en Polder', code: null },
  duinrand: { kind: 'municipality', name: 'Gemeente Duinrand', code: '9901' },
  polderveen: { kind: 'municipality', name: 'Gemeente Polderveen', code: '9902' },
  molenwoude: { kind: 'municipality', name: 'Gemeente Molenwoude', code: '9908' },
  poOost: { kind: 'swv', name: 'Samenwerkingsverband PO Oost', code: 'PO9901' },
  poWest: { kind: 'swv', name: 'Samenwerkingsverband PO West', code: 'PO9902' },
  voOost: { kind: 'swv', name: 'Samenwerkingsverband VO Oost', code: 'VO9901' },
  board: { kind: 'school-board', name: 'Stichting Duin-en-Polderscholen', code: null },
  provider: { kind: 'care-provider', name: 'Jeugdhulp Oeverland', code: null },
} as const satisfies Record<string, { kind: OrganisationKind; name: string; code: string | null }>
export type RegionPlace = keyof typeof regionPlaces

export const regionStaff = {
  pia: { name: 'Pia Vlinderslag', role: 'project_leader', at: 'office' },
  sjors: { name: 'Sjors Kwikstaart', role: 'programme_member', at: 'office' },
  wim: { name: 'Wim Dageraad', role: 'alderman', at: 'duinrand' },
  ana: { name: 'Ana Zonnestraal', role: 'alderman', at: 'polderveen' },
  lou: { name: 'Lou Heideveld', role: 'alderman', at: 'molenwoude' },
  daan: { name: 'Daan Bosrand', role: 'policy_officer', at: 'duinrand' },
  fenna: { name: 'Fenna Waterkant', role: 'policy_officer', at: 'polderveen' },
  ruud: { name: 'Ruud Oeverloper', role: 'swv_director', at: 'poOost' },
  els: { name: 'Els Wulpenburg', role: 'swv_director', at: 'poWest' },
  joke: { name: 'Joke Rietdekker', role: 'swv_director', at: 'voOost' },
  karim: { name: 'Karim Bladgoud', role: 'governing_director', at: 'board' },
  bea: { name: 'Bea Morgenrood', role: 'governing_director', at: 'provider' },
  tom: { name: 'Tom Grasduin', role: 'care_worker', at: 'provider' },
} as const satisfies Record<string, { name: string; role: StaffRole; at: RegionPlace }>
export type RegionPerson = keyof typeof regionStaff

export const placeId = (key: RegionPlace) => idOf<OrganisationId>(`o-${key}`)
export const regionFunction = (key: RegionPerson) => idOf<FunctionId>(`f-region-${key}`)
export const regionPerson = (key: RegionPerson) => idOf<PersonId>(`p-region-${key}`)

/** Puts the map, the organisations and the people there; nothing of an agenda or a body yet. */
export async function setRegion(fresh: FreshDatabase): Promise<void> {
  const { asAdmin, db } = fresh
  const atlas = madeUpAtlas(<Name extends string>() => newId<Name>(testMoment))
  await inTransaction(db, {}, (tx) => writePlan(tx, planBetween(emptyAtlas, atlas)))
  for (const [key, { kind, name, code }] of Object.entries(regionPlaces)) {
    const id = placeId(key as RegionPlace)
    const municipality = kind === 'municipality' ? code : null
    await asAdmin.query('insert into organisations (id, kind, name, municipality_code) values ($1, $2, $3, $4)', [
      id,
      kind,
      name,
      municipality,
    ])
    if (code !== null)
      await asAdmin.query('insert into organisation_identifiers (organisation_id, scheme, value) values ($1, $2, $3)', [
        id,
        kind === 'swv' ? 'swv' : 'municipality',
        code,
      ])
  }
  for (const [key, { name, role, at }] of Object.entries(regionStaff)) {
    const person = regionPerson(key as RegionPerson)
    await asAdmin.query('insert into people (id, name, is_staff) values ($1, $2, true)', [person, name])
    await asAdmin.query('insert into accounts (person_id, email) values ($1, $2)', [person, `${key}@voorbeeld.example`])
    await asAdmin.query(
      `insert into functions (id, person_id, organisation_id, role, from_on) values ($1, $2, $3, $4, '2020-01-01')`,
      [regionFunction(key as RegionPerson), person, placeId(at), role],
    )
  }
}

/** Someone who acts, as `may(…)` on a route would make them. */
export function regionVisit<A extends Action>(action: A, who: RegionPerson, at = testMoment): Visit<A> {
  const { name, role, at: place } = regionStaff[who]
  return {
    action,
    actor: {
      personId: regionPerson(who),
      name,
      holderId: regionFunction(who) as string as HolderId,
      functionId: regionFunction(who),
      organisationId: placeId(place),
      organisationName: regionPlaces[place].name,
      role,
      standIn: false,
      purposes: [],
    },
    at,
    on: dayOf(at),
    requestId: randomUUID() as string as Id<'request'>,
  }
}

/** One transaction as this person, under row-level security. */
export function asRegion<A extends Action, T>(
  fresh: FreshDatabase,
  action: A,
  who: RegionPerson,
  act: (tx: Tx, visit: Visit<A>) => Promise<T>,
  at = testMoment,
): Promise<T> {
  const visit = regionVisit(action, who, at)
  return inTransaction(fresh.db, settingsOf(visit), (tx) => act(tx, visit))
}

/** A browser in which this person is signed in. */
export function browserOf(house: TestHouse, who: RegionPerson): Promise<Client> {
  return house.as(regionPerson(who), regionFunction(who))
}
