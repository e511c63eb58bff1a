import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { WorkKind } from '#work/kinds.ts'
import { addWork, finishWork } from '#work/store/work-store.ts'
import type { BodyId, ProposalId, ThemeId } from '../domain/proposal.ts'

/** Where a proposal stands; work about it is done there. */
export const proposalPath = (id: ProposalId): `/${string}` => `/bestuur/voorstellen/${id}`

/** The functions of those who keep a body, or of all who sit there and count, on the day of the visit. */
export async function listSeated(
  tx: Tx,
  { on }: Visit,
  bodyId: BodyId,
  which: 'keepers' | 'members',
  themeId: ThemeId | null = null,
): Promise<readonly FunctionId[]> {
  const { rows } = await sql<{ functionId: FunctionId }>`
    select distinct h.function_id as "functionId" from seat_holders h join seats s on s.id = h.seat_id
    where h.body_id = ${bodyId} and h.function_id is not null
      and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
      and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})
      and case when ${which} = 'keepers' then h.part in ('chair', 'secretary') and s.theme_id is null
        else s.counts and (s.theme_id is null or s.theme_id = ${themeId}::uuid) end`.execute(tx)
  return rows.map(({ functionId }) => functionId)
}

type Task = {
  readonly kind: WorkKind
  readonly proposalId: ProposalId
  readonly dueOn: Day | null
  /** What it is about within the proposal: the same step in the same version is asked once. */
  readonly about: string
}

/** One item for each of these functions. Asking for the same thing again makes nothing twice. */
export async function addWorkFor(tx: Tx, { at }: Visit, functions: readonly FunctionId[], task: Task): Promise<void> {
  const { kind, proposalId, dueOn, about } = task
  for (const holderId of functions)
    await addWork(tx, {
      kind,
      path: proposalPath(proposalId),
      holderId,
      dueOn,
      at,
      uniqueKey: `${kind}:${proposalId}:${about}:${holderId}`,
    })
}

/** What was asked of a kind around this proposal is done, for one or for everybody. */
export function finishWorkOf(
  tx: Tx,
  { actor, at }: { readonly actor: { readonly personId: PersonId }; readonly at: Date },
  kind: WorkKind,
  proposalId: ProposalId,
  holderId?: FunctionId,
): Promise<number> {
  const which = { kind, path: proposalPath(proposalId) }
  return finishWork(tx, holderId === undefined ? which : { ...which, holderId }, actor.personId, at)
}

/**
 * Asks who made a proposal to work in what a body said: in the function in which it was made, or when that has ended the
 * project leader of the office.
 */
export async function askMaker(
  tx: Tx,
  visit: Visit,
  proposal: { readonly id: ProposalId; readonly officeId: OrganisationId },
  about: string,
): Promise<void> {
  const { rows } = await sql<{ functionId: FunctionId }>`
    select f.id as "functionId" from proposals p
      join functions f on f.person_id = p.made_by and f.organisation_id = coalesce(p.maker_organisation_id, p.office_id)
    where p.id = ${proposal.id} and f.from_on <= ${visit.on} and (f.until_on is null or f.until_on > ${visit.on})`.execute(
    tx,
  )
  const task = { kind: 'proposal.deal', proposalId: proposal.id, dueOn: null, about } as const
  if (rows.length > 0)
    return addWorkFor(
      tx,
      visit,
      rows.map(({ functionId }) => functionId),
      task,
    )
  await addWork(tx, {
    kind: task.kind,
    path: proposalPath(proposal.id),
    organisationId: proposal.officeId,
    role: 'project_leader',
    at: visit.at,
    uniqueKey: `${task.kind}:${proposal.id}:${about}`,
  })
}
