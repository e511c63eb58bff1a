import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ageInYears, day, dayOf, reachesAge } from '#kernel/day.ts'
import { amsterdamDay, birthday } from './oracle.ts'
import { shift } from './sketch.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => shift('1996-01-01', count))
const births = fc.oneof(days, fc.constantFrom('2008-02-29', '2012-02-29', '2016-02-29', '2100-02-28', '2096-02-29'))

test('DAY-1 an age is reached on the birthday, and of 29 February on 1 March in a common year', () => {
  fc.assert(
    fc.property(births, fc.integer({ min: 0, max: 30 }), (bornOn, years) => {
      const turns = birthday(bornOn, years)
      assert.equal(reachesAge(day(bornOn), years), turns)
      assert.equal(ageInYears(day(bornOn), day(turns)), years)
      assert.equal(ageInYears(day(bornOn), day(shift(turns, -1))), years - 1)
    }),
  )
  assert.equal(reachesAge(day('2008-02-29'), 18), '2026-03-01')
  assert.equal(reachesAge(day('2096-02-29'), 4), '2100-03-01')
})

test('DAY-1 a birthday begins at midnight in the Netherlands: a second before it is not yet there, in summer and in winter', () => {
  fc.assert(
    fc.property(births, fc.constantFrom(12, 16, 18), (bornOn, years) => {
      const turns = birthday(bornOn, years)
      const midnight = midnightOf(turns)
      assert.equal(dayOf(midnight), turns)
      assert.equal(dayOf(new Date(midnight.getTime() - 1)), shift(turns, -1))
      assert.equal(dayOf(new Date(midnight.getTime() - 1_000)), shift(turns, -1))
      assert.equal(dayOf(new Date(midnight.getTime() + 86_399_000 - 3_600_000)), turns)
    }),
  )
  assert.equal(dayOf(new Date('2026-05-19T21:59:59Z')), '2026-05-19')
  assert.equal(dayOf(new Date('2026-05-19T22:00:00Z')), '2026-05-20')
  assert.equal(dayOf(new Date('2026-02-28T22:59:59Z')), '2026-02-28')
  assert.equal(dayOf(new Date('2026-02-28T23:00:00Z')), '2026-03-01')
})

test('DAY-1 every moment falls on the day that the rule of summer time says', () => {
  const moments = fc.date({ min: new Date('1997-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(fc.property(moments, (moment) => assert.equal(dayOf(moment), amsterdamDay(moment))))
})

/** The first moment of a day, found by looking at both times there are. */
function midnightOf(on: string): Date {
  const utc = Date.parse(`${on}T00:00:00Z`)
  const summer = new Date(utc - 2 * 3_600_000)
  return amsterdamDay(summer) === on ? summer : new Date(utc - 3_600_000)
}
