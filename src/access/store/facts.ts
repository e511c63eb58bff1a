import type { ConsentId, Answer, Recipient } from '../domain/consent.ts'
import type { DossierId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Day, day } from '#kernel/day.ts'
import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { BirthdayRule, Consent } from '../domain/consent.ts'
import type { DossierFacts } from '../domain/decide.ts'
import { type Relation, type RelationId, readBasis } from '../domain/relation.ts'
import type { AgreementKind, Subject } from '../domain/signers.ts'
import type { OrganisationKind, Purpose, Role, Section } from '../domain/words.ts'

/**
 * Gathers all that decides about one child, in one question. Only on the keeper's errand; no name, plan or note is read.
 * Null when there is no such dossier.
 */
export async function findFacts(tx: Tx, dossierId: DossierId): Promise<DossierFacts | null> {
  const found = await sql<{ facts: Raw | null }>`
    select json_build_object(
      'bornOn', d.born_on, 'capable', d.capable, 'closedOn', d.closed_on,
      'birthdays', coalesce((select value #>> '{}' from settings where name = 'consent-on-birthday' order by from_on desc limit 1), 'stop'),
      'family', (select coalesce(json_agg(json_build_object('personId', m.person_id, 'kind', m.kind, 'authority', m.authority,
          'from', coalesce(m.authority_from, m.from_on), 'until', least(m.authority_until, m.until_on))), '[]'::json)
        from family_members m where m.dossier_id = d.id),
      'relations', (select coalesce(json_agg(json_build_object('id', r.id, 'holderId', r.holder_id, 'personId', r.person_id,
          'organisationId', r.organisation_id, 'organisationKind', o.kind, 'role', r.role, 'purpose', r.purpose, 'basis', r.basis,
          'sections', r.sections, 'from', r.from_on, 'until', r.until_on,
          'functionFrom', f.from_on, 'functionUntil', f.until_on) order by r.id), '[]'::json)
        from relations r left join organisations o on o.id = r.organisation_id left join functions f on f.id = r.holder_id
        where r.dossier_id = d.id),
      'consents', (select coalesce(json_agg(json_build_object('id', c.id, 'section', c.section,
          'organisationId', q.recipient_organisation_id, 'recipientPersonId', q.recipient_person_id, 'purpose', q.purpose,
          'kind', q.agreement, 'from', q.from_on, 'until', q.until_on,
          'closedOn', (coalesce(q.replaced_at, q.withdrawn_request_at) at time zone 'Europe/Amsterdam')::date,
          'signatures', (select coalesce(json_agg(json_build_object('signerId', s.signer_id, 'answer', s.answer, 'on', s.signed_on)
              order by s.recorded_at, s.id), '[]'::json) from signatures s where s.consent_id = c.id)) order by c.id), '[]'::json)
        from consents c join consent_requests q on q.id = c.request_id where c.dossier_id = d.id),
      'schoolAgreements', (select coalesce(json_agg(json_build_object('schoolId', g.school_id, 'answer', g.answer, 'on', g.on_day)
          order by g.recorded_at, g.id), '[]'::json) from school_agreements g where g.dossier_id = d.id)
    ) as facts
    from dossiers d where d.id = ${dossierId}`.execute(tx)
  const raw = found.rows[0]?.facts
  return raw === undefined || raw === null ? null : read(dossierId, raw)
}

type Raw = {
  bornOn: Day
  capable: boolean
  closedOn: Day | null
  birthdays: BirthdayRule
  family: { personId: PersonId; kind: Role; authority: boolean; from: Day; until: Day | null }[]
  relations: {
    id: RelationId
    holderId: HolderId
    personId: PersonId
    organisationId: OrganisationId | null
    organisationKind: OrganisationKind | null
    role: Role
    purpose: Purpose
    basis: string
    sections: Section[]
    from: Day
    until: Day | null
    functionFrom: Day | null
    functionUntil: Day | null
  }[]
  consents: {
    id: ConsentId
    section: Section
    organisationId: OrganisationId | null
    recipientPersonId: PersonId | null
    purpose: Purpose
    kind: AgreementKind
    from: Day
    until: Day
    closedOn: Day | null
    signatures: { signerId: PersonId; answer: Answer; on: Day }[]
  }[]
  schoolAgreements: { schoolId: OrganisationId; answer: 'asked' | 'yes' | 'no' | 'withdrawn'; on: Day }[]
}

function read(dossierId: DossierId, raw: Raw): DossierFacts {
  return {
    dossierId,
    subject: subjectOf(raw),
    relations: raw.relations.map((row) => relationOf(row)),
    consents: raw.consents.map((row) => consentOf(dossierId, row)),
    schoolAgreements: raw.schoolAgreements,
    birthdays: raw.birthdays,
  }
}

function subjectOf(raw: Raw): Subject {
  return {
    personId: raw.family.find((member) => member.kind === 'youth')?.personId ?? null,
    bornOn: day(raw.bornOn),
    capable: raw.capable,
    authority: raw.family
      .filter((member) => member.authority)
      .map((member) => ({ personId: member.personId, period: { from: member.from, until: member.until } })),
  }
}

function relationOf(row: Raw['relations'][number]): Relation {
  const { from, until, functionFrom, functionUntil, basis, ...rest } = row
  return {
    ...rest,
    basis: readBasis(basis),
    period: { from, until },
    functionPeriod: { from: functionFrom, until: functionUntil },
  }
}

function consentOf(dossierId: DossierId, row: Raw['consents'][number]): Consent {
  const { organisationId, recipientPersonId, ...rest } = row
  const recipient: Recipient = organisationId !== null ? { organisationId } : { personId: recipientPersonId! }
  return { ...rest, dossierId, recipient }
}
