import { addDays } from '#kernel/day.ts'
import { addAdvice, dealWithPoint } from '../../features/governance/store/advice-store.ts'
import { decide } from '../../features/governance/store/decision-store.ts'
import { type FollowUpId, type FollowUpInput, sayOfFollowUp } from '../../features/governance/store/follow-up-store.ts'
import { noteDone, returnStep } from '../../features/governance/store/on-route-store.ts'
import { publishDecision } from '../../features/governance/store/publication-store.ts'
import { listAdvices, listFollowUps, listVersions } from '../../features/governance/store/proposal-read.ts'
import type { AdviceOpinion, Dealing } from '../../features/governance/domain/advice.ts'
import type { Outcome } from '../../features/governance/domain/decision.ts'
import type { FollowUpState } from '../../features/governance/domain/follow-up.ts'
import { newestOf } from '../../features/governance/domain/proposal.ts'
import { call, called } from '../named.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, visitAs, workerOf } from '../scene.ts'
import type { BodyKey } from './bodies.ts'
import { proposalOf, stepOf } from './proposing.ts'

type AdviceSketch = {
  readonly opinion: AdviceOpinion
  readonly text: string
  /** Each about a point of the proposal by its number, or the whole (0). */
  readonly points?: readonly (readonly [point: number, text: string])[]
}

/** A body advises today, written down by its secretary, its chair or the team. */
export async function advises(scene: Scene, who: Who, key: string, body: BodyKey, advice: AdviceSketch): Promise<void> {
  const visit = await visitAs(scene, 'proposal.speak', who)
  const id = proposalOf(scene, key)
  const { points } = newestOf(await listVersions(scene.tx, id))
  const given = await addAdvice(scene.tx, visit, id, {
    stepId: stepOf(scene, key, body),
    onDay: visit.on,
    opinion: advice.opinion,
    text: advice.text,
    points: (advice.points ?? []).map(([number, text]) => ({
      thread: points.find((point) => point.number === number)?.thread ?? null,
      section: null,
      text,
    })),
  })
  call(scene, 'advice', `${key} ${body}`, given)
}

/** Says of the n-th point of an advice what was done with it. */
export async function dealsWith(
  scene: Scene,
  who: Who,
  key: string,
  body: BodyKey,
  place: number,
  dealing: Dealing,
): Promise<void> {
  const visit = await visitAs(scene, 'proposal.write', who)
  const advice = (await listAdvices(scene.tx, proposalOf(scene, key))).find(
    ({ id }) => id === called(scene, 'advice', `${key} ${body}`),
  )
  await dealWithPoint(scene.tx, visit, proposalOf(scene, key), advice!.points[place - 1]!.id, dealing)
}

/** A body that was told, or aligned, has nothing to say. */
export async function isTold(scene: Scene, who: Who, key: string, body: BodyKey): Promise<void> {
  const visit = await visitAs(scene, 'proposal.speak', who)
  await noteDone(scene.tx, visit, proposalOf(scene, key), stepOf(scene, key, body))
}

export async function sendsBack(scene: Scene, who: Who, key: string, body: BodyKey, reason: string): Promise<void> {
  const visit = await visitAs(scene, 'proposal.speak', who)
  await returnStep(scene.tx, visit, proposalOf(scene, key), stepOf(scene, key, body), reason)
}

export type FollowUpSketch = {
  readonly text: string
  readonly owner: Who | { readonly at: PlaceKey }
  /** Days before today on which it is due; negative is to come. */
  readonly dueAgo: number | null
}

type DecisionSketch = {
  /** Of each point that is asked, in their order. */
  readonly points: readonly (readonly [outcome: Outcome, text?: string])[]
  /** Only these points, by number: the others were decided before. */
  readonly only?: readonly number[]
  readonly conditions?: string
  readonly mandate?: string
  readonly reviewIn?: number
  readonly followUps?: readonly FollowUpSketch[]
  readonly publish?: true
  /** The name by which others speak of it. */
  readonly called?: string
}

/** A body decides today, point by point. */
export async function decides(
  scene: Scene,
  who: Who,
  key: string,
  body: BodyKey,
  sketch: DecisionSketch,
): Promise<void> {
  const visit = await visitAs(scene, 'proposal.speak', who)
  const id = proposalOf(scene, key)
  const { points } = newestOf(await listVersions(scene.tx, id))
  const asked = sketch.only === undefined ? points : points.filter(({ number }) => sketch.only!.includes(number))
  const decisionId = await decide(scene.tx, visit, id, {
    stepId: stepOf(scene, key, body),
    onDay: visit.on,
    otherDayReason: '',
    points: asked.map((point, index) => {
      const [outcome, text = ''] = sketch.points[index]!
      return { pointId: point.id, outcome, text }
    }),
    conditions: sketch.conditions ?? '',
    mandate: sketch.mandate ?? '',
    reviewOn: sketch.reviewIn === undefined ? null : addDays(scene.today, sketch.reviewIn),
    followUps: (sketch.followUps ?? []).map((each) => followUpOf(scene, each)),
  })
  if (sketch.called !== undefined) call(scene, 'decision', sketch.called, decisionId)
  if (sketch.publish) await publishDecision(scene.tx, visit, id, decisionId, [])
}

function followUpOf(scene: Scene, { text, owner, dueAgo }: FollowUpSketch): FollowUpInput {
  const dueOn = dueAgo === null ? null : addDays(scene.today, -dueAgo)
  const base = { text, dueOn, ownerText: '', ownerOrganisationId: null, ownerFunctionId: null }
  if (typeof owner === 'object') return { ...base, ownerOrganisationId: placeOf(scene, owner.at).id }
  const { functionId, place } = workerOf(scene, owner)
  return { ...base, ownerFunctionId: functionId, ownerOrganisationId: place.id }
}

/** The follow-up of a proposal that begins with these words. */
export async function findsFollowUp(scene: Scene, who: Who, key: string, words: string): Promise<FollowUpId> {
  await visitAs(scene, 'proposal.read', who)
  const found = (await listFollowUps(scene.tx, proposalOf(scene, key))).find(({ text }) => text.startsWith(words))
  if (found === undefined) throw new TypeError(`nothing follows that begins with ${words}`)
  return found.id
}

/** Whoever it is of says how it stands with what followed from a decision. */
export async function followsUp(
  scene: Scene,
  who: Who,
  key: string,
  words: string,
  state: FollowUpState,
  text: string,
): Promise<void> {
  const id = await findsFollowUp(scene, who, key, words)
  const visit = await visitAs(scene, 'proposal.speak', who)
  await sayOfFollowUp(scene.tx, visit, id, null, state, text)
}
