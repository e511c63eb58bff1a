/**
 * A small region with the people of the acceptance scenarios, in a fresh database: organisations, functions, families and
 * their dossiers. Tests put relations, consents and answers on it through the doors of the product, or here by hand.
 */
import { randomUUID } from 'node:crypto'
import type { ChildId, DossierId, FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { dayOf } from '#kernel/day.ts'
import { type Database, type Tx, inTransaction } from '#platform/database.ts'
import type { Action } from '#access/domain/actions.ts'
import { purposesOf } from '#access/domain/audience.ts'
import type { Actor, Visit } from '#access/domain/visit.ts'
import type { FamilyRole, OrganisationKind, Purpose, Section, StaffRole } from '#access/domain/words.ts'
import { keep } from '#access/store/keeper.ts'
import { settingsOf } from '#access/store/settings.ts'
import type { FreshDatabase } from './db.ts'
import { testMoment } from './house.ts'
import { idOf } from './child-facts.ts'

type Work = { name: string; role: StaffRole; at: OrganisationId; kind: OrganisationKind }

export const places = {
  duinrand: { id: idOf<OrganisationId>('o-duinrand'), kind: 'municipality', name: 'Gemeente Duinrand' },
  klimboom: { id: idOf<OrganisationId>('o-klimboom'), kind: 'school', name: 'Basisschool De Klimboom' },
  swvNoord: { id: idOf<OrganisationId>('o-swv'), kind: 'swv', name: 'SWV Noord' },
  zilverzorg: { id: idOf<OrganisationId>('o-zilver'), kind: 'care-provider', name: 'Zilverzorg' },
  groenhof: { id: idOf<OrganisationId>('o-groen'), kind: 'care-provider', name: 'Groenhof' },
} as const satisfies Record<string, { id: OrganisationId; kind: OrganisationKind; name: string }>

/** Kim keeps the dossiers moving; the others do what their function says. */
export const staff = {
  kim: { name: 'Kim Aalders', role: 'youth_consultant', at: places.duinrand.id, kind: 'municipality' },
  hanna: { name: 'Hanna Postma', role: 'youth_consultant', at: places.duinrand.id, kind: 'municipality' },
  lotte: { name: 'Lotte Veen', role: 'attendance_officer', at: places.duinrand.id, kind: 'municipality' },
  daan: { name: 'Daan Bos', role: 'policy_officer', at: places.duinrand.id, kind: 'municipality' },
  yara: { name: 'Yara Smit', role: 'internal_supervisor', at: places.klimboom.id, kind: 'school' },
  mees: { name: 'Mees Prins', role: 'teacher', at: places.klimboom.id, kind: 'school' },
  tom: { name: 'Tom Brand', role: 'care_worker', at: places.zilverzorg.id, kind: 'care-provider' },
  gea: { name: 'Gea Mol', role: 'care_worker', at: places.groenhof.id, kind: 'care-provider' },
} as const satisfies Record<string, Work>

export type StaffName = keyof typeof staff
export type FamilyName = 'ines' | 'ruben' | 'marc' | 'aunt' | 'sem' | 'bo' | 'noor'

export function functionId(name: StaffName): FunctionId {
  return idOf<FunctionId>(`f-${name}`)
}

export function personId(name: StaffName | FamilyName): PersonId {
  return idOf<PersonId>(`p-${name}`)
}

/** Puts organisations, people, functions, accounts and the families there. Marc is the partner of Ines. */
export async function setStage(fresh: FreshDatabase): Promise<void> {
  const { asAdmin } = fresh
  for (const { id, kind, name } of Object.values(places))
    await asAdmin.query('insert into organisations (id, kind, name) values ($1, $2, $3)', [id, kind, name])
  for (const [key, work] of Object.entries(staff) as [StaffName, Work][]) {
    await addPerson(fresh, personId(key), work.name, true)
    await asAdmin.query(
      `insert into functions (id, person_id, organisation_id, role, from_on) values ($1, $2, $3, $4, '2020-01-01')`,
      [functionId(key), personId(key), work.at, work.role],
    )
  }
  const family: Record<FamilyName, string> = {
    ines: 'Ines Vos',
    ruben: 'Ruben Vos',
    marc: 'Marc de Wit',
    aunt: 'Tante Riet',
    sem: 'Sem Vos',
    bo: 'Bo Vos',
    noor: 'Noor Vos',
  }
  for (const [key, name] of Object.entries(family) as [FamilyName, string][])
    await addPerson(fresh, personId(key), name, false)
}

async function addPerson({ asAdmin }: FreshDatabase, id: PersonId, name: string, isStaff: boolean): Promise<void> {
  await asAdmin.query('insert into people (id, name, is_staff) values ($1, $2, $3)', [id, name, isStaff])
  const mail = `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example`
  await asAdmin.query('insert into accounts (person_id, email) values ($1, $2)', [id, mail])
}

export type Sketch = {
  readonly child: 'noor' | 'sem' | 'bo'
  readonly bornOn: string
  /** Who holds authority; both unless said otherwise. */
  readonly authority?: readonly FamilyName[]
  /** Whether the young person has an account of their own. */
  readonly account?: boolean
  readonly lead?: StaffName
}

/** A dossier with its family in it and Kim as lead ("casusregisseur"), on the ground of the municipality. */
export async function addDossier(fresh: FreshDatabase, sketch: Sketch): Promise<DossierId> {
  const { asAdmin, db } = fresh
  const { child, bornOn, authority = ['ines', 'ruben'], account = false, lead = 'kim' } = sketch
  const dossierId = idOf<DossierId>(`d-${child}`)
  const childId = idOf<ChildId>(`c-${child}`)
  const name = child[0]!.toUpperCase() + child.slice(1)
  await asAdmin.query(`insert into children (id, given_name, surname, born_on) values ($1, $2, 'Vos', $3)`, [
    childId,
    name,
    bornOn,
  ])
  await asAdmin.query(
    `insert into dossiers (id, child_id, number, called, born_on, school_id, lead_id, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [dossierId, childId, `D-2026-${child}`, `${name} V.`, bornOn, places.klimboom.id, functionId(lead), testMoment],
  )
  for (const parent of authority) {
    await addMember(fresh, dossierId, parent, 'parent_with_authority', bornOn)
    await relate(fresh, dossierId, parent, { role: 'parent_with_authority', basis: 'family', purpose: 'family' })
  }
  if (account) {
    await addMember(fresh, dossierId, child, 'youth', null)
    await relate(fresh, dossierId, child, { role: 'youth', basis: 'family', purpose: 'family' })
  }
  await relate(fresh, dossierId, lead, { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
  await keepNow(db, dossierId)
  return dossierId
}

export async function addMember(
  { asAdmin }: FreshDatabase,
  dossierId: DossierId,
  who: FamilyName,
  kind: FamilyRole,
  authorityFrom: string | null,
): Promise<string> {
  const { rows } = await asAdmin.query<{ id: string }>(
    `insert into family_members (id, dossier_id, person_id, kind, authority, authority_from, authority_source, from_on)
     values ($1, $2, $3, $4, $5, $6, 'gezagsregister', '2026-01-01') returning id`,
    [randomUUID(), dossierId, personId(who), kind, authorityFrom !== null, authorityFrom],
  )
  return rows[0]!.id
}

type RelationSketch = {
  role?: FamilyRole | StaffRole
  basis?: string
  purpose?: Purpose
  sections?: readonly Section[]
  from?: string
  until?: string | null
}

/** Puts someone in the circle by hand. `keepNow` afterwards. */
export async function relate(
  { asAdmin }: FreshDatabase,
  dossierId: DossierId,
  who: StaffName | FamilyName,
  more: RelationSketch = {},
): Promise<string> {
  const work = who in staff ? staff[who as StaffName] : null
  const { rows } = await asAdmin.query<{ id: string }>(
    `insert into relations (id, dossier_id, holder_id, person_id, organisation_id, role, purpose, basis, sections, reason, from_on, until_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'staat om het kind heen', $10, $11) returning id`,
    [
      randomUUID(),
      dossierId,
      work === null ? personId(who) : functionId(who as StaffName),
      personId(who),
      work?.at ?? null,
      more.role ?? work?.role,
      more.purpose ?? 'carry-out-plan',
      more.basis ?? 'consent',
      [...(more.sections ?? ['basics', 'plan', 'care'])],
      more.from ?? '2026-01-01',
      more.until ?? null,
    ],
  )
  return rows[0]!.id
}

/** Identity and authority were established, so that an account may sign. */
export async function checkIdentity(
  { asAdmin }: FreshDatabase,
  dossierId: DossierId,
  ...who: FamilyName[]
): Promise<void> {
  for (const each of who)
    await asAdmin.query(
      `insert into identity_checks (id, dossier_id, person_id, identity_way, authority_way, checked_on, recorded_by, recorded_at)
       values ($1, $2, $3, 'document', 'register', '2026-09-01', $4, $5)`,
      [randomUUID(), dossierId, personId(each), personId('kim'), testMoment],
    )
}

export function keepNow(db: Database, dossierId: DossierId): Promise<unknown> {
  return inTransaction(db, {}, (tx) => keep(tx, dossierId))
}

/** Someone who acts, as `may(…)` on a route would make them. */
export function visitOf<A extends Action>(action: A, who: StaffName | FamilyName, at = testMoment): Visit<A> {
  return { action, actor: actorOf(who), at, on: dayOf(at), requestId: randomUUID() as string as Id<'request'> }
}

export function actorOf(who: StaffName | FamilyName): Actor {
  const work: Work | null = who in staff ? staff[who as StaffName] : null
  return {
    personId: personId(who),
    name: work?.name ?? who,
    holderId: (work === null ? personId(who) : functionId(who as StaffName)) as string as HolderId,
    functionId: work === null ? null : functionId(who as StaffName),
    organisationId: work?.at ?? null,
    organisationName: Object.values(places).find((place) => place.id === work?.at)?.name ?? null,
    role: work?.role ?? 'family',
    standIn: false,
    purposes: purposesOf(work?.role ?? 'helper'),
  }
}

/** One transaction as this visitor, as a route would do it. */
export function doAs<T>(db: Database, visit: Visit, act: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, settingsOf(visit), act)
}
