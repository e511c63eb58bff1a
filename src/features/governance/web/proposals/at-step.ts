import type { DecisionPoint, ProposalHead } from '../../domain/proposal.ts'
import type { RouteStep } from '../../domain/route.ts'
import type { FormState } from '../one-form.tsx'

/** What a form at a step of the route knows: the proposal, the step, its body and the points that it has before it. */
export type AtStep = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  step: RouteStep
  body: string
  points: readonly DecisionPoint[]
}
