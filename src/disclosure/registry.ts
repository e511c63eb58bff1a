import { sensitiveSets } from './sensitivity.ts'
import { type Cell, type PinnedCell, type ShownOrNot, type Spec, countOf } from './spec.ts'

/** A cell of a release as it was published, and whether it must stay uncertain. */
export type Registered = Cell & { readonly release: string; readonly shown: number | null; readonly sensitive: boolean }

/** Everything that was ever published about the same units, oldest first. Nothing is taken out of it. */
export type Registry = readonly Registered[]

/**
 * SDC-9 · Everything published about the same units is protected together.
 *
 * All divisions, periods and topics that share units, earlier releases and corrections are one system: what was shown
 * stays known, what was hidden because it is sensitive stays uncertain. A filter looks up and never protects anew, because
 * the answers to two filters could be subtracted.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 5.2 (differencing).
 */
export function register(registry: Registry, release: string, spec: Spec, published: readonly ShownOrNot[]): Registry {
  if (registry.some((each) => each.release === release)) throw new RangeError(`${release} is registered already`)
  const sensitive = sensitiveSets(spec)
  const ofCell = new Set(sensitive.map(({ cell }) => cell))
  const cells = spec.cells.map((cell, index): Registered => {
    const given = published[index]
    if (given?.id !== cell.id) throw new RangeError(`${cell.id} is not in its place`)
    return { ...cell, release, shown: given.status === 'shown' ? given.value : null, sensitive: ofCell.has(index) }
  })
  const beside = sensitive
    .filter(({ cell }) => cell === null)
    .map(({ id, members }): Registered => ({ id, members, release, shown: null, sensitive: true }))
  return [...registry, ...cells, ...beside]
}

/** A spec for a next release: with what earlier releases showed, and what they hid because it is sensitive. */
export function withEarlier(spec: Spec, registry: Registry): Spec {
  const pinned: PinnedCell[] = [...(spec.pinned ?? [])]
  const guarded: Cell[] = [...(spec.guarded ?? [])]
  for (const { id, members, release, shown, sensitive } of registry) {
    if (shown !== null) pinned.push({ id, members, value: shown, release })
    else if (sensitive) guarded.push({ id, members })
  }
  return { ...spec, pinned, guarded }
}

/** What may be shown for a set of units: what some release showed. Null: hidden, or never published; never worked out. */
export function lookUp(registry: Registry, members: readonly number[]): { value: number; release: string } | null {
  const wanted = key(members)
  for (const each of registry)
    if (each.shown !== null && key(each.members) === wanted) return { value: each.shown, release: each.release }
  return null
}

/**
 * SDC-10 · A correction gives away no more than what it corrects: the children by which it differs are a set like others.
 *
 * A later number for the same cell says how many children came in or fell out. The earlier and the later counts become
 * units of their own (what stayed, what came, what went), the earlier cells stay pinned, and for each cell that was shown
 * earlier its change is a sensitive set when it is small. Whoever attacks is taken to know which units were corrected.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 5.2 (differencing); Duke-Williams and Rees 1998.
 *
 * @param before the units as they were counted when the registry was written
 * @param spec the new release on the same units, with the new counts
 * @returns a spec over more units; its cells are those of the given spec, in order
 */
export function corrected(spec: Spec, before: readonly number[], registry: Registry): Spec {
  if (before.length !== spec.units.length) throw new RangeError('a correction is about the same units')
  const units = spec.units.map((after, unit) => Math.min(after, before[unit]!))
  const cameAt = new Map<number, number>()
  const wentAt = new Map<number, number>()
  for (const [unit, after] of spec.units.entries()) {
    const change = after - before[unit]!
    if (change > 0) cameAt.set(unit, units.push(change) - 1)
    if (change < 0) wentAt.set(unit, units.push(-change) - 1)
  }
  const extended = (members: readonly number[], more: ReadonlyMap<number, number>) => [
    ...members,
    ...members.flatMap((unit) => more.get(unit) ?? []),
  ]
  const earlier = registry.map((each) => ({ ...each, members: extended(each.members, wentAt) }))
  const cells = spec.cells.map((cell) => ({ ...cell, members: extended(cell.members, cameAt) }))
  const changes = [...spec.cells, ...registry].flatMap(({ id, members }) => {
    const changed = members.flatMap((unit) => [cameAt.get(unit), wentAt.get(unit)].filter((each) => each !== undefined))
    return changed.length === 0 || countOf(units, changed) === 0 ? [] : [{ id: `change of ${id}`, members: changed }]
  })
  const distinct = new Map(changes.map((change) => [key(change.members), change]))
  const guarded = (spec.guarded ?? []).map((cell) => ({ ...cell, members: extended(cell.members, cameAt) }))
  return withEarlier({ ...spec, units, cells, guarded: [...guarded, ...distinct.values()] }, earlier)
}

function key(members: readonly number[]): string {
  return [...new Set(members)].toSorted((a, b) => a - b).join()
}
