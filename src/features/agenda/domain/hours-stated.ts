import type { ActionId, AgendaAction } from './action.ts'
import type { AgendaHead } from './agenda.ts'
import type { Ambition, AmbitionId } from './ambition.ts'
import { type Hours, addUp, hoursOf, minus } from './hours-amount.ts'
import { type HourLine, countAll, countOf, sizeOf } from './hours-line.ts'

/** What a source states beside what its own parts give. The difference is computed less stated; null: nothing is stated. */
export type Compared = { readonly stated: Hours | null; readonly computed: Hours; readonly difference: Hours | null }

/**
 * HOURS-7 · What the source states stands beside what its lines give: of a line, an action, an ambition and the whole. A
 * difference is shown with the arithmetic and is never corrected.
 *
 * Source: requirements 002-59 and §7 table A; scenario GC01 ("nothing is corrected silently").
 */
export function compare(stated: Hours | null, computed: Hours): Compared {
  return { stated, computed, difference: stated === null ? null : minus(computed, stated) }
}

export const statedOf = (amount: string | null): Hours | null => (amount === null ? null : hoursOf(amount))

/** Whether a source and its own parts say two things. */
export function differs({ difference }: Compared): boolean {
  return difference !== null && difference !== 0
}

/** The product a line prints beside what it gives. Of a line counted elsewhere or outside, what it gives by itself. */
export function compareLine(line: HourLine): Compared {
  return compare(line.statedTogether, sizeOf(line))
}

export type AmbitionHours = Compared & { readonly ambitionId: AmbitionId; readonly lines: readonly HourLine[] }
export type ActionHours = Compared & { readonly actionId: ActionId; readonly lines: readonly HourLine[] }

export function compareAmbition(
  ambition: Pick<Ambition, 'id' | 'statedHours'>,
  lines: readonly HourLine[],
): AmbitionHours {
  const own = lines.filter(({ ambitionId }) => ambitionId === ambition.id)
  return { ambitionId: ambition.id, lines: own, ...compare(statedOf(ambition.statedHours), countAll(own)) }
}

export function compareAction(
  action: Pick<AgendaAction, 'id' | 'statedHours'>,
  lines: readonly HourLine[],
): ActionHours {
  const own = lines.filter(({ actionId }) => actionId === action.id)
  return { actionId: action.id, lines: own, ...compare(statedOf(action.statedHours), countAll(own)) }
}

/**
 * The whole, in its three ways: the total as the source states it, what the stated hours of the ambitions add up to (null:
 * no ambition states any), and what all lines give.
 */
export type Totals = Compared & { readonly statedSum: Hours | null }

export function compareTotals(
  agenda: Pick<AgendaHead, 'statedTotal'>,
  ambitions: readonly Pick<Ambition, 'statedHours'>[],
  lines: readonly HourLine[],
): Totals {
  const stated = ambitions.flatMap(({ statedHours }) => (statedHours === null ? [] : [hoursOf(statedHours)]))
  return {
    ...compare(statedOf(agenda.statedTotal), addUp(lines.map(countOf))),
    statedSum: stated.length === 0 ? null : addUp(stated),
  }
}
