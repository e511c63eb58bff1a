import type pg from 'pg'
import type { House } from '#platform/http.ts'
import { type Jobs, startJobs as runJobs } from '#platform/jobs.ts'
import { sendMail, smtpCarrier } from '#platform/mail-send.ts'
import { inTransaction } from '#platform/database.ts'
import type { Config } from '../config.ts'
import { agendaCrontab, askOwnersTask } from '../features/agenda/jobs/ask-owners.ts'
import { clearDraftsTask, deskCrontab } from '../features/desk/jobs/clear-drafts.ts'
import { consentRenewals, dossierCrontab } from '../features/dossiers/jobs/consent-renewals.ts'
import { sealLogTask } from '../features/dossiers/jobs/seal-log.ts'
import { sweepSearches } from '../features/dossiers/store/search-store.ts'
import { reconcileTask } from '../features/dossiers/jobs/reconcile.ts'
import { askOogoCrontab, askOogoTask } from '../features/governance/jobs/ask-oogo.ts'
import { decisionReviewCrontab, decisionReviews } from '../features/governance/jobs/decision-reviews.ts'
import { papersDueTask } from '../features/governance/jobs/papers-due.ts'

const crontab = [
  dossierCrontab,
  deskCrontab,
  agendaCrontab,
  askOogoCrontab,
  decisionReviewCrontab,
  '40 5 * * * papers-due',
  '*/10 * * * * sweep',
  '30 3 * * * reconcile',
].join('\n')

/**
 * Starts what runs by itself. Without a login for the queue another process must run it. Without SMTP there is no task
 * for mail, so that its jobs wait in the queue for a process that has one.
 */
export async function startJobs(
  house: House,
  login: pg.ClientConfig | null,
  config: Config,
  report: (fault: unknown, task: string) => void,
): Promise<Jobs> {
  if (login === null) return { stop: async () => {} }
  return runJobs({
    login,
    crontab,
    tasks: {
      ...(config.SMTP_URL === undefined
        ? {}
        : { 'send-mail': sendMail(house.db, house.clock, smtpCarrier(config.SMTP_URL, config.MAIL_FROM)) }),
      'consent-renewals': consentRenewals(house),
      'seal-log': sealLogTask(house),
      'clear-drafts': clearDraftsTask(house),
      'ask-owners': askOwnersTask(house),
      'ask-oogo': askOogoTask(house),
      'decision-reviews': decisionReviews(house),
      'papers-due': papersDueTask(house),
      reconcile: reconcileTask(house),
      sweep: () => inTransaction(house.db, {}, (tx) => sweepSearches(tx, house.clock.now())),
    },
    report: ({ task, fault }) => report(fault, task ?? 'jobs'),
  })
}
