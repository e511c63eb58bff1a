import { type Unit, findUnit } from './planning-units.ts'

/** How a stretch is meant: in it, before it, up to it, up to and with it, after it, from it on; ranges have two stretches. */
type Manner = 'in' | 'before' | 'until' | 'through' | 'after' | 'from' | 'range' | 'range-before' | 'runs-on'

/** One moment as it stands in the words of a planning, before its year is known. */
export type PlanningPart = {
  readonly words: string
  readonly label: string | null
  readonly manner: Manner
  readonly unit: Unit
  readonly to: Unit | null
}

/** A manner in words, or null where two stretches follow that make one range. */
const manners: readonly (readonly [RegExp, Manner | null])[] = [
  [
    /(?:en\s+|met\s+)?(?:mogelijk(?:e)?\s+)?(?:doorloop|uitloop|doorlopend|loopt door|door)\s+(?:in|naar|tot en met|t\/m|tot)?\s*/y,
    'runs-on',
  ],
  [/(?:in de periode\s+)?(?:tussen|van(?:af)?)\s+(?:de\s+|het\s+)?/y, null],
  [
    /(?:uiterlijk|vóór of op|voor of op|tot en met|tot en met uiterlijk|t\/m|per uiterlijk)\s+(?:in\s+|op\s+)?(?:de\s+|het\s+)?/y,
    'through',
  ],
  [/(?:uiterlijk\s+)?(?:voor|vóór|voordat)\s+(?:aanvang van\s+|de start van\s+)?(?:de\s+|het\s+)?/y, 'before'],
  [/tot\s+(?:de\s+|het\s+)?/y, 'until'],
  [/(?:na)\s+(?:de\s+|het\s+)?/y, 'after'],
  [/(?:per|sinds|met ingang van|ingaande|m\.i\.v\.)\s+/y, 'from'],
]
const between = /\s*(?:tot en met|t\/m|tot|en|–|—|-)\s*/y
const holiday = /(?:vakantie)?(?:periode)?(?:\s+van)?(?:\s+((?:19|20)\d{2})(?!\d))?/y
const dayRange = /(\d{1,2})\s*(t\/m|tot en met|-|–)\s*(?=\d{1,2}\s+[a-z])/y
const bracketed = /\s*\(([^()]{1,60})\)/y
const word = /[^\s,;()/]+/y
const gap = /[\s,;.()/]+/y
const small =
  /^(?:in|de|het|van|en|of|op|rond|omstreeks|ca\.?|circa|medio|gedurende|loop|periode|eerst|dan|daarna|jaar|maand|(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo)$/

type Piece = {
  readonly start: number
  readonly end: number
  readonly manner: Manner
  readonly unit: Unit
  readonly to: Unit | null
}

/** Cuts the words of a planning into moments with their labels; what is neither is unread. */
export function splitPlanning(words: string): {
  readonly parts: readonly PlanningPart[]
  readonly unread: readonly string[]
} {
  const text = words.toLowerCase()
  const parts: PlanningPart[] = []
  const unread: string[] = []
  let loose: { start: number; end: number } | null = null
  let at = 0
  const drop = () => {
    const left = loose === null ? '' : words.slice(loose.start, loose.end)
    if (left.split(/\s+/).some((each) => each !== '' && !small.test(each.toLowerCase()))) unread.push(left)
    loose = null
  }
  while (at < text.length) {
    const piece = pieceAt(text, at)
    if (piece !== null) {
      const before = labelOf(loose === null ? '' : text.slice(loose.start, loose.end))
      const after = matchAt(bracketed, text, piece.end)
      const label = after === null ? before : labelOf(after[1] ?? '')
      if (before === null) drop()
      const first = before !== null && loose !== null ? loose.start : piece.start
      loose = null
      at = after === null ? piece.end : piece.end + after[0].length
      parts.push({
        words: words.slice(first, at),
        label: label ?? before,
        manner: piece.manner,
        unit: piece.unit,
        to: piece.to,
      })
      continue
    }
    const space = matchAt(gap, text, at)
    if (space !== null) {
      if (/[,;]/.test(space[0]) || /\n/.test(space[0])) drop()
      at += space[0].length
      continue
    }
    const end = at + (matchAt(word, text, at)?.[0].length ?? 1)
    loose = { start: loose === null ? at : (loose as { start: number }).start, end }
    at = end
  }
  drop()
  return { parts, unread }
}

function pieceAt(text: string, at: number): Piece | null {
  const days = matchAt(dayRange, text, at)
  if (days !== null) {
    const last = findUnit(text, at + days[0].length)
    if (last !== null)
      return { start: at, end: last.end, manner: 'range', unit: firstOf(days[1], text, last, at), to: last }
  }
  for (const [shape, manner] of manners) {
    const found = matchAt(shape, text, at)
    const unit = found === null ? null : unitAt(text, at + found[0].length)
    if (unit !== null)
      return manner === null ? rangeFrom(text, at, unit) : { start: at, end: unit.end, manner, unit, to: null }
  }
  const unit = unitAt(text, at)
  return unit === null ? null : rangeOrOne(text, at, unit)
}

/** "van maart tot mei", "tussen maart en mei", or, with one moment only, "vanaf maart". */
function rangeFrom(text: string, at: number, unit: Unit): Piece {
  const joined = matchAt(between, text, unit.end)
  const to = joined === null ? null : unitAt(text, unit.end + joined[0].length)
  if (joined === null || to === null) return { start: at, end: unit.end, manner: 'from', unit, to: null }
  return { start: at, end: to.end, manner: joined[0].trim() === 'tot' ? 'range-before' : 'range', unit, to }
}

/** "maart t/m mei 2026" without a word before it; with "en" between them these are two moments. */
function rangeOrOne(text: string, at: number, unit: Unit): Piece {
  const joined = matchAt(between, text, unit.end)
  const to = joined === null || joined[0].trim() === 'en' ? null : unitAt(text, unit.end + joined[0].length)
  if (joined === null || to === null) return { start: at, end: unit.end, manner: 'in', unit, to: null }
  return { start: at, end: to.end, manner: joined[0].trim() === 'tot' ? 'range-before' : 'range', unit, to }
}

/** A unit at a place; "de zomer" and "zomervakantie 2026" are the season. A unit never begins within a word. */
function unitAt(text: string, at: number): Unit | null {
  if (/[a-zà-ÿ0-9]/.test(text.charAt(at - 1)) && /[a-zà-ÿ0-9]/.test(text.charAt(at))) return null
  const unit = findUnit(text, at) ?? holidayAt(text, at)
  return unit !== null && /[a-zà-ÿ0-9]/.test(text.charAt(unit.end)) ? null : unit
}

function holidayAt(text: string, at: number): Unit | null {
  if (!text.startsWith('zomervakantie', at)) return null
  const tail = matchAt(holiday, text, at + 5)
  const season = findUnit('zomer', 0)
  if (tail === null || season === null) return null
  return { ...season, start: at, end: at + 5 + tail[0].length, year: tail[1] === undefined ? null : Number(tail[1]) }
}

function firstOf(date: string | undefined, text: string, last: Unit, at: number): Unit {
  const month = text.slice(at, last.end).replace(/^.*\d{1,2}\s+(?=[a-z])/, '')
  return findUnit(`${date} ${month}`, 0) ?? last
}

function labelOf(text: string): string | null {
  const label = text
    .replace(/[:.\s–-]+$/, '')
    .replace(/^[–\-\s]+/, '')
    .replace(/\s+(?:in|op|van|per|gereed)$/, '')
    .trim()
  return label === '' || label.length > 60 || label.split(/\s+/).every((each) => small.test(each)) ? null : label
}

function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at
  return shape.exec(text)
}
