import type pg from 'pg'
import type { House } from '#platform/http.ts'
import { type Jobs, type Task, startJobs as runJobs } from '#platform/jobs.ts'
import { sendMail, smtpCarrier } from '#platform/mail-send.ts'
import { inTransaction } from '#platform/database.ts'
import type { Config } from '../config.ts'
import { consentRenewals, dossierCrontab } from '../features/dossiers/jobs/consent-renewals.ts'
import { sealLogTask } from '../features/dossiers/jobs/seal-log.ts'
import { sweepSearches } from '../features/dossiers/store/search-store.ts'
import { reconcileTask } from '../features/dossiers/jobs/reconcile.ts'

const crontab = [dossierCrontab, '*/10 * * * * sweep', '30 3 * * * reconcile'].join('\n')

/** Starts what runs by itself. Without a login for the queue another process must run it; mail without SMTP stays in the outbox. */
export async function startJobs(
  house: House,
  login: pg.ClientConfig | null,
  config: Config,
  report: (fault: unknown, task: string) => void,
): Promise<Jobs> {
  if (login === null) return { stop: async () => {} }
  const keepInOutbox: Task = async () => {}
  return runJobs({
    login,
    crontab,
    tasks: {
      'send-mail':
        config.SMTP_URL === undefined
          ? keepInOutbox
          : sendMail(house.db, house.clock, smtpCarrier(config.SMTP_URL, config.MAIL_FROM)),
      'consent-renewals': consentRenewals(house),
      'seal-log': sealLogTask(house),
      reconcile: reconcileTask(house),
      sweep: () => inTransaction(house.db, {}, (tx) => sweepSearches(tx, house.clock.now())),
    },
    report: ({ task, fault }) => report(fault, task ?? 'jobs'),
  })
}
