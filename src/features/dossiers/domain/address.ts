import type { Id, PersonId } from '#kernel/id.ts'
import type { Grant } from '#access/domain/grant.ts'

export type AddressId = Id<'address'>
export type MemberId = Id<'member'>

/** Where someone lives and is reached. All of it may be unknown. */
export type Reach = {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly postcode: string | null
  readonly place: string | null
  readonly phone: string | null
  readonly email: string | null
}

export type Address = Reach & {
  readonly id: AddressId
  readonly hiddenFrom: readonly PersonId[]
  readonly version: number
}

/** The child (member null) or someone of the family, with the address as far as this reader may see it. */
export type Household = {
  readonly memberId: MemberId | null
  /** Null for a child without an account of its own. */
  readonly personId: PersonId | null
  readonly name: string
  /** What they are to the child: a word of `familyRoles`; null for the child itself. */
  readonly kind: string | null
  /** Null when none is known, and also when it is hidden from this reader: the two look the same. */
  readonly address: Address | null
}

type Asker = Pick<Grant, 'mayWrite' | 'visit'>

/**
 * DOSSIER-6 · Family members change their own address and that of the child; workers change every address they see.
 *
 * An address that is not shown can be added by a worker, and by someone for themselves. Others of the family cannot: the
 * answer would tell whether there is one that is hidden from them.
 *
 * Source: house rule; AVG art. 16.
 */
export function mayChangeAddress({ mayWrite, visit }: Asker, { memberId, personId, address }: Household): boolean {
  if (!mayWrite) return false
  if (visit.actor.role !== 'family' || personId === visit.actor.personId) return true
  return memberId === null && address !== null
}

/**
 * DOSSIER-5 · An address can be hidden from someone of the family; for them it is absent, with everything that would
 * tell where it is.
 *
 * The one whose address it is hides it, and a worker may, also that of the child. It cannot be hidden from oneself, nor
 * from the one who lives there. For the family no page, list or filter names a municipality.
 *
 * Source: house.md §5 (marked for safety is absent); Jeugdwet art. 7.3.10 lid 2.
 */
export function mayHide({ visit }: Asker, { personId }: Household): boolean {
  return visit.actor.role !== 'family' || personId === visit.actor.personId
}

/** From whom of the family this address could be hidden. */
export function hideableFrom(family: readonly Household[], house: Household, { visit }: Asker): readonly Household[] {
  return family.filter(
    ({ personId }) => personId !== null && personId !== house.personId && personId !== visit.actor.personId,
  )
}

const letters = /^([1-9]\d{3})\s*([A-Za-z]{2})$/

/** A postcode as it is written (`1234 AB`), or null when it is not one. */
export function findFullPostcode(text: string): string | null {
  const parts = letters.exec(text.trim())
  return parts === null ? null : `${parts[1]} ${parts[2]!.toUpperCase()}`
}
