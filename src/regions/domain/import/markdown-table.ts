import { BrokenFile, headerWords, type Table } from './table.ts'

const ruler = /^\|(\s*:?-+:?\s*\|)+$/

/** Whether a text holds a Markdown table: a line of cells above a ruler. */
export function isMarkdown(text: string): boolean {
  return text.split('\n').some((line) => ruler.test(line.trim()))
}

/**
 * The table of a regulation as it is published: below the articles, cells between bars, spaces as they fall. Its rows go
 * on until the last line that starts with a bar, so that a damaged line between them is seen and not the end.
 */
export function readMarkdownTable(text: string): Table {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const at = lines.findIndex((line) => ruler.test(line))
  const header = lines[at - 1]
  if (header === undefined || !header.startsWith('|'))
    throw new BrokenFile({ line: at + 1, field: null, value: null, reason: 'Boven de tabel staat geen kop.' })

  const last = lines.findLastIndex((line) => line.startsWith('|'))
  const rows = lines.flatMap((line, index) =>
    at < index && index <= last && line !== '' ? [{ line: index + 1, cells: cellsOf(line) }] : [],
  )
  return {
    header: { line: at, cells: headerWords(cellsOf(header)) },
    rows,
    text: lines.slice(0, at - 1).join('\n'),
    endsOpen: lines.at(-1) !== '' && last === lines.length - 1,
  }
}

/** A line without its closing bar is not whole: its last cell counts as missing. */
function cellsOf(line: string): readonly string[] {
  const cells = line.split('|').map((cell) => cell.trim())
  return cells.slice(cells[0] === '' ? 1 : 0, -1)
}
