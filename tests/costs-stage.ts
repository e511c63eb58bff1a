/** Lines of costs for tests. */
import type { CostLineFacts } from '../src/features/governance/domain/costs/cost-year.ts'

/** A line that says as little as a line may say, and what the test adds. */
export const costLine = (more: Partial<CostLineFacts>): CostLineFacts => ({
  what: 'Programmaleider',
  kind: 'staff',
  cents: 0,
  fteThousandths: null,
  employerId: null,
  person: '',
  from: null,
  until: null,
  isTemporary: false,
  withinStaff: false,
  exchangedWith: '',
  isExtra: false,
  fund: '',
  charged: true,
  correctsYear: null,
  reason: '',
  ...more,
})
