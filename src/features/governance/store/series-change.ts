import { sql } from 'kysely'
import { type Day, addDays } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { daysOf } from '#calendar/rhythm.ts'
import { papersDue } from '../domain/meeting-states.ts'
import type { MeetingId, SeriesId } from '../domain/meeting.ts'
import { type Rechained, rechain } from '../domain/series.ts'
import { mustKeep } from './bodies-sitting.ts'
import { carryAllOver } from './items-carry.ts'
import { readSeries } from './series-read.ts'
import { type SeriesInput, addSeries } from './series-store.ts'

/**
 * Another rhythm, time or place from a day on (MEETING-3). Points of meetings that do not go on wait in the backlog. The
 * days that are new are planned afterwards, when someone has looked at them (MEETING-2).
 */
export async function changeSeries(
  tx: Tx,
  visit: Visit,
  seriesId: SeriesId,
  input: SeriesInput,
): Promise<{ readonly id: SeriesId; readonly chain: Rechained }> {
  const old = await readSeries(tx, seriesId)
  await mustKeep(tx, visit, old.bodyId)
  const from = input.startsOn
  if (old.until !== null && old.until <= from)
    throw new Refusal('conflict', 'MEETING-3', 'Deze reeks is dan al voorbij. Maak een nieuwe reeks.')
  const id = await addSeries(tx, visit, old.bodyId, input)
  await tx
    .updateTable('meeting_series')
    .set((row) => ({ until_on: from, version: row('version', '+', 1) }))
    .where('id', '=', seriesId)
    .execute()
  const planned = await listPlanned(tx, seriesId)
  const last = planned.reduce<Day>((most, { occursOn }) => (occursOn > most ? occursOn : most), from)
  const chain = rechain(planned, daysOf(input.rhythm, from, { from, until: addDays(last, 1) }), from)
  for (const meeting of chain.keep) await goOnIn(tx, visit, meeting.id, id, input, meeting)
  await cancelAll(tx, visit, chain.cancel, 'Het ritme van dit overleg is gewijzigd.')
  return { id, chain }
}

/** No more meetings of this rhythm from this day on. What is planned after it does not go on, unless its agenda was sent. */
export async function endSeries(tx: Tx, visit: Visit, seriesId: SeriesId, until: Day): Promise<void> {
  const series = await readSeries(tx, seriesId)
  await mustKeep(tx, visit, series.bodyId)
  await tx
    .updateTable('meeting_series')
    .set((row) => ({ until_on: until, version: row('version', '+', 1) }))
    .where('id', '=', seriesId)
    .execute()
  const planned = await listPlanned(tx, seriesId)
  await cancelAll(tx, visit, rechain(planned, [], until).cancel, 'Deze reeks is gestopt.')
}

/** These do not go on, and their points wait in the backlog. */
async function cancelAll(tx: Tx, visit: Visit, meetings: readonly Planned[], reason: string): Promise<void> {
  if (meetings.length === 0) return
  for (const { id } of meetings) await carryAllOver(tx, visit, id, null)
  await tx
    .updateTable('meetings')
    .set((row) => ({
      state: 'cancelled',
      state_reason: reason,
      sequence: row('sequence', '+', 1),
      version: row('version', '+', 1),
      changed_at: visit.at,
    }))
    .where(
      'id',
      'in',
      meetings.map(({ id }) => id),
    )
    .execute()
}

type Planned = { readonly id: MeetingId; readonly occursOn: Day; readonly agendaSent: boolean }

async function listPlanned(tx: Tx, seriesId: SeriesId): Promise<readonly Planned[]> {
  const { rows } = await sql<Planned>`
    select id, occurs_on as "occursOn", agenda_sent_at is not null as "agendaSent"
    from meetings where series_id = ${seriesId} and state = 'planned' order by occurs_on`.execute(tx)
  return rows
}

/** A day that both rhythms give: the same meeting, at the time and place of the new one; moved by hand it stays there. */
async function goOnIn(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  seriesId: SeriesId,
  input: SeriesInput,
  meeting: { readonly occursOn: Day },
): Promise<void> {
  await tx
    .updateTable('meetings')
    .set((row) => ({
      series_id: seriesId,
      theme_id: input.themeId,
      version: row('version', '+', 1),
      sequence: row('sequence', '+', 1),
      changed_at: visit.at,
    }))
    .where('id', '=', meetingId)
    .execute()
  await tx
    .updateTable('meetings')
    .set({
      at_time: input.atTime,
      minutes: input.minutes,
      place: input.place,
      papers_due_on: papersDue(meeting.occursOn, input.papersDaysBefore),
    })
    .where('id', '=', meetingId)
    .where('on_day', '=', meeting.occursOn)
    .where('agenda_sent_at', 'is', null)
    .execute()
}
