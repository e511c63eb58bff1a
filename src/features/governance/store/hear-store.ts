import type { Day } from '#kernel/day.ts'
import { type FunctionId, type Id, type OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import {
  type Consultation,
  type ConsultationKind,
  type ConsultationOutcome,
  type Coverage,
  type Speaker,
  coverageOf,
  notHeard,
} from '../domain/hear.ts'
import type { BodyId, ProposalId } from '../domain/proposal.ts'
import type { RouteStep } from '../domain/route.ts'
import { type ProposalStanding, mayWrite } from '../domain/standing.ts'
import { type Member, membersOn } from './bodies-sitting.ts'
import { listConsultations, listSteps } from './proposal-read.ts'
import { readForInside } from './proposal-standing.ts'
import { addWorkFor, finishWorkOf } from './proposal-work.ts'

export type ConsultationId = Consultation['id']

/** Who sits in the bodies on the route, by body, as they sit there today. */
export async function listMembersOnRoute(
  tx: Tx,
  steps: readonly RouteStep[],
  on: Day,
): Promise<ReadonlyMap<BodyId, readonly Member[]>> {
  const members = new Map<BodyId, readonly Member[]>()
  for (const bodyId of new Set(steps.map((step) => step.bodyId))) members.set(bodyId, await membersOn(tx, bodyId, on))
  return members
}

export function speakersAmong(members: ReadonlyMap<BodyId, readonly Member[]>): readonly Speaker[] {
  return [...members].flatMap(([bodyId, there]) =>
    there.map(({ id, name, represents }) => ({ seatHolderId: id, bodyId, name, organisations: represents })),
  )
}

export type Hearing = { readonly coverage: readonly Coverage[]; readonly notHeard: readonly string[] }

/** How far the rank and file and the panels were heard, as it stands now (HEAR-1, HEAR-2). */
export async function readHearing(tx: Tx, visit: Visit, id: ProposalId): Promise<Hearing> {
  const steps = await listSteps(tx, id)
  const consultations = await listConsultations(tx, id)
  const coverage = coverageOf(steps, speakersAmong(await listMembersOnRoute(tx, steps, visit.on)), consultations)
  return { coverage, notHeard: notHeard(coverage, consultations) }
}

/** Work for everyone who speaks for others in a body that advises or decides: hear them before it comes up there. */
export async function askToHear(tx: Tx, visit: Visit, id: ProposalId, steps: readonly RouteStep[]): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'inform' || step.kind === 'align' || step.state === 'skipped') continue
    const members = await membersOn(tx, step.bodyId, visit.on)
    const speaking = members.filter(({ represents, functionId }) => represents.length > 0 && functionId !== null)
    await addWorkFor(
      tx,
      visit,
      speaking.map(({ functionId }) => functionId!),
      { kind: 'proposal.hear', proposalId: id, dueOn: step.onDay, about: 'rank-and-file' },
    )
  }
}

export type NewConsultation = {
  readonly kind: ConsultationKind
  /** For the rank and file: who speaks for it. */
  readonly seatHolderId: Id<'seat-holder'> | null
  readonly organisationId: OrganisationId | null
  /** The organisation, the panel, or who was aligned with, in what part: no name of a citizen. */
  readonly name: string
  readonly askedOn: Day | null
  readonly dueOn: Day | null
}

export type AnswerInput = {
  readonly answeredOn: Day | null
  readonly outcome: ConsultationOutcome
  readonly answer: string
}

/**
 * HEAR-3 · Who speaks for others writes down what those others said; the team, the makers and who keeps a body on the
 * route may do so for everyone, and for panels.
 *
 * Source: requirements 000-56, 000-57.
 */
async function mustHear(tx: Tx, visit: Visit, standing: ProposalStanding, seatHolderId: string | null): Promise<void> {
  if (mayWrite(standing) || standing.seats.some(({ part, themeId }) => part !== 'member' && themeId === null)) return
  const own = seatHolderId === null ? null : await functionOf(tx, seatHolderId)
  if (own === null || own !== visit.actor.functionId)
    throw new Refusal('forbidden', 'HEAR-3', 'U legt alleen vast wat uw eigen achterban zei.')
}

async function functionOf(tx: Tx, seatHolderId: string): Promise<FunctionId | null> {
  const row = await tx
    .selectFrom('seat_holders')
    .select('function_id')
    .where('id', '=', seatHolderId)
    .executeTakeFirst()
  return (row?.function_id ?? null) as FunctionId | null
}

/** Writes down that someone was asked, with the answer when there is one already. */
export async function addConsultation(
  tx: Tx,
  visit: Visit,
  proposalId: ProposalId,
  input: NewConsultation,
  answer: AnswerInput | null = null,
): Promise<ConsultationId> {
  const { standing } = await readForInside(tx, visit, proposalId)
  await mustHear(tx, visit, standing, input.kind === 'rank-and-file' ? input.seatHolderId : null)
  const id: ConsultationId = newId<'consultation'>(visit.at)
  await tx
    .insertInto('consultations')
    .values({
      id,
      proposal_id: proposalId,
      kind: input.kind,
      seat_holder_id: input.seatHolderId,
      organisation_id: input.organisationId,
      name: input.name,
      asked_on: input.askedOn,
      due_on: input.dueOn,
      made_by: visit.actor.personId,
      made_at: visit.at,
      ...answerColumns(visit, answer),
    })
    .execute()
  await closeWhenHeard(tx, visit, proposalId, input.seatHolderId)
  return id
}

function answerColumns({ on }: Visit, answer: AnswerInput | null) {
  if (answer === null) return {}
  if (answer.answeredOn !== null && answer.answeredOn > on)
    throw new Refusal('forbidden', 'HEAR-1', 'Een antwoord kan niet op een dag liggen die nog moet komen.')
  return { answered_on: answer.answeredOn, outcome: answer.outcome, answer: answer.answer }
}

/** Writes down what was answered. Whoever was first is not overwritten unseen. */
export async function answerConsultation(
  tx: Tx,
  visit: Visit,
  proposalId: ProposalId,
  id: ConsultationId,
  seen: number | null,
  answer: AnswerInput,
): Promise<void> {
  const { standing } = await readForInside(tx, visit, proposalId)
  const found = (await listConsultations(tx, proposalId)).find((each) => each.id === id)
  if (found === undefined) throw new Refusal('absent', 'HEAR-1')
  await mustHear(tx, visit, standing, found.kind === 'rank-and-file' ? found.seatHolderId : null)
  if (seen !== null && found.version !== seen)
    throw new Refusal(
      'conflict',
      'PROPOSAL-10',
      'Iemand anders heeft dit antwoord net gewijzigd. Kijk wat er nu staat.',
    )
  await tx
    .updateTable('consultations')
    .set((row) => ({ ...answerColumns(visit, answer), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await closeWhenHeard(tx, visit, proposalId, found.seatHolderId)
}

/** The work of hearing is done when each organisation that one speaks for has an answer, or gave none in time. */
async function closeWhenHeard(
  tx: Tx,
  visit: Visit,
  proposalId: ProposalId,
  seatHolderId: string | null,
): Promise<void> {
  if (seatHolderId === null) return
  const holder = await functionOf(tx, seatHolderId)
  if (holder === null) return
  const members = await listMembersOnRoute(tx, await listSteps(tx, proposalId), visit.on)
  const own = [...members.values()].flat().filter(({ functionId }) => functionId === holder)
  const said = await listConsultations(tx, proposalId)
  const answered = (organisation: OrganisationId) =>
    said.some(
      ({ organisationId, outcome, kind }) =>
        kind === 'rank-and-file' && organisationId === organisation && outcome !== 'open',
    )
  if (own.every(({ represents }) => represents.every(({ id }) => answered(id))))
    await finishWorkOf(tx, visit, 'proposal.hear', proposalId, holder)
}
