import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { findHoliday } from './holidays.ts'

test('CALENDAR-2 the holidays of 2026', () => {
  const holidays = [
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-05', 'eerste paasdag'],
    ['2026-04-06', 'tweede paasdag'],
    ['2026-04-27', 'Koningsdag'],
    ['2026-05-05', 'Bevrijdingsdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-24', 'eerste pinksterdag'],
    ['2026-05-25', 'tweede pinksterdag'],
    ['2026-12-25', 'eerste kerstdag'],
    ['2026-12-26', 'tweede kerstdag'],
  ] as const
  for (const [on, name] of holidays) assert.equal(findHoliday(day(on)), name)
})

test('CALENDAR-2 days beside holidays are no holiday', () => {
  for (const on of ['2025-12-31', '2026-04-02', '2026-04-07', '2026-04-28', '2026-05-15', '2026-12-24', '2026-12-27'])
    assert.equal(findHoliday(day(on)), null)
})

test("CALENDAR-2 the King's birthday gives way to a Sunday", () => {
  assert.equal(findHoliday(day('2025-04-26')), 'Koningsdag')
  assert.equal(findHoliday(day('2025-04-27')), null)
})

test("CALENDAR-2 before 2014 it was the Queen's, on 30 April", () => {
  assert.equal(findHoliday(day('2013-04-30')), 'Koninginnedag')
  assert.equal(findHoliday(day('2006-04-29')), 'Koninginnedag')
  assert.equal(findHoliday(day('2013-04-27')), null)
  assert.equal(findHoliday(day('2014-04-30')), null)
})
