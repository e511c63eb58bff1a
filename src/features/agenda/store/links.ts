import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { ActionId, ActionLink } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import type { LinkKind } from '../domain/words.ts'
import { keepAgenda } from './keep.ts'

export type LinkInput = {
  readonly from: ActionId
  readonly kind: LinkKind
  readonly to: { readonly actionId: ActionId } | { readonly ambitionId: AmbitionId }
  readonly note?: string
}

/** Says that an action belongs to another action or to an ambition of the same agenda. */
export async function addLink(tx: Tx, visit: Visit, agendaId: AgendaId, input: LinkInput): Promise<ActionLink['id']> {
  await keepAgenda(tx, visit, agendaId)
  const toAction = 'actionId' in input.to ? input.to.actionId : null
  const toAmbition = 'ambitionId' in input.to ? input.to.ambitionId : null
  if (toAction === input.from) throw new Refusal('conflict', 'AGENDA-8', 'Een actie kan niet naar zichzelf wijzen.')
  const actions = [input.from, ...(toAction === null ? [] : [toAction])]
  const known = await tx
    .selectFrom('agenda_actions')
    .select('id')
    .where('agenda_id', '=', agendaId)
    .where('id', 'in', actions)
    .execute()
  const there =
    toAmbition === null
      ? true
      : (await tx
          .selectFrom('ambitions')
          .select('id')
          .where('agenda_id', '=', agendaId)
          .where('id', '=', toAmbition)
          .executeTakeFirst()) !== undefined
  if (known.length < actions.length || !there) throw new Refusal('absent', 'AGENDA-1')
  const id = newId<'action-link'>(visit.at)
  await tx
    .insertInto('action_links')
    .values({
      id,
      agenda_id: agendaId,
      from_action_id: input.from,
      to_action_id: toAction,
      to_ambition_id: toAmbition,
      kind: input.kind,
      note: input.note ?? '',
    })
    .execute()
  return id
}

export async function removeLink(tx: Tx, visit: Visit, agendaId: AgendaId, id: ActionLink['id']): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  await tx.deleteFrom('action_links').where('id', '=', id).where('agenda_id', '=', agendaId).execute()
}
