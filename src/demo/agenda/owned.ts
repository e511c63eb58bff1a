import type { ActionInput } from '../../features/agenda/store/actions.ts'
import type { AgendaId } from '../../features/agenda/domain/agenda.ts'
import type { AmbitionId } from '../../features/agenda/domain/ambition.ts'
import type { ActionId } from '../../features/agenda/domain/action.ts'
import { called } from '../named.ts'
import { type Scene, placeOf, workerOf } from '../scene.ts'
import type { ActionKey, actionSketches } from './actions.ts'
import type { AmbitionKey } from './ambitions.ts'

export const theAgenda = (scene: Scene): AgendaId => called<AgendaId>(scene, 'agenda', 'region')
export const ambitionOf = (scene: Scene, key: AmbitionKey): AmbitionId => called<AmbitionId>(scene, 'ambition', key)
export const actionOf = (scene: Scene, key: ActionKey): ActionId => called<ActionId>(scene, 'action', key)

type Owner = ReturnType<typeof actionSketches>[number][1]['owner']
export type Owned = Pick<ActionInput, 'ownerText' | 'ownerOrganisationId' | 'ownerFunctionId'>

/** Whose an action is: someone in their function, an organisation, or only words. */
export function ownedBy(scene: Scene, owner: Owner): Owned {
  if (owner === undefined) return {}
  if (typeof owner === 'object')
    return 'words' in owner
      ? { ownerText: owner.words }
      : { ownerOrganisationId: placeOf(scene, owner.at).id, ownerText: owner.text ?? '' }
  const { functionId, place } = workerOf(scene, owner)
  return { ownerFunctionId: functionId, ownerOrganisationId: place.id }
}
