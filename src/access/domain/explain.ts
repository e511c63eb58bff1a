import type { PersonId } from '#kernel/id.ts'
import { type Day, reachesAge } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import { type Consent, type ConsentId, type ConsentState, answerOf, stateOf } from './consent.ts'
import { type DossierFacts, decide, isFor, shares, ownAccountFrom, parentsReadUntil } from './decide.ts'
import { type LegalGround, findGround } from './grounds.ts'
import type { Relation } from './relation.ts'
import { requiredSigners } from './signers.ts'
import { type Section, sections } from './words.ts'
import { type AccessRow, noEnd, writeOut } from './write-out.ts'

/** Someone in the circle on a day: what is open to them and why, and what is not and why not. */
export type Standing = {
  readonly relation: Relation
  readonly parts: readonly PartStanding[]
  /** In the circle, and yet nothing is open. */
  readonly seesNothing: boolean
}

export type PartStanding = Open | Closed
export type Open = {
  readonly section: Section
  readonly open: true
  readonly mayWrite: boolean
  readonly schoolPart: boolean
  readonly reason: Reason
  /** The first day on which this is no longer so for this reason; null when no end is known. */
  readonly until: Day | null
}
export type Closed = { readonly section: Section; readonly open: false; readonly why: WhyNot }

export type Reason =
  | { readonly kind: 'family' }
  | { readonly kind: 'consent'; readonly consentId: ConsentId }
  | { readonly kind: 'legal'; readonly ground: LegalGround }

export type WhyNot =
  | { readonly kind: 'not-asked-for' | 'role' | 'ground' | 'school-agreement' | 'no-authority' }
  | { readonly kind: 'too-young'; readonly from: Day }
  | { readonly kind: 'of-age'; readonly since: Day; readonly missing: MissingConsent }
  | { readonly kind: 'consent'; readonly missing: MissingConsent }

/** What is known of the consent that would open a section: none asked, or how the latest one stands and who is awaited. */
export type MissingConsent =
  | { readonly state: 'none' }
  | {
      readonly state: ConsentState
      readonly consentId: ConsentId
      readonly from: Day
      readonly waitingFor: readonly PersonId[]
    }

/**
 * EXPLAIN-1 · What a page says about who can see what, and why, is the answer of the rule itself.
 *
 * For everyone in the circle on a day the rule is asked about each section, and its reason is passed on: a right of
 * one's own, which consent until when, or which law. Who is in the circle and sees nothing is named too, with what is
 * missing. So the page cannot say anything else than what the rule does.
 *
 * Source: scenario A21; AVG art. 13 and 15; requirement R6.
 */
export function explain(facts: DossierFacts, on: Day): readonly Standing[] {
  const rows = writeOut(facts)
  return facts.relations
    .filter((relation) => holdsOn(relation.period, on) && holdsOn(relation.functionPeriod, on))
    .map((relation) => {
      const parts = sections.map((section) => partOf(facts, relation, section, on, rows))
      return { relation, parts, seesNothing: parts.every((part) => !part.open) }
    })
}

function partOf(
  facts: DossierFacts,
  relation: Relation,
  section: Section,
  on: Day,
  rows: readonly AccessRow[],
): PartStanding {
  const decision = decide(facts, relation, section, on)
  if (!decision.allowed) return { section, open: false, why: whyNot(facts, relation, section, on, decision.rule) }
  const row = rows.find(
    (each) => each.relationId === relation.id && each.part === section && each.from <= on && on < each.until,
  )
  const until = row === undefined || row.until === noEnd ? null : row.until
  const { mayWrite, schoolPart } = decision
  return { section, open: true, mayWrite, schoolPart, reason: readReason(decision.because), until }
}

/** The reason as it stands in the access table: `family`, `consent:<id>`, `legal:<ground>`. */
export function readReason(because: string): Reason {
  if (because.startsWith('consent:')) return { kind: 'consent', consentId: because.slice(8) as ConsentId }
  const ground = because.startsWith('legal:') ? findGround(because.slice(6)) : null
  return ground === null ? { kind: 'family' } : { kind: 'legal', ground }
}

function whyNot(facts: DossierFacts, relation: Relation, section: Section, on: Day, rule: string): WhyNot {
  const { subject } = facts
  switch (rule) {
    case 'ACCESS-3':
    case 'ACCESS-4':
      return { kind: 'role' }
    case 'ACCESS-5':
      return { kind: 'consent', missing: missingConsent(facts, relation, section, on) }
    case 'ACCESS-6':
      return { kind: 'ground' }
    case 'ACCESS-8':
      return { kind: 'school-agreement' }
    case 'ACCESS-9': {
      if (relation.role === 'youth') return { kind: 'too-young', from: reachesAge(subject.bornOn, ownAccountFrom) }
      const since = reachesAge(subject.bornOn, parentsReadUntil)
      const missing = missingConsent(facts, relation, section, on)
      if (on >= since) return { kind: 'of-age', since, missing }
      return relation.role === 'parent_with_authority' || relation.role === 'guardian'
        ? { kind: 'no-authority' }
        : { kind: 'consent', missing }
    }
    default:
      return { kind: 'not-asked-for' }
  }
}

/**
 * The consent that would open a section for someone, as it stands: the newest question that is not closed, or none.
 * Names who has not said yes yet.
 */
export function missingConsent(
  facts: DossierFacts,
  relation: Pick<Relation, 'organisationId' | 'personId' | 'role' | 'purpose'>,
  section: Section,
  on: Day,
): MissingConsent {
  const asked = facts.consents.filter(
    (each) =>
      each.section === section && each.purpose === relation.purpose && isFor(each, relation) && shares(each.kind),
  )
  const standing = asked.findLast((each) => !['closed', 'expired'].includes(state(facts, each, on)))
  const latest = standing ?? asked.findLast((each) => state(facts, each, on) === 'expired')
  if (latest === undefined) return { state: 'none' }
  const { id: consentId, from } = latest
  return { state: state(facts, latest, on), consentId, from, waitingFor: waitingFor(facts, latest, on) }
}

function state(facts: DossierFacts, consent: Consent, on: Day): ConsentState {
  return stateOf(consent, facts.subject, on, facts.birthdays)
}

/** Who must sign on a day and has not said yes. */
export function waitingFor(facts: DossierFacts, consent: Consent, on: Day): readonly PersonId[] {
  return requiredSigners(consent.kind, facts.subject, on).filter((signer) => {
    const answer = answerOf(consent, signer, on)
    return answer !== 'yes' && answer !== 'court'
  })
}
