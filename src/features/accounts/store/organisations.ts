import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { OrganisationKind } from '#access/domain/words.ts'
import { type Administrator, objectionToNewPlace, objectionToPlace } from '../domain/administration.ts'
import type { Identifier } from '../domain/identifiers.ts'
import { type Objection, type Outcome, objected } from '../domain/objection.ts'
import { objectionToParent, objectionsToIdentifiers } from '../domain/organisation.ts'
import { findPlace } from './places.ts'

/** What one fills in of an organisation. */
export type OrganisationFacts = {
  readonly name: string
  readonly shortName: string | null
  readonly parentId: OrganisationId | null
  readonly phone: string | null
  readonly email: string | null
  readonly identifiers: readonly Identifier[]
}

/** Adds an organisation, if this administrator may (null: the command line) and its numbers are right and its own. */
export async function addOrganisation(
  tx: Tx,
  admin: Administrator | null,
  kind: OrganisationKind,
  facts: OrganisationFacts,
  at: Date,
  id: OrganisationId = newId(at),
): Promise<Outcome<OrganisationId>> {
  const parent = facts.parentId === null ? null : await findPlace(tx, facts.parentId)
  const no = objected(
    objectionToNewPlace(admin, kind, parent),
    objectionToParent(kind, parent, null),
    ...objectionsToIdentifiers(kind, facts.identifiers),
    ...(await objectionsToTaken(tx, null, facts.identifiers)),
  )
  if (no !== null) return no
  await insertOrganisation(tx, id, kind, facts, at)
  return { done: id }
}

/** Writes one that was looked at already. */
export async function insertOrganisation(
  tx: Tx,
  id: OrganisationId,
  kind: OrganisationKind,
  facts: OrganisationFacts,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('organisations')
    .values({ id, kind, made_at: at, ...columnsOf(facts) })
    .execute()
  await putIdentifiers(tx, id, facts.identifiers)
}

/** Changes all but the kind: an organisation of another kind is another organisation. */
export async function changeOrganisation(
  tx: Tx,
  admin: Administrator | null,
  id: OrganisationId,
  facts: OrganisationFacts,
): Promise<Outcome<OrganisationId>> {
  const [place, parent] = [
    await findPlace(tx, id),
    facts.parentId === null ? null : await findPlace(tx, facts.parentId),
  ]
  if (place === null) throw new TypeError('no such organisation')
  const moves = facts.parentId !== (place.above[0] ?? null)
  const no = objected(
    objectionToPlace(admin, place),
    moves ? objectionToNewPlace(admin, place.kind, parent) : null,
    objectionToParent(place.kind, parent, id),
    ...objectionsToIdentifiers(place.kind, facts.identifiers),
    ...(await objectionsToTaken(tx, id, facts.identifiers)),
  )
  if (no !== null) return no
  await tx.updateTable('organisations').set(columnsOf(facts)).where('id', '=', id).execute()
  await putIdentifiers(tx, id, facts.identifiers)
  return { done: id }
}

/** ORG-1 across organisations: one number names one organisation. */
async function objectionsToTaken(
  tx: Tx,
  own: OrganisationId | null,
  given: readonly Identifier[],
): Promise<readonly Objection[]> {
  if (given.length === 0) return []
  const taken = await tx
    .selectFrom('organisation_identifiers as i')
    .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
    .select(['i.scheme', 'i.value', 'o.id', 'o.name'])
    .where((where) => where.or(given.map(({ scheme, value }) => where.and({ 'i.scheme': scheme, 'i.value': value }))))
    .execute()
  return taken
    .filter(({ id }) => id !== own)
    .map(({ scheme, name }) => ({ rule: 'ORG-1', field: scheme, say: `Dit nummer is al van ${name}.` }))
}

async function putIdentifiers(tx: Tx, id: OrganisationId, given: readonly Identifier[]): Promise<void> {
  await tx.deleteFrom('organisation_identifiers').where('organisation_id', '=', id).execute()
  if (given.length > 0)
    await tx
      .insertInto('organisation_identifiers')
      .values(given.map(({ scheme, value }) => ({ organisation_id: id, scheme, value })))
      .execute()
}

function columnsOf({ name, shortName, parentId, phone, email, identifiers }: OrganisationFacts) {
  const municipality = identifiers.find(({ scheme }) => scheme === 'municipality')?.value
  return {
    name,
    short_name: shortName,
    parent_id: parentId,
    phone,
    email,
    ...(municipality === undefined ? {} : { municipality_code: municipality }),
  }
}

/** What is known of one organisation, to fill its form. */
export async function findOrganisation(
  tx: Tx,
  id: OrganisationId,
): Promise<({ readonly kind: OrganisationKind } & OrganisationFacts) | null> {
  const row = await tx.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const identifiers = await tx
    .selectFrom('organisation_identifiers')
    .select(['scheme', 'value'])
    .where('organisation_id', '=', id)
    .orderBy('scheme')
    .execute()
  return {
    kind: row.kind as OrganisationKind,
    name: row.name,
    shortName: row.short_name,
    parentId: row.parent_id as OrganisationId | null,
    phone: row.phone,
    email: row.email,
    identifiers: identifiers as readonly Identifier[],
  }
}
