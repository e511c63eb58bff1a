/** One column of a list to take along: its head, and what a row says in it. */
export type CsvColumn<Row> = readonly [head: string, cell: (row: Row) => string]

/**
 * A list as a file that opens right in a Dutch spreadsheet and does nothing there, as rule CSV-1 asks: UTF-8 with a mark
 * at the start, a semicolon between cells, every cell between quotes; what a spreadsheet would reckon out begins with an
 * apostrophe, unless it is a plain number.
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
