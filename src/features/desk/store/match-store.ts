import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DossierId, Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { writeLog } from '#access/store/log.ts'
import type { HelpRequestId } from '../domain/request.ts'

/** A child that may be the one the question is about: the least a person needs to tell children apart. */
export type Candidate = {
  readonly dossierId: DossierId
  readonly number: string
  readonly called: string
  readonly bornOn: Day
  readonly sameBirth: boolean
  readonly samePostcode: boolean
  /** From 0 to 1: how much the names are alike. */
  readonly likeness: number
}

/**
 * DESK-12 · Only the desk that handles a question sees which known children it may be about, and each child that is
 * shown gets a line in its log.
 *
 * A child exists once. The database itself looks, for an open question of one's own desk and with a name; it gives a
 * number, what the child is called and the day of birth.
 *
 * Source: house.md §5; AVG art. 5 lid 1 onder c and f.
 */
export async function listCandidates(
  tx: Tx,
  visit: Visit<'request.match'>,
  id: HelpRequestId,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select dossier_id as "dossierId", number, called, born_on as "bornOn", same_birth as "sameBirth",
      same_postcode as "samePostcode", likeness
    from desk_candidates(${id})`.execute(tx)
  await writeLog(tx, visit, {
    outcome: 'yes',
    rule: 'DESK-12',
    purpose: 'handle-request',
    about: rows.map((row) => ({ dossierId: row.dossierId, parts: ['cover'] })),
    inList: true,
  })
  return rows
}

/** Whether there is a known child with the same name and day of birth: nobody is shown, so nothing is logged. */
export async function hasNamesake(tx: Tx, id: HelpRequestId): Promise<boolean> {
  const { rows } = await sql`select 1 from desk_candidates(${id}) where same_birth and likeness > 0.9`.execute(tx)
  return rows.length > 0
}

/** What the desk said: this is the same child. */
export type Link = {
  readonly id: Id<'link'>
  readonly dossierId: DossierId
  readonly dossierNumber: string
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly entryId: string | null
  readonly relationIds: readonly string[]
}

/** The link that stands now, or null. */
export async function findLink(tx: Tx, id: HelpRequestId): Promise<Link | null> {
  const row = await tx
    .selectFrom('request_links as l')
    .innerJoin('people as p', 'p.id', 'l.made_by')
    .selectAll('l')
    .select('p.name')
    .where('l.request_id', '=', id)
    .where('l.undone_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id as Id<'link'>,
    dossierId: row.dossier_id as DossierId,
    dossierNumber: row.dossier_number,
    reason: row.reason,
    by: row.name,
    at: row.made_at,
    entryId: row.entry_id,
    relationIds: row.relation_ids,
  }
}

/** Writes down which candidate it is. One that was not shown cannot be chosen. */
export async function addLink(
  tx: Tx,
  visit: Visit<'request.match'>,
  id: HelpRequestId,
  choice: { dossierId: DossierId; reason: string },
): Promise<void> {
  const candidate = (await listCandidates(tx, visit, id)).find((each) => each.dossierId === choice.dossierId)
  if (candidate === undefined) throw new Refusal('absent', 'DESK-12')
  await tx
    .insertInto('request_links')
    .values({
      id: newId<'link'>(visit.at),
      request_id: id,
      dossier_id: candidate.dossierId,
      dossier_number: candidate.number,
      reason: choice.reason,
      made_by: visit.actor.personId,
      made_at: visit.at,
    })
    .execute()
}

/** Remembers what accepting put into the known dossier. */
export async function rememberWritten(
  tx: Tx,
  linkId: Id<'link'>,
  entryId: string,
  relationIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('request_links')
    .set({ entry_id: entryId, relation_ids: [...relationIds] })
    .where('id', '=', linkId)
    .execute()
}

/** Takes the link back, with a reason. False when someone did so already. */
export async function closeLink(tx: Tx, visit: Visit, linkId: Id<'link'>, reason: string): Promise<boolean> {
  const closed = await tx
    .updateTable('request_links')
    .set({ undone_by: visit.actor.personId, undone_at: visit.at, undone_reason: reason })
    .where('id', '=', linkId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** A question that looks like this one: the same report by phone and by form is flagged, and never merged by itself. */
export type Lookalike = { readonly id: HelpRequestId; readonly number: string; readonly madeAt: Date }

/**
 * DESK-13 · Questions at one desk that may be about the same child are shown beside each other and stay two questions.
 *
 * Source: scenario D1.
 */
export async function listLookalikes(tx: Tx, id: HelpRequestId): Promise<readonly Lookalike[]> {
  const { rows } = await sql<Lookalike>`
    select other.id, other.number, other.made_at as "madeAt"
    from help_requests own
    join help_requests other on other.handler_id = own.handler_id and other.id <> own.id
    where own.id = ${id} and own.child_given_name is not null and other.child_given_name is not null
      and other.made_at > own.made_at - interval '90 days' and other.made_at < own.made_at + interval '90 days'
      and similarity(lower(unaccent(own.child_given_name || ' ' || own.child_surname)),
                     lower(unaccent(other.child_given_name || ' ' || other.child_surname))) > 0.4
      and (own.child_born_on = other.child_born_on or own.child_born_on is null or other.child_born_on is null)
    order by other.id desc limit 10`.execute(tx)
  return rows
}
