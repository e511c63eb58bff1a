import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadSolver } from '#platform/solver.ts'
import { meansOf } from '../../tests/disclosure/worlds.ts'
import { attack } from './attack.ts'
import { protect } from './protect.ts'
import { corrected, lookUp, register, withEarlier } from './registry.ts'
import { roundedToFive } from './rounding.ts'
import type { Protected, Spec } from './spec.ts'
import { cross } from './table.ts'

const solver = await loadSolver()
const means = meansOf(solver)
const areas = ['Duinwijk', 'Veenrade', 'Oosterlo', 'Halmen']
const ages = { name: 'age', leaves: ['5-11', '12-17'], groups: [{ id: 'all', leaves: ['5-11', '12-17'] }] }
const byPrimary = cross([
  {
    name: 'area',
    leaves: areas,
    groups: [
      { id: 'PO', leaves: areas.slice(0, 3) },
      { id: 'all', leaves: areas },
    ],
  },
  ages,
])
const bySecondary = cross(
  [{ name: 'area', leaves: areas, groups: [{ id: 'VO', leaves: areas.slice(0, 2) }] }, ages],
  (ids) => ids[0] === 'VO',
)
const units = [30, 20, 12, 30, 3, 40, 25, 33]

async function protectedOf(spec: Spec): Promise<Protected> {
  const result = await protect(spec, means)
  assert.equal(result.outcome, 'protected')
  return result as Protected
}

describe('SDC-9 everything published about the same units is protected together', () => {
  test('SDC-9 a second division would give the difference away, and is hidden where it does', async () => {
    const first: Spec = { units, cells: byPrimary.cells }
    const { cells } = await protectedOf(first)
    const registry = register([], 'autumn', first, cells)
    // PO without VO is Oosterlo, with three children from 5 to 11
    const second = withEarlier({ units, cells: bySecondary.cells }, registry)
    const result = await protectedOf(second)
    const [range] = attack(
      solver,
      { unitCount: 8, cells: second.cells, published: result.cells, earlier: second.pinned! },
      [{ id: 'Oosterlo', members: [4] }],
    )
    assert.ok(range && (range.high === null || range.high - range.low >= 4), JSON.stringify(range))
  })

  test('SDC-9 a filter looks up: what was hidden or never published is not worked out', async () => {
    const spec: Spec = { units, cells: byPrimary.cells }
    const { cells } = await protectedOf(spec)
    const registry = register([], 'autumn', spec, cells)
    assert.deepEqual(lookUp(registry, [7, 6, 5, 4, 3, 2, 1, 0]), { value: 193, release: 'autumn' })
    assert.equal(lookUp(registry, [4]), null)
    assert.equal(lookUp(registry, [0, 7]), null)
    assert.throws(() => register(registry, 'autumn', spec, cells), /registered already/)
  })
})

describe('SDC-10 a correction gives away no more than what it corrects', () => {
  test('SDC-10 one child more in one place: neither that place nor any total shows it', async () => {
    const spec: Spec = { units, cells: byPrimary.cells }
    const { cells } = await protectedOf(spec)
    const next = corrected({ ...spec, units: units.with(7, 34) }, units, register([], 'autumn', spec, cells))
    const result = await protectedOf(next)
    const all = result.cells.at(-1)
    assert.deepEqual(all, { id: 'all · all', status: 'suppressed' })
    const [change] = attack(
      solver,
      { unitCount: next.units.length, cells: next.cells, published: result.cells, earlier: next.pinned! },
      [{ id: 'came', members: [8] }],
    )
    assert.ok(change && (change.high === null || change.high - change.low >= 4), JSON.stringify(change))
  })

  test('SDC-10 a correction of many children may be shown', async () => {
    const spec: Spec = { units, cells: byPrimary.cells }
    const { cells } = await protectedOf(spec)
    const next = corrected({ ...spec, units: units.with(7, 50) }, units, register([], 'autumn', spec, cells))
    assert.deepEqual((await protectedOf(next)).cells.at(-1), { id: 'all · all', status: 'shown', value: 210 })
  })
})

test('SDC-11 rounding shows what is shown in fives and leaves hidden what is hidden', () => {
  assert.deepEqual(
    roundedToFive([
      { id: 'a', status: 'shown', value: 13 },
      { id: 'b', status: 'suppressed' },
    ]),
    [
      { id: 'a', status: 'shown', value: 15 },
      { id: 'b', status: 'suppressed' },
    ],
  )
})
