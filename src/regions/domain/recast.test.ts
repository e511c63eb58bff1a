import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { ChangeKind, Municipality, MunicipalityChange, MunicipalityId } from './atlas.ts'
import { recast } from './recast.ts'

const merged = day('2022-01-01')
const renamed = day('2023-03-24')
const now = day('2026-01-01')

describe('REGION-6 old figures in the municipalities of now', () => {
  // A and B merge into C; C is renamed D on a day in March
  const known = {
    municipalities: [
      municipality('A', null, merged),
      municipality('B', null, merged),
      municipality('C', merged, renamed),
      municipality('D', renamed, null),
    ],
    changes: [change(merged, 'merged', ['A', 'C', 1], ['B', 'C', 1]), change(renamed, 'renamed', ['C', 'D', 1])],
  }

  test('over full mergers the old figures are added up, step by step', () => {
    assert.deepEqual(recast(known, id('D'), day('2020-01-01'), now), {
      kind: 'sumOf',
      municipalities: [id('A'), id('B')],
    })
    assert.deepEqual(recast(known, id('D'), day('2022-06-01'), now), { kind: 'sumOf', municipalities: [id('C')] })
  })

  test('figures of the day of a change are figures after it; the day before is before it', () => {
    assert.deepEqual(recast(known, id('D'), merged, now), { kind: 'sumOf', municipalities: [id('C')] })
    assert.deepEqual(recast(known, id('D'), day('2021-12-31'), now), {
      kind: 'sumOf',
      municipalities: [id('A'), id('B')],
    })
    assert.deepEqual(recast(known, id('D'), renamed, now), { kind: 'sumOf', municipalities: [id('D')] })
    assert.deepEqual(recast(known, id('C'), day('2021-12-31'), merged), {
      kind: 'sumOf',
      municipalities: [id('A'), id('B')],
    })
  })

  test('one that absorbs others is itself a part of the sum', () => {
    const absorbing = {
      municipalities: [municipality('A', null, merged), municipality('B', null, null)],
      changes: [change(merged, 'absorbed', ['A', 'B', 1])],
    }
    assert.deepEqual(recast(absorbing, id('B'), day('2021-12-31'), now), {
      kind: 'sumOf',
      municipalities: [id('B'), id('A')],
    })
  })

  test('a share is never used: after a split the answer is not comparable, also for who existed already', () => {
    const split = change(merged, 'split', ['A', 'B', 0.9], ['A', 'C', 0.1])
    const after = {
      municipalities: [municipality('A', null, merged), municipality('B', null, null), municipality('C', merged, null)],
      changes: [split],
    }
    for (const name of ['B', 'C'])
      assert.deepEqual(recast(after, id(name), day('2021-12-31'), now), { kind: 'notComparable', because: split })
    assert.deepEqual(recast(after, id('B'), merged, now), { kind: 'sumOf', municipalities: [id('B')] })
    const unknownShare = { ...after, changes: [change(merged, 'split', ['A', 'B', null], ['A', 'C', null])] }
    assert.equal(recast(unknownShare, id('B'), day('2021-12-31'), now).kind, 'notComparable')
  })

  test('two changes on one day count together', () => {
    const both = {
      municipalities: [
        municipality('A', null, merged),
        municipality('B', null, merged),
        municipality('E', merged, null),
      ],
      changes: [
        change(merged, 'merged', ['A', 'E', 1], ['B', 'E', 1]),
        change(merged, 'split', ['C', 'E', 0.5], ['C', 'F', 0.5]),
      ],
    }
    assert.equal(recast(both, id('E'), day('2021-12-31'), now).kind, 'notComparable')
  })
})

function id(name: string): MunicipalityId {
  return name as Id<'municipality'>
}

function municipality(name: string, from: Day | null, until: Day | null): Municipality {
  return { id: id(name), name, code: null, from, until }
}

function change(on: Day, kind: ChangeKind, ...parts: [string, string, number | null][]): MunicipalityChange {
  return {
    id: `${on} ${kind}` as Id<'municipality-change'>,
    on,
    kind,
    parts: parts.map(([from, to, weight]) => ({ from: id(from), to: id(to), weight, postcodes: [] })),
  }
}
