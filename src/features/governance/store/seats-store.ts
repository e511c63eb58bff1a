import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AreaId, DivisionKind } from '#regions/domain/atlas.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import type { Seat, SeatId, SeatRule } from '../domain/seat.ts'
import { mustBeTheme, readBody } from './bodies-read.ts'
import { mustKeep } from './bodies-sitting.ts'

export type SeatInput = {
  readonly title: string
  readonly rule: SeatRule
  readonly organisationId: OrganisationId | null
  readonly organisationKind: OrganisationKind | null
  readonly division: DivisionKind | null
  readonly areaId: AreaId | null
  readonly role: StaffRole | null
  readonly themeId: ThemeId | null
  readonly count: number
  readonly settled: boolean
  readonly note: string
}

const columns = sql`
  s.id, s.body_id as "bodyId", s.position, s.title, s.rule, s.organisation_id as "organisationId", o.name as "organisationName",
  s.organisation_kind as "organisationKind", s.division, s.area_id as "areaId", a.name as "areaName", s.role,
  s.theme_id as "themeId", t.name as "themeName", s.count, s.settled, s.counts, s.from_on as "from", s.until_on as "until", s.note`
const tables = sql`
  seats s left join organisations o on o.id = s.organisation_id left join areas a on a.id = s.area_id
    left join themes t on t.id = s.theme_id`

/** The seats of a body on a day, in their order. */
export async function listSeats(tx: Tx, bodyId: BodyId, on: Day): Promise<readonly Seat[]> {
  const { rows } = await sql<Seat>`
    select ${columns} from ${tables}
    where s.body_id = ${bodyId} and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})
    order by s.position, s.id`.execute(tx)
  return rows
}

export async function readSeat(tx: Tx, seatId: SeatId): Promise<Seat> {
  const { rows } = await sql<Seat>`select ${columns} from ${tables} where s.id = ${seatId}`.execute(tx)
  if (rows[0] === undefined) throw new Refusal('absent', 'SEAT-1')
  return rows[0]
}

/**
 * SEAT-2 · A seat is agreed by rule; whose it is may be "nog te bepalen", and then nobody is proposed for it.
 *
 * A seat of one organisation names it; one of a kind in an area names the kind. A guest never counts.
 *
 * Source: requirements 003-14 ("nader bepalen"), 003-15, 003-23.
 */
export async function addSeat(
  tx: Tx,
  visit: Visit,
  bodyId: BodyId,
  input: SeatInput & { readonly from: Day },
): Promise<SeatId> {
  await mustKeep(tx, visit, bodyId)
  await mustFit(tx, bodyId, input)
  const id: SeatId = newId<'seat'>(visit.at)
  const { last } = await tx
    .selectFrom('seats')
    .select((row) => row.fn.max('position').as('last'))
    .where('body_id', '=', bodyId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('seats')
    .values({ id, body_id: bodyId, position: (last ?? 0) + 1, ...rowOf(input), from_on: input.from })
    .execute()
  return id
}

/** Changes the rule of a seat. Who sits on it stays until that is changed too. */
export async function changeSeat(tx: Tx, visit: Visit, seatId: SeatId, input: SeatInput): Promise<void> {
  const seat = await readSeat(tx, seatId)
  await mustKeep(tx, visit, seat.bodyId)
  await mustFit(tx, seat.bodyId, input)
  const sitting = await countHolders(tx, seatId, visit.on)
  if (sitting > input.count)
    throw new Refusal('conflict', 'SEAT-5', 'Er zitten nu meer mensen op deze zetel. Beëindig eerst wie eraf gaat.')
  await tx.updateTable('seats').set(rowOf(input)).where('id', '=', seatId).execute()
}

/** From this day on the seat is no more, and who sat on it no longer does. */
export async function endSeat(tx: Tx, visit: Visit, seatId: SeatId, until: Day): Promise<void> {
  const seat = await readSeat(tx, seatId)
  await mustKeep(tx, visit, seat.bodyId)
  await tx.updateTable('seats').set({ until_on: until }).where('id', '=', seatId).execute()
  await tx
    .updateTable('seat_holders')
    .set({ until_on: until })
    .where('seat_id', '=', seatId)
    .where('from_on', '<', until)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', until)]))
    .execute()
}

/** How many people sit on a seat on a day. */
export async function countHolders(tx: Tx, seatId: SeatId, on: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from seat_holders
    where seat_id = ${seatId} and (until_on is null or until_on > ${on})`.execute(tx)
  return rows[0]?.count ?? 0
}

async function mustFit(tx: Tx, bodyId: BodyId, input: SeatInput): Promise<void> {
  const body = await readBody(tx, bodyId)
  await mustBeTheme(tx, input.themeId, body.officeId)
  if (input.rule === 'organisation' && input.organisationId === null)
    throw new Refusal('forbidden', 'SEAT-2', 'Kies de organisatie van deze zetel.')
  if (input.rule === 'kind-in-area' && input.organisationKind === null)
    throw new Refusal('forbidden', 'SEAT-2', 'Kies het soort organisatie van deze zetel.')
}

function rowOf(input: SeatInput) {
  const isOf = (...rules: readonly SeatRule[]) => rules.includes(input.rule)
  return {
    title: input.title,
    rule: input.rule,
    organisation_id: isOf('organisation') ? input.organisationId : null,
    organisation_kind: isOf('kind-in-area') ? input.organisationKind : null,
    division: isOf('kind-in-area') ? input.division : null,
    area_id: isOf('kind-in-area', 'municipalities') ? input.areaId : null,
    role: isOf('person') ? null : input.role,
    theme_id: input.themeId,
    count: input.count,
    settled: input.settled,
    counts: !isOf('guest'),
    note: input.note,
  }
}
