import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { KeyId } from './cost-year.ts'
import { type Part, type SplitPart, splitByParts } from './parts.ts'
import type { Weighed } from './split.ts'

/** A municipality with its weight in a key. */
export type Payer = Weighed & { readonly organisationId: OrganisationId; readonly name: string }

/**
 * COST-8 · A key ("verdeelsleutel") is a count on a reference day, with its source, and both are printed with what it
 * came to. A key never changes: a new count is a new key.
 *
 * Source: scenario GC10; domain.md §10.3.
 */
export type AllocationKey = {
  readonly id: KeyId
  readonly name: string
  readonly source: string
  readonly referenceOn: Day
  readonly over: readonly Payer[]
}

/** A key as it is used in a year: for which share, from when until when. */
export type KeyPart = Part & Omit<AllocationKey, 'id'>

/** What municipalities pay by one key. */
export type AllocatedPart = SplitPart<Omit<KeyPart, 'over'>, Payer>

/** What every municipality pays of a year, by each key. Refuses when it cannot be spread (COST-1, COST-2). */
export function allocate(chargedCents: number, parts: readonly KeyPart[], year: number): readonly AllocatedPart[] {
  // no more of a part than is kept of a closed year
  const plain = parts.map(({ name, source, referenceOn, points, from, until, over }) => {
    return { name, source, referenceOn, points, from, until, over }
  })
  return splitByParts<Payer, KeyPart>(chargedCents, plain, year)
}
