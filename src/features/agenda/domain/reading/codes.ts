import { type Outline, passageIn, texts } from './outline.ts'
import { codesUsed } from './parties.ts'

/** The codes of a document and what it says they stand for. */
export type Codes = {
  /** Codes that stand behind hours, or in the document's own list. */
  readonly inUse: ReadonlySet<string>
  /** The document's own list of codes with their meanings. */
  readonly listed: ReadonlyMap<string, string>
  readonly listLine: number | null
}

const code = '[A-Z][A-Za-z&]{0,7}'
/** "O = onderwijs", "O – onderwijs", "O- Onderwijs", "O (onderwijs)", "O is onderwijs", "O: onderwijs". */
const pairs = [
  new RegExp(
    `(?<![\\p{L}\\d/-])(${code})\\s*(?:=|–|—|-\\s|:)\\s*(\\p{L}[\\p{L} &-]{2,60}?)(?=\\s*(?:[,;.]|$)|\\s+(?:en\\s+)?${code}\\s*(?:=|–|—|-\\s|:))`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}\\d/-])(${code})\\s+\\((\\p{L}[\\p{L} &-]{2,60})\\)`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\d/-])(${code})\\s+(?:is|staat voor|betekent)\\s+(?:de\\s+|het\\s+)?(\\p{L}[\\p{L} &-]{2,60}?)(?=\\s*(?:[,;.]|$)|\\s+en\\s+${code}\\s)`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d/-])(${code})\\s+voor\\s+(\\p{L}[\\p{L} &-]{2,60}?)(?=\\s*(?:[,;.]|$)|\\s+en\\s+${code}\\s)`,
    'gu',
  ),
]
const announces = /afkorting|\bcodes?\b|\bletters?\b|aangeduid|legenda|staa[nt]\b|partijen|\bschrijven\b|betekenis/i

export function codesIn(outline: Outline): Codes {
  const listed = new Map<string, string>()
  let listLine: number | null = null
  const used = new Set<string>()
  for (const { text, lineOf } of texts(outline)) {
    for (const each of codesUsed(text)) used.add(each)
    const found = listIn(text)
    if (found.length === 0) continue
    listLine ??= lineOf(0)
    for (const [name, meaning] of found) if (!listed.has(name)) listed.set(name, meaning)
  }
  for (const [name, meaning, line] of listedBelow(outline)) {
    listLine ??= line
    if (!listed.has(name)) listed.set(name, meaning)
  }
  return { inUse: new Set([...used, ...listed.keys()]), listed, listLine }
}

/** A text lists codes when it explains two or more in the same manner, or announces that it does. */
function listIn(text: string): readonly (readonly [string, string])[] {
  for (const shape of pairs) {
    const found = [...text.matchAll(shape)].map((match) => [match[1] ?? '', (match[2] ?? '').trim()] as const)
    const real = found.filter(
      ([name]) =>
        /^(?:[A-Z]{1,6}|[A-Z][a-z]{1,4}|[A-Z][A-Za-z&]{1,5})$/.test(name) &&
        !/^(?:De|Het|Een|In|Op|Dit|Dat|Er|Wij|Zij|Dan|Zo|Wat|Wie|Aan|Van)$/.test(name),
    )
    if (real.length >= 3 || (real.length >= 2 && (announces.test(text) || shape === pairs[0]))) return real
    if (real.length === 1 && /afkorting|\bcodes?\b/i.test(text)) return real
  }
  return []
}

/** "Afkorting | Betekenis" above a table, or a list under "Afkortingen". */
function listedBelow({ blocks, above }: Outline): readonly (readonly [string, string, number])[] {
  return blocks.flatMap((block, at): readonly (readonly [string, string, number])[] => {
    if (block.kind === 'table' && /^(?:afkorting|code|letter)/i.test(block.rows[0]?.cells[0]?.text ?? ''))
      return block.rows.slice(1).map(({ cells, line }) => [cells[0]?.text ?? '', cells[1]?.text ?? '', line] as const)
    const lead = blocks[at - 1]
    const isAbove = /afkorting|legenda|\bcodes\b/i.test(
      lead === undefined ? '' : lead.kind === 'heading' ? lead.title : (passageIn(lead)?.text ?? ''),
    )
    if (block.kind === 'table' && isAbove)
      return block.rows.flatMap(({ cells, line }) =>
        /^[A-Z][A-Za-z&]{0,7}$/.test(cells[0]?.text ?? '')
          ? [[cells[0]?.text ?? '', cells[1]?.text ?? '', line] as const]
          : [],
      )
    if (block.kind !== 'item' && block.kind !== 'pair') return []
    if (!/afkorting|legenda|\bcodes\b/i.test(above[at]?.at(-1)?.title ?? '')) return []
    const text = block.kind === 'pair' ? `${block.key}: ${block.value}` : block.passage.text
    const pair = /^([A-Z][A-Za-z&]{0,7})\s*[:=–—-]\s*(\S.*)$/.exec(text)
    return pair === null ? [] : [[pair[1] ?? '', pair[2] ?? '', block.line] as const]
  })
}
