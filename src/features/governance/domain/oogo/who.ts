import type { Actor } from '#access/domain/visit.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { type EventKind, type OogoTrack, isOutcome } from './track.ts'

const team: readonly string[] = ['project_leader', 'programme_member'] satisfies StaffRole[]
const speaking: readonly string[] = ['swv_director', 'alderman', 'policy_officer'] satisfies StaffRole[]

/** Whether someone belongs to the programme team of this office. */
export function isOfTeam(officeId: string, actor: Actor): boolean {
  return actor.organisationId === officeId && team.includes(actor.role)
}

/** Whether someone speaks for an organisation about plans: its director, alderman or policy officer. */
export function speaksFor(organisationId: string | null, actor: Actor): boolean {
  return organisationId !== null && actor.organisationId === organisationId && speaking.includes(actor.role)
}

/**
 * OOGO-5 · What happened in a consultation is written down by whoever began it or by the programme team; a partner itself
 * says whether it agrees, and nothing else and for nobody else.
 *
 * Source: requirements 000-19, 000-20; ACT-10.
 */
export function maySay(
  track: Pick<OogoTrack, 'officeId' | 'initiator' | 'invited'>,
  event: { readonly kind: EventKind; readonly organisationIds: readonly string[] },
  actor: Actor,
): boolean {
  if (keepsTrack(track, actor)) return true
  const forItself = event.organisationIds.length === 1 && event.organisationIds[0] === actor.organisationId
  return isOutcome(event.kind) && forItself && isPartner(track, actor)
}

export function keepsTrack(track: Pick<OogoTrack, 'officeId' | 'initiator'>, actor: Actor): boolean {
  return isOfTeam(track.officeId, actor) || speaksFor(track.initiator.id, actor)
}

export function isPartner(track: Pick<OogoTrack, 'invited'>, actor: Actor): boolean {
  return track.invited.some(({ id }) => speaksFor(id, actor))
}
