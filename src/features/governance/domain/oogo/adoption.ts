import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Partner } from './scope.ts'
import { type OogoTrack, standings, stateOf } from './track.ts'

/** Why it counts as not held with a partner. */
export type Lack = 'unknown' | 'not-invited' | 'not-sent' | 'not-held' | 'held-later'

/** What may be adopted with, but not without noticing. */
export type AdoptionWarning =
  | { readonly is: 'no-agreement' | 'no-answer'; readonly names: readonly string[] }
  | { readonly is: 'dispute' }

export type AdoptionView = {
  /** True when the law allows to adopt on this day. */
  readonly mayAdopt: boolean
  /** No consultation on this draft at all. */
  readonly noTrack: boolean
  /** The map does not say who the partners are. */
  readonly noScope: boolean
  readonly lacking: readonly (Partner & { readonly why: Lack })[]
  readonly warnings: readonly AdoptionWarning[]
}

/**
 * OOGO-2 · A support plan of an swv, and a youth plan of a municipality, is adopted only after an OOGO on this draft was
 * held with every partner in scope, on or before the day of adoption.
 *
 * It goes both ways: an swv with every municipality in its area, a municipality with every swv whose area holds a part of
 * it. No agreement warns and does not stop anyone. Not having held it cannot be passed over: also not when nobody knows
 * who the partners are.
 *
 * Source: Jeugdwet art. 2.2 lid 3; WPO art. 18a lid 9; WVO 2020 art. 2.47; domain.md §6.1 and §6.2.
 */
export function lookAtAdoption(track: OogoTrack | null, scope: readonly Partner[], on: Day): AdoptionView {
  const partners = track === null ? [] : standings(track)
  const lacking = scope.flatMap((partner) => {
    const why = lackOf(partners.find(({ id }) => id === partner.organisationId) ?? null, partner, on)
    return why === null ? [] : [{ ...partner, why }]
  })
  const [noTrack, noScope] = [track === null, scope.length === 0]
  const mayAdopt = !noTrack && !noScope && lacking.length === 0
  return { mayAdopt, noTrack, noScope, lacking, warnings: track === null ? [] : warningsOf(track) }
}

function lackOf(standing: ReturnType<typeof standings>[number] | null, partner: Partner, on: Day): Lack | null {
  if (partner.organisationId === null) return 'unknown'
  if (standing === null) return 'not-invited'
  if (standing.heldOn !== null) return standing.heldOn <= on ? null : 'held-later'
  return standing.sentOn === null ? 'not-sent' : 'not-held'
}

function warningsOf(track: OogoTrack): readonly AdoptionWarning[] {
  const held = standings(track).filter(({ heldOn }) => heldOn !== null)
  const names = (outcome: 'no-agreement' | null) =>
    held.filter((one) => one.outcome === outcome).map(({ name }) => name)
  const [against, silent] = [names('no-agreement'), names(null)]
  return [
    ...(against.length > 0 ? [{ is: 'no-agreement' as const, names: against }] : []),
    ...(silent.length > 0 ? [{ is: 'no-answer' as const, names: silent }] : []),
    ...(stateOf(track) === 'dispute' ? [{ is: 'dispute' as const }] : []),
  ]
}

/**
 * OOGO-7 · A changed draft is a new consultation: what was held on an older one does not count for what is adopted.
 *
 * Source: domain.md §6.2 (a held OOGO on this draft).
 *
 * @param newest the newest consultation on this plan.
 */
export function checkAdoption(
  track: OogoTrack,
  newest: OogoTrack,
  scope: readonly Partner[],
  on: Day,
  today: Day,
): void {
  if (track.id !== newest.id)
    throw new Refusal('conflict', 'OOGO-7', 'Er is een nieuwer concept. Alleen over dat concept telt het overleg.')
  if (on > today) throw new Refusal('conflict', 'OOGO-2', 'Schrijf pas op dat het plan is vastgesteld als dat zo is.')
  if (!lookAtAdoption(track, scope, on).mayAdopt)
    throw new Refusal(
      'conflict',
      'OOGO-2',
      'Het plan kan nog niet worden vastgesteld: het OOGO is nog niet met elke partij gevoerd op of voor die dag.',
    )
}
