import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partsOf, weekday } from '#kernel/day.ts'
import { easterOf } from './easter.ts'

test('CALENDAR-1 Easter on the days that are known', () => {
  const known: readonly (readonly [number, string])[] = [
    [1818, '1818-03-22'], // the earliest day it can be
    [1943, '1943-04-25'], // the latest
    [1954, '1954-04-18'], // the year with an exception in older tables
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2100, '2100-03-28'],
  ]
  for (const [year, on] of known) assert.equal(easterOf(year), on)
})

test('CALENDAR-1 Easter is a Sunday from 22 March to 25 April, in every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
      const on = easterOf(year)
      assert.equal(weekday(on), 7)
      assert.equal(partsOf(on).year, year)
      assert.ok(on.slice(5) >= '03-22' && on.slice(5) <= '04-25', on)
    }),
  )
})

test('CALENDAR-1 there is no Gregorian Easter before the calendar', () => {
  for (const year of [1582, 0, -4, 2026.5, 10_000]) assert.throws(() => easterOf(year), RangeError)
})
