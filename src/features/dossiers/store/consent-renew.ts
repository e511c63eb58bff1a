import { sql } from 'kysely'
import { type Day, addDays, dayOf } from '#kernel/day.ts'
import type { DossierId, PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { signingAges } from '#access/domain/signers.ts'
import { explainFacts } from '#access/store/keeper.ts'
import { addWork } from '#work/store/work-store.ts'
import { type Renewal, renewalsDue } from '../domain/consent-renewal.ts'
import { warnDays } from '../domain/consent-term.ts'
import type { RequestId } from '../domain/consent-view.ts'
import { findLeadDoer } from './circle-lead.ts'
import { requestPath } from './consent-ask.ts'
import { tellFamily } from './consent-notify.ts'

/**
 * Dossiers in which a consent might end soon: by its date, or because the child reaches an age at which
 * others sign. The rule itself is asked per dossier.
 */
export async function listEndingDossiers(tx: Tx, on: Day): Promise<readonly DossierId[]> {
  const until = addDays(on, warnDays(on))
  return onErrand(tx, 'keeper', async () => {
    const { rows } = await sql<{ id: DossierId }>`
      select d.id from dossiers d
      where exists (select 1 from consent_requests q where q.dossier_id = d.id and q.replaced_at is null
                    and q.withdrawn_request_at is null and q.from_on <= ${until} and q.until_on > ${on}
                    and (q.until_on <= ${until}
                         or exists (select 1 from unnest(${[...signingAges]}::int[]) as age
                                    where (d.born_on + make_interval(years => age))::date between ${on}::date - 1 and ${until}::date)))
      order by d.id`.execute(tx)
    return rows.map((row) => row.id)
  })
}

/** Work for whoever keeps the dossier moving and a notice for the family, once for each ending (CONSENT-9). */
export async function warnOfEndings(tx: Tx, dossierId: DossierId, at: Date, baseUrl: string): Promise<void> {
  const on = dayOf(at)
  const facts = await explainFacts(tx, dossierId)
  if (facts === null) return
  const due = renewalsDue(facts, on)
  if (due.length === 0) return
  await onErrand(tx, 'keeper', async () => {
    const requestOf = await requestsOf(tx, due)
    const lead = await findLeadDoer(tx, dossierId, on)
    for (const renewal of due) {
      const requestId = requestOf.get(renewal.consentId)
      if (requestId === undefined) continue
      const about = { dossierId, path: requestPath(dossierId, requestId), dueOn: addDays(renewal.endsOn, -1), at }
      const key = `${requestId}:${renewal.endsOn}`
      if (lead !== null)
        await addWork(tx, { ...lead, ...about, kind: 'consent.renewal', uniqueKey: `consent.renewal:${key}` })
      for (const person of renewal.concerned) await tellOnce(tx, person, about, key, baseUrl)
    }
  })
}

/** The notice and its mail go together: the mail only when the notice was not there yet. */
async function tellOnce(
  tx: Tx,
  person: PersonId,
  about: { dossierId: DossierId; path: `/${string}`; dueOn: Day; at: Date },
  key: string,
  baseUrl: string,
): Promise<void> {
  const made = await addWork(tx, {
    holderId: person,
    ...about,
    kind: 'consent.ends-soon',
    uniqueKey: `consent.ends-soon:${key}:${person}`,
  })
  if (made !== null) await tellFamily(tx, person, 'consent-ends-soon', baseUrl, about.at)
}

async function requestsOf(tx: Tx, due: readonly Renewal[]): Promise<ReadonlyMap<string, RequestId>> {
  const rows = await tx
    .selectFrom('consents')
    .select(['id', 'request_id'])
    .where(
      'id',
      'in',
      due.map((renewal) => renewal.consentId),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row.request_id as RequestId]))
}
