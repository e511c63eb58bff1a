import { type Id, findId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'

const hourMs = 3_600_000

/** Keeps what was searched for under a random id, so that no name stands in an address. */
export async function addNameSearch(tx: Tx, { actor, at }: Visit, name: string): Promise<Id<'search'>> {
  const id = newId<'search'>(at)
  const values = {
    id,
    person_id: actor.personId,
    holder_id: actor.holderId,
    terms: JSON.stringify({ name }),
    made_at: at,
  }
  await tx.insertInto('searches').values(values).execute()
  return id
}

/** What one searched for in the last hour; null when it is over or not one's own. */
export async function findNameSearch(tx: Tx, { at }: Visit, text: string | undefined): Promise<string | null> {
  const id = findId<'search'>(text)
  if (id === null) return null
  const row = await tx
    .selectFrom('searches')
    .select('terms')
    .where('id', '=', id)
    .where('made_at', '>', new Date(at.getTime() - hourMs))
    .executeTakeFirst()
  const { name } = (row?.terms ?? {}) as { name?: unknown }
  return typeof name === 'string' ? name : null
}
