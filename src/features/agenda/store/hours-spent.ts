import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId, Party } from '../domain/agenda.ts'
import { type Hours, hoursOf, noHours, storedHours } from '../domain/hours-amount.ts'
import type { HourLine, HourLineId } from '../domain/hours-line.ts'
import { sayBookingMistake } from '../domain/hours-say.ts'
import { type Booked, type BookingMistake, type SpentHours, mayBook, mistakeInBooking } from '../domain/hours-spent.ts'
import { mayChange } from '../domain/who.ts'
import { readHourLine } from './hours-lines.ts'
import { knowAgenda } from './keep.ts'

export type BookingInput = {
  /** One of the parties of the line; null where it names none. */
  readonly party: string | null
  /** Negative puts an earlier booking right. */
  readonly hours: Hours
  readonly on: Day
  readonly note?: string
  /** The programme team writes them down for a party; else they are of who books. */
  readonly onBehalf?: boolean
}

/** Books hours that were made (HOURS-9, HOURS-10). */
export async function bookHours(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  lineId: HourLineId,
  input: BookingInput,
): Promise<Id<'spent-hours'>> {
  const { actor, at } = visit
  const line = await readToBook(tx, visit, agendaId, lineId, input)
  await lockLine(tx, lineId)
  const mistake = await findBookingMistake(tx, visit, agendaId, line, input)
  if (mistake !== null) throw new Refusal('conflict', 'HOURS-10', sayBookingMistake(mistake))
  const id = newId<'spent-hours'>(at)
  await tx
    .insertInto('hours_spent')
    .values({
      id,
      agenda_id: agendaId,
      hour_line_id: lineId,
      party: input.party,
      function_id: bookerOf(visit, input),
      hours: storedHours(input.hours),
      on_day: input.on,
      note: input.note ?? '',
      made_by: actor.personId,
      made_at: at,
    })
    .execute()
  return id
}

/** What is wrong with a booking as things stand, or null. */
async function findBookingMistake(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  line: HourLine,
  input: BookingInput,
): Promise<BookingMistake | null> {
  const booker = bookerOf(visit, input)
  const sums = await listSums(tx, agendaId, line.id)
  const own = sums.find(({ party, functionId }) => party === input.party && functionId === booker)
  return mistakeInBooking(line, input, own?.hours ?? noHours, visit.on)
}

/** The line, for who may book on it for this party; others are refused. */
async function readToBook(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  lineId: HourLineId,
  { party, onBehalf }: BookingInput,
): Promise<HourLine> {
  const agenda = await knowAgenda(tx, agendaId)
  const line = await readHourLine(tx, agendaId, lineId)
  const found = party === null ? null : await findParty(tx, agendaId, party)
  const behalf = onBehalf === true && !mayChange(agenda, visit.actor)
  if (behalf || !mayBook(agenda, line, found, visit.actor))
    throw new Refusal('forbidden', 'HOURS-9', 'Op deze regel boekt u geen uren: ze zijn van een ander.')
  return line
}

function bookerOf({ actor }: Visit, { onBehalf }: BookingInput): FunctionId | null {
  return onBehalf === true ? null : actor.functionId
}

async function findParty(tx: Tx, agendaId: AgendaId, code: string): Promise<Pick<Party, 'organisationId'> | null> {
  const row = await tx
    .selectFrom('agenda_parties')
    .select('organisation_id as organisationId')
    .where('agenda_id', '=', agendaId)
    .where('code', '=', code)
    .executeTakeFirst()
  return (row as Pick<Party, 'organisationId'> | undefined) ?? null
}

/** Two who book on, or change, one line at once wait for each other: so a correction never takes away too much. */
export async function lockLine(tx: Tx, lineId: HourLineId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hour-line:${lineId}`}, 0))`.execute(tx)
}

/** What was booked in an agenda, or on one line of it, added up for each line, party and person. */
export async function listSums(
  tx: Tx,
  agendaId: AgendaId,
  lineId: HourLineId | null = null,
): Promise<readonly Booked[]> {
  const { rows } = await sql<Omit<Booked, 'hours'> & { readonly hours: string }>`
    select hour_line_id as "lineId", party, function_id as "functionId", sum(hours)::text as hours from hours_spent
    where agenda_id = ${agendaId} and (${lineId}::uuid is null or hour_line_id = ${lineId})
    group by hour_line_id, party, function_id order by hour_line_id, party, function_id`.execute(tx)
  return rows.map((row) => ({ ...row, hours: hoursOf(row.hours) }))
}

/** Every booking on one line, the latest first. */
export async function listBookings(tx: Tx, agendaId: AgendaId, lineId: HourLineId): Promise<readonly SpentHours[]> {
  const { rows } = await sql<Omit<SpentHours, 'hours'> & { readonly hours: string }>`
    select s.id, s.hour_line_id as "lineId", s.party, s.function_id as "functionId", s.hours, s.on_day as "on", s.note,
      jsonb_build_object('name', p.name, 'organisation', o.name) as "by"
    from hours_spent s join people p on p.id = s.made_by
    left join functions f on f.id = s.function_id left join organisations o on o.id = f.organisation_id
    where s.agenda_id = ${agendaId} and s.hour_line_id = ${lineId}
    order by s.on_day desc, s.made_at desc, s.id desc limit 500`.execute(tx)
  return rows.map((row) => ({ ...row, hours: hoursOf(row.hours) }))
}
