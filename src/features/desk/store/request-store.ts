import type { Day } from '#kernel/day.ts'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { HelpRequest, HelpRequestId } from '../domain/request.ts'
import { requestOf } from './request-row.ts'

/** What someone may see here is decided by row-level security: the desk that handles it, and whoever asked. */
function requests(tx: Tx) {
  return tx
    .selectFrom('help_requests as r')
    .innerJoin('organisations as h', 'h.id', 'r.handler_id')
    .leftJoin('organisations as a', 'a.id', 'r.asker_organisation_id')
    .leftJoin('organisations as s', 's.id', 'r.school_id')
    .leftJoin('people as t', 't.id', 'r.triaged_by')
    .selectAll('r')
    .select([
      'h.name as handler_name',
      'a.name as asker_organisation_name',
      's.name as school_name',
      't.name as triaged_name',
    ])
}

/** A request of one's own desk. A request of another desk and one that never was are the same: absent. */
export async function readForDesk(tx: Tx, visit: Visit, id: HelpRequestId): Promise<HelpRequest> {
  const row = await requests(tx)
    .where('r.id', '=', id)
    .where('r.handler_id', '=', visit.actor.organisationId)
    .executeTakeFirst()
  if (row === undefined || visit.actor.role !== 'desk_worker') throw new Refusal('absent', 'ACT-3')
  return requestOf(row)
}

/** A request that one sent with an account. */
export async function readOwn(tx: Tx, visit: Visit, id: HelpRequestId): Promise<HelpRequest> {
  const row = await requests(tx)
    .where('r.id', '=', id)
    .where('r.asker_holder_id', '=', visit.actor.holderId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('absent', 'ACT-1')
  return requestOf(row)
}

/** What one sent with an account, the newest first. */
export async function listOwn(tx: Tx, visit: Visit): Promise<readonly HelpRequest[]> {
  const rows = await requests(tx)
    .where('r.asker_holder_id', '=', visit.actor.holderId)
    .orderBy('r.id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => requestOf(row))
}

/** The request that belongs to a code. @param followHash also said to the transaction as `follow`. */
export async function findFollowed(tx: Tx, followHash: string): Promise<HelpRequest | null> {
  const row = await requests(tx).where('r.follow_hash', '=', followHash).executeTakeFirst()
  return row === undefined ? null : requestOf(row)
}

type Change = {
  state?: 'new' | 'asked' | 'accepted' | 'advised' | 'declined'
  handler_id?: OrganisationId
  came_from_id?: OrganisationId
  promise_function_id?: string | null
  promise_name?: string
  triaged_at?: Date | null
  triaged_by?: PersonId | null
  named_by?: string
  named_on?: Day
  child_given_name?: string
  child_surname?: string
  child_born_on?: Day | null
  child_postcode?: string | null
  child_age?: number | null
  municipality_code?: string | null
  answer_on?: Day
  decided_at?: Date | null
  decided_by?: PersonId | null
  decline_reason?: string
  declined_to?: string
  next_name?: string | null
  next_on?: Day | null
  dossier_id?: string | null
}

/**
 * DESK-11 · A question is decided once: who acts on a state that has moved on gets a conflict, and nothing is written.
 *
 * The row is held until the end of the transaction, so of two who press at the same time the second waits and then sees
 * that the first was there.
 *
 * Source: house.md §6 (two writers).
 *
 * @param seen the version that the page showed, and the states in which the change makes sense.
 */
export async function changeRequest(
  tx: Tx,
  id: HelpRequestId,
  seen: { version: number; states: readonly HelpRequest['state'][] },
  change: Change,
): Promise<void> {
  const changed = await tx
    .updateTable('help_requests')
    .set({ ...change, version: seen.version + 1 })
    .where('id', '=', id)
    .where('version', '=', seen.version)
    .where('state', 'in', [...seen.states])
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw movedOn()
}

/** The asker has answered: the question is the desk's again. Nothing happens when it was so already. */
export async function reopen(tx: Tx, id: HelpRequestId): Promise<void> {
  await tx
    .updateTable('help_requests')
    .set((row) => ({ state: 'new', version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute()
}

/**
 * Holds a request for this transaction, as it was seen: whoever acts on it at the same time waits, and then finds that
 * it has moved on (DESK-11).
 */
export async function holdRequest(tx: Tx, id: HelpRequestId, version: number): Promise<void> {
  const held = await tx
    .selectFrom('help_requests')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', ['new', 'asked'])
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw movedOn()
}

/** Holds a request for this transaction, in whatever state it is. */
export async function lockRequest(tx: Tx, id: HelpRequestId): Promise<void> {
  await tx.selectFrom('help_requests').select('id').where('id', '=', id).forUpdate().execute()
}

function movedOn(): Refusal {
  return new Refusal(
    'conflict',
    'DESK-11',
    'Een collega of de vragensteller was u voor: deze hulpvraag is intussen veranderd. Bekijk de laatste stand.',
  )
}
