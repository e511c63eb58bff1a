import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sensitiveSets } from './sensitivity.ts'
import type { Spec } from './spec.ts'

const one = (count: number, more: Partial<Spec> = {}) =>
  sensitiveSets({ units: [count], cells: [{ id: 'x', members: [0] }], ...more }).map(
    ({ why, width }) => `${why} ${width}`,
  )

test('SDC-1 one up to the threshold is sensitive; a zero when the topic says so', () => {
  assert.deepEqual(
    [0, 1, 4, 5].map((count) => one(count).length),
    [0, 1, 1, 0],
  )
  assert.deepEqual(
    [2, 3].map((count) => one(count, { threshold: 3 }).length),
    [1, 0],
  )
  assert.deepEqual(one(0, { zeros: 'sensitive' }), ['zero 4'])
  assert.deepEqual(one(0, { zeros: 'sensitive', impossible: [0] }), [])
})

test('SDC-2 the rest of a published denominator is as sensitive as the part', () => {
  const why = (part: number, rest: number) =>
    sensitiveSets({
      units: [part, rest],
      cells: [
        { id: 'in care', members: [0] },
        { id: 'all', members: [0, 1] },
      ],
      complements: [{ part: 0, whole: 1 }],
    }).map((each) => `${each.id}: ${each.why} ${each.value}`)
  assert.deepEqual(why(47, 2), ['all − in care: complement 2'])
  assert.deepEqual(why(12, 0), ['all − in care: group 0'])
  assert.deepEqual(why(44, 5), [])
  assert.deepEqual(why(0, 0), [])
})

test('SDC-2 a part that is not within its whole is a mistake', () => {
  const cells = [
    { id: 'a', members: [0] },
    { id: 'b', members: [1] },
  ]
  assert.throws(() => sensitiveSets({ units: [9, 9], cells, complements: [{ part: 0, whole: 1 }] }), /not a part of/)
})

test('SDC-3 the threshold lies at three or higher', () => {
  for (const threshold of [2, 0, 4.5, -5]) assert.throws(() => one(1, { threshold }), RangeError)
})

test('SDC-4 level 1 asks two whole numbers, level 2 (the default) threshold − 1', () => {
  assert.deepEqual(one(2, { level: 1 }), ['small 1'])
  assert.deepEqual(one(2), ['small 4'])
  assert.deepEqual(one(2, { threshold: 3 }), ['small 2'])
})
