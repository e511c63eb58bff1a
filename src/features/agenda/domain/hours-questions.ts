import type { AgendaAction } from './action.ts'
import { type Agenda, type Party, current } from './agenda.ts'
import type { Ambition } from './ambition.ts'
import { follow } from './hours-elsewhere.ts'
import type { HourLine } from './hours-line.ts'
import {
  type Compared,
  compare,
  compareAction,
  compareAmbition,
  compareLine,
  compareTotals,
  differs,
} from './hours-stated.ts'

/** What is not settled, not written or not right in the hours of an agenda. It is asked, never answered for them. */
export type HoursQuestion =
  | { readonly kind: 'total'; readonly compared: Compared }
  | { readonly kind: 'stated-sum'; readonly compared: Compared }
  | { readonly kind: 'ambition'; readonly ambition: Ambition; readonly compared: Compared }
  | { readonly kind: 'action'; readonly action: AgendaAction; readonly compared: Compared }
  | { readonly kind: 'product'; readonly line: HourLine; readonly compared: Compared }
  | { readonly kind: LineQuestion; readonly line: HourLine }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'no-lines'; readonly ambition: Ambition }

export const lineQuestions = [
  'undecided',
  'together',
  'nobody',
  'no-amount',
  'outside',
  'leads-nowhere',
  'circle',
  'ended',
] as const
export type LineQuestion = (typeof lineQuestions)[number]

type Asked = Pick<Agenda, 'statedTotal' | 'ambitions' | 'actions' | 'parties'>

/**
 * HOURS-11 · What is open in the hours is listed: every difference between a source and its parts, either/or lines, lines
 * without a party or an amount, what is outside the total, references that lead nowhere, and party codes nobody explained.
 *
 * Source: requirements 002-18, 002-45 and §7 table A; scenario GC02.
 */
export function questionsOf(agenda: Asked, lines: readonly HourLine[]): readonly HoursQuestion[] {
  return [
    ...aboutTotals(agenda, lines),
    ...agenda.ambitions.flatMap((ambition) => aboutAmbition(ambition, lines)),
    ...agenda.actions.flatMap((action): HoursQuestion[] => {
      const compared = compareAction(action, lines)
      return action.endedOn === null && compared.lines.length > 0 && differs(compared)
        ? [{ kind: 'action', action, compared }]
        : []
    }),
    ...lines.flatMap((line) => aboutLine(line, lines, agenda)),
    ...unexplained(agenda.parties, lines).map((code): HoursQuestion => ({ kind: 'code', code })),
  ]
}

function aboutTotals(agenda: Asked, lines: readonly HourLine[]): readonly HoursQuestion[] {
  const totals = compareTotals(agenda, current(agenda.ambitions), lines)
  const sums = totals.statedSum === null ? null : compare(totals.stated, totals.statedSum)
  return [
    ...(sums !== null && differs(sums) ? [{ kind: 'stated-sum' as const, compared: sums }] : []),
    ...(differs(totals) ? [{ kind: 'total' as const, compared: totals }] : []),
  ]
}

function aboutAmbition(ambition: Ambition, lines: readonly HourLine[]): readonly HoursQuestion[] {
  if (ambition.endedOn !== null) return []
  const compared = compareAmbition(ambition, lines)
  if (compared.lines.length === 0) return [{ kind: 'no-lines', ambition }]
  return differs(compared) ? [{ kind: 'ambition', ambition, compared }] : []
}

function aboutLine(line: HourLine, lines: readonly HourLine[], agenda: Asked): readonly HoursQuestion[] {
  const kinds: LineQuestion[] = []
  const places = [...agenda.ambitions, ...agenda.actions].filter(
    ({ id }) => id === line.ambitionId || id === line.actionId,
  )
  if (places.some(({ endedOn }) => endedOn !== null)) kinds.push('ended')
  if (line.counted === 'outside') kinds.push('outside')
  if (line.counted === 'elsewhere') {
    const { is } = follow(line, lines)
    if (is === 'nothing' || is === 'words') kinds.push('leads-nowhere')
    if (is === 'circle') kinds.push('circle')
  }
  if (line.counted === 'here') {
    if (line.hours === null) kinds.push('no-amount')
    if (line.parties.length === 0) kinds.push('nobody')
    else if (line.parties.length > 1 && line.sharing === 'either') kinds.push('undecided')
    else if (line.parties.length > 1 && line.sharing === 'together') kinds.push('together')
  }
  const compared = compareLine(line)
  const product: HoursQuestion[] = differs(compared) ? [{ kind: 'product', line, compared }] : []
  return [...product, ...kinds.map((kind) => ({ kind, line }))]
}

/** Codes of parties in lines that no party of the agenda explains, in the order of the lines. */
export function unexplained(
  parties: readonly Pick<Party, 'code' | 'name'>[],
  lines: readonly HourLine[],
): readonly string[] {
  const explained = new Set(parties.filter(({ name }) => name !== '').map(({ code }) => code))
  return [...new Set(lines.flatMap((line) => line.parties))].filter((code) => !explained.has(code))
}
