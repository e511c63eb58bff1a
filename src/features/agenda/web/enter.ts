import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Variables } from '#platform/http.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { shell } from '#access/web/shell.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { readAgendaHead } from '../store/list-agendas.ts'
import { idOf } from './address.ts'
import { type AgendaView, viewOf } from './frame.tsx'

/** What a page of an agenda asks of the context of a request. */
export type Here<A extends Action = Action> = {
  readonly var: Pick<Variables, 'house' | 'signedIn'> & {
    readonly visit: Visit<A>
    readonly inOneGo: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>
  }
  readonly req: { readonly path: string; param(name: string): string | undefined }
}

/** The agenda in the address. */
export function agendaIdOf(c: Here): AgendaId {
  return idOf<'agenda'>(c.req.param('agendaId'))
}

/** The frame of a page of the agenda in the address. */
export async function enter(c: Here, tx: Tx): Promise<AgendaView> {
  return viewOf(shell(c), await readAgendaHead(tx, agendaIdOf(c)), c.var.visit)
}

/** The same for a form that only the team may send: others are refused before they fill it in (AGENDA-1). */
export async function enterToKeep(c: Here, tx: Tx): Promise<AgendaView> {
  const view = await enter(c, tx)
  if (!view.keeps)
    throw new Refusal('forbidden', 'AGENDA-1', 'Alleen het programmateam van deze agenda kan dit wijzigen.')
  return view
}
