import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { Task } from '#platform/jobs.ts'
import { listEndingDossiers, warnOfEndings } from '../store/consent-renew.ts'

/** What runs by itself around dossiers, as lines of cron. */
export const dossierCrontab = ['* * * * * seal-log', '15 5 * * * consent-renewals'].join('\n')

/**
 * Each morning: what has to be asked again within eight weeks (CONSENT-9). A dossier is one transaction, so that one that
 * fails keeps nobody else waiting; running twice makes nothing twice.
 */
export function consentRenewals({ db, clock, baseUrl }: { db: Database; clock: Clock; baseUrl: string }): Task {
  return async () => {
    const at = clock.now()
    const dossiers = await inTransaction(db, {}, (tx) => listEndingDossiers(tx, clock.today()))
    for (const dossierId of dossiers) await inTransaction(db, {}, (tx) => warnOfEndings(tx, dossierId, at, baseUrl))
  }
}
