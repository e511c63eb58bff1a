import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'
import { askForMissing } from '../store/plans/oogo-work.ts'

/** Every morning: whoever's plan needs an OOGO that nobody began gets the work to hold it (OOGO-8). */
export const askOogoCrontab = '10 4 * * * ask-oogo'

export function askOogoTask({ db, clock }: { db: Database; clock: Clock }): Task {
  return async () => {
    const on = clock.today()
    await inTransaction(db, { errand: 'governance', on }, (tx) => askForMissing(tx, on, clock.now()))
  }
}
