import type { Solver } from '#kernel/solver.ts'
import { choose } from './choice.ts'
import { type Search, improve } from './improve.ts'
import { type Change, Pattern } from './pattern.ts'
import { culprits } from './culprits.ts'
import { repair } from './repair.ts'
import { thresholdOf } from './sensitivity.ts'
import type { Proof, Protected, Refused, Report, ShownOrNot, Spec, Witness } from './spec.ts'
import { type System, systemOf } from './system.ts'
import { trim } from './trim.ts'
import { verify } from './verify.ts'

/** What the search may use. Nothing of it is trusted: what comes out is added up anew by `verify`. */
export type Means = {
  readonly solver: Solver
  /** Milliseconds, from any beginning. */
  readonly now: () => number
  /** How long to look for less to hide; the answer is safe from the first second on. Default 60. */
  readonly seconds?: number
  /** Ends the search with the best answer so far. */
  readonly signal?: { readonly aborted: boolean }
  /** Hears about every two seconds how far it is. */
  readonly progress?: (text: string) => void
  /** Gives the thread away for a moment (`setImmediate`), so that `signal` can be given from the same thread. */
  readonly breathe?: () => Promise<void>
}

/**
 * SDC-5 · From all that is published together, no sensitive number can be worked out.
 *
 * Hides the sensitive cells, and as few others as it takes (for their cost) that every sensitive set keeps its range, for
 * anyone who adds and subtracts all that is shown, now and earlier, and knows that counts are whole and not below zero.
 * Each range is proven by whole-number tables that give the same publication.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 4.2; Fischetti and Salazar 2001 for the method.
 */
export async function protect(spec: Spec, means: Means): Promise<Protected | Refused> {
  checkPinned(spec)
  const system = systemOf(spec)
  const begun = means.now()
  const seconds = means.seconds ?? 60
  let said = begun
  const search: Search = {
    late: () => means.signal?.aborted === true || means.now() - begun > seconds * 1000,
    now: means.now,
    chance: chanceFrom(20_261_124),
    say: (text) => {
      if (means.now() - said < 2000) return
      said = means.now()
      means.progress?.(`${Math.round((said - begun) / 1000)} s: ${text}`)
    },
    breathe: means.breathe ?? (() => Promise.resolve()),
  }
  // no node need move further than twice the width; where that is too little, further
  for (const factor of [2, 20]) {
    const found = await hide(means.solver, system, factor, seconds, search)
    if (found.unsafe.length === 0 && system.lost.length === 0)
      return checked(spec, publish(spec, system, found.pattern, found.finished))
    if (factor === 20)
      return { outcome: 'refused', unprotectable: culprits(means.solver, spec, system, found.unsafe, factor) }
  }
  throw new Error('not reached')
}

type Found = { readonly pattern: Pattern; readonly unsafe: readonly number[]; readonly finished: boolean }

async function hide(solver: Solver, system: System, factor: number, seconds: number, search: Search): Promise<Found> {
  const cap = factor * system.need.reduce((most, need) => Math.max(most, need), 1)
  const free = [...system.need.keys()].filter((node) => system.need[node] === 0 && system.state[node] !== 'shown')
  const pattern = new Pattern(
    system,
    Uint8Array.from(system.state, (state) => (state === 'hidden' ? 1 : 0)),
  )
  const unsafe = await begin(solver, pattern, cap, search)
  if (unsafe.length > 0 || system.lost.length > 0) return { pattern, unsafe, finished: true }
  const { best } = choose(solver, pattern, free, cap, {
    late: search.late,
    rounds: 40,
    secondsPerRound: Math.max(1, seconds / 10),
    relaxedRounds: 0,
    cutsPerRound: 200,
    thorough: { reach: [150, 600, Number.POSITIVE_INFINITY], seconds: 2, failures: 100 },
    around: system.size,
    wholeOrNothing: true,
    say: (text) => search.say(`all at once: ${text}`),
  })
  if (best) return { pattern, unsafe, finished: true }
  await showAgain(solver, pattern, free, cap, search)
  return { pattern, unsafe, finished: await improve(solver, pattern, cap, search) }
}

/**
 * A first safe pattern: from what is sensitive outwards, cheapest way by cheapest way. This is not cut short: before it is
 * there, there is no safe answer. Gives the nodes for which there is no way at all.
 */
async function begin(solver: Solver, pattern: Pattern, cap: number, search: Search): Promise<number[]> {
  const open = pattern.unsafe()
  const left: number[] = []
  for (let at = 0; at < open.length; at += 100) {
    await search.breathe()
    search.say(`first pattern: ${at} of ${open.length}`)
    // wide surroundings find cheaper ways; for a whole country they take too long
    const near = pattern.system.size > 2000 ? 150 : 500
    const reach = { late: () => false, reach: [near, 1000, Number.POSITIVE_INFINITY] }
    left.push(...repair(solver, pattern, open.slice(at, at + 100), cap, reach))
  }
  return pattern.unsafe(left)
}

/** Shows again, dearest first, what turns out not to be needed. */
async function showAgain(
  solver: Solver,
  pattern: Pattern,
  free: readonly number[],
  cap: number,
  search: Search,
): Promise<void> {
  const { cost } = pattern.system
  const dearest = free
    .filter((node) => pattern.hidden[node] === 1 && cost[node]! > 0)
    .toSorted((a, b) => cost[b]! - cost[a]!)
  for (let at = 0; at < dearest.length; at += 100) {
    await search.breathe()
    search.say(`showing again what can be: ${at} of ${dearest.length}, cost ${pattern.cost.toFixed(1)}`)
    trim(solver, pattern, dearest.slice(at, at + 100), cap, search.late)
  }
}

function publish(spec: Spec, system: System, { hidden, changes }: Pattern, finished: boolean): Protected {
  const suppressed: number[] = []
  let [primary, value, secondaryValue] = [0, 0, 0]
  const cells = spec.cells.map(({ id }, index): ShownOrNot => {
    const node = system.nodeOfCell[index]!
    if (node < 0) return { id, status: 'shown', value: 0 }
    const count = system.value[node]!
    if (hidden[node] === 0) return { id, status: 'shown', value: count }
    suppressed.push(index)
    value += count
    if (system.need[node]! > 0) primary += 1
    else secondaryValue += count
    return { id, status: 'suppressed' }
  })
  const report: Report = {
    cells: cells.length,
    primary,
    secondary: suppressed.length - primary,
    value,
    secondaryValue,
    level: spec.level ?? 2,
    threshold: thresholdOf(spec),
    suppressed,
    finished,
  }
  return { outcome: 'protected', cells, proof: proofOf(system, spec, changes), report }
}

function proofOf(system: System, spec: Spec, changes: Iterable<Change>): Proof {
  return { witnesses: Array.from(changes, (change) => witnessOf(system, spec, change)) }
}

/** What a node gains goes to its first unit; what it loses is taken where there is something to take. */
function witnessOf(system: System, spec: Spec, { nodes, deltas }: Change): Witness {
  const moved: [number, number][] = []
  for (const [at, node] of nodes.entries()) {
    let left = deltas[at]!
    for (const unit of system.unitsOf[node] ?? []) {
      const part = left > 0 ? left : -Math.min(spec.units[unit]!, -left)
      if (part !== 0) moved.push([unit, part])
      left -= part
    }
  }
  return { units: moved.map(([unit]) => unit), deltas: moved.map(([, delta]) => delta) }
}

/** Nothing leaves unverified. */
function checked(spec: Spec, result: Protected): Protected {
  const verdict = verify(spec, result.cells, result.proof)
  if (!verdict.safe)
    throw new Error(`the search gave an answer that is not safe: ${verdict.faults.slice(0, 5).join('; ')}`)
  return result
}

function checkPinned({ pinned = [], units }: Spec): void {
  for (const { id, members, value, release } of pinned) {
    const counted = members.reduce((sum, unit) => sum + (units[unit] ?? 0), 0)
    if (counted !== value)
      throw new RangeError(
        `${id} was published as ${value} in ${release} and now counts ${counted}: a correction, see corrected()`,
      )
  }
}

/** The same chance every time, so that the same publication gives the same answer (in the same time). */
function chanceFrom(seed: number): () => number {
  let state = seed % 2_147_483_647
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}
