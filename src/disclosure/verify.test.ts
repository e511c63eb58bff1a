import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShownOrNot, Spec } from './spec.ts'
import { verify } from './verify.ts'

// two by two with totals; units 3 and 20 above, 12 and 30 below
const spec: Spec = {
  units: [3, 20, 12, 30],
  cells: [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]].map((members) => ({
    id: members.join('+'),
    members,
  })),
  level: 2,
}
const published: ShownOrNot[] = spec.cells.map(({ id, members }) =>
  members.length === 1
    ? { id, status: 'suppressed' }
    : { id, status: 'shown', value: members.reduce((sum, unit) => sum + spec.units[unit]!, 0) },
)
const turn = (by: number) => ({ units: [0, 1, 2, 3], deltas: [by, -by, -by, by] })
const faults = (given: readonly ShownOrNot[], ...witnesses: { units: number[]; deltas: number[] }[]) =>
  verify(spec, given, { witnesses }).faults

test('SDC-7 a right proof is right: up four, or down three and up one', () => {
  assert.deepEqual(faults(published, turn(4)), [])
  assert.deepEqual(faults(published, turn(-3), turn(1)), [])
})

test('SDC-7 every way in which a proof can be wrong is found', () => {
  assert.match(faults(published).join(), /0 is only shown to have a range of 0, and needs 4/)
  assert.match(faults(published, turn(3)).join(), /range of 3/)
  assert.match(faults(published, turn(4), turn(-4)).join(), /witness 1: unit 0 is below zero/)
  assert.match(faults(published, { units: [0, 1], deltas: [4, -4] }).join(), /0\+2 is shown and differs/)
  assert.match(faults(published, turn(4), turn(0.5)).join(), /no whole number/)
  assert.match(faults(published, turn(4), { units: [9], deltas: [1] }).join(), /no whole number/)
  assert.match(faults(published, turn(4), { units: [0, 0], deltas: [1, -1] }).join(), /twice/)
  assert.match(faults(published, turn(4), { units: [0], deltas: [] }).join(), /as long as/)
})

test('SDC-7 what is shown must be what is true, each in its place', () => {
  const wrong = published.with(8, { id: '0+1+2+3', status: 'shown', value: 64 })
  assert.match(faults(wrong, turn(4)).join(), /another number/)
  assert.match(faults(published.with(4, { id: '2+3', status: 'shown', value: 23 }), turn(4)).join(), /not in its place/)
  assert.match(faults(published.slice(1), turn(4)).join(), /8 cells are published, not 9/)
})

test('SDC-7 what was shown earlier counts as shown; what is zero by definition stays zero', () => {
  const pinned = [{ id: 'earlier', members: [0, 3], value: 33, release: 'spring' }]
  assert.match(
    verify({ ...spec, pinned }, published, { witnesses: [turn(4)] }).faults.join(),
    /earlier is shown and differs/,
  )
  const zero = { ...spec, units: [3, 20, 12, 30, 0], impossible: [4] }
  const witness = { units: [0, 1, 2, 3, 4], deltas: [4, -4, -4, 4, 1] }
  assert.match(verify(zero, published, { witnesses: [witness] }).faults.join(), /zero by definition/)
})
