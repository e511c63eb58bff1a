import { sumOf } from './numbers.ts'

/** Hours of one activity as a document writes them. */
export type HourLine = {
  readonly activity: string
  /** Hours each, or of all together; null when none are said ("door aanbieders"). */
  readonly hours: number | null
  readonly parties: readonly string[]
  /** each: per party; together: all in one; either: one of the parties does it; nobody: no party said. */
  readonly sharing: 'each' | 'together' | 'either' | 'nobody'
  /** The product as the document writes it; never corrected. */
  readonly statedTogether: number | null
  readonly counted: 'here' | 'elsewhere' | 'outside'
  /** What it points to when it is counted elsewhere. */
  readonly elsewhere: string
  /** How the hours come about: "6 × 4". */
  readonly arithmetic: string
  readonly line: number
}

export type HoursContext = {
  /** Codes of parties that the document uses. */
  readonly codes: ReadonlySet<string>
  readonly line: number
  /** Whether the place is meant for hours, so that a bare figure at the end of an activity is hours. */
  readonly bare: boolean
}

/** The hours of a line in all, as its own parts give them. */
export function totalOf({ hours, parties, sharing }: Pick<HourLine, 'hours' | 'parties' | 'sharing'>): number {
  return sharing === 'each' ? sumOf([(hours ?? 0) * Math.max(1, parties.length)]) : (hours ?? 0)
}
