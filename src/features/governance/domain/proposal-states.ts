import { Refusal } from '#kernel/refusal.ts'
import type { ProposalState } from './proposal.ts'

/** What happens to a proposal as a whole. */
export type ProposalEvent = 'send' | 'decide' | 'hold' | 'withdraw' | 'take-back'

const moves: Record<ProposalState, Partial<Record<ProposalEvent, ProposalState>>> = {
  concept: { send: 'on-route', withdraw: 'withdrawn' },
  // a decision that holds points over keeps the proposal on its way; one that is taken back too
  'on-route': { decide: 'decided', hold: 'on-route', withdraw: 'withdrawn' },
  decided: { decide: 'decided', hold: 'on-route' },
  withdrawn: { 'take-back': 'concept' },
}

/**
 * PROPOSAL-4 · A proposal is a concept, on its way, decided or withdrawn.
 *
 * Only a concept is sent; only what is on its way is decided. What was decided is not withdrawn any more: a new decision
 * changes it. A decision that holds points over brings the proposal back on its way.
 *
 * Source: domain.md §6.3.
 */
export function move(state: ProposalState, event: ProposalEvent): ProposalState {
  const next = moves[state][event]
  if (next === undefined) throw new Refusal('conflict', 'PROPOSAL-4', sayNo[state])
  return next
}

export function mayMove(state: ProposalState, event: ProposalEvent): boolean {
  return moves[state][event] !== undefined
}

const sayNo: Record<ProposalState, string> = {
  concept: 'Dit voorstel is nog een concept. Stuur het eerst op weg.',
  'on-route': 'Dit voorstel is al op weg.',
  decided: 'Over dit voorstel is al besloten. Een nieuw besluit kan het wijzigen.',
  withdrawn: 'Dit voorstel is ingetrokken.',
}
