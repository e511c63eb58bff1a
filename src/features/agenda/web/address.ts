import { type Id, findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import type { ActionId } from '../domain/action.ts'

/** Where an agenda stands, as a pattern for routes. Only ids fit, so that `/agenda/nakijken` is free. */
export const agendaPath = '/agenda/:agendaId{[0-9a-f-]{36}}'

/** The first page of an agenda. */
export function agendaHref(id: AgendaId): `/agenda/${AgendaId}` {
  return `/agenda/${id}`
}

export function ambitionHref(agendaId: AgendaId, id: AmbitionId): `/agenda/${string}` {
  return `/agenda/${agendaId}/ambities/${id}`
}

export function actionHref(agendaId: AgendaId, id: ActionId): `/agenda/${string}` {
  return `/agenda/${agendaId}/acties/${id}`
}

/** An id in an address; what has not the shape of one is absent, as what is not there. */
export function idOf<Name extends string>(text: string | undefined): Id<Name> {
  const id = findId<Name>(text)
  if (id === null) throw new Refusal('absent', 'AGENDA-1')
  return id
}
