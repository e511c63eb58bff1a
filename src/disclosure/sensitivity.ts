import { type Spec, countOf } from './spec.ts'

/** A set of units of which the exact count must stay unknown: the possible counts lie at least `width` apart. */
export type Sensitive = {
  readonly id: string
  readonly members: readonly number[]
  readonly value: number
  readonly width: number
  readonly why: 'small' | 'zero' | 'complement' | 'group' | 'guarded'
  /** Position in `cells`, when the set is one of them. */
  readonly cell: number | null
}

/** Every set that must stay uncertain, by SDC-1 to SDC-4. */
export function sensitiveSets(spec: Spec): Sensitive[] {
  const { units, cells, complements = [], guarded = [] } = spec
  const threshold = thresholdOf(spec)
  const width = widthOf(spec)
  const impossible = new Set(spec.impossible)
  const found: Sensitive[] = []
  const small = (members: readonly number[]) => {
    const value = countOf(units, members)
    return { value, why: whySmall(value, threshold, spec.zeros === 'sensitive', members, impossible) }
  }
  for (const [cell, { id, members }] of cells.entries()) {
    const { value, why } = small(members)
    if (why !== null) found.push({ id, members, value, width, why, cell })
  }
  for (const { id, members } of guarded) {
    const { value, why } = small(members)
    if (why !== null) found.push({ id, members, value, width, why: 'guarded', cell: null })
  }
  for (const { part, whole } of complements) {
    const rest = theRest(spec, part, whole)
    if (rest !== null) found.push({ ...rest, width, cell: null })
  }
  return found
}

/**
 * SDC-1 · A count of one up to the threshold is sensitive.
 *
 * Below the threshold (default 5, never below 3) a number may be led back to a child. A zero is published, unless the
 * topic says that a zero tells something too. What is zero by definition is known to all and never sensitive.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 4.2 and 5.3; house rule for the number five.
 */
function whySmall(
  value: number,
  threshold: number,
  zerosTell: boolean,
  members: readonly number[],
  impossible: ReadonlySet<number>,
): 'small' | 'zero' | null {
  if (value >= 1 && value < threshold) return 'small'
  return value === 0 && zerosTell && members.some((unit) => !impossible.has(unit)) ? 'zero' : null
}

/**
 * SDC-2 · Where the denominator is published too, the rest of it is as sensitive as the part.
 *
 * 47 of 49 passed says that two did not. When nobody is left (all twelve children of a group are in care) the number says
 * something about each child of the group: group disclosure, whatever the size of the group.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 4.2 (group disclosure) and 5.3.
 */
function theRest(spec: Spec, part: number, whole: number): Omit<Sensitive, 'width' | 'cell'> | null {
  const [inner, outer] = [spec.cells[part], spec.cells[whole]]
  if (inner === undefined || outer === undefined) throw new RangeError('a complement names a cell that is not there')
  const within = new Set(outer.members)
  if (inner.members.some((unit) => !within.has(unit)))
    throw new RangeError(`${inner.id} is not a part of ${outer.id}: it has no rest`)
  const taken = new Set(inner.members)
  const members = outer.members.filter((unit) => !taken.has(unit))
  const value = countOf(spec.units, members)
  if (countOf(spec.units, outer.members) === 0 || value >= thresholdOf(spec)) return null
  const impossible = new Set(spec.impossible)
  if (members.every((unit) => impossible.has(unit))) return null
  return { id: `${outer.id} − ${inner.id}`, members, value, why: value === 0 ? 'group' : 'complement' }
}

/**
 * SDC-3 · The threshold lies at three or higher.
 *
 * With two, a pair of children would still know each other's number by taking away their own.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 4.2 (minimum frequency rule).
 */
export function thresholdOf({ threshold = 5 }: Spec): number {
  if (!Number.isInteger(threshold) || threshold < 3)
    throw new RangeError('the threshold is a whole number of 3 or more')
  return threshold
}

/**
 * SDC-4 · How far the possible numbers of a sensitive set must lie apart.
 *
 * Level 1: at least two whole numbers are possible. Level 2, the default: they lie threshold − 1 apart, so that no
 * smaller interval than the sensitive one itself can be worked out.
 *
 * Source: Handbook on Statistical Disclosure Control, 2nd edition, 4.2 (sliding protection); house rule for the default.
 */
export function widthOf(spec: Spec): number {
  return (spec.level ?? 2) === 1 ? 1 : thresholdOf(spec) - 1
}
