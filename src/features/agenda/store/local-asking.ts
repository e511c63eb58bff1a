import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { addWork, finishWork } from '#work/store/work-store.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { KnownAgenda } from './keep.ts'
import { listMunicipalities } from './local-choices.ts'

/** Where an owner says how an action stands. */
export function sayPath(agendaId: AgendaId, actionId: ActionId): `/${string}` {
  return `/agenda/${agendaId}/acties/${actionId}/stand`
}

/** Where a municipality says what it does with an action. */
export function choosePath(agendaId: AgendaId, actionId: ActionId): `/${string}` {
  return `/agenda/${agendaId}/acties/${actionId}/lokaal`
}

export function choiceKey(actionId: ActionId, organisationId: string): string {
  return `action.local:${actionId}:${organisationId}`
}

/**
 * Asks each municipality of the area once what it does with an action that may differ (AGENDA-6), and takes the question
 * back when it may not differ after all.
 */
export async function askMunicipalities(
  tx: Tx,
  visit: Visit,
  agenda: KnownAgenda,
  actionId: ActionId,
  mayDiffer: boolean,
): Promise<void> {
  const path = choosePath(agenda.id, actionId)
  if (!mayDiffer) {
    await finishWork(tx, { kind: 'action.local', path }, visit.actor.personId, visit.at)
    return
  }
  for (const { organisationId } of await listMunicipalities(tx, agenda.areaId, visit.on))
    if (organisationId !== null)
      await addWork(tx, {
        organisationId,
        role: 'policy_officer',
        kind: 'action.local',
        path,
        at: visit.at,
        uniqueKey: choiceKey(actionId, organisationId),
      })
}
