import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Day, addDays, day } from '#kernel/day.ts'
import { addWorkDays, isWorkDay, sameOrNextWorkDay, workDaysBetween } from './work-days.ts'

const someDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1990-01-01'), count))

test('CALENDAR-3 two working days, over weekends and holidays', () => {
  const cases = [
    ['2026-11-24', '2026-11-26', 'an ordinary Tuesday'],
    ['2026-11-27', '2026-12-01', 'a Friday: Monday and Tuesday'],
    ['2026-11-28', '2026-12-01', 'a Saturday'],
    ['2026-04-02', '2026-04-08', 'the Thursday before Easter: Good Friday and Easter Monday do not count'],
    ['2026-12-24', '2026-12-29', 'Christmas Eve 2026: both days of Christmas and a Sunday'],
    ['2026-12-31', '2027-01-05', 'New Year 2027: a Friday and a weekend'],
    ['2026-05-13', '2026-05-18', 'the day before Ascension: Friday and Monday'],
    ['2026-04-24', '2026-04-29', "over the King's birthday on Monday"],
  ] as const
  for (const [from, to, why] of cases) assert.equal(addWorkDays(day(from), 2), to, why)
})

test('CALENDAR-3 five working days from Wednesday before Christmas 2026', () => {
  assert.equal(addWorkDays(day('2026-12-23'), 5), '2026-12-31')
})

test('CALENDAR-3 zero working days is the day itself, or the first at which people work', () => {
  assert.equal(addWorkDays(day('2026-11-24'), 0), '2026-11-24')
  assert.equal(addWorkDays(day('2026-11-28'), 0), '2026-11-30')
  assert.equal(addWorkDays(day('2026-12-25'), 0), '2026-12-28')
})

test('CALENDAR-3 a broken or negative number is no number of working days', () => {
  for (const count of [-1, 0.5, Number.NaN]) assert.throws(() => addWorkDays(day('2026-11-24'), count), RangeError)
})

test('CALENDAR-3 what is promised is a working day with as many working days before it', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
      const to = addWorkDays(from, count)
      assert.ok(isWorkDay(to))
      assert.equal(workDaysBetween(from, to), count)
    }),
  )
})

test('CALENDAR-4 a term that ends on no working day runs on', () => {
  assert.equal(sameOrNextWorkDay(day('2026-04-03')), '2026-04-07')
  assert.equal(sameOrNextWorkDay(day('2012-04-01')), '2012-04-02')
  assert.equal(sameOrNextWorkDay(day('2026-12-25')), '2026-12-28')
  assert.equal(sameOrNextWorkDay(day('2026-11-24')), '2026-11-24')
})
