/**
 * Finds which sets are a sum of others: a total of its ages, a region of its municipalities. Each set gets every such sum
 * it is made of, in few large parts, so that "one unknown in a sum" is seen at once and the models stay sparse.
 *
 * @param sets atoms per set, ascending; a set of one atom is made of nothing else
 * @param atoms how many atoms there are; every atom is a set by itself (`single`)
 * @returns per set the lists of sets whose disjoint union it is; the first one always there for a set of two or more
 */
export function partitionsOf(sets: readonly Int32Array[], atoms: number, single: Int32Array): number[][][] {
  const holders = holdersOf(sets, atoms)
  const bySize = (a: number, b: number) => size(sets, b) - size(sets, a) || a - b
  const inBoth = new Int32Array(sets.length)
  const inside: number[] = []
  const covered = new Int32Array(atoms).fill(-1)
  let round = 0

  return sets.map((set, self) => {
    if (set.length < 2) return []
    const touched: number[] = []
    for (const atom of set)
      for (const other of holders[atom] ?? []) {
        if (inBoth[other] === 0) touched.push(other)
        inBoth[other] = (inBoth[other] ?? 0) + 1
      }
    inside.length = 0
    for (const other of touched) {
      if (other !== self && inBoth[other] === size(sets, other)) inside.push(other)
      inBoth[other] = 0
    }
    inside.sort(bySize)
    const largest = maximal(inside)
    const found: number[][] = []
    const used = new Set<number>()
    for (const first of largest) {
      if (used.has(first)) continue
      const parts = cover(set, first)
      for (const part of parts) used.add(part)
      found.push(parts)
    }
    return found
  })

  /** The sets that no other set of the list holds. */
  function maximal(list: readonly number[]): number[] {
    const kept: number[] = []
    const keptAt = new Map<number, number[]>()
    for (const each of list) {
      const set = sets[each]!
      const above = keptAt.get(set[0]!) ?? []
      if (above.some((other) => holds(sets[other]!, set))) continue
      kept.push(each)
      for (const atom of set) {
        const at = keptAt.get(atom)
        if (at === undefined) keptAt.set(atom, [each])
        else at.push(each)
      }
    }
    return kept
  }

  /** Fills a set with disjoint sets from `inside`, the given one first, then the largest that still fit. */
  function cover(set: Int32Array, first: number): number[] {
    round += 1
    const parts: number[] = []
    let left = set.length
    const take = (part: number) => {
      for (const atom of sets[part]!) covered[atom] = round
      parts.push(part)
      left -= size(sets, part)
    }
    take(first)
    for (const part of inside) {
      if (left === 0) break
      if (size(sets, part) <= left && sets[part]!.every((atom) => covered[atom] !== round)) take(part)
    }
    for (const atom of set) if (left > 0 && covered[atom] !== round) take(single[atom]!)
    return parts
  }
}

function holdersOf(sets: readonly Int32Array[], atoms: number): number[][] {
  const holders: number[][] = Array.from({ length: atoms }, () => [])
  for (const [index, set] of sets.entries()) for (const atom of set) holders[atom]?.push(index)
  return holders
}

function size(sets: readonly Int32Array[], index: number): number {
  return sets[index]?.length ?? 0
}

/** Whether an ascending list holds every number of another. */
function holds(large: Int32Array, small: Int32Array): boolean {
  let at = 0
  for (const each of small) {
    while (at < large.length && large[at]! < each) at += 1
    if (large[at] !== each) return false
  }
  return true
}
