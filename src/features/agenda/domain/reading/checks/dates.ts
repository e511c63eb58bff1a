import { type Day, daysBetween } from '#kernel/day.ts'
import { type DateMention, compareDates, dayOf, onDay, weekdayOf } from '../dates.ts'
import { type Finding, found } from '../finding.ts'
import { routesIn } from '../routes.ts'
import type { Material } from '../material.ts'

/**
 * CHECK-5 · A date exists, and the weekday written with it is the weekday it has.
 *
 * Without a year the weekday must fit in the year of the document or the next.
 *
 * Source: the calendar.
 */
export function datesThatCannotBe({ dates, header }: Material): readonly Finding[] {
  return dates.flatMap((date): readonly Finding[] => {
    if (!date.exists)
      return [
        found('date-invalid', { severity: 'wrong', line: date.line, says: `De datum “${date.words}” bestaat niet.` }),
      ]
    if (date.weekday === null) return []
    const years =
      date.year !== null ? [date.year] : header.dated?.year == null ? [] : [header.dated.year, header.dated.year + 1]
    const days = years.map((year) => onDay(year, date.month, date.date)).filter((on) => on !== null)
    if (days.length === 0 || days.some((on) => isWeekday(on, date.weekday))) return []
    const says = `“${date.words}” kan niet: die dag is een ${days.map(weekdayOf)[0] ?? ''}.`
    return [found('date-invalid', { severity: date.year === null ? 'look' : 'wrong', line: date.line, says })]
  })
}

function isWeekday(on: Day, number: number | null): boolean {
  return (
    weekdayOf(on) ===
    ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'][(number ?? 1) - 1]
  )
}

/**
 * CHECK-6 · Dates stand in an order that can be.
 *
 * A route over bodies goes forward; an end comes after its start; what is announced ("a.s.") lies after the day of the
 * document; what is told as done lies before the day on which the text was adopted.
 *
 * Source: requirements N2, N7, N14.
 */
export function datesOutOfOrder(material: Material): readonly Finding[] {
  return [
    ...routesBack(material),
    ...endsBeforeStarts(material),
    ...announcedTooLate(material),
    ...afterAdoption(material),
  ]
}

function routesBack(material: Material): readonly Finding[] {
  return routesIn(material.outline).flatMap(({ steps, isRoute }) =>
    steps.flatMap((step, at) => {
      const before = steps[at - 1]
      const order = before === undefined ? null : compareDates(before.date, step.date)
      if (before === undefined || order === null || order <= 0) return []
      const says = `De volgorde loopt terug: na ${before.date.words} volgt ${step.date.words}.`
      return [found('date-order', { severity: isRoute ? 'wrong' : 'look', line: step.date.line, says })]
    }),
  )
}

function endsBeforeStarts({ dates, outline }: Material): readonly Finding[] {
  const ranges = dates.flatMap((first, at): readonly Finding[] => {
    const last = dates[at + 1]
    if (last === undefined || last.block !== first.block || last.around !== first.around) return []
    if (!/^\s*(?:tot en met|t\/m|tot|–|—|-)\s*$/.test(first.around.slice(first.end, last.at))) return []
    const start = first.year === null && last.year !== null ? { ...first, year: last.year } : first
    const order = compareDates(start, last)
    if (order === null || order <= 0 || (first.year === null && first.month > last.month)) return []
    const says = `Het einde (${last.words}) ligt voor het begin (${first.words}).`
    return [found('date-order', { severity: 'wrong', line: last.line, says })]
  })
  const years = outline.lines.flatMap(({ text, number: line }) =>
    [...text.matchAll(/(?<![\d-])(20\d\d)\s?[-–]\s?(20\d\d)(?![\d-])/g)].flatMap(([words, a, b]) =>
      Number(b) < Number(a)
        ? [found('date-order', { severity: 'wrong', line, says: `De periode “${words}” eindigt voor zij begint.` })]
        : [],
    ),
  )
  return [...ranges, ...years]
}

/** "A.s." before the day of the document. Without a year the nearest such day is meant. */
function announcedTooLate({ dates, header }: Material): readonly Finding[] {
  const { dated } = header
  if (dated === null) return []
  const own = dayOf(dated, null)
  return dates.flatMap((date): readonly Finding[] => {
    if (date.pointsTo !== 'future' && !isExpected(date)) return []
    const day = dayOf(date, own)
    const isBefore = own !== null && day !== null ? daysBetween(day, own) > 0 : (compareDates(date, dated) ?? 0) < 0
    if (!isBefore || !date.exists) return []
    const says = `“${date.words}” wordt aangekondigd als iets wat nog komt, maar ligt voor de datum van het stuk (${dated.words}).`
    return [found('date-order', { severity: 'wrong', line: date.line, says })]
  })
}

/** Told as still to come, with the year written: "volgt op 12 maart 2026", "staat gepland voor …". */
function isExpected(date: DateMention): boolean {
  const before = date.around.slice(Math.max(0, date.at - 40), date.at)
  return (
    date.year !== null &&
    /\b(?:volgt|volgen|staat gepland|is gepland|zal plaatsvinden|vindt plaats)\s+(?:op|voor|in)?\s*$/.test(before)
  )
}

/** A text adopted on a day cannot tell what was done later: it was added to. */
function afterAdoption(material: Material): readonly Finding[] {
  const { adopted } = material.header
  if (adopted === null || adopted.year === null) return []
  return toldAsDone(material).flatMap((date): readonly Finding[] => {
    if ((compareDates(date, adopted) ?? 0) <= 0) return []
    const says = `De tekst vertelt wat op ${date.words} al gebeurd is, terwijl zij op ${adopted.words} is vastgesteld. Is er later iets toegevoegd?`
    return [found('date-order', { severity: 'look', line: date.line, says })]
  })
}

/**
 * CHECK-7 · A version is not older than what it tells as done.
 *
 * Who reads "versie 2 mei" and in it the advice of 9 May does not have the version of 2 May.
 *
 * Source: requirements N3; scenario GC05.
 */
export function versionsBeforeContent(material: Material): readonly Finding[] {
  const { dated } = material.header
  if (dated === null) return []
  const own = dayOf(dated, null)
  const later = toldAsDone(material).filter((date) => {
    const day = dayOf(date, own)
    return own !== null && day !== null ? day > own : (compareDates(date, dated) ?? 0) > 0
  })
  const [first] = later
  if (first === undefined) return []
  const words = [...new Set(later.map((date) => date.words))].join(', ')
  const lines = [...new Set(later.map(({ line }) => line))].join(', ')
  const says = `De versie of datum (${dated.words}) is ouder dan de inhoud: het stuk vertelt wat op ${words} al gebeurd is (regel ${lines}).`
  return [found('version-before-content', { severity: 'wrong', line: dated.line, says })]
}

const done =
  /\b(?:is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden)\b(?=[^]*\b(?:ge[a-z]{2,}(?:d|t|en)|be(?:sproken|slist|sloten|handeld|noemd|oordeeld)|vast(?:gesteld|gelegd)|ver(?:ankerd|werkt|stuurd|schenen|zonden|leend|kregen)|[a-z]{2,}ge[a-z]{2,}(?:d|t|en)|ont(?:vangen|wikkeld)|overlegd)\b)|\b(?:besprak(?:en)?|stemde(?:n)?|hield(?:en)?|adviseerde(?:n)?|vond(?:en)?|stelde(?:n)?|vroeg(?:en)?|kwam(?:en)?|besloot|besloten|gaf|luidde|sprak(?:en)?|ontving(?:en)?|concludeerde)\b/
const notYet =
  /\b(?:wordt|worden|zal|zullen|zou|zouden|gaat|gaan|kan|kunnen|moet|moeten|gepland|ingepland|voorzien|geagendeerd|uitgenodigd|aangekondigd|verschoven|uiterlijk|vanaf|tot)\b/

/** Dates at which something is told as done: "jl.", or in a clause that looks back. */
function toldAsDone({ dates }: Material): readonly DateMention[] {
  return dates.filter((date) => {
    if (!date.exists) return false
    if (date.pointsTo === 'past') return true
    if (date.pointsTo === 'future') return false
    const clause = clauseAround(date)
    return done.test(clause) && !notYet.test(clause)
  })
}

function clauseAround({ around, at, end }: DateMention): string {
  const before = around.slice(0, at)
  const from = Math.max(...['. ', '; ', ': ', '! ', '? '].map((mark) => before.lastIndexOf(mark) + 1), 0)
  const after = /[.;!?:](?=\s|$)|, (?:en|maar|terwijl|die|dat|zodat|waarna) /.exec(around.slice(end))
  return around.slice(from, after === null ? undefined : end + after.index)
}
