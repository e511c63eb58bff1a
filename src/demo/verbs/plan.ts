import { type Day, addDays } from '#kernel/day.ts'
import type { DossierId, HolderId } from '#kernel/id.ts'
import type { Section } from '#access/domain/words.ts'
import { admit, admitToWrite } from '#access/store/gate.ts'
import type { EntryId } from '#features/dossiers/domain/entry.ts'
import type { GoalId, StepId } from '#features/dossiers/domain/plan.ts'
import { type GoalState, type StepState, move } from '#features/dossiers/domain/plan-states.ts'
import { addEntry, readEntry } from '#features/dossiers/store/entry-store.ts'
import { addGoal, moveGoal, readGoal } from '#features/dossiers/store/goal-store.ts'
import { keepBack } from '#features/dossiers/store/keep-back.ts'
import { addStep, moveStep, readStep } from '#features/dossiers/store/step-store.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, relativeOf, visitAs, workerOf } from '../scene.ts'

/** Someone writes a goal in the plan. @param evaluateIn days from then, or null. */
export async function setsGoal(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  text: string,
  evaluateIn: number | null = null,
): Promise<GoalId> {
  const visit = await visitAs(scene, 'plan.change', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'plan')
  return addGoal(scene.tx, grant, { text, evaluateOn: inDays(visit.on, evaluateIn), withheldFrom: [] })
}

/** Someone writes a step under a goal, for someone who may open the plan. @param dueIn days from then, or null. */
export async function setsStep(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  goalId: GoalId,
  step: { text: string; by: Who; dueIn: number | null },
): Promise<StepId> {
  const visit = await visitAs(scene, 'plan.change', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'plan')
  const goal = await readGoal(scene.tx, grant, goalId)
  return addStep(scene.tx, grant, goal, {
    text: step.text,
    doerId: holderOf(scene, step.by),
    dueOn: inDays(visit.on, step.dueIn),
    withheldFrom: [],
  })
}

export async function movesGoal(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  id: GoalId,
  to: GoalState,
  reason = '',
): Promise<void> {
  const visit = await visitAs(scene, 'plan.change', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'plan')
  const { version } = await readGoal(scene.tx, grant, id)
  await moveGoal(scene.tx, grant, id, version, moving(to, reason))
}

/** Someone says how far a step is; also who may only read the plan and does the step. */
export async function movesStep(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  id: StepId,
  to: StepState,
  reason = '',
): Promise<void> {
  const visit = await visitAs(scene, 'plan.read', who)
  const { plan } = await admit(scene.tx, visit, dossierId, ['plan'])
  if (plan === undefined) throw new TypeError(`${who} does not see the plan`)
  const { version } = await readStep(scene.tx, plan, id)
  await moveStep(scene.tx, plan, id, version, moving(to, reason))
}

/** Someone writes a note in a section, if need be "niet voor …". */
export async function writes(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  section: Section,
  text: string,
  notFor: readonly PlaceKey[] = [],
): Promise<EntryId> {
  const visit = await visitAs(scene, `${section}.change`, who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, section)
  return addEntry(scene.tx, grant, { text, withheldFrom: notFor.map((key) => placeOf(scene, key).id) })
}

/** The family keeps back what someone wrote. */
export async function keepsBack(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  { section, id, from }: { section: Section; id: EntryId; from: PlaceKey },
): Promise<void> {
  const visit = await visitAs(scene, `${section}.read`, who)
  const grant = (await admit(scene.tx, visit, dossierId, [section]))[section]
  if (grant === undefined) throw new TypeError(`${who} does not see ${section}`)
  await keepBack(scene.tx, grant, { table: 'entries', text: await readEntry(scene.tx, grant, id) }, [
    placeOf(scene, from).id,
  ])
}

/** In a function, or as family, someone is the holder of access. */
export function holderOf(scene: Scene, who: Who): HolderId {
  return (who.startsWith('@') ? relativeOf(scene, who).id : workerOf(scene, who).functionId) as string as HolderId
}

function moving<State extends GoalState | StepState>(to: State, reason: string) {
  const moved = move(to, reason)
  if (moved === null) throw new TypeError('what stops, stops with a reason')
  return moved
}

function inDays(on: Day, count: number | null): Day | null {
  return count === null ? null : addDays(on, count)
}
