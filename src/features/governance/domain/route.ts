import { type Day, addDays } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { BodyId, StepId, VersionId } from './proposal.ts'

/** What a body is asked: advice, a decision, consent ("instemming"), to take note, or to align beforehand. */
export const stepKinds = ['advise', 'decide', 'consent', 'inform', 'align'] as const
export type StepKind = (typeof stepKinds)[number]

export const stepStates = ['waiting', 'before-body', 'done', 'returned', 'skipped'] as const
export type StepState = (typeof stepStates)[number]

export type Power = 'decides' | 'advises' | 'coaches' | 'commissions' | 'executes' | 'consults'

/** A body ("gremium") as far as a route needs to know it. */
export type RouteBody = {
  readonly id: BodyId
  readonly name: string
  readonly powers: readonly Power[]
  readonly budgetPower: boolean
  /** It no longer meets: it may stand on an old route and on no new one. */
  readonly hasEnded: boolean
}

export type RouteStep = {
  readonly id: StepId
  readonly position: number
  readonly bodyId: BodyId
  readonly kind: StepKind
  readonly onDay: Day | null
  readonly meetingId: Id<'meeting'> | null
  readonly mandatory: boolean
  /** Why it was added by a rule, skipped or returned. */
  readonly reason: string
  readonly minDaysBefore: number
  readonly state: StepState
  /** The version that the body has or had before it. */
  readonly versionId: VersionId | null
  readonly closedOn: Day | null
}

const kindsOf: Record<StepKind, readonly Power[] | 'any'> = {
  decide: ['decides'],
  consent: ['decides', 'consults'],
  advise: ['advises', 'coaches', 'consults', 'decides'],
  inform: 'any',
  align: 'any',
}

/**
 * ROUTE-2 · A body is asked what it has the power for: only a body that decides can be asked to decide.
 *
 * A body that advises, coaches or is consulted advises; one that decides or is consulted may be asked for consent;
 * everybody may be told, and asked to align.
 *
 * Source: requirements 000-48, 000-49, 000-50; scenario GC04.
 */
export function mayBeAsked(body: Pick<RouteBody, 'powers'>, kind: StepKind): boolean {
  const needed = kindsOf[kind]
  return needed === 'any' || body.powers.some((power) => needed.includes(power))
}

export function askable(body: Pick<RouteBody, 'powers'>): readonly StepKind[] {
  return stepKinds.filter((kind) => mayBeAsked(body, kind))
}

export type RouteFault = { readonly stepId: StepId; readonly rule: 'ROUTE-1' | 'ROUTE-2'; readonly say: string }

/**
 * ROUTE-1 · A route is an order of bodies, and its days rise with it.
 *
 * Two bodies may come on one day. A step without a day does not break the order.
 *
 * Source: requirements 000-03, 000-66.
 */
export function faultsOf(steps: readonly RouteStep[], bodies: readonly RouteBody[]): readonly RouteFault[] {
  let last: Day | null = null
  return inOrder(steps).flatMap((step): RouteFault[] => {
    const body = bodies.find(({ id }) => id === step.bodyId)
    const faults: RouteFault[] = []
    if (body === undefined || !mayBeAsked(body, step.kind))
      faults.push({ stepId: step.id, rule: 'ROUTE-2', say: sayPowerless(body, step.kind) })
    if (step.state === 'skipped' || step.onDay === null) return faults
    if (last !== null && step.onDay < last)
      faults.push({
        stepId: step.id,
        rule: 'ROUTE-1',
        say: `${body?.name ?? 'Dit overleg'} staat op een eerdere dag dan het overleg ervoor.`,
      })
    last = step.onDay
    return faults
  })
}

export function sayPowerless(body: RouteBody | undefined, kind: StepKind): string {
  if (body === undefined) return 'Dit overleg bestaat niet meer.'
  if (kind === 'decide') return `${body.name} mag niet besluiten. Kies een overleg dat besluit.`
  if (kind === 'consent') return `${body.name} heeft geen recht om in te stemmen.`
  return `${body.name} geeft geen advies.`
}

export function inOrder(steps: readonly RouteStep[]): readonly RouteStep[] {
  return steps.toSorted((a, b) => a.position - b.position)
}

/** The step whose turn it is: the first that is not behind us. Null when the whole route was gone. */
export function currentStep(steps: readonly RouteStep[]): RouteStep | null {
  return inOrder(steps).find(({ state }) => state !== 'done' && state !== 'skipped') ?? null
}

/**
 * ROUTE-5 · Papers are there so many days before the body meets.
 *
 * Source: domain.md §6.3 (route engine: minDaysBefore, last day for papers).
 *
 * @returns the last day on which papers may come: the earlier of what the step asks and what the meeting asks.
 */
export function lastDayForPapers(step: Pick<RouteStep, 'onDay' | 'minDaysBefore'>, meeting: Day | null): Day | null {
  const own = step.onDay === null ? null : addDays(step.onDay, -step.minDaysBefore)
  if (own === null || meeting === null) return own ?? meeting
  return own < meeting ? own : meeting
}

/**
 * ROUTE-3 · A mandatory step is not skipped; an optional one is, with a reason.
 *
 * Source: domain.md §6.3 (route engine).
 */
export function skip(step: RouteStep, reason: string, on: Day): RouteStep {
  if (step.mandatory)
    throw new Refusal('forbidden', 'ROUTE-3', 'Deze stap is verplicht en kan niet worden overgeslagen.')
  if (step.state !== 'waiting' && step.state !== 'returned')
    throw new Refusal('conflict', 'ROUTE-3', 'Deze stap is al begonnen of al geweest.')
  if (reason.trim() === '') throw new Refusal('forbidden', 'ROUTE-3', 'Schrijf op waarom deze stap wordt overgeslagen.')
  return { ...step, state: 'skipped', reason: reason.trim(), closedOn: on }
}

/** The body has it before it. Whose turn it is, and whether this version may go there, was asked before. */
export function bringBefore(step: RouteStep, steps: readonly RouteStep[], versionId: VersionId): RouteStep {
  const turn = currentStep(steps)
  if (turn === null || turn.id !== step.id)
    throw new Refusal(
      'conflict',
      'ROUTE-3',
      'Een ander overleg is eerst aan de beurt. Een verplichte stap wordt niet overgeslagen.',
    )
  if (step.state === 'before-body')
    throw new Refusal('conflict', 'ROUTE-3', 'Het voorstel ligt al voor in dit overleg.')
  if (step.state === 'returned' && step.versionId === versionId)
    throw new Refusal('conflict', 'ROUTE-4', 'Dit overleg stuurde deze versie terug. Maak eerst een nieuwe versie.')
  return { ...step, state: 'before-body', versionId, closedOn: null }
}

/**
 * ROUTE-4 · What a body sends back comes with a reason, and returns only in a new version.
 *
 * Source: domain.md §6.3 (route engine); scenario GC05.
 */
export function sendBack(step: RouteStep, reason: string, on: Day): RouteStep {
  if (step.state !== 'before-body')
    throw new Refusal('conflict', 'ROUTE-4', 'Het voorstel ligt nu niet voor in dit overleg.')
  if (reason.trim() === '') throw new Refusal('forbidden', 'ROUTE-4', 'Schrijf op waarom het voorstel teruggaat.')
  return { ...step, state: 'returned', reason: reason.trim(), closedOn: on }
}

/** The body did what it was asked. */
export function finish(step: RouteStep, on: Day): RouteStep {
  if (step.state !== 'before-body')
    throw new Refusal('conflict', 'ROUTE-3', 'Het voorstel ligt nu niet voor in dit overleg.')
  return { ...step, state: 'done', closedOn: on }
}

/** A decision held points over: the deciding body gets them before it again, in this or a newer version. */
export function reopen(step: RouteStep): RouteStep {
  return { ...step, state: 'waiting', onDay: null, closedOn: null }
}
