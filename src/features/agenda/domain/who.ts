import type { Actor } from '#access/domain/visit.ts'
import type { StaffRole } from '#access/domain/words.ts'
import type { AgendaHead, Owner } from './agenda.ts'

const team: readonly StaffRole[] = ['project_leader', 'programme_member']

/**
 * AGENDA-1 · The project leader and the programme team of the office that keeps an agenda change it.
 *
 * Whoever works in the region reads it; everyone else reads what was published, and of the rest not that it is there.
 *
 * Source: source 000 (who watches over the order); requirements 002-01, 002-05.
 */
export function mayChange(agenda: Pick<AgendaHead, 'officeId'>, actor: Actor): boolean {
  return actor.organisationId === agenda.officeId && (team as readonly string[]).includes(actor.role)
}

/** Roles that steer in their organisation: they may speak for an action that is the organisation's. */
const steering: readonly StaffRole[] = [
  'policy_officer',
  'alderman',
  'swv_director',
  'governing_director',
  'head_of_school',
  'project_leader',
  'programme_member',
]

/** In whose name someone says how an action stands; null when they may not. */
export type Voice = 'owner' | 'colleague' | 'on-behalf'

/**
 * AGENDA-2 · How an action stands is said by its owner.
 *
 * That is the function it belongs to, or a colleague of the organisation it belongs to in a role that steers. The
 * programme team may say it on the owner's behalf, and that is then said.
 *
 * Source: requirements 002-15, 002-36; issue 3 §1 ("a dated statement of its owner").
 */
export function voiceOf(
  agenda: Pick<AgendaHead, 'officeId'>,
  owner: Pick<Owner, 'functionId' | 'organisationId'>,
  actor: Actor,
): Voice | null {
  if (owner.functionId !== null && owner.functionId === actor.functionId) return 'owner'
  const colleague = owner.organisationId !== null && owner.organisationId === actor.organisationId
  if (colleague && (steering as readonly string[]).includes(actor.role)) return 'colleague'
  return mayChange(agenda, actor) ? 'on-behalf' : null
}

const choosing: readonly StaffRole[] = ['policy_officer', 'alderman']

/** AGENDA-6: the alderman or a policy officer says it for the own municipality. */
export function mayChoose(
  municipalities: readonly { readonly organisationId: string | null }[],
  actor: Actor,
): boolean {
  return (
    actor.organisationId !== null &&
    (choosing as readonly string[]).includes(actor.role) &&
    municipalities.some(({ organisationId }) => organisationId === actor.organisationId)
  )
}

/** Roles whose people can have an action: those that steer, and those that keep a service going. */
export const owning: readonly StaffRole[] = [
  ...steering,
  'swv_consultant',
  'support_coordinator',
  'internal_supervisor',
  'youth_doctor',
  'attendance_officer',
  'family_coach',
  'youth_consultant',
]
