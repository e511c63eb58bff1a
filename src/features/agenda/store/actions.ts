import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readPlanning } from '#calendar/planning.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { ActionId, AgendaAction } from '../domain/action.ts'
import type { AgendaId, SourceId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import { type Outcome, conflict, written } from '../domain/outcome.ts'
import { readParticipants } from '../domain/participants.ts'
import type { Level } from '../domain/words.ts'
import { keepAgenda, mustBeSource, there } from './keep.ts'
import { askMunicipalities, sayPath } from './local-asking.ts'
import { findAction } from './read-agenda.ts'

export type ActionInput = {
  readonly ambitionId: AmbitionId
  readonly title: string
  /** Its own number, where it has one: `3.2`. */
  readonly number?: string
  readonly goal?: string
  readonly elaboration?: string
  /** In the words used, such as "december 2026 en doorloop 2027"; the moments are read from it. */
  readonly planning?: string
  /** The owner as the source says it. */
  readonly ownerText?: string
  readonly ownerOrganisationId?: OrganisationId | null
  /** A person in a function; the organisation is then that of the function. */
  readonly ownerFunctionId?: FunctionId | null
  /** In words, such as "2/3 gemeenten, 1 tekstschrijver"; parties and counts are read from it. */
  readonly participants?: string
  readonly level?: Level
  readonly priority?: number | null
  readonly mayDiffer?: boolean
  readonly reviewOn?: Day | null
  /** As the database keeps amounts: `74.00`. */
  readonly statedHours?: string | null
  readonly sourceId?: SourceId | null
  readonly sourcePlace?: string
}

/** Adds an action at the end of its ambition. Where municipalities may differ they are asked what they do (AGENDA-6). */
export async function addAction(tx: Tx, visit: Visit, agendaId: AgendaId, input: ActionInput): Promise<ActionId> {
  const agenda = await keepAgenda(tx, visit, agendaId)
  const id = newId<'agenda-action'>(visit.at)
  await tx
    .insertInto('agenda_actions')
    .values({
      id,
      agenda_id: agendaId,
      position: await nextPosition(tx, input.ambitionId),
      ...(await columnsOf(tx, agendaId, input)),
      made_at: visit.at,
    })
    .execute()
  await writeParts(tx, visit, agendaId, id, input)
  await askMunicipalities(tx, visit, agenda, id, input.mayDiffer ?? false)
  return id
}

/** Changes an action, also to another ambition. What asked its owner for a word is asked anew when that is due. */
export async function changeAction(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: ActionId,
  version: number,
  input: ActionInput,
): Promise<Outcome<AgendaAction>> {
  const agenda = await keepAgenda(tx, visit, agendaId)
  const seen = there(await findAction(tx, agendaId, id, visit.on))
  if (seen.endedOn !== null) throw new Refusal('conflict', 'AGENDA-3', 'Deze actie is beëindigd.')
  const moves = seen.ambitionId !== input.ambitionId
  const { numUpdatedRows } = await tx
    .updateTable('agenda_actions')
    .set({
      ...(await columnsOf(tx, agendaId, input)),
      ...(moves ? { position: await nextPosition(tx, input.ambitionId) } : {}),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return conflict(there(await findAction(tx, agendaId, id, visit.on)))
  if (moves)
    await tx.updateTable('hour_lines').set({ ambition_id: input.ambitionId }).where('action_id', '=', id).execute()
  await tx.deleteFrom('action_moments').where('action_id', '=', id).execute()
  await tx.deleteFrom('action_participants').where('action_id', '=', id).execute()
  await writeParts(tx, visit, agendaId, id, input)
  await finishWork(tx, { kind: 'action.say', path: sayPath(agendaId, id) }, visit.actor.personId, visit.at)
  await askMunicipalities(tx, visit, agenda, id, input.mayDiffer ?? false)
  return written
}

async function nextPosition(tx: Tx, ambitionId: AmbitionId): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from agenda_actions where ambition_id = ${ambitionId}`.execute(tx)
  return rows[0]!.next
}

async function columnsOf(tx: Tx, agendaId: AgendaId, input: ActionInput) {
  await mustBeSource(tx, agendaId, input.sourceId)
  there(
    await tx
      .selectFrom('ambitions')
      .select('id')
      .where('id', '=', input.ambitionId)
      .where('agenda_id', '=', agendaId)
      .where('ended_on', 'is', null)
      .executeTakeFirst(),
  )
  const owner = input.ownerFunctionId ?? null
  const place =
    owner === null
      ? null
      : there(await tx.selectFrom('functions').select('organisation_id').where('id', '=', owner).executeTakeFirst())
          .organisation_id
  return {
    ambition_id: input.ambitionId,
    title: input.title,
    number: input.number ?? '',
    goal: input.goal ?? '',
    elaboration: input.elaboration ?? '',
    planning_text: input.planning ?? '',
    owner_text: input.ownerText ?? '',
    owner_organisation_id: place ?? input.ownerOrganisationId ?? null,
    owner_function_id: owner,
    participants_text: input.participants ?? '',
    level: input.level ?? ('regional' as const),
    priority: input.priority ?? null,
    may_differ: input.mayDiffer ?? false,
    review_on: input.reviewOn ?? null,
    stated_hours: input.statedHours ?? null,
    ...(input.sourceId === undefined ? {} : { source_id: input.sourceId }),
    ...(input.sourcePlace === undefined ? {} : { source_place: input.sourcePlace }),
  }
}

async function writeParts(tx: Tx, { at }: Visit, agendaId: AgendaId, id: ActionId, input: ActionInput): Promise<void> {
  const moments = readPlanning(input.planning ?? '').moments
  if (moments.length > 0)
    await tx
      .insertInto('action_moments')
      .values(
        moments.map(({ words, label, kind, precision, from, until, runsOn }, position) => ({
          id: newId<'action-moment'>(at),
          agenda_id: agendaId,
          action_id: id,
          position,
          words,
          label,
          kind,
          precision,
          from_on: from,
          until_on: until,
          runs_on_until: runsOn,
        })),
      )
      .execute()
  const participants = readParticipants(input.participants ?? '')
  if (participants.length > 0)
    await tx
      .insertInto('action_participants')
      .values(
        participants.map(({ party, organisationId, atLeast, atMost }, position) => ({
          id: newId<'action-participant'>(at),
          agenda_id: agendaId,
          action_id: id,
          position,
          party,
          organisation_id: organisationId,
          at_least: atLeast,
          at_most: atMost,
        })),
      )
      .execute()
}
