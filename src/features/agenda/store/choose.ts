import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { objectToChoice } from '../domain/saying.ts'
import { mayChoose } from '../domain/who.ts'
import type { Choice } from '../domain/words.ts'
import { knowAgenda, there } from './keep.ts'
import { choiceKey } from './local-asking.ts'
import { listMunicipalities } from './local-choices.ts'
import { findAction } from './read-agenda.ts'

/** Says what the municipality of who acts does with an action (AGENDA-6). The last word counts; earlier ones stay. */
export async function choose(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  actionId: ActionId,
  input: { readonly choice: Choice; readonly text?: string },
): Promise<void> {
  const { actor, at, on } = visit
  const agenda = await knowAgenda(tx, agendaId)
  const action = there(await findAction(tx, agendaId, actionId, on))
  const municipalities = await listMunicipalities(tx, agenda.areaId, on)
  if (actor.organisationId === null || !mayChoose(municipalities, actor))
    throw new Refusal('forbidden', 'AGENDA-6', 'Alleen een gemeente uit het gebied zegt dit, voor zichzelf.')
  if (!action.mayDiffer || action.endedOn !== null)
    throw new Refusal('conflict', 'AGENDA-6', 'Deze actie is voor alle gemeenten gelijk.')
  const said = { choice: input.choice, text: input.text ?? '' }
  const objection = objectToChoice(said)
  if (objection !== null) throw new Refusal('conflict', 'AGENDA-13', objection.say)
  await tx
    .insertInto('local_choices')
    .values({
      id: newId<'local-choice'>(at),
      agenda_id: agendaId,
      action_id: actionId,
      organisation_id: actor.organisationId,
      ...said,
      on_day: on,
      made_by: actor.personId,
      made_at: at,
    })
    .execute()
  await finishWork(tx, { uniqueKey: choiceKey(actionId, actor.organisationId) }, actor.personId, at)
}
