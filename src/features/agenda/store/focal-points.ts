import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId, FocalPointId, SourceId } from '../domain/agenda.ts'
import { keepAgenda, there } from './keep.ts'

export type FocalPointInput = {
  readonly name: string
  readonly about?: string
  readonly sourceId?: SourceId | null
  readonly sourcePlace?: string
}

/** Adds a focal point at the end. */
export async function addFocalPoint(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  input: FocalPointInput,
): Promise<FocalPointId> {
  await keepAgenda(tx, visit, agendaId)
  const id = newId<'focal-point'>(visit.at)
  await tx
    .insertInto('focal_points')
    .values((from) => ({
      id,
      agenda_id: agendaId,
      position: from
        .selectFrom('focal_points')
        .select((max) => sql<number>`coalesce(${max.fn.max('position')}, 0) + 1`.as('next'))
        .where('agenda_id', '=', agendaId),
      name: input.name,
      about: input.about ?? '',
      source_id: input.sourceId ?? null,
      source_place: input.sourcePlace ?? '',
    }))
    .execute()
  return id
}

export async function changeFocalPoint(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: FocalPointId,
  input: FocalPointInput,
): Promise<void> {
  await update(tx, visit, agendaId, id, { name: input.name, about: input.about ?? '' })
}

/** The focal point counts no longer; earlier versions keep it. */
export async function endFocalPoint(tx: Tx, visit: Visit, agendaId: AgendaId, id: FocalPointId): Promise<void> {
  await update(tx, visit, agendaId, id, { ended_on: visit.on })
}

async function update(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: FocalPointId,
  columns: { name?: string; about?: string; ended_on?: string },
): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  there(
    await tx
      .updateTable('focal_points')
      .set(columns)
      .where('id', '=', id)
      .where('agenda_id', '=', agendaId)
      .where('ended_on', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  )
}
