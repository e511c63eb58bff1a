import { type Block, type Heading, type Item, blocksOf } from './blocks.ts'
import type { Row, Table } from './tables.ts'
import { type Line, type Passage, lineAt, linesOf, sentencesOf } from './text.ts'

/** A document in its pieces, with what stands under what. */
export type Outline = {
  readonly title: string
  readonly titleLine: number
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
  /** Per block the headings above it, the highest first. */
  readonly above: readonly (readonly Heading[])[]
}

export type Sentence = {
  readonly text: string
  readonly line: number
  /** The block it stands in. */
  readonly block: number
}

export function outlineOf(text: string): Outline {
  const lines = linesOf(text)
  const raw = blocksOf(withoutPageMarks(lines))
  const blocks = joinTables(plainNotes(raw))
  const above = headingsAbove(blocks)
  const { title, line } = titleOf(blocks)
  return { title, titleLine: line, lines, blocks, above }
}

/** The title printed anew on every page, and page numbers, are no part of the text. */
function withoutPageMarks(lines: readonly Line[]): readonly Line[] {
  const first = lines.find(({ text }) => text.trim() !== '')
  const title = bare(first?.text ?? '')
  return lines.map((line) => {
    const isTitleAgain = line !== first && title.length > 12 && bare(line.text) === title
    const isPage =
      /^\s*(?:-\s*\d{1,3}\s*-|(?:pagina|blz\.?|p\.)\s*\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?|\d{1,3}\s*\/\s*\d{1,3})\s*$/i.test(
        line.text,
      )
    return isTitleAgain || isPage ? { number: line.number, text: '' } : line
  })
}

function bare(text: string): string {
  return text
    .replace(/^#+\s*/, '')
    .trim()
    .toLowerCase()
}

/** "1 Een begrip is …" among headings written "1." is the text of a footnote. */
function plainNotes(blocks: readonly Block[]): readonly Block[] {
  const single = blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.label === null && block.number !== null,
  )
  const dotted = single.filter(({ dot, number }) => dot && number !== null && !number.includes('.'))
  if (dotted.length < 2) return blocks
  return blocks.map((block) =>
    block.kind === 'heading' &&
    block.label === null &&
    block.number !== null &&
    !block.dot &&
    !block.marked &&
    !block.number.includes('.')
      ? {
          kind: 'note',
          line: block.line,
          passage: { text: `${block.number} ${block.title}`, starts: [{ at: 0, line: block.line }] },
        }
      : block,
  )
}

/** A table broken by a page goes on when the next one has as many columns and no head of its own. */
function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const isMore =
      block.kind === 'table' && before?.kind === 'table' && block.line - before.last <= 6 && continues(before, block)
    if (isMore)
      joined[joined.length - 1] = { ...before, last: block.last, rows: [...before.rows, ...withoutHead(before, block)] }
    else joined.push(block)
  }
  return joined
}

function continues(before: Table, after: Table): boolean {
  const [head, first] = [before.rows[0], after.rows[0]]
  if (head === undefined || first === undefined || head.cells.length !== first.cells.length) return false
  return sameRow(head, first) || first.cells.some(({ text }) => text.length > 30 || /\d/.test(text))
}

function withoutHead(before: Table, after: Table): readonly Row[] {
  const [head, first] = [before.rows[0], after.rows[0]]
  return head !== undefined && first !== undefined && sameRow(head, first) ? after.rows.slice(1) : after.rows
}

function sameRow(a: Row, b: Row): boolean {
  return a.cells.every(({ text }, index) => text === b.cells[index]?.text)
}

function headingsAbove(blocks: readonly Block[]): readonly (readonly Heading[])[] {
  const stack: Heading[] = []
  return blocks.map((block) => {
    if (block.kind !== 'heading') return [...stack]
    while ((stack.at(-1)?.level ?? 0) >= block.level) stack.pop()
    const above = [...stack]
    stack.push(block)
    return above
  })
}

/** The first heading of the highest level, or the first words; capitals on several lines are one title. */
function titleOf(blocks: readonly Block[]): { title: string; line: number } {
  const start = blocks.slice(0, 14)
  const marked = start.find((block): block is Heading => block.kind === 'heading' && block.marked && block.level === 1)
  if (marked !== undefined) return { title: full(marked), line: marked.line }
  const [top] = start
  const subject = start.find((block) => block.kind === 'pair' && /^(?:betreft|onderwerp)$/i.test(block.key))
  const isLetter = start.some((block) => /^(?:beste|geachte)\b/i.test(passageIn(block)?.text ?? ''))
  const isGeneral = start.every((block) => block.kind !== 'heading' || !block.marked || general.test(block.title))
  if (subject?.kind === 'pair' && (isLetter || isGeneral)) return { title: subject.value, line: subject.line }
  if (top?.kind === 'paragraph' && top.passage.text.length < 140 && !/[.:;,]$/.test(top.passage.text))
    return { title: top.passage.text, line: top.line }
  const at = start.findIndex(
    (block) =>
      block.kind === 'heading' &&
      block.number === null &&
      block.title.length > 12 &&
      !/\?$|^(?:aan|van|memo)\b/i.test(block.title),
  )
  const first = start[at]
  if (first?.kind === 'heading' && start.slice(0, at).every(({ kind }) => kind !== 'paragraph' || at < 8)) {
    const next = start[at + 1]
    const more =
      next?.kind === 'heading' && next.level === first.level && next.line === first.line + 1 ? ` ${next.title}` : ''
    return { title: full(first) + more, line: first.line }
  }
  const words = start.find((block) => block.kind === 'paragraph')
  const isShort = words?.kind === 'paragraph' && words.passage.text.length < 140 && !/[.!?]$/.test(words.passage.text)
  return isShort ? { title: words.passage.text, line: words.line } : { title: '', line: 1 }
}

/** Headings that say what sort of text it is and not what it is about. */
const general = /^(?:memo|notitie|raadsvoorstel|raadsbrief|voorstel)$/i

function full({ label, number, title }: Heading): string {
  return label === null ? title : `${label} ${number ?? ''} ${title}`.trim()
}

/** Running text: paragraphs, items, notes and pairs, sentence by sentence. */
export function sentences(outline: Outline): readonly Sentence[] {
  return outline.blocks.flatMap((block, at): readonly Sentence[] => {
    const passage = passageIn(block)
    if (passage === null) return []
    return sentencesOf(passage).map(({ text, at: from }) => ({ text, line: lineAt(passage, from), block: at }))
  })
}

/** The running text of a block, or null for headings and tables. */
export function passageIn(block: Block): Passage | null {
  if (block.kind === 'pair') return { text: `${block.key}: ${block.value}`, starts: [{ at: 0, line: block.line }] }
  return block.kind === 'heading' || block.kind === 'table' ? null : block.passage
}

export type Text = {
  readonly text: string
  readonly block: number
  /** The line of a place in it. */
  readonly lineOf: (at: number) => number
}

/** Everything that can be read, cells and headings too. */
export function texts(outline: Outline): readonly Text[] {
  return outline.blocks.flatMap((block, at): readonly Text[] => {
    if (block.kind === 'heading') return [{ text: block.title, lineOf: () => block.line, block: at }]
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.map(({ text, line }) => ({ text, lineOf: () => line, block: at })))
    const passage = passageIn(block)
    return passage === null ? [] : [{ text: passage.text, lineOf: (place) => lineAt(passage, place), block: at }]
  })
}

/** The items that make one list with the item at a place: same kind of mark, same depth; deeper ones are left out. */
export function listFrom(blocks: readonly Block[], at: number): readonly Item[] {
  const first = blocks[at]
  if (first?.kind !== 'item') return []
  const list: Item[] = []
  for (const block of blocks.slice(at)) {
    if (block.kind !== 'item' || block.indent < first.indent) break
    if (block.indent > first.indent) continue
    if (block.bullet !== first.bullet) {
      if (first.bullet === '1' || first.bullet === 'a') continue
      if (block.bullet === '1') break
    }
    list.push(block)
  }
  return list
}
