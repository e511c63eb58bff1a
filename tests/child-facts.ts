/** Facts around one invented child, for tests of the rules: each test says only what it is about. */
import type { DossierId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Day, day } from '#kernel/day.ts'
import type { Answer, Consent, ConsentId } from '#access/domain/consent.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import type { Relation, RelationId } from '#access/domain/relation.ts'
import type { Subject } from '#access/domain/signers.ts'

/** An id that a reader of a failing test recognises: `idOf('ines')`. */
export function idOf<T extends string>(name: string): T {
  const hex = Buffer.from(name).toString('hex').padEnd(32, '0').slice(0, 32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as T
}

export const noor = idOf<PersonId>('noor')
export const ines = idOf<PersonId>('ines')
export const ruben = idOf<PersonId>('ruben')
export const tom = idOf<HolderId>('tom')
export const zilverzorg = idOf<OrganisationId>('zilverzorg')
export const klimboom = idOf<OrganisationId>('klimboom')

export const always = { from: day('2000-01-01'), until: null }

/** A child of Ines and Ruben, who both hold authority. */
export function subjectBorn(bornOn: string, more: Partial<Subject> = {}): Subject {
  return {
    personId: noor,
    bornOn: day(bornOn),
    capable: true,
    authority: [
      { personId: ines, period: always },
      { personId: ruben, period: always },
    ],
    ...more,
  }
}

/** Answers as `[who, what, day]`, in the order in which they were written down. */
export type Said = readonly [PersonId, Answer, string]

export function consentOf(more: Partial<Omit<Consent, 'signatures'>> & { said?: readonly Said[] } = {}): Consent {
  const { said = [], ...rest } = more
  return {
    id: idOf<ConsentId>('consent'),
    dossierId: idOf<DossierId>('dossier'),
    section: 'plan',
    recipient: { organisationId: zilverzorg },
    purpose: 'carry-out-plan',
    kind: 'secrecy',
    from: day('2026-09-01'),
    until: day('2027-09-01'),
    closedOn: null,
    ...rest,
    signatures: said.map(([signerId, answer, on]) => ({ signerId, answer, on: day(on) })),
  }
}

/** Tom of Zilverzorg, in the circle by consent, for all that the family shares. */
export function relationOf(more: Partial<Relation> = {}): Relation {
  return {
    id: idOf<RelationId>('relation'),
    holderId: tom,
    personId: idOf<PersonId>('tom-person'),
    organisationId: zilverzorg,
    organisationKind: 'care-provider',
    role: 'care_worker',
    purpose: 'carry-out-plan',
    basis: { kind: 'consent' },
    sections: ['basics', 'plan', 'care'],
    period: { from: day('2026-09-01'), until: null },
    functionPeriod: always,
    ...more,
  }
}

/** Someone of the family, there by being family. */
export function familyRelation(personId: PersonId, more: Partial<Relation> = {}): Relation {
  return relationOf({
    id: idOf<RelationId>(`rel-${personId.slice(0, 8)}`),
    holderId: personId as string as HolderId,
    personId,
    organisationId: null,
    organisationKind: null,
    role: 'parent_with_authority',
    purpose: 'family',
    basis: { kind: 'family' },
    functionPeriod: { from: null, until: null },
    ...more,
  })
}

export function factsOf(more: Partial<DossierFacts> = {}): DossierFacts {
  return {
    dossierId: idOf<DossierId>('dossier'),
    subject: subjectBorn('2017-03-04'),
    relations: [relationOf()],
    consents: [],
    schoolAgreements: [],
    birthdays: 'stop',
    ...more,
  }
}

/** Both parents of a young child said yes on the first day. */
export const bothYes: readonly Said[] = [
  [ines, 'yes', '2026-09-01'],
  [ruben, 'yes', '2026-09-01'],
]

export function days(...texts: string[]): readonly Day[] {
  return texts.map((text) => day(text))
}
