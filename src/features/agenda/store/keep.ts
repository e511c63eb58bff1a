import { sql } from 'kysely'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId, SourceId } from '../domain/agenda.ts'
import { mayChange } from '../domain/who.ts'

/** What every act on an agenda asks first: that it is there, and whose it is. */
export type KnownAgenda = {
  readonly id: AgendaId
  readonly officeId: OrganisationId
  readonly areaId: Id<'area'> | null
}

/** The agenda, or absent. */
export async function knowAgenda(tx: Tx, id: AgendaId): Promise<KnownAgenda> {
  const row = await tx.selectFrom('agendas').select(['office_id', 'area_id']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('absent', 'AGENDA-1')
  return { id, officeId: row.office_id as OrganisationId, areaId: row.area_id as Id<'area'> | null }
}

/** The agenda, to change it: who does not belong to the team that keeps it is refused (AGENDA-1). */
export async function keepAgenda(tx: Tx, visit: Visit, id: AgendaId): Promise<KnownAgenda> {
  const agenda = await knowAgenda(tx, id)
  if (!mayChange(agenda, visit.actor))
    throw new Refusal('forbidden', 'AGENDA-1', 'Alleen het programmateam van deze agenda kan dit wijzigen.')
  // of two who change one agenda at once the second waits: so no number is given out twice
  await sql`select pg_advisory_xact_lock(hashtextextended('agenda ' || ${id}::text, 0))`.execute(tx)
  return agenda
}

/** One row that must be there, in this agenda. */
export function there<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Refusal('absent', 'AGENDA-1')
  return row
}

/** A source that something came from is one of the same agenda. */
export async function mustBeSource(tx: Tx, agendaId: AgendaId, id: SourceId | null | undefined): Promise<void> {
  if (id === null || id === undefined) return
  const sources = tx.selectFrom('agenda_sources').select('id').where('agenda_id', '=', agendaId)
  there(await sources.where('id', '=', id).executeTakeFirst())
}
