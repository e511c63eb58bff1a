import { sealLog } from '#access/store/seal.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'

/** Every minute: closes what was written in the log (SEAL-1). */
export function sealLogTask({ db, clock }: { db: Database; clock: Clock }): Task {
  return async () => {
    await inTransaction(db, {}, (tx) => sealLog(tx, clock.now()), { timeoutMs: 300_000 })
  }
}
