import { isTotal } from './action-tables.ts'
import { numberOf, sumOf } from './numbers.ts'
import type { Outline } from './outline.ts'
import type { Row, Table } from './tables.ts'

/** A total in a table that is not the sum of its parts. */
export type TableSum = {
  readonly line: number
  readonly label: string
  readonly column: string
  readonly parts: readonly number[]
  readonly stated: number
  readonly percent: boolean
}

type Figure = { readonly value: number; readonly percent: boolean; readonly places: number }

export function tableSums({ blocks, lines }: Outline): readonly TableSum[] {
  const isRounded = lines.some(({ text }) => /afgerond|afronding/i.test(text))
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [...columnSums(block, isRounded), ...rowSums(block, isRounded)] : [],
  )
}

/** "€ 1.250", "0,8 fte", "46%", "-"; null for what is no figure. */
export function figureIn(text: string): Figure | null {
  const plain = text
    .replace(/[€*]|\beuro\b|\buren\b|\buur\b|\bfte\b|,-+$|\.-+$/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
  const match = /^([−-]?)\s*([\d.,]+)\s*(%|procent)?$/i.exec(plain)
  const value = match === null ? null : numberOf((match[2] ?? '').replace(/[.,]$/, ''))
  if (match === null || value === null) return null
  const places = /,(\d+)$/.exec(match[2] ?? '')?.[1]?.length ?? 0
  return { value: match[1] === '' ? value : -value, percent: match[3] !== undefined, places }
}

const noSum = /tarief|gemiddeld|\bper\b(?! (?:school)?jaar)|prijs|^nr\.?$|nummer|jaartal|wanneer|datum|planning/i

function columnSums(table: Table, isRounded: boolean): readonly TableSum[] {
  const found: TableSum[] = []
  let since = 0
  let sections: Row[] = []
  const mended = mendedColumn(table)
  for (const [at, row] of table.rows.entries()) {
    if (!isTotal(row)) continue
    const label = row.cells.find(({ text }) => text !== '')?.text ?? ''
    const isPart = /^subtotaal/i.test(label)
    const own = table.rows.slice(since, at).filter((each, index) => index > 0 || since > 0 || hasFigures(each))
    const candidates = !isPart && sections.length > 0 ? [[...sections, ...own.filter((each) => !isTotal(each))]] : [own]
    for (const column of row.cells.keys()) {
      const stated = figureIn(row.cells[column]?.text ?? '')
      const head = table.rows[0]?.cells[column]?.text ?? ''
      if (column === 0 || stated === null || noSum.test(head)) continue
      const sums = candidates.flatMap((rows) => partsOf(rows, column, label))
      if (mended.get(column) !== undefined && isNear(mended.get(column) ?? [], stated, isRounded)) continue
      if (sums.length === 0 || sums.some((parts) => isNear(parts, stated, isRounded))) continue
      const parts = sums[0] ?? []
      found.push({
        line: row.line,
        label,
        column: row.cells.length > 2 ? head : '',
        parts: parts.map(({ value }) => value),
        stated: stated.value,
        percent: stated.percent,
      })
    }
    if (isPart) sections.push(row)
    else sections = []
    since = at + 1
  }
  return found
}

function hasFigures(row: Row): boolean {
  return row.cells.slice(1).some(({ text }) => figureIn(text) !== null && !/^(?:19|20)\d\d$/.test(text))
}

/** The figures above a total; what the label leaves out, and what is only for information, may be left out. */
function partsOf(rows: readonly Row[], column: number, label: string): readonly (readonly Figure[])[] {
  const read = (some: readonly Row[]): readonly Figure[] | null => {
    const texts = some.map(({ cells }) => cells[column]?.text ?? '').filter((text) => !/^[\s–—-]*$/.test(text))
    const figures = texts.map(figureIn)
    return figures.length < 2 || figures.some((each) => each === null) ? null : figures.filter((each) => each !== null)
  }
  const whole = read(rows)
  const left = /(?:exclusief|excl\.|zonder|buiten)\s+(\p{L}{4,})/iu.exec(label)?.[1]?.toLowerCase()
  const main = rows.filter(({ cells }) => {
    const name = (cells[0]?.text ?? '').toLowerCase()
    return (
      !/waarvan|ter informatie|p\.?m\.?\b|\(info/.test(name) && (left === undefined || !name.includes(left.slice(0, 6)))
    )
  })
  const part = main.length === rows.length ? null : read(main)
  return [part, whole].filter((each) => each !== null)
}

function isNear(parts: readonly Figure[], stated: Figure, isRounded: boolean): boolean {
  const difference = Math.abs(sumOf(parts.map(({ value }) => value)) - stated.value)
  const step = 10 ** -Math.max(stated.places, ...parts.map(({ places }) => places))
  if (stated.percent || parts.every(({ percent }) => percent)) return difference <= step + 1e-9
  return difference < 0.005 || (isRounded && difference <= step + 1e-9)
}

/** A last column "Totaal" or "Samen" against the figures left of it, when most rows show that it is their sum. */
function rowSums(table: Table, isRounded: boolean): readonly TableSum[] {
  const [head, ...rows] = table.rows
  if (head === undefined) return []
  const at = totalColumn(table)
  if (at === -1) return []
  const sums = rows.flatMap((row) => {
    const stated = figureIn(row.cells[at]?.text ?? '')
    const figures = row.cells.slice(1, at).map(({ text }) => figureIn(text))
    const parts = figures.filter((each) => each !== null)
    if (stated === null || parts.length < 2) return []
    const isProduct = Math.abs(parts.reduce((product, { value }) => product * value, 1) - stated.value) < 0.01
    return [{ row, stated, parts, fits: isProduct || isNear(parts, stated, isRounded) }]
  })
  if (sums.filter(({ fits }) => fits).length * 2 < sums.length || sums.every(({ fits }) => !fits)) return []
  return sums
    .filter(({ fits }) => !fits)
    .filter(({ row, stated }) => !isTotal(row) || columnOf(rows, at) !== stated.value)
    .map(({ row, stated, parts }) => ({
      line: row.line,
      label: row.cells.slice(0, at).find(({ text }) => /\p{L}/u.test(text))?.text ?? '',
      column: head.cells[at]?.text ?? '',
      parts: parts.map(({ value }) => value),
      stated: stated.value,
      percent: stated.percent,
    }))
}

/** The column of row totals with each row as its own parts give it: where that makes the total fit, the row is at fault. */
function mendedColumn(table: Table): ReadonlyMap<number, readonly Figure[]> {
  const at = totalColumn(table)
  if (at === -1) return new Map()
  const figures = table.rows.slice(1).flatMap((row) => {
    if (isTotal(row)) return []
    const parts = row.cells.slice(1, at).flatMap(({ text }) => figureIn(text) ?? [])
    const own = figureIn(row.cells[at]?.text ?? '')
    return own === null ? [] : [parts.length < 2 ? own : { ...own, value: sumOf(parts.map(({ value }) => value)) }]
  })
  return new Map([[at, figures]])
}

function totalColumn({ rows: [head] }: Table): number {
  const name = /^(?:totaal|samen|som|totaal .{1,20}|opgeteld)$/i
  return head === undefined ? -1 : head.cells.findIndex(({ text }, column) => column > 1 && name.test(text))
}

/** The sum of a column above its total: where that fits, the row at fault has been told. */
function columnOf(rows: readonly Row[], at: number): number {
  return sumOf(rows.filter((row) => !isTotal(row)).flatMap(({ cells }) => figureIn(cells[at]?.text ?? '')?.value ?? []))
}
