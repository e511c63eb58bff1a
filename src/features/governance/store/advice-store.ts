import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import {
  type Advice,
  type AdviceOpinion,
  type AdvicePoint,
  type Dealing,
  type NewAdvicePoint,
  dealWith,
  mayAdvise,
  pointsOf,
} from '../domain/advice.ts'
import { type ProposalId, type StepId, newestOf } from '../domain/proposal.ts'
import { finish, sendBack } from '../domain/route.ts'
import { mustSpeakFor } from '../domain/standing.ts'
import { stepIn } from './on-route-store.ts'
import { listAdvices, listSteps, listVersions } from './proposal-read.ts'
import { readForInside } from './proposal-standing.ts'
import { askMaker, finishWorkOf } from './proposal-work.ts'
import { bump, openToWrite } from './proposal-write.ts'
import { writeStep } from './route-store.ts'

export type AdviceInput = {
  readonly stepId: StepId
  readonly onDay: Day
  readonly opinion: AdviceOpinion
  readonly text: string
  /** What it asks, point by point; empty: the text as a whole, when it asks something (ADVICE-2). */
  readonly points: readonly NewAdvicePoint[]
}

/**
 * Writes down what a body advised on the version it has before it; the step is then done, and who makes the proposal is
 * asked to work it in. A body that is asked for consent and withholds it sends the proposal back with that.
 */
export async function addAdvice(tx: Tx, visit: Visit, id: ProposalId, input: AdviceInput): Promise<Advice['id']> {
  const { head, standing } = await readForInside(tx, visit, id, { forChange: true })
  const step = stepIn(await listSteps(tx, id), input.stepId)
  const recordedAs = mustSpeakFor(standing, step.bodyId)
  mayAdvise(step, input, visit.on)
  const adviceId: Advice['id'] = newId<'advice'>(visit.at)
  await tx
    .insertInto('advices')
    .values({
      id: adviceId,
      proposal_id: id,
      step_id: step.id,
      version_id: step.versionId!,
      body_id: step.bodyId,
      on_day: input.onDay,
      opinion: input.opinion,
      text: input.text.trim(),
      recorded_as: recordedAs,
      made_by: visit.actor.personId,
      made_at: visit.at,
    })
    .execute()
  const points = pointsOf(input.opinion, input.text, input.points)
  for (const [index, { thread, section, text }] of points.entries())
    await tx
      .insertInto('advice_points')
      .values({
        id: newId<'advice-point'>(visit.at),
        proposal_id: id,
        advice_id: adviceId,
        position: index + 1,
        point_thread_id: thread,
        section,
        text,
      })
      .execute()
  const withheld = step.kind === 'consent' && input.opinion === 'negative'
  await writeStep(tx, withheld ? sendBack(step, input.text, visit.on) : finish(step, visit.on))
  await bump(tx, id)
  await finishWorkOf(tx, visit, 'proposal.advise', id)
  if (points.length > 0) await askMaker(tx, visit, head, `advice:${adviceId}`)
  return adviceId
}

/** Says of one point of an advice what was done with it, in the newest version (ADVICE-3). */
export async function dealWithPoint(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  pointId: AdvicePoint['id'],
  dealing: Dealing,
): Promise<void> {
  await openToWrite(tx, visit, id, null)
  const [advices, versions] = [await listAdvices(tx, id), await listVersions(tx, id)]
  const advice = advices.find(({ points }) => points.some((point) => point.id === pointId))
  const point = advice?.points.find((each) => each.id === pointId)
  if (advice === undefined || point === undefined) throw new Refusal('absent', 'ADVICE-3')
  const advised = versions.find((version) => version.id === advice.versionId)?.number ?? 0
  const done = dealWith(point, advised, dealing, newestOf(versions))
  await tx
    .updateTable('advice_points')
    .set({
      dealt: done.dealt,
      how: done.how,
      in_version_id: done.inVersionId,
      dealt_by: visit.actor.personId,
      dealt_at: visit.at,
    })
    .where('id', '=', pointId)
    .execute()
  await bump(tx, id)
  const open = advices.flatMap(({ points }) => points).some((each) => each.id !== pointId && each.dealt === 'open')
  if (!open) await finishWorkOf(tx, visit, 'proposal.deal', id)
}
