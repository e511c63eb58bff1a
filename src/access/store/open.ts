import { sql } from 'kysely'
import { type Day, partsOf } from '#kernel/day.ts'
import type { DossierId, FunctionId, Id, OrganisationId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '../domain/visit.ts'

/** A child for whom there is no dossier yet, as far as the desk knows. */
export type NewDossier = {
  readonly givenName: string
  readonly surname: string
  readonly called: string
  readonly bornOn: Day
  readonly postcode: string | null
  readonly municipalityCode: string | null
  readonly schoolId: OrganisationId | null
  readonly leadId: FunctionId
}

/**
 * OPEN-5 · A dossier is opened for one child, by the desk, and nobody stands in it who was not put there with a
 * reason in the same transaction.
 *
 * The inserts go on the keeper's errand, since before them nobody may see anything; who calls this adds the relations
 * and then calls `keep`.
 *
 * Source: house.md §5; source document 002, note 1.
 */
export async function openDossier(
  tx: Tx,
  visit: Visit,
  dossier: NewDossier,
): Promise<{ dossierId: DossierId; number: string }> {
  const [childId, dossierId] = [newId<'child'>(visit.at), newId<'dossier'>(visit.at)]
  const number = await nextNumber(tx, visit.on)
  await onErrand(tx, 'keeper', async () => {
    await tx
      .insertInto('children')
      .values({
        id: childId,
        given_name: dossier.givenName,
        surname: dossier.surname,
        born_on: dossier.bornOn,
        made_at: visit.at,
      })
      .execute()
    await tx
      .insertInto('dossiers')
      .values({
        id: dossierId,
        child_id: childId,
        number,
        called: dossier.called,
        born_on: dossier.bornOn,
        municipality_code: dossier.municipalityCode,
        school_id: dossier.schoolId,
        lead_id: dossier.leadId,
        opened_at: visit.at,
        opened_by: visit.actor.personId,
      })
      .execute()
    await tx
      .insertInto('addresses')
      .values({ id: newId<'address'>(visit.at), dossier_id: dossierId, postcode: dossier.postcode })
      .execute()
  })
  return { dossierId, number }
}

async function nextNumber(tx: Tx, on: Day): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('dossier_numbers')::int as next`.execute(tx)
  return `D-${partsOf(on).year}-${String(rows[0]!.next).padStart(4, '0')}`
}

/** What the desk must know of a dossier that it links to; it reads neither name nor plan. */
export type KnownDossier = {
  readonly number: string
  readonly schoolId: OrganisationId | null
  readonly leadId: FunctionId
}

/**
 * Makes a known dossier ready for another question: open again if it was closed, with a lead if the one it had no longer
 * works there. The lead it has stays.
 */
export async function joinDossier(tx: Tx, dossierId: DossierId, lead: FunctionId, on: Day): Promise<KnownDossier> {
  return onErrand(tx, 'keeper', async () => {
    const row = await tx
      .selectFrom('dossiers as d')
      .leftJoin('functions as f', 'f.id', 'd.lead_id')
      .select(['d.number', 'd.school_id', 'd.lead_id', 'f.from_on', 'f.until_on'])
      .where('d.id', '=', dossierId)
      .executeTakeFirstOrThrow()
    const holds = row.from_on !== null && row.from_on <= on && (row.until_on === null || row.until_on > on)
    const leadId = holds ? (row.lead_id as FunctionId) : lead
    await tx.updateTable('dossiers').set({ lead_id: leadId, closed_on: null }).where('id', '=', dossierId).execute()
    return { number: row.number, schoolId: row.school_id as OrganisationId | null, leadId }
  })
}

/** The first text in the plan: the question, in the words of the desk. */
export async function addFirstEntry(tx: Tx, visit: Visit, dossierId: DossierId, text: string): Promise<Id<'entry'>> {
  const id = newId<'entry'>(visit.at)
  await onErrand(tx, 'keeper', () =>
    tx
      .insertInto('entries')
      .values({
        id,
        dossier_id: dossierId,
        section: 'plan',
        text,
        author_id: visit.actor.personId,
        author_holder_id: visit.actor.holderId,
        author_organisation_id: visit.actor.organisationId,
        made_at: visit.at,
      })
      .execute(),
  )
  return id
}

/** Takes a text out again that a wrong link had put there; that there was one stays visible. */
export async function withdrawEntry(tx: Tx, visit: Visit, entryId: string, instead: string): Promise<void> {
  await onErrand(tx, 'undo-link', () =>
    tx
      .updateTable('entries')
      .set((row) => ({ text: instead, changed_at: visit.at, version: row('version', '+', 1) }))
      .where('id', '=', entryId)
      .execute(),
  )
}
