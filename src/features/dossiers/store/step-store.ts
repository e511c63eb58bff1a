import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { HolderId, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { type Reader, listReaders } from '#access/store/readers.ts'
import { addWork, finishWork } from '#work/store/work-store.ts'
import type { Goal, Step, StepId } from '../domain/plan.ts'
import { type Move, type StepState, isOpen } from '../domain/plan-states.ts'
import { type Outcome, conflict, written } from '../domain/versions.ts'
import { mayBeAsked, withGoal, writesForSchool } from '../domain/withholding.ts'
import { refreshNextDue } from './next-due.ts'
import { findStep } from './plan-store.ts'

type MayWrite = Grant<'plan', 'write'>
type StepBody = { readonly text: string; readonly doerId: HolderId; readonly dueOn: Day | null }

/** Who can be asked to do a step under this goal, by PLAN-4; for the list one chooses from. */
export async function listDoers(
  tx: Tx,
  grant: Grant<'plan'>,
  text: Parameters<typeof mayBeAsked>[1],
): Promise<readonly Reader[]> {
  return (await listReaders(tx, grant)).filter((reader) => mayBeAsked(reader, text))
}

/** Adds a step under a goal, with the work for who does it. Someone who cannot open the plan is refused (PLAN-4). */
export async function addStep(
  tx: Tx,
  grant: MayWrite,
  goal: Pick<Goal, 'id' | 'withheldFrom'>,
  step: StepBody & { readonly withheldFrom: readonly OrganisationId[] },
): Promise<StepId> {
  const { visit, dossierId } = grant
  const fromSchool = writesForSchool(grant.role)
  const withheld = withGoal(goal.withheldFrom, step.withheldFrom)
  const doer = await readDoer(tx, grant, step.doerId, { fromSchool, withheldFrom: withheld.map((id) => ({ id })) })
  const id = newId<'step'>(visit.at)
  await tx
    .insertInto('steps')
    .values((from) => ({
      id,
      goal_id: goal.id,
      dossier_id: dossierId,
      position: from
        .selectFrom('steps')
        .select((max) => sql<number>`coalesce(${max.fn.max('position')}, 0) + 1`.as('next'))
        .where('goal_id', '=', goal.id),
      text: step.text,
      assignee_id: doer.holderId,
      assignee_person_id: doer.personId,
      due_on: step.dueOn,
      author_id: visit.actor.personId,
      author_organisation_id: visit.actor.organisationId,
      from_school: fromSchool,
      withheld_from: [...withheld],
      made_at: visit.at,
    }))
    .execute()
  await settle(tx, grant, id, { ...step, state: 'open' })
  return id
}

/** Changes what a step says, who does it and by when. Another doer is held to PLAN-4; one who stays may stay. */
export async function changeStep(
  tx: Tx,
  grant: MayWrite,
  id: StepId,
  version: number,
  { text, doerId, dueOn }: StepBody,
): Promise<Outcome<Step>> {
  const seen = await readStep(tx, grant, id)
  const doer = doerId === seen.doer.holderId ? seen.doer : await readDoer(tx, grant, doerId, seen)
  const changed = await update(tx, grant, id, version, {
    text,
    due_on: dueOn,
    assignee_id: doer.holderId,
    assignee_person_id: doer.personId,
  })
  if (!changed) return conflict(await readStep(tx, grant, id))
  await settle(tx, grant, id, { doerId, dueOn, state: seen.state })
  return written
}

/**
 * PLAN-3 · How far a step is, is said by who does it and by whoever may write in the plan.
 *
 * Someone who may only read the plan can so still finish what they were asked to do. For others the step is not theirs.
 *
 * Source: domain.md §7.2 (own actions); scenario P6.
 */
export async function moveStep(
  tx: Tx,
  grant: Grant<'plan'>,
  id: StepId,
  version: number,
  { to, reason }: Move<StepState>,
): Promise<Outcome<Step>> {
  const seen = await readStep(tx, grant, id)
  if (!mayMove(grant, seen)) throw new Refusal('forbidden', 'PLAN-3', 'Deze stap doet iemand anders.')
  const changed = await update(tx, grant, id, version, { state: to, state_reason: reason })
  if (!changed) return conflict(await readStep(tx, grant, id))
  await settle(tx, grant, id, { doerId: seen.doer.holderId, dueOn: seen.dueOn, state: to })
  return written
}

export function mayMove({ mayWrite, visit }: Grant<'plan'>, step: Pick<Step, 'doer'>): boolean {
  return mayWrite || step.doer.holderId === visit.actor.holderId
}

/** The step as it stands; one that is not there, or not to be seen, is absent. */
export async function readStep(tx: Tx, grant: Grant<'plan'>, id: StepId): Promise<Step> {
  const step = await findStep(tx, grant, id)
  if (step === null) throw new Refusal('absent', 'ACCESS-1')
  return step
}

async function readDoer(
  tx: Tx,
  grant: Grant<'plan'>,
  id: HolderId,
  text: Parameters<typeof mayBeAsked>[1],
): Promise<Reader> {
  const doer = (await listDoers(tx, grant, text)).find((reader) => reader.holderId === id)
  if (doer === undefined)
    throw new Refusal('forbidden', 'PLAN-4', 'Deze persoon kan het plan nu niet openen. Kies iemand uit de lijst.')
  return doer
}

type Columns = {
  text?: string
  due_on?: Day | null
  assignee_id?: string
  assignee_person_id?: string
  state?: StepState
  state_reason?: string | null
}

async function update(
  tx: Tx,
  { visit, dossierId }: Grant<'plan'>,
  id: StepId,
  version: number,
  columns: Columns,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('steps')
    .set({ ...columns, version: version + 1, changed_at: visit.at })
    .where('id', '=', id)
    .where('dossier_id', '=', dossierId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * PLAN-10 · A step that is to be done stands in "Mijn werk" of who does it, and nowhere when it is done or stopped.
 *
 * Source: scenario A13 (who may not open the plan any more does not see the work either, WORK-1).
 */
async function settle(
  tx: Tx,
  grant: Grant<'plan'>,
  id: StepId,
  step: { readonly doerId: HolderId; readonly dueOn: Day | null; readonly state: StepState },
): Promise<void> {
  const { visit, dossierId } = grant
  const path = `/dossiers/${dossierId}/plan#stap-${id}` as const
  await finishWork(tx, { kind: 'plan.step', dossierId, path }, visit.actor.personId, visit.at)
  if (isOpen(step.state))
    await addWork(tx, {
      holderId: step.doerId,
      kind: 'plan.step',
      path,
      dossierId,
      section: 'plan',
      dueOn: step.dueOn,
      at: visit.at,
    })
  await refreshNextDue(tx, grant)
}
