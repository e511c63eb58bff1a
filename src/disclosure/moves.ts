import type { Answer, Model, Row, Solver } from '#kernel/solver.ts'
import type { System } from './system.ts'

/**
 * The ways in which hidden counts can differ while everything shown stays as it is: one column per node that may move,
 * one row per set that is the sum of others. The nodes at the edge (they stand in a row, but were not named) are columns
 * that stand still: what a row wants of them says what hiding them would be worth.
 */
export class Moves {
  /** The named nodes, then those at the edge. */
  readonly nodes: readonly number[]
  readonly columnOf: ReadonlyMap<number, number>
  /** How far a column may go down and up when it is free to move. */
  readonly down: Float64Array
  readonly up: number
  /** How many of the nodes were named. */
  readonly core: number
  readonly #model: Model
  readonly #costs: Float64Array

  /** @param cap no node moves further than this: answers stay small and nearly always whole */
  constructor(solver: Solver, system: System, core: readonly number[], cap: number) {
    const columnOf = new Map(core.map((node, column) => [node, column]))
    const rows = rowsOf(system, columnOf, true)
    this.nodes = [...columnOf.keys()]
    this.columnOf = columnOf
    this.core = core.length
    this.#costs = new Float64Array(this.nodes.length)
    this.up = cap
    this.down = Float64Array.from(this.nodes, (node) => Math.min(system.value[node]!, cap))
    const still = new Float64Array(this.nodes.length)
    this.#model = solver.model({ costs: this.#costs, lower: still, upper: still, rows })
  }

  /** How far each named node may move: 0 for not at all, 1 for as far as its count and the cap allow, and between. */
  open(share: (node: number) => number): void {
    const lower = new Float64Array(this.nodes.length)
    const upper = new Float64Array(this.nodes.length)
    for (let column = 0; column < this.core; column += 1) {
      const part = share(this.nodes[column]!)
      lower[column] = -this.down[column]! * part
      upper[column] = this.up * part
    }
    this.#model.setBounds(lower, upper)
  }

  /** The table that moves the node furthest in a direction. */
  furthest(node: number, direction: 1 | -1, seconds = 5): Answer {
    const column = this.columnOf.get(node)!
    this.#costs[column] = -direction
    this.#model.setCosts(this.#costs)
    this.#costs[column] = 0
    return this.#model.solve({ seconds })
  }

  close(): void {
    this.#model.close()
  }
}

/**
 * One row per total is enough: its other sums follow from it. The one with the fewest moving parts is taken.
 *
 * @param columnOf the nodes that move; with `edge`, the others in the rows are added
 */
export function rowsOf(system: System, columnOf: Map<number, number>, edge = false): Row[] {
  const rows: Row[] = []
  const seen = new Set<number>()
  for (const node of Array.from(columnOf.keys()))
    for (const sum of system.inSums[node]!) {
      const total = system.sums[sum]![0]!
      if (seen.has(total)) continue
      seen.add(total)
      const row = fewestMoving(system, total, columnOf)
      const columns: number[] = []
      const values: number[] = []
      for (const [index, each] of row.entries()) {
        if (edge && !columnOf.has(each)) columnOf.set(each, columnOf.size)
        const column = columnOf.get(each)
        if (column === undefined) continue
        columns.push(column)
        values.push(index === 0 ? -1 : 1)
      }
      rows.push({ columns, values, lower: 0, upper: 0 })
    }
  return rows
}

function fewestMoving(system: System, total: number, columnOf: ReadonlyMap<number, number>): Int32Array {
  let best: Int32Array = new Int32Array()
  let least = Number.POSITIVE_INFINITY
  for (const sum of system.totals[total]!) {
    const nodes = system.sums[sum]!
    let moving = 0
    for (const node of nodes) if (columnOf.has(node)) moving += 1
    // of equals the shortest
    const weight = moving + nodes.length / 100_000
    if (weight < least) [best, least] = [nodes, weight]
  }
  return best
}

/**
 * Leaves out the nodes that can not move: alone in a sum of which all else stands still. What is left may move, or not.
 *
 * @param movable per node whether it may move; is changed
 */
export function settle(system: System, movable: Uint8Array): Uint8Array {
  const queue = [...system.sums.keys()]
  const waiting = new Uint8Array(system.sums.length).fill(1)
  for (let sum = queue.pop(); sum !== undefined; sum = queue.pop()) {
    waiting[sum] = 0
    const alone = onlyOne(system.sums[sum]!, movable)
    if (alone === null) continue
    movable[alone] = 0
    for (const other of system.inSums[alone]!)
      if (waiting[other] === 0) {
        waiting[other] = 1
        queue.push(other)
      }
  }
  return movable
}

function onlyOne(nodes: Int32Array, movable: Uint8Array): number | null {
  let alone: number | null = null
  for (const node of nodes) {
    if (movable[node] === 0) continue
    if (alone !== null) return null
    alone = node
  }
  return alone
}
