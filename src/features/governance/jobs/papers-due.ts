import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'
import { remindOfPapers } from '../store/papers-due.ts'

/** Each morning: whose papers for a meeting are due within a week (MEETING-11). Running twice makes nothing twice. */
export function papersDueTask({ db, clock }: { db: Database; clock: Clock }): Task {
  return async () => {
    await inTransaction(db, {}, (tx) => remindOfPapers(tx, clock.today(), clock.now()))
  }
}
