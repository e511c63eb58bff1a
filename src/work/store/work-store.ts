import type { Day } from '#kernel/day.ts'
import type { DossierId, FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Section, StaffRole } from '#access/domain/words.ts'
import type { WorkKind } from '../kinds.ts'

export type WorkId = Id<'work'>

/** Whose work it is: one holder (a function, or a person as family), or whoever has a role in an organisation. */
type Doer =
  | { readonly holderId: HolderId | FunctionId | PersonId }
  | { readonly organisationId: OrganisationId; readonly role: StaffRole }

export type NewWork = Doer & {
  readonly kind: WorkKind
  /** Where it is done. Begins with a slash; nothing personal stands in it. */
  readonly path: `/${string}`
  readonly dossierId?: DossierId | null
  /** With a dossier: the section one must be able to read to do it; without it the cover is enough. */
  readonly section?: Section | null
  readonly requestId?: Id<'request'> | string | null
  readonly dueOn?: Day | null
  readonly at: Date
  /** The same key gives one item, however often it is added, also after it was done. */
  readonly uniqueKey?: string | null
}

/**
 * WORK-1 · Whatever someone has to do is one row in one table, written in the transaction that causes it.
 *
 * Source: house rule; domain.md §3.
 *
 * @returns the id, or null when an item with this key was made before.
 */
export async function addWork(tx: Tx, work: NewWork): Promise<WorkId | null> {
  const id = newId<'work'>(work.at)
  // on the errand, for the item is someone else's: who makes it need not be able to see it
  const made = await onErrand(tx, 'work', () =>
    tx
      .insertInto('work_items')
      .values({
        id,
        ...('holderId' in work
          ? { holder_id: work.holderId }
          : { organisation_id: work.organisationId, role: work.role }),
        dossier_id: work.dossierId ?? null,
        section: work.section ?? null,
        request_id: work.requestId ?? null,
        kind: work.kind,
        path: work.path,
        due_on: work.dueOn ?? null,
        made_at: work.at,
        unique_key: work.uniqueKey ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  )
  return made === undefined ? null : id
}

/** Which items: one by its key, or all of a kind that a dossier, a request or a place asks for. */
export type WhichWork =
  | { readonly uniqueKey: string }
  | {
      readonly kind: WorkKind
      readonly dossierId?: DossierId
      readonly requestId?: string
      readonly path?: `/${string}`
      readonly holderId?: HolderId | FunctionId | PersonId
    }

/**
 * Closes open items, also of others: the step was done, the question was answered, the request was taken up. By nobody
 * (null) when a job closes it.
 *
 * @returns how many were open.
 */
export async function finishWork(tx: Tx, which: WhichWork, by: PersonId | null, at: Date): Promise<number> {
  const closed = await onErrand(tx, 'work', () => {
    const open = tx.updateTable('work_items').set({ done_at: at, done_by: by }).where('done_at', 'is', null)
    if ('uniqueKey' in which) return open.where('unique_key', '=', which.uniqueKey).executeTakeFirst()
    if (which.dossierId === undefined && which.requestId === undefined && which.path === undefined)
      throw new TypeError('say of which dossier, request or place the work is done')
    return open
      .where('kind', '=', which.kind)
      .$if(which.dossierId !== undefined, (items) => items.where('dossier_id', '=', which.dossierId!))
      .$if(which.requestId !== undefined, (items) => items.where('request_id', '=', which.requestId!))
      .$if(which.path !== undefined, (items) => items.where('path', '=', which.path!))
      .$if(which.holderId !== undefined, (items) => items.where('holder_id', '=', which.holderId!))
      .executeTakeFirst()
  })
  return Number(closed.numUpdatedRows)
}
