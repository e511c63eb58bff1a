import { monthPattern } from '#calendar/planning-units.ts'
import { labels } from './blocks.ts'
import { countPattern, figurePattern, numberOf, sumOf } from './numbers.ts'
import { type Parties, areParties, isParty, partiesAt } from './parties.ts'

/** Hours of one activity as a document writes them. */
export type HourLine = {
  readonly activity: string
  /** Hours each, or of all together; null when none are said ("door aanbieders"). */
  readonly hours: number | null
  readonly parties: readonly string[]
  /** each: per party; together: all in one; either: one of the parties does it; nobody: no party said. */
  readonly sharing: 'each' | 'together' | 'either' | 'nobody'
  /** The product as the document writes it; never corrected. */
  readonly statedTogether: number | null
  readonly counted: 'here' | 'elsewhere' | 'outside'
  /** What it points to when it is counted elsewhere. */
  readonly elsewhere: string
  /** How the hours come about: "6 × 4". */
  readonly arithmetic: string
  readonly line: number
}

export type HoursContext = {
  /** Codes of parties that the document uses. */
  readonly codes: ReadonlySet<string>
  readonly line: number
  /** Whether the place is meant for hours, so that a bare figure at the end of an activity is hours. */
  readonly bare: boolean
}

const figure = new RegExp(`(?:${figurePattern}|${countPattern}(?=\\s+[a-zà-ÿ]+\\s+(?:van|à|×|x)\\s))(?![\\d%])`, 'iy')
const hourWord = /\s*(?:klok)?(?:uur|uren|u\.?)(?![a-zà-ÿ])/iy
const times = new RegExp(
  `(?:\\s+[a-zà-ÿ-]{3,30})?\\s*(?:×|\\*|(?:x|maal|keer|van|à|a)(?![a-zà-ÿ]))\\s*(?:elk\\s+)?(${figurePattern}|${countPattern}(?=\\s))`,
  'iy',
)
const timesPer = new RegExp(
  `\\s+per\\s+([a-zà-ÿ]{3,20}),?\\s*(?:×|x|maal|gedurende|voor|bij)?\\s*(${figurePattern}|${countPattern})\\s+([a-zà-ÿ]{3,20})`,
  'iy',
)
const forEach = new RegExp(
  `\\s*,?\\s*voor\\s+(?:elke?|iedere?)(?:\\s+van\\s+de)?\\s+(${figurePattern}|${countPattern})\\s+[a-zà-ÿ]+`,
  'iy',
)
const perParty =
  /\s*,?\s*(?:per|voor elke?|voor iedere?)\s+(?:partij|partner|organisatie|deelnemer|persoon|lid|code)(?![a-zà-ÿ])|\s*p\.p\.|\s*(?:elk|ieder)(?![a-zà-ÿ])/iy
const stated = new RegExp(
  `\\s*(?:=|is|→|:|,?\\s*(?:samen|totaal|in totaal|dus)|\\(=?)\\s*(${figurePattern})(?:\\s*(?:uur|uren|u)(?![a-zà-ÿ]))?\\)?`,
  'iy',
)
const bareProduct = new RegExp(
  `\\s+(${figurePattern})(?![\\d/%]|\\s*(?:×|x\\s|\\*|maal|keer))(\\s*(?:uur|uren)(?![a-zà-ÿ]))?`,
  'iy',
)
const inBrackets = /\s*\(([^()]{3,200})\)/y

const elsewhere =
  /(?:zie(?: ook| kolom)?|link(?:t)? met|telt mee (?:bij|met|in)|meegeteld (?:bij|in|onder)|geteld (?:bij|in|onder)|valt samen met|valt onder|opgenomen (?:in|bij|onder)|onderdeel van|geboekt (?:bij|op|onder)|inbegrepen (?:in|bij))\s+[^;\s](?:[^;.]|\.\d){2,80}/i
const outside =
  /\bdoor\s+(?:de\s+|een\s+)?(?:[a-zà-ÿ-]+\s+)?([a-zà-ÿ-]*(?:aanbieders?|instellingen|vervoerders?|partners|derden|bureau|vrijwilligers|ouders|externen?|zorgaanbieders?))\b/i

/** The hour lines in a text: a line or item each, or several run on in one ("Overleg 6 O/G 12 Verslag 4 G"). */
export function readHours(text: string, context: HoursContext): readonly HourLine[] {
  return text.split(/\n|;/).flatMap((segment) => readSegment(segment.trim(), context))
}

type Quantity = Omit<HourLine, 'activity' | 'line' | 'counted' | 'elsewhere'> & {
  readonly end: number
  readonly sure: boolean
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
    const quantity = starts ? quantityAt(segment, at, context) : null
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

const ofParty = new RegExp(`^([\\p{L}&]{1,24})\\s*[:=]?\\s*(${figurePattern})\\s*(?:uur|uren|u)?$`, 'iu')

/** "O 20, Gem 16 en GGD 8 (totaal 44)": a figure behind each party. Null for anything else. */
function readPerParty(segment: string, { codes, line }: HoursContext): readonly HourLine[] | null {
  const [, lead = '', body = '', total] =
    new RegExp(
      `^(?:([^:]{3,80}):\\s+)?(.+?)(?:\\s*(?:=|\\(?(?:samen|totaal|in totaal)):?\\s*(${figurePattern})\\s*(?:uur|uren)?\\)?)?[.]?$`,
      'iu',
    ).exec(segment) ?? []
  const parts = body.split(/\s*[,+]\s*|\s+en\s+/).map((part) => ofParty.exec(part.trim()))
  const names = parts.map((part) => part?.[1] ?? '')
  if (parts.length < 2 || !areParties(names, codes)) return null
  const base = {
    activity: lead === '' ? segment : lead,
    statedTogether: null,
    counted: 'here',
    elsewhere: '',
    line,
  } as const
  const hours = parts.map((part) => numberOf(part?.[2] ?? '') ?? 0)
  const parties = names
  const written = total === undefined ? null : numberOf(total)
  const arithmetic = hours.map(String).join(' + ')
  if (written !== null && written !== sumOf(hours))
    return [{ ...base, hours: sumOf(hours), parties, sharing: 'together', statedTogether: written, arithmetic }]
  return parties.map((party, at) => ({
    ...base,
    hours: hours[at] ?? 0,
    parties: [party],
    sharing: 'each',
    arithmetic: String(hours[at] ?? 0),
  }))
}

function quantityAt(text: string, start: number, context: HoursContext): Quantity | null {
  const first = matchAt(figure, text, start)
  if (first === null || isNoHours(text, start, first[0])) return null
  const factors = [numberOf(first[0]) ?? 0]
  let at = start + first[0].length
  let hours = false
  const take = (shape: RegExp): RegExpExecArray | null => {
    const match = matchAt(shape, text, at)
    if (match !== null) at += match[0].length
    return match
  }
  for (;;) {
    if (take(hourWord) !== null) hours = true
    const per = matchAt(timesPer, text, at)
    if (per !== null && sameNoun(per[1] ?? '', per[3] ?? '')) {
      at += per[0].length
      factors.push(numberOf(per[2] ?? '') ?? 1)
      continue
    }
    const more = take(times) ?? take(forEach)
    if (more === null) break
    factors.push(numberOf(more[1] ?? '') ?? 1)
  }
  if (factors.length > 1)
    take(/\s+(?:partijen|personen|gemeenten|scholen|deelnemers|leden|organisaties|mensen|medewerkers)(?![a-z])/iy)
  const each = take(perParty) !== null
  const named = partiesAt(text, at, context.codes)
  const group = named !== null && named.ordinary && !hours && factors.length === 1 ? null : named
  if (group !== null) at = group.end
  const product = factors.reduce((whole, factor) => whole * factor, 1)

  const inner = group === null ? matchAt(inBrackets, text, at) : null
  const parts =
    inner === null ? [] : readHours(inner[1] ?? '', { ...context, bare: false }).filter((part) => part.hours !== null)
  if (inner !== null && parts.length > 0 && hours && factors.length === 1)
    return broken(at + inner[0].length, product, parts)

  const said = take(stated) ?? (group === null ? null : bareAfter(text, at, context, factors[0] ?? 0))
  if (said !== null && said.index === at) at += said[0].length
  const written = said === null ? null : numberOf(said[1] ?? '')
  const sure = hours || group !== null || factors.length > 1
  if (!sure && !endsActivity(text, at)) return null
  return {
    end: at,
    sure,
    hours: product,
    parties: group?.names ?? [],
    ...shared(product, group, each, written),
    statedTogether: written,
    arithmetic: factors.map(String).join(' × '),
  }
}

/** The number of an ambition or a page, a year and a day of a month are no hours. */
function isNoHours(text: string, start: number, figures: string): boolean {
  const after = text.slice(start + figures.length, start + figures.length + 12)
  if (hourAfter.test(after)) return false
  const before = text.slice(Math.max(0, start - 24), start)
  if (
    new RegExp(`(?:\\b(?:${labels}|artikel|tabel|nummer|nr\\.?|groep|leerjaar|week)|${monthPattern})\\s+$`, 'i').test(
      before,
    )
  )
    return true
  return /^(?:19|20)\d\d$/.test(figures) || new RegExp(`^(?:e|ste|de)?\\s+${monthPattern}`, 'i').test(after)
}

const hourAfter = /^\s*(?:uur|uren|u)(?![a-z])/i

/** "60 uur (12 uur voor elk van de vijf leden)": what stands between brackets says how the figure before it comes about. */
function broken(end: number, written: number, parts: readonly HourLine[]): Quantity {
  const [only] = parts
  const hours = sumOf(parts.map((part) => totalOf(part)))
  const base = {
    end,
    sure: true,
    hours,
    statedTogether: written,
    arithmetic: parts.map(({ arithmetic }) => arithmetic).join(' + '),
  }
  if (parts.length === 1 && only !== undefined)
    return { ...base, hours: only.hours, parties: only.parties, sharing: only.sharing }
  return { ...base, parties: parts.flatMap(({ parties }) => parties), sharing: 'nobody' }
}

/** A figure after the parties is the product, unless it begins a quantity of its own ("20 O 16 uur Gem"). */
function bareAfter(text: string, at: number, context: HoursContext, first: number): RegExpExecArray | null {
  const bare = matchAt(bareProduct, text, at)
  if (bare === null) return null
  const isOwn = partiesAt(text, at + bare[0].length, context.codes) !== null
  return isOwn || (bare[2] !== undefined && (numberOf(bare[1] ?? '') ?? 0) < first) ? null : bare
}

/**
 * Who does the hours. Codes with strokes between them each do them, unless the product written is that of one; "of" is one of
 * them; names with "en" share them unless "per partij" is said or the product shows otherwise.
 */
function shared(
  hours: number,
  group: Parties | null,
  each: boolean,
  written: number | null,
): Pick<HourLine, 'sharing'> {
  if (group === null) return { sharing: 'nobody' }
  if (group.either) return { sharing: 'either' }
  if (group.names.length === 1) return { sharing: 'each' }
  if (each) return { sharing: 'each' }
  if (written === hours) return { sharing: 'together' }
  return { sharing: group.stroked || (written !== null && written !== hours) ? 'each' : 'together' }
}

/** The hours of a line in all, as its own parts give them. */
export function totalOf({ hours, parties, sharing }: Pick<HourLine, 'hours' | 'parties' | 'sharing'>): number {
  return sharing === 'each' ? sumOf([(hours ?? 0) * Math.max(1, parties.length)]) : (hours ?? 0)
}

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

/** A bare figure counts as hours at the end of an activity only: before a new one with a capital, or at the end. */
function endsActivity(text: string, at: number): boolean {
  return /^\s*[.,]?\s*$|^\s+[A-ZÀ-Þ]/.test(text.slice(at))
}

function sameNoun(one: string, many: string): boolean {
  return one.slice(0, 2).toLowerCase() === many.slice(0, 2).toLowerCase()
}

function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at
  return shape.exec(text)
}
