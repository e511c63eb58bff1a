import { shown, type Finding } from './finding.ts'

/** A row of a file; `line` as an editor counts, from 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** A table found in a file. `text` is what stands before the table, if anything does. */
export type Table = {
  /** The words of the header without capitals, spaces and dashes. */
  readonly header: Row
  readonly rows: readonly Row[]
  readonly text: string
  /** Whether the file ends in the middle of a line. With a wrong last row that means it was cut off. */
  readonly endsOpen: boolean
}

/** A file of which nothing is written, with where and what. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile'
  readonly findings: readonly Finding[]

  constructor(...findings: readonly Finding[]) {
    super('broken file')
    this.findings = findings
  }
}

export type WrongCell = Omit<Finding, 'line'>

export type RowsRead<Good> = {
  readonly good: readonly Good[]
  /** How many rows are left out; a row may have several findings. */
  readonly wrong: number
  readonly findings: readonly Finding[]
}

/** A cell of a row by the word of its column; empty when the file has no such column. */
export type Cell = (column: string) => string

/**
 * Reads every row: what is right, and what is wrong with the others. The reader of a row gives its value, or what is
 * wrong with it. Throws BrokenFile when the last row is wrong and the file ends in the middle of it.
 */
export function readRows<Good>(
  table: Table,
  read: (cell: Cell, line: number) => { readonly good: Good } | { readonly wrong: readonly (WrongCell | false)[] },
): RowsRead<Good> {
  const columns = table.header.cells
  const good: Good[] = []
  const findings: Finding[] = []
  let wrong = 0

  for (const { line, cells } of table.rows) {
    const result =
      cells.length === columns.length
        ? read((column) => cells[columns.indexOf(column)] ?? '', line)
        : { wrong: [wrongLength(cells, columns.length)] }
    if ('good' in result) {
      good.push(result.good)
      continue
    }
    wrong += 1
    const found = result.wrong.filter((each) => each !== false).map((each) => ({ ...each, line }))
    findings.push(...found)
    if (table.endsOpen && line === table.rows.at(-1)?.line)
      throw new BrokenFile(
        { line, field: null, value: null, reason: 'Het bestand houdt midden in deze regel op. Het is niet volledig.' },
        ...found,
      )
  }
  return { good, wrong, findings }
}

export function wrongCell(field: string, value: string, reason: string): WrongCell {
  return { field, value: shown(value), reason }
}

function wrongLength(cells: readonly string[], expected: number): WrongCell {
  return wrongCell('regel', cells.join(' | '), `Deze regel heeft ${cells.length} velden in plaats van ${expected}.`)
}

export function headerWords(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, ''))
}
