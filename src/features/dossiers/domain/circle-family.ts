import { type Day, reachesAge } from '#kernel/day.ts'
import { ownAccountFrom } from '#access/domain/decide.ts'
import type { Basis } from '#access/domain/relation.ts'
import { type FamilyRole, type Purpose, type Section, sections } from '#access/domain/words.ts'

/** Someone of the family who is brought into the dossier. */
export type NewMember = {
  readonly name: string
  readonly email: string | null
  readonly kind: FamilyRole
  readonly reason: string
  /** How authority was established, for a parent or guardian who is said to hold it. */
  readonly authority: { readonly way: 'register' | 'civil-registry' | 'court'; readonly from: Day } | null
}

export type MemberMistake =
  | 'no-name'
  | 'no-reason'
  | 'authority-not-established'
  | 'authority-not-for-this-kind'
  | 'too-young'
  | 'youth-is-known'

/**
 * CIRCLE-5 · Who signs for a child is a parent or guardian whose authority was established; a partner without authority
 * is welcome as a supporter.
 *
 * Someone cannot be brought in as a parent with authority on their own or another's word. The young person has an own
 * account from twelve.
 *
 * Source: scenario C10; domain.md §4.2; decision 0005.
 */
export function mistakesInMember(
  member: NewMember,
  child: { readonly bornOn: Day; readonly youthKnown: boolean },
  today: Day,
): readonly MemberMistake[] {
  const mistakes: MemberMistake[] = []
  if (member.name.trim() === '') mistakes.push('no-name')
  if (member.reason.trim() === '') mistakes.push('no-reason')
  const holds = member.kind === 'parent_with_authority' || member.kind === 'guardian'
  if (holds && member.authority === null) mistakes.push('authority-not-established')
  if (!holds && member.authority !== null) mistakes.push('authority-not-for-this-kind')
  if (member.kind === 'youth' && today < reachesAge(child.bornOn, ownAccountFrom)) mistakes.push('too-young')
  if (member.kind === 'youth' && child.youthKnown) mistakes.push('youth-is-known')
  return mistakes
}

/**
 * What someone of the family stands in the circle with. The family is there by being family, and what is not theirs by
 * right opens by consent; a supporter is there by consent, for the plan.
 */
export function familyRelation(kind: FamilyRole): {
  readonly basis: Basis
  readonly purpose: Purpose
  readonly sections: readonly Section[]
} {
  return kind === 'helper'
    ? { basis: { kind: 'consent' }, purpose: 'carry-out-plan', sections }
    : { basis: { kind: 'family' }, purpose: 'family', sections }
}
