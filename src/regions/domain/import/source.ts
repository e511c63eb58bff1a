import type { Day } from '#kernel/day.ts'
import type { Finding } from './finding.ts'
import type { StatedChange } from './stated-change.ts'
import type { Statements } from './statements.ts'
import type { Table } from './table.ts'

export type SourceKind = 'swv-annex' | 'municipality-list' | 'municipality-changes' | 'division'

/** What a file says, and what is wrong with the rows that are left out. */
export type SourceRead = {
  /** How many rows are right, and how many are left out. */
  readonly good: number
  readonly wrong: number
  readonly findings: readonly Finding[]
  readonly statements: Statements | null
  readonly changes: readonly StatedChange[]
}

/** One kind of file that can be read. It is known by its header. `read` throws BrokenFile when nothing may be written. */
export type Source = {
  readonly kind: SourceKind
  /** The columns as a report names them. */
  readonly columns: string
  readonly is: (header: readonly string[]) => boolean
} & (
  | {
      /** From which day on the file itself says to hold; null when it does not say so. */
      readonly fromOf: (file: { readonly text: string; readonly name: string }) => Day | null
      readonly read: (table: Table, from: Day) => SourceRead
    }
  /** Each row has its own day. */
  | { readonly fromOf: null; readonly read: (table: Table) => SourceRead }
)
