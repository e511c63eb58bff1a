import { type Day, addDays } from '#kernel/day.ts'

/**
 * DESK-14 · The desk stands in the circle of a child for thirty days after it accepted the question: to hand over, and
 * for the basics only.
 *
 * Source: Jeugdwet art. 2.3 (ground `jw-2.3-loket`); design default, D.
 *
 * @returns the first day on which it no longer does.
 */
export function deskLeavesOn(acceptedOn: Day): Day {
  return addDays(acceptedOn, 30)
}

/** How identity was established at the counter, as it is written down. */
export const identityWays = {
  document: 'geldig identiteitsbewijs gezien',
  digid: 'aangemeld met DigiD',
} as const
export type IdentityWay = keyof typeof identityWays

/** How authority ("gezag") was established, as it is written down. */
export const authorityWays = {
  register: 'gezagsregister ingezien',
  'civil-registry': 'gezag volgens de basisregistratie personen',
  court: 'beschikking van de rechter gezien',
} as const
export type AuthorityWay = keyof typeof authorityWays

/**
 * DESK-15 · Who says to be a parent, or the young person, enters the circle of a child only when the desk has
 * established who it is; a parent counts as one with authority only when that too was established.
 *
 * Until then they follow their own question, and read nothing of any dossier.
 *
 * Source: domain.md §4.2 ("do not believe one parent blindly; check the gezagsregister"), §11.3.
 */
export type Established = {
  readonly identity: IdentityWay
  /** Null when only who it is was established, or for a young person. */
  readonly authority: AuthorityWay | null
  readonly on: Day
}
