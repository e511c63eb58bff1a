import type { FunctionId } from '#kernel/id.ts'
import type { ActionId } from './action.ts'
import type { AmbitionId } from './ambition.ts'
import type { Hours } from './hours-amount.ts'
import type { Counting, Elsewhere, HourLine, Sharing } from './hours-line.ts'

/** What is written down of a line of hours. */
export type HourLineText = {
  readonly ambitionId: AmbitionId
  readonly actionId: ActionId | null
  readonly activity: string
  readonly sharing: Sharing
  readonly hours: Hours | null
  readonly statedTogether: Hours | null
  readonly parties: readonly string[]
  readonly counted: Counting
  readonly elsewhere: Elsewhere
  readonly extra: boolean
  readonly functionId: FunctionId | null
}

export const entryMistakes = [
  'no-activity',
  'no-party',
  'one-party',
  'party-of-nobody',
  'party-twice',
  'no-place',
  'own-place',
  'several-parties',
] as const
export type EntryMistake = (typeof entryMistakes)[number]

/**
 * HOURS-13 · A line says what it is: hours each, together or either/or name their parties, either/or at least two; a line
 * of nobody names none; a line that is counted elsewhere says where, and not at itself; a person is named on a line of one
 * party or of hours together.
 *
 * Source: requirements 002-23, 002-29, 002-45.
 */
export function mistakesInEntry(line: HourLineText): readonly EntryMistake[] {
  const { parties, sharing, counted, elsewhere } = line
  const found: EntryMistake[] = []
  if (line.activity === '') found.push('no-activity')
  if (sharing === 'nobody' && parties.length > 0) found.push('party-of-nobody')
  if (sharing !== 'nobody' && parties.length === 0 && counted === 'here') found.push('no-party')
  if (sharing === 'either' && parties.length === 1) found.push('one-party')
  if (new Set(parties).size < parties.length) found.push('party-twice')
  if (counted === 'elsewhere') {
    if (elsewhere.ambitionId === null && elsewhere.actionId === null && elsewhere.text === '') found.push('no-place')
    if (isOwnPlace(line)) found.push('own-place')
  }
  if (line.functionId !== null && sharing !== 'together' && parties.length > 1) found.push('several-parties')
  return found
}

function isOwnPlace({ ambitionId, actionId, elsewhere }: HourLineText): boolean {
  if (elsewhere.actionId !== null) return elsewhere.actionId === actionId
  return elsewhere.ambitionId === ambitionId && actionId === null
}

/** Codes as people type them, behind each other with a slash or a comma: `O/Gem, JG`. A code holds no more than 40 signs. */
export function readCodes(text: string): readonly string[] {
  return text
    .split(/[/,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
}

/**
 * HOURS-14 · A line on which hours were booked stays: it is not removed, not counted elsewhere, and keeps the parties that
 * booked on it.
 *
 * Source: issue 3 §1 (planned and spent beside each other); house.md §5 (nothing written is erased).
 */
export function keepsBookings(
  after: Pick<HourLine, 'counted' | 'parties'> | null,
  booked: readonly { readonly party: string | null }[],
): boolean {
  if (booked.length === 0) return true
  if (after === null || after.counted !== 'here') return false
  return booked.every(({ party }) => (party === null ? after.parties.length === 0 : after.parties.includes(party)))
}
