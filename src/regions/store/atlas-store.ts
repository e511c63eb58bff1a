import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type {
  Area,
  AreaId,
  Atlas,
  Division,
  Membership,
  Municipality,
  MunicipalityChange,
  MunicipalityId,
  Territory,
} from '../domain/atlas.ts'
import { layOut, type Chart, type Land } from '../domain/chart.ts'

/** All that is known about regions, of all times, in a fixed order. For imports; a page asks for a day. */
export async function readAtlas(tx: Tx): Promise<Atlas> {
  const territory = await sql<Territory>`
    select id, pc4 as postcode, municipality_id as municipality, from_on as "from", until_on as "until"
    from municipality_postcodes order by pc4, from_on`.execute(tx)
  const memberships = await sql<Membership>`
    select id, division, area_id as area, pc4 as postcode, municipality_id as municipality, from_on as "from", until_on as "until"
    from area_memberships order by division, pc4, municipality_id, from_on`.execute(tx)
  return {
    ...(await readNames(tx, null)),
    territory: territory.rows,
    memberships: memberships.rows,
    changes: await listChanges(tx),
  }
}

/** What holds on a day, of the whole map. Land that lies alike comes as one row, so that the country is some hundreds. */
export async function readChart(tx: Tx, on: Day): Promise<Chart> {
  const names = await readNames(tx, on)
  const land = await sql<Land>`
    with lying as (
      select pc4, array_agg(area_id order by area_id) as areas from area_memberships
      where pc4 is not null and daterange(from_on, until_on) @> ${on}::date group by pc4
    ), territory as (
      select pc4, municipality_id from municipality_postcodes where daterange(from_on, until_on) @> ${on}::date
    )
    select array_agg(pc4 order by pc4) as postcodes, municipality_id as municipality, coalesce(areas, '{}') as areas
    from territory full join lying using (pc4) group by municipality_id, areas order by min(pc4)`.execute(tx)
  const whole = await sql<{ municipality: MunicipalityId; areas: AreaId[] }>`
    select municipality_id as municipality, array_agg(area_id) as areas from area_memberships
    where municipality_id is not null and daterange(from_on, until_on) @> ${on}::date group by municipality_id`.execute(
    tx,
  )
  const wholeOf = new Map(whole.rows.map(({ municipality, areas }) => [municipality, areas]))
  return layOut({ on, ...names, land: land.rows, whole: wholeOf })
}

/** The changes of municipalities, oldest first. */
export async function listChanges(tx: Tx): Promise<readonly MunicipalityChange[]> {
  const { rows } = await sql<MunicipalityChange>`
    select c.id, c.effective_on as "on", c.kind,
      (select json_agg(json_build_object('from', p.from_id, 'to', p.to_id, 'weight', p.weight, 'postcodes', p.postcodes)
         order by p.from_id, p.to_id)
       from municipality_change_parts p where p.change_id = c.id) as parts
    from municipality_changes c order by c.effective_on, c.id`.execute(tx)
  return rows
}

type Names = Pick<Atlas, 'divisions' | 'areas' | 'municipalities'>

/** Of a day, or of all times. */
async function readNames(tx: Tx, on: Day | null): Promise<Names> {
  const holds = on === null ? sql`true` : sql`daterange(from_on, until_on) @> ${on}::date`
  const divisions = await sql<Division>`select kind, name from divisions order by name collate nl`.execute(tx)
  const areas = await sql<Area>`
    select id, division, code, name, from_on as "from", until_on as "until"
    from areas where ${holds} order by division, code`.execute(tx)
  const municipalities = await sql<Municipality>`
    select id, name, code, from_on as "from", until_on as "until"
    from municipalities where ${holds} order by name collate nl, id`.execute(tx)
  return { divisions: divisions.rows, areas: areas.rows, municipalities: municipalities.rows }
}
