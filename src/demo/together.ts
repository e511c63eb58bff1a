import { sql } from 'kysely'
import { type Database, type Tx, inTransaction } from '#platform/database.ts'

/**
 * Runs acts side by side, each in a transaction of its own. None ends before all acts are done, and when one fails none
 * leaves anything: all of them are rolled back before the fault is thrown.
 */
export async function together(db: Database, acts: readonly ((tx: Tx) => Promise<void>)[]): Promise<void> {
  const waiting = acts.map((act) => ({ act, done: Promise.withResolvers<void>() }))
  const allDone = Promise.all(waiting.map(({ done }) => done.promise))
  // one that fails before another waits for it is heard of below
  allDone.catch(() => {})
  const endings = waiting.map(async ({ act, done }) => {
    const ending = async (tx: Tx) => {
      // who is ready first does nothing until the others are, and may
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
      await act(tx)
      done.resolve()
      await allDone
    }
    await inTransaction(db, {}, ending, { timeoutMs: 0 }).catch((fault: unknown) => {
      done.reject(fault)
      throw fault
    })
  })
  const failed = (await Promise.allSettled(endings)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
