import type { Answer, Model, Solver } from '#kernel/solver.ts'
import { rowsOf } from './moves.ts'
import type { Change } from './pattern.ts'
import type { System } from './system.ts'

const tiny = 1e-6

/**
 * Finds the cheapest way in which one node can differ by a given number. Up and down are columns of their own, so that
 * every step has its price; the cheapest way touches few nodes, and most often only once: a circuit.
 */
export class Circuits {
  readonly #system: System
  readonly #nodes: readonly number[]
  readonly #columnOf: ReadonlyMap<number, number>
  readonly #model: Model
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  readonly #cap: number

  /** @param price of one step of a node */
  constructor(solver: Solver, system: System, nodes: readonly number[], cap: number, price: (node: number) => number) {
    this.#system = system
    this.#nodes = nodes
    this.#cap = cap
    const columnOf = new Map(nodes.map((node, column) => [node, column]))
    this.#columnOf = columnOf
    const size = nodes.length
    const costs = new Float64Array(size * 2)
    this.#lower = new Float64Array(size * 2)
    this.#upper = new Float64Array(size * 2)
    for (const [column, node] of nodes.entries()) {
      costs[column] = costs[column + size] = price(node)
      this.#upper[column] = cap
      this.#upper[column + size] = Math.min(cap, system.value[node]!)
    }
    const rows = rowsOf(system, columnOf).map((row) => ({
      ...row,
      columns: [...row.columns, ...row.columns.map((column) => column + size)],
      values: [...row.values, ...row.values.map((value) => -value)],
    }))
    this.#model = solver.model({ costs, lower: this.#lower, upper: this.#upper, rows })
  }

  /** Asks other prices from now on. */
  reprice(price: (node: number) => number): void {
    const size = this.#nodes.length
    const costs = new Float64Array(size * 2)
    for (const [column, node] of this.#nodes.entries()) costs[column] = costs[column + size] = price(node)
    this.#model.setCosts(costs)
  }

  /** Lets a node stand still from now on, or move again. */
  hold(node: number, still: boolean): void {
    const column = this.#columnOf.get(node)
    if (column === undefined) return
    this.#upper[column] = still ? 0 : this.#cap
    this.#upper[column + this.#nodes.length] = still ? 0 : Math.min(this.#cap, this.#system.value[node]!)
  }

  /** A whole change that moves the node by `amount`; null when there is none among these nodes. */
  find(node: number, amount: number, seconds = 2): Change | null {
    const column = this.#columnOf.get(node)
    if (column === undefined || -amount > this.#system.value[node]!) return null
    const size = this.#nodes.length
    const [lower, upper] = [this.#lower.slice(), this.#upper.slice()]
    lower[column] = upper[column] = Math.max(amount, 0)
    lower[column + size] = upper[column + size] = Math.max(-amount, 0)
    this.#model.setBounds(lower, upper)
    const answer = this.#model.solve({ seconds })
    if (answer.status !== 'optimal') return null
    const change = this.#changeFrom(answer, node)
    if (change !== null) return change
    this.#model.setWhole(true)
    const whole = this.#model.solve({ seconds, gap: 1e9 })
    this.#model.setWhole(false)
    return this.#changeFrom(whole, node)
  }

  close(): void {
    this.#model.close()
  }

  /** The part of the table that hangs together with the node; null when it is not whole. */
  #changeFrom({ x }: Answer, node: number): Change | null {
    if (x === null) return null
    const size = this.#nodes.length
    const moved = new Map<number, number>()
    for (const [column, each] of this.#nodes.entries()) {
      const delta = x[column]! - x[column + size]!
      if (Math.abs(delta) > tiny) moved.set(each, delta)
    }
    const nodes = connected(this.#system, node, moved)
    const deltas = nodes.map((each) => Math.round(moved.get(each)!))
    return nodes.every((each, at) => Math.abs(moved.get(each)! - deltas[at]!) < tiny) ? { nodes, deltas } : null
  }
}

/** The nodes of a table that are tied to the first by sums. */
export function connected(system: System, first: number, moved: ReadonlyMap<number, number>): number[] {
  const nodes = [first]
  const seen = new Set(nodes)
  for (const node of nodes)
    for (const sum of system.inSums[node]!)
      for (const other of system.sums[sum]!)
        if (moved.has(other) && !seen.has(other)) {
          seen.add(other)
          nodes.push(other)
        }
  return nodes
}
