import type { HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Period } from '#kernel/period.ts'
import type { GroundId } from './grounds.ts'
import type { OrganisationKind, Purpose, Role, Section } from './words.ts'

export type RelationId = Id<'relation'>

/** On what a relation rests. A ground is a value of its own, never an empty consent. */
export type Basis =
  | { readonly kind: 'family' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'legal'; readonly ground: GroundId }

/** Someone in the circle of a child: a holder, the sections and the purpose they are there for, and on what it rests. */
export type Relation = {
  readonly id: RelationId
  readonly holderId: HolderId
  readonly personId: PersonId
  readonly organisationId: OrganisationId | null
  readonly organisationKind: OrganisationKind | null
  readonly role: Role
  readonly purpose: Purpose
  readonly basis: Basis
  readonly sections: readonly Section[]
  /** Both the time in the circle and the time in the function: outside of either there is no access. */
  readonly period: Period
  readonly functionPeriod: Period
}

/** The basis as it is kept: `family`, `consent`, `legal:<ground>`. */
export function basisText(basis: Basis): string {
  return basis.kind === 'legal' ? `legal:${basis.ground}` : basis.kind
}

/** The basis from its text; an unknown one is a programming fault, for the database holds only what was checked. */
export function readBasis(text: string): Basis {
  if (text === 'family' || text === 'consent') return { kind: text }
  if (text.startsWith('legal:')) return { kind: 'legal', ground: text.slice(6) as GroundId }
  throw new RangeError(`unknown basis: ${text}`)
}
