import type { AgendaId } from '../../domain/agenda.ts'
import type { AmbitionId } from '../../domain/ambition.ts'
import type { ActionId } from '../../domain/action.ts'
import type { HourLineId } from '../../domain/hours-line.ts'
import { agendaHref, agendaPath } from '../address.ts'

export const hoursPath = `${agendaPath}/uren`
export const linePath = `${hoursPath}/regels/:lineId{[0-9a-f-]{36}}`

export function hoursHref(agendaId: AgendaId): `/agenda/${string}` {
  return `${agendaHref(agendaId)}/uren`
}

/** The hours of one ambition by themselves. */
export function hoursOfAmbitionHref(agendaId: AgendaId, id: AmbitionId): `/agenda/${string}` {
  return `${hoursHref(agendaId)}?ambitie=${id}`
}

export function hoursOfActionHref(agendaId: AgendaId, id: ActionId): `/agenda/${string}` {
  return `${hoursHref(agendaId)}?actie=${id}`
}

export function lineHref(agendaId: AgendaId, id: HourLineId): `/agenda/${string}` {
  return `${hoursHref(agendaId)}/regels/${id}`
}

/** The form for a new line, of an ambition or of one of its actions. */
export function newLineHref(
  agendaId: AgendaId,
  of: { readonly ambitionId?: AmbitionId; readonly actionId?: ActionId } = {},
): `/agenda/${string}` {
  const asked = new URLSearchParams()
  if (of.ambitionId !== undefined) asked.set('ambitie', of.ambitionId)
  if (of.actionId !== undefined) asked.set('actie', of.actionId)
  return `${hoursHref(agendaId)}/regels/nieuw${asked.size === 0 ? '' : `?${asked.toString()}`}`
}
