import type { HourLine } from './hour-line.ts'

/** A figure of hours as stated, or words that say where it is counted. */
export type StatedHours = { readonly hours: number | null; readonly words: string; readonly line: number }

/** An action as the document has it. A field is null when the document has no place for it, and empty when that is empty. */
export type ReadAction = {
  readonly line: number
  readonly number: string
  readonly title: string
  /** How many actions one cell numbers; 1 for most. */
  readonly count: number
  readonly goal: string
  readonly planning: string | null
  readonly owner: string | null
  readonly participants: string
  readonly elaboration: string
}

/** Hours stated once, for an action or for several together, with the lines they are made of. */
export type HoursGroup = {
  readonly line: number
  readonly stated: StatedHours | null
  readonly lines: readonly HourLine[]
  /** The places of its actions in the list of the ambition. */
  readonly actions: readonly number[]
}

export type ReadAmbition = {
  /** "Ambitie 3"; for a table outside ambitions the heading above it, or ''. */
  readonly called: string
  readonly number: string
  readonly title: string
  readonly about: string
  readonly line: number
  /** The first line that is no longer of it. */
  readonly until: number
  readonly stated: StatedHours | null
  readonly actions: readonly ReadAction[]
  readonly hours: readonly HoursGroup[]
}
