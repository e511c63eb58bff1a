import { isTotal } from './action-tables.ts'
import { announcementsIn, isNounOf } from './announcements.ts'
import type { Block } from './blocks.ts'
import { countsOfList, partsOfList } from './enumeration.ts'
import { numberOf, sumOf } from './numbers.ts'
import { listFrom } from './outline.ts'

/** What was counted where something was announced. */
export type Counted = {
  readonly least: number
  readonly most: number
  /** What was counted, in words. */
  readonly shown: string
  /** Only announcements before this place in the sentence. */
  readonly upto?: number
  /** Only announcements of this noun. */
  readonly noun?: string
}

/** "vijf werkgroepen (verzuim, overgang, data, ouders)": short parts right behind what is announced. */
export function inBrackets(text: string): Counted | null {
  for (const { end } of announcementsIn(text)) {
    const inner = /^\s*\(([^()]{8,200})\)/.exec(text.slice(end))?.[1] ?? ''
    const parts = partsOfList(inner)
    const isList =
      parts.length > 2 &&
      /\sen\s/.test(inner) &&
      parts.every((part) => part.split(/\s+/).length <= 5 && !/\d/.test(part))
    if (isList) return { ...countsOfList(inner), shown: parts.join(' | '), upto: end }
  }
  return null
}

/** Parts that each begin with a number ("drie wethouders, twee bestuurders") are added up. */
export function quantities(parts: readonly string[]): number | null {
  const figures = parts.map((part) => /^(?:de\s+|het\s+)?(\p{L}+|\d+)\s+\p{L}/u.exec(part)?.[1] ?? '')
  const values = figures.map((figure) => numberOf(figure))
  return parts.length < 2 || values.some((value) => value === null) ? null : sumOf(values.map((value) => value ?? 0))
}

/** Rows of a table below an announcement: when that leads to it, or bears the name of a column or the heading. */
export function tableBelow(
  table: Block & { kind: 'table' },
  isLead: boolean,
  noun: string,
  heading: string,
): Counted | null {
  const [head, ...rows] = table.rows
  const isNamed = (head?.cells ?? []).some(({ text }) => isNounOf(noun, text)) || heading.toLowerCase().includes(noun)
  if (!isLead && !isNamed) return null
  const counted = rows.filter((row) => !isTotal(row) && (row.cells[0]?.text ?? '') !== '').length
  const headless = head !== undefined && head.cells.some(({ text }) => text.length > 40) ? 1 : 0
  return counted + headless < 2
    ? null
    : { least: counted + headless, most: counted + headless, shown: 'rijen van de tabel' }
}

/** Points of a list; people by number; lists further down the section count along when they make it fit. */
export function listBelow(blocks: readonly Block[], at: number, people: boolean, announced: number): Counted | null {
  const list = listFrom(blocks, at)
  if (list.length < 2) return null
  const texts = list.map(({ passage }) => passage.text)
  if (people) {
    const heads = sumOf(texts.map(headsIn))
    return { least: heads, most: heads, shown: texts.map((text) => String(headsIn(text))).join(' + ') }
  }
  const counted = quantities(texts)
  if (counted === announced) return { least: counted, most: counted, shown: 'delen van de lijst' }
  const total = list.length + further(blocks, at + list.length)
  const exact = total === announced ? total : list.length
  return { least: exact, most: exact, shown: 'punten van de lijst' }
}

/** How many people an item names: "(4)", "twee adviseurs", "de wethouder"; who joins now and then does not count. */
export function headsIn(text: string): number {
  const bracketed = /\((\d{1,2})\)[;.,]?\s*$/.exec(text)
  if (bracketed !== null) return Number(bracketed[1])
  if (
    /\b(?:afhankelijk|eventueel|op uitnodiging|naar behoefte|sluit|sluiten|indien|als (?:het|de)|agendalid|toehoorder)\b/i.test(
      text,
    )
  )
    return 0
  const said = /^(?:de\s+|het\s+)?(\p{L}+|\d{1,2})\s/iu.exec(text)?.[1] ?? ''
  return numberOf(said) ?? 1
}

/** Items of further lists in the same section. */
function further(blocks: readonly Block[], from: number): number {
  let count = 0
  for (const block of blocks.slice(from)) {
    if (block.kind === 'heading') break
    if (block.kind === 'item') count += 1
  }
  return count
}
