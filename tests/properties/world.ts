import type { AgreementKind } from '#access/domain/signers.ts'
import type { FamilyRole, OrganisationKind, Purpose, Role, Section, StaffRole } from '#access/domain/words.ts'

/**
 * An invented region, as plain as a sheet of paper: days are texts, identities are texts. It is turned into the facts of
 * the rule (facts-of.ts), into rows of a database (fill.ts), and judged by an oracle that knows neither (oracle.ts).
 */
export type World = {
  readonly organisations: readonly WorldOrganisation[]
  readonly functions: readonly WorldFunction[]
  readonly dossiers: readonly WorldDossier[]
  /** What an older consent does on a birthday: a setting of the region. */
  readonly birthdays: 'stop' | 'recompute'
}

export type WorldOrganisation = { readonly id: string; readonly kind: OrganisationKind; readonly name: string }

export type WorldFunction = {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly role: StaffRole
  readonly from: string
  readonly until: string | null
}

export type WorldDossier = {
  readonly id: string
  readonly childId: string
  readonly bornOn: string
  readonly capable: boolean
  readonly schoolId: string
  readonly members: readonly WorldMember[]
  readonly relations: readonly WorldRelation[]
  readonly consents: readonly WorldConsent[]
  readonly agreements: readonly WorldAgreement[]
  readonly writings: readonly WorldWriting[]
  readonly addresses: readonly WorldAddress[]
}

export type WorldMember = {
  readonly id: string
  readonly personId: string
  readonly kind: FamilyRole
  readonly authority: boolean
  readonly from: string
  readonly until: string | null
  /** Null where authority is as long as the membership. */
  readonly authorityFrom: string | null
  readonly authorityUntil: string | null
}

export type WorldRelation = {
  readonly id: string
  readonly holderId: string
  readonly personId: string
  readonly organisationId: string | null
  readonly role: Role
  readonly purpose: Purpose
  /** `family`, `consent` or `legal:<ground>`. */
  readonly basis: string
  readonly sections: readonly Section[]
  readonly from: string
  readonly until: string | null
}

/** One section of a question for consent. */
export type WorldConsent = {
  readonly id: string
  readonly requestId: string
  readonly section: Section
  readonly organisationId: string | null
  readonly personId: string | null
  readonly purpose: Purpose
  readonly kind: AgreementKind
  readonly from: string
  readonly until: string
  /** The moment at which it was replaced or taken back. */
  readonly closedAt: Date | null
  /** In the order in which they were written down. */
  readonly signatures: readonly {
    readonly id: string
    readonly signerId: string
    readonly answer: Said
    readonly on: string
  }[]
}

export type Said = 'yes' | 'no' | 'withdrawn' | 'court' | 'disputed'

export type WorldAgreement = {
  readonly id: string
  readonly schoolId: string
  readonly answer: 'asked' | 'yes' | 'no' | 'withdrawn'
  readonly on: string
}

/** A goal, a step or an entry. */
export type WorldWriting = {
  readonly id: string
  readonly table: 'goals' | 'steps' | 'entries'
  readonly section: Section
  readonly authorId: string
  readonly authorHolderId: string
  readonly authorOrganisationId: string | null
  readonly fromSchool: boolean
  readonly withheldFrom: readonly string[]
  /** Of a step: the goal it stands under. */
  readonly goalId: string | null
}

export type WorldAddress = {
  readonly id: string
  readonly memberId: string | null
  readonly hiddenFrom: readonly string[]
}
