import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'
import { remindOfReviews } from '../store/decision-reviews.ts'

/** Each morning: the decisions that are to be looked at again (DECISION-11). Running twice asks nobody twice. */
export function decisionReviews({ db, clock }: { readonly db: Database; readonly clock: Clock }): Task {
  return async () => {
    await inTransaction(db, {}, (tx) => remindOfReviews(tx, clock.today(), clock.now()))
  }
}

export const decisionReviewCrontab = '25 5 * * * decision-reviews'
