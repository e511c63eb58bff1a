import type { Day } from '#kernel/day.ts'
import type { ChangeKind } from '../atlas.ts'
import type { Postcode } from '../postcode.ts'
import type { Finding } from './finding.ts'

/** Weight and postcodes are told of a split only; in every other kind the old municipality goes as a whole. */
export type StatedPart = {
  readonly line: number
  readonly from: string
  readonly to: string
  readonly weight: number | null
  readonly postcodes: readonly Postcode[]
}

/** A municipality that begins with a change, as far as the source says more than its name. */
export type Newcomer = { readonly name: string; readonly code: string | null; readonly province: string | null }

/** A change of municipalities as a source tells it, by name. */
export type StatedChange = {
  readonly on: Day
  readonly kind: ChangeKind
  readonly parts: readonly StatedPart[]
  readonly newcomers: readonly Newcomer[]
}

/** A change happens as a whole or not: what is wrong with it is wrong with each of its rows. */
export function changeFindings(said: StatedChange, reason: string): readonly Finding[] {
  return said.parts.map(({ line, from, to }) => ({ line, field: null, value: `${from} → ${to}`, reason }))
}
