import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { Goal, GoalId, Plan, Step, StepId } from '../domain/plan.ts'
import type { GoalState, StepState } from '../domain/plan-states.ts'
import { type MarkColumns, markColumns, markJoins, markedOf } from './marks.ts'

/** The joint plan in its order, as far as this ticket goes: two questions, however long it is. */
export async function readPlan(tx: Tx, grant: Grant<'plan'>): Promise<Plan> {
  const [goals, steps] = [await readGoals(tx, grant), await readSteps(tx, grant)]
  const known = new Set(goals.map((goal) => goal.id))
  const under = Map.groupBy(steps, (step) => step.goalId)
  return {
    goals: goals.map((goal) => ({ ...goal, steps: under.get(goal.id) ?? [] })),
    loose: steps.filter((step) => !known.has(step.goalId)),
  }
}

export async function findGoal(tx: Tx, grant: Grant<'plan'>, id: GoalId): Promise<Omit<Goal, 'steps'> | null> {
  return (await readGoals(tx, grant, id))[0] ?? null
}

export async function findStep(tx: Tx, grant: Grant<'plan'>, id: StepId): Promise<Step | null> {
  return (await readSteps(tx, grant, id))[0] ?? null
}

async function readGoals(
  tx: Tx,
  { dossierId }: Grant<'plan'>,
  id: GoalId | null = null,
): Promise<readonly Omit<Goal, 'steps'>[]> {
  const { rows } = await sql<GoalRow>`
    select t.id, t.text, t.state, t.state_reason as reason, t.evaluate_on as "evaluateOn", ${markColumns}
    from goals t ${markJoins}
    where t.dossier_id = ${dossierId} ${id === null ? sql`` : sql`and t.id = ${id}`}
    order by t.position, t.id`.execute(tx)
  return rows.map(({ id, text, state, reason, evaluateOn, ...marks }) => ({
    id,
    text,
    state,
    reason,
    evaluateOn,
    ...markedOf(marks),
  }))
}

async function readSteps(tx: Tx, { dossierId }: Grant<'plan'>, id: StepId | null = null): Promise<readonly Step[]> {
  const { rows } = await sql<StepRow>`
    select t.id, t.goal_id as "goalId", t.text, t.state, t.state_reason as reason, t.due_on as "dueOn",
      t.assignee_id as "doerHolderId", t.assignee_person_id as "doerPersonId", doer.name as "doerName",
      work.id as "doerOrganisationId", coalesce(work.short_name, work.name) as "doerOrganisation", ${markColumns}
    from steps t ${markJoins}
    left join people doer on doer.id = t.assignee_person_id
    left join functions f on f.id = t.assignee_id
    left join organisations work on work.id = f.organisation_id
    where t.dossier_id = ${dossierId} ${id === null ? sql`` : sql`and t.id = ${id}`}
    order by t.goal_id, t.position, t.id`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goalId,
    text: row.text,
    state: row.state,
    reason: row.reason,
    dueOn: row.dueOn,
    doer: {
      holderId: row.doerHolderId,
      personId: row.doerPersonId,
      name: row.doerName,
      organisationId: row.doerOrganisationId,
      organisation: row.doerOrganisation,
    },
    ...markedOf(row),
  }))
}

type GoalRow = MarkColumns & {
  readonly id: GoalId
  readonly text: string
  readonly state: GoalState
  readonly reason: string | null
  readonly evaluateOn: Day | null
}

type StepRow = MarkColumns & {
  readonly id: StepId
  readonly goalId: GoalId
  readonly text: string
  readonly state: StepState
  readonly reason: string | null
  readonly dueOn: Day | null
  readonly doerHolderId: HolderId
  readonly doerPersonId: PersonId
  readonly doerName: string | null
  readonly doerOrganisationId: OrganisationId | null
  readonly doerOrganisation: string | null
}
