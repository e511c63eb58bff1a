import { type Day, findDay, partsOf, weekday } from '#kernel/day.ts'
import { monthOf, monthPattern } from '#calendar/planning-units.ts'
import { type Outline, passageIn } from './outline.ts'
import { type Passage, lineAt } from './text.ts'

/** A date in running text. The year is null when it is not given; `exists` says whether the calendar has it. */
export type DateMention = {
  readonly words: string
  readonly at: number
  readonly end: number
  readonly line: number
  readonly block: number
  readonly date: number
  readonly month: number
  readonly year: number | null
  readonly exists: boolean
  /** 1 is Monday; null when no weekday was written. */
  readonly weekday: number | null
  /** "a.s." after it, or "jl.". */
  readonly pointsTo: 'future' | 'past' | null
  /** The text it stands in. */
  readonly around: string
}

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const dayName = `(?:(${weekdays.join('|')})\\s+(?:a\\.s\\.\\s+)?)?`
const shapes: readonly { readonly shape: RegExp; readonly order: readonly [number, number, number] }[] = [
  { shape: /((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g, order: [3, 2, 1] },
  {
    shape: new RegExp(`${dayName}(?<![\\d.,-])(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d{2})(?![\\d-])`, 'gi'),
    order: [2, 3, 4],
  },
  {
    shape: new RegExp(
      `${dayName}(?<![\\d.,])(\\d{1,2})(?:e|ste)?\\s+(${monthPattern})(?:\\s+((?:19|20)\\d{2})(?!\\d))?`,
      'gi',
    ),
    order: [2, 3, 4],
  },
]

export function datesIn(passage: Passage, block = 0): readonly DateMention[] {
  const found = shapes.flatMap(({ shape, order }) =>
    [...passage.text.matchAll(shape)].map((match) => read(passage, block, match, order)),
  )
  return found
    .sort((a, b) => a.at - b.at)
    .filter((each, index, all) => index === 0 || each.at >= (all[index - 1]?.end ?? 0))
}

function read(
  passage: Passage,
  block: number,
  match: RegExpExecArray,
  [d, m, y]: readonly [number, number, number],
): DateMention {
  const date = Number(match[d])
  const name = (match[m] ?? '').toLowerCase()
  const month = /^\d/.test(name) ? Number(name) : (monthOf(name) ?? 0)
  const year = match[y] === undefined ? null : Number(match[y])
  const end = match.index + match[0].length
  const after = /^\s*,?\s*(?:(a\.s\.?|aanstaande|eerstkomend)|(jl\.?|j\.l\.|jongstleden))(?![a-z])/i.exec(
    passage.text.slice(end, end + 20),
  )
  const before = /(?:(a\.s\.?|aanstaande|eerstkomende|komende)|(afgelopen|jl\.))\s+(?:\p{L}+dag\s+)?$/iu.exec(
    passage.text.slice(Math.max(0, match.index - 30), match.index),
  )
  const inside = /a\.s\./.test(match[0])
  const future = inside || after?.[1] !== undefined || before?.[1] !== undefined
  const past = after?.[2] !== undefined || before?.[2] !== undefined
  const said = d === 2 ? weekdays.indexOf((match[1] ?? '').toLowerCase()) : -1
  return {
    words: match[0].trim(),
    at: match.index,
    end,
    line: lineAt(passage, match.index),
    block,
    date,
    month,
    year,
    exists: onDay(year ?? 2024, month, date) !== null,
    weekday: said === -1 ? null : said + 1,
    pointsTo: future ? 'future' : past ? 'past' : null,
    around: passage.text,
  }
}

/** All dates of a document, cells included. */
export function allDates({ blocks }: Outline): readonly DateMention[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'heading') return datesIn({ text: block.title, starts: [{ at: 0, line: block.line }] }, at)
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap(({ text, line }) => datesIn({ text, starts: [{ at: 0, line }] }, at)),
      )
    const passage = passageIn(block)
    return passage === null ? [] : datesIn(passage, at)
  })
}

export function onDay(year: number, month: number, date: number): Day | null {
  return findDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

/** The day of a mention; without a year it is the one nearest to the day given, or null without that. */
export function dayOf(mention: Pick<DateMention, 'year' | 'month' | 'date'>, near: Day | null): Day | null {
  const { year, month, date } = mention
  if (year !== null) return onDay(year, month, date)
  if (near === null) return null
  const own = partsOf(near)
  const distance = (month - own.month) * 30.4 + (date - own.date)
  const shift = distance > 183 ? -1 : distance < -183 ? 1 : 0
  return onDay(own.year + shift, month, date)
}

/**
 * Whether the first comes before the second: negative, zero, positive; null when that cannot be told. Two dates without a
 * year are taken to be of one year.
 */
export function compareDates(
  a: Pick<DateMention, 'year' | 'month' | 'date'>,
  b: Pick<DateMention, 'year' | 'month' | 'date'>,
): number | null {
  if ((a.year === null) !== (b.year === null)) return null
  return ((a.year ?? 0) - (b.year ?? 0)) * 372 + (a.month - b.month) * 31 + (a.date - b.date)
}

export function weekdayOf(on: Day): string {
  return weekdays[weekday(on) - 1] ?? ''
}
