import type { Day } from '#kernel/day.ts'
import type { FunctionId, Id, OrganisationId } from '#kernel/id.ts'
import type { Period } from '#kernel/period.ts'
import type { AreaId, DivisionKind } from '#regions/domain/atlas.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import type { BodyId, ThemeId } from './proposal.ts'

export type SeatId = Id<'seat'>
export type SeatHolderId = Id<'seat-holder'>

/** By what rule a seat is filled. */
export const seatRules = ['organisation', 'kind-in-area', 'municipalities', 'person', 'guest'] as const
export type SeatRule = (typeof seatRules)[number]

/** A seat ("zetel") of a body, by rule: who sits on it follows from the map and the organisations of a day. */
export type Seat = Period & {
  readonly id: SeatId
  readonly bodyId: BodyId
  readonly position: number
  readonly title: string
  readonly rule: SeatRule
  readonly organisationId: OrganisationId | null
  readonly organisationName: string | null
  readonly organisationKind: OrganisationKind | null
  /** The division whose areas are looked at; null is all that are known for this kind. */
  readonly division: DivisionKind | null
  /** Another area than that of the body. */
  readonly areaId: AreaId | null
  readonly areaName: string | null
  /** The function someone has to be proposed for it; null is nobody in particular. */
  readonly role: StaffRole | null
  readonly themeId: ThemeId | null
  readonly themeName: string | null
  /** For how many people; they all count unless the seat is a guest's. */
  readonly count: number
  /** False is "nog te bepalen": that there is a seat is agreed, whose it is is not. */
  readonly settled: boolean
  readonly counts: boolean
  readonly note: string
  readonly from: Day
}

export const holderParts = ['chair', 'secretary', 'member'] as const
export type HolderPart = (typeof holderParts)[number]

/** For whom a member speaks ("achterban"), as organisations. */
export type Represented = { readonly id: OrganisationId; readonly name: string }

/** Who sits on a seat, from–until. */
export type SeatHolder = Period & {
  readonly id: SeatHolderId
  readonly seatId: SeatId
  readonly bodyId: BodyId
  readonly name: string
  /** Someone with an account; null is a name only. */
  readonly functionId: FunctionId | null
  readonly organisationId: OrganisationId | null
  readonly organisationName: string | null
  readonly part: HolderPart
  /** The rank and file ("achterban") in words. */
  readonly speaksFor: string
  readonly represents: readonly Represented[]
  readonly from: Day
}

export const saySeat = {
  rules: {
    organisation: 'Van één organisatie',
    'kind-in-area': 'Van elke organisatie van een soort in het gebied',
    municipalities: 'Van gemeenten in het gebied',
    person: 'Van één persoon',
    guest: 'Gast, afhankelijk van de agenda',
  } satisfies Record<SeatRule, string>,
  parts: { chair: 'voorzitter', secretary: 'secretaris', member: 'lid' } satisfies Record<HolderPart, string>,
}
