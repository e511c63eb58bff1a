import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { type Outcome, conflict, written } from '../domain/outcome.ts'
import { mayChange } from '../domain/who.ts'
import { keepAgenda } from './keep.ts'

export type AgendaInput = {
  readonly name: string
  readonly about?: string
  readonly division: string
  readonly areaId: Id<'area'> | null
  readonly fromOn: Day
  /** The first day that no longer counts. */
  readonly untilOn?: Day | null
  readonly secretariatCounted?: boolean
  readonly hoursNote?: string
  /** As the database keeps amounts: `669.00`. */
  readonly statedTotal?: string | null
}

/** Begins an agenda, kept by the office of who begins it. */
export async function addAgenda(tx: Tx, visit: Visit, input: AgendaInput): Promise<AgendaId> {
  const { actor, at } = visit
  if (actor.organisationId === null || !mayChange({ officeId: actor.organisationId }, actor))
    throw new Refusal('forbidden', 'AGENDA-1', 'Alleen een programmateam kan een agenda beginnen.')
  const id = newId<'agenda'>(at)
  await tx
    .insertInto('agendas')
    .values({ id, office_id: actor.organisationId, ...columnsOf(input), made_at: at, made_by: actor.personId })
    .execute()
  return id
}

/** Changes what stands above an agenda. */
export async function changeAgenda(
  tx: Tx,
  visit: Visit,
  id: AgendaId,
  version: number,
  input: AgendaInput,
): Promise<Outcome<{ readonly version: number; readonly name: string; readonly about: string }>> {
  await keepAgenda(tx, visit, id)
  const { numUpdatedRows } = await tx
    .updateTable('agendas')
    .set({ ...columnsOf(input), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return written
  return conflict(
    await tx.selectFrom('agendas').select(['version', 'name', 'about']).where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

function columnsOf(input: AgendaInput) {
  return {
    name: input.name,
    about: input.about ?? '',
    division: input.division,
    area_id: input.areaId,
    from_on: input.fromOn,
    until_on: input.untilOn ?? null,
    secretariat_counted: input.secretariatCounted ?? false,
    hours_note: input.hoursNote ?? '',
    stated_total: input.statedTotal ?? null,
  }
}
