import type { Line } from './text.ts'

/** A cell: its text with a line break where the source had one or began a list item; the line on which it stands. */
export type Cell = { readonly text: string; readonly line: number }
export type Row = { readonly cells: readonly Cell[]; readonly line: number }
export type Table = {
  readonly kind: 'table'
  readonly line: number
  readonly last: number
  readonly rows: readonly Row[]
}

type Found = { readonly table: Table; readonly next: number }

/** The table that begins at a line: of pipes, tabs, HTML or columns of spaces; or null. `next` is the first line after it. */
export function tableAt(lines: readonly Line[], at: number): Found | null {
  return htmlTable(lines, at) ?? pipeTable(lines, at) ?? tabTable(lines, at) ?? spacedTable(lines, at)
}

function pipeTable(lines: readonly Line[], at: number): Found | null {
  let next = at
  while (isPipeRow(lines[next]?.text ?? '')) next += 1
  const own = lines.slice(at, next)
  const ruled = own.some(({ text }) => isRule(text))
  if (own.length < 2 || (!ruled && own.length < 3 && !own.every(({ text }) => text.trim().startsWith('|')))) return null
  const rows = own.filter(({ text }) => !isRule(text)).map((line) => rowOf(line, splitPipes(line.text)))
  return found(rows, lines, at, next)
}

function isPipeRow(text: string): boolean {
  const bars = text.split('|').length - 1
  return bars >= 2 || (bars === 1 && /^\s*(?:\|?\s*:?-{2,}:?\s*\|?\s*)+$|\S\s+\|\s+\S/.test(text.slice(0, 400)))
}

function isRule(text: string): boolean {
  return /-/.test(text) && /^[\s|:+=-]+$/.test(text)
}

function splitPipes(text: string): readonly string[] {
  return text.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
}

/** Two lines with tabs make a table, or one line with several. */
function tabTable(lines: readonly Line[], at: number): Found | null {
  let next = at
  while (/\S\s*\t|\t\s*\S/.test(lines[next]?.text ?? '')) next += 1
  if (next === at || (next === at + 1 && (lines[at]?.text.split('\t').length ?? 0) < 3)) return null
  return found(
    lines.slice(at, next).map((line) => rowOf(line, line.text.split('\t'))),
    lines,
    at,
    next,
  )
}

/** Columns kept apart by two spaces or more: at least three lines with the same number of cells. */
function spacedTable(lines: readonly Line[], at: number): Found | null {
  const first = splitSpaces(lines[at]?.text ?? '')
  if (first.length < 2 || first.some((cell) => cell.length > 60)) return null
  let next = at
  const rows: Row[] = []
  for (;;) {
    const line = lines[next]
    if (line === undefined || line.text.trim() === '') break
    if (!/^[\s=–-]+$/.test(line.text)) {
      const cells = splitSpaces(line.text)
      if (cells.length !== first.length) break
      rows.push(rowOf(line, cells))
    }
    next += 1
  }
  return rows.length < 3 ? null : found(rows, lines, at, next)
}

function splitSpaces(text: string): readonly string[] {
  return /^\s*(?:[-*•=·]|\d+[.)])\s/.test(text) ? [] : text.trim().split(/ {2,}/)
}

function rowOf(line: Line, cells: readonly string[]): Row {
  return { line: line.number, cells: cells.map((text) => ({ text: plain(text), line: line.number })) }
}

function found(rows: readonly Row[], lines: readonly Line[], at: number, next: number): Found {
  const [line, last] = [lines[at]?.number ?? 1, lines[next - 1]?.number ?? 1]
  return { table: { kind: 'table', line, last, rows }, next }
}

/** Takes the tags out of a cell; what began a new line or a list item begins a line. */
export function plain(html: string): string {
  return html
    .replace(/<(?:br|\/?li|\/?p|\/?ol|\/?ul|\/?div)\b[^>]{0,300}>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^>]{0,300})?>/gi, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** A table in HTML. A cell that spans rows is empty in the rows below: it goes on there. */
function htmlTable(lines: readonly Line[], at: number): Found | null {
  if (!/^\s*<table\b/i.test(lines[at]?.text ?? '')) return null
  let next = at
  while (next < lines.length && !/<\/table\s*>/i.test(lines[next]?.text ?? '')) next += 1
  next = Math.min(next + 1, lines.length)
  const rows: Row[] = []
  let open: { cells: Cell[]; line: number } | null = null
  let cell: { text: string; line: number; rows: number; columns: number } | null = null
  const spans: number[] = []
  const closeCell = () => {
    if (cell === null || open === null) return
    skipSpans(open.cells, spans, cell.line)
    const at = open.cells.length
    open.cells.push({ text: plain(cell.text), line: cell.line })
    for (let extra = 1; extra < Math.min(cell.columns, 30); extra += 1) open.cells.push({ text: '', line: cell.line })
    if (cell.rows > 1) spans[at] = cell.rows
    cell = null
  }
  const closeRow = () => {
    closeCell()
    if (open !== null) {
      skipSpans(open.cells, spans, open.line)
      if (open.cells.length > 0) rows.push(open)
      for (const [index, left] of spans.entries()) spans[index] = Math.max(0, (left ?? 0) - 1)
    }
    open = null
  }
  for (const line of lines.slice(at, next)) {
    for (const piece of line.text.split(/(<\/?(?:table|thead|tbody|tr|t[dh])\b[^>]{0,300}>)/i)) {
      const tag = /^<(\/?)(table|thead|tbody|tr|t[dh])\b/i.exec(piece)
      if (tag === null) {
        if (cell !== null) (cell as { text: string }).text += piece
      } else if (/^t[dh]$/i.test(tag[2] ?? '')) {
        closeCell()
        open ??= { cells: [], line: line.number }
        if (tag[1] === '') cell = { text: '', line: line.number, rows: span(piece, 'row'), columns: span(piece, 'col') }
      } else {
        closeRow()
        if (tag[1] === '' && /^tr$/i.test(tag[2] ?? '')) open = { cells: [], line: line.number }
      }
    }
    if (cell !== null) (cell as { text: string }).text += '\n'
  }
  closeRow()
  return rows.length === 0 ? null : found(rows, lines, at, next)
}

function skipSpans(cells: Cell[], spans: readonly number[], line: number): void {
  while ((spans[cells.length] ?? 0) > 0) cells.push({ text: '', line })
}

function span(tag: string, side: 'row' | 'col'): number {
  return Number(new RegExp(`${side}span\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(tag)?.[1] ?? 1)
}
