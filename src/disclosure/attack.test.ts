import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadSolver } from '#platform/solver.ts'
import { publications, rangesByForce } from '../../tests/disclosure/worlds.ts'
import { attack } from './attack.ts'
import { sensitiveSets } from './sensitivity.ts'
import { type ShownOrNot, countOf } from './spec.ts'

const solver = await loadSolver()

test('SDC-8 a lone hidden cell is found, and one that only whole numbers give away', () => {
  const cells = [[0], [1], [0, 1], [2], [3], [2, 3]].map((members) => ({ id: members.join('+'), members }))
  const shown = (index: number, value: number): ShownOrNot => ({ id: cells[index]!.id, status: 'shown', value })
  const hidden = (index: number): ShownOrNot => ({ id: cells[index]!.id, status: 'suppressed' })
  const published = [hidden(0), shown(1, 7), shown(2, 9), hidden(3), hidden(4), shown(5, 6)]
  assert.deepEqual(attack(solver, { unitCount: 4, cells, published }), [
    { id: '0', low: 2, high: 2 },
    { id: '2', low: 0, high: 6 },
    { id: '3', low: 0, high: 6 },
  ])
})

test('SDC-8 what nothing holds has no end', () => {
  const cells = [{ id: 'a', members: [0] }]
  assert.deepEqual(attack(solver, { unitCount: 1, cells, published: [{ id: 'a', status: 'suppressed' }] }), [
    { id: 'a', low: 0, high: null },
  ])
})

test('SDC-8 the attack finds what trying every table finds, however badly is hidden', () => {
  fc.assert(
    fc.property(
      publications({ leaves: 3, second: 2, pinned: true }),
      fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      (spec, hide) => {
        // the last cell, all together, is shown: so every range has an end
        const published = spec.cells.map(({ id, members }, index): ShownOrNot =>
          hide[index % 30] === true && index < spec.cells.length - 1
            ? { id, status: 'suppressed' }
            : { id, status: 'shown', value: countOf(spec.units, members) },
        )
        const all = {
          id: 'all',
          members: spec.units.map((_, unit) => unit),
          value: countOf(spec.units, [...spec.units.keys()]),
          release: 'now',
        }
        if (all.value > 25) return
        const closed = { ...spec, pinned: [...(spec.pinned ?? []), all] }
        const sets = sensitiveSets(closed)
        const found = attack(
          solver,
          { unitCount: spec.units.length, cells: spec.cells, published, earlier: closed.pinned },
          sets,
        )
        const forced = rangesByForce(closed, published, 25)
        assert.deepEqual(
          found.map(({ low, high }) => high! - low),
          forced,
        )
      },
    ),
    { numRuns: 60, seed: 3 },
  )
})
