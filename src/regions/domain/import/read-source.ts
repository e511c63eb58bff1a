import type { Day } from '#kernel/day.ts'
import { divisionTable } from './division-table.ts'
import { shown } from './finding.ts'
import { municipalityChanges } from './municipality-changes.ts'
import { municipalityList } from './municipality-list.ts'
import type { Source, SourceKind, SourceRead } from './source.ts'
import { swvAnnex } from './swv-annex.ts'
import { BrokenFile, type Table } from './table.ts'

const sources: readonly Source[] = [swvAnnex, municipalityList, municipalityChanges, divisionTable]

/** `from` is null for a file in which each row has its own day. */
export type Recognised = SourceRead & { readonly kind: SourceKind; readonly from: Day | null }

/**
 * Reads a table by its header. The first day is what the caller says, else what the file says. Throws BrokenFile when no
 * kind of file has this header, or when nobody says from which day it holds.
 */
export function readSource(table: Table, name: string, told: Day | null): Recognised {
  const { header } = table
  const found = sources.find((source) => source.is(header.cells))
  if (found === undefined)
    throw new BrokenFile({
      line: header.line,
      field: 'kop',
      value: shown(header.cells.join(', ')),
      reason: `Deze kop is niet bekend. Bekend zijn: ${sources.map(({ columns }) => `(${columns})`).join(', ')}.`,
    })
  if (table.rows.length === 0)
    throw new BrokenFile({ line: header.line, field: null, value: null, reason: 'Onder de kop staan geen regels.' })
  if (found.fromOf === null) return { ...found.read(table), kind: found.kind, from: null }

  const from = told ?? found.fromOf({ text: table.text, name })
  if (from === null)
    throw new BrokenFile({
      line: null,
      field: null,
      value: null,
      reason: 'Het bestand zegt niet vanaf welke dag het geldt. Zeg het met --from jjjj-mm-dd.',
    })
  return { ...found.read(table, from), kind: found.kind, from }
}
