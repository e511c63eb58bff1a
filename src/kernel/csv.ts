/** One column of a list to take along: its head, and what a row says in it. */
export type CsvColumn<Row> = readonly [head: string, cell: (row: Row) => string]

/**
 * CSV-1 · A file opens in the usual spreadsheets as it is meant, and does nothing there.
 *
 * UTF-8 with a mark at the start, a semicolon between cells, every cell between quotes. A cell that a spreadsheet would
 * reckon out (`=`, `+`, `-`, `@`, a tab or a line break first) begins with an apostrophe, unless it is a plain number.
 *
 * Source: OWASP ASVS 5.0 V1.2.10 (formula injection); RFC 4180.
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`
}

const number = /^-?\d+(?:,\d+)?$/
const reckonedOut = /^[=+\-@\t\r\n＝＋－＠]/

function quoted(cell: string): string {
  const safe = reckonedOut.test(cell) && !number.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
