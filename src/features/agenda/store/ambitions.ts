import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId, FocalPointId, SourceId } from '../domain/agenda.ts'
import type { Ambition, AmbitionId } from '../domain/ambition.ts'
import { type Outcome, conflict, written } from '../domain/outcome.ts'
import type { Level } from '../domain/words.ts'
import { keepAgenda, mustBeSource, there } from './keep.ts'
import { placeAmbition } from './order.ts'
import { findAmbition } from './read-agenda.ts'

/** What an ambition says, without its number: that changes only by a decision (AGENDA-3). */
export type AmbitionText = {
  readonly title: string
  readonly about?: string
  readonly isZero?: boolean
  readonly target?: string
  readonly priority?: number | null
  readonly priorityReason?: string
  readonly level?: Level
  readonly reviewOn?: Day | null
  /** As the database keeps amounts: `74.00`. */
  readonly statedHours?: string | null
  readonly focalPointIds?: readonly FocalPointId[]
  readonly sourceId?: SourceId | null
  readonly sourcePlace?: string
}
export type AmbitionInput = AmbitionText & { readonly number: string }

/** Adds an ambition. Its number must not be in use. */
export async function addAmbition(tx: Tx, visit: Visit, agendaId: AgendaId, input: AmbitionInput): Promise<AmbitionId> {
  await keepAgenda(tx, visit, agendaId)
  await mustBeSource(tx, agendaId, input.sourceId)
  return insertAmbition(tx, visit, agendaId, input)
}

/** Changes what an ambition says. */
export async function changeAmbition(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: AmbitionId,
  version: number,
  input: AmbitionText,
): Promise<Outcome<Ambition>> {
  await keepAgenda(tx, visit, agendaId)
  await mustBeSource(tx, agendaId, input.sourceId)
  const { numUpdatedRows } = await tx
    .updateTable('ambitions')
    .set({ ...columnsOf(input), version: version + 1 })
    .where('id', '=', id)
    .where('agenda_id', '=', agendaId)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    const current = there(await findAmbition(tx, agendaId, id))
    if (current.endedOn !== null) throw new Refusal('conflict', 'AGENDA-3', 'Deze ambitie is beëindigd.')
    return conflict(current)
  }
  await tx.deleteFrom('ambition_focal_points').where('ambition_id', '=', id).execute()
  await aim(tx, agendaId, id, input.focalPointIds ?? [])
  return written
}

/** Writes the row of a new ambition; whether one may was asked before. */
export async function insertAmbition(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  { number, ...input }: AmbitionInput,
): Promise<AmbitionId> {
  await refuseTaken(tx, agendaId, number)
  const id = newId<'ambition'>(visit.at)
  await tx
    .insertInto('ambitions')
    .values((from) => ({
      id,
      agenda_id: agendaId,
      position: from
        .selectFrom('ambitions')
        .select((max) => sql<number>`coalesce(${max.fn.max('position')}, 0) + 1`.as('next'))
        .where('agenda_id', '=', agendaId),
      number,
      ...columnsOf(input),
      made_at: visit.at,
    }))
    .execute()
  await placeAmbition(tx, agendaId, { id, number })
  await aim(tx, agendaId, id, input.focalPointIds ?? [])
  return id
}

/** Two ambitions that hold have no number in common. */
export async function refuseTaken(tx: Tx, agendaId: AgendaId, number: string): Promise<void> {
  const taken = await tx
    .selectFrom('ambitions')
    .select('id')
    .where('agenda_id', '=', agendaId)
    .where('number', '=', number)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (taken !== undefined) throw new Refusal('conflict', 'AGENDA-3', `Nummer ${number} is al van een andere ambitie.`)
}

/** The focal points an ambition belongs to; those of another agenda are left out. */
export async function aim(
  tx: Tx,
  agendaId: AgendaId,
  ambitionId: AmbitionId,
  points: readonly FocalPointId[],
): Promise<void> {
  if (points.length === 0) return
  await sql`
    insert into ambition_focal_points (agenda_id, ambition_id, focal_point_id)
    select ${agendaId}, ${ambitionId}, f.id from focal_points f
    where f.agenda_id = ${agendaId} and f.id = any (${[...points]}::uuid[]) on conflict do nothing`.execute(tx)
}

function columnsOf(input: AmbitionText) {
  return {
    title: input.title,
    about: input.about ?? '',
    is_zero: input.isZero ?? false,
    target: input.target ?? '',
    priority: input.priority ?? null,
    priority_reason: input.priorityReason ?? '',
    level: input.level ?? ('regional' as const),
    review_on: input.reviewOn ?? null,
    stated_hours: input.statedHours ?? null,
    ...(input.sourceId === undefined ? {} : { source_id: input.sourceId }),
    ...(input.sourcePlace === undefined ? {} : { source_place: input.sourcePlace }),
  }
}
