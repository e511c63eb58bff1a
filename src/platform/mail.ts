import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Tx } from './database.ts'
import { newId } from './new-id.ts'

export type Mail = { readonly to: string; readonly subject: string; readonly body: string; readonly at: Date }

/**
 * MAIL-1 · A mail says that something is ready and where to sign in; it never holds a name or what is written of a child.
 *
 * It is written in the transaction that causes it, and so is its job: what is rolled back was never sent.
 *
 * Source: scenario R11; house.md §5 (mails go through the gate like everything else: they hold nothing).
 */
export async function postMail(tx: Tx, { to, subject, body, at }: Mail): Promise<Id<'mail'>> {
  const id = newId<'mail'>(at)
  await tx.insertInto('mails').values({ id, to_address: to, subject, body, made_at: at }).execute()
  await sql`select graphile_worker.enqueue('send-mail', ${JSON.stringify({ id })}::json, ${`mail ${id}`})`.execute(tx)
  return id
}

export type PostedMail = Mail & {
  readonly id: Id<'mail'>
  readonly sentAt: Date | null
  readonly failed: string | null
}

/** The outbox, newest first. Only the made-up region shows it. */
export async function listMails(tx: Tx, limit: number): Promise<readonly PostedMail[]> {
  const rows = await tx
    .selectFrom('mails')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id as Id<'mail'>,
    to: row.to_address,
    subject: row.subject,
    body: row.body,
    at: row.made_at,
    sentAt: row.sent_at,
    failed: row.failed,
  }))
}
