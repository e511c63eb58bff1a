import { type Line, type Passage, passageOf, raisedFigures } from './text.ts'
import { type Table, tableAt } from './tables.ts'

/** The pieces of a document in their order. */
export type Heading = {
  readonly kind: 'heading'
  /** 1 is the highest. Told by marks, by the number, or by how it is set. */
  readonly level: number
  /** "Ambitie", "Thema", "Bijlage"; null for a heading without a kind. */
  readonly label: string | null
  readonly number: string | null
  readonly title: string
  /** Whether it was marked as one ("## …") rather than told by how it is set. */
  readonly marked: boolean
  /** Whether the number ends in a point. */
  readonly dot: boolean
  readonly line: number
}
export type Item = {
  readonly kind: 'item'
  readonly bullet: string
  /** "3", "1.2" or "b"; null for a bullet. */
  readonly ordinal: string | null
  readonly indent: number
  readonly passage: Passage
  readonly line: number
}
export type Paragraph = { readonly kind: 'paragraph'; readonly passage: Passage; readonly line: number }
export type Pair = { readonly kind: 'pair'; readonly key: string; readonly value: string; readonly line: number }
export type Note = { readonly kind: 'note'; readonly passage: Passage; readonly line: number }
export type Block = Heading | Item | Paragraph | Pair | Note | Table

export const labels =
  'ambitie|resultaat|thema|speerpunt|opgave|doel|doelstelling|hoofddoel|pijler|spoor|programmalijn|lijn|bouwsteen|fase|stap|actie|actiepunt|maatregel|project|pilot|onderdeel|aanbeveling|advies|beslispunt|uitgangspunt|bijlage|hoofdstuk|paragraaf|deel|werkgroep|artikel'
const labelled = new RegExp(
  `^(${labels})\\s+(\\d{1,2}(?:\\.\\d{1,2}){0,3}|[A-Z](?=[\\s.:)–-]))\\s*[.:)–—-]{0,2}\\s*(.*)$`,
  'i',
)
const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,3})(\.|\)|:)?\s+(\S.*)$/
const bulleted = /^(\s*)([-*•·●▪■◦○*»=+–—➢✓]|o(?=\s+[A-Z]))\s+(\S.*)$/
const lettered = /^(\s*)(\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-z][.)]|\([a-z0-9]\))\s+(\S.*)$/
const noted = new RegExp(`^\\s*${raisedFigures}:?\\s*\\S`)
const memoKeys =
  /^(?:aan|van|datum|betreft|onderwerp|versie|status|pagina|kenmerk|cc|auteur|opgesteld door|behandeld door|ter attentie van|plaats)$/i

/** Cuts lines into blocks. It reads shapes only: what a block means is for others. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined || line.text.trim() === '' || /^\s*(?:[-=_*]{3,}|-0+-)\s*$/.test(line.text)) {
      at += 1
      continue
    }
    const table = tableAt(lines, at)
    if (table !== null) {
      blocks.push(table.table)
      at = table.next
      continue
    }
    const taken =
      headingAt(lines, at) ?? noteAt(lines, at) ?? itemAt(lines, at) ?? pairAt(lines, at) ?? paragraphAt(lines, at)
    blocks.push(taken.block)
    at = taken.next
  }
  return blocks
}

type Taken = { readonly block: Block; readonly next: number }

function headingAt(lines: readonly Line[], at: number): Taken | null {
  const line = lines[at]
  if (line === undefined) return null
  const text = line.text.trim()
  const make = (level: number, title: string, marked = false): Taken => ({
    block: headingOf(level, title, { marked, line: line.number }),
    next: at + 1,
  })

  const marks = /^(#{1,6})\s+(.+?)\s*#*$/.exec(text)
  if (marks !== null) return make(marks[1]?.length ?? 1, marks[2] ?? '', true)
  if (text.length > 200) return null
  const label = labelled.exec(text)
  if (label !== null && startsBlock(lines, at) && !/[.;,]$/.test(text) && /^[A-Z]/.test(text)) {
    const isSentence = /^\s*(?:is|zijn|wordt|worden|heeft|hebben|gaat|kan|en|of|vraagt|kost|loopt|start)\b/.test(
      label[3] ?? '',
    )
    if (!isSentence) return make(3, text)
  }
  if (/^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/.test(text)) return make(text.split('.').filter(Boolean).length + 1, text)
  const number = numbered.exec(text)
  if (number !== null)
    return isNumberedHeading(lines, at, number) ? make((number[1] ?? '').split('.').length + 1, text) : null
  if (bulleted.test(line.text) || lettered.test(line.text) || noted.test(text)) return null
  const letters = text.replace(/[^A-Za-zÀ-ÿ]/g, '')
  if (letters.length > 3 && letters === letters.toUpperCase() && text.length < 80 && !/:\s/.test(text))
    return make(2, text)
  return isPlainHeading(lines, at, text) ? make(4, text) : null
}

/** Apart from what stands before: the first of all, after an empty line, or after a line that is itself a heading. */
function startsBlock(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text.trim() ?? ''
  return before === '' || /^#{1,6}\s/.test(before) || before.startsWith('|')
}

function isNumberedHeading(
  lines: readonly Line[],
  at: number,
  [, number = '', , title = '']: RegExpExecArray,
): boolean {
  const [before, after] = [lines[at - 1]?.text.trim() ?? '', lines[at + 1]?.text.trim() ?? '']
  if (/[.;:,?]$/.test(title) && !/\b(?:etc|e\.d|o\.a)\.$/.test(title)) return isTightTitle(number, title)
  if (title.split(/\s+/).length > 14 || !/^[("“‘]?[A-Z0-9À-Þ]/.test(title)) return false
  if (monthly(title) || /^\d/.test(title)) return false
  const isListBefore = lettered.test(before) || numbered.test(before)
  const isListAfter = lettered.test(after) || numbered.test(after)
  if (number.includes('.')) return before === '' || isListBefore || isListAfter || /^[A-Z#]/.test(after)
  if (isListBefore || isListAfter) return false
  return before === '' || before.startsWith('#')
}

/** "4.2. Een telling afspreken." is a heading too: a short title with its number in parts. */
function isTightTitle(number: string, title: string): boolean {
  return number.includes('.') && title.endsWith('.') && title.split(/\s+/).length <= 10 && !/[.;:,?]\s/.test(title)
}

function monthly(text: string): boolean {
  return /^(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)/i.test(text)
}

function isPlainHeading(lines: readonly Line[], at: number, text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 8 || text.length > 80 || /[.;:,!]$|:\s|\t|^[(\d|<]/.test(text)) return false
  if (!/^["“‘(]?[A-ZÀ-Þ]/.test(text) || /\d\s+\p{L}+\s+(?:19|20)\d{2}\b/u.test(text)) return false
  const [before, after] = [lines[at - 1]?.text.trim() ?? '', lines[at + 1]?.text.trim() ?? '']
  if (before !== '' && !before.startsWith('#')) return false
  if ((lettered.test(after) || numbered.test(after)) && words.length < 5) return true
  return after === ''
    ? following(lines, at)
    : /^[A-ZÀ-Þ=*•·-]/.test(after) && (bulleted.test(after) || after.length > 60)
}

/** A heading has something under it. */
function following(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 4).some(({ text }) => text.trim() !== '')
}

function headingOf(level: number, text: string, own: { readonly marked: boolean; readonly line: number }): Heading {
  const make = (label: string | null, number: string | null, title: string, dot: boolean): Heading => ({
    kind: 'heading',
    level,
    label,
    number,
    title: title.trim(),
    dot,
    ...own,
  })
  const label = labelled.exec(text)
  if (label !== null) return make((label[1] ?? '').toLowerCase(), label[2] ?? null, label[3] ?? '', false)
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})([.):]?)(?:\s+(.*))?$/.exec(text)
  if (number === null || monthly(number[3] ?? '')) return make(null, null, text, false)
  return make(null, number[1] ?? null, number[3] ?? '', number[2] !== '')
}

function noteAt(lines: readonly Line[], at: number): Taken | null {
  if (!noted.test(lines[at]?.text ?? '')) return null
  const next = endOfText(lines, at + 1)
  const own = lines.slice(at, next)
  return { block: { kind: 'note', passage: passageOf(own), line: own[0]?.number ?? 1 }, next }
}

function itemAt(lines: readonly Line[], at: number): Taken | null {
  const line = lines[at]
  const bullet = bulleted.exec(line?.text ?? '') ?? lettered.exec(line?.text ?? '')
  if (line === undefined || bullet === null) return null
  const next = endOfText(lines, at + 1, true)
  const inner = lettered.exec(bullet[3] ?? '')
  const marker = bullet[2] ?? ''
  const ordinal =
    /[0-9a-z]/.test(marker) && marker !== 'o'
      ? marker.replace(/[().]+$|^\(/g, '')
      : (inner?.[2]?.replace(/[.)]+$/, '') ?? null)
  const text = inner === null || /[0-9a-z]/.test(marker) ? (bullet[3] ?? '') : (inner[3] ?? '')
  const passage = passageOf([{ number: line.number, text }, ...lines.slice(at + 1, next)])
  const indent = (bullet[1] ?? '').replace(/\t/g, '    ').length
  const kind = ordinal === null ? marker : /^\d/.test(ordinal) ? '1' : 'a'
  return { block: { kind: 'item', bullet: kind, ordinal, indent, passage, line: line.number }, next }
}

function pairAt(lines: readonly Line[], at: number): Taken | null {
  const line = lines[at]
  if (line === undefined) return null
  const text = line.text.trim()
  const pair =
    /^([A-Za-zÀ-ÿ][\wÀ-ÿ /&().-]{0,40}?)\s*:\s+(\S.*)$/.exec(text) ?? /^([A-Z][a-z]{1,20})\s*:(\S.*)$/.exec(text)
  const isShort = (pair?.[1] ?? '').split(/\s+/).length <= 4
  if (pair !== null && isShort && !/^(?:Let op|NB|Bron|Noot)$/i.test(pair[1] ?? ''))
    return { block: { kind: 'pair', key: pair[1] ?? '', value: pair[2] ?? '', line: line.number }, next: at + 1 }
  const after = lines[at + 1]
  if (
    memoKeys.test(text.replace(/:$/, '')) &&
    after !== undefined &&
    after.text.trim() !== '' &&
    !memoKeys.test(after.text.trim())
  )
    return {
      block: { kind: 'pair', key: text.replace(/:$/, ''), value: after.text.trim(), line: after.number },
      next: at + 2,
    }
  return null
}

function paragraphAt(lines: readonly Line[], at: number): Taken {
  const next = endOfText(lines, at + 1)
  const own = lines.slice(at, next)
  return { block: { kind: 'paragraph', passage: passageOf(own), line: own[0]?.number ?? 1 }, next }
}

/** Where running text stops: at an empty line, where another shape begins, or, for an item, where a new sentence has a line of its own. */
function endOfText(lines: readonly Line[], from: number, isItem = false): number {
  let at = from
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text.trim() === '' || bulleted.test(text) || noted.test(text) || /^#{1,6}\s|^\s*\||^\s*<table/i.test(text))
      break
    if (lettered.test(text) && !monthly(lettered.exec(text)?.[3] ?? '')) break
    if (/\t\S|\S {2,}\S/.test(text) && tableAt(lines, at) !== null) break
    if (/^[A-Z][a-zà-ÿ]{2,20}:\s+\S/.test(text.trim()) && text.length < 160) break
    if (isItem && /[.;]$/.test(lines[at - 1]?.text ?? '') && /^[A-ZÀ-Þ]/.test(text)) break
  }
  return at
}
