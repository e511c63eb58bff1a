import type { Day } from '#kernel/day.ts'
import type { ProposalId } from './proposal.ts'

/** Something that happened around a subject, in any body. */
export type SubjectEvent = {
  readonly on: Day
  readonly at: Date
  readonly kind: 'proposal' | 'version' | 'meeting' | 'advice' | 'decision' | 'consultation' | 'follow-up'
  readonly proposalId: ProposalId
  readonly proposal: string
  /** The body, or who was heard. */
  readonly who: string | null
  readonly what: string
  readonly text: string
}

/**
 * PROPOSAL-9 · Whatever was proposed, advised, decided and heard about one subject stands on one page in the order of its
 * days, over all bodies; on one day in the order in which it was written down.
 *
 * Source: peers-region.md §1.2 row 27 and §2 (OSLO #123: decisions on one subject linked across bodies).
 */
export function inTimeOrder(events: readonly SubjectEvent[]): readonly SubjectEvent[] {
  return events.toSorted((a, b) => (a.on === b.on ? a.at.getTime() - b.at.getTime() : a.on < b.on ? -1 : 1))
}
