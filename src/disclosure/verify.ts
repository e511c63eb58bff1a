import { sensitiveSets } from './sensitivity.ts'
import { type Proof, type ShownOrNot, type Spec, type Witness, countOf } from './spec.ts'

/** `faults` names each thing that is not as it should be; without any, the publication is safe. */
export type Verdict = { readonly safe: boolean; readonly faults: readonly string[] }

/**
 * SDC-7 · What is published is checked anew, in whole numbers, by code that shares nothing with the search.
 *
 * Every shown number is the true one. Every witness is a table of whole numbers, none below zero, in which all that is
 * shown, now and earlier, is the same. And over the true table and the witnesses the counts of each sensitive set lie as
 * far apart as the level asks. No solver is asked, so none has to be trusted.
 *
 * Source: house rule; Handbook on Statistical Disclosure Control, 2nd edition, 4.2 (auditing).
 */
export function verify(spec: Spec, published: readonly ShownOrNot[], proof: Proof): Verdict {
  const faults: string[] = []
  const shown: { id: string; members: readonly number[] }[] = []
  if (published.length !== spec.cells.length)
    faults.push(`${published.length} cells are published, not ${spec.cells.length}`)
  for (const [index, cell] of spec.cells.entries()) {
    const given = published[index]
    if (given === undefined || given.id !== cell.id) faults.push(`${cell.id} is not in its place`)
    else if (given.status === 'shown') {
      shown.push(cell)
      if (given.value !== countOf(spec.units, cell.members)) faults.push(`${cell.id} is shown with another number`)
    }
  }
  shown.push(...(spec.pinned ?? []))

  const sensitive = sensitiveSets(spec)
  const shownAt = holders(spec.units.length, shown)
  const sensitiveAt = holders(spec.units.length, sensitive)
  const low = new Map<number, number>()
  const high = new Map<number, number>()
  const impossible = new Set(spec.impossible)
  for (const [number, witness] of proof.witnesses.entries()) {
    const fault = faultOf(spec, witness, impossible, shown, shownAt)
    if (fault !== null) {
      faults.push(`witness ${number}: ${fault}`)
      continue
    }
    for (const [set, delta] of totals(witness, sensitiveAt)) {
      low.set(set, Math.min(low.get(set) ?? 0, delta))
      high.set(set, Math.max(high.get(set) ?? 0, delta))
    }
  }
  for (const [index, { id, width }] of sensitive.entries()) {
    const range = (high.get(index) ?? 0) - (low.get(index) ?? 0)
    if (range < width) faults.push(`${id} is only shown to have a range of ${range}, and needs ${width}`)
  }
  return { safe: faults.length === 0, faults }
}

function faultOf(
  { units }: Spec,
  witness: Witness,
  impossible: ReadonlySet<number>,
  shown: readonly { id: string }[],
  shownAt: readonly (readonly number[])[],
): string | null {
  if (witness.units.length !== witness.deltas.length) return 'its lists are not as long as each other'
  if (new Set(witness.units).size !== witness.units.length) return 'it names a unit twice'
  for (const [at, unit] of witness.units.entries()) {
    const [count, delta] = [units[unit], witness.deltas[at]]
    if (count === undefined || delta === undefined || !Number.isSafeInteger(delta))
      return `unit ${unit} is no whole number`
    if (count + delta < 0) return `unit ${unit} is below zero`
    if (impossible.has(unit) && delta !== 0) return `unit ${unit} is zero by definition`
  }
  for (const [cell, delta] of totals(witness, shownAt))
    if (delta !== 0) return `${shown[cell]?.id} is shown and differs`
  return null
}

/** Per set how much its count differs in a witness. */
function totals({ units, deltas }: Witness, setsAt: readonly (readonly number[])[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [at, unit] of units.entries())
    for (const set of setsAt[unit] ?? []) sums.set(set, (sums.get(set) ?? 0) + (deltas[at] ?? 0))
  return sums
}

function holders(count: number, sets: readonly { readonly members: readonly number[] }[]): number[][] {
  const at: number[][] = Array.from({ length: count }, () => [])
  for (const [set, { members }] of sets.entries()) for (const unit of new Set(members)) at[unit]?.push(set)
  return at
}
