import type { Tx } from './database.ts'

/**
 * FORM-1 · A form carries a key; a double submit writes once.
 *
 * The first time, the key is kept with the address the answer sends people to, and null comes back: write. The second
 * time that address comes back: send them there and write nothing.
 *
 * Source: house.md §6.
 */
export async function once(
  tx: Tx,
  key: string,
  personId: string | null,
  at: Date,
  answer: string,
): Promise<string | null> {
  const kept = await tx
    .insertInto('submissions')
    .values({ key, person_id: personId, made_at: at, answer })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (kept !== undefined) return null
  const earlier = await tx.selectFrom('submissions').select('answer').where('key', '=', key).executeTakeFirst()
  return earlier?.answer ?? answer
}
