import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { SearchId } from '../domain/list-filter.ts'

const keptForMs = 60 * 60 * 1000

/**
 * DOSSIER-2 · A search by name is kept under a random id for an hour and shown only to who made it.
 *
 * So no name stands in an address, a history of a browser or a log of a server. Each new search throws away what has had
 * its hour, whoever made it.
 *
 * Source: house.md §6; AVG art. 5 lid 1 onder c and e.
 */
export async function addSearch(tx: Tx, visit: Visit, text: string): Promise<SearchId> {
  await sweepSearches(tx, visit.at)
  const id = newId<'search'>(visit.at)
  await tx
    .insertInto('searches')
    .values({
      id,
      person_id: visit.actor.personId,
      holder_id: visit.actor.holderId,
      terms: JSON.stringify({ text }),
      made_at: visit.at,
    })
    .execute()
  return id
}

/** What was searched for; null when it has had its hour, or is not one's own. */
export async function findSearch(tx: Tx, visit: Visit, id: SearchId): Promise<string | null> {
  const row = await tx
    .selectFrom('searches')
    .select('terms')
    .where('id', '=', id)
    .where('made_at', '>', oldest(visit.at))
    .executeTakeFirst()
  return (row?.terms as { text: string } | undefined)?.text ?? null
}

/** Throws away every search older than an hour; also for a job that does so at night. */
export async function sweepSearches(tx: Tx, at: Date): Promise<void> {
  await onErrand(tx, 'sweep', () => tx.deleteFrom('searches').where('made_at', '<=', oldest(at)).execute())
}

function oldest(at: Date): Date {
  return new Date(at.getTime() - keptForMs)
}
