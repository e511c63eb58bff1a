import { type Day, addDays, day } from '#kernel/day.ts'
import { type Period, holdsOn } from '#kernel/period.ts'
import { sameOrNextWorkDay } from '#calendar/work-days.ts'
import { type OogoTrack, standings } from './track.ts'

/** A term of the dispute procedure: how many weeks after what, who must act. */
type DisputeTerm = Period & {
  readonly id: 'defence' | 'advice'
  readonly weeks: number
  readonly source: string
}

const terms: readonly DisputeTerm[] = [
  {
    id: 'defence',
    weeks: 2,
    from: day('2014-01-01'),
    until: null,
    source: 'Reglement geschillencommissie oogo-jeugdplan: verweer binnen twee weken',
  },
  {
    id: 'advice',
    weeks: 4,
    from: day('2014-01-01'),
    until: null,
    source:
      'Reglement geschillencommissie oogo-jeugdplan: advies binnen vier weken na de laatste zitting of uitwisseling',
  },
]

/** What has to be done next in a dispute, by whom, and by when where there is a term. */
export type DisputeStep = {
  readonly what: 'defence' | 'session' | 'advice' | 'resume' | 'mediate'
  /** Names of parties; the committee when it is empty. */
  readonly who: readonly string[]
  readonly by: Day | null
  readonly source: string | null
}

/**
 * OOGO-6 · In a dispute it is always clear who must act and by when.
 *
 * After a request for advice the other side has two weeks for a defence; after the last session, or the exchange in
 * writing, the committee has four weeks for its advice; then the parties take the consultation up again. A term that ends
 * on a day off runs on to the first working day. Mediation has no terms.
 *
 * Source: reglement geschillencommissie oogo-jeugdplan; domain.md §6.2; CALENDAR-4.
 *
 * @returns null when there is no dispute (any more).
 */
export function nextInDispute(track: Pick<OogoTrack, 'events' | 'invited' | 'initiator'>): DisputeStep | null {
  const begun = track.events.findLastIndex(({ kind }) => kind === 'dispute-advice' || kind === 'dispute-mediation')
  if (begun < 0) return null
  const request = track.events[begun]!
  const since = track.events.slice(begun + 1)
  const was = (kind: string) => since.findLast((event) => event.kind === kind)
  if (was('resumed') !== undefined || was('closed') !== undefined) return null

  const everyone = [track.initiator.name, ...track.invited.map(({ name }) => name)]
  if (was('advice-given') !== undefined) return { what: 'resume', who: everyone, by: null, source: null }
  if (request.kind === 'dispute-mediation') return { what: 'mediate', who: everyone, by: null, source: null }

  const last = was('session') ?? null
  if (last !== null) return withTerm('advice', last.on, [])
  if (was('defence') === undefined) return withTerm('defence', request.on, otherSide(track, request.organisationIds))
  return { what: 'session', who: [], by: null, source: null }
}

/** When a partner asked, the initiator answers; when the initiator asked, whoever did not agree (or else all partners). */
function otherSide(track: Pick<OogoTrack, 'events' | 'invited' | 'initiator'>, asked: readonly string[]): string[] {
  if (!asked.includes(track.initiator.id)) return [track.initiator.name]
  const partners = standings(track)
  const against = partners.filter(({ outcome }) => outcome === 'no-agreement')
  return (against.length > 0 ? against : partners).map(({ name }) => name)
}

function withTerm(id: DisputeTerm['id'], after: Day, who: readonly string[]): DisputeStep {
  const term = terms.find((row) => row.id === id && holdsOn(row, after))
  if (term === undefined) return { what: id, who, by: null, source: null }
  return { what: id, who, by: sameOrNextWorkDay(addDays(after, term.weeks * 7)), source: term.source }
}
