import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { moved } from './order.ts'

describe('PLAN-7 goals stand in the order they are given', () => {
  test('PLAN-7 one place up, one place down', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 'b', 'up'), ['b', 'a', 'c'])
    assert.deepEqual(moved(['a', 'b', 'c'], 'b', 'down'), ['a', 'c', 'b'])
  })
  test('PLAN-7 at the end, or not there, nothing moves', () => {
    assert.deepEqual(moved(['a', 'b'], 'a', 'up'), ['a', 'b'])
    assert.deepEqual(moved(['a', 'b'], 'b', 'down'), ['a', 'b'])
    assert.deepEqual(moved(['a', 'b'], 'x', 'up'), ['a', 'b'])
  })
  test('PLAN-7 nothing is lost or doubled, and down undoes up', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), (ids, pick) => {
        const id = ids[pick % ids.length]!
        const up = moved(ids, id, 'up')
        assert.deepEqual(new Set(up), new Set(ids))
        assert.equal(up.length, ids.length)
        if (ids.indexOf(id) > 0) assert.deepEqual(moved(up, id, 'down'), ids)
      }),
    )
  })
})
