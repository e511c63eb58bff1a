import type { AgendaAction } from './action.ts'
import { type Agenda, type FocalPoint, current } from './agenda.ts'
import type { Ambition } from './ambition.ts'
import { isFinished } from './progress.ts'

/** What is missing in an agenda. */
export type Gaps = {
  readonly focalPoints: readonly FocalPoint[]
  readonly ambitions: readonly Ambition[]
  readonly withoutOwner: readonly AgendaAction[]
  /** The owner's function has ended, so that nobody says how it stands. */
  readonly ownerGone: readonly AgendaAction[]
  readonly withoutDate: readonly AgendaAction[]
  /** Codes of parties in the hours that nobody explained. */
  readonly codes: readonly string[]
}

/**
 * AGENDA-8 · What is missing in an agenda is seen.
 *
 * That is a focal point that no ambition belongs to, an ambition without an action, an action without an owner or without
 * a date, and a party's code that nobody explained. A planning in words that mean no day counts as no date: nobody could say when it is late. Of an action that is done or
 * stopped nothing is missing any more.
 *
 * Source: issue 3 §1; requirements 002-03, 002-18 and §7 (focal points without an ambition, undated actions).
 */
export function findGaps(agenda: Agenda): Gaps {
  const ambitions = current(agenda.ambitions)
  const actions = current(agenda.actions)
  const open = actions.filter((action) => !isFinished(action))
  const aimed = new Set(ambitions.flatMap(({ focalPointIds }) => focalPointIds))
  const worked = new Set(actions.map(({ ambitionId }) => ambitionId))
  const explained = new Set(agenda.parties.filter(({ name }) => name !== '').map(({ code }) => code))
  const codes = new Set([...agenda.parties.map(({ code }) => code), ...agenda.codesUsed])
  return {
    focalPoints: current(agenda.focalPoints).filter(({ id }) => !aimed.has(id)),
    ambitions: ambitions.filter(({ id }) => !worked.has(id)),
    withoutOwner: open.filter((action) => !hasOwner(action)),
    ownerGone: open.filter(({ owner }) => owner.functionId !== null && !owner.holds),
    withoutDate: open.filter(({ moments }) => moments.length === 0),
    codes: [...codes].filter((code) => !explained.has(code)),
  }
}

/** Someone has it: a person, an organisation, or at least words that name who. */
export function hasOwner({ owner }: Pick<AgendaAction, 'owner'>): boolean {
  return owner.functionId !== null || owner.organisationId !== null || owner.text !== ''
}

export function countGaps(gaps: Gaps): number {
  return Object.values(gaps).reduce((sum, found: readonly unknown[]) => sum + found.length, 0)
}
