import type { Ambition, AmbitionChange, AmbitionId } from './ambition.ts'

/** What became of something under an old number: what holds now, what ended without a follower, and by which changes. */
export type Became = {
  readonly now: readonly Ambition[]
  readonly ended: readonly Ambition[]
  readonly steps: readonly AmbitionChange[]
}

/** What a number means: the ambition that has it now, and what became of those that had it before. */
export type Resolved = { readonly current: Ambition | null; readonly earlier: Became | null }

type Numbered = { readonly ambitions: readonly Ambition[]; readonly changes: readonly AmbitionChange[] }

/**
 * AGENDA-3 · Ambitions are merged, split, renumbered or ended with a reason and the decision, and an old number keeps
 * leading to what it became.
 *
 * An ambition is never thrown away: it ends on a day. Through several changes the number leads to all that came of it, so
 * that it may lead to two. A number that was given out again leads to both: to the one that has it now, and to what
 * became of the earlier one.
 *
 * Source: requirement 002-04 (ten ambitions become eight; keep history).
 */
export function resolveNumber(number: string, agenda: Numbered): Resolved {
  const current = agenda.ambitions.find((each) => each.number === number && each.endedOn === null) ?? null
  const walk = new Walk(agenda)
  for (const [at, { parts }] of agenda.changes.entries())
    for (const part of parts)
      if (part.fromNumber === number && !(part.toId === part.fromId && part.toNumber === number))
        walk.from(part.fromId, at)
  const { now, ended, steps } = walk.result()
  const others = now.filter(({ id }) => id !== current?.id)
  const led = others.length > 0 || ended.length > 0
  return { current, earlier: led ? { now: others, ended, steps } : null }
}

/** What an ambition is now: itself while it holds, else all that came of it. */
export function becameOf(id: AmbitionId, agenda: Numbered): Became {
  const walk = new Walk(agenda)
  walk.from(id, 0)
  return walk.result()
}

/** Every change an ambition came out of or went into, in order. */
export function changesAround(id: AmbitionId, changes: readonly AmbitionChange[]): readonly AmbitionChange[] {
  return changes.filter(({ parts }) => parts.some(({ fromId, toId }) => fromId === id || toId === id))
}

/** Follows ambitions through the changes, which stand in the order in which they were made: so it always ends. */
class Walk {
  readonly #agenda: Numbered
  readonly #now = new Set<AmbitionId>()
  readonly #ended = new Set<AmbitionId>()
  readonly #steps = new Set<number>()

  constructor(agenda: Numbered) {
    this.#agenda = agenda
  }

  /** Follows one ambition from the change at place `start` on. */
  from(id: AmbitionId, start: number): void {
    for (const [at, { parts }] of this.#agenda.changes.entries()) {
      if (at < start) continue
      const own = parts.filter(({ fromId }) => fromId === id)
      if (own.length === 0) continue
      this.#steps.add(at)
      for (const { toId } of own)
        if (toId === null) this.#ended.add(id)
        else if (toId !== id) this.from(toId, at + 1)
      if (own.every(({ toId }) => toId !== id)) return
    }
    this.#now.add(id)
  }

  result(): Became {
    const { ambitions, changes } = this.#agenda
    return {
      now: ambitions.filter(({ id }) => this.#now.has(id)),
      ended: ambitions.filter(({ id }) => this.#ended.has(id)),
      steps: changes.filter((_change, at) => this.#steps.has(at)),
    }
  }
}
