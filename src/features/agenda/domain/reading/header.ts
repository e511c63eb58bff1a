import type { DateMention } from './dates.ts'
import { datesIn } from './dates.ts'
import { type Outline, sentences } from './outline.ts'
import type { Passage } from './text.ts'

/** What stands above a document: key, value and line ("Status: Concept"). */
export type Entry = { readonly key: string; readonly value: string; readonly line: number; readonly block: number }

export type Header = {
  readonly entries: readonly Entry[]
  /** The day of the document or of its version. */
  readonly dated: DateMention | null
  /** The day on which the text says it was adopted, with the sentence. */
  readonly adopted: DateMention | null
}

const dateKeys = /^(?:versie(?:datum)?|datum|dagtekening|opgesteld op|d\.d\.)$/i

/** Entries written as "Key: value", as two cells of a row, or as a key with its value on the next line. */
export function entriesOf({ blocks }: Outline): readonly Entry[] {
  return blocks.flatMap((block, at): readonly Entry[] => {
    if (block.kind === 'pair') return [{ key: block.key, value: block.value, line: block.line, block: at }]
    if (block.kind === 'item') {
      const pair = /^([A-ZÀ-Þ][\wÀ-ÿ ]{1,30}):\s+(\S.*)$/.exec(block.passage.text)
      return pair === null ? [] : [{ key: pair[1] ?? '', value: pair[2] ?? '', line: block.line, block: at }]
    }
    if (block.kind !== 'table') return []
    return block.rows.flatMap(({ cells, line }) => {
      const [key, ...values] = cells.map(({ text }) => text)
      const value = values.filter((text) => text !== '').join(' ')
      const isKey = key !== undefined && key !== '' && key.length < 40 && (key.endsWith(':') || cells.length === 2)
      return isKey && value !== '' ? [{ key: key.replace(/:$/, ''), value, line, block: at }] : []
    })
  })
}

export function headerOf(outline: Outline): Header {
  const entries = entriesOf(outline)
  const keyed = entries
    .filter(({ key }) => dateKeys.test(key.trim()))
    .sort((a, b) => Number(/versie/i.test(b.key)) - Number(/versie/i.test(a.key)))
    .flatMap(({ value, line, block }) => datesIn(one(value, line), block))
  return { entries, dated: keyed[0] ?? datedAtTop(outline) ?? signedAtEnd(outline), adopted: adoptedIn(outline) }
}

/** A line above the text that ends in a date, or begins with "Versie": not the day of a meeting or of adoption. */
function datedAtTop(outline: Outline): DateMention | null {
  for (const { words, date, before } of topDates(outline)) {
    if (/vastgesteld|overleg van$|vergadering|OOGO|bijeenkomst|(?:^|\s)(?:tot|vanaf|per|van|op|voor)$/i.test(before))
      continue
    if (/^versie|\bd\.d\.$|\bdatum:?$/i.test(before) || before === '') return date
    const isKeyed = before.endsWith(':') && !/(?:datum|versie|dagtekening|opgesteld|d\.d\.):$/i.test(before)
    if (!isKeyed && /[,:–-]$/.test(before) && words.slice(date.end).trim().length < 3) return date
  }
  return null
}

/** The dates on the lines between the title and the first heading. */
function topDates({ blocks, lines, titleLine }: Outline) {
  const heading = blocks.find(
    (block) => block.kind === 'heading' && block.line > titleLine + 1 && block.title.length > 3,
  )
  const limit = Math.min(heading?.line ?? titleLine + 15, titleLine + 15)
  return lines.flatMap(({ text, number }) => {
    const words = text.trim()
    const [date] = number < limit && text.length < 160 ? datesIn(one(words, number)) : []
    return date === undefined ? [] : [{ words, date, before: words.slice(0, date.at).trim() }]
  })
}

/** "Plaats, 23 oktober 2025" as the last words. */
function signedAtEnd(outline: Outline): DateMention | null {
  const last = outline.blocks.slice(-4).flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
  for (const { passage, line } of last.reverse()) {
    const [date] = datesIn(one(passage.text, line))
    if (
      date !== undefined &&
      /^[\p{Lu}'’][\p{L}' -]{2,40},$/u.test(passage.text.slice(0, date.at).trim()) &&
      passage.text.length < 70
    )
      return date
  }
  return null
}

const ownNames =
  /\b(?:agenda|notitie|memo|plan|programmaplan|visie|kader|voorstel|document|convenant|werkplan|werkagenda|regioagenda)\b/gi

/** A sentence that says that this text, called by a word of its own title, was adopted on a day. */
function adoptedIn(outline: Outline): DateMention | null {
  const above = topDates(outline).find(({ before }) => /\bvastgesteld\b/i.test(before))
  if (above !== undefined) return above.date
  const names = [...outline.title.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word)
  const own = (text: string) =>
    [...text.matchAll(ownNames)].some(([word]) => names.some((name) => name.endsWith(word.toLowerCase()))) ||
    /^(?:aldus )?vastgesteld\b/i.test(text)
  for (const { text, line, block } of sentences(outline)) {
    if (
      !/vastgesteld/i.test(text) ||
      /wordt|worden|vastgesteld kan|nog vastgesteld|ter vaststelling/i.test(text) ||
      !own(text)
    )
      continue
    const dates = datesIn(one(text, line), block)
    const until = text.search(/vastgesteld/i)
    const date = dates.filter(({ at }) => at < until).at(-1) ?? dates[0]
    if (date !== undefined) return date
  }
  return null
}

function one(text: string, line: number): Passage {
  return { text, starts: [{ at: 0, line }] }
}
