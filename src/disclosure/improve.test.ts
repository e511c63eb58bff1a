import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadSolver } from '#platform/solver.ts'
import { meansOf, publications } from '../../tests/disclosure/worlds.ts'
import { improve } from './improve.ts'
import { Pattern } from './pattern.ts'
import { repair } from './repair.ts'
import { systemOf } from './system.ts'
import { trim } from './trim.ts'

const solver = await loadSolver()
const late = () => false

/** Each change moves only what is hidden, keeps every sum, and goes below zero nowhere. */
function holds({ system, hidden, changes }: Pattern): boolean {
  return [...changes].every(({ nodes, deltas }) => {
    const moved = new Map(nodes.map((node, at) => [node, deltas[at]!]))
    const sums = system.sums.every((sum) => {
      const [total, ...parts] = Array.from(sum, (node) => moved.get(node) ?? 0)
      return total === parts.reduce((all, part) => all + part, 0)
    })
    return sums && nodes.every((node, at) => hidden[node] === 1 && system.value[node]! + deltas[at]! >= 0)
  })
}

// small tables are chosen all at once; the steps for large ones are tried here by themselves
test('SDC-5 a first pattern is safe, and stays so while it is trimmed and improved', async () => {
  await fc.assert(
    fc.asyncProperty(publications({ leaves: 6, second: 4, pinned: false }), async (spec) => {
      const system = systemOf(spec)
      const cap = 2 * Math.max(1, ...system.need)
      const pattern = new Pattern(
        system,
        Uint8Array.from(system.state, (state) => (state === 'hidden' ? 1 : 0)),
      )
      const costs: number[] = []
      const check = () => {
        assert.deepEqual(pattern.unsafe(), [])
        assert.ok(holds(pattern), 'a change does not hold')
        costs.push(pattern.cost)
      }
      assert.deepEqual(repair(solver, pattern, pattern.unsafe(), cap, { late, reach: [20, 1000] }), [])
      check()
      const chosen = [...system.cost.keys()].filter((node) => pattern.hidden[node] === 1 && system.need[node] === 0)
      trim(
        solver,
        pattern,
        chosen.filter((node) => system.cost[node]! > 0),
        cap,
        late,
      )
      check()
      let seed = 5
      const search = {
        late,
        now: meansOf(solver).now,
        chance: () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647,
        say: () => {},
        breathe: () => Promise.resolve(),
      }
      assert.equal(await improve(solver, pattern, cap, search), true)
      check()
      assert.ok(costs[0]! >= costs[1]! - 1e-6 && costs[1]! >= costs[2]! - 1e-6, costs.join())
    }),
    { numRuns: 15, seed: 11 },
  )
})
