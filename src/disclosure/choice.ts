import type { Model, Row, Solver } from '#kernel/solver.ts'
import { cutsFor, noneAlone } from './cuts.ts'
import { type Thorough, prove } from './evidence.ts'
import { Moves, settle } from './moves.ts'
import { near } from './near.ts'
import type { Change, Pattern } from './pattern.ts'
import { repair } from './repair.ts'

/** How long a choice is searched. `late` ends it, with what was found so far. */
export type Effort = {
  readonly late: () => boolean
  readonly rounds: number
  readonly secondsPerRound: number
  /** Rounds in which nodes may be hidden half: cheap, and they nearly settle it. */
  readonly relaxedRounds: number
  readonly cutsPerRound: number
  readonly thorough: Thorough
  /** How many hidden nodes around those of the choice may move with them; what is further away stands still. */
  readonly around: number
  /** Ends the search when a round is not solved to its end: the group is too large to choose at once. */
  readonly wholeOrNothing?: boolean
  readonly say?: (text: string) => void
}

/** `best`: the choice that was made is the cheapest there is for these nodes, all else being as it is. */
export type Outcome = { readonly better: boolean; readonly best: boolean }

/**
 * Chooses anew, for a group of nodes, which of them are hidden, as cheaply as possible; all else stays as it is.
 *
 * A whole-number program chooses, knowing only necessary conditions: no sum may hold one unknown alone. Then the choice is
 * attacked. What an attack finds becomes one more condition (a cut: of the nodes that stand in the way, some must be
 * hidden), and the program chooses again (Fischetti and Salazar). What still leaks at the end is repaired. The outcome
 * replaces the old choice only when it is safe and cheaper.
 */
export function choose(
  solver: Solver,
  pattern: Pattern,
  free: readonly number[],
  cap: number,
  effort: Effort,
): Outcome {
  if (effort.late() || free.length === 0) return { better: false, best: free.length === 0 }
  const choice = new Choice(solver, pattern, free, cap, effort)
  try {
    choice.relax()
    return choice.decide()
  } finally {
    choice.close()
  }
}

class Choice {
  readonly #solver: Solver
  readonly #pattern: Pattern
  readonly #free: readonly number[]
  readonly #columnOf: ReadonlyMap<number, number>
  readonly #cap: number
  readonly #effort: Effort
  /** What was hidden, what it cost, and the changes that leaned on the nodes of the choice. */
  readonly #before: Uint8Array
  readonly #costBefore: number
  readonly #ended: readonly Change[]
  /** The sensitive nodes that are not safe while none of the nodes is hidden. */
  readonly #endangered: number[]
  readonly #around: Uint8Array
  readonly #master: Model
  readonly #moves: Moves

  constructor(solver: Solver, pattern: Pattern, free: readonly number[], cap: number, effort: Effort) {
    const { system } = pattern
    this.#solver = solver
    this.#pattern = pattern
    this.#free = free
    this.#columnOf = new Map(free.map((node, column) => [node, column]))
    this.#cap = cap
    this.#effort = effort
    this.#before = pattern.hidden.slice()
    this.#costBefore = pattern.cost
    this.#ended = pattern.set(free, 0)
    const leaning = new Set([...free, ...this.#ended.flatMap(({ nodes }) => nodes)])
    this.#endangered = pattern.unsafe(leaning)
    this.#around = surroundings(pattern, leaning, effort.around)
    const core = [...this.#around.keys()].filter((node) => this.#around[node] === 1)
    this.#moves = new Moves(solver, system, core, cap)
    this.#master = solver.model({
      costs: Float64Array.from(free, (node) => system.cost[node]!),
      lower: new Float64Array(free.length),
      upper: new Float64Array(free.length).fill(1),
      rows: noneAlone(pattern, this.#columnOf),
    })
  }

  /** Lets nodes be hidden in part: what leaks even then gives conditions that are cheap to find. */
  relax(): void {
    const { late, relaxedRounds, secondsPerRound } = this.#effort
    for (let round = 0; round < relaxedRounds && !late(); round += 1) {
      const { x } = this.#master.solve({ seconds: secondsPerRound })
      const cuts = x === null ? [] : this.#cuts(x)
      if (cuts.length === 0) break
      this.#master.addRows(cuts)
    }
  }

  /** Chooses, attacks and chooses again; leaves the pattern better, or as it was. */
  decide(): Outcome {
    const { late, rounds, secondsPerRound, wholeOrNothing, say } = this.#effort
    // what is hidden outside the choice costs the same whatever is chosen
    const most = this.#costBefore - this.#pattern.cost - little
    let bound = Number.NEGATIVE_INFINITY
    this.#master.setWhole(true)
    for (let round = 1; round <= rounds; round += 1) {
      const { x, status, bound: least } = this.#master.solve({ seconds: secondsPerRound })
      bound = Math.max(bound, least)
      if (x === null || bound > most || (wholeOrNothing === true && status !== 'optimal')) break
      const z = x.map(Math.round)
      const cuts = round === rounds || late() ? [] : this.#cuts(z)
      say?.(`${this.#pattern.cost.toFixed(1)} + at least ${bound.toFixed(1)}, ${cuts.length} leak`)
      if (cuts.length === 0) {
        const proven = this.#settleOn(z)
        if (proven === null) break
        return { better: true, best: proven && status === 'optimal' }
      }
      this.#master.addRows(cuts)
    }
    this.#goBack()
    return { better: false, best: bound > most }
  }

  close(): void {
    this.#master.close()
    this.#moves.close()
  }

  /** With shown nodes a little ajar an attack is held by few of them, and the condition is sharper; then without. */
  #cuts(z: Float64Array): Row[] {
    const { late, cutsPerRound } = this.#effort
    const { system, hidden } = this.#pattern
    // each round begins with others, so that not the same ones are cut again and again
    this.#endangered.push(...this.#endangered.splice(0, this.#endangered.length >> 1))
    for (const ajar of [0.02, 0]) {
      const share = (node: number) => {
        const column = this.#columnOf.get(node)
        return column === undefined ? hidden[node]! : Math.max(z[column]!, ajar)
      }
      const cuts = cutsFor(this.#moves, system, this.#endangered, share, this.#columnOf, late, cutsPerRound)
      if (cuts.length > 0) return cuts
    }
    return []
  }

  /**
   * Hides what was chosen, proves it in whole numbers, and repairs what does not hold. True: it held as it was chosen.
   * False: it is safe after repair. Null: it is not safe, or not cheaper than before.
   */
  #settleOn(z: Float64Array): boolean | null {
    const pattern = this.#pattern
    const { late, thorough } = this.#effort
    pattern.set(
      this.#free.filter((_, column) => z[column] === 1),
      1,
    )
    const movable = pattern.hidden.map((is, node) => is & this.#around[node]!)
    const left = prove(this.#solver, pattern, this.#endangered, settle(pattern.system, movable), this.#cap, thorough)
    const held = left.length === 0
    if (!held && repair(this.#solver, pattern, left, this.#cap, { late, reach: thorough.reach }).length > 0) return null
    return pattern.cost < this.#costBefore - little ? held : null
  }

  #goBack(): void {
    const hide: number[] = []
    const show: number[] = []
    for (const [node, was] of this.#before.entries())
      if (was !== this.#pattern.hidden[node]) (was === 1 ? hide : show).push(node)
    this.#pattern.set(show, 0)
    this.#pattern.set(hide, 1)
    for (const change of this.#ended) this.#pattern.add(change)
  }
}

/** Costs nearer to each other than this are the same. */
const little = 1e-4

/** Per node whether it may move: the nodes of the choice and of the changes that leaned on them, and what is hidden around those. */
function surroundings({ system, hidden }: Pattern, seeds: ReadonlySet<number>, around: number): Uint8Array {
  const taken = new Uint8Array(system.size)
  const enough = seeds.size + around
  for (const node of near(system, seeds, hidden, hidden, (found) => found.length >= enough)) taken[node] = 1
  return taken
}
