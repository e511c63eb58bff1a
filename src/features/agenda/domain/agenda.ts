import type { Day } from '#kernel/day.ts'
import type { FunctionId, Id, OrganisationId } from '#kernel/id.ts'
import type { StaffRole } from '#access/domain/words.ts'
import type { ActionLink, AgendaAction } from './action.ts'
import type { Ambition, AmbitionChange } from './ambition.ts'
import type { LocalChoice, Municipality } from './local-choice.ts'

export type AgendaId = Id<'agenda'>
export type SourceId = Id<'agenda-source'>
export type PartyId = Id<'agenda-party'>
export type PrincipleId = Id<'agenda-principle'>
export type FocalPointId = Id<'focal-point'>

/** What stands above an agenda ("regioagenda"): its name, its area, who keeps it, and what is said of its hours. */
export type AgendaHead = {
  readonly id: AgendaId
  readonly officeId: OrganisationId
  readonly officeName: string
  readonly division: string
  readonly areaId: Id<'area'> | null
  readonly areaName: string | null
  readonly name: string
  readonly about: string
  readonly fromOn: Day
  /** The first day that no longer counts. */
  readonly untilOn: Day | null
  readonly secretariatCounted: boolean
  readonly hoursNote: string
  /** An amount with two decimals, as text: `669.00`. */
  readonly statedTotal: string | null
  readonly version: number
}

/** A document the agenda was made from. */
export type Source = {
  readonly id: SourceId
  readonly name: string
  readonly datedOn: Day | null
  readonly note: string
}

/** A party as the hours name it: its code, what that stands for (nothing: nobody explained it), its organisation. */
export type Party = {
  readonly id: PartyId
  readonly code: string
  readonly name: string
  readonly organisationId: OrganisationId | null
}

/** A shared principle ("gedeeld uitgangspunt"), as education says it and as the municipalities say it. */
export type Principle = {
  readonly id: PrincipleId
  readonly position: number
  readonly education: string
  readonly municipalities: string
  readonly sourceId: SourceId | null
  readonly sourcePlace: string
  readonly endedOn: Day | null
}

/** What the agenda aims at ("speerpunt"). */
export type FocalPoint = {
  readonly id: FocalPointId
  readonly position: number
  readonly name: string
  readonly about: string
  readonly sourceId: SourceId | null
  readonly sourcePlace: string
  readonly endedOn: Day | null
}

/** Who has an action: the organisation, the person in a function, and how the source says it. */
export type Owner = {
  readonly text: string
  readonly organisationId: OrganisationId | null
  readonly organisationName: string | null
  readonly functionId: FunctionId | null
  readonly personName: string | null
  readonly role: StaffRole | null
  /** False when the person's function has ended: nobody then says how the action stands. */
  readonly holds: boolean
}

/** One agenda as it stands now, whole. What ended stays in it with its day. */
export type Agenda = AgendaHead & {
  readonly sources: readonly Source[]
  readonly parties: readonly Party[]
  /** The codes of parties as lines of hours use them, whether they stand among the parties or not. */
  readonly codesUsed: readonly string[]
  readonly principles: readonly Principle[]
  readonly focalPoints: readonly FocalPoint[]
  readonly ambitions: readonly Ambition[]
  readonly actions: readonly AgendaAction[]
  readonly links: readonly ActionLink[]
  readonly changes: readonly AmbitionChange[]
  /** The municipalities of the area, whether they said something or not. */
  readonly municipalities: readonly Municipality[]
  /** The last choice of each municipality on each action. */
  readonly choices: readonly LocalChoice[]
}

/** What still holds, in order. */
export function current<Thing extends { readonly endedOn: Day | null }>(things: readonly Thing[]): readonly Thing[] {
  return things.filter(({ endedOn }) => endedOn === null)
}
