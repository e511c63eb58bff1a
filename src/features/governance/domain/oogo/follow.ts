import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type EventKind, type OogoState, type OogoTrack, adoptedOn, isOutcome, standings, stateOf } from './track.ts'

const answers: readonly EventKind[] = ['agreed', 'agreed-with-notes', 'no-agreement']
const disputes: readonly EventKind[] = ['dispute-advice', 'dispute-mediation']

const next: Record<OogoState, readonly EventKind[]> = {
  prepared: ['draft-sent', 'closed'],
  'draft-sent': ['draft-sent', 'held', ...disputes, 'closed'],
  meeting: ['draft-sent', 'held', ...answers, ...disputes, 'closed'],
  agreed: ['held', ...answers, 'closed'],
  'agreed-with-notes': ['held', ...answers, 'closed'],
  'no-agreement': ['held', ...answers, ...disputes, 'closed'],
  dispute: ['defence', 'session', 'advice-given', 'resumed', 'closed'],
  resumed: ['draft-sent', 'held', ...answers, ...disputes, 'closed'],
  closed: [],
}

/**
 * OOGO-4 · What may be written down follows from how the consultation stands.
 *
 * A draft is sent before it is talked about, and talked about before a partner answers; nothing is written down before it
 * happened, nor before the draft was there. After the adoption only the closing follows. A consultation that was not held
 * with everyone is closed only with the reason.
 *
 * Source: domain.md §6.2.
 */
export function mayFollow(track: Pick<OogoTrack, 'events' | 'invited'>): readonly EventKind[] {
  const state = stateOf(track)
  if (adoptedOn(track) !== null) return state === 'closed' ? [] : ['closed']
  return next[state]
}

/** What is written down, before it is. */
export type NewEvent = {
  readonly kind: EventKind
  readonly organisationIds: readonly OrganisationId[]
  readonly on: Day
  readonly text: string
}

/** Refuses by OOGO-4 what cannot follow. Adoption has a guard of its own (OOGO-2). */
export function checkFollows(track: OogoTrack, event: NewEvent, today: Day): void {
  const say = mistakeIn(track, event, today)
  if (say !== null) throw new Refusal('conflict', 'OOGO-4', say)
}

/** What is wrong with it, in Dutch, or null. */
export function mistakeIn(track: OogoTrack, event: NewEvent, today: Day): string | null {
  const { kind, on, organisationIds } = event
  if (kind === 'adopted') return 'Vaststellen gaat niet als los bericht.'
  if (!mayFollow(track).includes(kind)) return 'Dit kan niet volgen op hoe het overleg nu staat.'
  if (on > today) return 'Schrijf pas op wat er al is gebeurd.'
  if (on < track.draftOn) return 'Dit kan niet eerder zijn dan het concept.'
  const partners = standings(track)
  const about = partners.filter(({ id }) => organisationIds.includes(id))
  const both = disputes.includes(kind) ? organisationIds.filter((id) => id === track.initiator.id).length : 0
  if (about.length + both !== organisationIds.length) return 'Kies partijen die bij dit overleg horen.'
  if (needsParties.includes(kind) && organisationIds.length === 0) return 'Kies met wie.'
  if (kind === 'held') {
    const unsent = about.filter(({ sentOn }) => sentOn === null || sentOn > on)
    if (unsent.length > 0) return `Het concept was nog niet verstuurd aan ${names(unsent)}.`
  }
  if (isOutcome(kind)) {
    const unheld = about.filter(({ heldOn }) => heldOn === null || heldOn > on)
    if (unheld.length > 0) return `Er is nog geen overleg gevoerd met ${names(unheld)}.`
  }
  if (needsText.includes(kind) && event.text === '') return 'Schrijf op waarom, of wat er is gezegd.'
  if (kind === 'closed' && event.text === '' && partners.some(({ heldOn }) => heldOn === null))
    return 'Nog niet met iedereen is overlegd. Schrijf op waarom het overleg toch sluit.'
  return null
}

const needsParties: readonly EventKind[] = ['draft-sent', 'held', ...answers, ...disputes]
const needsText: readonly EventKind[] = ['agreed-with-notes', 'no-agreement', ...disputes, 'advice-given']

/** The kinds that name parties. */
export function namesParties(kind: EventKind): boolean {
  return needsParties.includes(kind)
}

function names(partners: readonly { readonly name: string }[]): string {
  return partners.map(({ name }) => name).join(', ')
}
