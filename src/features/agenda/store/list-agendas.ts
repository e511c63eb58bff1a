import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { StaffRole } from '#access/domain/words.ts'
import type { AgendaHead, AgendaId } from '../domain/agenda.ts'
import { owning } from '../domain/who.ts'

const columns = sql`
  a.id, a.office_id as "officeId", office.name as "officeName", a.division, a.area_id as "areaId", area.name as "areaName",
  a.name, a.about, a.from_on as "fromOn", a.until_on as "untilOn", a.secretariat_counted as "secretariatCounted",
  a.hours_note as "hoursNote", a.stated_total as "statedTotal", a.version`
const tables = sql`
  agendas a join organisations office on office.id = a.office_id left join areas area on area.id = a.area_id`

/** The agendas there are, the newest first. */
export async function listAgendas(tx: Tx): Promise<readonly AgendaHead[]> {
  const { rows } = await sql<AgendaHead>`
    select ${columns} from ${tables} order by a.from_on desc, a.name collate nl, a.id`.execute(tx)
  return rows
}

/** What stands above one agenda: enough for the frame of a page. */
export async function readAgendaHead(tx: Tx, id: AgendaId): Promise<AgendaHead> {
  const { rows } = await sql<AgendaHead>`select ${columns} from ${tables} where a.id = ${id}`.execute(tx)
  if (rows[0] === undefined) throw new Refusal('absent', 'AGENDA-1')
  return rows[0]
}

export type AreaChoice = {
  readonly id: Id<'area'>
  readonly name: string
  readonly division: string
  readonly divisionName: string
}

/** Areas that hold on a day, by division, to choose the area of an agenda from. */
export async function listAreas(tx: Tx, on: Day): Promise<readonly AreaChoice[]> {
  const { rows } = await sql<AreaChoice>`
    select a.id, a.name, a.division, d.name as "divisionName" from areas a join divisions d on d.kind = a.division
    where daterange(a.from_on, a.until_on) @> ${on}::date order by d.name collate nl, a.name collate nl limit 1000`.execute(
    tx,
  )
  return rows
}

export type OrganisationChoice = { readonly id: OrganisationId; readonly name: string; readonly kind: string }

/** Organisations that can have an action: those where somebody works on the day. */
export async function listOwners(tx: Tx, on: Day): Promise<readonly OrganisationChoice[]> {
  const { rows } = await sql<OrganisationChoice>`
    select o.id, o.name, o.kind from organisations o
    where o.holds @> ${on}::date and exists (select from functions f where f.organisation_id = o.id and f.from_on <= ${on}
      and (f.until_on is null or f.until_on > ${on}))
    order by o.kind, o.name collate nl limit 1000`.execute(tx)
  return rows
}

export type PersonChoice = {
  readonly functionId: FunctionId
  readonly name: string
  readonly role: StaffRole
  readonly organisation: string
}

/** People who can have an action: staff in functions that steer, by organisation. */
export async function listPeople(tx: Tx, on: Day): Promise<readonly PersonChoice[]> {
  const { rows } = await sql<PersonChoice>`
    select f.id as "functionId", p.name, f.role, o.name as organisation
    from functions f join people p on p.id = f.person_id join organisations o on o.id = f.organisation_id
    where p.is_staff and f.role = any (${[...owning]}::text[]) and f.from_on <= ${on}
      and (f.until_on is null or f.until_on > ${on})
    order by o.name collate nl, p.name collate nl limit 2000`.execute(tx)
  return rows
}
