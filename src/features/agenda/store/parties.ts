import type { OrganisationId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId, PartyId, SourceId } from '../domain/agenda.ts'
import { keepAgenda } from './keep.ts'

export type PartyInput = {
  /** As the hours name it: `O`, `Gem`. */
  readonly code: string
  /** What it stands for; nothing is a code nobody explained. */
  readonly name: string
  readonly organisationId?: OrganisationId | null
}

/** Says what a code of a party stands for; a code that is there already is explained anew. */
export async function setParty(tx: Tx, visit: Visit, agendaId: AgendaId, input: PartyInput): Promise<PartyId> {
  await keepAgenda(tx, visit, agendaId)
  const said = { name: input.name, organisation_id: input.organisationId ?? null }
  const { id } = await tx
    .insertInto('agenda_parties')
    .values({ id: newId<'agenda-party'>(visit.at), agenda_id: agendaId, code: input.code, ...said })
    .onConflict((known) => known.columns(['agenda_id', 'code']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as PartyId
}

/** Takes a code off the list; lines of hours that use it keep it, and it is then a code nobody explained. */
export async function removeParty(tx: Tx, visit: Visit, agendaId: AgendaId, code: string): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  await tx.deleteFrom('agenda_parties').where('agenda_id', '=', agendaId).where('code', '=', code).execute()
}

export type SourceInput = {
  readonly name: string
  readonly datedOn?: Day | null
  readonly note?: string
  readonly digest?: string | null
}

/** Names a document the agenda was made from, so that its parts can say where they stand in it. */
export async function addSource(tx: Tx, visit: Visit, agendaId: AgendaId, input: SourceInput): Promise<SourceId> {
  await keepAgenda(tx, visit, agendaId)
  const id = newId<'agenda-source'>(visit.at)
  await tx
    .insertInto('agenda_sources')
    .values({
      id,
      agenda_id: agendaId,
      name: input.name,
      dated_on: input.datedOn ?? null,
      note: input.note ?? '',
      digest: input.digest ?? null,
      made_at: visit.at,
    })
    .execute()
  return id
}
