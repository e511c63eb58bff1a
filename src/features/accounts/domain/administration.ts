import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import type { Objection } from './objection.ts'
import type { Place } from './organisation.ts'

/** Who manages ("functioneel beheerder"): a person, for one organisation. Null stands for the command line of the house. */
export type Administrator = {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly kind: OrganisationKind
}

type Where = Pick<Place, 'id' | 'kind' | 'above'>

/**
 * ADMIN-1 · An administrator gives themselves no function, not for a day and not as a stand-in.
 *
 * Source: scenario A16; domain.md §7.2.
 */
export function objectionToOwnGain(
  admin: Administrator | null,
  personId: PersonId,
  field = 'person',
): Objection | null {
  if (admin?.personId !== personId) return null
  return { rule: 'ADMIN-1', field, say: 'U kunt uzelf geen functie geven. Vraag een andere beheerder.' }
}

/**
 * ADMIN-2 · An administrator changes and ends none of their own functions.
 *
 * Source: scenario A16.
 */
export function objectionToOwnChange(admin: Administrator | null, personId: PersonId): Objection | null {
  if (admin?.personId !== personId) return null
  return { rule: 'ADMIN-2', field: 'person', say: 'U kunt uw eigen functie niet wijzigen. Vraag een andere beheerder.' }
}

/**
 * ADMIN-3 · An administrator manages the own organisation and what stands below it; the region office manages all.
 *
 * Source: domain.md §7.1 (a functioneel beheerder belongs to an organisation).
 */
export function manages(admin: Administrator | null, where: Where): boolean {
  if (admin === null || admin.kind === 'region-office') return true
  return where.id === admin.organisationId || where.above.includes(admin.organisationId)
}

export function objectionToPlace(admin: Administrator | null, where: Where, field = 'organisation'): Objection | null {
  if (manages(admin, where)) return null
  return { rule: 'ADMIN-3', field, say: 'U beheert deze organisatie niet.' }
}

/**
 * ADMIN-4 · Nobody makes an administrator above themselves.
 *
 * Above is: of the region office for who is not of the region office, and of an organisation that one does not manage.
 *
 * Source: scenario A16 (makes a super administrator).
 */
export function objectionToRole(admin: Administrator | null, role: StaffRole, where: Where): Objection | null {
  if (role !== 'administrator' || manages(admin, where)) return null
  return { rule: 'ADMIN-4', field: 'role', say: 'U kunt geen beheerder maken van een organisatie boven de uwe.' }
}

/**
 * ADMIN-5 · Only the region office makes organisations that stand under none of one's own, and another region office.
 *
 * Else an administrator would make the place above themselves and a function in it.
 *
 * Source: scenario A16.
 */
export function objectionToNewPlace(
  admin: Administrator | null,
  kind: OrganisationKind,
  parent: Where | null,
): Objection | null {
  if (admin === null || admin.kind === 'region-office') return null
  if (kind !== 'region-office' && parent !== null && manages(admin, parent)) return null
  return { rule: 'ADMIN-5', field: 'parent', say: 'Kies een organisatie die u beheert waar deze onder valt.' }
}

/**
 * ADMIN-6 · Who lets a person in (mail address, invitation, second step) manages every function that person has.
 *
 * An administrator of one organisation could else take over an account and look with its function at another. People
 * who are not staff are invited by who works with them, never by an administrator: that there is a file is content.
 *
 * Source: domain.md §7.2; scenario A16.
 */
export function objectionToPerson(
  admin: Administrator | null,
  person: { readonly isStaff: boolean; readonly places: readonly Where[] },
): Objection | null {
  const all = person.isStaff && person.places.every((place) => manages(admin, place))
  // without a function anywhere a person belongs to the region office, or to the house
  const somewhere = person.places.length > 0 || admin === null || admin.kind === 'region-office'
  if (all && somewhere) return null
  return {
    rule: 'ADMIN-6',
    field: 'person',
    say: 'U beheert niet alle functies van deze persoon. Vraag het regiobureau.',
  }
}
