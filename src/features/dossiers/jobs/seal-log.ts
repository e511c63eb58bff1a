import { sealLog } from '#access/store/seal.ts'
import { dropSeals } from '#access/store/verify.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'

/** Seals that had their term are thrown away a few at a time, so that no minute has much to do. */
const dropAtOnce = 10

/** Every minute: closes what was written in the log (SEAL-1), and throws away what has had its term (SEAL-3). */
export function sealLogTask({ db, clock }: { db: Database; clock: Clock }): Task {
  return async () => {
    await inTransaction(db, {}, (tx) => sealLog(tx, clock.now()), { timeoutMs: 300_000 })
    await inTransaction(db, {}, (tx) => dropSeals(tx, clock.now(), dropAtOnce), { timeoutMs: 300_000 })
  }
}
