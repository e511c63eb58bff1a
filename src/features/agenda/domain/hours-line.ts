import type { FunctionId, Id } from '#kernel/id.ts'
import type { ActionId } from './action.ts'
import type { SourceId } from './agenda.ts'
import type { AmbitionId } from './ambition.ts'
import { type Hours, addUp, noHours, times } from './hours-amount.ts'

export type HourLineId = Id<'hour-line'>

/** How the hours of a line lie over its parties: each as many, all in one, one of them (which is not settled), or no party. */
export const sharings = ['each', 'together', 'either', 'nobody'] as const
export type Sharing = (typeof sharings)[number]

/** Where a line is counted: in its own ambition, at the place it points to, or not in the total at all. */
export const countings = ['here', 'elsewhere', 'outside'] as const
export type Counting = (typeof countings)[number]

/** Where the hours of a line are booked instead: an action, an ambition, or only words of the source. */
export type Elsewhere = {
  readonly ambitionId: AmbitionId | null
  readonly actionId: ActionId | null
  readonly text: string
}

/** One line of the elaboration of hours ("ureninzet"): an activity, how many hours, of whom. */
export type HourLine = {
  readonly id: HourLineId
  readonly ambitionId: AmbitionId
  /** Null: of the ambition as a whole. */
  readonly actionId: ActionId | null
  readonly position: number
  readonly activity: string
  readonly sharing: Sharing
  /** With `each` the hours of one party, else all of them; null is an amount nobody wrote down. */
  readonly hours: Hours | null
  /** The product as the source prints it ("6 O/Gem/JG **18**"); never corrected. */
  readonly statedTogether: Hours | null
  /** Codes of the parties, in the order of the source. */
  readonly parties: readonly string[]
  readonly counted: Counting
  readonly elsewhere: Elsewhere
  /** Asks for capacity beyond the existing staff ("extra formatie"). */
  readonly extra: boolean
  /** Whose hours these are, in a function. */
  readonly functionId: FunctionId | null
  readonly sourceId: SourceId | null
  readonly sourcePlace: string
  readonly version: number
}

/**
 * HOURS-2 · A line counts once for what it says: hours for each party count per party, hours together and either/or count
 * once, a line without a party counts too; what is booked elsewhere or outside the total counts for nothing here.
 *
 * "8 O of Gem" is eight hours, whoever makes them. An amount nobody wrote down adds nothing, and is shown as not written.
 *
 * Source: requirements 002-23, 002-29, 002-45 and §7 table A; scenario GC01.
 */
export function countOf(line: Pick<HourLine, 'sharing' | 'hours' | 'parties' | 'counted'>): Hours {
  return line.counted === 'here' ? sizeOf(line) : noHours
}

/** What a line says it is, wherever it is counted. */
export function sizeOf({ sharing, hours, parties }: Pick<HourLine, 'sharing' | 'hours' | 'parties'>): Hours {
  if (hours === null) return noHours
  return sharing === 'each' && parties.length > 0 ? times(hours, parties.length) : hours
}

export function countAll(lines: readonly HourLine[]): Hours {
  return addUp(lines.map(countOf))
}
