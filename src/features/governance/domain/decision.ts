import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RecordedAs } from './advice.ts'
import type { BodyId, DecisionPoint, PointId, StepId, ThreadId, VersionId } from './proposal.ts'
import { type RouteBody, type RouteStep, mayBeAsked } from './route.ts'

export const outcomes = ['agreed', 'amended', 'refused', 'held'] as const
export type Outcome = (typeof outcomes)[number]

export type PointDecision = {
  readonly pointId: PointId
  readonly outcome: Outcome
  /** The text as it was agreed, or why it was refused or held over. */
  readonly text: string
}

export type Decision = {
  readonly id: Id<'decision'>
  readonly stepId: StepId
  readonly bodyId: BodyId
  readonly versionId: VersionId
  readonly onDay: Day
  readonly otherDayReason: string
  readonly conditions: string
  readonly mandate: string
  /** Who had not been heard at the moment it was taken, as it was then. */
  readonly notHeard: readonly string[]
  readonly reviewOn: Day | null
  readonly recordedAs: RecordedAs
  readonly madeAt: Date
  readonly publishedAt: Date | null
  readonly points: readonly PointDecision[]
}

/**
 * DECISION-1 · Only a body with the power to decide takes a decision, at a step of the route that asks it to, when the
 * proposal is before it.
 *
 * An advising body cannot "vaststellen": what it says is advice.
 *
 * Source: requirements 000-49, 000-50; scenario GC04.
 */
export function mayDecide(step: RouteStep, body: RouteBody): void {
  if (!mayBeAsked(body, 'decide') || step.kind !== 'decide')
    throw new Refusal(
      'forbidden',
      'DECISION-1',
      `${body.name} besluit niet over dit voorstel: het overleg ${step.kind === 'advise' ? 'geeft advies' : 'is iets anders gevraagd'}. Alleen een overleg dat op de route besluit, kan het vaststellen.`,
    )
  if (step.state !== 'before-body' || step.versionId === null)
    throw new Refusal('conflict', 'DECISION-1', 'Het voorstel ligt nu niet voor in dit overleg.')
}

/**
 * DECISION-2 · A decision is taken on or after its day on the route; on an earlier day only with the reason.
 *
 * Never on a day that still has to come: what a body will decide is not known.
 *
 * Source: scenario GC04.
 */
export function mistakeInDay(planned: Day | null, onDay: Day, reason: string, today: Day): string | null {
  if (onDay > today) return 'Een besluit kan niet op een dag liggen die nog moet komen.'
  if (planned !== null && onDay < planned && reason.trim() === '')
    return 'Deze dag is eerder dan de dag op de route. Schrijf op waarom het besluit eerder is genomen.'
  return null
}

/**
 * DECISION-3 · Every point is decided by itself: agreed, agreed as amended, refused or held over.
 *
 * What is amended says the text that was agreed; what is refused or held over says why.
 *
 * Source: peers-region.md §6 item 2; requirement 001-02.
 *
 * @returns the sentence to repair, by point; empty when it may be written.
 */
export function mistakesInPoints(
  asked: readonly DecisionPoint[],
  decided: readonly PointDecision[],
): ReadonlyMap<PointId, string> {
  const mistakes = new Map<PointId, string>()
  for (const { id } of asked) {
    const found = decided.filter(({ pointId }) => pointId === id)
    const [one] = found
    if (one === undefined || found.length > 1) mistakes.set(id, 'Kies wat er over dit punt is besloten')
    else if (one.outcome !== 'agreed' && one.text.trim() === '') mistakes.set(id, askText[one.outcome])
  }
  for (const { pointId } of decided)
    if (!asked.some(({ id }) => id === pointId)) mistakes.set(pointId, 'Dit punt ligt niet voor')
  return mistakes
}

const askText: Record<Exclude<Outcome, 'agreed'>, string> = {
  amended: 'Schrijf de tekst op zoals die is afgesproken',
  refused: 'Schrijf op waarom dit punt is afgewezen',
  held: 'Schrijf op waarom dit punt is aangehouden',
}

export type Settled = {
  readonly pointId: PointId
  readonly outcome: Outcome
  readonly text: string
  readonly decisionId: Id<'decision'>
  readonly onDay: Day
}

/**
 * DECISION-4 · A decision is never overwritten: the newest decision on a point is the one that holds, the ones before it
 * stay readable.
 *
 * Source: peers-region.md §2 (decisions corrected afterwards need reopening); house.md §6.
 *
 * @param threadOf which point a decision was about, through all versions.
 */
export function settledOf(
  decisions: readonly Decision[],
  threadOf: (point: PointId) => ThreadId | null,
): ReadonlyMap<ThreadId, Settled> {
  const settled = new Map<ThreadId, Settled>()
  for (const decision of inOrder(decisions))
    for (const { pointId, outcome, text } of decision.points) {
      const thread = threadOf(pointId)
      if (thread !== null)
        settled.set(thread, { pointId, outcome, text, decisionId: decision.id, onDay: decision.onDay })
    }
  return settled
}

/** As they were written down: a correction comes after what it corrects, whatever its day. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime() || (a.id < b.id ? -1 : 1))
}

/**
 * DECISION-5 · What is held over comes back, and so does a point whose text changed after it was decided: as long as there
 * is one, the proposal stays on its way to that body.
 *
 * Source: requirement 001-02; house rule.
 *
 * @param settled by the decisions of this body at this step; another body on the route decides for itself.
 * @param textOf the text of a point of any version.
 */
export function pointsToDecide(
  points: readonly DecisionPoint[],
  settled: ReadonlyMap<ThreadId, Settled>,
  textOf: (point: PointId) => string | null,
): readonly DecisionPoint[] {
  return points.filter(({ thread, text }) => {
    const before = settled.get(thread)
    return before === undefined || before.outcome === 'held' || textOf(before.pointId) !== text
  })
}
