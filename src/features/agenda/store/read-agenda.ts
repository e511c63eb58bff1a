import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { ActionId, ActionLink, AgendaAction } from '../domain/action.ts'
import type { Agenda, AgendaId } from '../domain/agenda.ts'
import { byAmbition } from '../domain/order.ts'
import type { Ambition, AmbitionChange, AmbitionId } from '../domain/ambition.ts'
import { listChoices, listMunicipalities } from './local-choices.ts'
import { actionColumns, actionJoins } from './action-columns.ts'

/**
 * The whole agenda as it stands, in seven questions, however large it is. An agenda that is not there, or that one may
 * not see, is absent.
 */
export async function readAgenda(tx: Tx, id: AgendaId, on: Day): Promise<Agenda> {
  const frame = await findFrame(tx, id)
  if (frame === null) throw new Refusal('absent', 'AGENDA-1')
  const ambitions = await listAmbitions(tx, id)
  return {
    ...frame,
    ambitions,
    actions: byAmbition(await listActions(tx, id, on), ambitions),
    links: await listLinks(tx, id),
    changes: await listChanges(tx, id),
    municipalities: await listMunicipalities(tx, frame.areaId, on),
    choices: await listChoices(tx, id),
  }
}

type Frame = Omit<Agenda, 'ambitions' | 'actions' | 'links' | 'changes' | 'municipalities' | 'choices'>

/** The agenda without its ambitions: what stands above it, its sources, parties, principles and focal points. */
async function findFrame(tx: Tx, id: AgendaId): Promise<Frame | null> {
  const { rows } = await sql<Frame>`
    select a.id, a.office_id as "officeId", office.name as "officeName", a.division, a.area_id as "areaId",
      area.name as "areaName", a.name, a.about, a.from_on as "fromOn", a.until_on as "untilOn",
      a.secretariat_counted as "secretariatCounted", a.hours_note as "hoursNote", a.stated_total as "statedTotal", a.version,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'datedOn', s.dated_on, 'note', s.note)
          order by s.made_at, s.id), '[]') from agenda_sources s where s.agenda_id = a.id) as sources,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name,
          'organisationId', p.organisation_id) order by p.code collate nl), '[]')
        from agenda_parties p where p.agenda_id = a.id) as parties,
      array(select distinct code from hour_lines l, unnest(l.parties) as code where l.agenda_id = a.id order by code)
        as "codesUsed",
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'position', p.position, 'education', p.education,
          'municipalities', p.municipalities, 'sourceId', p.source_id, 'sourcePlace', p.source_place, 'endedOn', p.ended_on)
          order by p.position, p.id), '[]') from agenda_principles p where p.agenda_id = a.id) as principles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'position', f.position, 'name', f.name, 'about', f.about,
          'sourceId', f.source_id, 'sourcePlace', f.source_place, 'endedOn', f.ended_on)
          order by f.position, f.id), '[]') from focal_points f where f.agenda_id = a.id) as "focalPoints"
    from agendas a join organisations office on office.id = a.office_id left join areas area on area.id = a.area_id
    where a.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** One ambition of an agenda, also one that ended. */
export async function findAmbition(tx: Tx, agendaId: AgendaId, id: AmbitionId): Promise<Ambition | undefined> {
  const { rows } = await sql<Ambition>`
    select ${ambitionColumns} from ambitions a where a.id = ${id} and a.agenda_id = ${agendaId}`.execute(tx)
  return rows[0]
}

/** One action of an agenda, also one that ended. */
export async function findAction(tx: Tx, agendaId: AgendaId, id: ActionId, on: Day): Promise<AgendaAction | undefined> {
  const { rows } = await sql<AgendaAction>`
    select ${actionColumns(on)} from agenda_actions a ${actionJoins}
    where a.id = ${id} and a.agenda_id = ${agendaId}`.execute(tx)
  return rows[0]
}

const ambitionColumns = sql`
    a.id, a.position, a.number, a.title, a.about, a.is_zero as "isZero", a.target, a.priority,
      a.priority_reason as "priorityReason", a.level, a.review_on as "reviewOn", a.stated_hours as "statedHours",
      a.source_id as "sourceId", a.source_place as "sourcePlace", a.ended_on as "endedOn", a.version,
      array(select f.focal_point_id from ambition_focal_points f where f.ambition_id = a.id order by f.focal_point_id)
        as "focalPointIds"`

async function listAmbitions(tx: Tx, id: AgendaId): Promise<readonly Ambition[]> {
  const { rows } = await sql<Ambition>`
    select ${ambitionColumns} from ambitions a where a.agenda_id = ${id} order by a.position, a.id`.execute(tx)
  return rows
}

async function listActions(tx: Tx, id: AgendaId, on: Day): Promise<readonly AgendaAction[]> {
  const { rows } = await sql<AgendaAction>`
    select ${actionColumns(on)} from agenda_actions a ${actionJoins}
    where a.agenda_id = ${id} order by a.position, a.id`.execute(tx)
  return rows
}

async function listLinks(tx: Tx, id: AgendaId): Promise<readonly ActionLink[]> {
  const { rows } = await sql<ActionLink>`
    select id, from_action_id as "fromId", kind, note,
      case when to_action_id is null then jsonb_build_object('ambitionId', to_ambition_id)
        else jsonb_build_object('actionId', to_action_id) end as "to"
    from action_links where agenda_id = ${id} order by from_action_id, kind, id`.execute(tx)
  return rows
}

/** What happened to ambitions and their numbers, in the order in which it was written down: that is how numbers follow. */
async function listChanges(tx: Tx, id: AgendaId): Promise<readonly AmbitionChange[]> {
  const { rows } = await sql<AmbitionChange>`
    select c.id, c.kind, c.on_day as "on", c.reason, c.decided_in as "decidedIn", c.decision_id as "decisionId",
      (select coalesce(jsonb_agg(jsonb_build_object('fromId', p.from_ambition_id, 'fromNumber', p.from_number,
          'toId', p.to_ambition_id, 'toNumber', p.to_number) order by p.from_number, p.to_number), '[]')
        from ambition_change_parts p where p.change_id = c.id) as parts
    from ambition_changes c where c.agenda_id = ${id} order by c.made_at, c.id`.execute(tx)
  return rows
}
