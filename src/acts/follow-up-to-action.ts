import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId } from '../features/agenda/domain/agenda.ts'
import type { ActionId } from '../features/agenda/domain/action.ts'
import type { AmbitionId } from '../features/agenda/domain/ambition.ts'
import { addAction } from '../features/agenda/store/actions.ts'
import { type FollowUpId, linkToAction, readFollowUp } from '../features/governance/store/follow-up-store.ts'

/** Signs; as the form of an action. */
const longestTitle = 300

export type ActionPlace = {
  readonly agendaId: AgendaId
  readonly ambitionId: AmbitionId
  /** When, in the words of the agenda: "1 september 2027". */
  readonly planning: string
}

/**
 * DECISION-10 · What follows from a decision can become an action of the agenda, once: from then on its owner says there
 * how it stands, and the decision points to it.
 *
 * Source: requirement 000-31 (item belongs to the regional agenda); domain.md §6.3 (follow-up actions).
 */
export async function followUpToAction(
  tx: Tx,
  visit: Visit,
  id: FollowUpId,
  { agendaId, ambitionId, planning }: ActionPlace,
): Promise<ActionId> {
  const followUp = await readFollowUp(tx, id)
  if (followUp.actionId !== null) throw new Refusal('conflict', 'DECISION-10', 'Dit staat al als actie op de agenda.')
  const actionId = await addAction(tx, visit, agendaId, {
    ambitionId,
    // a long text is whole in the elaboration; its beginning is what the action is called
    title: followUp.text.length <= longestTitle ? followUp.text : `${followUp.text.slice(0, longestTitle - 1)}…`,
    elaboration: followUp.text.length <= longestTitle ? '' : followUp.text,
    planning,
    ownerText: followUp.ownerText,
    ownerFunctionId: followUp.ownerFunctionId,
    ownerOrganisationId: followUp.ownerOrganisationId,
    sourcePlace: followUp.proposal === null ? '' : `Besluit over ${followUp.proposal}`.slice(0, 200),
  })
  await linkToAction(tx, visit, id, actionId)
  return actionId
}
