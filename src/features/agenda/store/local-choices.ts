import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { LocalChoice, Municipality } from '../domain/local-choice.ts'

/**
 * The municipalities that lie in an area on a day, whole or for a part, whether anyone of them works with this or not.
 * Without an area: the municipalities that are an organisation here.
 */
export async function listMunicipalities(tx: Tx, areaId: Id<'area'> | null, on: Day): Promise<readonly Municipality[]> {
  if (areaId === null) {
    const { rows } = await sql<Municipality>`
      select o.id, o.name, o.id as "organisationId" from organisations o
      where o.kind = 'municipality' and o.holds @> ${on}::date order by o.name collate nl`.execute(tx)
    return rows
  }
  const { rows } = await sql<Municipality>`
    select m.id, m.name, o.id as "organisationId" from municipalities m
    left join organisations o on o.kind = 'municipality' and o.municipality_code = m.code and o.holds @> ${on}::date
    where daterange(m.from_on, m.until_on) @> ${on}::date and m.id in (
      select coalesce(a.municipality_id, p.municipality_id) from area_memberships a
      left join municipality_postcodes p on p.pc4 = a.pc4 and daterange(p.from_on, p.until_on) @> ${on}::date
      where a.area_id = ${areaId} and daterange(a.from_on, a.until_on) @> ${on}::date)
    order by m.name collate nl, o.id`.execute(tx)
  return rows
}

/** What each municipality said last about each action of an agenda. */
export async function listChoices(tx: Tx, agendaId: AgendaId): Promise<readonly LocalChoice[]> {
  const { rows } = await sql<LocalChoice>`
    select distinct on (c.action_id, c.organisation_id) c.action_id as "actionId", c.organisation_id as "organisationId",
      o.name as "organisationName", c.choice, c.text, c.on_day as "on"
    from local_choices c join organisations o on o.id = c.organisation_id
    where c.agenda_id = ${agendaId}
    order by c.action_id, c.organisation_id, c.made_at desc, c.id desc`.execute(tx)
  return rows
}

/** Everything municipalities ever said about one action, the latest first. */
export async function listChoiceHistory(
  tx: Tx,
  agendaId: AgendaId,
  actionId: ActionId,
): Promise<readonly LocalChoice[]> {
  const { rows } = await sql<LocalChoice>`
    select c.action_id as "actionId", c.organisation_id as "organisationId", o.name as "organisationName", c.choice, c.text,
      c.on_day as "on"
    from local_choices c join organisations o on o.id = c.organisation_id
    where c.agenda_id = ${agendaId} and c.action_id = ${actionId} order by c.made_at desc, c.id desc limit 200`.execute(
    tx,
  )
  return rows
}
