import { type Finding, found } from './finding.ts'
import type { Material } from './material.ts'
import { countPattern, figurePattern, numberOf, sayNumber, saySigned, sumOf } from './numbers.ts'
import { listFrom, passageIn, texts } from './outline.ts'

const unit = '(uur|uren|euro|fte|%|procent|scholen|leerlingen|kinderen|gemeenten|mensen|plaatsen|dagen)'
const amount = new RegExp(`(?<![\\d.,])(?:€\\s*)?(${figurePattern})\\s*${unit}(?![a-zà-ÿ])`, 'i')
const amounts = new RegExp(amount.source, 'gi')
const lead = /^(?:samen|totaal|in totaal|opgeteld|bij elkaar|som)\b/i

/** Totals of lists ("Samen: 188 uur" under its parts) and of sentences ("96 mensen: 41 uit …, 33 van … en 22 van …"). */
export function saidTotals(material: Material): readonly Finding[] {
  return [...listTotals(material), ...sentenceTotals(material), ...plusTotals(material)]
}

function listTotals({ outline: { blocks } }: Material): readonly Finding[] {
  return blocks.flatMap((block, at): readonly Finding[] => {
    if (block.kind !== 'item' || blocks[at - 1]?.kind === 'item') return []
    const list = listFrom(blocks, at)
    const inside = list.findIndex(({ passage }) => lead.test(passage.text))
    const after = blocks[at + list.length]
    const total = inside > 1 ? list[inside] : inside === -1 && after?.kind !== 'heading' ? after : undefined
    const passage = total === undefined ? null : passageIn(total)
    if (passage === null || total === undefined || !lead.test(passage.text)) return []
    const stated = amount.exec(passage.text)
    const parts = list.slice(0, inside === -1 ? undefined : inside).map(({ passage: own }) => amount.exec(own.text))
    if (stated === null || parts.length < 2 || parts.some((part) => part === null || !sameUnit(part[2], stated[2])))
      return []
    return differ(
      parts.map((part) => numberOf(part?.[1] ?? '') ?? 0),
      numberOf(stated[1] ?? '') ?? 0,
      total.line,
      stated[2] ?? '',
    )
  })
}

const parted = new RegExp(
  `(?<![\\w.,-])(?:(€)\\s*)?(${figurePattern}|${countPattern})(?:\\s+(\\p{L}[\\p{L}’' -]{2,60}?))?(?:\\s*:\\s*|\\s*\\()(.{8,220})$`,
  'iu',
)
const partShape = new RegExp(
  `^(€\\s*)?(${figurePattern}|${countPattern}|een|één)\\s+(?:uur\\s+|euro\\s+)?(?:voor|in|van|op|uit|bij|namens|door|\\p{L}{2,})`,
  'iu',
)
const countShape = new RegExp(`(?<![\\w.,-])(${figurePattern}|${countPattern})(?![\\w.,-]*\\d)`, 'gi')
const about = /\b(?:ruim|ongeveer|circa|ca\.|bijna|zo'n|meer dan|minder dan|minstens|maximaal|tussen|hooguit|rond)\b/i

/** A figure with a colon after it, of which every part begins with a figure, or has one of the same unit: a division of the whole. */
function sentenceTotals({ sentences }: Material): readonly Finding[] {
  return sentences.flatMap(({ text, line }) => {
    if (about.test(text)) return []
    const plain = text.replace(/[.!?]+$/, '')
    const division = byFigures(plain) ?? byUnits(plain)
    return division === null ? [] : differ(division.parts, division.stated, line, division.of)
  })
}

type Division = { readonly parts: readonly number[]; readonly stated: number; readonly of: string }

function byFigures(text: string): Division | null {
  const whole = parted.exec(text)
  if (whole === null) return null
  const [, euro, figure = '', noun = '', rest = ''] = whole
  if (euro === undefined && noun === '') return null
  const figures = partsIn(rest.replace(/\)$/, '')).map((part) => partShape.exec(part))
  if (figures.length < 2 || figures.some((each) => each === null || (each[1] === undefined) !== (euro === undefined)))
    return null
  const parts = figures.map((each) => numberOf(each?.[2] ?? '') ?? 0)
  const counts = [...text.slice(0, text.indexOf(rest)).matchAll(countShape)]
  if (counts.some(([said]) => numberOf(said) === sumOf(parts)) || counts.length > 1) return null
  return { parts, stated: numberOf(figure) ?? 0, of: euro === undefined ? (noun.split(' ')[0] ?? '') : 'euro' }
}

/** "Samen 180 uur: de een 60 uur, de ander 60 uur en de derde 70 uur." */
function byUnits(text: string): Division | null {
  const colon = text.search(/:\s/)
  if (colon === -1) return null
  const lead = text.slice(0, colon)
  const [stated, more] = [...lead.matchAll(amounts)]
  if (stated === undefined || more !== undefined) return null
  if (!/\b(?:samen|totaal|totale|tezamen|bij elkaar)\b/i.test(lead)) return null
  const parts = partsIn(text.slice(colon + 1)).map((part) => [...part.matchAll(amounts)])
  if (parts.length < 2 || parts.some((each) => each.length !== 1 || !sameUnit(each[0]?.[2], stated[2]))) return null
  return {
    parts: parts.map((each) => numberOf(each[0]?.[1] ?? '') ?? 0),
    stated: numberOf(stated[1] ?? '') ?? 0,
    of: stated[2] ?? '',
  }
}

function partsIn(text: string): readonly string[] {
  return text
    .split(/,\s+|;\s*|\s+en\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const plus = new RegExp(
  `(?<![\\d.,])((?:${figurePattern})(?:\\s*\\+\\s*(?:${figurePattern})){1,12})(?:\\s*=\\s*(${figurePattern}))?`,
  'g',
)
const before = new RegExp(`(${figurePattern})\\s*(?:uur|uren|euro|fte|leden|personen|scholen)?\\s*\\(=?\\s*$`, 'i')

/** "120 + 90 + 80 = 290", and "290 uur (120 + 90 + 80)". */
function plusTotals({ outline }: Material): readonly Finding[] {
  return texts(outline).flatMap(({ text, lineOf }) =>
    [...text.matchAll(plus)].flatMap((match) => {
      const parts = (match[1] ?? '').split('+').map((part) => numberOf(part) ?? 0)
      const stated = match[2] ?? before.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[1]
      return stated === undefined ? [] : differ(parts, numberOf(stated) ?? 0, lineOf(match.index), 'samen')
    }),
  )
}

function sameUnit(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').slice(0, 2).toLowerCase() === (b ?? '').slice(0, 2).toLowerCase()
}

function differ(parts: readonly number[], stated: number, line: number, of: string): readonly Finding[] {
  const total = sumOf(parts)
  if (Math.abs(total - stated) < 0.005) return []
  return [
    found('total-sum', {
      severity: 'wrong',
      line,
      says: `Er staat ${of === 'samen' ? '' : 'samen '}${sayNumber(stated)}${of === 'samen' ? '' : ` ${of}`}, maar de delen tellen op tot ${sayNumber(total)}.`,
      arithmetic: `${parts.map(sayNumber).join(' + ')} = ${sayNumber(total)}; genoemd ${sayNumber(stated)}; verschil ${saySigned(sumOf([total, -stated]))}`,
      stated,
      found: total,
    }),
  ]
}
