import type { Row, Solver } from '#kernel/solver.ts'
import type { Cell, ShownOrNot } from './spec.ts'

/** What anyone can see: which cells there are, which numbers stand in them, and what is zero by definition. */
export type Publication = {
  readonly unitCount: number
  readonly cells: readonly Cell[]
  readonly published: readonly ShownOrNot[]
  readonly earlier?: readonly (Cell & { readonly value: number })[]
  readonly impossible?: readonly number[]
}

/** The smallest and the largest whole number that a hidden set can be. `high` is null when there is no end to it. */
export type Feasible = { readonly id: string; readonly low: number; readonly high: number | null }

/**
 * SDC-8 · Whoever doubts can attack: what is published gives the feasible range of each hidden cell.
 *
 * The attacker adds and subtracts everything that is shown, knows that counts are whole and not below zero, and knows
 * nothing else. It works on the units, not on the sums that the search uses.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 4.2 (auditing).
 *
 * @param targets the sets to attack; by default every hidden cell
 * @throws when the solver does not answer in time, and when no table gives the publication at all
 */
export function attack(solver: Solver, publication: Publication, targets?: readonly Cell[], seconds = 30): Feasible[] {
  const { unitCount, cells, published, earlier = [], impossible = [] } = publication
  const known = [
    ...cells.flatMap((cell, index) => {
      const given = published[index]
      return given?.status === 'shown' ? [{ members: cell.members, value: given.value }] : []
    }),
    ...earlier,
    ...impossible.map((unit) => ({ members: [unit], value: 0 })),
  ]
  const hidden = targets ?? cells.filter((_, index) => published[index]?.status === 'suppressed')
  const unlimited = Math.max(1000, ...known.map(({ value }) => value)) * 10
  const limits = limitsFrom(unitCount, known, unlimited)
  const model = solver.model({
    costs: new Float64Array(unitCount),
    lower: new Float64Array(unitCount),
    upper: limits,
    rows: known.map(({ members, value }): Row => {
      const columns = [...new Set(members)]
      return { columns, values: columns.map(() => 1), lower: value, upper: value }
    }),
    whole: true,
  })
  const extreme = (members: readonly number[], sign: 1 | -1): number => {
    const costs = new Float64Array(unitCount)
    for (const unit of members) costs[unit] = sign
    model.setCosts(costs)
    const { status, objective } = model.solve({ seconds })
    if (status !== 'optimal') throw new Error(`the attack got no answer: ${status}`)
    return Math.abs(Math.round(objective))
  }
  try {
    return hidden.map(({ id, members }) => {
      const high = extreme(members, -1)
      const open = members.some((unit) => limits[unit] === unlimited)
      return { id, low: extreme(members, 1), high: open && high >= unlimited ? null : high }
    })
  } finally {
    model.close()
  }
}

/** A unit is at most the smallest number shown of a set that holds it. */
function limitsFrom(unitCount: number, known: readonly { members: readonly number[]; value: number }[], most: number) {
  const limits = new Float64Array(unitCount).fill(most)
  for (const { members, value } of known) for (const unit of members) limits[unit] = Math.min(limits[unit] ?? 0, value)
  return limits
}
