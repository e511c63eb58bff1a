import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { isFinished } from '../domain/progress.ts'
import { voiceOf } from '../domain/who.ts'
import { type KnownAgenda, keepAgenda, there } from './keep.ts'
import { choosePath, sayPath } from './local-asking.ts'
import { findAction } from './read-agenda.ts'
import { writeStatement } from './statements.ts'

/** Ends an action that is no part of the agenda any more, with the reason. It stays readable, and in earlier versions. */
export async function endAction(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: ActionId,
  input: { readonly on: Day; readonly reason: string; readonly version: number },
): Promise<void> {
  const agenda = await keepAgenda(tx, visit, agendaId)
  const action = there(await findAction(tx, agendaId, id, visit.on))
  if (action.endedOn !== null || action.version !== input.version)
    throw new Refusal('conflict', 'AGENDA-9', 'Iemand anders heeft deze actie net gewijzigd of beëindigd.')
  await stopAction(tx, visit, agenda, id, input)
}

/** Ends an action; one that was not done is said to be stopped, with the reason. What it asked of people is no work any more. */
export async function stopAction(
  tx: Tx,
  visit: Visit,
  agenda: KnownAgenda,
  id: ActionId,
  { on, reason }: { readonly on: Day; readonly reason: string },
): Promise<void> {
  const action = there(await findAction(tx, agenda.id, id, visit.on))
  if (!isFinished(action)) {
    const onBehalf = voiceOf(agenda, action.owner, visit.actor) === 'on-behalf'
    const later = action.last !== null && action.last.on > on ? action.last.on : on
    await writeStatement(tx, visit, agenda.id, id, {
      state: 'stopped',
      on: later,
      text: reason,
      isPublic: false,
      onBehalf,
    })
  }
  await tx
    .updateTable('agenda_actions')
    .set((row) => ({ ended_on: on, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  const by = visit.actor.personId
  await finishWork(tx, { kind: 'action.say', path: sayPath(agenda.id, id) }, by, visit.at)
  await finishWork(tx, { kind: 'action.local', path: choosePath(agenda.id, id) }, by, visit.at)
}
