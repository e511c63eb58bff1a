import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { StaffRole } from '#access/domain/words.ts'
import type { AreaId, DivisionKind } from '#regions/domain/atlas.ts'
import type { Chart } from '#regions/domain/chart.ts'
import { readChart } from '#regions/store/atlas-store.ts'
import type { Body } from '../domain/body.ts'
import type { Seat, SeatId } from '../domain/seat.ts'
import { lyingIn, municipalitiesIn } from '../domain/seat-area.ts'

/** Someone who could sit on a seat: a person in the function that the rule asks for. */
export type Candidate = { readonly functionId: FunctionId; readonly name: string; readonly role: StaffRole }

/** An organisation whose seat it is by rule on this day, and who there could take it. */
export type SeatOrganisation = {
  readonly id: OrganisationId
  readonly name: string
  readonly candidates: readonly Candidate[]
}

export type SeatProposal = {
  readonly seatId: SeatId
  readonly organisations: readonly SeatOrganisation[]
  /** Areas or municipalities of which no organisation is known here. */
  readonly unknown: readonly string[]
  /** Areas that reach into that of the body but do not belong to it: named, never proposed. */
  readonly touching: readonly string[]
}

/** Where to look for the organisations of one seat. */
type Place = { readonly scheme: 'swv' | 'municipality'; readonly code: string; readonly name: string }

/**
 * Who is proposed for each seat on a day, by the map, the organisations and the functions of that day (SEAT-1). A seat
 * that is still to be settled names the organisations it may be of, and proposes nobody (SEAT-2). Nobody sits anywhere by
 * this: the keeper accepts (SEAT-5).
 */
export async function proposeHolders(
  tx: Tx,
  body: Pick<Body, 'areaId'>,
  seats: readonly Seat[],
  on: Day,
): Promise<ReadonlyMap<SeatId, SeatProposal>> {
  const needsMap = seats.some(({ rule }) => rule === 'kind-in-area' || rule === 'municipalities')
  const chart = needsMap ? await readChart(tx, on) : null
  const places = new Map(seats.map((seat) => [seat.id, placesOf(chart, seat.areaId ?? body.areaId, seat)]))
  const found = await findOrganisations(
    tx,
    seats,
    [...places.values()].flatMap((each) => each.places),
    on,
  )
  const candidates = await findCandidates(
    tx,
    found.map(({ id }) => id),
    on,
  )

  return new Map(
    seats.map((seat) => {
      const { places: looked, touching } = places.get(seat.id) ?? { places: [], touching: [] }
      const own = found.filter((each) => isOf(seat, each, looked))
      const known = new Set(own.flatMap(({ codes }) => codes))
      const proposes = (organisation: OrganisationId) =>
        seat.settled && seat.role !== null
          ? candidates.filter((each) => each.organisationId === organisation && each.role === seat.role)
          : []
      const organisations = own.map(({ id, name }) => ({ id, name, candidates: proposes(id) }))
      const unknown = looked.filter(({ code }) => !known.has(code)).map(({ name }) => name)
      return [seat.id, { seatId: seat.id, organisations, unknown, touching }]
    }),
  )
}

function placesOf(chart: Chart | null, areaId: AreaId | null, seat: Seat): { places: Place[]; touching: string[] } {
  if (chart === null || areaId === null) return { places: [], touching: [] }
  if (seat.rule === 'kind-in-area' && seat.organisationKind === 'swv') {
    const divisions = seat.division === null ? chart.divisions.filter(isOfSwv).map(({ kind }) => kind) : [seat.division]
    const lying = divisions.map((division) => lyingIn(chart, areaId, division))
    return {
      places: lying.flatMap(({ own }) => own.map(({ code, name }) => ({ scheme: 'swv' as const, code, name }))),
      touching: lying.flatMap(({ touching }) => touching.map(({ name }) => name)),
    }
  }
  if (seat.rule !== 'kind-in-area' && seat.rule !== 'municipalities') return { places: [], touching: [] }
  const places = municipalitiesIn(chart, areaId).flatMap(({ code, name }) =>
    code === null ? [] : [{ scheme: 'municipality' as const, code, name }],
  )
  return { places, touching: [] }
}

const isOfSwv = ({ kind }: { readonly kind: DivisionKind }) => kind.startsWith('swv-')

type Found = {
  readonly id: OrganisationId
  readonly name: string
  readonly kind: string
  readonly codes: readonly string[]
}

function isOf(seat: Seat, { id, kind, codes }: Found, places: readonly Place[]): boolean {
  if (seat.rule === 'organisation') return id === seat.organisationId
  const wanted = seat.rule === 'municipalities' ? 'municipality' : seat.organisationKind
  return kind === wanted && places.some(({ code }) => codes.includes(code))
}

/** Every organisation that some seat may be of, by name, with the codes it is known by. */
async function findOrganisations(tx: Tx, seats: readonly Seat[], places: readonly Place[], on: Day) {
  const codes = (scheme: Place['scheme']) => places.filter((place) => place.scheme === scheme).map(({ code }) => code)
  const named = seats.flatMap(({ organisationId }) => organisationId ?? [])
  const { rows } = await sql<Found>`
    select o.id, o.name, o.kind,
      array_remove(array_agg(i.value) || case when o.municipality_code is null then '{}' else array[o.municipality_code] end, null) as codes
    from organisations o left join organisation_identifiers i on i.organisation_id = o.id and i.scheme = 'swv'
    where o.holds @> ${on}::date and (o.id = any (${named}::uuid[])
      or o.municipality_code = any (${codes('municipality')}::text[])
      or i.value = any (${codes('swv')}::text[]))
    group by o.id order by o.name collate nl`.execute(tx)
  return rows
}

async function findCandidates(tx: Tx, organisations: readonly OrganisationId[], on: Day) {
  const { rows } = await sql<Candidate & { organisationId: OrganisationId }>`
    select f.id as "functionId", p.name, f.role, f.organisation_id as "organisationId"
    from functions f join people p on p.id = f.person_id
    where f.organisation_id = any (${[...organisations]}::uuid[]) and f.from_on <= ${on}
      and (f.until_on is null or f.until_on > ${on})
    order by p.name collate nl`.execute(tx)
  return rows
}
