import type { HourLine, HoursContext } from './hour-line.ts'
import { figurePattern, numberOf, sumOf } from './numbers.ts'
import { areParties } from './parties.ts'

const ofParty = new RegExp(`^([\\p{L}&]{1,24})\\s*[:=]?\\s*(${figurePattern})\\s*(?:uur|uren|u)?$`, 'iu')

/** "O 20, Gem 16 en GGD 8 (totaal 44)": a figure behind each party. Null for anything else. */
export function readPerParty(segment: string, { codes, line }: HoursContext): readonly HourLine[] | null {
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
