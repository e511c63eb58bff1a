import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { RecordedAs } from '../domain/advice.ts'
import {
  type Decision,
  type PointDecision,
  mayDecide,
  mistakeInDay,
  mistakesInPoints,
  pointsToDecide,
  settledOf,
} from '../domain/decision.ts'
import type { DecisionPoint, PointId, ProposalId, ProposalVersion, StepId, ThreadId } from '../domain/proposal.ts'
import { type RouteStep, finish, reopen } from '../domain/route.ts'
import { mustSpeakFor } from '../domain/standing.ts'
import { type FollowUpInput, insertFollowUp } from './follow-up-store.ts'
import { readHearing } from './hear-store.ts'
import { stepIn } from './on-route-store.ts'
import { listDecisionsOf, listRouteBodies, listSteps, listVersions } from './proposal-read.ts'
import { type Found, readForInside } from './proposal-standing.ts'
import { finishWorkOf } from './proposal-work.ts'
import { bump, moveProposal } from './proposal-write.ts'
import { writeStep } from './route-store.ts'

export type DecisionId = Decision['id']

export type DecisionInput = {
  readonly stepId: StepId
  readonly onDay: Day
  /** Why on an earlier day than the route says. */
  readonly otherDayReason: string
  readonly points: readonly PointDecision[]
  readonly conditions: string
  /** Who may carry it out, within what. */
  readonly mandate: string
  readonly reviewOn: Day | null
  readonly followUps: readonly FollowUpInput[]
}

/** What lies before a deciding body: the version, and the points of it that are still to be decided there. */
export type Asked = { readonly version: ProposalVersion; readonly points: readonly DecisionPoint[] }

/** The points that a deciding body has to decide now (DECISION-5). */
export function askedAt(
  step: RouteStep,
  versions: readonly ProposalVersion[],
  decisions: readonly Decision[],
): Asked | null {
  const version = versions.find(({ id }) => id === step.versionId)
  if (version === undefined) return null
  const all = versions.flatMap(({ points }) => points)
  const settled = settledOf(
    decisions.filter(({ stepId }) => stepId === step.id),
    threadIn(all),
  )
  const textOf = (id: PointId) => all.find((point) => point.id === id)?.text ?? null
  return { version, points: pointsToDecide(version.points, settled, textOf) }
}

export function threadIn(points: readonly DecisionPoint[]): (id: PointId) => ThreadId | null {
  return (id) => points.find((point) => point.id === id)?.thread ?? null
}

/**
 * Writes down what a body decided, point by point, with who had not been heard at that moment. With points held over the
 * proposal stays on its way to this body; else it is decided once no mandatory decision is left on its route.
 */
export async function decide(tx: Tx, visit: Visit, id: ProposalId, input: DecisionInput): Promise<DecisionId> {
  const found = await readForInside(tx, visit, id, { forChange: true })
  const steps = await listSteps(tx, id)
  const step = stepIn(steps, input.stepId)
  const bodies = await listRouteBodies(tx, found.head.officeId, visit.on)
  const body = bodies.find((each) => each.id === step.bodyId)
  if (body === undefined) throw new Refusal('absent', 'DECISION-1')
  const recordedAs = mustSpeakFor(found.standing, step.bodyId)
  mayDecide(step, body)
  const asked = askedAt(step, await listVersions(tx, id), await listDecisionsOf(tx, id))
  if (asked === null) throw new Refusal('conflict', 'DECISION-1', 'Het voorstel ligt nu niet voor in dit overleg.')
  mustBeRight(asked.points, input, step, visit.on)

  const decisionId = await insertDecision(tx, visit, found, step, recordedAs, input)
  const held = input.points.some(({ outcome }) => outcome === 'held')
  const after = held ? reopen(step) : finish(step, visit.on)
  await writeStep(tx, after)
  await settle(
    tx,
    visit,
    found,
    steps.map((each) => (each.id === step.id ? after : each)),
  )
  await finishWorkOf(tx, visit, 'proposal.decide', id)
  if (!held) await finishWorkOf(tx, visit, 'proposal.stance', id)
  return decisionId
}

/**
 * A new decision of the same body on points it decided before: the one before stays readable (DECISION-4). It needs no
 * second round, and the same day, text and power.
 */
export async function correctDecision(tx: Tx, visit: Visit, id: ProposalId, input: DecisionInput): Promise<DecisionId> {
  const found = await readForInside(tx, visit, id, { forChange: true })
  const steps = await listSteps(tx, id)
  const step = stepIn(steps, input.stepId)
  const earlier = (await listDecisionsOf(tx, id)).filter(({ stepId }) => stepId === step.id)
  const last = earlier.at(-1)
  if (step.kind !== 'decide' || last === undefined)
    throw new Refusal('conflict', 'DECISION-4', 'Dit overleg heeft nog niets besloten: er is niets te herstellen.')
  const recordedAs = mustSpeakFor(found.standing, step.bodyId)
  const versions = await listVersions(tx, id)
  const decided = versions.find((version) => version.id === last.versionId)?.points ?? []
  const about = decided.filter((point) => input.points.some(({ pointId }) => pointId === point.id))
  if (about.length === 0) throw new Refusal('forbidden', 'DECISION-4', 'Kies welk punt anders is besloten.')
  mustBeRight(about, input, { ...step, onDay: null }, visit.on)

  const corrected = { ...step, versionId: last.versionId }
  const decisionId = await insertDecision(tx, visit, found, corrected, recordedAs, input)
  const held = input.points.some(({ outcome }) => outcome === 'held')
  const after = held ? reopen(step) : step
  if (held) await writeStep(tx, after)
  await settle(
    tx,
    visit,
    found,
    steps.map((each) => (each.id === step.id ? after : each)),
  )
  return decisionId
}

function mustBeRight(points: readonly DecisionPoint[], input: DecisionInput, step: RouteStep, today: Day): void {
  const day = mistakeInDay(step.onDay, input.onDay, input.otherDayReason, today)
  if (day !== null) throw new Refusal('forbidden', 'DECISION-2', day)
  const [mistake] = mistakesInPoints(points, input.points).values()
  if (mistake !== undefined) throw new Refusal('forbidden', 'DECISION-3', `${mistake}.`)
}

async function insertDecision(
  tx: Tx,
  visit: Visit,
  { head }: Found,
  step: RouteStep,
  recordedAs: Exclude<RecordedAs, 'organisation'>,
  input: DecisionInput,
): Promise<DecisionId> {
  const id: DecisionId = newId<'decision'>(visit.at)
  const { notHeard } = await readHearing(tx, visit, head.id)
  await tx
    .insertInto('decisions')
    .values({
      id,
      proposal_id: head.id,
      step_id: step.id,
      version_id: step.versionId!,
      body_id: step.bodyId,
      on_day: input.onDay,
      other_day_reason: input.otherDayReason.trim(),
      conditions: input.conditions.trim(),
      mandate: input.mandate.trim(),
      not_heard: [...notHeard],
      review_on: input.reviewOn,
      recorded_as: recordedAs,
      made_by: visit.actor.personId,
      made_at: visit.at,
    })
    .execute()
  await tx
    .insertInto('point_decisions')
    .values(
      input.points.map(({ pointId, outcome, text }) => ({
        id: newId<'point-decision'>(visit.at),
        proposal_id: head.id,
        decision_id: id,
        point_id: pointId,
        outcome,
        text: text.trim(),
      })),
    )
    .execute()
  for (const followUp of input.followUps) await insertFollowUp(tx, visit, head.id, id, followUp)
  return id
}

/** The whole is decided when no decision that must be taken is left on the route, and on its way again when there is. */
async function settle(tx: Tx, visit: Visit, found: Found, steps: readonly RouteStep[]): Promise<void> {
  const left = steps.some(({ kind, mandatory, state }) => kind === 'decide' && mandatory && state !== 'done')
  await moveProposal(tx, found, left ? 'hold' : 'decide')
  await bump(tx, found.head.id)
  // after the last decision nobody has to ask their rank and file any more
  if (!left) await finishWorkOf(tx, visit, 'proposal.hear', found.head.id)
}
