import type { DossierId, HolderId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { sql } from 'kysely'
import { type Tx, onErrand } from '#platform/database.ts'
import type { DossierFacts } from '../domain/decide.ts'
import { writeOut } from '../domain/write-out.ts'
import { findDifference, putDifference } from './difference.ts'
import { findFacts } from './facts.ts'

/**
 * ACCESS-11 · The access table is kept in the transaction that changes what it rests on.
 *
 * Whoever changes a relation, a consent, a signature, authority, a school's agreement or a function calls this before
 * the transaction ends: it locks the dossier, gathers the facts, writes out the rule and puts the difference in the
 * table. So a withdrawal is at work at the moment it is confirmed.
 *
 * Source: house.md §5; decision 0003.
 *
 * @returns how many lines came and went; 0 and 0 when all was in order.
 */
export async function keep(tx: Tx, dossierId: DossierId): Promise<{ added: number; removed: number }> {
  return onErrand(tx, 'keeper', async () => {
    await lock(tx, dossierId)
    const facts = await findFacts(tx, dossierId)
    if (facts === null) return { added: 0, removed: 0 }
    const difference = await findDifference(tx, dossierId, writeOut(facts))
    await putDifference(tx, dossierId, difference)
    return { added: difference.added.length, removed: difference.removed.length }
  })
}

/** How many lines `keep` would add and remove; it changes nothing. */
export async function countDrift(tx: Tx, dossierId: DossierId): Promise<{ added: number; removed: number }> {
  return onErrand(tx, 'keeper', async () => {
    await lock(tx, dossierId)
    const facts = await findFacts(tx, dossierId)
    if (facts === null) return { added: 0, removed: 0 }
    const { added, removed } = await findDifference(tx, dossierId, writeOut(facts))
    return { added: added.length, removed: removed.length }
  })
}

/** The facts of a dossier, for those who explain the access there is. On the keeper's errand, after the gate. */
export async function explainFacts(tx: Tx, dossierId: DossierId): Promise<DossierFacts | null> {
  return onErrand(tx, 'keeper', () => findFacts(tx, dossierId))
}

/**
 * One writer at a time for what decides about a child; readers never wait, and who writes in a section neither. The
 * functions of those in the circle hold still too, so that one of them cannot end between being read and being written
 * out. Locks on rows and not on numbers of our own: of those the server holds only a few thousand.
 */
async function lock(tx: Tx, dossierId: DossierId): Promise<void> {
  await sql`select from dossiers where id = ${dossierId} for no key update`.execute(tx)
  await sql`
    select from functions where id in (select holder_id from relations where dossier_id = ${dossierId})
    order by id for share`.execute(tx)
}

/**
 * Ends all access of a holder (a function that ended) in one statement, also of thousands of children. First change the
 * function, in the same transaction: from then on whoever writes out a child's access waits.
 *
 * @param on the first day on which nothing is open any more.
 */
export async function endHolder(tx: Tx, holderId: HolderId, on: Day): Promise<void> {
  await onErrand(tx, 'keeper', async () => {
    await tx.deleteFrom('access').where('holder_id', '=', holderId).where('from_on', '>=', on).execute()
    await tx
      .updateTable('access')
      .set({ until_on: on })
      .where('holder_id', '=', holderId)
      .where('until_on', '>', on)
      .execute()
  })
}

/** Keeps every dossier in which a holder stands, after a function was made longer or shorter again. */
export async function keepAllOf(tx: Tx, holderId: HolderId): Promise<number> {
  const dossiers = await onErrand(tx, 'keeper', () =>
    tx
      .selectFrom('relations')
      .select('dossier_id')
      .distinct()
      .where('holder_id', '=', holderId)
      .orderBy('dossier_id')
      .execute(),
  )
  for (const { dossier_id } of dossiers) await keep(tx, dossier_id as DossierId)
  return dossiers.length
}
