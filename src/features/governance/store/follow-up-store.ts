import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { addWork, finishWork } from '#work/store/work-store.ts'
import { type FollowUp, type FollowUpState, sayFollowUp } from '../domain/follow-up.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { recorderFor, steeringRoles } from '../domain/standing.ts'
import { findHead, readForInside } from './proposal-standing.ts'

export type FollowUpId = FollowUp['id']

export type FollowUpInput = {
  readonly text: string
  readonly ownerText: string
  readonly ownerOrganisationId: OrganisationId | null
  readonly ownerFunctionId: FunctionId | null
  readonly dueOn: Day | null
}

/** A follow-up with what it follows from, as far as its reader may know. */
export type FollowUpView = FollowUp & {
  readonly proposalId: ProposalId
  readonly ownerOrganisation: string | null
  readonly owner: string | null
  /** Null for an owner who does not read the proposal. */
  readonly proposal: string | null
  readonly decidedOn: Day | null
}

const followUpPath = (id: FollowUpId): `/${string}` => `/bestuur/opvolging/${id}`

/** Adds what follows from a decision, after it was taken. Who keeps the body, and the team. */
export async function addFollowUp(
  tx: Tx,
  visit: Visit,
  proposalId: ProposalId,
  decisionId: Id<'decision'>,
  input: FollowUpInput,
): Promise<FollowUpId> {
  const { standing } = await readForInside(tx, visit, proposalId)
  const decision = await tx
    .selectFrom('decisions')
    .select('body_id')
    .where('id', '=', decisionId)
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
  if (decision === undefined) throw new Refusal('absent', 'DECISION-7')
  if (recorderFor(standing, decision.body_id as never) === null)
    throw new Refusal(
      'forbidden',
      'DECISION-7',
      'Alleen wie het overleg bijhoudt en het programmateam leggen vast wat er volgt.',
    )
  return insertFollowUp(tx, visit, proposalId, decisionId, input)
}

/** The row and the work for its owner. Without an owner of the platform there is no work, and the list says so. */
export async function insertFollowUp(
  tx: Tx,
  { at }: Visit,
  proposalId: ProposalId,
  decisionId: Id<'decision'>,
  input: FollowUpInput,
): Promise<FollowUpId> {
  const id: FollowUpId = newId<'follow-up'>(at)
  await tx
    .insertInto('follow_ups')
    .values({
      id,
      proposal_id: proposalId,
      decision_id: decisionId,
      text: input.text.trim(),
      owner_text: input.ownerText.trim(),
      owner_organisation_id: input.ownerOrganisationId,
      owner_function_id: input.ownerFunctionId,
      due_on: input.dueOn,
      made_at: at,
    })
    .execute()
  if (input.ownerFunctionId !== null)
    await addWork(tx, {
      kind: 'decision.follow',
      path: followUpPath(id),
      holderId: input.ownerFunctionId,
      dueOn: input.dueOn,
      at,
      uniqueKey: `decision.follow:${id}`,
    })
  return id
}

export async function readFollowUp(tx: Tx, id: FollowUpId): Promise<FollowUpView> {
  const { rows } = await sql<FollowUpView>`
    select f.id, f.proposal_id as "proposalId", f.decision_id as "decisionId", f.text, f.owner_text as "ownerText",
      f.owner_organisation_id as "ownerOrganisationId", f.owner_function_id as "ownerFunctionId", f.due_on as "dueOn",
      f.action_id as "actionId", f.state, f.state_text as "stateText", f.state_on as "stateOn", f.version,
      o.name as "ownerOrganisation", n.name as owner, p.number || ' ' || p.title as proposal, d.on_day as "decidedOn"
    from follow_ups f left join organisations o on o.id = f.owner_organisation_id
      left join functions u on u.id = f.owner_function_id left join people n on n.id = u.person_id
      left join proposals p on p.id = f.proposal_id left join decisions d on d.id = f.decision_id
    where f.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Refusal('absent', 'DECISION-7')
  return row
}

/**
 * DECISION-9 · How it stands with what follows from a decision is said by its owner, by someone who speaks for the owning
 * organisation, by who keeps the deciding body, or by the team.
 *
 * Source: requirements 000-08, 003-18.
 */
export async function mayFollow(tx: Tx, visit: Visit, followUp: FollowUpView): Promise<boolean> {
  const { actor } = visit
  if (followUp.ownerFunctionId !== null && followUp.ownerFunctionId === actor.functionId) return true
  const owns = followUp.ownerOrganisationId !== null && followUp.ownerOrganisationId === actor.organisationId
  if (owns && steeringRoles.includes(actor.role)) return true
  const found = await findHead(tx, visit, followUp.proposalId)
  if (found === null) return false
  if (found.standing.team) return true
  const decision = await tx
    .selectFrom('decisions')
    .select('body_id')
    .where('id', '=', followUp.decisionId)
    .executeTakeFirst()
  return decision !== undefined && recorderFor(found.standing, decision.body_id as never) !== null
}

/** Says how it stands with a follow-up. */
export async function sayOfFollowUp(
  tx: Tx,
  visit: Visit,
  id: FollowUpId,
  seen: number | null,
  state: FollowUpState,
  text: string,
): Promise<void> {
  const followUp = await readFollowUp(tx, id)
  if (!(await mayFollow(tx, visit, followUp)))
    throw new Refusal(
      'forbidden',
      'DECISION-9',
      'Alleen wie dit doet, het overleg of het programmateam zegt hoe het ermee staat.',
    )
  if (seen !== null && followUp.version !== seen)
    throw new Refusal('conflict', 'PROPOSAL-10', 'Iemand anders heeft dit net gewijzigd. Kijk wat er nu staat.')
  const said = sayFollowUp(state, text)
  await tx
    .updateTable('follow_ups')
    .set((row) => ({ state: said.state, state_text: said.text, state_on: visit.on, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  if (said.state !== 'open')
    await finishWork(tx, { uniqueKey: `decision.follow:${id}` }, visit.actor.personId, visit.at)
}

/** It goes on as an action of the agenda: there its owner says how it stands. */
export async function linkToAction(tx: Tx, visit: Visit, id: FollowUpId, actionId: string): Promise<void> {
  const followUp = await readFollowUp(tx, id)
  if (!(await mayFollow(tx, visit, followUp)))
    throw new Refusal('forbidden', 'DECISION-9', 'Alleen het overleg of het programmateam zet dit op de agenda.')
  await tx
    .updateTable('follow_ups')
    .set((row) => ({
      action_id: actionId,
      state: 'done',
      state_text: 'Gaat verder als actie op de agenda.',
      state_on: visit.on,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await finishWork(tx, { uniqueKey: `decision.follow:${id}` }, visit.actor.personId, visit.at)
}

export type AmbitionPlace = { readonly id: string; readonly agendaId: string; readonly name: string }

/** The ambitions of the agendas of an office, to put what follows from a decision under. */
export async function listAmbitionPlaces(tx: Tx, officeId: string): Promise<readonly AmbitionPlace[]> {
  const { rows } = await sql<AmbitionPlace>`
    select a.id, a.agenda_id as "agendaId", a.number || ' ' || a.title as name
    from ambitions a join agendas g on g.id = a.agenda_id
    where g.office_id = ${officeId} and a.ended_on is null order by g.from_on desc, a.position limit 300`.execute(tx)
  return rows
}
