import { sql } from 'kysely'
import { type Day, day } from '#kernel/day.ts'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Answer, ConsentId } from '#access/domain/consent.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { AgreementKind } from '#access/domain/signers.ts'
import { type FamilyRole, type OrganisationKind, type Purpose, type Section, sections } from '#access/domain/words.ts'
import { explainFacts } from '#access/store/keeper.ts'
import type { Way } from '../domain/consent-answer.ts'
import { mayReadConsent } from '../domain/consent-readers.ts'
import {
  type ConsentRequest,
  type RequestId,
  type RequestStatus,
  type SignatureRow,
  statusOf,
} from '../domain/consent-view.ts'

/** What decides about a child, for whoever has the ticket of its cover. */
export async function factsFor(tx: Tx, { dossierId }: Pick<Grant<'cover'>, 'dossierId'>): Promise<DossierFacts> {
  const facts = await explainFacts(tx, dossierId)
  if (facts === null) throw new Refusal('absent', 'ACCESS-1')
  return facts
}

/** All questions for consent in a dossier that this reader may read (CONSENT-12), the newest first. */
export async function listRequests(tx: Tx, grant: Grant<'cover'>): Promise<readonly RequestStatus[]> {
  const facts = await factsFor(tx, grant)
  const { lead_id } = await tx
    .selectFrom('dossiers')
    .select('lead_id')
    .where('id', '=', grant.dossierId)
    .executeTakeFirstOrThrow()
  const reader = { actor: grant.visit.actor, purpose: grant.purpose }
  const requests = await readRequests(tx, grant)
  return requests
    .filter((request) => mayReadConsent(reader, lead_id, request.recipient))
    .map((request) => statusOf(request, facts, grant.visit.on))
}

/** One question; absent when it is not of this dossier, or not for this reader. */
export async function readRequest(tx: Tx, grant: Grant<'cover'>, id: RequestId): Promise<RequestStatus> {
  const found = (await listRequests(tx, grant)).find((request) => request.id === id)
  if (found === undefined) throw new Refusal('absent', 'CONSENT-12')
  return found
}

type Row = {
  id: RequestId
  organisation_id: OrganisationId | null
  recipient_id: PersonId | null
  recipient: string | null
  organisation_kind: OrganisationKind | null
  member_kind: FamilyRole | null
  purpose: Purpose
  agreement: AgreementKind
  explanation: string
  from_on: string
  until_on: string
  asked_by: string | null
  asked_at: Date
  version: number
  corrects_id: RequestId | null
  correction_reason: string | null
  replaced_by: RequestId | null
  replaced_at: Date | null
  taken_back_at: Date | null
}

async function readRequests(tx: Tx, { dossierId }: Grant<'cover'>): Promise<readonly ConsentRequest[]> {
  const { rows } = await sql<Row>`
    select q.id, q.recipient_organisation_id as organisation_id, q.recipient_person_id as recipient_id,
      coalesce(o.name, p.name) as recipient, o.kind as organisation_kind,
      (select m.kind from family_members m where m.dossier_id = q.dossier_id and m.person_id = q.recipient_person_id) as member_kind,
      q.purpose, q.agreement, q.explanation, q.from_on, q.until_on, asker.name as asked_by, q.asked_at, q.version, q.corrects_id,
      q.correction_reason, q.replaced_at, q.withdrawn_request_at as taken_back_at,
      (select n.id from consent_requests n where n.corrects_id = q.id limit 1) as replaced_by
    from consent_requests q
    left join organisations o on o.id = q.recipient_organisation_id
    left join people p on p.id = q.recipient_person_id
    left join people asker on asker.id = q.asked_by
    where q.dossier_id = ${dossierId} order by q.asked_at desc, q.id desc`.execute(tx)
  const parts = await tx
    .selectFrom('consents')
    .select(['id', 'request_id', 'section'])
    .where('dossier_id', '=', dossierId)
    .execute()
  const signatures = await readSignatures(tx, dossierId)
  const order = (section: string) => sections.indexOf(section as Section)
  return rows.map((row) => {
    const mine = parts
      .filter((part) => part.request_id === row.id)
      .toSorted((a, b) => order(a.section) - order(b.section))
    const ids = new Set(mine.map((part) => part.id))
    return {
      ...requestOf(row),
      sections: mine.map((part) => ({ consentId: part.id as ConsentId, section: part.section as Section })),
      signatures: signatures.filter((row) => ids.has(row.consentId)),
    }
  })
}

function requestOf(row: Row): Omit<ConsentRequest, 'sections' | 'signatures'> {
  return {
    id: row.id,
    recipient: {
      organisationId: row.organisation_id,
      personId: row.recipient_id,
      name: row.recipient,
      kind: row.organisation_kind ?? row.member_kind ?? 'helper',
    },
    purpose: row.purpose,
    kind: row.agreement,
    explanation: row.explanation,
    from: day(row.from_on),
    until: day(row.until_on),
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    version: row.version,
    correctsId: row.corrects_id,
    correctionReason: row.correction_reason,
    replacedById: row.replaced_by,
    replacedAt: row.replaced_at,
    takenBackAt: row.taken_back_at,
  }
}

async function readSignatures(tx: Tx, dossierId: string): Promise<readonly SignatureRow[]> {
  const rows = await tx
    .selectFrom('signatures as s')
    .leftJoin('people as p', 'p.id', 's.signer_id')
    .leftJoin('people as r', 'r.id', 's.recorded_by')
    .select(['s.consent_id', 's.signer_id', 'p.name as signer', 's.answer', 's.way', 's.signed_on', 's.recorded_by'])
    .select(['r.name as recorder', 's.recorded_at', 's.place', 's.note'])
    .where('s.dossier_id', '=', dossierId)
    .orderBy('s.recorded_at')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({
    consentId: row.consent_id as ConsentId,
    signerId: row.signer_id as PersonId,
    signer: row.signer,
    answer: row.answer as Answer,
    way: row.way as Way,
    on: row.signed_on as Day,
    recordedById: row.recorded_by as PersonId,
    recordedBy: row.recorder,
    recordedAt: row.recorded_at,
    place: row.place,
    note: row.note,
  }))
}
