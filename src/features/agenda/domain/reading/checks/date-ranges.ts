import { type Moment, readPlanning } from '#calendar/planning.ts'
import { monthPattern } from '#calendar/planning-units.ts'
import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { texts } from '../outline.ts'

const moment = `((?:(?:eind|begin|medio)\\s+)?(?:\\d{1,2}\\s+)?(?:${monthPattern}\\s+|voorjaar\\s+|zomer\\s+|najaar\\s+|herfst\\s+|winter\\s+|(?:eerste|tweede|derde|vierde)\\s+kwartaal\\s+)?(?:van\\s+)?20\\d\\d)(?!\\d|-)`
const ranges = [
  new RegExp(
    `\\b(?:van|vanaf|periode|looptijd:?)\\s+${moment}\\s+(?:tot en met|t/m|tot|–|-)\\s+(?:en met\\s+)?${moment}`,
    'gi',
  ),
  new RegExp(
    `\\b(?:start(?:en|te)?|begint|beginnen|begon)\\s+(?:in|op|per)\\s+(?:het\\s+)?${moment}[^.;]{0,60}\\b(?:eindig(?:t|en)|stop(?:t|pen)|loopt tot|duurt tot|is klaar|afgerond)\\s+(?:en met\\s+)?(?:in|op|per)?\\s*(?:het\\s+)?${moment}`,
    'gi',
  ),
]

/** CHECK-6, for what is said in months, seasons and years: an end that is over before the begin. */
export function rangesThatTurnBack(material: Material): readonly Finding[] {
  return [...inTexts(material), ...inActions(material)]
}

function inTexts({ outline }: Material): readonly Finding[] {
  return texts(outline).flatMap(({ text, lineOf }) =>
    ranges.flatMap((shape) =>
      [...text.matchAll(shape)].flatMap((match) =>
        turned(match[1] ?? '', match[2] ?? '', lineOf(match.index + match[0].length - 1)),
      ),
    ),
  )
}

/** Columns or keys for start and end. */
function inActions({ ambitions }: Material): readonly Finding[] {
  return ambitions.flatMap(({ actions }) =>
    actions.flatMap(({ planning, line }) => {
      const [start, end, more] = (planning ?? '').split(' – ')
      return start === undefined || end === undefined || more !== undefined ? [] : turned(start, end, line)
    }),
  )
}

function turned(start: string, end: string, line: number): readonly Finding[] {
  const [first, last] = [only(start), only(end)]
  // two whole dates are compared elsewhere, with their words
  if (
    first === null ||
    last === null ||
    last.until > first.from ||
    (first.precision === 'day' && last.precision === 'day')
  )
    return []
  const says = `Het einde (${end.trim()}) ligt voor het begin (${start.trim()}).`
  return [found('date-order', { severity: 'wrong', line, says })]
}

function only(words: string): Moment | null {
  const { moments } = readPlanning(words)
  return moments.length === 1 ? (moments[0] ?? null) : null
}
