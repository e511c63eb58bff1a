import { sql } from 'kysely'
import type { FunctionId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { endHolder, keepAllOf } from '#access/store/keeper.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import {
  type Administrator,
  objectionToOwnChange,
  objectionToOwnGain,
  objectionToPlace,
  objectionToRole,
} from '../domain/administration.ts'
import { type HeldFunction, type WantedFunction, endFunction, objectionsToFunction } from '../domain/functions.ts'
import { type Outcome, objected } from '../domain/objection.ts'
import { findPerson } from './people.ts'
import { findPlace } from './places.ts'
import { endSessionsIn } from './sessions.ts'

export type ListedFunction = HeldFunction & {
  readonly title: string | null
  readonly organisationName: string
  readonly organisationKind: OrganisationKind
}

/** All functions of a person, also those that are over; the last begun first. */
export async function listFunctionsOf(tx: Tx, personId: PersonId): Promise<readonly ListedFunction[]> {
  return select(tx, sql`f.person_id = ${personId}`)
}

export async function findFunction(tx: Tx, id: FunctionId): Promise<ListedFunction | null> {
  return (await select(tx, sql`f.id = ${id}`))[0] ?? null
}

async function select(tx: Tx, which: ReturnType<typeof sql<boolean>>): Promise<readonly ListedFunction[]> {
  const rows = await tx
    .selectFrom('functions as f')
    .innerJoin('organisations as o', 'o.id', 'f.organisation_id')
    .select([
      'f.id',
      'f.person_id',
      'f.organisation_id',
      'f.role',
      'f.title',
      'f.from_on',
      'f.until_on',
      'o.name',
      'o.kind',
    ])
    .where(which)
    .orderBy('f.from_on', 'desc')
    .orderBy('f.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as FunctionId,
    personId: row.person_id as PersonId,
    organisationId: row.organisation_id as OrganisationId,
    role: row.role as StaffRole,
    title: row.title,
    period: { from: row.from_on as Day, until: row.until_on as Day | null },
    organisationName: row.name,
    organisationKind: row.kind as OrganisationKind,
  }))
}

/** Gives a person a function, if this administrator may (null: the command line) and the function is right. */
export async function addFunction(
  tx: Tx,
  admin: Administrator | null,
  wanted: WantedFunction & { readonly title: string | null },
  at: Date,
): Promise<Outcome<FunctionId>> {
  const { personId, place, role, period, title } = wanted
  await oneAtATime(tx, personId)
  const person = await findPerson(tx, personId)
  const no = objected(
    objectionToOwnGain(admin, personId),
    objectionToRole(admin, role, place),
    objectionToPlace(admin, place),
    ...objectionsToFunction(wanted, person?.isStaff === true, await listFunctionsOf(tx, personId)),
  )
  if (no !== null) return no
  const id = newId<'function'>(at)
  await tx
    .insertInto('functions')
    .values({
      id,
      person_id: personId,
      organisation_id: place.id,
      role,
      title,
      from_on: period.from,
      until_on: period.until,
      made_by: admin?.personId ?? null,
    })
    .execute()
  return { done: id }
}

export type EndWish = {
  readonly functionId: FunctionId
  /** The last day that counts; null for at once. */
  readonly lastDay: Day | null
  readonly at: Date
  readonly on: Day
}

/**
 * FUNCTION-6 · Ending a function ends its access, its standing in and its sessions in the same transaction.
 *
 * The lines of the access table get the same end, and a session in a function that ends today is closed: the next
 * request of that browser finds nobody signed in. An end in the future counts by itself on that day.
 *
 * Source: issue “ending a function ends its access and sessions at once”; house.md §5.
 */
export async function closeFunction(tx: Tx, admin: Administrator | null, wish: EndWish): Promise<Outcome<Day>> {
  const { functionId, lastDay, at, on } = wish
  const found = await findFunction(tx, functionId)
  if (found !== null) await oneAtATime(tx, found.personId)
  const held = await findFunction(tx, functionId)
  const place = held === null ? null : await findPlace(tx, held.organisationId)
  if (held === null || place === null) throw new Refusal('absent', 'FUNCTION-6')

  const end = endFunction(held, lastDay, on)
  const no = objected(
    objectionToOwnChange(admin, held.personId),
    objectionToRole(admin, held.role, place),
    objectionToPlace(admin, place),
    typeof end === 'string' ? null : end,
  )
  if (no !== null || typeof end !== 'string') return no ?? { objections: [] }

  await tx
    .updateTable('functions')
    .set({ until_on: end, ended_by: admin?.personId ?? null })
    .where('id', '=', functionId)
    .execute()
  await tx
    .updateTable('stand_ins')
    .set({ until_on: end })
    .where('function_id', '=', functionId)
    .where('until_on', '>', end)
    .where('from_on', '<', end)
    .execute()
  const holder = functionId as string as HolderId
  await endHolder(tx, holder, end)
  if (held.period.until !== null && held.period.until < end) await keepAllOf(tx, holder)
  if (end <= on) await endSessionsIn(tx, functionId, at)
  return { done: end }
}

/** Two administrators at once do not give one person the same function twice, nor end it to two days. */
async function oneAtATime(tx: Tx, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 43))`.execute(tx)
}

/** Who works at an organisation now or later, to choose a stand-in from. */
export async function listHolders(tx: Tx, organisationId: OrganisationId, on: Day) {
  const rows = await tx
    .selectFrom('functions as f')
    .innerJoin('people as p', 'p.id', 'f.person_id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('f.organisation_id', '=', organisationId)
    .where((where) => where.or([where('f.until_on', 'is', null), where('f.until_on', '>', on)]))
    .orderBy('p.name')
    .execute()
  return rows.map(({ id, name }) => ({ id: id as PersonId, name }))
}
