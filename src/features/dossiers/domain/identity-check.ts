import type { PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { FamilyRole } from '#access/domain/words.ts'

/** How a worker saw who someone is. */
export const identityWays = ['document', 'digid'] as const
export type IdentityWay = (typeof identityWays)[number]

/** How it was established that someone holds authority ("gezag"), or that there is none to establish. */
export const authorityWays = ['register', 'civil-registry', 'court', 'none'] as const
export type AuthorityWay = (typeof authorityWays)[number]

/** What was established of one member of the family. */
export type Established = {
  readonly personId: PersonId
  readonly identityWay: IdentityWay
  readonly authorityWay: AuthorityWay
  readonly checkedOn: Day
  readonly authority: boolean
  readonly authorityFrom: Day | null
  readonly authorityUntil: Day | null
}

export type IdentityMistake =
  | 'oneself'
  | 'in-the-future'
  | 'authority-not-shown'
  | 'authority-without-day'
  | 'authority-ends-before-it-begins'
  | 'no-authority-for-this-kind'

/** Who can hold authority at all: a parent or a guardian. A partner, a foster parent and a supporter cannot. */
const canHold: readonly FamilyRole[] = ['parent_with_authority', 'parent_without_authority', 'guardian']

/**
 * IDENTITY-2 · Authority is established, never assumed: in the register, or by what a court decided, from a day.
 *
 * What a parent says of it is not enough, and only a parent or a guardian can have it. Nobody establishes their own.
 *
 * Source: domain.md §4.2 (do not believe one parent blindly; check the gezagsregister); BW 1:244, 1:245; scenario C10.
 */
export function mistakesInCheck(
  established: Established,
  member: { readonly kind: FamilyRole },
  worker: PersonId,
  today: Day,
): readonly IdentityMistake[] {
  const { authority, authorityWay, authorityFrom, authorityUntil, checkedOn, personId } = established
  const mistakes: IdentityMistake[] = []
  if (personId === worker) mistakes.push('oneself')
  if (checkedOn > today) mistakes.push('in-the-future')
  if (!authority) return mistakes
  if (!canHold.includes(member.kind)) mistakes.push('no-authority-for-this-kind')
  if (authorityWay === 'none') mistakes.push('authority-not-shown')
  if (authorityFrom === null) mistakes.push('authority-without-day')
  else if (authorityUntil !== null && authorityUntil <= authorityFrom) mistakes.push('authority-ends-before-it-begins')
  return mistakes
}

/** What a member of the family is called once it is known whether they hold authority. */
export function kindAfter(kind: FamilyRole, authority: boolean): FamilyRole {
  if (kind === 'parent_without_authority' && authority) return 'parent_with_authority'
  if (kind === 'parent_with_authority' && !authority) return 'parent_without_authority'
  return kind
}
