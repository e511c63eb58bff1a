import type { Day } from '#kernel/day.ts'
import type { Role } from '#access/domain/words.ts'

/** What section basics holds of the child itself. */
export type ChildBasics = {
  readonly givenName: string
  readonly surname: string
  readonly bornOn: Day
  /** Language code of what is spoken at home. */
  readonly language: string
  /** Language code of the interpreter that is needed, or null. */
  readonly interpreter: string | null
  readonly version: number
}

/** Who the child is: on these rests who may sign, who may read, and how the child is found. */
export type Identity = Pick<ChildBasics, 'givenName' | 'surname' | 'bornOn'>

/**
 * DOSSIER-4 · Name and birth date are changed by the municipality and by who keeps the dossier moving; for everyone else
 * who may write in the basics they can only be read.
 *
 * The birth date decides who must sign and who may read, so nobody changes it for themselves. Left out or sent along,
 * the value stays as it was, and the answer says so.
 *
 * Source: Jeugdwet art. 7.2.1–7.2.4 (who establishes identity); scenario A9.
 */
export function mayChangeIdentity(role: Role, isLead: boolean): boolean {
  return isLead || role === 'desk_worker' || role === 'youth_consultant' || role === 'family_coach'
}

/** The child as it will be, and whether something that was sent was left as it was (DOSSIER-4). */
export function changeBasics(
  current: ChildBasics,
  typed: Partial<Identity> & Pick<ChildBasics, 'language' | 'interpreter'>,
  mayIdentity: boolean,
): { readonly next: Omit<ChildBasics, 'version'>; readonly identityKept: boolean } {
  const { givenName, surname, bornOn } = mayIdentity ? { ...current, ...typed } : current
  const { language, interpreter } = typed
  return { next: { givenName, surname, bornOn, language, interpreter }, identityKept: !mayIdentity }
}
