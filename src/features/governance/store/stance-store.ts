import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Stance } from '../domain/stance.ts'
import type { ProposalId, StepId, ThemeId, ThreadId } from '../domain/proposal.ts'
import { mustSpeakFor, stanceRecorder } from '../domain/standing.ts'
import { type Member } from './bodies-sitting.ts'
import { stepIn } from './on-route-store.ts'
import { listSteps, listStances, listVersions } from './proposal-read.ts'
import { readForInside } from './proposal-standing.ts'
import { addWorkFor, finishWorkOf, listSeated } from './proposal-work.ts'
import { lastStances, waitedFor } from '../domain/stance.ts'

/** An organisation that agrees in a body, by who sits there. */
export type Party = { readonly id: OrganisationId; readonly name: string }

/** Whose agreement counts in a body: the organisations of the members that count, each once, for this theme. */
export function partiesOf(members: readonly Member[], themeId: ThemeId | null): readonly Party[] {
  const parties = new Map<OrganisationId, Party>()
  for (const member of members)
    if (member.counts && member.organisationId !== null && (member.themeId === null || member.themeId === themeId))
      parties.set(member.organisationId, { id: member.organisationId, name: member.organisationName ?? member.name })
  return [...parties.values()]
}

/** Asks the members of a body to say what their organisation thinks, before it decides. */
export async function askStances(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  { stepId, dueOn }: { readonly stepId: StepId; readonly dueOn: Day | null },
): Promise<void> {
  const { head, standing } = await readForInside(tx, visit, id)
  const step = stepIn(await listSteps(tx, id), stepId)
  mustSpeakFor(standing, step.bodyId)
  if (step.state === 'done' || step.state === 'skipped')
    throw new Refusal('conflict', 'DECISION-6', 'Dit overleg heeft al besloten.')
  await addWorkFor(tx, visit, await listSeated(tx, visit, step.bodyId, 'members', head.themeId), {
    kind: 'proposal.stance',
    proposalId: id,
    dueOn: dueOn ?? step.onDay,
    about: stepId,
  })
}

export type StanceInput = {
  readonly stepId: StepId
  readonly organisationId: OrganisationId
  readonly onDay: Day
  readonly points: readonly { readonly thread: ThreadId; readonly stance: Stance; readonly text: string }[]
}

/** Writes down what an organisation thinks of points; what it said before stays, the last counts (DECISION-6). */
export async function sayStance(tx: Tx, visit: Visit, id: ProposalId, input: StanceInput): Promise<void> {
  const { standing } = await readForInside(tx, visit, id)
  const step = stepIn(await listSteps(tx, id), input.stepId)
  const recordedAs = stanceRecorder(standing, step.bodyId, input.organisationId)
  if (recordedAs === null)
    throw new Refusal('forbidden', 'DECISION-8', 'U zegt alleen wat uw eigen organisatie van het voorstel vindt.')
  if (input.onDay > visit.on)
    throw new Refusal('forbidden', 'DECISION-6', 'Een standpunt kan niet op een dag liggen die nog moet komen.')
  const threads = new Set((await listVersions(tx, id)).flatMap(({ points }) => points.map(({ thread }) => thread)))
  if (input.points.length === 0 || input.points.some(({ thread }) => !threads.has(thread)))
    throw new Refusal('absent', 'DECISION-6')
  await tx
    .insertInto('point_stances')
    .values(
      input.points.map(({ thread, stance, text }) => ({
        id: newId<'stance'>(visit.at),
        proposal_id: id,
        step_id: input.stepId,
        point_thread_id: thread,
        organisation_id: input.organisationId,
        stance,
        text: text.trim(),
        on_day: input.onDay,
        recorded_as: recordedAs,
        made_by: visit.actor.personId,
        made_at: visit.at,
      })),
    )
    .execute()
  const { actor } = visit
  const last = lastStances(await listStances(tx, id), input.stepId)
  const said = waitedFor([{ id: input.organisationId }], last, [...threads]).length === 0
  if (said && recordedAs === 'organisation' && actor.functionId !== null)
    await finishWorkOf(tx, visit, 'proposal.stance', id, actor.functionId)
}
