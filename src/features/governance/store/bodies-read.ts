import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Body, Power, Scale, Theme } from '../domain/body.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'

/** What the register is asked for; null asks for nothing. */
export type BodyFilter = {
  readonly power: Power | null
  readonly scale: Scale | null
  /** Only bodies in which the reader sits today. */
  readonly mine: boolean
  /** Also those that have ended. */
  readonly ended: boolean
}

export type BodyLine = Body & {
  /** Seats that count, in people. */
  readonly people: number
  readonly nextOn: Day | null
}

const columns: RawBuilder<unknown> = sql`
  b.id, b.office_id as "officeId", b.name, b.short_name as "shortName", b.purpose, b.powers, b.budget_power as "budgetPower",
  b.scale, b.division, b.area_id as "areaId", a.name as "areaName", b.parent_id as "parentId", p.name as "parentName",
  b.is_oogo as "isOogo", b.from_on as "from", b.until_on as "until", b.version`
const tables: RawBuilder<unknown> = sql`
  bodies b left join areas a on a.id = b.area_id left join bodies p on p.id = b.parent_id`

/** The register of bodies, by name. */
export async function listBodies(tx: Tx, { actor, on }: Visit, filter: BodyFilter): Promise<readonly BodyLine[]> {
  const { power, scale, mine, ended } = filter
  const sits = sql`exists (select from seat_holders h where h.body_id = b.id and h.function_id = ${actor.functionId}::uuid
    and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on}))`
  const { rows } = await sql<BodyLine>`
    select ${columns}, coalesce(s.people, 0)::int as people, m.next_on as "nextOn"
    from ${tables}
      left join (select body_id, sum(count) as people from seats
        where counts and from_on <= ${on} and (until_on is null or until_on > ${on}) group by body_id) s on s.body_id = b.id
      left join (select body_id, min(on_day) as next_on from meetings
        where state = 'planned' and on_day >= ${on} group by body_id) m on m.body_id = b.id
    where (${power}::text is null or ${power} = any (b.powers)) and (${scale}::text is null or b.scale = ${scale})
      and (not ${mine}::boolean or ${sits}) and (${ended}::boolean or b.until_on is null or b.until_on > ${on})
    order by b.name collate nl, b.id limit 500`.execute(tx)
  return rows
}

export async function findBody(tx: Tx, bodyId: BodyId): Promise<Body | null> {
  const { rows } = await sql<Body>`select ${columns} from ${tables} where b.id = ${bodyId}`.execute(tx)
  return rows[0] ?? null
}

export async function readBody(tx: Tx, bodyId: BodyId): Promise<Body> {
  const body = await findBody(tx, bodyId)
  if (body === null) throw new Refusal('absent', 'BODY-1')
  return body
}

/** The bodies right below this one. */
export async function listBelow(tx: Tx, bodyId: BodyId, on: Day): Promise<readonly Pick<Body, 'id' | 'name'>[]> {
  const { rows } = await sql<Pick<Body, 'id' | 'name'>>`
    select id, name from bodies where parent_id = ${bodyId} and (until_on is null or until_on > ${on})
    order by name collate nl`.execute(tx)
  return rows
}

/** Every body as a choice, with what is above it; with an office only those that it keeps. */
export async function listBodyChoices(
  tx: Tx,
  on: Day,
  officeId: OrganisationId | null = null,
): Promise<readonly Pick<Body, 'id' | 'name' | 'powers' | 'parentId'>[]> {
  const { rows } = await sql<Pick<Body, 'id' | 'name' | 'powers' | 'parentId'>>`
    select id, name, powers, parent_id as "parentId" from bodies
    where (until_on is null or until_on > ${on}) and (${officeId}::uuid is null or office_id = ${officeId})
    order by name collate nl`.execute(tx)
  return rows
}

/** The themes of the region, by name; those that have ended only when asked for. */
export async function listThemes(tx: Tx, on: Day, alsoEnded = false): Promise<readonly Theme[]> {
  const { rows } = await sql<Theme>`
    select id, name, ended_on as "endedOn" from themes
    where ${alsoEnded}::boolean or ended_on is null or ended_on > ${on} order by name collate nl`.execute(tx)
  return rows
}

/** The themes of an office that a new thing of a body may be about. */
export async function mustBeTheme(tx: Tx, themeId: ThemeId | null, officeId: OrganisationId): Promise<void> {
  if (themeId === null) return
  const found = await tx
    .selectFrom('themes')
    .select('id')
    .where('id', '=', themeId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  if (found === undefined) throw new Refusal('absent', 'BODY-1')
}

/** The same for something of a body. */
export async function mustBeThemeOf(tx: Tx, themeId: ThemeId | null, bodyId: BodyId): Promise<void> {
  if (themeId !== null) await mustBeTheme(tx, themeId, (await readBody(tx, bodyId)).officeId)
}

/** BODY-4: a body meets only while it is there. */
export function mustBeThere(body: Pick<Body, 'until'>, onDay: Day): void {
  if (body.until !== null && onDay >= body.until)
    throw new Refusal('conflict', 'BODY-4', 'Dit overleg is op die dag beëindigd. Kies een eerdere dag.')
}
