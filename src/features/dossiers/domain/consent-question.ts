import { type Day, addDays } from '#kernel/day.ts'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { audience, purposesOf, reachOf } from '#access/domain/audience.ts'
import type { AgreementKind } from '#access/domain/signers.ts'
import {
  type FamilyRole,
  type OrganisationKind,
  type Purpose,
  type Section,
  type StaffRole,
  purposes,
  sections,
  staffRoles,
} from '#access/domain/words.ts'
import { latestEnd } from './consent-term.ts'

/** With whom the family is asked to share: an organisation, or someone who stands by the child as a person. */
export type AskedRecipient =
  | { readonly organisationId: OrganisationId; readonly kind: OrganisationKind }
  | { readonly personId: PersonId; readonly kind: FamilyRole }

/** One question for consent: one recipient, one purpose, and each section by itself. */
export type Question = {
  readonly recipient: AskedRecipient
  readonly purpose: Purpose
  readonly kind: AgreementKind
  readonly sections: readonly Section[]
  readonly explanation: string
  readonly from: Day
  readonly until: Day
}

export type QuestionMistake =
  | 'nothing-asked'
  | 'purpose-does-not-fit'
  | 'section-out-of-reach'
  | 'begins-in-the-past'
  | 'ends-before-it-begins'
  | 'too-long'
  | 'no-explanation'
  | 'explanation-too-long'

/**
 * CONSENT-4 · A question names recipient, purpose, sections, period and why, in plain words; each section is answered by
 * itself and nothing is filled in beforehand.
 *
 * What nobody at the recipient could read for that purpose is not asked: a family should not have to say yes to nothing.
 *
 * Source: AVG art. 4 onder 11, 7 and 13; domain.md §4.2; EDPB Guidelines 05/2020 (no boxes ticked beforehand).
 */
export function mistakesIn(question: Question, today: Day): readonly QuestionMistake[] {
  const { recipient, purpose, from, until, explanation } = question
  const mistakes: QuestionMistake[] = []
  if (question.sections.length === 0) mistakes.push('nothing-asked')
  if (!purposesFor(recipient).includes(purpose)) mistakes.push('purpose-does-not-fit')
  else if (question.sections.some((section) => !sectionsFor(recipient, purpose).includes(section)))
    mistakes.push('section-out-of-reach')
  if (from < today) mistakes.push('begins-in-the-past')
  if (until <= from) mistakes.push('ends-before-it-begins')
  else if (until > latestEnd(from)) mistakes.push('too-long')
  if (explanation.trim().length < 10) mistakes.push('no-explanation')
  if (explanation.length > 2000) mistakes.push('explanation-too-long')
  return mistakes
}

/** The purposes for which a recipient can be asked to be let in. */
export function purposesFor(recipient: AskedRecipient): readonly Purpose[] {
  if ('personId' in recipient) return [recipient.kind === 'helper' ? 'carry-out-plan' : 'family']
  const all = new Set(rolesAt(recipient.kind).flatMap((role) => purposesOf(role)))
  return purposes.filter((purpose) => all.has(purpose))
}

/** The sections that someone at a recipient could read for a purpose, once the family says yes. */
export function sectionsFor(recipient: AskedRecipient, purpose: Purpose): readonly Section[] {
  if ('personId' in recipient) return sections.filter((section) => reachOf(recipient.kind, section) !== 'none')
  const roles = rolesAt(recipient.kind).filter((role) => purposesOf(role).includes(purpose))
  return sections.filter((section) => roles.some((role) => reachOf(role, section) !== 'none'))
}

/** The sections that can be asked for at all, for one purpose or another. */
export function sectionsWithin(recipient: AskedRecipient): readonly Section[] {
  const all = new Set(purposesFor(recipient).flatMap((purpose) => sectionsFor(recipient, purpose)))
  return sections.filter((section) => all.has(section))
}

function rolesAt(kind: OrganisationKind): readonly StaffRole[] {
  return staffRoles.filter((role) => (audience[role].kinds as readonly OrganisationKind[]).includes(kind))
}

/** What a form starts with: from today, for the whole term. */
export function usualPeriod(today: Day): { readonly from: Day; readonly lastDay: Day } {
  return { from: today, lastDay: addDays(latestEnd(today), -1) }
}
