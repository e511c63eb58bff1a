import type { Day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import { overlap } from '#kernel/period.ts'
import { purposesOf, reachOf } from '#access/domain/audience.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import { type MissingConsent, missingConsent } from '#access/domain/explain.ts'
import { type LegalGround, groundOpens, legalGrounds } from '#access/domain/grounds.ts'
import type { Basis } from '#access/domain/relation.ts'
import { type OrganisationKind, type Purpose, type Section, type StaffRole, sections } from '#access/domain/words.ts'
import { isInForce } from '#access/domain/consent.ts'
import { isFor, shares } from '#access/domain/decide.ts'

/** Someone from the staff directory who could join: a person in a function of an organisation. */
export type Candidate = {
  readonly functionId: FunctionId
  readonly personId: PersonId
  readonly name: string
  readonly role: StaffRole
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly organisationKind: OrganisationKind
}

/** What someone joins the circle with. */
export type Joining = {
  readonly candidate: Candidate
  readonly purpose: Purpose
  readonly basis: Exclude<Basis, { kind: 'family' }>
  readonly sections: readonly Section[]
  readonly reason: string
  readonly from: Day
  readonly until: Day | null
}

export type JoiningMistake =
  | 'role-sees-no-child'
  | 'purpose-does-not-fit'
  | 'no-section'
  | 'section-out-of-reach'
  | 'ground-does-not-fit'
  | 'no-reason'
  | 'begins-in-the-past'
  | 'ends-before-it-begins'
  | 'already-there'

/**
 * CIRCLE-2 · Someone joins the circle in a function, for a purpose of that function, with sections it reaches, on a basis
 * that fits, for a reason that is written down.
 *
 * A ground fits when its law names this role, this purpose and each of the sections. One function is there for one
 * purpose once at a time.
 *
 * Source: AVG art. 5 lid 1 onder b and c; domain.md §7.2; ACCESS-3, ACCESS-6.
 */
export function mistakesInJoining(joining: Joining, facts: DossierFacts, today: Day): readonly JoiningMistake[] {
  const { candidate, purpose, basis, from, until, reason } = joining
  if (purposesOf(candidate.role).length === 0) return ['role-sees-no-child']
  const mistakes: JoiningMistake[] = []
  if (!purposesOf(candidate.role).includes(purpose)) mistakes.push('purpose-does-not-fit')
  if (joining.sections.length === 0) mistakes.push('no-section')
  if (joining.sections.some((section) => reachOf(candidate.role, section) === 'none'))
    mistakes.push('section-out-of-reach')
  if (basis.kind === 'legal' && !groundFits(basis.ground, joining)) mistakes.push('ground-does-not-fit')
  if (reason.trim() === '' || reason.length > 500) mistakes.push('no-reason')
  if (from < today) mistakes.push('begins-in-the-past')
  if (until !== null && until <= from) mistakes.push('ends-before-it-begins')
  const there = facts.relations.some(
    (relation) =>
      relation.holderId === (candidate.functionId as string) &&
      relation.purpose === purpose &&
      (relation.period.until === null ||
        relation.period.from === null ||
        relation.period.until > relation.period.from) &&
      overlap(relation.period, { from, until }),
  )
  if (there) mistakes.push('already-there')
  return mistakes
}

function groundFits(groundId: string, { candidate, purpose, sections: wanted, from }: Joining): boolean {
  const ground = legalGrounds.find((each) => each.id === groundId)
  return ground !== undefined && wanted.every((section) => groundOpens(ground, candidate.role, purpose, section, from))
}

/** The sections a role reaches at all, to choose from. */
export function sectionsOf(role: StaffRole): readonly Section[] {
  return sections.filter((section) => reachOf(role, section) !== 'none')
}

/** The named grounds on which a role may be there on a day, to choose from. */
export function groundsOf(role: StaffRole, on: Day): readonly LegalGround[] {
  return (legalGrounds as readonly LegalGround[]).filter((ground) =>
    ground.purposes.some((purpose) =>
      ground.sections.some((section) => groundOpens(ground, role, purpose, section, on)),
    ),
  )
}

/**
 * CIRCLE-3 · Sharing on consent waits for the consent: without one in force nobody is brought in, and the answer says
 * which consent is missing.
 *
 * For each section by itself, on the first day of being there. What a law opens needs none.
 *
 * Source: Jeugdwet art. 7.3.11; scenario C1.
 */
export function consentsMissing(
  joining: Pick<Joining, 'candidate' | 'purpose' | 'basis' | 'sections' | 'from'>,
  facts: DossierFacts,
  today: Day,
): readonly { readonly section: Section; readonly missing: MissingConsent }[] {
  if (joining.basis.kind !== 'consent') return []
  const on = joining.from > today ? joining.from : today
  const { organisationId, personId, role } = joining.candidate
  const recipient = { organisationId, personId, role, purpose: joining.purpose }
  const given = (section: Section) =>
    facts.consents.some(
      (consent) =>
        consent.section === section &&
        consent.purpose === joining.purpose &&
        isFor(consent, recipient) &&
        shares(consent.kind) &&
        isInForce(consent, facts.subject, on, facts.birthdays),
    )
  return joining.sections
    .filter((section) => !given(section))
    .map((section) => ({ section, missing: missingConsent(facts, recipient, section, on) }))
}
