import { sql } from 'kysely'
import { type Day, latest } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { BodyId } from '../domain/proposal.ts'
import type { HolderPart, SeatHolder, SeatHolderId, SeatId } from '../domain/seat.ts'
import { mustKeep } from './bodies-sitting.ts'
import { countHolders, readSeat } from './seats-store.ts'

export type HolderInput = {
  /** Someone with an account, or a name only. */
  readonly who:
    | { readonly functionId: FunctionId }
    | { readonly name: string; readonly organisationId: OrganisationId | null }
  readonly part: HolderPart
  readonly speaksFor: string
  readonly represents: readonly OrganisationId[]
  readonly from: Day
}

/**
 * SEAT-5 · Someone sits on a seat from a day on because its keeper accepted them; nobody sits there by rule alone.
 *
 * A seat holds no more people than it is for, nobody sits on it twice, and a body has one chair at a time.
 *
 * Source: requirements 003-15, 003-22; source 000 (one person on several seats is allowed).
 */
export async function addHolder(tx: Tx, visit: Visit, seatId: SeatId, input: HolderInput): Promise<SeatHolderId> {
  const seat = await readSeat(tx, seatId)
  await mustKeep(tx, visit, seat.bodyId)
  await holdSeats(tx, seat.bodyId)
  const { who, part, from } = input
  const begins = latest(from, seat.from) ?? from
  if (seat.until !== null && seat.until <= begins)
    throw new Refusal('conflict', 'SEAT-5', 'Deze zetel bestaat op die dag niet meer.')
  if (seat.counts && (await countHolders(tx, seatId, begins)) >= seat.count)
    throw new Refusal('conflict', 'SEAT-5', 'Deze zetel is al bezet. Beëindig eerst wie er nu op zit.')
  if (part === 'chair') await mustHaveNoChair(tx, seat.bodyId, begins)
  const known = 'functionId' in who ? await readFunction(tx, who.functionId, begins) : null
  if (known !== null && (await sitsOn(tx, seatId, known.functionId, begins)))
    throw new Refusal('conflict', 'SEAT-5', 'Deze persoon zit al op deze zetel.')
  const id: SeatHolderId = newId<'seat-holder'>(visit.at)
  await tx
    .insertInto('seat_holders')
    .values({
      id,
      seat_id: seatId,
      body_id: seat.bodyId,
      function_id: known?.functionId ?? null,
      name: 'name' in who ? who.name : (known?.name ?? ''),
      organisation_id: 'name' in who ? who.organisationId : (known?.organisationId ?? null),
      part,
      speaks_for: input.speaksFor,
      from_on: begins,
      until_on: seat.until,
    })
    .execute()
  await represent(tx, visit, id, input.represents, begins)
  return id
}

/** Someone no longer sits there from this day on. What was before stays. */
export async function endHolder(tx: Tx, visit: Visit, holderId: SeatHolderId, until: Day): Promise<void> {
  const holder = await readHolder(tx, holderId)
  await mustKeep(tx, visit, holder.bodyId)
  if (until <= holder.from)
    throw new Refusal('forbidden', 'SEAT-5', 'Iemand stopt na de dag waarop die begon. Kies een latere dag.')
  if (holder.until !== null && holder.until <= until)
    throw new Refusal('conflict', 'SEAT-5', 'Deze persoon is dan al gestopt.')
  await tx.updateTable('seat_holders').set({ until_on: until }).where('id', '=', holderId).execute()
}

/**
 * SEAT-6 · Each member speaks for a rank and file ("achterban"), in words and as organisations, from–until.
 *
 * Who is told and asked about a proposal follows from it; a change says from when, and what was before stays known.
 *
 * Source: requirements 003-18, 003-19.
 */
export async function changeRepresented(
  tx: Tx,
  visit: Visit,
  holderId: SeatHolderId,
  { speaksFor, part, represents }: Pick<HolderInput, 'speaksFor' | 'part' | 'represents'>,
): Promise<void> {
  const holder = await readHolder(tx, holderId)
  await mustKeep(tx, visit, holder.bodyId)
  await holdSeats(tx, holder.bodyId)
  if (part === 'chair' && holder.part !== 'chair') await mustHaveNoChair(tx, holder.bodyId, visit.on)
  await tx.updateTable('seat_holders').set({ speaks_for: speaksFor, part }).where('id', '=', holderId).execute()
  const now = holder.represents.map(({ id }) => id)
  const gone = now.filter((id) => !represents.includes(id))
  if (gone.length > 0)
    await tx
      .updateTable('rank_and_file')
      .set({ until_on: visit.on })
      .where('seat_holder_id', '=', holderId)
      .where('organisation_id', 'in', gone)
      .where('until_on', 'is', null)
      .execute()
  const added = represents.filter((id) => !now.includes(id))
  await represent(tx, visit, holderId, added, latest(visit.on, holder.from) ?? visit.on)
}

/** Everyone who sat in a body, the newest first. */
export async function listHolders(tx: Tx, bodyId: BodyId): Promise<readonly (SeatHolder & { seatTitle: string })[]> {
  const { rows } = await sql<SeatHolder & { seatTitle: string }>`
    select ${columns}, s.title as "seatTitle"
    from seat_holders h join seats s on s.id = h.seat_id left join organisations o on o.id = h.organisation_id
    where h.body_id = ${bodyId} order by h.from_on desc, s.position, h.name collate nl limit 500`.execute(tx)
  return rows
}

export async function readHolder(tx: Tx, holderId: SeatHolderId): Promise<SeatHolder> {
  const { rows } = await sql<SeatHolder>`
    select ${columns} from seat_holders h left join organisations o on o.id = h.organisation_id
    where h.id = ${holderId}`.execute(tx)
  if (rows[0] === undefined) throw new Refusal('absent', 'SEAT-5')
  return rows[0]
}

const columns = sql`
  h.id, h.seat_id as "seatId", h.body_id as "bodyId", h.name, h.function_id as "functionId",
  h.organisation_id as "organisationId", o.name as "organisationName", h.part, h.speaks_for as "speaksFor",
  h.from_on as "from", h.until_on as "until",
  coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name collate nl)
    from rank_and_file f join organisations w on w.id = f.organisation_id
    where f.seat_holder_id = h.id and f.until_on is null), '[]') as represents`

async function represent(tx: Tx, visit: Visit, holder: SeatHolderId, ids: readonly OrganisationId[], from: Day) {
  if (ids.length === 0) return
  await tx
    .insertInto('rank_and_file')
    .values(
      ids.map((organisation) => ({
        id: newId<'rank-and-file'>(visit.at),
        seat_holder_id: holder,
        organisation_id: organisation,
        from_on: from,
      })),
    )
    .execute()
}

/** Of two who fill seats of one body at once the second sees whom the first put there: no seat is taken twice. */
async function holdSeats(tx: Tx, bodyId: BodyId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('seats ' || ${bodyId}::text, 0))`.execute(tx)
}

async function mustHaveNoChair(tx: Tx, bodyId: BodyId, on: Day): Promise<void> {
  const chair = await tx
    .selectFrom('seat_holders')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('part', '=', 'chair')
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', on)]))
    .executeTakeFirst()
  if (chair !== undefined)
    throw new Refusal('conflict', 'SEAT-5', 'Dit overleg heeft al een voorzitter. Maak die eerst lid, of beëindig die.')
}

async function sitsOn(tx: Tx, seatId: SeatId, functionId: FunctionId, on: Day): Promise<boolean> {
  const found = await tx
    .selectFrom('seat_holders')
    .select('id')
    .where('seat_id', '=', seatId)
    .where('function_id', '=', functionId)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', on)]))
    .executeTakeFirst()
  return found !== undefined
}

async function readFunction(tx: Tx, functionId: FunctionId, on: Day) {
  const { rows } = await sql<{ functionId: FunctionId; name: string; organisationId: OrganisationId }>`
    select f.id as "functionId", p.name, f.organisation_id as "organisationId"
    from functions f join people p on p.id = f.person_id
    where f.id = ${functionId} and (f.until_on is null or f.until_on > ${on})`.execute(tx)
  if (rows[0] === undefined) throw new Refusal('conflict', 'SEAT-5', 'Deze persoon heeft op die dag geen functie meer.')
  return rows[0]
}
