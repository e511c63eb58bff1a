import type { Solver } from '#kernel/solver.ts'
import { Circuits } from './circuits.ts'
import { steps } from './evidence.ts'
import { near } from './near.ts'
import type { Change, Pattern } from './pattern.ts'

export type Reach = {
  readonly late: () => boolean
  /** How many nodes around a node are looked at, in steps. */
  readonly reach: readonly number[]
}

/**
 * Hides what it takes to make nodes safe: of all ways in which a node could differ, the one that hides the least that is
 * shown now. Gives the nodes for which there is no way, and those not reached in time.
 */
export function repair(
  solver: Solver,
  pattern: Pattern,
  nodes: readonly number[],
  cap: number,
  { late, reach }: Reach,
): number[] {
  const { system } = pattern
  const allowed = Uint8Array.from(system.state, (state) => (state === 'shown' ? 0 : 1))
  // hidden nodes cost a little too: small changes are easier to keep
  const price = (node: number) => (pattern.hidden[node] === 1 ? 0.01 : system.cost[node]! + 0.01)
  for (const node of pattern.unsafe(nodes))
    for (const size of reach) {
      if (pattern.safe(node) || allowed[node] === 0 || late()) break
      const ball = near(system, [node], allowed, pattern.hidden, (found) => found.length >= size)
      const circuits = new Circuits(solver, system, ball, cap, price)
      hideFor(pattern, node, circuits, price)
      circuits.close()
      if (ball.length < size) break
    }
  return pattern.unsafe(nodes)
}

function hideFor(pattern: Pattern, node: number, circuits: Circuits, price: (node: number) => number): void {
  const { system } = pattern
  while (!pattern.safe(node)) {
    const before = pattern.range(node)
    let best: { change: Change; cost: number } | null = null
    let tried = 0
    for (const amount of steps(system.need[node]!, system.value[node]!)) {
      if (best !== null && (tried >= 2 || best.cost === 0)) break
      tried += 1
      const change = circuits.find(node, amount)
      if (change === null) continue
      const cost = change.nodes.reduce((sum, each) => sum + (pattern.hidden[each] === 1 ? 0 : system.cost[each]!), 0)
      pattern.add(change)
      const wider = pattern.range(node) > before
      pattern.drop(change)
      if (wider && (best === null || cost < best.cost)) best = { change, cost }
    }
    if (best === null) return
    pattern.set(best.change.nodes, 1)
    pattern.add(best.change)
    circuits.reprice(price)
  }
}
