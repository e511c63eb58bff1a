import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { RecordedAs } from './advice.ts'
import type { StepId, ThreadId } from './proposal.ts'

export const stances = ['agrees', 'agrees-if', 'against', 'abstains', 'waits'] as const
export type Stance = (typeof stances)[number]

export type PointStance = {
  readonly stepId: StepId
  readonly thread: ThreadId
  readonly organisationId: OrganisationId
  readonly stance: Stance
  readonly text: string
  readonly onDay: Day
  readonly recordedAs: RecordedAs
  readonly madeAt: Date
}

/**
 * DECISION-6 · Who agreed is kept per point and organisation, also before the body decides; the last that was said
 * counts.
 *
 * An organisation that said "wacht nog", or nothing, is waited for.
 *
 * Source: requirement 001-02; peers-region.md §1.2 row 30.
 */
export function lastStances(said: readonly PointStance[], stepId: StepId): readonly PointStance[] {
  const last = new Map<string, PointStance>()
  for (const one of said.toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime()))
    if (one.stepId === stepId) last.set(`${one.thread} ${one.organisationId}`, one)
  return [...last.values()]
}

/** The organisations that are waited for on a point, in the order in which they were given. */
export function waitedFor<Party extends { readonly id: OrganisationId }>(
  parties: readonly Party[],
  last: readonly PointStance[],
  threads: readonly ThreadId[],
): readonly Party[] {
  const has = (party: Party, thread: ThreadId) =>
    last.some((one) => one.organisationId === party.id && one.thread === thread && one.stance !== 'waits')
  return parties.filter((party) => threads.some((thread) => !has(party, thread)))
}
