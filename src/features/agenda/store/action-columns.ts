import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'

/**
 * The columns of `AgendaAction`, of `agenda_actions a` with `actionJoins`. `on` is the day for which one asks whether the
 * owner's function holds.
 */
export function actionColumns(on: Day): RawBuilder<unknown> {
  return sql`
    a.id, a.ambition_id as "ambitionId", a.position, a.number, a.title, a.goal, a.elaboration,
    a.planning_text as "planningText", a.participants_text as "participantsText", a.level, a.priority,
    a.may_differ as "mayDiffer", a.review_on as "reviewOn", a.stated_hours as "statedHours", a.source_id as "sourceId",
    a.source_place as "sourcePlace", a.ended_on as "endedOn", a.version,
    jsonb_build_object('text', a.owner_text, 'organisationId', a.owner_organisation_id, 'organisationName', owner_place.name,
      'functionId', a.owner_function_id, 'personName', owner_person.name, 'role', owner_function.role,
      'holds', owner_function.id is not null and owner_function.from_on <= ${on}
        and (owner_function.until_on is null or owner_function.until_on > ${on})) as owner,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'words', m.words, 'label', m.label, 'kind', m.kind,
        'precision', m.precision, 'from', m.from_on, 'until', m.until_on, 'runsOn', m.runs_on_until) order by m.position), '[]')
      from action_moments m where m.action_id = a.id) as moments,
    (select coalesce(jsonb_agg(jsonb_build_object('party', t.party, 'organisationId', t.organisation_id,
        'atLeast', t.at_least, 'atMost', t.at_most) order by t.position), '[]')
      from action_participants t where t.action_id = a.id) as participants,
    case when said.id is null then null else jsonb_build_object('id', said.id, 'actionId', a.id, 'state', said.state,
      'on', said.on_day, 'text', said.text, 'isPublic', said.is_public, 'onBehalf', said.on_behalf,
      'by', jsonb_build_object('name', said.name, 'organisation', said.organisation)) end as last`
}

export const actionJoins: RawBuilder<unknown> = sql`
  left join organisations owner_place on owner_place.id = a.owner_organisation_id
  left join functions owner_function on owner_function.id = a.owner_function_id
  left join people owner_person on owner_person.id = owner_function.person_id
  left join lateral (
    select s.id, s.state, s.on_day, s.text, s.is_public, s.on_behalf, p.name, o.name as organisation
    from action_statements s join people p on p.id = s.made_by
    left join functions f on f.id = s.function_id left join organisations o on o.id = f.organisation_id
    where s.action_id = a.id order by s.on_day desc, s.made_at desc, s.id desc limit 1) said on true`
