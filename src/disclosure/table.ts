import type { Cell } from './spec.ts'

/**
 * One way to divide children: by age, by area. `leaves` are the finest parts. `groups` are sums of them: a total, the
 * levels of a hierarchy, and divisions that overlap (regions of primary and of secondary schools) all the same.
 */
export type Dimension = {
  readonly name: string
  readonly leaves: readonly string[]
  readonly groups: readonly { readonly id: string; readonly leaves: readonly string[] }[]
}

/** A unit is a combination of leaves; `unitAt` finds it from one leaf per dimension. */
export type Table = {
  readonly unitCount: number
  readonly cells: readonly Cell[]
  readonly unitAt: (leaves: readonly string[]) => number
}

/**
 * A cross of dimensions: every combination of a leaf or a group of each is a cell. The same group twice in one dimension,
 * or a leaf that is not there, is a mistake of the one who asks: RangeError.
 *
 * @param publish which combinations are published; by default all
 */
export function cross(
  dimensions: readonly Dimension[],
  publish: (ids: readonly string[]) => boolean = () => true,
): Table {
  const axes = dimensions.map(axisOf)
  const unitCount = dimensions.reduce((count, { leaves }) => count * leaves.length, 1)
  let combinations: { ids: string[]; units: number[] }[] = [{ ids: [], units: [0] }]
  for (const [index, axis] of axes.entries()) {
    const width = dimensions[index]!.leaves.length
    combinations = combinations.flatMap(({ ids, units }) =>
      axis.map(({ id, at }) => ({
        ids: [...ids, id],
        units: units.flatMap((unit) => at.map((leaf) => unit * width + leaf)),
      })),
    )
  }
  const cells = combinations
    .filter(({ ids }) => publish(ids))
    .map(({ ids, units }) => ({ id: ids.join(' · '), members: units }))
  return { unitCount, cells, unitAt: (leaves) => unitAt(dimensions, leaves) }
}

function axisOf({ name, leaves, groups }: Dimension): { id: string; at: number[] }[] {
  const place = new Map(leaves.map((leaf, index) => [leaf, index]))
  const parts = [
    ...leaves.map((id, index) => ({ id, at: [index] })),
    ...groups.map((group) => ({ id: group.id, at: group.leaves.map((leaf) => placeOf(place, name, leaf)) })),
  ]
  if (new Set(parts.map(({ id }) => id)).size !== parts.length)
    throw new RangeError(`${name} holds the same name twice`)
  return parts
}

function unitAt(dimensions: readonly Dimension[], leaves: readonly string[]): number {
  return dimensions.reduce((unit, { name, leaves: all }, index) => {
    const leaf = leaves[index] ?? ''
    return unit * all.length + placeOf(new Map(all.map((each, at) => [each, at])), name, leaf)
  }, 0)
}

function placeOf(place: ReadonlyMap<string, number>, name: string, leaf: string): number {
  const found = place.get(leaf)
  if (found === undefined) throw new RangeError(`${name} has no ${leaf}`)
  return found
}
