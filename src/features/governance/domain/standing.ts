import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#access/domain/visit.ts'
import type { StaffRole } from '#access/domain/words.ts'
import type { RecordedAs } from './advice.ts'
import type { BodyId, ProposalHead } from './proposal.ts'

/** In which bodies someone sits on a day, and for which theme only. */
export type OwnSeat = {
  readonly bodyId: BodyId
  readonly part: 'chair' | 'secretary' | 'member'
  readonly themeId: string | null
}

/** What someone is to one proposal. */
export type ProposalStanding = {
  /** The project leader or the programme team of its office. */
  readonly team: boolean
  /** Of the organisation that makes it, in a function that speaks for it. */
  readonly maker: boolean
  /** The bodies that have it on their route and in which one sits, for all themes or for that of the proposal. */
  readonly seats: readonly OwnSeat[]
  /** Asked for the point of an agenda at which it comes up. */
  readonly guest: boolean
  readonly organisationId: OrganisationId | null
  readonly role: StaffRole | 'family'
}

/** Functions that speak for their organisation in matters of the region. */
export const steeringRoles: readonly (StaffRole | 'family')[] = [
  'policy_officer',
  'alderman',
  'swv_director',
  'governing_director',
  'project_leader',
  'programme_member',
]

/**
 * PROPOSAL-5 · Until it is published a proposal is read by its makers, the team of its office and, once it is sent, by
 * who sits in a body on its route on that day; who sits there for one theme, only when it is about that theme; a guest,
 * only what comes up at the point of the agenda for which they were asked.
 *
 * Source: source 000 (status concept); peers-region.md §1.2 row 32; domain.md §6.3.
 */
export function standingOf(
  actor: Pick<Actor, 'organisationId' | 'role'>,
  proposal: Pick<ProposalHead, 'officeId' | 'makerOrganisationId' | 'reach' | 'readerBodies' | 'themeId'>,
  seats: readonly OwnSeat[],
  guest: boolean,
): ProposalStanding {
  const { organisationId, role } = actor
  const sent = proposal.reach !== 'team'
  return {
    team: organisationId === proposal.officeId && (role === 'project_leader' || role === 'programme_member'),
    maker: organisationId !== null && organisationId === proposal.makerOrganisationId && steeringRoles.includes(role),
    seats: sent
      ? seats.filter(
          ({ bodyId, themeId }) =>
            proposal.readerBodies.includes(bodyId) && (themeId === null || themeId === proposal.themeId),
        )
      : [],
    guest: sent && guest,
    organisationId,
    role,
  }
}

/** Reads more than what was published. */
export function isInside({ team, maker, seats, guest }: ProposalStanding): boolean {
  return team || maker || seats.length > 0 || guest
}

/** Chair or secretary of a body, for all its themes. */
export function keeps({ seats }: ProposalStanding, bodyId: BodyId): 'chair' | 'secretary' | null {
  const own = seats.filter((seat) => seat.bodyId === bodyId && seat.themeId === null)
  if (own.some(({ part }) => part === 'chair')) return 'chair'
  return own.some(({ part }) => part === 'secretary') ? 'secretary' : null
}

/**
 * PROPOSAL-6 · The makers and the team write a proposal; only the team sends it on its way.
 *
 * Whoever reads it in a body speaks there and does not change the text.
 *
 * Source: requirements 000-02, 000-24.
 */
export function mustWrite(standing: ProposalStanding): void {
  if (mayWrite(standing)) return
  throw new Refusal('forbidden', 'PROPOSAL-6', 'Alleen wie het voorstel maakt en het programmateam wijzigen de tekst.')
}

/** Whoever speaks for an organisation begins proposals, for it; others have no form for it. */
export function mustMake({ role, organisationId }: Pick<Actor, 'role' | 'organisationId'>): void {
  if (organisationId === null || !steeringRoles.includes(role))
    throw new Refusal('forbidden', 'PROPOSAL-6', 'In uw functie maakt u geen voorstellen.')
}

export function mayWrite(standing: ProposalStanding): boolean {
  return standing.team || standing.maker
}

export function mustSteer({ team }: ProposalStanding): void {
  if (!team) throw new Refusal('forbidden', 'PROPOSAL-6', 'Alleen het programmateam regelt de route van een voorstel.')
}

/**
 * ADVICE-5 · What a body said is written down by its chair or its secretary, or by the team on its behalf; in what part,
 * is kept with it.
 *
 * Source: requirement 000-53; scenario GC04.
 */
export function recorderFor(standing: ProposalStanding, bodyId: BodyId): Exclude<RecordedAs, 'organisation'> | null {
  return keeps(standing, bodyId) ?? (standing.team ? 'team' : null)
}

export function mustSpeakFor(standing: ProposalStanding, bodyId: BodyId): Exclude<RecordedAs, 'organisation'> {
  const recorder = recorderFor(standing, bodyId)
  if (recorder === null)
    throw new Refusal(
      'forbidden',
      'ADVICE-5',
      'Alleen de voorzitter, de secretaris of het programmateam legt vast wat dit overleg zei.',
    )
  return recorder
}

/**
 * DECISION-8 · The stance of an organisation is said by someone who speaks for it, or written down by who keeps the
 * body, or by the team; in what part, is kept with it.
 *
 * Source: peers-region.md §1.2 rows 30, 31 (on behalf of).
 */
export function stanceRecorder(
  standing: ProposalStanding,
  bodyId: BodyId,
  organisationId: OrganisationId,
): RecordedAs | null {
  const own = standing.organisationId === organisationId
  const speaks = standing.seats.some((seat) => seat.bodyId === bodyId) || steeringRoles.includes(standing.role)
  return own && speaks ? 'organisation' : recorderFor(standing, bodyId)
}
