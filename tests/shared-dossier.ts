/**
 * A dossier that is shared, for tests of what stands in it: Noor, with both parents, Kim as lead, Yara of the school and
 * Tom of Zilverzorg by consent of both parents. The school has agreed unless said otherwise.
 */
import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '#kernel/day.ts'
import type { DossierId, OrganisationId } from '#kernel/id.ts'
import type { Purpose, Section } from '#access/domain/words.ts'
import type { FreshDatabase } from './db.ts'
import { testMoment } from './house.ts'
import { type FamilyName, addDossier, keepNow, personId, places, relate } from './stage.ts'

const today = dayOf(testMoment)

/** Consent of these people for one organisation, in force. `keepNow` afterwards. */
export async function giveConsent(
  { asAdmin }: FreshDatabase,
  dossierId: DossierId,
  to: OrganisationId,
  sections: readonly Section[],
  {
    purpose = 'carry-out-plan',
    signers = ['ines', 'ruben'],
  }: { purpose?: Purpose; signers?: readonly FamilyName[] } = {},
): Promise<string> {
  const requestId = randomUUID()
  await asAdmin.query(
    `insert into consent_requests (id, dossier_id, recipient_organisation_id, purpose, agreement, from_on, until_on, asked_by, asked_holder_id, asked_at)
     values ($1, $2, $3, $4, 'secrecy', '2026-09-01', $5, $6, $6, $7)`,
    [requestId, dossierId, to, purpose, addDays(today, 300), personId('kim'), testMoment],
  )
  for (const section of sections) {
    const consentId = randomUUID()
    await asAdmin.query('insert into consents (id, request_id, dossier_id, section) values ($1, $2, $3, $4)', [
      consentId,
      requestId,
      dossierId,
      section,
    ])
    for (const signer of signers)
      await asAdmin.query(
        `insert into signatures (id, consent_id, dossier_id, signer_id, answer, way, signed_on, recorded_by, recorded_at)
         values ($1, $2, $3, $4, 'yes', 'written', '2026-09-01', $5, $6)`,
        [randomUUID(), consentId, dossierId, personId(signer), personId('kim'), testMoment],
      )
  }
  return requestId
}

/** What the school said about its own part. `keepNow` afterwards. */
export async function schoolSays(
  { asAdmin }: FreshDatabase,
  dossierId: DossierId,
  answer: 'yes' | 'no' | 'withdrawn',
): Promise<void> {
  await asAdmin.query(
    `insert into school_agreements (id, dossier_id, school_id, answer, on_day, recorded_at) values ($1, $2, $3, $4, $5, clock_timestamp())`,
    [randomUUID(), dossierId, places.klimboom.id, answer, today],
  )
}

/** Noor (9), shared with the school and with Zilverzorg: every section, as far as their functions reach. */
export async function addSharedDossier(
  fresh: FreshDatabase,
  more: { youth?: boolean; school?: 'yes' | 'no' } = {},
): Promise<DossierId> {
  const youth = more.youth ?? false
  // a young person of thirteen with an account of their own signs too
  const noor = await addDossier(fresh, { child: 'noor', bornOn: youth ? '2013-03-04' : '2017-03-04', account: youth })
  const signers: FamilyName[] = youth ? ['ines', 'ruben', 'noor'] : ['ines', 'ruben']
  await relate(fresh, noor, 'tom')
  await relate(fresh, noor, 'yara')
  await giveConsent(fresh, noor, places.zilverzorg.id, ['basics', 'plan', 'care'], { signers })
  await giveConsent(fresh, noor, places.klimboom.id, ['basics', 'plan', 'care'], { signers })
  await schoolSays(fresh, noor, more.school ?? 'yes')
  await keepNow(fresh.db, noor)
  return noor
}
