import { shown } from '#regions/domain/import/finding.ts'
import { BrokenFile, type Table } from '#regions/domain/import/table.ts'

/** What a file of the region's people is about. */
export type RosterKind = 'organisations' | 'people' | 'functions'

type Columns = { readonly needs: readonly string[]; readonly may: readonly string[] }

/** The columns of each kind, as they read without capitals, spaces and dashes. */
export const rosterColumns: Readonly<Record<RosterKind, Columns>> = {
  organisations: {
    needs: ['soort', 'naam'],
    may: ['kortenaam', 'onder', 'oin', 'kvk', 'rsin', 'brin', 'agb', 'swv', 'gemeentecode', 'telefoon', 'email'],
  },
  functions: { needs: ['email', 'organisatie', 'functie'], may: ['naam', 'titel', 'vanaf', 'totenmet'] },
  people: { needs: ['naam', 'email'], may: [] },
}

/**
 * ROSTER-1 · The header says what a file is, and a column that is not known is refused with the whole file.
 *
 * So nobody sends more of people than is asked for: a file with a column for a BSN or a birth date is not read at all.
 *
 * Source: AVG art. 5 lid 1 onder c; domain.md §4.3 (BSN).
 */
export function rosterKind(table: Table): RosterKind {
  const { cells, line } = table.header
  const kinds = Object.keys(rosterColumns) as RosterKind[]
  const kind = kinds.find((each) => rosterColumns[each].needs.every((column) => cells.includes(column)))
  if (kind === undefined)
    throw new BrokenFile({
      line,
      field: 'kop',
      value: shown(cells.join(', ')),
      reason: `Deze kop is niet bekend. Nodig zijn: ${kinds.map((each) => `(${rosterColumns[each].needs.join(', ')})`).join(' of ')}.`,
    })
  const known = [...rosterColumns[kind].needs, ...rosterColumns[kind].may]
  const strange = cells.filter((cell, index) => !known.includes(cell) || cells.indexOf(cell) !== index)
  if (strange.length > 0)
    throw new BrokenFile(
      ...strange.map((cell) => ({
        line,
        field: 'kop',
        value: shown(cell),
        reason: known.includes(cell)
          ? 'Deze kolom staat er twee keer.'
          : 'Deze kolom is niet bekend. Haal hem uit het bestand.',
      })),
    )
  if (table.rows.length === 0)
    throw new BrokenFile({ line, field: null, value: null, reason: 'Onder de kop staan geen regels.' })
  return kind
}
