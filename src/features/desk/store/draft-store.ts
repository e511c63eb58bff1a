import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import type { Answers } from '../domain/draft.ts'

export type Draft = { readonly answers: Answers; readonly language: 'nl' | 'en' }

const lifetimeMs = 24 * 60 * 60 * 1000

/**
 * DESK-10 · A question that is being written is kept on the server under chance that only the writer's browser holds,
 * and is gone after sending, or a day after it was begun.
 *
 * Nothing of it stands in an address or in the browser. Who signs in or out meanwhile begins anew: on a shared computer
 * the next one does not read on.
 *
 * Source: house.md §6; AVG art. 5 lid 1 onder c and e.
 *
 * @param tokenHash also said to the transaction as `follow`: the database gives no other draft.
 */
export async function beginDraft(
  tx: Tx,
  tokenHash: string,
  draft: { personId: PersonId | null; language: 'nl' | 'en'; at: Date },
): Promise<void> {
  await tx
    .insertInto('help_drafts')
    .values({
      token_hash: tokenHash,
      person_id: draft.personId,
      language: draft.language,
      answers: '{}',
      made_at: draft.at,
      expires_at: new Date(draft.at.getTime() + lifetimeMs),
    })
    .execute()
}

export async function findDraft(tx: Tx, tokenHash: string, at: Date): Promise<Draft | null> {
  const row = await tx
    .selectFrom('help_drafts')
    .select(['answers', 'language'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row === undefined ? null : { answers: row.answers as Answers, language: row.language }
}

/** Adds answers to those that are there. False when there is no draft (any more). */
export async function changeDraft(tx: Tx, tokenHash: string, answers: Answers, at: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('help_drafts')
    .set({ answers: sql`answers || ${JSON.stringify(answers)}::jsonb` })
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function endDraft(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('help_drafts').where('token_hash', '=', tokenHash).execute()
}

/** Takes away all drafts whose day is over, of whomever. For a job, and at each new draft. */
export async function clearDrafts(tx: Tx, at: Date): Promise<number> {
  const gone = await onErrand(tx, 'clear-drafts', () =>
    tx.deleteFrom('help_drafts').where('expires_at', '<=', at).executeTakeFirst(),
  )
  return Number(gone.numDeletedRows)
}
