import fc from 'fast-check'
import type { Solver } from '#kernel/solver.ts'
import type { Means } from '#disclosure/protect.ts'
import { sensitiveSets } from '#disclosure/sensitivity.ts'
import { type Cell, type ShownOrNot, type Spec, countOf } from '#disclosure/spec.ts'
import { cross } from '#disclosure/table.ts'

/** What a search may use in a test: a few seconds, which small tables never need. */
export function meansOf(solver: Solver): Means {
  return { solver, now: () => performance.now(), seconds: 5 }
}

/**
 * Made-up publications for properties: a cross of one or two dimensions whose groups nest and overlap by chance, with
 * many zeros and small counts, a few large ones, and sometimes cells that an earlier release showed.
 */
export function publications(sizes: {
  readonly leaves: number
  readonly second: number
  readonly pinned: boolean
}): fc.Arbitrary<Spec> {
  const dimension = (name: string, most: number) =>
    fc.integer({ min: 2, max: most }).chain((count) => {
      const leaves = Array.from({ length: count }, (_, index) => `${name}${index}`)
      return fc.array(fc.subarray(leaves, { minLength: 2 }), { maxLength: 3 }).map((groups) => ({
        name,
        leaves,
        groups: [leaves, ...groups].map((each, index) => ({ id: `${name}+${index}`, leaves: each })),
      }))
    })
  return fc
    .tuple(
      dimension('a', sizes.leaves),
      dimension('b', sizes.second),
      fc.constantFrom('published', 'sensitive') as fc.Arbitrary<'published' | 'sensitive'>,
    )
    .chain(([first, second, zeros]) => {
      const { cells, unitCount } = cross([first, second])
      const count = fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
        { weight: 3, arbitrary: fc.integer({ min: 5, max: 12 }) },
      )
      return fc.record({
        units: fc.array(count, { minLength: unitCount, maxLength: unitCount }),
        cells: fc.constant(cells),
        zeros: fc.constant(zeros),
        threshold: fc.constantFrom(3, 5),
        level: fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>,
        earlier: sizes.pinned ? fc.subarray([...cells], { maxLength: 3 }) : fc.constant<Cell[]>([]),
        together: fc.boolean(),
      })
    })
    .map(({ earlier, together, ...spec }) => {
      const pinned = earlier.map((cell) => ({ ...cell, value: countOf(spec.units, cell.members), release: 'earlier' }))
      const parts = spec.cells.flatMap((cell, part) =>
        cell.members.length === 1 ? [{ part, whole: spec.cells.length - 1 }] : [],
      )
      const whole = new Set(spec.cells.at(-1)?.members)
      const complements = together
        ? parts.filter(({ part }) => spec.cells[part]!.members.every((unit) => whole.has(unit)))
        : []
      return { ...spec, pinned, complements: complements.slice(0, 2) }
    })
}

/**
 * Every table of whole numbers up to a limit that gives the publication, by trying them all: slow, short, and right.
 * Gives per sensitive set how far the counts lie apart, as far as the limit lets them.
 */
export function rangesByForce(spec: Spec, published: readonly ShownOrNot[], most: number): number[] {
  const sets = sensitiveSets(spec)
  const zero = new Set(spec.impossible)
  const shown = [
    ...spec.cells.flatMap((cell, index) => (published[index]?.status === 'shown' ? [cell] : [])),
    ...(spec.pinned ?? []),
  ].map(({ members }) => ({ members: new Set(members), left: countOf(spec.units, members) }))
  const low = sets.map(({ value }) => value)
  const high = sets.map(({ value }) => value)
  const table = spec.units.map(() => 0)
  const last = shown.map(({ members }) => Math.max(...members))
  const visit = (unit: number): void => {
    if (unit === table.length) {
      for (const [index, { members }] of sets.entries()) {
        const count = countOf(table, members)
        low[index] = Math.min(low[index]!, count)
        high[index] = Math.max(high[index]!, count)
      }
      return
    }
    const within = shown.filter(({ members }) => members.has(unit))
    const limit = zero.has(unit) ? 0 : Math.min(most, ...within.map(({ left }) => left))
    for (let count = 0; count <= limit; count += 1) {
      table[unit] = count
      for (const each of within) each.left -= count
      if (shown.every(({ left }, index) => last[index]! > unit || left === 0)) visit(unit + 1)
      for (const each of within) each.left += count
    }
    table[unit] = 0
  }
  visit(0)
  return sets.map((_, index) => high[index]! - low[index]!)
}
