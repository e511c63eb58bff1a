import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId, SourceId } from '../domain/agenda.ts'
import { type Hours, storedHours } from '../domain/hours-amount.ts'
import { type HourLineText, keepsBookings, mistakesInEntry } from '../domain/hours-entry.ts'
import type { HourLine, HourLineId } from '../domain/hours-line.ts'
import { type Outcome, conflict, written } from '../domain/outcome.ts'
import { readHourLine } from './hours-lines.ts'
import { listSums, lockLine } from './hours-spent.ts'
import { keepAgenda, there } from './keep.ts'

/** A line of hours to be written. What is left out: all hours counted here, of the existing staff, of nobody by name. */
export type HourLineInput = Pick<HourLineText, 'ambitionId' | 'activity' | 'sharing' | 'hours'> &
  Partial<HourLineText> & {
    readonly sourceId?: SourceId | null
    readonly sourcePlace?: string
  }

/** Adds a line of hours at the end of its ambition (HOURS-13). */
export async function addHourLine(tx: Tx, visit: Visit, agendaId: AgendaId, input: HourLineInput): Promise<HourLineId> {
  await keepAgenda(tx, visit, agendaId)
  const line = await checked(tx, agendaId, input)
  const id = newId<'hour-line'>(visit.at)
  await tx
    .insertInto('hour_lines')
    .values({
      id,
      agenda_id: agendaId,
      position: await nextPosition(tx, line.ambitionId),
      ...columnsOf(line),
      source_id: input.sourceId ?? null,
      source_place: input.sourcePlace ?? '',
    })
    .execute()
  await keepTrack(tx, visit, agendaId, { id, activity: line.activity }, 'added', null, '')
  return id
}

/** Changes a line; how it was stays readable, with the reason when one was given. */
export async function changeHourLine(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: HourLineId,
  version: number,
  input: HourLineInput,
  reason = '',
): Promise<Outcome<HourLine>> {
  await keepAgenda(tx, visit, agendaId)
  const line = await checked(tx, agendaId, input)
  await lockLine(tx, id)
  const before = await readHourLine(tx, agendaId, id)
  if (before.version !== version) return conflict(before)
  refuseUnbooked(line, await listSums(tx, agendaId, id))
  await tx
    .updateTable('hour_lines')
    .set({
      ...columnsOf(line),
      ...(line.ambitionId === before.ambitionId ? {} : { position: await nextPosition(tx, line.ambitionId) }),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  await keepTrack(tx, visit, agendaId, before, 'changed', before, reason)
  return written
}

/** Takes a line away, with the reason; what it said stays readable. */
export async function removeHourLine(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: HourLineId,
  reason: string,
): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  if (reason === '') throw new Refusal('conflict', 'HOURS-15', 'Zeg waarom deze regel weg moet.')
  await lockLine(tx, id)
  const before = await readHourLine(tx, agendaId, id)
  refuseUnbooked(null, await listSums(tx, agendaId, id))
  await tx.deleteFrom('hour_lines').where('id', '=', id).execute()
  await keepTrack(tx, visit, agendaId, before, 'removed', before, reason)
}

/**
 * HOURS-15 · Whoever changes or removes a line leaves what it said before; a removal has a reason.
 *
 * Source: house.md §5; requirement 002-19 (people show their management what was agreed).
 */
async function keepTrack(
  tx: Tx,
  { actor, at }: Visit,
  agendaId: AgendaId,
  line: { readonly id: HourLineId; readonly activity: string },
  kind: 'added' | 'changed' | 'removed',
  was: HourLine | null,
  reason: string,
): Promise<void> {
  await tx
    .insertInto('hour_line_changes')
    .values({
      id: newId<'hour-line-change'>(at),
      agenda_id: agendaId,
      hour_line_id: line.id,
      kind,
      activity: line.activity,
      was: was === null ? null : JSON.stringify(was),
      reason,
      made_by: actor.personId,
      made_at: at,
    })
    .execute()
}

function refuseUnbooked(after: HourLineText | null, booked: readonly { readonly party: string | null }[]): void {
  if (!keepsBookings(after, booked))
    throw new Refusal(
      'conflict',
      'HOURS-14',
      'Op deze regel zijn uren geboekt. Boek die eerst terug met een correctie.',
    )
}

/** The line as it is kept, when it is right and what it points at is of this agenda. */
async function checked(tx: Tx, agendaId: AgendaId, input: HourLineInput): Promise<HourLineText> {
  const line: HourLineText = {
    actionId: null,
    statedTogether: null,
    parties: [],
    counted: 'here',
    elsewhere: { ambitionId: null, actionId: null, text: '' },
    extra: false,
    functionId: null,
    ...input,
  }
  if (mistakesInEntry(line).length > 0) throw new Refusal('conflict', 'HOURS-13', 'Deze regel klopt niet.')
  const { ambitionId, actionId, elsewhere } = line
  const { rows } = await sql<{ fits: boolean }>`
    select exists (select from ambitions a where a.id = ${ambitionId} and a.agenda_id = ${agendaId} and a.ended_on is null)
      and (${actionId}::uuid is null or exists (select from agenda_actions a
        where a.id = ${actionId} and a.ambition_id = ${ambitionId}))
      and (${elsewhere.ambitionId}::uuid is null or exists (select from ambitions a
        where a.id = ${elsewhere.ambitionId} and a.agenda_id = ${agendaId}))
      and (${elsewhere.actionId}::uuid is null or exists (select from agenda_actions a
        where a.id = ${elsewhere.actionId} and a.agenda_id = ${agendaId})) as fits`.execute(tx)
  there(rows[0]?.fits === true ? rows[0] : undefined)
  return line
}

async function nextPosition(tx: Tx, ambitionId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from hour_lines where ambition_id = ${ambitionId}`.execute(tx)
  return rows[0]?.next ?? 1
}

function columnsOf(line: HourLineText) {
  const stored = (hours: Hours | null) => (hours === null ? null : storedHours(hours))
  return {
    ambition_id: line.ambitionId,
    action_id: line.actionId,
    activity: line.activity,
    sharing: line.sharing,
    hours: stored(line.hours),
    stated_together: stored(line.statedTogether),
    parties: [...line.parties],
    counted: line.counted,
    elsewhere_ambition_id: line.counted === 'elsewhere' ? line.elsewhere.ambitionId : null,
    elsewhere_action_id: line.counted === 'elsewhere' ? line.elsewhere.actionId : null,
    elsewhere_text: line.elsewhere.text,
    extra: line.extra,
    function_id: line.functionId,
  }
}
