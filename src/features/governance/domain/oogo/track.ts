import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'

export type PlanId = Id<'policy-plan'>
export type TrackId = Id<'oogo-track'>
export type MeetingId = Id<'meeting'>

/** Who began: an swv with its municipalities on the support plan, or a municipality with its swv's on the youth plan. */
export const sides = ['swv', 'municipality'] as const
export type Side = (typeof sides)[number]

export const eventKinds = [
  'draft-sent',
  'held',
  'agreed',
  'agreed-with-notes',
  'no-agreement',
  'dispute-advice',
  'dispute-mediation',
  'defence',
  'session',
  'advice-given',
  'resumed',
  'adopted',
  'closed',
] as const
export type EventKind = (typeof eventKinds)[number]
export const isEventKind = (text: string): text is EventKind => (eventKinds as readonly string[]).includes(text)

/** How a consultation with one partner ended. */
export const outcomes = ['agreed', 'agreed-with-notes', 'no-agreement'] as const
export type OogoOutcome = (typeof outcomes)[number]
export const isOutcome = (kind: EventKind): kind is OogoOutcome => (outcomes as readonly string[]).includes(kind)

/** What happened, with which partners. Of a dispute: who asked for it. */
export type OogoEvent = {
  readonly id: Id<'oogo-event'>
  readonly kind: EventKind
  readonly organisationIds: readonly OrganisationId[]
  readonly on: Day
  readonly text: string
  readonly meetingId: MeetingId | null
  readonly by: string | null
  readonly at: Date
}

export type OogoParty = { readonly id: OrganisationId; readonly name: string }

/** The consultation on one draft of a plan. */
export type OogoTrack = {
  readonly id: TrackId
  readonly planId: PlanId
  readonly officeId: OrganisationId
  readonly side: Side
  readonly initiator: OogoParty
  /** With whom it is held. */
  readonly invited: readonly OogoParty[]
  readonly draftName: string
  readonly draftOn: Day
  /** The day on which the plan is to be adopted, as far as known. */
  readonly decidesOn: Day | null
  /** In the order in which they happened. */
  readonly events: readonly OogoEvent[]
}

export const oogoStates = [
  'prepared',
  'draft-sent',
  'meeting',
  'agreed',
  'agreed-with-notes',
  'no-agreement',
  'dispute',
  'resumed',
  'closed',
] as const
export type OogoState = (typeof oogoStates)[number]

/** How it stands with one partner. */
export type PartnerStanding = OogoParty & {
  readonly sentOn: Day | null
  readonly heldOn: Day | null
  readonly outcome: OogoOutcome | null
  readonly outcomeText: string
}

/**
 * OOGO-1 · How a consultation aimed at agreement ("op overeenstemming gericht overleg", OOGO) stands follows from what
 * happened in it, and is never filled in.
 *
 * Prepared, draft sent, in consultation; then agreed, agreed with notes or no agreement once every partner has answered,
 * and the hardest answer counts. From there, or when it gets stuck before, a dispute (advice or mediation), after which it
 * is taken up again. Closed is closed, with or without agreement.
 *
 * Source: domain.md §6.2.
 */
export function stateOf(track: Pick<OogoTrack, 'events' | 'invited'>): OogoState {
  let state: OogoState = 'prepared'
  for (const [place, event] of track.events.entries()) {
    if (event.kind === 'draft-sent' && state === 'prepared') state = 'draft-sent'
    else if (event.kind === 'held') state = 'meeting'
    else if (isOutcome(event.kind)) state = answer(standings(track, place + 1)) ?? 'meeting'
    else if (event.kind === 'dispute-advice' || event.kind === 'dispute-mediation') state = 'dispute'
    else if (event.kind === 'resumed') state = 'resumed'
    else if (event.kind === 'closed') return 'closed'
  }
  return state
}

/** How it stands with each partner, after the first so many events. */
export function standings(
  { invited, events }: Pick<OogoTrack, 'events' | 'invited'>,
  count = events.length,
): readonly PartnerStanding[] {
  const happened = events.slice(0, count)
  return invited.map((partner) => {
    const own = happened.filter(({ organisationIds }) => organisationIds.includes(partner.id))
    const last = own.findLast(({ kind }) => isOutcome(kind))
    return {
      ...partner,
      sentOn: own.find(({ kind }) => kind === 'draft-sent')?.on ?? null,
      heldOn: own.find(({ kind }) => kind === 'held')?.on ?? null,
      outcome: last !== undefined && isOutcome(last.kind) ? last.kind : null,
      outcomeText: last?.text ?? '',
    }
  })
}

/** What all answers come to; null while someone has not answered. */
function answer(partners: readonly PartnerStanding[]): OogoOutcome | null {
  if (partners.some(({ outcome }) => outcome === null)) return null
  return outcomes.findLast((each) => partners.some(({ outcome }) => outcome === each)) ?? null
}

/** The day on which the plan was adopted after this consultation, or null. */
export function adoptedOn(track: Pick<OogoTrack, 'events'>): Day | null {
  return track.events.find(({ kind }) => kind === 'adopted')?.on ?? null
}
