import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { FocalPointId, SourceId } from './agenda.ts'
import type { ChangeKind, Level } from './words.ts'

export type AmbitionId = Id<'ambition'>

/** What the parties want to reach together ("ambitie"). */
export type Ambition = {
  readonly id: AmbitionId
  readonly position: number
  readonly number: string
  readonly title: string
  readonly about: string
  /** Reached at nought: "geen thuiszitters". */
  readonly isZero: boolean
  /** How one sees that it is reached, in words. */
  readonly target: string
  readonly priority: number | null
  readonly priorityReason: string
  readonly level: Level
  readonly reviewOn: Day | null
  /** Hours as the source states them: an amount with two decimals, as text. */
  readonly statedHours: string | null
  readonly focalPointIds: readonly FocalPointId[]
  readonly sourceId: SourceId | null
  readonly sourcePlace: string
  readonly endedOn: Day | null
  readonly version: number
}

/** Which ambition, under which number, became which; without `to` it ended. */
export type ChangePart = {
  readonly fromId: AmbitionId
  readonly fromNumber: string
  readonly toId: AmbitionId | null
  readonly toNumber: string | null
}

/** Ambitions merged, split, renumbered or ended: when, why and by which decision. */
export type AmbitionChange = {
  readonly id: Id<'ambition-change'>
  readonly kind: ChangeKind
  readonly on: Day
  readonly reason: string
  /** The body that decided, in words. */
  readonly decidedIn: string
  readonly decisionId: Id<'decision'> | null
  readonly parts: readonly ChangePart[]
}
