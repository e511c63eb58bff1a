import type { Brand } from '#kernel/brand.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Period } from '#kernel/period.ts'
import type { Postcode } from './postcode.ts'

export type MunicipalityId = Id<'municipality'>
export type AreaId = Id<'area'>
/** The short word of a division, also in addresses: `swv-po`. New ones are data, not code. */
export type DivisionKind = Brand<string, 'division'>

/** A municipality ("gemeente"). The code is that of the CBS and stays null for one that is known by name only. */
export type Municipality = Period & {
  readonly id: MunicipalityId
  readonly name: string
  readonly code: string | null
}

/** One way to cut up the country ("indeling"): into swv areas, youth regions, provinces. */
export type Division = { readonly kind: DivisionKind; readonly name: string }

/** One piece of a division ("gebied"). The code is unique in its division and never used again for another area. */
export type Area = Period & {
  readonly id: AreaId
  readonly division: DivisionKind
  readonly code: string
  readonly name: string
}

/** A postcode lies in a municipality for a time; on one day in one municipality. */
export type Territory = Period & {
  readonly id: Id<'territory'>
  readonly postcode: Postcode
  readonly municipality: MunicipalityId
}

/**
 * A postcode, or a municipality as a whole, lies in an area for a time. Exactly one of `postcode` and `municipality` is
 * filled. Regulations give postcodes; yearly lists give municipalities.
 */
export type Membership = Period & {
  readonly id: Id<'membership'>
  readonly division: DivisionKind
  readonly area: AreaId
  readonly postcode: Postcode | null
  readonly municipality: MunicipalityId | null
}

export type ChangeKind = 'renamed' | 'merged' | 'absorbed' | 'split'

/** What goes from one municipality to another. Weight is the share of `from` (1 is all); null when nobody knows it. */
export type ChangePart = {
  readonly from: MunicipalityId
  readonly to: MunicipalityId
  readonly weight: number | null
  readonly postcodes: readonly Postcode[]
}

/** A change of municipalities ("herindeling"). `on` is the first day of the new state; not always 1 January. */
export type MunicipalityChange = {
  readonly id: Id<'municipality-change'>
  readonly on: Day
  readonly kind: ChangeKind
  readonly parts: readonly ChangePart[]
}

/** All that is known about regions, of all times. What holds on one day is a `Chart`. */
export type Atlas = {
  readonly divisions: readonly Division[]
  readonly areas: readonly Area[]
  readonly municipalities: readonly Municipality[]
  readonly territory: readonly Territory[]
  readonly memberships: readonly Membership[]
  readonly changes: readonly MunicipalityChange[]
}

export const emptyAtlas: Atlas = {
  divisions: [],
  areas: [],
  municipalities: [],
  territory: [],
  memberships: [],
  changes: [],
}

const word = /^[a-z]+(-[a-z0-9]+)*$/

/** The text as the word of a division, or null when it cannot be one. It says nothing about existing. */
export function findDivisionKind(text: string): DivisionKind | null {
  return word.test(text) ? (text as DivisionKind) : null
}

/** The divisions that the known files fill. Others come with their own files or rows. */
export const swvPo: Division = { kind: 'swv-po' as DivisionKind, name: 'Samenwerkingsverbanden PO' }
export const swvVo: Division = { kind: 'swv-vo' as DivisionKind, name: 'Samenwerkingsverbanden VO' }
export const youthRegions: Division = { kind: 'jeugdregio' as DivisionKind, name: 'Jeugdregio’s' }
export const provinces: Division = { kind: 'provincie' as DivisionKind, name: 'Provincies' }
