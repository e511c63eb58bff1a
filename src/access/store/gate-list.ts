import { sql } from 'kysely'
import type { DossierId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { ruleOf } from '../domain/actions.ts'
import type { Visit } from '../domain/visit.ts'

declare const ticket: unique symbol

/** A ticket for a list: these children may be shown on this visit, and a line was written for each of them. */
export type ListGrant = {
  readonly visit: Visit
  readonly dossierIds: ReadonlySet<DossierId>
  readonly [ticket]: 'list'
}

/**
 * LOG-2 · A list writes one act with a line for each child it shows, and shows only children it wrote a line for.
 *
 * The access table says once more which of the children one asks for may be seen; only those come back and only those
 * are written down, all in one statement. A question that found too much is thereby made small again, and nobody is
 * written down as seen who was not shown. An empty list is an act without lines.
 *
 * Source: Jeugdwet art. 7.3.11; NEN 7513; house.md §5.
 */
export async function admitList(tx: Tx, visit: Visit, wanted: Iterable<DossierId>): Promise<ListGrant> {
  const { actor } = visit
  const actId = newId<'act'>(visit.at)
  const { rows } = await sql<{ dossier_id: DossierId }>`
    with shown as materialized (
      select dossier_id, min(purpose) as purpose from access
      where holder_id = ${actor.holderId} and section = 'cover' and dossier_id = any (${[...new Set(wanted)]}::uuid[])
        and from_on <= ${visit.on} and until_on > ${visit.on} and purpose = any (${[...actor.purposes]}::text[])
      group by dossier_id
    ), act as (
      insert into log_acts (id, request_id, at, person_id, holder_id, organisation_id, role, stand_in, action, purpose, rule, outcome)
      select ${actId}, ${visit.requestId}, ${visit.at}, ${actor.personId}, ${actor.holderId}, ${actor.organisationId},
             ${actor.role}, ${actor.standIn}, ${visit.action},
             (select case when count(distinct purpose) = 1 then min(purpose) end from shown), ${ruleOf(visit.action).rule}, 'yes'
    ), lines as (
      insert into log_subjects (act_id, dossier_id, sections, in_list)
      select ${actId}::uuid, dossier_id, '{cover}', true from shown
    )
    select dossier_id from shown`.execute(tx)
  return { visit, dossierIds: new Set(rows.map((row) => row.dossier_id)) } as unknown as ListGrant
}

/**
 * Passes on the rows of a list that may be shown, written down. Rows about no child (a request for help that is no
 * dossier yet) pass without a line: they have rules of their own.
 */
export async function listLogged<Row extends { readonly dossierId: DossierId | null }>(
  tx: Tx,
  visit: Visit,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const grant = await admitList(
    tx,
    visit,
    rows.map((row) => row.dossierId).filter((id) => id !== null),
  )
  return rows.filter((row) => row.dossierId === null || grant.dossierIds.has(row.dossierId))
}
