import { audience } from '#access/domain/audience.ts'
import { type OrganisationKind, type StaffRole, staffRoles } from '#access/domain/words.ts'
import type { WorldFunction, WorldOrganisation } from './world.ts'

/** The day around which everything happens: the birthday at which someone born on 29 February 2008 comes of age. */
export const anchor = '2026-03-01'

/** An identity that says what it is, so that a counterexample can be read. */
export function identity(kind: keyof typeof kinds, number: number, part = 0): string {
  return `${kinds[kind]}-${part.toString(16).padStart(4, '0')}-7000-8000-${number.toString(16).padStart(12, '0')}`
}

const kinds = {
  organisation: '0a000000',
  function: '0f000000',
  staff: '05000000',
  dossier: 'd0000000',
  child: 'c0000000',
  family: 'fa000000',
  relation: 'e0000000',
  request: 'b0000000',
  consent: 'b1000000',
  signature: 'b2000000',
  agreement: 'b3000000',
  writing: 'b4000000',
  address: 'b5000000',
  member: 'b6000000',
} as const

const parties: readonly [OrganisationKind, string][] = [
  ['municipality', 'Gemeente Oeverlanden'],
  ['swv', 'Samenwerkingsverband De Kade'],
  ['school', 'Basisschool De Vuurtoren'],
  ['school', 'De Zeilschool'],
  ['care-provider', 'Jeugdhulp Aan Boord'],
  ['care-provider', 'Praktijk De Haven'],
  ['certified-institution', 'Jeugdbescherming Loodswezen'],
  ['youth-health', 'GGD Oeverlanden'],
  ['client-support', 'Steunpunt De Boei'],
  ['transition-point', 'Doorstroompunt De Sluis'],
  ['joint-arrangement', 'Regeling Jeugd Oeverlanden'],
  ['region-office', 'Regiobureau Oeverlanden'],
]

export const organisations: readonly WorldOrganisation[] = parties.map(([kind, name], number) => ({
  id: identity('organisation', number),
  kind,
  name,
}))

export const schools = organisations.filter((one) => one.kind === 'school').map((one) => one.id)

/**
 * Every role in every organisation it fits, in three persons: one who stays, one who leaves on the anchor day and one
 * who begins then. The one who stays at the first school works at the second school too.
 */
export const functions: readonly WorldFunction[] = staffRoles
  .flatMap((role) => fitting(role).flatMap((organisation) => three(role, organisation)))
  .map((one, number) => ({
    ...one,
    id: identity('function', number),
    personId: one.personId ?? identity('staff', number),
  }))

function fitting(role: StaffRole): readonly WorldOrganisation[] {
  return organisations.filter((one) => (audience[role].kinds as readonly OrganisationKind[]).includes(one.kind))
}

function three(role: StaffRole, organisation: WorldOrganisation) {
  const post = { role, organisationId: organisation.id }
  const twoJobs = role === 'internal_supervisor' ? identity('staff', 9_999) : null
  return [
    { ...post, personId: twoJobs, from: '2010-01-01', until: null },
    { ...post, personId: null, from: '2010-01-01', until: anchor },
    { ...post, personId: null, from: anchor, until: null },
  ]
}
