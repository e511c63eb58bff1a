import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#access/domain/visit.ts'
import { isOfTeam } from '../oogo/who.ts'

/**
 * COST-7 · The costs of a programme are kept by the project leader and the programme team of its office, and read by
 * whoever works in the region.
 *
 * Source: requirements 001-17, 001-18; ACT-9.
 */
export function mustKeepCosts(officeId: OrganisationId, actor: Actor): void {
  if (!isOfTeam(officeId, actor))
    throw new Refusal('forbidden', 'COST-7', 'Alleen het programmateam van dit bureau houdt deze kosten bij.')
}
