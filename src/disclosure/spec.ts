/** A set of units whose number is published: `Wijkstad, primary school, 5-11 years`. `members` are positions in `units`. */
export type Cell = { readonly id: string; readonly members: readonly number[] }

/** A cell that an earlier publication showed. It can not be taken back, so its value is known for ever. */
export type PinnedCell = Cell & { readonly value: number; readonly release: string }

/** A cell (`part`) that is read beside its denominator (`whole`): a percentage, "not in care". Positions in `cells`. */
export type Complement = { readonly part: number; readonly whole: number }

/** 1: at least two whole numbers are possible. 2: the possible numbers lie at least threshold − 1 apart. */
export type Level = 1 | 2

/** What a hidden cell costs: one each (and of equals the smallest), its value, or the square root of its value. */
export type Cost = 'cells' | 'value' | 'root'

/** The units with their counts, and what is published about them. The finest counts need not be published themselves. */
export type Spec = {
  readonly units: readonly number[]
  /** Units that are zero by definition (pupils of seventeen in a primary school): anyone knows, nothing to protect. */
  readonly impossible?: readonly number[]
  readonly cells: readonly Cell[]
  readonly complements?: readonly Complement[]
  /** Sets that are not published now but must stay uncertain: hidden earlier, or the children of a correction. */
  readonly guarded?: readonly Cell[]
  readonly pinned?: readonly PinnedCell[]
  /** Counts from 1 up to but not including the threshold are sensitive. Default 5, at least 3. */
  readonly threshold?: number
  /** Whether a zero tells something about a child ("no one of these 12 passed"). Default: published. */
  readonly zeros?: 'published' | 'sensitive'
  /** Default 2. */
  readonly level?: Level
  /** Default `cells`. */
  readonly cost?: Cost
}

export type ShownOrNot =
  | { readonly id: string; readonly status: 'shown'; readonly value: number }
  | { readonly id: string; readonly status: 'suppressed' }

/** Another table of whole numbers that gives the same publication: these units differ by these numbers. */
export type Witness = { readonly units: readonly number[]; readonly deltas: readonly number[] }

/** Holds true counts: it stays where the counts are. Only its verdict may leave. */
export type Proof = { readonly witnesses: readonly Witness[] }

export type Report = {
  readonly cells: number
  /** Hidden because they are sensitive themselves. */
  readonly primary: number
  /** Hidden only because others could be worked out from them. */
  readonly secondary: number
  /** The total of all hidden counts. */
  readonly value: number
  /** The same for the secondary cells only. */
  readonly secondaryValue: number
  readonly level: Level
  readonly threshold: number
  /** Positions in `cells` of what is hidden, in order. */
  readonly suppressed: readonly number[]
  /** Whether the search came to its end; when it was stopped the answer is as safe, but may hide more. */
  readonly finished: boolean
}

export type Protected = {
  readonly outcome: 'protected'
  readonly cells: readonly ShownOrNot[]
  readonly proof: Proof
  readonly report: Report
}

/** A set that can not be protected however much is hidden, and the earlier publications that give it away. */
export type Unprotectable = {
  readonly id: string
  readonly releases: readonly string[]
  readonly by: readonly string[]
}

export type Refused = { readonly outcome: 'refused'; readonly unprotectable: readonly Unprotectable[] }

/** The sum of the counts of a set. */
export function countOf(units: readonly number[], members: readonly number[]): number {
  let total = 0
  for (const unit of members) total += units[unit] ?? 0
  return total
}
