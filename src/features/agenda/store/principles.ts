import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId, PrincipleId, SourceId } from '../domain/agenda.ts'
import { keepAgenda, there } from './keep.ts'

export type PrincipleInput = {
  readonly education: string
  readonly municipalities: string
  readonly sourceId?: SourceId | null
  readonly sourcePlace?: string
}

/** Adds a shared principle at the end. */
export async function addPrinciple(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  input: PrincipleInput,
): Promise<PrincipleId> {
  await keepAgenda(tx, visit, agendaId)
  const id = newId<'agenda-principle'>(visit.at)
  await tx
    .insertInto('agenda_principles')
    .values((from) => ({
      id,
      agenda_id: agendaId,
      position: from
        .selectFrom('agenda_principles')
        .select((max) => sql<number>`coalesce(${max.fn.max('position')}, 0) + 1`.as('next'))
        .where('agenda_id', '=', agendaId),
      education: input.education,
      municipalities: input.municipalities,
      source_id: input.sourceId ?? null,
      source_place: input.sourcePlace ?? '',
    }))
    .execute()
  return id
}

export async function changePrinciple(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: PrincipleId,
  input: PrincipleInput,
): Promise<void> {
  await update(tx, visit, agendaId, id, { education: input.education, municipalities: input.municipalities })
}

/** The principle counts no longer; earlier versions keep it. */
export async function endPrinciple(tx: Tx, visit: Visit, agendaId: AgendaId, id: PrincipleId): Promise<void> {
  await update(tx, visit, agendaId, id, { ended_on: visit.on })
}

async function update(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: PrincipleId,
  columns: { education?: string; municipalities?: string; ended_on?: string },
): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  there(
    await tx
      .updateTable('agenda_principles')
      .set(columns)
      .where('id', '=', id)
      .where('agenda_id', '=', agendaId)
      .where('ended_on', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  )
}
