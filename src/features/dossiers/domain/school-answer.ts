import type { OrganisationId } from '#kernel/id.ts'

export type SchoolAnswer = 'asked' | 'yes' | 'no' | 'withdrawn'

/**
 * SCHOOL-1 · The agreement of a school is given, refused and withdrawn by that school itself, for what it wrote and for
 * joining the plan of its pupil.
 *
 * It is at work the same day. It never holds back what others share on their own basis, and never what the family reads.
 *
 * Source: source document 002, note 1; ACCESS-7, ACCESS-8.
 *
 * @returns what is written down, or null when it says the same already.
 */
export function schoolAnswerFor(last: SchoolAnswer | null, choice: 'yes' | 'no'): SchoolAnswer | null {
  if (choice === 'yes') return last === 'yes' ? null : 'yes'
  if (last === 'yes') return 'withdrawn'
  return last === 'no' || last === 'withdrawn' ? null : 'no'
}

/** Whether an organisation answers for a dossier: the school of the child, or a school in its circle. */
export function isSchoolOf(
  organisationId: OrganisationId | null,
  dossier: { readonly schoolId: OrganisationId | null; readonly schoolsInCircle: readonly OrganisationId[] },
): boolean {
  return (
    organisationId !== null && (organisationId === dossier.schoolId || dossier.schoolsInCircle.includes(organisationId))
  )
}
