import type { HoursGroup, ReadAmbition } from '../agenda.ts'
import { type Finding, found } from '../finding.ts'
import { type HourLine, totalOf } from '../hour-line.ts'
import type { Material } from '../material.ts'
import { numberOf, sayNumber, saySigned, sumOf } from '../numbers.ts'
import { texts } from '../outline.ts'

/**
 * CHECK-1 · An hour line fits when its own product is what it says: "10 O/Gem" is 20.
 *
 * Codes with strokes between them each do the hours; "of" is one of them. Also where a text multiplies out loud
 * ("6 × 4 uur = 26 uur").
 *
 * Source: requirements 002, table A; the agendas of regions write so.
 */
export function hourLinesThatDoNotFit({ ambitions, outline }: Material): readonly Finding[] {
  const inActions = ambitions.flatMap(({ called, hours }) =>
    hours.flatMap(({ lines }) => lines.filter((line) => !fits(line)).map((line) => tell(line, called))),
  )
  const seen = new Set(inActions.map(({ line }) => line))
  return [...inActions, ...products(outline).filter(({ line }) => !seen.has(line))]
}

export function fits(line: HourLine): boolean {
  return line.statedTogether === null || line.hours === null || Math.abs(totalOf(line) - line.statedTogether) < 0.005
}

function tell(line: HourLine, where: string): Finding {
  const [total, stated] = [totalOf(line), line.statedTogether ?? 0]
  return found('hours-line', {
    severity: 'wrong',
    line: line.line,
    where,
    says: `De regel “${line.activity}” telt niet op: ${sum(line)} is ${sayNumber(total)} uur, er staat ${sayNumber(stated)}.`,
    arithmetic: `${sum(line)} = ${sayNumber(total)}; genoemd ${sayNumber(stated)}; verschil ${saySigned(total - stated)}`,
    stated,
    found: total,
  })
}

/** How the hours of a line come about: "5 × 3 (A, B, C)". */
export function sum(line: HourLine): string {
  const each = line.sharing === 'each' && line.parties.length > 1 ? ` × ${line.parties.length}` : ''
  const by = line.parties.length > 1 ? ` (${line.parties.join(line.sharing === 'either' ? ' of ' : ', ')})` : ''
  return `${line.arithmetic === '' ? sayNumber(line.hours ?? 0) : line.arithmetic.replace(/\./g, ',')}${each}${by}`
}

const product =
  /(?<![\d.,])(\d+(?:,\d+)?)\s*(?:\p{L}+\s)?[×x*]\s*(\d+(?:,\d+)?)\s*(?:\p{L}+\s)?(?:[×x*]\s*(\d+(?:,\d+)?)\s*(?:\p{L}+\s)?)?(?:=|is)\s*(\d+(?:[.,]\d+)?)(?![\d.,]*\d)/gu

function products(outline: Material['outline']): readonly Finding[] {
  return texts(outline).flatMap(({ text, lineOf }) =>
    [...text.matchAll(product)].flatMap((match) => {
      const [words, a, b, c, told] = match
      if (/(?:van|à|×|x|\*)\s*$/.test(text.slice(0, match.index))) return []
      const line = lineOf(match.index)
      const [total, stated] = [read(a) * read(b) * (c === undefined ? 1 : read(c)), read(told)]
      if (Math.abs(total - stated) < 0.01) return []
      const says = `De rekensom “${words.trim()}” klopt niet: de uitkomst is ${sayNumber(total)}.`
      return [
        found('hours-line', {
          severity: 'wrong',
          line,
          says,
          arithmetic: `${words.trim()}; uitkomst ${sayNumber(total)}`,
          stated,
          found: total,
        }),
      ]
    }),
  )
}

function read(text: string | undefined): number {
  return numberOf(text ?? '') ?? 0
}

/**
 * CHECK-2 · The hours stated of an ambition or an action are the sum of the lines they are made of.
 *
 * Either-or counts once; a line without a party counts; what others do without hours, and what is counted elsewhere, does
 * not. When the sum fits with a product that is itself wrong, only that line is told (CHECK-1). Nothing is corrected.
 *
 * Source: requirements 002, table A; scenario GC01.
 */
export function hourSumsThatDiffer({ ambitions }: Material): readonly Finding[] {
  return ambitions.flatMap((ambition) => [
    ...ambition.hours.flatMap((group) => ofGroup(ambition, group)),
    ...ofWhole(ambition),
  ])
}

function ofGroup(ambition: ReadAmbition, { stated, lines, line, actions }: HoursGroup): readonly Finding[] {
  const own = lines.filter(({ counted, hours }) => counted === 'here' && hours !== null)
  if (stated?.hours === null || stated === null || own.length === 0) return []
  const total = sumOf(own.map(totalOf))
  const written = sumOf(own.map((each) => each.statedTogether ?? totalOf(each)))
  if (total === stated.hours || (written === stated.hours && own.some((each) => !fits(each)))) return []
  const action =
    ambition.hours.length > 1 && actions.length === 1
      ? `${ambition.called === '' ? 'Actie' : 'actie'} ${(actions[0] ?? 0) + 1}`
      : ''
  return [
    told(
      [ambition.called, action].filter(Boolean).join(', '),
      stated.line === 0 ? line : stated.line,
      stated.hours,
      total,
      own.map(sum),
    ),
  ]
}

/** Hours stated of the whole against those of the actions, or against the lines when no action states its own. */
function ofWhole({ called, stated, hours, line }: ReadAmbition): readonly Finding[] {
  if (stated === null || stated.hours === null || hours.some((group) => group.stated === stated)) return []
  const figures = hours.flatMap((group) => group.stated?.hours ?? [])
  const lines = hours.flatMap((group) => group.lines).filter((each) => each.counted === 'here' && each.hours !== null)
  const isByLines = hours.every((group) => group.stated === null)
  const parts = isByLines ? lines.map(totalOf) : figures
  if (parts.length === 0 || (!isByLines && hours.some((group) => group.stated === null))) return []
  const total = sumOf(parts)
  if (total === stated.hours) return []
  return [
    told(
      called,
      stated.line === 0 ? line : stated.line,
      stated.hours,
      total,
      isByLines ? lines.map(sum) : parts.map(sayNumber),
    ),
  ]
}

function told(where: string, line: number, stated: number, total: number, parts: readonly string[]): Finding {
  const difference = saySigned(Math.round((total - stated) * 100) / 100)
  return found('hours-sum', {
    severity: 'wrong',
    line,
    where,
    says: `${where === '' ? 'Hier' : where}: er staat ${sayNumber(stated)} uur, de uitwerking telt op tot ${sayNumber(total)} uur.`,
    arithmetic: `${parts.join(' + ')} = ${sayNumber(total)}; genoemd ${sayNumber(stated)}; verschil ${difference}`,
    stated,
    found: total,
  })
}
