import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { audience } from '#access/domain/audience.ts'
import { type Role, isStaffRole } from '#access/domain/words.ts'

/**
 * PLAN-2 · What someone writes while acting for a school is the school's part.
 *
 * It follows from the function, so nobody has to think of it. Others read it only while the school agrees (ACCESS-7).
 *
 * Source: source document 002, note 1.
 */
export function writesForSchool(role: Role): boolean {
  return isStaffRole(role) && audience[role].kinds.every((kind) => kind === 'school')
}

type Written = { readonly author: { readonly personId: PersonId; readonly organisationId: OrganisationId | null } }

/**
 * PLAN-5 · A text can be kept back from an organisation ("niet voor …") by who wrote it, by the child, and by those with
 * authority; it is then absent there, in the page, on paper and in every list.
 *
 * Never from the organisation that wrote it, and nobody keeps a text back from their own.
 *
 * Source: Jeugdwet art. 7.3.10, 7.3.11; scenario C13.
 */
export function mayKeepBack({ role, visit }: Pick<Grant, 'role' | 'visit'>, { author }: Written): boolean {
  return author.personId === visit.actor.personId || keepsBackAll(role)
}

/** The child and those with authority keep back whatever they read. */
export function keepsBackAll(role: Role): boolean {
  return role === 'youth' || role === 'parent_with_authority' || role === 'guardian'
}

/** The organisations for which a text may be kept back, out of those that stand around the child. */
export function keepableFrom<Party extends { readonly id: OrganisationId }>(
  circle: readonly Party[],
  { visit }: Pick<Grant, 'visit'>,
  authorOrganisationId: OrganisationId | null,
): readonly Party[] {
  return circle.filter(({ id }) => id !== authorOrganisationId && id !== visit.actor.organisationId)
}

type Reader = { readonly organisationId: OrganisationId | null; readonly schoolPart: boolean }
type Text = { readonly withheldFrom: readonly { readonly id: OrganisationId }[]; readonly fromSchool: boolean }

/**
 * PLAN-4 · A step is given only to someone who can read it.
 *
 * Offered are those who may open the plan today, without those for whom the step is kept back, and without those who do
 * not see what the school wrote when the school writes it. What is sent is held to the same list.
 *
 * Source: scenario A15.
 */
export function mayBeAsked(reader: Reader, text: Text): boolean {
  if (text.fromSchool && !reader.schoolPart) return false
  return !text.withheldFrom.some(({ id }) => id === reader.organisationId)
}

/** A step is at least as closed as the goal it stands under. */
export function withGoal(
  goal: readonly { readonly id: OrganisationId }[],
  own: readonly OrganisationId[],
): readonly OrganisationId[] {
  return [...new Set([...goal.map(({ id }) => id), ...own])]
}
