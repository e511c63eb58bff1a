import { type Finding, found } from '../finding.ts'
import { commonAbbreviations } from '../common-abbreviations.ts'
import type { Material } from '../material.ts'
import { texts } from '../outline.ts'

/**
 * CHECK-11 · An abbreviation is explained somewhere in the document.
 *
 * A code that stands as a party of hours must be in the document's own list, when it has one. Other abbreviations are asked
 * for only in a document that explains its abbreviations; the common ones of the field and of Dutch are known.
 *
 * Source: requirements 002-18 and table A.
 */
export function abbreviationsUnexplained(material: Material): readonly Finding[] {
  const parties = partyCodes(material)
  const told = new Set(parties.map(({ code }) => code))
  return [
    ...parties.map(({ code, line }) => {
      const list =
        material.codes.listed.size > 0 ? ' en ontbreekt in de lijst van afkortingen' : ' en wordt nergens verklaard'
      return found('abbreviation', {
        severity: 'missing',
        line,
        says: `“${code}” staat als partij bij de uren${list}.`,
      })
    }),
    ...others(material)
      .filter(({ code }) => !told.has(code))
      .map(({ code, line }) =>
        found('abbreviation', { severity: 'look', line, says: `De afkorting “${code}” wordt nergens verklaard.` }),
      ),
  ]
}

type Used = { readonly code: string; readonly line: number }

function partyCodes({ ambitions, codes, outline }: Material): readonly Used[] {
  const used = new Map<string, number>()
  for (const { lines } of ambitions.flatMap(({ hours }) => hours))
    for (const { parties, line, counted } of lines)
      if (counted !== 'outside')
        for (const party of parties) if (/^[A-Z][A-Za-z&]{0,9}$/.test(party) && !used.has(party)) used.set(party, line)
  const all = texts(outline).map(({ text }) => text)
  return [...used].flatMap(([code, line]) => {
    if (codes.listed.has(code) || all.some((text) => explains(text, code))) return []
    if (codes.listed.size === 0 && (commonAbbreviations.has(code.toUpperCase()) || code.length > 6)) return []
    return [{ code, line }]
  })
}

const shape = /(?<![\p{L}\d/.@-]|\d{4} |- )((?:[A-Z]{2,4} )?[A-Z][A-Za-z]{0,4}[A-Z])(?:['’]s|s|-en)?(?![\p{L}\d@-])/gu
const words = /^(?:OF|EN|DE|HET|VAN|IN|NIET|WEL|AAN|OP|TE|IS|ER|MET|VOOR|NIEUW|LET|CONCEPT|[IVXLC]+|[A-Z]\d)$/

function others(material: Material): readonly Used[] {
  const all = texts(material.outline)
  const used = new Map<string, number>()
  for (const { text, lineOf, block } of all) {
    if (material.outline.blocks[block]?.kind === 'heading' || text === text.toUpperCase()) continue
    for (const match of text.matchAll(shape)) {
      const code = match[1] ?? ''
      const isOne =
        !code.includes(' ') ||
        (!code.split(' ').some((part) => words.test(part)) && all.some((each) => explains(each.text, code)))
      const parts = isOne ? [code] : code.split(' ')
      for (const part of parts) if (!used.has(part) && !words.test(part)) used.set(part, lineOf(match.index))
    }
  }
  const plainly = [...used.keys()].filter(
    (code) => material.codes.listed.has(code) || all.some(({ text }) => explains(text, code)),
  )
  const explained = [...used.keys()].filter((code) =>
    plainly.some((each) => each.replace(' ', '') === code.replace(' ', '')),
  )
  const isPromised = all.some(({ text }) => /\bafkortingen\b/i.test(text))
  const ofHours = new Set(
    material.ambitions.flatMap(({ hours }) => hours.flatMap(({ lines }) => lines.flatMap(({ parties }) => parties))),
  )
  if (explained.filter((code) => !ofHours.has(code)).length < (isPromised ? 1 : 2)) return []
  return [...used].flatMap(([code, line]) =>
    explained.includes(code) || material.codes.listed.has(code) || commonAbbreviations.has(code.toUpperCase())
      ? []
      : [{ code, line }],
  )
}

/** "lokaal team (LOT)", "LOT (lokaal team)", "LOT staat voor", "LOT = ", "LOT voor lokaal team". */
function explains(text: string, code: string): boolean {
  if (!text.includes(code)) return false
  const own = code.replace(/[&]/g, '\\$&')
  const behind = new RegExp(
    `\\p{L}{3,}[^()]{0,40}\\((?:[^()]{0,30}\\b(?:of|en|hierna|afgekort|kortweg)\\s+)?(?:hierna:?\\s*)?["“‘']?${own}["”’']?(?:['’]s|s)?(?:\\s*[,;/]|\\s+(?:of|en)\\s|\\s*\\))`,
    'u',
  )
  const before = new RegExp(
    `(?<![\\p{L}/])${own}\\s*(?:\\(\\p{L}{4,}|=\\s*\\p{L}|staat voor|betekent|is de afkorting|,? afgekort)`,
    'u',
  )
  const voor = new RegExp(`(?<![\\p{L}/])${own}\\s+voor\\s+(?:de\\s+|het\\s+)?\\p{Ll}{5,}`, 'u')
  return behind.test(text) || before.test(text) || (/schrijven|afkort|staat|staan/i.test(text) && voor.test(text))
}
