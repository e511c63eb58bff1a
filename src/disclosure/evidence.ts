import type { Solver } from '#kernel/solver.ts'
import { Circuits } from './circuits.ts'
import { near } from './near.ts'
import type { Change, Pattern } from './pattern.ts'

/** How far a proof looks, and how long. */
export type Thorough = {
  /** How many nodes around a node are looked at, in steps. */
  readonly reach: readonly number[]
  /** For one whole-number question, when the easy way gives broken numbers. */
  readonly seconds: number
  /** After so many failures the rest is not tried. */
  readonly failures: number
}

/**
 * Makes a node safe with small changes: all the way up, or down as far as its count goes and up for the rest.
 * The changes are added to the pattern. Gives whether it is safe now.
 */
export function widen(pattern: Pattern, circuits: Circuits, node: number, seconds: number): boolean {
  const { need, value } = pattern.system
  for (const amount of steps(need[node]!, value[node]!)) {
    if (pattern.safe(node)) break
    const change = circuits.find(node, amount, seconds)
    if (change !== null) addUseful(pattern, change, node)
  }
  return pattern.safe(node)
}

/** 4 of a count of 2: up 4, down 2, up 3, up 2, … The first ways are the simplest. */
export function steps(need: number, value: number): number[] {
  const down = Math.min(need, value)
  const amounts = down > 0 ? [need, -down] : [need]
  for (let up = need - 1; up >= 1; up -= 1) amounts.push(up)
  for (let less = down - 1; less >= 1; less -= 1) amounts.push(-less)
  return amounts
}

function addUseful(pattern: Pattern, change: Change, node: number): void {
  const before = pattern.range(node)
  pattern.add(change)
  if (pattern.range(node) === before) pattern.drop(change)
}

/**
 * Makes each of the nodes safe with changes among what is hidden, near by first and then further away.
 * Gives those for which nothing was found.
 *
 * @param movable what is hidden and not stuck (`settle`)
 */
export function prove(
  solver: Solver,
  pattern: Pattern,
  nodes: readonly number[],
  movable: Uint8Array,
  cap: number,
  { reach, seconds, failures }: Thorough,
): number[] {
  let left = pattern.unsafe(nodes)
  for (const [step, size] of reach.entries()) {
    const tried = new Set<number>()
    let failed = 0
    for (const first of left) {
      if (tried.has(first) || pattern.safe(first)) continue
      if (movable[first] === 0) failed += 1
      if (step === reach.length - 1 && failed > failures) return pattern.unsafe(nodes)
      if (movable[first] === 0) continue
      const ball = near(pattern.system, [first], movable, movable, (found) => found.length >= size)
      const circuits = new Circuits(solver, pattern.system, ball, cap, () => 1)
      const inner = new Set(ball.length < size ? ball : ball.slice(0, Math.ceil(size / 3)))
      for (const node of [first, ...left.filter((each) => inner.has(each))]) {
        if (tried.has(node) || pattern.safe(node)) continue
        tried.add(node)
        if (!widen(pattern, circuits, node, seconds)) failed += 1
        if (step === reach.length - 1 && failed > failures) break
      }
      circuits.close()
    }
    left = pattern.unsafe(left)
    if (left.length === 0) break
  }
  return pattern.unsafe(nodes)
}
