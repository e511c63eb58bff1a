import { inTransaction } from '#platform/database.ts'
import type { House } from '#platform/http.ts'
import type { PersonId } from '#kernel/id.ts'
import { type Attempt, countAttempt, takeBackAttempt } from '../store/attempts.ts'
import { isPassword } from '../store/password-hash.ts'

/**
 * The account, when this is its password and it may be tried now; else null, after the same work. Hashing happens between
 * the transactions: it takes longer than both.
 */
export async function passPassword(
  { db, clock }: House,
  who: { readonly email: string } | { readonly personId: PersonId },
  password: string,
): Promise<Attempt | null> {
  const attempt = await inTransaction(db, {}, (tx) => countAttempt(tx, who, clock.now()))
  const right = await isPassword(password, attempt?.passwordHash ?? null)
  if (attempt === null || !right || !attempt.open) return null
  await inTransaction(db, {}, (tx) => takeBackAttempt(tx, attempt.personId))
  return attempt
}
