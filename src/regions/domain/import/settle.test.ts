import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, type Day } from '#kernel/day.ts'
import { holdsOn, overlap, type Period } from '#kernel/period.ts'
import { settle, type Claim } from './settle.ts'

type Row = Period & { readonly id: string; readonly key: string; readonly target: string }
const timeline = { keyOf: (row: Row) => row.key, targetOf: (row: Row) => row.target }
const [y13, y20, y26] = [day('2013-01-01'), day('2020-01-01'), day('2026-01-01')]

function row(target: string, from: Day | null, until: Day | null, id = 'old'): Row {
  return { id, key: 'k', target, from, until }
}
function claim(target: string, from: Day): Claim<Row> {
  return { id: 'new', key: 'k', target, from, until: null }
}

describe('REGION-8 on one day one thing lies in one place', () => {
  test('what is said again changes nothing', () => {
    const rows = [row('A', y13, null)]
    assert.deepEqual(settle(rows, timeline, [claim('A', y13)]), rows)
    assert.deepEqual(settle(rows, timeline, [claim('A', y20)]), rows)
  })

  test('what is new from a later day ends what was, on that day', () => {
    assert.deepEqual(settle([row('A', y13, null)], timeline, [claim('B', y20)]), [
      row('A', y13, y20),
      row('B', y20, null, 'new'),
    ])
  })

  test('what is new from the same day mends the row and keeps its identity', () => {
    assert.deepEqual(settle([row('A', y13, y26)], timeline, [claim('B', y13)]), [row('B', y13, y26)])
  })

  test('the same from an earlier day: it held earlier; another from an earlier day holds until then', () => {
    assert.deepEqual(settle([row('A', y20, null)], timeline, [claim('A', y13)]), [row('A', y13, null)])
    assert.deepEqual(settle([row('A', y20, null)], timeline, [claim('B', y13)]), [
      row('A', y20, null),
      row('B', y13, y20, 'new'),
    ])
  })

  test('what had ended does not go on because of a new claim between', () => {
    assert.deepEqual(settle([row('A', y13, y26)], timeline, [claim('B', y20)]), [
      row('A', y13, y20),
      row('B', y20, y26, 'new'),
    ])
    assert.deepEqual(settle([row('A', y13, y20)], timeline, [claim('B', y26)]), [
      row('A', y13, y20),
      row('B', y26, null, 'new'),
    ])
  })

  test('for any rows and claims: never two on one day, the claim holds, and twice is once', () => {
    const days = fc.constantFrom(...['2013-01-01', '2015-08-01', '2018-01-01', '2020-01-01', '2026-01-01'].map(day))
    const claims = fc.array(fc.record({ target: fc.constantFrom('A', 'B', 'C'), from: days }), { maxLength: 8 })
    fc.assert(
      fc.property(claims, days, fc.constantFrom('A', 'B'), (earlier, from, target) => {
        const rows = earlier.reduce<readonly Row[]>(
          (all, each, at) => settle(all, timeline, [{ ...claim(each.target, each.from), id: `${at}` }]),
          [],
        )
        const once = settle(rows, timeline, [claim(target, from)])
        for (const [at, one] of once.entries())
          for (const other of once.slice(at + 1)) assert.ok(!overlap(one, other), JSON.stringify(once))
        assert.equal(once.find((each) => holdsOn(each, from))?.target, target)
        assert.deepEqual(settle(once, timeline, [claim(target, from)]), once)
      }),
    )
  })
})
