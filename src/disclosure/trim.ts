import type { Solver } from '#kernel/solver.ts'
import { Circuits } from './circuits.ts'
import { prove, widen } from './evidence.ts'
import { settle } from './moves.ts'
import type { Pattern } from './pattern.ts'

/** So many hidden nodes are kept in one model; of more, only those around what is asked. */
const oneModel = 1500

/** Shows again what need not be hidden, in the given order: what leaned on it finds another way among what stays hidden. */
export function trim(
  solver: Solver,
  pattern: Pattern,
  nodes: readonly number[],
  cap: number,
  late: () => boolean,
): void {
  const { hidden } = pattern
  const all = [...hidden.keys()].filter((node) => hidden[node] === 1)
  const circuits = all.length > oneModel ? null : new Circuits(solver, pattern.system, all, cap, () => 1)
  for (const node of nodes) {
    if (late()) break
    if (hidden[node] === 0) continue
    const ended = pattern.set([node], 0)
    circuits?.hold(node, true)
    const endangered = pattern.unsafe(new Set(ended.flatMap((change) => change.nodes)))
    if (endangered.length === 0 || otherWay(solver, pattern, endangered, cap, circuits)) continue
    pattern.set([node], 1)
    circuits?.hold(node, false)
    for (const change of ended) pattern.add(change)
  }
  circuits?.close()
}

function otherWay(
  solver: Solver,
  pattern: Pattern,
  endangered: readonly number[],
  cap: number,
  circuits: Circuits | null,
): boolean {
  const movable = settle(pattern.system, pattern.hidden.slice())
  if (endangered.some((node) => movable[node] === 0)) return false
  if (circuits !== null) return endangered.every((node) => widen(pattern, circuits, node, 0.3))
  const thorough = { reach: [150, oneModel], seconds: 0.3, failures: 0 }
  return prove(solver, pattern, endangered, movable, cap, thorough).length === 0
}
