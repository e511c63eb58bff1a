import type { Day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Finding } from '../domain/import/finding.ts'
import type { countWrites } from '../domain/import/plan.ts'
import type { SourceKind } from '../domain/import/source.ts'
import type { Split } from '../domain/import/split.ts'

export type RegionFile = { readonly name: string; readonly bytes: Uint8Array }

export type ImportManner = {
  /** The first day, when the file does not say it or says another. */
  readonly from: Day | null
  /** The list names all municipalities of its day. */
  readonly complete: boolean
  /** Shows what would be written and writes nothing. */
  readonly dryRun: boolean
  /** Who imports; null at the command line. */
  readonly by: PersonId | null
  readonly at: Date
}

export type ImportReport = {
  readonly file: string
  readonly kind: SourceKind
  readonly from: Day | null
  readonly dryRun: boolean
  readonly rows: { readonly good: number; readonly wrong: number }
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
  /** How many the file names. */
  readonly names: {
    readonly municipalities: number
    readonly postcodes: number
    readonly areas: Readonly<Record<string, number>>
  }
  /** The municipalities that the file puts in more than one area of a division. */
  readonly split: readonly Split[]
  readonly written: ReturnType<typeof countWrites>
  readonly changed: boolean
}
