import type { Answer, Row } from '#kernel/solver.ts'
import type { Moves } from './moves.ts'
import type { Pattern } from './pattern.ts'
import type { System } from './system.ts'

/**
 * Attacks nodes of a choice, and gives for each that leaks the condition that every safe choice meets and this one does
 * not: so much of what held the node in place must be hidden. The weights are the prices (duals) of the attack.
 *
 * @param share how far a node is hidden: 0 to 1 (a relaxed choice hides nodes half)
 * @param columnOf the nodes about which is chosen
 */
export function cutsFor(
  moves: Moves,
  system: System,
  nodes: readonly number[],
  share: (node: number) => number,
  columnOf: ReadonlyMap<number, number>,
  late: () => boolean,
  most = Number.POSITIVE_INFINITY,
): Row[] {
  const cuts: Row[] = []
  const low = new Float64Array(system.size)
  const high = new Float64Array(system.size)
  moves.open(share)
  for (const node of nodes) {
    if (late() || cuts.length >= most) break
    const column = moves.columnOf.get(node)
    const need = system.need[node]! - 1e-6
    if (column === undefined) continue
    const attacks: Answer[] = []
    for (const direction of [1, -1] as const) {
      if (high[node]! - low[node]! >= need) break
      const attack = moves.furthest(node, direction)
      if (attack.x === null || attack.status !== 'optimal') break
      attacks.push(attack)
      // one attack tells about many nodes
      for (let at = 0; at < moves.core; at += 1) {
        const [each, moved] = [moves.nodes[at]!, attack.x[at]!]
        if (moved > high[each]!) high[each] = moved
        else if (moved < low[each]!) low[each] = moved
      }
    }
    if (attacks.length < 2 || high[node]! - low[node]! >= need) continue
    const cut = cutFrom(attacks, moves, system.need[node]!, share, columnOf)
    if (cut !== null) cuts.push(cut)
  }
  return cuts
}

function cutFrom(
  attacks: readonly Answer[],
  moves: Moves,
  need: number,
  share: (node: number) => number,
  columnOf: ReadonlyMap<number, number>,
): Row | null {
  let missing = need
  const weights = new Map<number, number>()
  for (const { reduced } of attacks)
    for (const [column, each] of moves.nodes.entries()) {
      const price = reduced[column]!
      const weight = price < 0 ? -price * moves.up : price * moves.down[column]!
      if (weight < 1e-7) continue
      const chosen = columnOf.get(each)
      if (chosen !== undefined) weights.set(chosen, (weights.get(chosen) ?? 0) + weight)
      else if (column < moves.core) missing -= weight * share(each)
    }
  if (missing < 1e-6) return null
  const columns = [...weights.keys()]
  const values = columns.map((column) => Math.min(weights.get(column)! / missing, 1))
  return { columns, values, lower: 1, upper: Number.POSITIVE_INFINITY }
}

/** In no sum may a hidden node stand alone: it would be what is left of the total. */
export function noneAlone({ system, hidden }: Pattern, columnOf: ReadonlyMap<number, number>): Row[] {
  const rows: Row[] = []
  for (const sum of sumsWith(system, columnOf.keys())) {
    const nodes = system.sums[sum]!
    const columns: number[] = []
    const fixed: number[] = []
    for (const node of nodes) {
      const column = columnOf.get(node)
      if (column !== undefined) columns.push(column)
      else if (hidden[node] === 1) fixed.push(node)
    }
    if (fixed.length === 1 && system.need[fixed[0]!]! > 0)
      rows.push({ columns, values: columns.map(() => 1), lower: 1, upper: Number.POSITIVE_INFINITY })
    if (fixed.length === 0)
      for (const self of columns)
        rows.push({
          columns,
          values: columns.map((each) => (each === self ? -1 : 1)),
          lower: 0,
          upper: Number.POSITIVE_INFINITY,
        })
  }
  return rows
}

function sumsWith(system: System, nodes: Iterable<number>): Set<number> {
  const sums = new Set<number>()
  for (const node of nodes) for (const sum of system.inSums[node]!) sums.add(sum)
  return sums
}
