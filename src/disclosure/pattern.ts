import type { System } from './system.ts'

/** A table of whole numbers beside the true one: these nodes differ by these numbers, all others do not. */
export type Change = { readonly nodes: readonly number[]; readonly deltas: readonly number[] }

/**
 * What is hidden, and the changes that show it is enough. Hiding more never breaks a change; showing a node ends the
 * changes that move it, and with them the range of the sensitive nodes that leaned on those.
 */
export class Pattern {
  readonly system: System
  /** Per node: 1 when hidden. */
  readonly hidden: Uint8Array
  readonly #changesAt: Set<Change>[]

  constructor(system: System, hidden: Uint8Array) {
    this.system = system
    this.hidden = hidden
    this.#changesAt = Array.from({ length: system.size }, () => new Set())
  }

  get cost(): number {
    return this.system.cost.reduce((sum, cost, node) => sum + cost * this.hidden[node]!, 0)
  }

  /** Every change still in force, once. */
  get changes(): Set<Change> {
    const all = new Set<Change>()
    for (const at of this.#changesAt) for (const change of at) all.add(change)
    return all
  }

  /** How far apart the counts of a node are that are known to be possible. */
  range(node: number): number {
    let [low, high] = [0, 0]
    for (const { nodes, deltas } of this.#changesAt[node]!) {
      const delta = deltas[nodes.indexOf(node)]!
      if (delta < low) low = delta
      if (delta > high) high = delta
    }
    return high - low
  }

  safe(node: number): boolean {
    return this.range(node) >= this.system.need[node]!
  }

  /** The sensitive nodes, of the given ones, of which nothing shows yet that they are safe. */
  unsafe(nodes: Iterable<number> = this.system.need.keys()): number[] {
    return [...nodes].filter((node) => this.system.need[node]! > 0 && !this.safe(node))
  }

  add(change: Change): void {
    for (const node of change.nodes) this.#changesAt[node]!.add(change)
  }

  drop(change: Change): void {
    for (const node of change.nodes) this.#changesAt[node]!.delete(change)
  }

  changesOf(node: number): ReadonlySet<Change> {
    return this.#changesAt[node]!
  }

  /** Shows or hides nodes. Gives the changes that ended, so that a step can be taken back. */
  set(nodes: Iterable<number>, hidden: 0 | 1): Change[] {
    const ended: Change[] = []
    for (const node of nodes) {
      this.hidden[node] = hidden
      if (hidden === 1) continue
      for (const change of Array.from(this.#changesAt[node]!)) {
        this.drop(change)
        ended.push(change)
      }
    }
    return ended
  }
}
