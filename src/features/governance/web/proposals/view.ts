import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type Settled, settledOf } from '../../domain/decision.ts'
import { lastStances, waitedFor } from '../../domain/stance.ts'
import { type Escalation, escalationsOf } from '../../domain/escalation.ts'
import { type Missing, missingIn } from '../../domain/missing.ts'
import {
  type BodyId,
  type DecisionPoint,
  type ProposalId,
  type ProposalVersion,
  type ThreadId,
  newestOf,
} from '../../domain/proposal.ts'
import { type RouteStep, currentStep } from '../../domain/route.ts'
import { type ComingMeeting, listComingMeetings } from '../../store/bodies-agenda.ts'
import type { Member } from '../../store/bodies-sitting.ts'
import { threadIn } from '../../store/decision-store.ts'
import { type Hearing, listMembersOnRoute, speakersAmong } from '../../store/hear-store.ts'
import { type ProposalFile, readProposal } from '../../store/proposal-read.ts'
import { type Party, partiesOf } from '../../store/stance-store.ts'
import { coverageOf, notHeard } from '../../domain/hear.ts'

/** A proposal with what a page about it says beside it. */
export type ProposalView = ProposalFile & {
  readonly on: Day
  readonly newest: ProposalVersion
  /** Whose turn it is; null when the route has been gone. */
  readonly turn: RouteStep | null
  readonly members: ReadonlyMap<BodyId, readonly Member[]>
  /** The meetings to come of the bodies on the route, the soonest first. */
  readonly coming: readonly ComingMeeting[]
  readonly hearing: Hearing
  readonly escalations: readonly Escalation[]
  readonly missing: readonly Missing[]
  /** What holds of each point, by the newest decision. */
  readonly settled: ReadonlyMap<ThreadId, Settled>
}

export async function readView(tx: Tx, visit: Visit, id: ProposalId): Promise<ProposalView> {
  const { on } = visit
  const file = await readProposal(tx, visit, id)
  const { head, steps, bodies, versions, decisions, consultations } = file
  const members = await listMembersOnRoute(tx, steps, on)
  const newest = newestOf(versions)
  const escalations = escalationsOf(head, steps, bodies, on)
  const coverage = coverageOf(steps, speakersAmong(members), consultations)
  return {
    ...file,
    on,
    newest,
    turn: currentStep(steps),
    members,
    coming: await listComingMeetings(tx, [...members.keys()], on, head.themeId),
    hearing: { coverage, notHeard: notHeard(coverage, consultations) },
    escalations,
    missing: missingIn(head, newest, steps, bodies, escalations),
    settled: settledOf(decisions, threadIn(versions.flatMap(({ points }) => points))),
  }
}

export function bodyName({ bodies }: Pick<ProposalFile, 'bodies'>, id: BodyId): string {
  return bodies.find((body) => body.id === id)?.name ?? 'Een overleg'
}

/** The step at which it is or will be decided: the one that has it, else the next, else the last that decided. */
export function decidingStep({ steps }: Pick<ProposalFile, 'steps'>): RouteStep | null {
  const deciding = steps.filter(({ kind, state }) => kind === 'decide' && state !== 'skipped')
  return deciding.find(({ state }) => state !== 'done') ?? deciding.at(-1) ?? null
}

/** Whose agreement counts at a step, and who of them is waited for. */
export function stancesAt(view: ProposalView, step: RouteStep, threads: readonly ThreadId[]) {
  const parties: readonly Party[] = partiesOf(view.members.get(step.bodyId) ?? [], view.head.themeId)
  const last = lastStances(view.stances, step.id)
  return { parties, last, waits: waitedFor(parties, last, threads) }
}

/** The next meeting of a body. */
export function nextOf({ coming }: Pick<ProposalView, 'coming'>, bodyId: BodyId): ComingMeeting | null {
  return coming.find((meeting) => meeting.bodyId === bodyId) ?? null
}

/** The point as it stands in the newest version, by the thread it keeps. */
export function pointOf({ versions }: Pick<ProposalFile, 'versions'>, thread: ThreadId): DecisionPoint | null {
  return versions.flatMap(({ points }) => points).findLast((point) => point.thread === thread) ?? null
}
