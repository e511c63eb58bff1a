import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import type { Tx } from '#platform/database.ts'
import type { Area, AreaId, Division, DivisionKind, Municipality, MunicipalityId } from '../domain/atlas.ts'
import type { Postcode } from '../domain/postcode.ts'

export type DivisionSummary = Division & { readonly areas: number }

/** Every division with how many areas it has on a day; also one that has none then. */
export async function listDivisions(tx: Tx, on: Day): Promise<readonly DivisionSummary[]> {
  const { rows } = await sql<DivisionSummary>`
    select d.kind, d.name, count(a.id)::int as areas
    from divisions d left join areas a on a.division = d.kind and daterange(a.from_on, a.until_on) @> ${on}::date
    group by d.kind order by d.name collate nl`.execute(tx)
  return rows
}

/** An area by its division and code, whenever it holds: a page says that it has ended. */
export async function findArea(tx: Tx, division: DivisionKind, code: string): Promise<Area | null> {
  const { rows } = await sql<Area>`
    select id, division, code, name, from_on as "from", until_on as "until"
    from areas where division = ${division} and code = ${code}`.execute(tx)
  return rows[0] ?? null
}

export type PostcodeAnswer = {
  readonly municipality: Municipality | null
  /** One row per division in which the area is known. */
  readonly areas: readonly (Period & {
    readonly id: AreaId
    readonly division: DivisionKind
    readonly code: string
    readonly name: string
  })[]
}

/** REGION-2 as one statement: the municipality of a postcode and its area in each division, on a day. */
export async function findPostcodeAnswer(tx: Tx, postcode: Postcode, on: Day): Promise<PostcodeAnswer> {
  const { rows } = await sql<{ municipality: Municipality | null; areas: PostcodeAnswer['areas'] | null }>`
    with here as (
      select m.id, m.name, m.code, m.from_on as "from", m.until_on as "until"
      from municipality_postcodes p join municipalities m on m.id = p.municipality_id
      where p.pc4 = ${postcode} and daterange(p.from_on, p.until_on) @> ${on}::date
        and daterange(m.from_on, m.until_on) @> ${on}::date
    ), lying as (
      select distinct on (m.division) a.id, a.division, a.code, a.name, a.from_on as "from", a.until_on as "until"
      from area_memberships m join areas a on a.id = m.area_id
      where (m.pc4 = ${postcode} or m.municipality_id = (select id from here))
        and daterange(m.from_on, m.until_on) @> ${on}::date and daterange(a.from_on, a.until_on) @> ${on}::date
      order by m.division, m.pc4 nulls last
    )
    select (select to_json(here) from here) as municipality, (select json_agg(lying) from lying) as areas`.execute(tx)
  return { municipality: rows[0]?.municipality ?? null, areas: rows[0]?.areas ?? [] }
}

/** The municipalities of a day, in Dutch order. */
export async function listMunicipalities(tx: Tx, on: Day): Promise<readonly Municipality[]> {
  const { rows } = await sql<Municipality>`
    select id, name, code, from_on as "from", until_on as "until"
    from municipalities where daterange(from_on, until_on) @> ${on}::date order by name collate nl, id`.execute(tx)
  return rows
}

/** The municipality with a code of the CBS on a day; organisations and dossiers know it by that code. */
export async function findMunicipalityByCode(tx: Tx, code: string, on: Day): Promise<MunicipalityId | null> {
  const { rows } = await sql<{ id: MunicipalityId }>`
    select id from municipalities where code = ${code} and daterange(from_on, until_on) @> ${on}::date`.execute(tx)
  return rows[0]?.id ?? null
}
