import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { listLedBy } from '#access/store/led.ts'
import { addWork } from '#work/store/work-store.ts'
import type { Administrator } from '#features/accounts/domain/administration.ts'
import type { Outcome } from '#features/accounts/domain/objection.ts'
import { type EndWish, closeFunction, findFunction } from '#features/accounts/store/functions.ts'

/**
 * LEAD-1 · When the function of a lead ("casusregisseur") ends, those who may take over hear it in the same transaction.
 *
 * Everyone in the circle who may write the cover gets it as work, due on the first day without a lead; it closes for all
 * when one of them takes over. Where nobody is, it waits for colleagues in the same function: they see it once they
 * stand in the circle. The administrator who ends the function learns of no child.
 *
 * Source: domain.md §7.1 (casusregisseur: exactly one per plan).
 */
export async function endFunction(tx: Tx, admin: Administrator | null, wish: EndWish): Promise<Outcome<Day>> {
  const { functionId, at } = wish
  const outcome = await closeFunction(tx, admin, wish)
  const held = await findFunction(tx, functionId)
  if ('objections' in outcome || held === null) return outcome
  for (const { dossierId, others } of await listLedBy(tx, functionId, outcome.done)) {
    const colleagues = { organisationId: held.organisationId, role: held.role }
    const doers = others.length > 0 ? others.map((holderId) => ({ holderId })) : [colleagues]
    for (const doer of doers)
      await addWork(tx, {
        ...doer,
        kind: 'lead.missing',
        path: `/dossiers/${dossierId}/kring/regie`,
        dossierId,
        dueOn: outcome.done,
        at,
        uniqueKey: `lead.missing ${dossierId} ${functionId} ${'holderId' in doer ? doer.holderId : ''}`,
      })
  }
  return outcome
}
