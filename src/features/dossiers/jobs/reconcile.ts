import { type Drift, reconcile } from '#access/store/reconcile.ts'
import type { DossierId } from '#kernel/id.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'

/**
 * Each night: holds the access table against the rule, in batches (ACCESS-12). What differed was put right, and the job
 * then fails once with the number of dossiers, so that whoever watches the jobs hears of it.
 */
export function reconcileTask({ db }: { db: Database }): Task {
  return async () => {
    const drift: Drift[] = []
    let after: DossierId | null = null
    do {
      const done: Awaited<ReturnType<typeof reconcile>> = await inTransaction(db, {}, (tx) => reconcile(tx, { after }))
      drift.push(...done.drift)
      after = done.last
    } while (after !== null)
    if (drift.length > 0)
      throw new Error(`access lines differed from the rule in ${drift.length} dossiers; they were put right`)
  }
}
