import type { DossierId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { countDrift, keep } from './keeper.ts'

/** A dossier whose lines in the access table were not what the rule says. */
export type Drift = { readonly dossierId: DossierId; readonly added: number; readonly removed: number }

export type Reconciled = {
  readonly looked: number
  readonly drift: readonly Drift[]
  /** Go on after this one; null when all have been looked at. */
  readonly last: DossierId | null
}

/**
 * ACCESS-12 · Every night the access table is compared with the rule, and what differs is put right and reported.
 *
 * Nothing should ever differ: a drift means that something was changed without the keeper (a correction by hand, a
 * setting of the region, a fault in the code). It is a number of lines of a dossier, without a name. In batches, each in a
 * transaction of its own, so that nobody waits long for a lock.
 *
 * Source: docs/decisions/0003.
 *
 * @param repair false only counts, for whoever wants to see before it is put right.
 */
export async function reconcile(
  tx: Tx,
  { after = null, limit = 200, repair = true }: { after?: DossierId | null; limit?: number; repair?: boolean } = {},
): Promise<Reconciled> {
  const dossiers = await onErrand(tx, 'keeper', () =>
    tx
      .selectFrom('dossiers')
      .select('id')
      .$if(after !== null, (query) => query.where('id', '>', after!))
      .orderBy('id')
      .limit(limit)
      .execute(),
  )
  const drift: Drift[] = []
  for (const { id } of dossiers) {
    const dossierId = id as DossierId
    const { added, removed } = repair ? await keep(tx, dossierId) : await countDrift(tx, dossierId)
    if (added + removed > 0) drift.push({ dossierId, added, removed })
  }
  const last = dossiers.length < limit ? null : (dossiers.at(-1)?.id as DossierId)
  return { looked: dossiers.length, drift, last }
}
