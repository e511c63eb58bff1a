import type { DossierId, OrganisationId } from '#kernel/id.ts'
import { type Day, reachesAge } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import { familyAudience, purposesOf, reachOf } from './audience.ts'
import { type BirthdayRule, type Consent, isInForce } from './consent.ts'
import { findGround, groundOpens } from './grounds.ts'
import type { Relation } from './relation.ts'
import type { AgreementKind, Subject } from './signers.ts'
import { type Section, isFamilyRole } from './words.ts'

/** All that decides about one child, as it stands. No name, no plan and no note is among it. */
export type DossierFacts = {
  readonly dossierId: DossierId
  readonly subject: Subject
  readonly relations: readonly Relation[]
  readonly consents: readonly Consent[]
  /** What each school said about its own part, in the order in which it was written down. */
  readonly schoolAgreements: readonly {
    readonly schoolId: OrganisationId
    readonly answer: 'asked' | 'yes' | 'no' | 'withdrawn'
    readonly on: Day
  }[]
  readonly birthdays: BirthdayRule
}

export type Decision =
  | {
      readonly allowed: true
      readonly mayWrite: boolean
      readonly schoolPart: boolean
      readonly because: string
      readonly rule: AccessRule
    }
  | { readonly allowed: false; readonly rule: AccessRule }

export type AccessRule =
  | 'ACCESS-2'
  | 'ACCESS-3'
  | 'ACCESS-4'
  | 'ACCESS-5'
  | 'ACCESS-6'
  | 'ACCESS-7'
  | 'ACCESS-8'
  | 'ACCESS-9'

/** From this age a young person has an own account and reads the own dossier. House rule, decision 0005. */
export const ownAccountFrom = 12
/** From this age parents read only what the young person shares with them. Jeugdwet 7.3.5; domain.md §4.2. */
export const parentsReadUntil = 16

/**
 * ACCESS-1 · Without a relation to a child there is no child.
 *
 * Nothing is allowed by default and no role sees all. Of a child one has no relation with, everything is absent: the
 * same page, the same status, the same time as for a number that was never given.
 *
 * Source: house rule (docs/decisions/0003); AVG art. 25.
 *
 * ACCESS-2 · A relation opens a section only while it lasts, in the function it was given for, for the purpose it names.
 *
 * Source: AVG art. 5 lid 1 onder b (purpose), onder e (time).
 *
 * ACCESS-5 · Who is in the circle by consent reads a section while a consent for that recipient, section and purpose is
 * in force.
 *
 * Source: Jeugdwet art. 7.3.11 lid 1; AVG art. 6 lid 1 onder a.
 *
 * ACCESS-9 · Young people read their own dossier from twelve; parents with authority read it until the child is sixteen,
 * and from then on what the young person shares with them.
 *
 * Source: Jeugdwet art. 7.3.10, 7.3.15; domain.md §4.2.
 */
export function decide(facts: DossierFacts, relation: Relation, section: Section, on: Day): Decision {
  if (!holdsOn(relation.period, on) || !holdsOn(relation.functionPeriod, on)) return no('ACCESS-2')
  if (!relation.sections.includes(section)) return no('ACCESS-2')
  if (!purposesOf(relation.role).includes(relation.purpose)) return no('ACCESS-2')

  const reach = reachOf(relation.role, section)
  if (reach === 'none') return no(isFamilyRole(relation.role) ? 'ACCESS-4' : 'ACCESS-3')

  const basis = basisOn(facts, relation, section, on)
  if (!basis.holds) return no(basis.rule)
  if (relation.organisationKind === 'school' && section === 'plan' && !schoolAgrees(facts, relation.organisationId, on))
    return no('ACCESS-8')

  return {
    allowed: true,
    mayWrite: reach === 'write',
    schoolPart: seesSchoolPart(facts, relation, on),
    because: basis.because,
    rule: basis.rule,
  }
}

type Held =
  | { readonly holds: true; readonly because: string; readonly rule: AccessRule }
  | { readonly holds: false; readonly rule: AccessRule }

function basisOn(facts: DossierFacts, relation: Relation, section: Section, on: Day): Held {
  const { basis } = relation
  if (basis.kind === 'legal') {
    const ground = findGround(basis.ground)
    return ground !== null && groundOpens(ground, relation.role, relation.purpose, section, on)
      ? { holds: true, because: `legal:${ground.id}`, rule: 'ACCESS-6' }
      : { holds: false, rule: 'ACCESS-6' }
  }
  if (basis.kind === 'family' && isOwnRight(facts.subject, relation, on))
    return { holds: true, because: 'family', rule: 'ACCESS-9' }
  // what is the young person's own is never a matter of consent, from twelve nor before; and only family is family
  if (relation.role === 'youth' || (basis.kind === 'family' && !isFamilyRole(relation.role)))
    return { holds: false, rule: 'ACCESS-9' }

  const consent = facts.consents.find(
    (each) =>
      each.section === section &&
      each.purpose === relation.purpose &&
      isFor(each, relation) &&
      shares(each.kind) &&
      isInForce(each, facts.subject, on, facts.birthdays),
  )
  if (consent !== undefined) return { holds: true, because: `consent:${consent.id}`, rule: 'ACCESS-5' }
  return { holds: false, rule: basis.kind === 'family' ? 'ACCESS-9' : 'ACCESS-5' }
}

/**
 * ACCESS-13 · Agreeing to help, or to the action part of an OPP, shares nothing.
 *
 * What opens a section is consent to share: a waiver of secrecy, consent under the AVG, or the joint plan. Consent to help
 * and agreement with the "handelingsdeel" are other agreements, with other consequences.
 *
 * Source: domain.md §4.1 (C0); Jeugdwet art. 7.3.4 against 7.3.11.
 */
export function shares(kind: AgreementKind): boolean {
  return kind === 'secrecy' || kind === 'gdpr' || kind === 'joint-plan'
}

/** Whether someone reads by being the child or holding authority, without anyone's consent. */
function isOwnRight(subject: Subject, relation: Relation, on: Day): boolean {
  if (relation.role === 'youth')
    return subject.personId === relation.personId && on >= reachesAge(subject.bornOn, ownAccountFrom)
  if (relation.role !== 'parent_with_authority' && relation.role !== 'guardian') return false
  const holdsAuthority = subject.authority.some(
    (holder) => holder.personId === relation.personId && holdsOn(holder.period, on),
  )
  return holdsAuthority && on < reachesAge(subject.bornOn, parentsReadUntil)
}

/** A consent is for one recipient: an organisation, or a person who is there as family or helper. */
export function isFor(consent: Consent, relation: Pick<Relation, 'organisationId' | 'personId' | 'role'>): boolean {
  if ('organisationId' in consent.recipient) return consent.recipient.organisationId === relation.organisationId
  return isFamilyRole(relation.role) && consent.recipient.personId === relation.personId
}

/**
 * ACCESS-7 · What the school wrote is read by others only while that school agrees.
 *
 * The school itself and those who are there by being family read it always; what others wrote is never held back by it.
 * A school that stands or stood in the circle and said nothing does not agree. With several schools in a circle, others
 * read what schools wrote when all of them agree.
 *
 * Source: source document 002, note 1; decision 0004.
 */
function seesSchoolPart(facts: DossierFacts, relation: Relation, on: Day): boolean {
  if (relation.role in familyAudience && relation.basis.kind === 'family') return true
  const inCircle = facts.relations
    .filter((each) => each.organisationKind === 'school')
    .map((each) => each.organisationId)
  const schools = new Set([...inCircle, ...facts.schoolAgreements.map((agreement) => agreement.schoolId)])
  return [...schools].every((school) => school === relation.organisationId || schoolAgrees(facts, school, on))
}

/**
 * ACCESS-8 · A school joins the plan of its pupil only when the school agrees.
 *
 * Source: source document 002, note 1.
 */
export function schoolAgrees(facts: DossierFacts, schoolId: OrganisationId | null, on: Day): boolean {
  return (
    facts.schoolAgreements.findLast((agreement) => agreement.schoolId === schoolId && agreement.on <= on)?.answer ===
    'yes'
  )
}

function no(rule: AccessRule): Decision {
  return { allowed: false, rule }
}
