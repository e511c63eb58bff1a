import type { HourLine, HoursContext } from './hour-line.ts'
import { readPerParty } from './hours-per-party.ts'
import { type Quantity, quantityAt } from './hours-quantity.ts'
import { isParty } from './parties.ts'

/** The hour lines in a text: a line or item each, or several run on in one ("Overleg 6 O/G 12 Verslag 4 G"). */
export function readHours(text: string, context: HoursContext): readonly HourLine[] {
  return text.split(/\n|;/).flatMap((segment) => readSegment(segment.trim(), context))
}

function readSegment(segment: string, context: HoursContext): readonly HourLine[] {
  if (segment === '' || /^waarvan\b/i.test(segment)) return []
  const listed = readPerParty(segment, context)
  if (listed !== null) return listed
  const found: { quantity: Quantity; activity: string }[] = []
  let from = 0
  let at = 0
  while (at < segment.length) {
    const starts = /[\p{L}\d]/u.test(segment.charAt(at)) && !/[\p{L}\d.,/-]/u.test(segment.charAt(at - 1))
    const quantity = starts ? quantityAt(segment, at, context, readHours) : null
    if (quantity === null) {
      at += 1
      continue
    }
    const before = segment.slice(from, at)
    found.push({ quantity, activity: /\p{L}/u.test(before) ? before : segment.slice(from, quantity.end) })
    at = quantity.end
    from = at
  }
  const isSure = found.some(({ quantity }) => quantity.sure)
  // a bare figure is believed beside hours that are sure, or when it is the only figure there is
  const isOnly = found.length === 1 && (segment.match(/\d+/g) ?? []).length === 1
  const lines = found
    .filter(({ quantity }) => quantity.sure || (context.bare && (isSure || isOnly)))
    .flatMap(({ quantity, activity }) => withActivity(quantity, activity, context))
  const rest = segment.slice(from).replace(/^[\s.,)]+/, '')
  return [...lines, ...unquantified(rest, lines.length === 0, context.line)]
}

const elsewhere =
  /(?:zie(?: ook| kolom)?|link(?:t)? met|telt mee (?:bij|met|in)|meegeteld (?:bij|in|onder)|geteld (?:bij|in|onder)|valt samen met|valt onder|opgenomen (?:in|bij|onder)|onderdeel van|geboekt (?:bij|op|onder)|inbegrepen (?:in|bij))\s+[^;\s](?:[^;.]|\.\d){2,80}/i
const outside =
  /\bdoor\s+(?:de\s+|een\s+)?(?:[a-zà-ÿ-]+\s+)?([a-zà-ÿ-]*(?:aanbieders?|instellingen|vervoerders?|partners|derden|bureau|vrijwilligers|ouders|externen?|zorgaanbieders?))\b/i

function withActivity(quantity: Quantity, words: string, { line, codes }: HoursContext): readonly HourLine[] {
  const { end: _end, sure: _sure, ...rest } = quantity
  const text = words.replace(/^[\s.,:)–-]+|[\s:(–-]+$/g, '').trim()
  const aside = /^(.*?\bdoor\s+(?:de\s+)?[a-zà-ÿ-]+)\s+([A-ZÀ-Þ].*)$/i.exec(text)
  const isAside = aside !== null && outside.test(aside[1] ?? '') && /^[A-ZÀ-Þ]/.test(aside[2] ?? '')
  const own: HourLine = {
    activity: isAside ? (aside[2] ?? '') : text,
    ...rest,
    counted: elsewhere.test(text) ? 'elsewhere' : 'here',
    elsewhere: elsewhere.exec(text)?.[0] ?? '',
    line,
  }
  // "Gem: 12 uur" is an hour line of that party
  const whose: HourLine =
    own.parties.length === 0 && isParty(text, codes) ? { ...own, parties: [text], sharing: 'each' } : own
  return isAside ? [...unquantified(aside[1] ?? '', false, line), own] : [whose]
}

function unquantified(text: string, whole: boolean, line: number): readonly HourLine[] {
  const base = {
    activity: text,
    hours: null,
    parties: [],
    sharing: 'nobody' as const,
    statedTogether: null,
    arithmetic: '',
    line,
  }
  const by = outside.exec(text)
  if (by !== null) return [{ ...base, parties: [by[1] ?? ''], counted: 'outside', elsewhere: '' }]
  const there = elsewhere.exec(text)
  return there !== null && whole ? [{ ...base, counted: 'elsewhere', elsewhere: there[0] }] : []
}
