import type { FunctionId } from '#kernel/id.ts'
import { type Hours, addUp, minus, noHours } from './hours-amount.ts'
import { type HourLine, countOf } from './hours-line.ts'

/** Hours that no single party has: one of some (not settled which), some together (not said how), or no party named. */
export type NotDivided = { readonly undecided: Hours; readonly together: Hours; readonly nobody: Hours }

/** The whole of some lines over parties. Both parts together are always the whole. */
export type Division = {
  readonly parties: ReadonlyMap<string, Hours>
  readonly notDivided: NotDivided
}

/**
 * HOURS-3 · A party has the hours that the lines give it alone. What is of one of some, of some together, or of nobody, is
 * not attributable: it is shown apart and never shared out. Both parts together are the whole.
 *
 * Hours "together" of one single party are of that party.
 *
 * Source: requirements 002-19 and §7 table A; scenario GC02.
 */
export function divide(lines: readonly HourLine[]): Division {
  const parties = new Map<string, Hours>()
  const rest: Record<keyof NotDivided, Hours> = { undecided: noHours, together: noHours, nobody: noHours }
  for (const line of lines) {
    if (line.counted !== 'here') continue
    const counted = countOf(line)
    const to = line.parties.length === 0 ? 'nobody' : holderOf(line)
    if (to !== 'party') rest[to] = addUp([rest[to], counted])
    else for (const code of line.parties) parties.set(code, addUp([parties.get(code) ?? noHours, shareOf(line)]))
  }
  return { parties, notDivided: rest }
}

function holderOf({ sharing, parties }: HourLine): keyof NotDivided | 'party' {
  if (sharing === 'each' || (sharing === 'together' && parties.length === 1)) return 'party'
  if (sharing === 'either') return parties.length === 1 ? 'party' : 'undecided'
  return sharing
}

/** What one party has of a line that gives each the same, or that is of one party alone. */
function shareOf(line: HourLine): Hours {
  return countOf({ ...line, parties: line.parties.slice(0, 1) })
}

export function attributable({ parties }: Division): Hours {
  return addUp(parties.values())
}

export function notAttributable({ notDivided: { undecided, together, nobody } }: Division): Hours {
  return addUp([undecided, together, nobody])
}

/** The whole over people, as far as lines name one. */
export type OverPeople = { readonly people: ReadonlyMap<FunctionId, Hours>; readonly unnamed: Hours }

/**
 * HOURS-4 · Who is named on a line has its hours once; what the other parties of that line make, is of nobody by name.
 *
 * Source: requirement 002-16 ("taakverdeling"), 002-19 (staff show their management which hours are needed).
 */
export function overPeople(lines: readonly HourLine[]): OverPeople {
  const people = new Map<FunctionId, Hours>()
  let unnamed = noHours
  for (const line of lines) {
    const own = line.functionId === null ? noHours : shareOf(line)
    if (line.functionId !== null) people.set(line.functionId, addUp([people.get(line.functionId) ?? noHours, own]))
    unnamed = addUp([unnamed, minus(countOf(line), own)])
  }
  return { people, unnamed }
}

/**
 * HOURS-5 · Hours that ask for extra capacity are added up apart from those within the existing staff.
 *
 * Source: requirement 002-16 ("extra formatie … expliciet").
 */
export function overCapacity(lines: readonly HourLine[]): { readonly existing: Hours; readonly extra: Hours } {
  const extra = addUp(lines.filter((line) => line.extra).map(countOf))
  return { existing: minus(addUp(lines.map(countOf)), extra), extra }
}
