import { announcementsIn, isNounOf } from '../announcements.ts'
import type { Block } from '../blocks.ts'
import { labelledNumbers } from '../numbered.ts'
import { countsOfList, partsOfList } from '../enumeration.ts'
import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { type Counted, headsIn, inBrackets, listBelow, quantities, tableBelow } from '../list-counts.ts'
import { sumOf } from '../numbers.ts'
import { type Sentence, passageIn } from '../outline.ts'

/**
 * CHECK-4 · A number announced is the number that follows.
 *
 * It is held against the enumeration after a colon, the list or table below, the names behind it, "ten eerste, ten tweede",
 * the numbered parts of the section, or the headings of that name. People may be told by number in the list. Lists that go on
 * further down the same section count along. "Eerst tien, na samenvoeging acht" is no fault. When one announcement of a
 * name fits, earlier ones are taken to be history.
 *
 * Source: requirements N1, N4, N10, N16.
 */
export function countsThatDiffer(material: Material): readonly Finding[] {
  const told = material.sentences.flatMap((sentence) => ofSentence(material, sentence))
  const seen = new Set(told.map(({ line }) => line))
  return [...told, ...ofHeadings(material), ...ofNames(material).filter(({ line }) => !seen.has(line))]
}

function ofSentence(material: Material, sentence: Sentence): readonly Finding[] {
  const announced = announcementsIn(sentence.text)
  const [first] = announced
  if (first === undefined) return []
  const results = [
    afterColon(sentence),
    inNext(material, sentence),
    below(material, sentence),
    inOrder(material, sentence),
    inSection(material, sentence),
  ]
  const result = results.find((each) => each !== null)
  if (result === null || result === undefined) return []
  const mine = result.noun === undefined ? announced : announced.filter(({ noun }) => isNounOf(noun, result.noun ?? ''))
  if (mine.length === 0 || mine.some(({ count }) => count >= result.least && count <= result.most)) return []
  const near = mine.filter(({ end }) => end <= (result.upto ?? Infinity))
  const one = near.at(-1) ?? first
  if (
    near.length > 1 &&
    new Set(near.map(({ count }) => count)).size > 1 &&
    result.noun === undefined &&
    !/:\s*$/.test(sentence.text)
  )
    return []
  return [differs(one.words, one.count, result.least, sentence.line, result.shown)]
}

/** "zeven thema's …: a; b; c" in one sentence. */
function afterColon({ text }: Sentence): Counted | null {
  const mark = /:\s+(?=\S)|,?\s+(?:namelijk|te weten|zijnde)\s+(?=\S)/.exec(text)
  if (mark === null) return inBrackets(text)
  const colon = mark.index
  const rest = text.slice(colon + mark[0].length).trim()
  if (announcementsIn(text.slice(0, colon)).length === 0) return null
  const parts = partsOfList(rest)
  const isPeople = announcementsIn(text.slice(0, colon)).some(({ people }) => people)
  const counted = isPeople && parts.length > 1 ? sumOf(parts.map(headsIn)) : quantities(parts)
  if (counted !== null) return { least: counted, most: counted, shown: rest, upto: colon }
  const { least, most } = countsOfList(rest)
  return parts.length < 2 ? null : { least, most, shown: parts.join(' | '), upto: colon }
}

/** "vier waarden. Deze zijn: a, b en c." */
function inNext({ outline: { blocks } }: Material, { text, block: at }: Sentence): Counted | null {
  const block = blocks[at]
  const passage = block === undefined ? null : passageIn(block)
  if (passage === null || announcementsIn(text).length !== 1) return null
  const rest = passage.text.slice(passage.text.indexOf(text) + text.length)
  const listed = /^\s*(?:Deze|Dit|Dat|Het) (?:zijn|gaat om|betreft|betreffen)\b[^:.]{0,40}:\s+([^.]{5,300})/.exec(
    rest,
  )?.[1]
  const parts = listed === undefined ? [] : partsOfList(listed)
  return parts.length < 2 ? null : { ...countsOfList(listed ?? ''), shown: parts.join(' | ') }
}

/** A list or a table right below a sentence that ends its block, or below a heading. */
function below({ outline: { blocks, above } }: Material, { text, block: at }: Sentence): Counted | null {
  const block = blocks[at]
  const passage = block === undefined ? null : passageIn(block)
  if (block === undefined || block.kind === 'item' || passage === null || !passage.text.endsWith(text)) return null
  const next = blocks[at + 1]
  const announced = announcementsIn(text).at(-1)
  const isLead = /:\s*$/.test(text)
  if (next?.kind === 'table') return tableBelow(next, isLead, announced?.noun ?? '', above[at]?.at(-1)?.title ?? '')
  if (next?.kind !== 'item' || !isLead) return null
  return listBelow(blocks, at + 1, announced?.people ?? false, announced?.count ?? 0)
}

const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende']

/** "Ten eerste … Ten tweede …" in the same block. */
function inOrder({ outline: { blocks } }: Material, { block: at, text }: Sentence): Counted | null {
  const block = blocks[at]
  const passage = block === undefined ? null : passageIn(block)
  if (passage === null) return null
  const rest = passage.text.slice(passage.text.indexOf(text))
  const ends = ordinals.filter((word) => new RegExp(`\\bten ${word}\\b`, 'i').test(rest)).length
  const last = /\b(?:ten slotte|tot slot|ten laatste)\b/i.test(rest) ? 1 : 0
  return ends < 2 ? null : { least: ends, most: ends + last, shown: 'ten eerste, ten tweede …' }
}

/** Numbered parts of the section, when its heading bears the noun: "3. Thema's" with 3.1, 3.2 … */
function inSection({ outline: { blocks, above } }: Material, { block: at, text }: Sentence): Counted | null {
  const section = above[at]?.at(-1)
  if (section?.number == null) return null
  const named = announcementsIn(text).find(({ noun }) =>
    section.title.split(/[^\p{L}'’]+/u).some((word) => isNounOf(noun, word)),
  )
  if (named === undefined) return null
  const parts = blocks.filter(
    (each) => each.kind === 'heading' && new RegExp(`^${section.number}\\.\\d+$`).test(each.number ?? ''),
  )
  return parts.length < 2
    ? null
    : { least: parts.length, most: parts.length, shown: 'genummerde delen', noun: named.noun }
}

/** A heading that announces ("Vijf uitgangspunten") above its list or table. */
function ofHeadings({ outline: { blocks } }: Material): readonly Finding[] {
  return blocks.flatMap((block, at): readonly Finding[] => {
    if (block.kind !== 'heading') return []
    const [announced] = announcementsIn(block.title.toLowerCase())
    const next = blocks[at + 1]
    if (announced === undefined || announced.end !== block.title.length || next?.kind !== 'item') return []
    const result = listBelow(blocks, at + 1, announced.people, announced.count)
    if (result === null || result.least === announced.count) return []
    return [differs(announced.words, announced.count, result.least, block.line, result.shown)]
  })
}

const changed =
  /samenvoeg|samengevoeg|prioriter|oorspronkelijk|aanvankelijk|\beerst\b|eerder|teruggebracht|vorige|uiteindelijk|nieuwe/i

/** Headings of a name ("Ambitie 1" … "Ambitie 8"), and names behind a number ("de drie gemeenten A, B en C"). */
function ofNames({ sentences, outline }: Material): readonly Finding[] {
  const all = sentences.flatMap((sentence) =>
    announcementsIn(sentence.text).map((announced) => ({ announced, sentence })),
  )
  const numbered = labelledNumbers(outline)
  return all.flatMap(({ announced, sentence }): readonly Finding[] => {
    const names = namesAfter(sentence.text.slice(announced.end))
    if (names > 1 && names !== announced.count)
      return [differs(announced.words, announced.count, names, sentence.line, 'genoemde namen')]
    const label = [...numbered.keys()].find((each) => isNounOf(announced.noun, each))
    const count = label === undefined ? 0 : new Set(numbered.get(label)?.map(({ number }) => number)).size
    if (count < 2 || count === announced.count || changed.test(around(outline.blocks, sentence))) return []
    if (all.some((other) => other.announced.noun === announced.noun && other.announced.count === count)) return []
    if (
      announced.adjectives !== '' &&
      !/gezamenlijke|gedeelde|regionale|concrete|volgende|gemeenschappelijke/i.test(announced.adjectives)
    )
      return []
    return [differs(announced.words, announced.count, count, sentence.line, `koppen “${label}”`)]
  })
}

function around(blocks: readonly Block[], { block, text }: Sentence): string {
  const own = blocks[block]
  return own === undefined ? text : (passageIn(own)?.text ?? text)
}

/** How many names follow directly: "Lindevoort, Molenwoude en Zuiderhage". */
function namesAfter(text: string): number {
  const name = "\\p{Lu}[\\p{L}'’-]+(?:[ -]\\p{Lu}[\\p{L}'’-]+)?"
  const list = new RegExp(`^\\s*\\(?(${name}(?:,\\s+${name})*\\s+en\\s+${name})(?![\\p{L}])`, 'u').exec(text)
  return list === null ? 0 : (list[1] ?? '').split(/,\s+|\s+en\s+/).length
}

function differs(words: string, stated: number, count: number, line: number, shown: string): Finding {
  return found('count', {
    severity: 'wrong',
    line,
    says: `Aangekondigd: “${words}”. Geteld: ${count}.`,
    arithmetic: `geteld ${count} (${shown.slice(0, 200)}); genoemd ${stated}`,
    stated,
    found: count,
  })
}
