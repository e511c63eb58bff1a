import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaAction } from '#features/agenda/domain/action.ts'
import type { AgendaId } from '#features/agenda/domain/agenda.ts'
import { isLate, missedMoments } from '#features/agenda/domain/progress.ts'
import { actionColumns, actionJoins } from '#features/agenda/store/action-columns.ts'
import type { FollowUpId } from '#features/governance/store/follow-up-store.ts'

/** An action of the agenda that is late: which moment of its planning has passed. */
export type LateAction = Pick<AgendaAction, 'id' | 'number' | 'title' | 'owner' | 'last'> & {
  readonly agendaId: AgendaId
  /** The words of the moment that has passed: `december 2026`. */
  readonly missed: string
}

/**
 * Actions that are late (AGENDA-5) of the reader or the reader's organisation; of everyone for the team that keeps the
 * agenda. Those that are not done are few enough to look at each.
 */
export async function listLateActions(tx: Tx, { actor, on }: Visit): Promise<readonly LateAction[]> {
  const team = actor.role === 'project_leader' || actor.role === 'programme_member'
  const { rows } = await sql<AgendaAction & { agendaId: AgendaId }>`
    select ${actionColumns(on)}, a.agenda_id as "agendaId"
    from agenda_actions a join agendas g on g.id = a.agenda_id ${actionJoins}
    where a.ended_on is null and coalesce(said.state, 'not-started') not in ('done', 'stopped')
      and exists (select from action_moments m where m.action_id = a.id and m.until_on <= ${on})
      and (a.owner_function_id = ${actor.functionId}::uuid or a.owner_organisation_id = ${actor.organisationId}::uuid
        or (${team}::boolean and g.office_id = ${actor.organisationId}::uuid))
    order by a.owner_organisation_id is distinct from ${actor.organisationId}::uuid, a.number collate nl, a.id limit 200`.execute(
    tx,
  )
  return rows
    .filter((action) => isLate(action, on))
    .map((action) => {
      const { id, number, title, owner, last, agendaId } = action
      return { id, number, title, owner, last, agendaId, missed: missedMoments(action, on).at(-1)?.words ?? '' }
    })
}

/** What follows from a decision and is to be done by the reader or the reader's organisation. */
export type OpenFollowUp = {
  readonly id: FollowUpId
  readonly text: string
  readonly dueOn: Day | null
  readonly owner: string | null
  /** Null for an owner who does not read the proposal. */
  readonly proposal: string | null
}

/** What is still to be done of decisions, the earliest day first. */
export async function listOpenFollowUps(tx: Tx, { actor }: Visit): Promise<readonly OpenFollowUp[]> {
  const { rows } = await sql<OpenFollowUp>`
    select f.id, f.text, f.due_on as "dueOn", coalesce(n.name, o.name, nullif(f.owner_text, '')) as owner,
      p.number || ' ' || p.title as proposal
    from follow_ups f left join organisations o on o.id = f.owner_organisation_id
      left join functions u on u.id = f.owner_function_id left join people n on n.id = u.person_id
      left join proposals p on p.id = f.proposal_id
    where f.state = 'open' and (f.owner_function_id = ${actor.functionId}::uuid or f.owner_organisation_id = ${actor.organisationId}::uuid)
    order by f.due_on nulls last, f.made_at limit 30`.execute(tx)
  return rows
}
