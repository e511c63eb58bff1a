import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { escalationsOf } from '../domain/escalation.ts'
import type { BodyId, ProposalHead, ProposalId, StepId } from '../domain/proposal.ts'
import {
  type RouteBody,
  type RouteStep,
  type StepKind,
  faultsOf,
  mayBeAsked,
  sayPowerless,
  skip,
} from '../domain/route.ts'
import { mustSteer } from '../domain/standing.ts'
import { listRouteBodies, listSteps } from './proposal-read.ts'
import { keepReaders } from './proposal-standing.ts'
import { type Seen, bump, openUnchanged } from './proposal-write.ts'

export type StepInput = {
  readonly bodyId: BodyId
  readonly kind: StepKind
  readonly onDay: Day | null
  readonly meetingId: Id<'meeting'> | null
  readonly mandatory: boolean
  readonly minDaysBefore: number
}

/** What changing a route needs: the proposal, its steps, and the bodies that could stand on it. */
export type RouteView = {
  readonly head: ProposalHead
  readonly steps: readonly RouteStep[]
  readonly bodies: readonly RouteBody[]
}

async function openRoute(tx: Tx, visit: Visit, id: ProposalId, seen: Seen): Promise<RouteView> {
  const { head, standing } = await openUnchanged(tx, visit, id, seen)
  mustSteer(standing)
  if (head.state === 'decided' || head.state === 'withdrawn')
    throw new Refusal(
      'conflict',
      'PROPOSAL-4',
      'Over dit voorstel is besloten of het is ingetrokken: de route is klaar.',
    )
  return { head, steps: await listSteps(tx, id), bodies: await listRouteBodies(tx, head.officeId, visit.on) }
}

/** Adds a body at the end of the route. */
export async function addStep(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, input: StepInput): Promise<StepId> {
  const route = await openRoute(tx, visit, id, seen)
  const step = stepOf(newId<'step'>(visit.at), Math.max(0, ...route.steps.map(({ position }) => position)) + 1, input)
  mustHold(route, [...route.steps, step], input)
  await insertStep(tx, id, step)
  await routeChanged(tx, id)
  return step.id
}

/** Changes a step that is still to come. */
export async function changeStep(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, stepId: StepId, input: StepInput) {
  const route = await openRoute(tx, visit, id, seen)
  const before = stepToCome(route, stepId)
  const step = { ...before, ...input }
  mustHold(
    route,
    route.steps.map((each) => (each.id === stepId ? step : each)),
    input,
  )
  await tx
    .updateTable('route_steps')
    .set({
      body_id: input.bodyId,
      kind: input.kind,
      on_day: input.onDay,
      meeting_id: input.meetingId,
      mandatory: input.mandatory,
      min_days_before: input.minDaysBefore,
    })
    .where('id', '=', stepId)
    .execute()
  await routeChanged(tx, id)
}

/** Takes a step that is still to come off the route. */
export async function removeStep(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, stepId: StepId): Promise<void> {
  const route = await openRoute(tx, visit, id, seen)
  const gone = stepToCome(route, stepId)
  if (route.head.state === 'on-route' && gone.mandatory)
    throw new Refusal(
      'forbidden',
      'ROUTE-3',
      'Een verplichte stap gaat niet meer van de route als het voorstel op weg is.',
    )
  await tx.deleteFrom('route_steps').where('id', '=', stepId).execute()
  await routeChanged(tx, id)
}

/** Moves a step that is still to come one place up, past another that is still to come. */
export async function moveStepUp(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, stepId: StepId): Promise<void> {
  const route = await openRoute(tx, visit, id, seen)
  const step = stepToCome(route, stepId)
  const above = route.steps.findLast(({ position }) => position < step.position)
  if (above === undefined || above.state !== 'waiting') return
  const swapped = route.steps.map((each) => {
    if (each.id === stepId) return { ...each, position: above.position }
    return each.id === above.id ? { ...each, position: step.position } : each
  })
  mustHold(route, swapped, step)
  const place = (at: StepId, position: number) =>
    tx.updateTable('route_steps').set({ position }).where('id', '=', at).execute()
  // two steps may not have one place, not even for a moment
  await place(above.id, Math.max(...route.steps.map(({ position }) => position)) + 1)
  await place(stepId, above.position)
  await place(above.id, step.position)
  await routeChanged(tx, id)
}

/** An optional step that does not happen, with why (ROUTE-3). */
export async function skipStep(tx: Tx, visit: Visit, id: ProposalId, stepId: StepId, reason: string): Promise<void> {
  const route = await openRoute(tx, visit, id, null)
  const step = route.steps.find((each) => each.id === stepId)
  if (step === undefined) throw new Refusal('absent', 'ROUTE-3')
  await writeStep(tx, skip(step, reason, visit.on))
  await routeChanged(tx, id)
}

/**
 * Puts what a rule of escalation asks on the route: a mandatory decision of the body that may decide on money, at the
 * end, with the reason. A step of that body that is there already and still to come becomes that decision.
 */
export async function addEscalations(tx: Tx, visit: Visit, id: ProposalId): Promise<void> {
  const { head, steps, bodies } = await openRoute(tx, visit, id, null)
  const unmet = escalationsOf(head, steps, bodies, visit.on).filter(({ onRoute }) => !onRoute)
  const [first] = unmet
  if (first === undefined) return
  const { bodyId } = first
  if (bodyId === null)
    throw new Refusal('conflict', 'ESCALATION-1', 'Er is nog geen overleg dat over geld mag besluiten. Maak dat eerst.')
  const reason = unmet.map((each) => each.reason).join(' ')
  const there = steps.find((step) => step.bodyId === bodyId && step.state === 'waiting' && step.kind === 'decide')
  if (there !== undefined) await writeStep(tx, { ...there, mandatory: true, reason })
  else
    await insertStep(tx, id, {
      ...stepOf(newId<'step'>(visit.at), Math.max(0, ...steps.map(({ position }) => position)) + 1, {
        bodyId,
        kind: 'decide',
        onDay: null,
        meetingId: null,
        mandatory: true,
        minDaysBefore: 7,
      }),
      reason,
    })
  await routeChanged(tx, id)
}

/** While a proposal is a concept days out of order are said (PROPOSAL-2); on its way they are refused. */
function mustHold(
  { head, bodies }: RouteView,
  after: readonly RouteStep[],
  { bodyId, kind }: Pick<StepInput, 'bodyId' | 'kind'>,
): void {
  const body = bodies.find((each) => each.id === bodyId)
  if (body === undefined || !mayBeAsked(body, kind)) throw new Refusal('forbidden', 'ROUTE-2', sayPowerless(body, kind))
  const [fault] = faultsOf(after, bodies).filter(({ rule }) => rule === 'ROUTE-1')
  if (head.state === 'on-route' && fault !== undefined) throw new Refusal('conflict', 'ROUTE-1', fault.say)
}

function stepToCome({ steps }: RouteView, stepId: StepId): RouteStep {
  const step = steps.find((each) => each.id === stepId)
  if (step === undefined) throw new Refusal('absent', 'ROUTE-1')
  if (step.state !== 'waiting')
    throw new Refusal('conflict', 'ROUTE-1', 'Deze stap is al begonnen of al geweest en wijzigt niet meer.')
  return step
}

function stepOf(id: StepId, position: number, input: StepInput): RouteStep {
  return { id, position, ...input, reason: '', state: 'waiting', versionId: null, closedOn: null }
}

async function insertStep(tx: Tx, id: ProposalId, step: RouteStep): Promise<void> {
  await tx
    .insertInto('route_steps')
    .values({
      id: step.id,
      proposal_id: id,
      position: step.position,
      body_id: step.bodyId,
      kind: step.kind,
      on_day: step.onDay,
      meeting_id: step.meetingId,
      mandatory: step.mandatory,
      reason: step.reason,
      min_days_before: step.minDaysBefore,
    })
    .execute()
}

/** Writes what a transition made of a step. */
export async function writeStep(tx: Tx, step: RouteStep): Promise<void> {
  await tx
    .updateTable('route_steps')
    .set({
      state: step.state,
      reason: step.reason,
      mandatory: step.mandatory,
      version_id: step.versionId,
      closed_on: step.closedOn,
      on_day: step.onDay,
      meeting_id: step.meetingId,
    })
    .where('id', '=', step.id)
    .execute()
}

async function routeChanged(tx: Tx, id: ProposalId): Promise<void> {
  await keepReaders(tx, id)
  await bump(tx, id)
}
