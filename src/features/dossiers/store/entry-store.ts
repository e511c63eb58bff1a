import { sql } from 'kysely'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { Section } from '#access/domain/words.ts'
import { type Entry, type EntryId, mayChangeNote } from '../domain/entry.ts'
import { type Outcome, conflict, written } from '../domain/versions.ts'
import { writesForSchool } from '../domain/withholding.ts'
import { type MarkColumns, markColumns, markJoins, markedOf } from './marks.ts'

export const entryPage = 100

/** The notes of a section, newest first; `after` is the last one of the page before. */
export async function listEntries(
  tx: Tx,
  { dossierId, part }: Grant<Section>,
  after: EntryId | null = null,
  limit: number = entryPage,
): Promise<{ readonly entries: readonly Entry[]; readonly more: boolean }> {
  const { rows } = await sql<Row>`
    select t.id, t.section, t.text, t.changed_at as "changedAt", ${markColumns}
    from entries t ${markJoins}
    where t.dossier_id = ${dossierId} and t.section = ${part} ${after === null ? sql`` : sql`and t.id < ${after}`}
    order by t.id desc limit ${limit + 1}`.execute(tx)
  return { entries: rows.slice(0, limit).map(entryOf), more: rows.length > limit }
}

/** A note as it stands; one that is not there, or not to be seen, is absent. */
export async function readEntry(tx: Tx, { dossierId, part }: Grant<Section>, id: EntryId): Promise<Entry> {
  const { rows } = await sql<Row>`
    select t.id, t.section, t.text, t.changed_at as "changedAt", ${markColumns}
    from entries t ${markJoins}
    where t.dossier_id = ${dossierId} and t.section = ${part} and t.id = ${id}`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Refusal('absent', 'ACCESS-1')
  return entryOf(row)
}

export async function addEntry(
  tx: Tx,
  grant: Grant<Section, 'write'>,
  entry: { readonly text: string; readonly withheldFrom: readonly OrganisationId[] },
): Promise<EntryId> {
  const { visit, dossierId, part } = grant
  const id = newId<'entry'>(visit.at)
  await tx
    .insertInto('entries')
    .values({
      id,
      dossier_id: dossierId,
      section: part,
      text: entry.text,
      author_id: visit.actor.personId,
      author_holder_id: visit.actor.holderId,
      author_organisation_id: visit.actor.organisationId,
      from_school: writesForSchool(grant.role),
      withheld_from: [...entry.withheldFrom],
      made_at: visit.at,
    })
    .execute()
  return id
}

/** Changes the text of a note of one's own (PLAN-6). */
export async function changeEntry(
  tx: Tx,
  grant: Grant<Section, 'write'>,
  id: EntryId,
  version: number,
  text: string,
): Promise<Outcome<Entry>> {
  const { visit, dossierId } = grant
  const seen = await readEntry(tx, grant, id)
  if (!mayChangeNote(seen, visit.actor.personId))
    throw new Refusal('forbidden', 'PLAN-6', 'Alleen wie een notitie schreef, kan de tekst wijzigen.')
  const { numUpdatedRows } = await tx
    .updateTable('entries')
    .set({ text, version: version + 1, changed_at: visit.at })
    .where('id', '=', id)
    .where('dossier_id', '=', dossierId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? written : conflict(await readEntry(tx, grant, id))
}

type Row = MarkColumns & Pick<Entry, 'id' | 'section' | 'text' | 'changedAt'>

function entryOf(row: Row): Entry {
  const { id, section, text, changedAt } = row
  return { id, section, text, changedAt, ...markedOf(row) }
}
