import { type BadgeKind, StatusBadge } from '#ui/status-badge.tsx'
import type { AdviceOpinion, Dealt } from '../../domain/advice.ts'
import type { Outcome } from '../../domain/decision.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import { isLate } from '../../domain/follow-up.ts'
import type { Day } from '#kernel/day.ts'
import type { ProposalState } from '../../domain/proposal.ts'
import type { StepState } from '../../domain/route.ts'
import { say } from '../../domain/words.ts'

/** The state words of proposals, each in the colour that repeats it. */
export function StateBadge({ state }: { state: ProposalState }) {
  const kinds: Record<ProposalState, BadgeKind> = {
    concept: 'neutral',
    'on-route': 'info',
    decided: 'success',
    withdrawn: 'neutral',
  }
  return <StatusBadge kind={kinds[state]}>{say.states[state]}</StatusBadge>
}

export function StepBadge({ state }: { state: StepState }) {
  const kinds: Record<StepState, BadgeKind> = {
    waiting: 'neutral',
    'before-body': 'info',
    done: 'success',
    returned: 'warning',
    skipped: 'neutral',
  }
  return <StatusBadge kind={kinds[state]}>{say.steps[state]}</StatusBadge>
}

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const kinds: Record<Outcome, BadgeKind> = {
    agreed: 'success',
    amended: 'success',
    refused: 'danger',
    held: 'warning',
  }
  return <StatusBadge kind={kinds[outcome]}>{say.outcomes[outcome]}</StatusBadge>
}

export function OpinionBadge({ opinion }: { opinion: AdviceOpinion }) {
  const kinds: Record<AdviceOpinion, BadgeKind> = {
    positive: 'success',
    'positive-if': 'warning',
    negative: 'danger',
    none: 'neutral',
  }
  return <StatusBadge kind={kinds[opinion]}>{say.opinions[opinion]}</StatusBadge>
}

export function DealtBadge({ dealt }: { dealt: Dealt }) {
  const kinds: Record<Dealt, BadgeKind> = { open: 'warning', taken: 'success', partly: 'info', 'not-taken': 'neutral' }
  return <StatusBadge kind={kinds[dealt]}>{say.dealt[dealt]}</StatusBadge>
}

export function FollowUpBadge({ followUp, on }: { followUp: Pick<FollowUp, 'state' | 'dueOn'>; on: Day }) {
  if (isLate(followUp, on)) return <StatusBadge kind="danger">Te laat</StatusBadge>
  if (followUp.state === 'open') return <StatusBadge kind="info">Nog te doen</StatusBadge>
  return followUp.state === 'done' ? (
    <StatusBadge kind="success">Gedaan</StatusBadge>
  ) : (
    <StatusBadge>Gaat niet door</StatusBadge>
  )
}
