import type { PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { sql } from 'kysely'
import { isWaiting, waitUntil } from '../domain/attempts.ts'

/** An account at the moment someone tries to get in. */
export type Attempt = {
  readonly personId: PersonId
  readonly email: string
  readonly passwordHash: string | null
  readonly totpSecret: string | null
  readonly totpLastStep: number | null
  /** False while the account waits (SIGNIN-2), is blocked or was never finished: then nothing is right. */
  readonly open: boolean
}

/**
 * Writes the attempt down before anyone knows whether it is right, so that a hundred at once count as a hundred. Who turns
 * out to be right takes it back. Gives null when there is no such account: the caller does the same work all the same.
 */
export async function countAttempt(
  tx: Tx,
  who: { readonly email: string } | { readonly personId: PersonId },
  at: Date,
): Promise<Attempt | null> {
  const row = await tx
    .selectFrom('accounts')
    .selectAll()
    .$if('email' in who, (some) => some.where(sql`lower(email)`, '=', 'email' in who ? who.email.toLowerCase() : ''))
    .$if('personId' in who, (some) => some.where('person_id', '=', 'personId' in who ? who.personId : ''))
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const waiting = isWaiting(row.locked_until, at)
  const failed = row.failed_attempts + 1
  if (!waiting)
    await tx
      .updateTable('accounts')
      .set({ failed_attempts: failed, locked_until: waitUntil(failed, at) })
      .where('person_id', '=', row.person_id)
      .execute()
  return {
    personId: row.person_id as PersonId,
    email: row.email,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpLastStep: row.totp_last_step,
    open: !waiting && row.blocked_at === null && row.password_hash !== null && row.totp_secret !== null,
  }
}

/** The password was right: this attempt does not count. Those before it do, until the second step is right too. */
export async function takeBackAttempt(tx: Tx, personId: PersonId): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ failed_attempts: sql`greatest(failed_attempts - 1, 0)`, locked_until: null })
    .where('person_id', '=', personId)
    .execute()
}

/**
 * Both steps were right: keeps the step of the code as the last one used and forgets the failures. False when another
 * request used that step in the meantime (TOTP-2).
 */
export async function passSecondStep(tx: Tx, personId: PersonId, step: number): Promise<boolean> {
  const passed = await tx
    .updateTable('accounts')
    .set({ totp_last_step: step, failed_attempts: 0, locked_until: null })
    .where('person_id', '=', personId)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return passed.numUpdatedRows === 1n
}
