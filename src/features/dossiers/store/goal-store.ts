import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { HolderId, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { addWork, finishWork } from '#work/store/work-store.ts'
import { moved } from '../domain/order.ts'
import type { Goal, GoalId } from '../domain/plan.ts'
import { type GoalState, type Move, isOpen } from '../domain/plan-states.ts'
import { type Outcome, conflict, written } from '../domain/versions.ts'
import { writesForSchool } from '../domain/withholding.ts'
import { refreshNextDue } from './next-due.ts'
import { findGoal } from './plan-store.ts'

type MayWrite = Grant<'plan', 'write'>
type GoalBody = { readonly text: string; readonly evaluateOn: Day | null }

/** Adds a goal at the end. */
export async function addGoal(
  tx: Tx,
  grant: MayWrite,
  goal: GoalBody & { readonly withheldFrom: readonly OrganisationId[] },
): Promise<GoalId> {
  const { visit, dossierId } = grant
  const id = newId<'goal'>(visit.at)
  await tx
    .insertInto('goals')
    .values((from) => ({
      id,
      dossier_id: dossierId,
      position: from
        .selectFrom('goals')
        .select((max) => sql<number>`coalesce(${max.fn.max('position')}, 0) + 1`.as('next'))
        .where('dossier_id', '=', dossierId),
      text: goal.text,
      evaluate_on: goal.evaluateOn,
      author_id: visit.actor.personId,
      author_holder_id: visit.actor.holderId,
      author_organisation_id: visit.actor.organisationId,
      from_school: writesForSchool(grant.role),
      withheld_from: [...goal.withheldFrom],
      made_at: visit.at,
    }))
    .execute()
  await settle(tx, grant, id, goal.evaluateOn)
  return id
}

/** Changes what a goal says and when it is looked at again. */
export async function changeGoal(
  tx: Tx,
  grant: MayWrite,
  id: GoalId,
  version: number,
  { text, evaluateOn }: GoalBody,
): Promise<Outcome<Omit<Goal, 'steps'>>> {
  const seen = await readGoal(tx, grant, id)
  const changed = await update(tx, grant, id, version, { text, evaluate_on: evaluateOn })
  if (!changed) return conflict(await readGoal(tx, grant, id))
  await settle(tx, grant, id, isOpen(seen.state) ? evaluateOn : null)
  return written
}

/** Says that a goal was reached, or stopped and why, or is taken up again. */
export async function moveGoal(
  tx: Tx,
  grant: MayWrite,
  id: GoalId,
  version: number,
  { to, reason }: Move<GoalState>,
): Promise<Outcome<Omit<Goal, 'steps'>>> {
  const seen = await readGoal(tx, grant, id)
  const changed = await update(tx, grant, id, version, { state: to, state_reason: reason })
  if (!changed) return conflict(await readGoal(tx, grant, id))
  await settle(tx, grant, id, isOpen(to) ? seen.evaluateOn : null)
  return written
}

/** Moves a goal one place. The goals one sees get new numbers, so that equal ones do not stay stuck. */
export async function reorderGoals(tx: Tx, grant: MayWrite, id: GoalId, where: 'up' | 'down'): Promise<void> {
  const rows = await tx
    .selectFrom('goals')
    .select('id')
    .where('dossier_id', '=', grant.dossierId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const order = moved(
    rows.map((row) => row.id),
    id,
    where,
  )
  await sql`
    update goals set position = place.at
    from unnest(${[...order]}::uuid[]) with ordinality as place (id, at)
    where goals.id = place.id and goals.position <> place.at`.execute(tx)
}

/** The goal as it stands; one that is not there, or not to be seen, is absent. */
export async function readGoal(tx: Tx, grant: Grant<'plan'>, id: GoalId): Promise<Omit<Goal, 'steps'>> {
  const goal = await findGoal(tx, grant, id)
  if (goal === null) throw new Refusal('absent', 'ACCESS-1')
  return goal
}

type Columns = { text?: string; evaluate_on?: Day | null; state?: GoalState; state_reason?: string | null }

async function update(
  tx: Tx,
  { visit, dossierId }: MayWrite,
  id: GoalId,
  version: number,
  columns: Columns,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('goals')
    .set({ ...columns, version: version + 1, changed_at: visit.at })
    .where('id', '=', id)
    .where('dossier_id', '=', dossierId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Who keeps the dossier moving gets the work of looking at a goal again, while it is open and has a day; and the cover
 * gets its next date.
 */
async function settle(tx: Tx, grant: MayWrite, id: GoalId, evaluateOn: Day | null): Promise<void> {
  const { visit, dossierId } = grant
  const path = `/dossiers/${dossierId}/plan#doel-${id}` as const
  await finishWork(tx, { kind: 'plan.evaluate', dossierId, path }, visit.actor.personId, visit.at)
  if (evaluateOn !== null) {
    const { lead_id: leadId } = await tx
      .selectFrom('dossiers')
      .select('lead_id')
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow()
    if (leadId !== null)
      await addWork(tx, {
        holderId: leadId as string as HolderId,
        kind: 'plan.evaluate',
        path,
        dossierId,
        section: 'plan',
        dueOn: evaluateOn,
        at: visit.at,
      })
  }
  await refreshNextDue(tx, grant)
}
