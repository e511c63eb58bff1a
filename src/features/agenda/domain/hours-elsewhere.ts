import type { ActionId } from './action.ts'
import type { Agenda } from './agenda.ts'
import type { AmbitionId } from './ambition.ts'
import { type Hours, addUp } from './hours-amount.ts'
import { type HourLine, countOf } from './hours-line.ts'
import { becameOf } from './numbering.ts'

/** Where following a line that is counted elsewhere ends. */
export type Followed =
  | { readonly is: 'found'; readonly ambitionId: AmbitionId; readonly actionId: ActionId | null; readonly hours: Hours }
  /** The source only says it in words, or it points where no hours are. */
  | { readonly is: 'words' | 'nothing' }
  /** The places point at each other: nowhere is anything counted. */
  | { readonly is: 'circle' }

/**
 * HOURS-6 · Hours that are booked elsewhere are followed to where they are counted; a reference that leads nowhere or to
 * itself is shown as an open question.
 *
 * Where the other place only points on, it is followed too. A line that points at an ambition that was merged is led to what
 * that became (`ledOn`).
 *
 * Source: requirement 002-29 ("Link met ambitie 8.3"); scenario GC01.
 */
export function follow(line: HourLine, lines: readonly HourLine[]): Followed {
  const seen = new Set<string>()
  let here: HourLine | undefined = line
  while (here !== undefined) {
    const { actionId, ambitionId, text } = here.elsewhere
    const place: string | null = actionId ?? ambitionId
    if (place === null) return { is: text === '' ? 'nothing' : 'words' }
    if (seen.has(place)) return { is: 'circle' }
    seen.add(place)
    const there: readonly HourLine[] = lines.filter(
      (each) => (actionId === null ? each.ambitionId : each.actionId) === place,
    )
    const counted = there.filter((each) => each.counted === 'here')
    const first = counted[0]
    if (first !== undefined)
      return { is: 'found', ambitionId: first.ambitionId, actionId, hours: addUp(counted.map(countOf)) }
    here = there.find((each) => each.counted === 'elsewhere')
  }
  return { is: 'nothing' }
}

/** Lines whose reference to an ambition that ended leads to the one that came of it; where several did, it stays as it was. */
export function ledOn(lines: readonly HourLine[], agenda: Pick<Agenda, 'ambitions' | 'changes'>): readonly HourLine[] {
  const ended = new Set(agenda.ambitions.filter(({ endedOn }) => endedOn !== null).map(({ id }) => id))
  return lines.map((line) => {
    const { ambitionId } = line.elsewhere
    if (ambitionId === null || !ended.has(ambitionId)) return line
    const [only, ...more] = becameOf(ambitionId, agenda).now
    if (only === undefined || more.length > 0) return line
    return { ...line, elsewhere: { ...line.elsewhere, ambitionId: only.id } }
  })
}
