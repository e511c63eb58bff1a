import { type Day, addDays, day, partsOf } from '#kernel/day.ts'
import { type PlanningPart, splitPlanning } from './planning-parts.ts'
import { type Precision, type Stretch, type Unit, nameOfMonth } from './planning-units.ts'

/** What the moment says: within it, at the latest in it, from it on, or that something starts or is evaluated then. */
export type MomentKind = 'in' | 'by' | 'from' | 'start' | 'evaluation'

/** One moment of a planning: the words used, and the days they mean (`until` no longer counts). */
export type Moment = {
  readonly words: string
  /** What the words say it is for, in lower case: "po", "evaluatie", "voorbereiding". */
  readonly label: string | null
  readonly kind: MomentKind
  readonly from: Day
  readonly until: Day
  readonly precision: Precision
  /** Where it runs on afterwards: the first day that no longer counts. */
  readonly runsOn: Day | null
}

export type Planning = { readonly moments: readonly Moment[]; readonly unread: readonly string[] }

/**
 * PLANNING-3 · A planning keeps its words; beside each moment stand the days it means.
 *
 * A moment without a year takes the year said before it, or else the first one said after it ("tussen maart en mei 2026");
 * the year of a range is that of its end. A year is never invented: without any, and without `context.year`, the words are
 * unread.
 *
 * Source: scenario GC16; the agendas of regions write so.
 */
export function readPlanning(words: string, context: { readonly year?: number } = {}): Planning {
  const { parts, unread } = splitPlanning(words)
  const dated = giveYears(parts, context.year ?? null)
  const moments: Moment[] = []
  const missed = [...unread]
  for (const part of dated) {
    const moment = momentOf(part)
    if (moment === null) missed.push(part.words)
    else if (part.manner === 'runs-on' && moments.length > 0) moments.push(runningOn(moments.pop(), moment, part.words))
    else moments.push(moment)
  }
  return { moments, unread: missed }
}

/**
 * PLANNING-5 · Late is what has not been done when its last moment is over; a moment that runs on is over when that ends.
 *
 * On the first day after "najaar 2021" it is late; on the first day of "begin 2022" it is not. What only says from when
 * ("vanaf 2022") is never late by itself.
 *
 * Source: scenario GC16.
 */
export function isOverdue(moment: Pick<Moment, 'kind' | 'until' | 'runsOn'>, on: Day): boolean {
  return moment.kind !== 'from' && (moment.runsOn ?? moment.until) <= on
}

/** The days a moment means, in Dutch: "1 september t/m 30 november 2021", "uiterlijk 31 maart 2012", "vanaf 1 januari 2023". */
export function sayInterval(moment: Pick<Moment, 'kind' | 'from' | 'until' | 'runsOn'>): string {
  const last = addDays(moment.until, -1)
  const runs = moment.runsOn === null ? '' : `, loopt door t/m ${sayDay(addDays(moment.runsOn, -1))}`
  if (moment.kind === 'from') return `vanaf ${sayDay(moment.from)}${runs}`
  if (moment.kind === 'by') return `uiterlijk ${sayDay(last)}${runs}`
  return `${sayStretch(moment.from, last)}${runs}`
}

function sayStretch(from: Day, last: Day): string {
  const [a, b] = [partsOf(from), partsOf(last)]
  if (from === last) return sayDay(last)
  if (a.year !== b.year) return `${sayDay(from)} t/m ${sayDay(last)}`
  if (a.month !== b.month) return `${a.date} ${nameOfMonth(a.month)} t/m ${sayDay(last)}`
  return `${a.date} t/m ${sayDay(last)}`
}

function sayDay(on: Day): string {
  const { year, month, date } = partsOf(on)
  return `${date} ${nameOfMonth(month)} ${year}`
}

type Dated = PlanningPart & { readonly stretch: Stretch | null; readonly end: Stretch | null }

function giveYears(parts: readonly PlanningPart[], start: number | null): readonly Dated[] {
  let known = start
  return parts.map((part, index) => {
    const own = part.unit.year ?? part.to?.year ?? null
    const next = parts.slice(index + 1).flatMap(({ unit, to }) => [unit.year, to?.year ?? null])
    const year = own ?? known ?? next.find((each) => each !== null) ?? null
    if (year === null) return { ...part, stretch: null, end: null }
    known = part.to?.year ?? year
    return { ...part, ...stretchesOf(part.unit, part.to, year) }
  })
}

/** "van november tot februari 2027" begins in the year before the one said. */
function stretchesOf(unit: Unit, to: Unit | null, year: number): Pick<Dated, 'stretch' | 'end'> {
  if (to === null) return { stretch: unit.make(unit.year ?? year), end: null }
  const stretch = unit.make(unit.year ?? year)
  const end = to.make(to.year ?? unit.year ?? year)
  if (stretch === null || end === null || stretch.from <= end.from) return { stretch, end }
  if (unit.year === null) return { stretch: unit.make(year - 1), end }
  return { stretch, end: to.year === null ? to.make(unit.year + 1) : end }
}

function momentOf({ words, label, manner, stretch, end, to }: Dated): Moment | null {
  if (stretch === null || (to !== null && end === null)) return null
  const moment = { words, label, runsOn: null }
  if (end !== null) {
    const until = manner === 'range-before' ? end.from : end.until
    if (until <= stretch.from) return null
    return { ...moment, kind: kindOf(label), from: stretch.from, until, precision: 'span' }
  }
  return { ...moment, ...placed(manner, stretch, label) }
}

/**
 * PLANNING-4 · "Voor" a moment means at the latest on the day before it; "tot en met" and "uiterlijk" at the latest in it.
 *
 * "Tot" a day counts that day itself, as a closing date does; "tot" a month or a year ends before it. "Voor de zomer" is
 * before 1 July: the spread summer holidays of schools never begin earlier. "Na de zomer" is from 1 September.
 *
 * Source: usual reading; the closing day counts as in scenario GC12. Regeling vaststelling schoolvakanties for the summer.
 */
function placed(manner: PlanningPart['manner'], { from, until, precision }: Stretch, label: string | null) {
  const summer = precision === 'season' && partsOf(from).month === 6
  if (manner === 'before' || (manner === 'until' && precision !== 'day')) {
    const first = summer ? day(`${partsOf(from).year}-07-01`) : from
    return { kind: 'by' as const, from: addDays(first, -1), until: first, precision: 'day' as const }
  }
  if (manner === 'until' || manner === 'through') return { kind: 'by' as const, from, until, precision }
  if (manner === 'after') return { kind: 'from' as const, from: until, until: addDays(until, 1), precision }
  if (manner === 'from') return { kind: 'from' as const, from, until, precision }
  return { kind: kindOf(label), from, until, precision }
}

function kindOf(label: string | null): MomentKind {
  if (label === null) return 'in'
  if (/evaluatie|evalueren|terugblik/.test(label)) return 'evaluation'
  return /^(?:start|aanvang|aftrap|kick-?off)/.test(label) ? 'start' : 'in'
}

function runningOn(moment: Moment | undefined, later: Moment, words: string): Moment {
  if (moment === undefined) return later
  return { ...moment, words: `${moment.words} ${words}`, runsOn: later.until > moment.until ? later.until : null }
}
