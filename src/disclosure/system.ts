import { partitionsOf } from './relations.ts'
import { type Sensitive, sensitiveSets } from './sensitivity.ts'
import { type Cost, type Spec, countOf } from './spec.ts'

/**
 * What is published, as the search sees it: nodes (different sets of units that may be more than zero) and the sums that
 * tie them. Cells with the same units are one node: showing one shows the other. Units that no cell tells apart are one
 * atom. Units of a zero that is shown are zero for everyone and are left out.
 */
export type System = {
  readonly size: number
  readonly value: Int32Array
  /** How far apart the possible counts must lie; 0 for a node that is not sensitive. */
  readonly need: Int32Array
  /** What hiding costs; 0 for what is never shown anyway. */
  readonly cost: Float64Array
  /** `free`: the search chooses. `hidden`: sensitive, or not published. `shown`: published earlier, or zero. */
  readonly state: readonly ('free' | 'hidden' | 'shown')[]
  /** Sums: for each, the node that is the total first, then its parts. */
  readonly sums: readonly Int32Array[]
  /** Per node the sums it stands in; and the sums it is the total of. */
  readonly inSums: readonly number[][]
  readonly totals: readonly number[][]
  /** Of a node that is one atom: its units. */
  readonly unitsOf: readonly (readonly number[] | undefined)[]
  /** Per cell of the spec its node, or -1 for a zero that is shown. */
  readonly nodeOfCell: Int32Array
  readonly names: readonly string[]
  /** Sensitive sets of which everyone knows already that they are zero. */
  readonly lost: readonly Sensitive[]
  /** Of a node that was published earlier: the name of the earlier cell. */
  readonly pinnedAs: readonly (string | undefined)[]
}

export function systemOf(spec: Spec): System {
  const { units, cells, pinned = [] } = spec
  const sensitive = sensitiveSets(spec)
  const zero = knownZeros(spec, sensitive)

  const all = [...cells, ...pinned, ...sensitive]
  const { atomOf, firstUnit } = atomsOf(units.length, all, zero)
  const sets: Int32Array[] = []
  const names: string[] = []
  const known = new Map<string, number>()
  const nodeOf = (id: string, members: readonly number[]): number => {
    const atoms = Int32Array.from(new Set(members.map((unit) => atomOf[unit]!).filter((atom) => atom >= 0))).toSorted()
    if (atoms.length === 0) return -1
    const name = atoms.join()
    const found = known.get(name)
    if (found !== undefined) return found
    known.set(name, sets.length)
    names.push(id)
    return sets.push(atoms) - 1
  }
  const ofCells = Int32Array.from(cells, ({ id, members }) => nodeOf(id, members))
  const ofPinned = pinned.map(({ id, members }) => nodeOf(id, members))
  const ofSensitive = sensitive.map(({ id, members }) => nodeOf(id, members))
  const unitsPerAtom = new Map<number, number[]>()
  for (const [unit, atom] of atomOf.entries()) if (atom >= 0) push(unitsPerAtom, atom, unit)
  const single = Int32Array.from(firstUnit, (unit, atom) => nodeOf(`unit ${unit}`, unitsPerAtom.get(atom) ?? []))

  const size = sets.length
  const need = new Int32Array(size)
  for (const [index, node] of ofSensitive.entries())
    if (node >= 0) need[node] = Math.max(need[node]!, sensitive[index]!.width)
  const published = new Uint8Array(size)
  const cost = new Float64Array(size)
  const value = new Int32Array(size)
  for (const [index, { id, members }] of cells.entries()) {
    const node = nodeOf(id, members)
    if (node < 0) continue
    published[node] = 1
    value[node] = countOf(units, cells[index]!.members)
    cost[node] = cost[node]! + costOf(value[node]!, spec.cost ?? 'cells')
  }
  for (const [node, set] of sets.entries())
    value[node] = countOf(units, Array.from(set, (atom) => unitsPerAtom.get(atom) ?? []).flat())
  const lost = sensitive.filter((_, index) => ofSensitive[index] === -1)
  const pinnedNodes = new Set(ofPinned)
  const pinnedAs: (string | undefined)[] = Array.from({ length: size })
  for (const [index, node] of ofPinned.entries()) if (node >= 0) pinnedAs[node] ??= pinned[index]!.id
  const state = Array.from({ length: size }, (_, node) => {
    if (pinnedNodes.has(node)) return 'shown' as const
    return need[node]! > 0 || published[node] === 0 ? ('hidden' as const) : ('free' as const)
  })
  const unitsOf: (readonly number[] | undefined)[] = Array.from({ length: size })
  for (const [atom, node] of single.entries()) unitsOf[node] = unitsPerAtom.get(atom)
  return {
    size,
    value,
    need,
    cost,
    state,
    ...sumsOf(sets, firstUnit.length, single),
    unitsOf,
    nodeOfCell: ofCells,
    names,
    pinnedAs,
    lost,
  }
}

/**
 * Units of which everyone knows that they are zero: by definition, or because a cell that holds them shows a zero. Where
 * a zero is sensitive, whether the cells around it show theirs is left to the search.
 */
function knownZeros({ units, cells, pinned = [], impossible = [], zeros }: Spec, sensitive: readonly Sensitive[]) {
  const zero = new Set(impossible)
  for (const { members, value } of pinned) if (value === 0) for (const unit of members) zero.add(unit)
  if (zeros === 'sensitive') return zero
  const tells = new Set(sensitive.filter(({ value }) => value === 0).flatMap(({ members }) => members))
  for (const { members } of cells)
    if (countOf(units, members) === 0 && !members.some((unit) => tells.has(unit)))
      for (const unit of members) zero.add(unit)
  return zero
}

/** Units that stand in exactly the same sets are one atom; -1 for what is known to be zero or stands in no set. */
function atomsOf(count: number, sets: readonly { members: readonly number[] }[], zero: ReadonlySet<number>) {
  const standsIn: number[][] = Array.from({ length: count }, () => [])
  for (const [index, { members }] of sets.entries()) for (const unit of members) standsIn[unit]?.push(index)
  const known = new Map<string, number>()
  const firstUnit: number[] = []
  const atomOf = new Int32Array(count).fill(-1)
  for (const [unit, list] of standsIn.entries()) {
    if (zero.has(unit) || list.length === 0) continue
    const name = list.join()
    const atom = known.get(name) ?? firstUnit.push(unit) - 1
    known.set(name, atom)
    atomOf[unit] = atom
  }
  return { atomOf, firstUnit: Int32Array.from(firstUnit) }
}

function sumsOf(sets: readonly Int32Array[], atoms: number, single: Int32Array) {
  const sums: Int32Array[] = []
  const inSums: number[][] = sets.map(() => [])
  const totals: number[][] = sets.map(() => [])
  for (const [node, lists] of partitionsOf(sets, atoms, single).entries())
    for (const parts of lists) {
      const sum = sums.push(Int32Array.from([node, ...parts])) - 1
      totals[node]!.push(sum)
      for (const each of sums[sum]!) inSums[each]!.push(sum)
    }
  return { sums, inSums, totals }
}

function costOf(value: number, cost: Cost): number {
  // of choices with as many cells the one with the smaller counts
  if (cost === 'cells') return 1 + 0.01 * Math.sqrt(value)
  return cost === 'value' ? Math.max(value, 1) : Math.sqrt(Math.max(value, 1))
}

function push(map: Map<number, number[]>, at: number, each: number): void {
  const list = map.get(at)
  if (list === undefined) map.set(at, [each])
  else list.push(each)
}
