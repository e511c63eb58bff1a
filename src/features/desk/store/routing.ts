import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { findTypedPostcode } from '#regions/domain/postcode.ts'

/** A place where questions are handled: an organisation in which someone is a desk worker. */
export type Desk = { readonly id: OrganisationId; readonly name: string }

/** Who of a desk gives the promise. Null when nobody there can: the desk then promises as a whole. */
export type Promiser = { readonly functionId: FunctionId; readonly name: string }

export type Route = { readonly desk: Desk; readonly municipalityCode: string | null }

/** No desk is open in the whole region: somebody forgot to make one, so that it is a fault and no refusal. */
export class NoDesk extends Error {
  override readonly name = 'NoDesk'
}

/**
 * DESK-9 · A question goes to the desk of the municipality where the child lives, and to the desk of the region when
 * that is not known or has no desk. Someone who asks is never told to go elsewhere.
 *
 * The first that fits wins; who no longer works there, or cannot sign in, does not count. The region's own desk is the
 * setting `region-desk`; without it, that of a joint arrangement goes before others.
 *
 * Source: source documents 002 (one virtual desk); Jeugdwet art. 2.3; scenario D2.
 *
 * @param postcode as typed, or null.
 */
export async function findRoute(tx: Tx, postcode: string | null, on: Day): Promise<Route> {
  const municipality = await findMunicipality(tx, postcode, on)
  const desks = await listDesks(tx, on)
  const own = desks.find(
    (desk) => desk.kind === 'municipality' && municipality !== null && desk.municipality === municipality,
  )
  const desk =
    own ?? desks.find((each) => each.isRegion) ?? desks.find((each) => each.kind === 'joint-arrangement') ?? desks[0]
  if (desk === undefined) throw new NoDesk('no organisation has a desk worker')
  return { desk: { id: desk.id, name: desk.name }, municipalityCode: municipality }
}

/** The code of the municipality in which a postcode lies on a day; null when the map does not know it. */
async function findMunicipality(tx: Tx, postcode: string | null, on: Day): Promise<string | null> {
  const pc4 = postcode === null ? null : findTypedPostcode(postcode)
  if (pc4 === null) return null
  const { rows } = await sql<{ code: string | null }>`
    select m.code from municipality_postcodes p join municipalities m on m.id = p.municipality_id
    where p.pc4 = ${pc4} and daterange(p.from_on, p.until_on) @> ${on}::date`.execute(tx)
  return rows[0]?.code ?? null
}

type OpenDesk = Desk & { readonly kind: string; readonly municipality: string | null; readonly isRegion: boolean }

/** All desks that are open on a day, in a fixed order. */
export async function listDesks(tx: Tx, on: Day): Promise<readonly OpenDesk[]> {
  const { rows } = await sql<OpenDesk>`
    select o.id, o.name, o.kind, o.municipality_code as municipality,
      o.id::text = (select value #>> '{}' from settings where name = 'region-desk' and from_on <= ${on} order by from_on desc limit 1) as "isRegion"
    from organisations o
    where o.holds @> ${on}::date and exists (
      select 1 from functions f left join accounts a on a.person_id = f.person_id
      where f.organisation_id = o.id and f.role = 'desk_worker' and daterange(f.from_on, f.until_on) @> ${on}::date and a.blocked_at is null)
    order by o.name collate nl, o.id`.execute(tx)
  return rows
}

/**
 * Who promises: the first desk worker of this desk who still works there on the promised day, or the colleague who
 * stands in then. Someone whose account is blocked promises nothing.
 */
export async function findPromiser(tx: Tx, deskId: OrganisationId, promisedOn: Day): Promise<Promiser | null> {
  // on the errand: who asks without an account is nobody, and nobody reads names
  const { rows } = await onErrand(tx, 'ask', () =>
    sql<Promiser>`
      select f.id as "functionId", coalesce(instead.name, p.name) as name
      from functions f
      join people p on p.id = f.person_id
      left join accounts a on a.person_id = f.person_id
      left join lateral (
        select other.name from stand_ins i join people other on other.id = i.person_id
        where i.function_id = f.id and i.from_on <= ${promisedOn} and i.until_on > ${promisedOn} order by i.from_on, i.id limit 1) instead on true
      where f.organisation_id = ${deskId} and f.role = 'desk_worker' and a.blocked_at is null
        and daterange(f.from_on, f.until_on) @> ${promisedOn}::date
      order by f.from_on, f.id limit 1`.execute(tx),
  )
  return rows[0] ?? null
}

/** A school that can be chosen in the form. */
export type School = { readonly id: OrganisationId; readonly name: string }

export async function listSchools(tx: Tx, on: Day): Promise<readonly School[]> {
  const { rows } = await sql<School>`
    select id, name from organisations where kind = 'school' and holds @> ${on}::date order by name collate nl, id`.execute(
    tx,
  )
  return rows
}
