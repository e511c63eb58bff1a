import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'
import { askOwners } from '../store/ask-owners.ts'

/** What runs by itself around agendas, as lines of cron. */
export const agendaCrontab = '25 5 * * * ask-owners'

/** Each morning: asks owners how their action stands, and the project leader to look again (AGENDA-12). */
export function askOwnersTask({ db, clock }: { db: Database; clock: Clock }): Task {
  return async () => {
    const on = clock.today()
    await inTransaction(db, { errand: 'agenda', on }, (tx) => askOwners(tx, on, clock.now()))
  }
}
