import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readResult, readSpec } from './format.ts'
import { cross } from './table.ts'

test('a spec is read as it stands, with labels of parts', () => {
  const spec = readSpec({
    name: 'x',
    about: 'y',
    units: [1, 2],
    cells: [{ label: ['a', 'T'], members: [0, 1] }],
    level: 1,
  })
  assert.deepEqual(spec.cells, [{ id: 'a · T', members: [0, 1] }])
  assert.equal(spec.level, 1)
  assert.equal(spec.threshold, undefined)
})

test('what is wrong in a file is named by its place', () => {
  const whole = { units: [1, 2], cells: [{ id: 'a', members: [0] }] }
  const cases: [unknown, RegExp][] = [
    [[], /the file: is not an object/],
    [{ ...whole, units: [1, -2] }, /units\[1\]: is not a whole number/],
    [{ units: [1] }, /cells: is not a list/],
    [{ ...whole, cells: [{ members: [0] }] }, /cells\[0\]\.id: is not a text/],
    [{ ...whole, cells: [{ id: 'a', members: [2] }] }, /cells\[0\]\.members\[0\]: there is no unit 2/],
    [{ ...whole, level: 3 }, /level: is not 1 or 2/],
    [{ ...whole, pinned: [{ id: 'a', members: [0], value: 1 }] }, /pinned\[0\]\.release/],
  ]
  for (const [json, says] of cases) assert.throws(() => readSpec(json), says)
  assert.throws(
    () => readResult({ spec: whole, cells: [{ id: 'a', status: 'gone' }], proof: { witnesses: [] } }),
    /cells\[0\]\.status/,
  )
})

test('a cross makes every combination, also of groups that overlap', () => {
  const { cells, unitCount, unitAt } = cross([
    {
      name: 'area',
      leaves: ['x', 'y', 'z'],
      groups: [
        { id: 'north', leaves: ['x', 'y'] },
        { id: 'south', leaves: ['y', 'z'] },
      ],
    },
    { name: 'age', leaves: ['young', 'old'], groups: [{ id: 'all', leaves: ['young', 'old'] }] },
  ])
  assert.deepEqual([unitCount, cells.length, unitAt(['y', 'old'])], [6, 15, 3])
  assert.deepEqual(cells.find(({ id }) => id === 'south · all')?.members, [2, 3, 4, 5])
  assert.throws(() => cross([{ name: 'area', leaves: ['x'], groups: [{ id: 'x', leaves: ['x'] }] }]), /same name twice/)
  assert.throws(() => unitAt(['y', 'older']), /age has no older/)
})
