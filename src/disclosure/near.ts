import type { System } from './system.ts'

/**
 * The nodes around others, nearest first. What is hidden already is near; what is shown is as far as it is dear to hide,
 * and a long sum is a little further than a short one: the cheapest change stays among the nearest.
 *
 * @param allowed per node whether it takes part
 * @param hidden per node whether it is hidden
 * @param enough asked after each node; the search ends when it says so
 */
export function near(
  system: System,
  seeds: Iterable<number>,
  allowed: Uint8Array,
  hidden: Uint8Array,
  enough: (found: readonly number[]) => boolean,
): number[] {
  const found: number[] = []
  const done = new Set<number>()
  const seenSums = new Set<number>()
  const rings: number[][] = [[...seeds]]
  for (let distance = 0; distance < rings.length; distance += 1)
    for (const node of rings[distance] ?? []) {
      if (done.has(node)) continue
      done.add(node)
      found.push(node)
      if (enough(found)) return found
      for (const sum of system.inSums[node]!) {
        if (seenSums.has(sum)) continue
        seenSums.add(sum)
        const nodes = system.sums[sum]!
        for (const other of nodes) {
          if (allowed[other] === 0 || done.has(other)) continue
          const dear = hidden[other] === 1 ? 0 : Math.round(3 * Math.sqrt(system.value[other]!))
          const at = distance + 1 + Math.round(Math.log2(nodes.length)) + dear
          while (rings.length <= at) rings.push([])
          rings[at]!.push(other)
        }
      }
    }
  return found
}
