import { type Day, day } from '#kernel/day.ts'
import { type Period, holdsOn } from '#kernel/period.ts'
import type { BodyId, ProposalHead } from './proposal.ts'
import type { RouteBody, RouteStep } from './route.ts'

type Facts = Pick<ProposalHead, 'moneyCents' | 'moneyWithinBudget' | 'purchasing' | 'changesPurchasing'>

type EscalationRow = Period & {
  readonly why: 'money' | 'purchasing'
  /** The sentence that stands at the step which the rule adds. */
  readonly reason: string
  readonly source: string
  readonly touches: (facts: Facts) => boolean
}

/**
 * ESCALATION-1 · Money outside the budget, and a change of the regional purchasing strategy, are decided by the body that
 * may decide on money.
 *
 * Money of which nobody said that it is within the budget counts as outside it. Dated rows: a region that agrees
 * otherwise ends a row and adds one.
 *
 * Source: requirements 000-51, 000-52, 001-39, 001-40.
 */
export const escalationRows: readonly EscalationRow[] = [
  {
    why: 'money',
    from: day('2015-01-01'),
    until: null,
    reason: 'Er is geld nodig buiten de begroting: dat besluit neemt het overleg dat over geld gaat.',
    source: 'requirements 000-51, 001-40',
    touches: ({ moneyCents, moneyWithinBudget }) => (moneyCents ?? 0) > 0 && moneyWithinBudget !== true,
  },
  {
    why: 'purchasing',
    from: day('2015-01-01'),
    until: null,
    reason: 'De regionale inkoopstrategie verandert: dat besluit neemt het overleg dat over geld gaat.',
    source: 'requirement 000-52',
    touches: ({ purchasing, changesPurchasing }) => purchasing === 'regional' && changesPurchasing,
  },
]

export type Escalation = {
  readonly why: EscalationRow['why']
  readonly reason: string
  /** The body it must come before; null when the region has none, which is said. */
  readonly bodyId: BodyId | null
  /** Whether the route leads there already, as a mandatory decision. */
  readonly onRoute: boolean
}

/** What the rules of escalation ask of the route of this proposal. Of several bodies with the power, one is enough. */
export function escalationsOf(
  facts: Facts,
  steps: readonly RouteStep[],
  bodies: readonly RouteBody[],
  on: Day,
): readonly Escalation[] {
  const able = bodies.filter(
    ({ budgetPower, powers, hasEnded }) => budgetPower && !hasEnded && powers.includes('decides'),
  )
  const decided = steps.find(
    ({ bodyId, kind, mandatory, state }) =>
      kind === 'decide' && mandatory && state !== 'skipped' && able.some(({ id }) => id === bodyId),
  )
  return escalationRows
    .filter((row) => holdsOn(row, on) && row.touches(facts))
    .map(({ why, reason }) => ({
      why,
      reason,
      bodyId: decided?.bodyId ?? able[0]?.id ?? null,
      onRoute: decided !== undefined,
    }))
}
