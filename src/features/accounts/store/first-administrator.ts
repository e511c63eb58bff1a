import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { sql } from 'kysely'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { addFunction } from './functions.ts'
import { inviteAdministrator } from './invitations.ts'
import { addOrganisation } from './organisations.ts'
import { findPlace } from './places.ts'

/** Whether anyone can sign in at all: a finished account, or the mark of a made-up region. */
export async function isBare(tx: Tx): Promise<boolean> {
  const account = await tx
    .selectFrom('accounts')
    .select('person_id')
    .where('password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return account === undefined
}

/**
 * ADMIN-7 · The first administrator comes in by a one-time link that only the command line gives.
 *
 * It makes the region office and a person in it when there is none; when there is one, the link is a new way in for the
 * first of them who still has the function. Whoever can start the house can do this, and nobody else.
 *
 * Source: house.md §7.
 *
 * @returns what comes behind `/uitnodiging/`.
 */
export async function makeFirstAdministrator(tx: Tx, office: string, at: Date, on: Day): Promise<string> {
  const personId = (await findAdministrator(tx, on)) ?? (await addAdministrator(tx, office, at, on))
  return inviteAdministrator(tx, { personId, by: null, at, on })
}

async function findAdministrator(tx: Tx, on: Day): Promise<PersonId | null> {
  const row = await tx
    .selectFrom('functions as f')
    .innerJoin('organisations as o', 'o.id', 'f.organisation_id')
    .select('f.person_id')
    .where('o.kind', '=', 'region-office')
    .where('f.role', '=', 'administrator')
    .where('f.from_on', '<=', on)
    .where((where) => where.or([where('f.until_on', 'is', null), where('f.until_on', '>', on)]))
    .orderBy('f.id')
    .executeTakeFirst()
  return (row?.person_id ?? null) as PersonId | null
}

async function addAdministrator(tx: Tx, office: string, at: Date, on: Day): Promise<PersonId> {
  const personId = newId<'person'>(at)
  await onErrand(tx, 'administration', () =>
    tx.insertInto('people').values({ id: personId, name: 'Eerste beheerder', is_staff: true, made_at: at }).execute(),
  )
  const place = await findPlace(tx, await officeOf(tx, office, at))
  if (place === null) throw new TypeError('the region office was made in this transaction')
  const added = await addFunction(
    tx,
    null,
    { personId, place, role: 'administrator', title: null, period: { from: on, until: null } },
    at,
  )
  if ('objections' in added)
    throw new TypeError(`the first administrator: ${added.objections.map(({ rule }) => rule).join()}`)
  return personId
}

/** The region office there is, or a new one. One at a time: two starts at once make one. */
async function officeOf(tx: Tx, name: string, at: Date): Promise<OrganisationId> {
  await sql`select pg_advisory_xact_lock(44)`.execute(tx)
  const there = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'region-office')
    .orderBy('id')
    .executeTakeFirst()
  if (there !== undefined) return there.id as OrganisationId
  const facts = { name, shortName: null, parentId: null, phone: null, email: null, identifiers: [] }
  const added = await addOrganisation(tx, null, 'region-office', facts, at)
  if ('objections' in added)
    throw new TypeError(`the region office: ${added.objections.map(({ rule }) => rule).join()}`)
  return added.done
}
