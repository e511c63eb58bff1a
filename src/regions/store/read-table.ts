import { CsvError, parse } from 'csv-parse/sync'
import { shown } from '../domain/import/finding.ts'
import { isMarkdown, readMarkdownTable } from '../domain/import/markdown-table.ts'
import { BrokenFile, headerWords, type Table } from '../domain/import/table.ts'
import { decode } from './decode.ts'

/** The table in a file: Markdown as regulations are published, or CSV with comma, semicolon or tab. Throws BrokenFile. */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes)
  return isMarkdown(text) ? readMarkdownTable(text) : readCsv(text)
}

function readCsv(text: string): Table {
  const [header, ...rows] = records(text).map(({ record, info }) => ({ line: info.lines, cells: record }))
  if (header === undefined) throw new BrokenFile({ line: 1, field: null, value: null, reason: 'Het bestand is leeg.' })
  return {
    header: { line: header.line, cells: headerWords(header.cells) },
    rows,
    text: '',
    endsOpen: !/\n\s*$/.test(text),
  }
}

type Recorded = { readonly record: string[]; readonly info: { readonly lines: number } }

function records(text: string): readonly Recorded[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as Recorded[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED'
    // of a quote that stays open the parser names the end of the file; it is the last quote there is
    const line = isOpen ? text.slice(0, text.lastIndexOf('"')).split('\n').length : Number(error.lines)
    const reason = isOpen
      ? 'Een aanhalingsteken wordt nergens gesloten. Het bestand is niet volledig.'
      : 'Een aanhalingsteken staat op een verkeerde plaats.'
    throw new BrokenFile({ line, field: null, value: shown(text.split('\n')[line - 1] ?? ''), reason })
  }
}

/** The sign that the first line has most of; Dutch spreadsheets write semicolons. */
function delimiterOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign
}
