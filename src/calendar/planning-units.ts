import { type Day, addDays, addMonths, day, findDay, weekday } from '#kernel/day.ts'

/** How fine a stretch of time was said. A month stays a month: it is never made into a day. */
export type Precision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'part'
  | 'year'
  | 'school-year'
  | 'span'

/** The days from `from` until `until`, which is the first day that no longer counts. */
export type Stretch = { readonly from: Day; readonly until: Day; readonly precision: Precision }

/** A stretch of time as found in a text. A year that was not said is still to come; null is a day that does not exist. */
export type Unit = {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly make: (year: number) => Stretch | null
}

const monthNames = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const monthShapes = [
  'januari|jan\\.?',
  'februari|feb\\.?|febr\\.?',
  'maart|mrt\\.?',
  'april|apr\\.?',
  'mei',
  'juni|jun\\.?',
  'juli|jul\\.?',
  'augustus|aug\\.?',
  'september|sept\\.?|sep\\.?',
  'oktober|okt\\.?',
  'november|nov\\.?',
  'december|dec\\.?',
]
const shapesOfMonths = monthShapes.map((shape) => new RegExp(`^(?:${shape})$`))

/** 1 for January; null for what is no month. Dutch names and their usual abbreviations, in lower case. */
export function monthOf(word: string): number | null {
  const at = shapesOfMonths.findIndex((shape) => shape.test(word))
  return at === -1 ? null : at + 1
}

export function nameOfMonth(month: number): string {
  return monthNames[month - 1] ?? ''
}

/** A Dutch month in a pattern, longest name first, so that "juni" is not read as "jun". */
export const monthPattern = `(?:${monthShapes.join('|')})(?![a-zà-ÿ])`
const month = `(${monthPattern})`
const year = '((?:19|20)\\d{2})(?!\\d)'
const ofYear = `(?:\\s+(?:van\\s+)?(?:het\\s+jaar\\s+)?${year})?`
const ordinal = '(eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e|1ste|2de|3de|4de|[1-4])'

type Reader = {
  readonly shape: RegExp
  readonly read: (parts: readonly (string | undefined)[]) => Omit<Unit, 'start' | 'end'>
}

/** Tried in this order at each place: what says more comes first. */
const readers: readonly Reader[] = [
  reader(/(\d{4})-(\d{2})-(\d{2})(?!\d)/, ([y, m, d]) => onDay(y, m, d)),
  reader(/(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, ([d, m, y]) => onDay(y, m, d)),
  reader(`schooljaar\\s+${year}\\s*[-–/]\\s*(?:'|’)?(?:\\d{4}|\\d{2})(?!\\d)`, ([y]) => said(y, schoolYear)),
  reader(`schooljaar\\s+(?:'|’)?(\\d{2})\\s*[-–/]\\s*(?:'|’)?\\d{2}(?!\\d)`, ([y]) => said(`20${y}`, schoolYear)),
  reader(`${year}/(?:'|’)?(?:20)?\\d{2}(?!\\d)`, ([y]) => said(y, schoolYear)),
  reader(`${year}\\s?[-–]\\s?${year}(?!-)`, ([a, b]) => years(a, b)),
  reader(`${year}[\\s-]*[qk]([1-4])(?!\\w)`, ([y, q]) => said(y, quarter(q))),
  reader(`[qk]([1-4])(?!\\w)(?:[\\s,-]*(?:van\\s+)?${year})?`, ([q, y]) => said(y, quarter(q))),
  reader(`${ordinal}\\s+kwartaal${ofYear}`, ([q, y]) => said(y, quarter(q))),
  reader(`kwartaal\\s+([1-4])(?:\\s*,?\\s*(?:van\\s+)?${year})?`, ([q, y]) => said(y, quarter(q))),
  reader(`${ordinal}\\s+(?:helft(?:\\s+van)?|halfjaar)${ofYear}`, ([h, y]) => said(y, half(h))),
  reader(`(?:week|wk\\.?)\\s+(\\d{1,2})(?!\\d)(?:\\s*[,(]?\\s*(?:van\\s+)?${year}\\)?)?`, ([w, y]) => said(y, week(w))),
  reader(`(\\d{1,2})(?:e|ste|de)?\\s+${month}(?:\\s+${year})?`, ([d, m, y]) => onDay(y, m, d)),
  reader(`(begin|medio|midden|half|eind|einde|ultimo)\\s+(?:van\\s+)?${month}(?:\\s+${year})?`, ([p, m, y]) =>
    said(y, partOfMonth(p, m)),
  ),
  reader(`(begin|medio|midden|half|eind|einde|ultimo)\\s+(?:van\\s+)?(?:het\\s+jaar\\s+)?${year}`, ([p, y]) =>
    said(y, partOfYear(p)),
  ),
  reader(`(voorjaar|lente|zomer|najaar|herfst|winter)(?![a-z])${ofYear}`, ([s, y]) => said(y, season(s))),
  reader(`${month}(?:\\s+(?:van\\s+)?${year})?`, ([m, y]) => said(y, months(monthOf(m ?? '') ?? 1, 1, 'month'))),
  reader(year, ([y]) => said(y, (at) => span(at, 1, 12, 'year'))),
]

/** The stretch that begins at a place in a text in lower case, or null. */
export function findUnit(text: string, at: number): Unit | null {
  for (const { shape, read } of readers) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found !== null) return { start: at, end: shape.lastIndex, ...read(found.slice(1)) }
  }
  return null
}

function reader(shape: RegExp | string, read: Reader['read']): Reader {
  return { shape: new RegExp(typeof shape === 'string' ? shape : shape.source, 'y'), read }
}

function said(year: string | undefined, make: Unit['make']): Omit<Unit, 'start' | 'end'> {
  return { year: year === undefined ? null : Number(year), make }
}

function onDay(year: string | undefined, month: string | undefined, date: string | undefined) {
  const number = monthOf(month ?? '') ?? Number(month)
  return said(year, (at) => {
    const on = findDay(`${at}-${two(number)}-${two(Number(date))}`)
    return on === null ? null : { from: on, until: addDays(on, 1), precision: 'day' }
  })
}

function years(first: string | undefined, last: string | undefined) {
  return said(first, (at) => {
    const count = Number(last) - at + 1
    return count < 1 ? null : span(at, 1, 12 * count, count === 1 ? 'year' : 'span')
  })
}

function months(from: number, count: number, precision: Precision): Unit['make'] {
  return (at) => span(at, from, count, precision)
}

function span(year: number, month: number, count: number, precision: Precision): Stretch {
  const from = day(`${year}-${two(month)}-01`)
  return { from, until: addMonths(from, count), precision }
}

/**
 * PLANNING-1 · A season means the meteorological season: spring from 1 March, summer from 1 June, autumn from 1 September,
 * winter from 1 December.
 *
 * "Voorjaar" is spring and "najaar" is autumn. A winter with one year is the winter that begins in it, so that nothing is
 * called late too early.
 *
 * Source: KNMI, "meteorologische seizoenen"; the choice for winter is ours.
 */
function season(name: string | undefined): Unit['make'] {
  const starts = new Map([
    ['voorjaar', 3],
    ['lente', 3],
    ['zomer', 6],
    ['najaar', 9],
    ['herfst', 9],
  ])
  return months(starts.get(name ?? '') ?? 12, 3, 'season')
}

/**
 * PLANNING-2 · "Begin", "medio" and "eind" of a year are its first, second and last four months; of a month they are the
 * days until the 10th, the 11th to the 20th, and from the 21st.
 *
 * The three parts leave no gap and do not overlap, so every day belongs to exactly one of them.
 *
 * Source: no norm exists; our choice, shown beside the words wherever it is used.
 */
function partOfYear(part: string | undefined): Unit['make'] {
  return months(1 + 4 * thirdOf(part), 4, 'part')
}

function partOfMonth(part: string | undefined, name: string | undefined): Unit['make'] {
  return (at) => {
    const whole = span(at, monthOf(name ?? '') ?? 1, 1, 'month')
    const third = thirdOf(part)
    const from = addDays(whole.from, 10 * third)
    return { from, until: third === 2 ? whole.until : addDays(from, 10), precision: 'part' }
  }
}

function thirdOf(part: string | undefined): number {
  if (part === 'begin') return 0
  return part === 'eind' || part === 'einde' || part === 'ultimo' ? 2 : 1
}

function quarter(word: string | undefined): Unit['make'] {
  return months(3 * (rank(word, 4) - 1) + 1, 3, 'quarter')
}

function half(word: string | undefined): Unit['make'] {
  return months(6 * (Math.min(rank(word, 2), 2) - 1) + 1, 6, 'half')
}

function rank(word: string | undefined, last: number): number {
  if (word === 'laatste') return last
  const names = ['eerste', 'tweede', 'derde', 'vierde']
  const at = names.indexOf(word ?? '')
  return at === -1 ? Number((word ?? '1').charAt(0)) : at + 1
}

/** Source of the days of a school year: WPO and WVO 2020 art. 1 ("schooljaar": 1 August to 31 July). */
const schoolYear: Unit['make'] = (at) => span(at, 8, 12, 'school-year')

/** Weeks of ISO 8601: week 1 holds 4 January and begins on its Monday. */
function week(word: string | undefined): Unit['make'] {
  return (at) => {
    const count = Number(word)
    const from = addDays(firstWeek(at), 7 * (count - 1))
    return count < 1 || from >= firstWeek(at + 1) ? null : { from, until: addDays(from, 7), precision: 'week' }
  }
}

function firstWeek(year: number): Day {
  const fourth = day(`${year}-01-04`)
  return addDays(fourth, 1 - weekday(fourth))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
