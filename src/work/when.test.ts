import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { byMoment, whenOf } from './when.ts'

describe('WORK-2 what is due stands first', () => {
  // 24 November 2026 is a Tuesday; that week ends on Sunday the 29th
  const today = day('2026-11-24')
  for (const [dueOn, when] of [
    ['2026-11-23', 'late'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'later'],
  ] as const)
    test(`WORK-2 due on ${dueOn} is ${when}`, () => assert.equal(whenOf(day(dueOn), today), when))

  test('WORK-2 on a Sunday the week is over with the day', () => {
    assert.equal(whenOf(day('2026-11-30'), day('2026-11-29')), 'later')
  })
  test('WORK-2 without a date comes last, and empty moments are left out', () => {
    const items = [{ dueOn: null }, { dueOn: day('2026-11-20') }]
    assert.deepEqual(
      byMoment(items, today).map(({ when }) => when),
      ['late', 'undated'],
    )
  })
})
