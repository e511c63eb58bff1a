import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { mustBeWorkedIn, notWorkedIn } from '../domain/advice.ts'
import { escalationsOf } from '../domain/escalation.ts'
import { missingIn } from '../domain/missing.ts'
import { type ProposalId, type StepId, newestOf } from '../domain/proposal.ts'
import { type RouteStep, bringBefore, finish, sendBack } from '../domain/route.ts'
import { mustSpeakFor, mustSteer, recorderFor } from '../domain/standing.ts'
import { placeOnAgenda } from './bodies-agenda.ts'
import { askToHear } from './hear-store.ts'
import { listAdvices, listRouteBodies, listSteps, listVersions } from './proposal-read.ts'
import { keepReaders, readForInside } from './proposal-standing.ts'
import { addWorkFor, askMaker, finishWorkOf, listSeated } from './proposal-work.ts'
import { type Seen, bump, moveProposal, openUnchanged } from './proposal-write.ts'
import { closeVersion } from './version-write.ts'
import { writeStep } from './route-store.ts'

/**
 * Sends a concept on its way: from now on who sits in a body on its route reads it, and who speaks for others is asked to
 * hear them. What makes a decision impossible stops it (PROPOSAL-2, ESCALATION-1).
 */
export async function sendOnRoute(tx: Tx, visit: Visit, id: ProposalId, seen: Seen): Promise<void> {
  const found = await openUnchanged(tx, visit, id, seen)
  const { head, standing } = found
  mustSteer(standing)
  const [steps, bodies] = [await listSteps(tx, id), await listRouteBodies(tx, head.officeId, visit.on)]
  const version = newestOf(await listVersions(tx, id))
  const escalations = escalationsOf(head, steps, bodies, visit.on)
  const stops = missingIn(head, version, steps, bodies, escalations).find(({ blocks }) => blocks)
  if (stops !== undefined)
    throw new Refusal(
      'conflict',
      escalations.some(({ onRoute }) => !onRoute) ? 'ESCALATION-1' : 'PROPOSAL-2',
      stops.what,
    )
  await moveProposal(tx, found, 'send')
  if (head.reach === 'team') await tx.updateTable('proposals').set({ reach: 'bodies' }).where('id', '=', id).execute()
  await keepReaders(tx, id)
  await bump(tx, id)
  await askToHear(tx, visit, id, steps)
}

type Before = {
  readonly stepId: StepId
  /** The meeting at which it comes up: it is put on its agenda. Null: only that the body has it. */
  readonly meetingId: Id<'meeting'> | null
}

/**
 * The body whose turn it is gets the newest version before it, which from then on never changes (PROPOSAL-3). To a body
 * that decides only with the advice worked in (ADVICE-4) and every escalation on the route (ESCALATION-1).
 */
export async function putBeforeBody(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  { stepId, meetingId }: Before,
): Promise<void> {
  const { head, standing } = await readForInside(tx, visit, id, { forChange: true })
  const steps = await listSteps(tx, id)
  const step = stepIn(steps, stepId)
  if (recorderFor(standing, step.bodyId) === null) mustSteer(standing)
  if (head.state !== 'on-route') throw new Refusal('conflict', 'PROPOSAL-4', 'Dit voorstel is nu niet op weg.')
  const versions = await listVersions(tx, id)
  const version = newestOf(versions)
  if (step.kind === 'decide') {
    mustBeWorkedIn(notWorkedIn(await listAdvices(tx, id), version, versions))
    const bodies = await listRouteBodies(tx, head.officeId, visit.on)
    const unmet = escalationsOf(head, steps, bodies, visit.on).find(({ onRoute }) => !onRoute)
    if (unmet !== undefined) throw new Refusal('conflict', 'ESCALATION-1', unmet.reason)
  }
  const before = bringBefore(step, steps, version.id)
  const meeting = meetingId === null ? null : await findMeeting(tx, meetingId, step)
  await closeVersion(tx, version.id, visit.at)
  await writeStep(tx, { ...before, ...(meeting === null ? {} : { meetingId: meeting.id, onDay: meeting.onDay }) })
  await bump(tx, id)
  if (meeting !== null)
    await placeOnAgenda(tx, visit, {
      bodyId: step.bodyId,
      meetingId: meeting.id,
      title: head.title,
      kind: itemKind[step.kind],
      proposalId: id,
      stepId,
      themeId: head.themeId,
    })
  if (step.kind === 'inform') return
  await addWorkFor(tx, visit, await listSeated(tx, visit, step.bodyId, 'keepers'), {
    kind: step.kind === 'decide' ? 'proposal.decide' : 'proposal.advise',
    proposalId: id,
    dueOn: meeting?.onDay ?? step.onDay,
    about: `${stepId}:${version.id}`,
  })
}

const itemKind = { decide: 'decide', consent: 'decide', advise: 'advise', align: 'discuss', inform: 'inform' } as const

async function findMeeting(tx: Tx, meetingId: Id<'meeting'>, { bodyId }: RouteStep) {
  const row = await tx
    .selectFrom('meetings')
    .select(['id', 'on_day'])
    .where('id', '=', meetingId)
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('conflict', 'ROUTE-5', 'Deze vergadering is niet van dit overleg.')
  return { id: meetingId, onDay: row.on_day as RouteStep['onDay'] }
}

export function stepIn(steps: readonly RouteStep[], stepId: StepId): RouteStep {
  const step = steps.find(({ id }) => id === stepId)
  if (step === undefined) throw new Refusal('absent', 'ROUTE-1')
  return step
}

/** The body was told, or aligned, and has nothing to say. */
export async function noteDone(tx: Tx, visit: Visit, id: ProposalId, stepId: StepId): Promise<void> {
  const { standing } = await readForInside(tx, visit, id, { forChange: true })
  const step = stepIn(await listSteps(tx, id), stepId)
  mustSpeakFor(standing, step.bodyId)
  if (step.kind !== 'inform' && step.kind !== 'align')
    throw new Refusal('conflict', 'ROUTE-3', 'Leg vast wat dit overleg adviseerde of besloot.')
  await writeStep(tx, finish(step, visit.on))
  await finishWorkOf(tx, visit, 'proposal.advise', id)
  await bump(tx, id)
}

/** The body sends it back, with why; it comes again only in a new version (ROUTE-4). */
export async function returnStep(tx: Tx, visit: Visit, id: ProposalId, stepId: StepId, reason: string): Promise<void> {
  const { head, standing } = await readForInside(tx, visit, id, { forChange: true })
  const step = stepIn(await listSteps(tx, id), stepId)
  mustSpeakFor(standing, step.bodyId)
  await writeStep(tx, sendBack(step, reason, visit.on))
  await bump(tx, id)
  await finishWorkOf(tx, visit, step.kind === 'decide' ? 'proposal.decide' : 'proposal.advise', id)
  await askMaker(tx, visit, head, `back:${stepId}:${step.versionId}`)
}
