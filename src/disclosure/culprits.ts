import type { Solver } from '#kernel/solver.ts'
import { cutsFor } from './cuts.ts'
import { Moves } from './moves.ts'
import type { Spec, Unprotectable } from './spec.ts'
import type { System } from './system.ts'

/**
 * SDC-6 · When an earlier publication gives a number away, protection is refused, and the refusal says which.
 *
 * What is published can not be taken back. Rather than publish what looks protected, nothing is published, and the cells
 * that cause it are named: those that hold the number in place when everything else is hidden.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 5.2 (differencing between releases).
 */
export function culprits(
  solver: Solver,
  spec: Spec,
  system: System,
  nodes: readonly number[],
  factor: number,
): Unprotectable[] {
  const cap = factor * system.need.reduce((most, need) => Math.max(most, need), 1)
  const pinned = [...system.state.keys()].filter((node) => system.state[node] === 'shown')
  const columnOf = new Map(pinned.map((node, column) => [node, column]))
  const open = [...system.state.keys()].filter((node) => system.state[node] !== 'shown')
  const moves = new Moves(solver, system, open, cap)
  const share = (node: number) => (columnOf.has(node) ? 0 : 1)
  try {
    const lost = system.lost.map(({ id, members }) => {
      const zeros = (spec.pinned ?? []).filter(
        (each) => each.value === 0 && each.members.some((unit) => members.includes(unit)),
      )
      return { id, releases: distinct(zeros.map(({ release }) => release)), by: distinct(zeros.map((each) => each.id)) }
    })
    const held = nodes.map((node) => {
      const [cut] = columnOf.has(node) ? [] : cutsFor(moves, system, [node], share, columnOf, () => false)
      const by = columnOf.has(node) ? [node] : (cut?.columns.map((column) => pinned[column]!) ?? pinned)
      const names = new Set(by.map((each) => system.pinnedAs[each]!))
      const cells = (spec.pinned ?? []).filter(({ id }) => names.has(id))
      return {
        id: system.names[node]!,
        releases: distinct(cells.map(({ release }) => release)),
        by: distinct(cells.map(({ id }) => id)),
      }
    })
    return [...lost, ...held]
  } finally {
    moves.close()
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
