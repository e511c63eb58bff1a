import type { Day } from '#kernel/day.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import type { Grant } from '../domain/grant.ts'

/**
 * Puts the next date of a dossier on its cover. On the keeper's errand, for whoever says how far their own step is need
 * not be one who may change the cover.
 */
export async function noteNextDue(tx: Tx, { dossierId }: Grant<'plan'>, dueOn: Day | null): Promise<void> {
  await onErrand(tx, 'keeper', () =>
    tx.updateTable('dossiers').set({ next_due_on: dueOn }).where('id', '=', dossierId).execute(),
  )
}
