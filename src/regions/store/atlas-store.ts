import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type {
  Area,
  Atlas,
  ChangeKind,
  Division,
  Membership,
  Municipality,
  MunicipalityChange,
  Territory,
} from '../domain/atlas.ts'
import { chartOn, type Chart } from '../domain/chart.ts'

/** All that is known about regions, of all times. For imports; a page asks for a day. */
export async function readAtlas(tx: Tx): Promise<Atlas> {
  return { ...(await readRows(tx, null)), changes: await listChanges(tx) }
}

/** What holds on a day, of the whole map. */
export async function readChart(tx: Tx, on: Day): Promise<Chart> {
  return chartOn({ ...(await readRows(tx, on)), changes: [] }, on)
}

/** The changes of municipalities, oldest first. */
export async function listChanges(tx: Tx): Promise<readonly MunicipalityChange[]> {
  const { rows } = await sql<MunicipalityChange & { kind: ChangeKind }>`
    select c.id, c.effective_on as "on", c.kind,
      (select json_agg(json_build_object('from', p.from_id, 'to', p.to_id, 'weight', p.weight, 'postcodes', p.postcodes)
         order by p.from_id, p.to_id)
       from municipality_change_parts p where p.change_id = c.id) as parts
    from municipality_changes c order by c.effective_on, c.id`.execute(tx)
  return rows
}

/** In a fixed order, so that the same map always reads the same. */
async function readRows(tx: Tx, on: Day | null): Promise<Omit<Atlas, 'changes'>> {
  const holds = on === null ? sql`true` : sql`daterange(from_on, until_on) @> ${on}::date`
  const divisions = await sql<Division>`select kind, name from divisions order by name collate nl`.execute(tx)
  const areas = await sql<Area>`
    select id, division, code, name, from_on as "from", until_on as "until"
    from areas where ${holds} order by division, code`.execute(tx)
  const municipalities = await sql<Municipality>`
    select id, name, code, from_on as "from", until_on as "until"
    from municipalities where ${holds} order by name collate nl, id`.execute(tx)
  const territory = await sql<Territory>`
    select id, pc4 as postcode, municipality_id as municipality, from_on as "from", until_on as "until"
    from municipality_postcodes where ${holds} order by pc4, from_on`.execute(tx)
  const memberships = await sql<Membership>`
    select id, division, area_id as area, pc4 as postcode, municipality_id as municipality, from_on as "from", until_on as "until"
    from area_memberships where ${holds} order by division, pc4, municipality_id, from_on`.execute(tx)
  return {
    divisions: divisions.rows,
    areas: areas.rows,
    municipalities: municipalities.rows,
    territory: territory.rows,
    memberships: memberships.rows,
  }
}
