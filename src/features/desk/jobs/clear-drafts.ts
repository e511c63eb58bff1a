import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'
import { clearDrafts } from '../store/draft-store.ts'

/** What runs by itself around the desk, as lines of cron. */
export const deskCrontab = '40 * * * * clear-drafts'

/** Every hour: takes away questions that were begun a day ago and never sent (DESK-10). */
export function clearDraftsTask({ db, clock }: { db: Database; clock: Clock }): Task {
  return async () => {
    await inTransaction(db, {}, (tx) => clearDrafts(tx, clock.now()))
  }
}
