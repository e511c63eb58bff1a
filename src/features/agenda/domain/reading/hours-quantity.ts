import { monthPattern } from '#calendar/planning-units.ts'
import { labels } from './blocks.ts'
import { type HourLine, type HoursContext, totalOf } from './hour-line.ts'
import { countPattern, figurePattern, numberOf, sumOf } from './numbers.ts'
import { type Parties, partiesAt } from './parties.ts'

/** Hours as found at a place, with how they lie over their parties. `sure`: the words themselves say that it is hours. */
export type Quantity = Omit<HourLine, 'activity' | 'line' | 'counted' | 'elsewhere'> & {
  readonly end: number
  readonly sure: boolean
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

/** The hours that begin at a place: a figure with what multiplies it, whose they are, and the product written. `read` reads what stands between brackets. */
export function quantityAt(
  text: string,
  start: number,
  context: HoursContext,
  read: (text: string, context: HoursContext) => readonly HourLine[],
): Quantity | null {
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
    inner === null ? [] : read(inner[1] ?? '', { ...context, bare: false }).filter((part) => part.hours !== null)
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
