import type { Day } from '#kernel/day.ts'
import type { ChangeKind } from '../atlas.ts'
import type { Postcode } from '../postcode.ts'
import type { Finding } from './finding.ts'

export type StatedPart = {
  readonly from: string
  readonly to: string
  readonly weight: number | null
  readonly postcodes: readonly Postcode[]
}

/** A municipality that begins with a change, as far as the source says more than its name. */
export type Newcomer = { readonly name: string; readonly code: string | null; readonly province: string | null }

/** A change of municipalities as a source tells it, by name. */
export type StatedChange = {
  readonly line: number
  readonly on: Day
  readonly kind: ChangeKind
  readonly parts: readonly StatedPart[]
  readonly newcomers: readonly Newcomer[]
}

export function changeFinding(said: StatedChange, reason: string): Finding {
  return { line: said.line, field: null, value: said.parts.map(({ from, to }) => `${from} → ${to}`).join('; '), reason }
}
