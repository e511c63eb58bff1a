import type { Solver } from '#kernel/solver.ts'
import { choose } from './choice.ts'
import { near } from './near.ts'
import type { Pattern } from './pattern.ts'

export type Search = {
  /** Whether to stop, with what was found so far. */
  readonly late: () => boolean
  /** Milliseconds, from any beginning. */
  readonly now: () => number
  readonly chance: () => number
  readonly say: (text: string) => void
  /** Lets others in the same thread do something, such as asking to stop. */
  readonly breathe: () => Promise<void>
}

/**
 * Makes a safe pattern cheaper: takes a neighbourhood (a hundred nodes or so around one that is hidden) and chooses it
 * anew, while all else stays; then the next, until nowhere anything is won. Each step keeps the pattern safe, so it can be
 * stopped at any moment. Gives whether it came to its end.
 */
export async function improve(solver: Solver, pattern: Pattern, cap: number, search: Search): Promise<boolean> {
  const { system } = pattern
  const allowed = Uint8Array.from(system.state, (state) => (state === 'shown' ? 0 : 1))
  const isFree = (node: number) => system.need[node] === 0
  const pending = new Set(hiddenByChoice(pattern))
  let size = 150
  let said = search.now()
  while (pending.size > 0) {
    if (search.late()) return false
    await search.breathe()
    const seed = pick(pending, search.chance)
    const ball = near(system, [seed], allowed, pattern.hidden, enoughFree(isFree, size))
    const free = ball.filter(isFree)
    const begun = search.now()
    const { better } = choose(solver, pattern, free, cap, {
      late: search.late,
      rounds: 40,
      secondsPerRound: 1,
      relaxedRounds: 1,
      cutsPerRound: 25,
      thorough: { reach: [150, 1000], seconds: 0.1, failures: 8 },
      around: 300,
    })
    const took = search.now() - begun
    // as large as can be chosen in about a second
    size = Math.round(Math.min(500, Math.max(50, size * (took < 800 ? 1.2 : took > 2000 ? 0.85 : 1))))
    for (const node of free.slice(0, Math.ceil(free.length / 2))) pending.delete(node)
    pending.delete(seed)
    if (better)
      for (const node of ball)
        if (isFree(node) && pattern.hidden[node] === 1 && system.cost[node]! > 0) pending.add(node)
    if (search.now() - said > 2000) {
      said = search.now()
      search.say(`cost ${pattern.cost.toFixed(1)}, ${pending.size} to look at, ${size} at a time`)
    }
  }
  return true
}

function hiddenByChoice({ system, hidden }: Pattern): number[] {
  return [...hidden.keys()].filter((node) => hidden[node] === 1 && system.need[node] === 0 && system.cost[node]! > 0)
}

function pick(set: ReadonlySet<number>, chance: () => number): number {
  const list = [...set]
  return list[Math.floor(chance() * list.length)]!
}

function enoughFree(isFree: (node: number) => boolean, size: number) {
  let [counted, free] = [0, 0]
  return (found: readonly number[]) => {
    for (; counted < found.length; counted += 1) if (isFree(found[counted]!)) free += 1
    return free >= size
  }
}
