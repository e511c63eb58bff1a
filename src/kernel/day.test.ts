import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addMonths, ageInYears, clockOf, day, dayOf, findDay, reachesAge } from './day.ts'

describe('DAY-1 the day on which someone reaches an age', () => {
  for (const [born, years, on] of [
    ['2010-05-20', 16, '2026-05-20'],
    ['2012-02-29', 12, '2024-02-29'],
    ['2012-02-29', 16, '2028-02-29'],
    ['2012-02-29', 13, '2025-03-01'],
    ['2008-12-31', 18, '2026-12-31'],
  ] as const)
    test(`DAY-1 born on ${born}: ${years} on ${on}, and not a day before`, () => {
      assert.equal(reachesAge(day(born), years), on)
      assert.equal(ageInYears(day(born), day(on)), years)
      const eve = new Date(`${on}T00:00:00Z`)
      eve.setUTCDate(eve.getUTCDate() - 1)
      assert.equal(ageInYears(day(born), day(eve.toISOString().slice(0, 10))), years - 1)
    })
})

describe('moments on the Dutch clock', () => {
  for (const [moment, on, time] of [
    ['2026-11-24T22:59:59Z', '2026-11-24', '23:59'],
    ['2026-11-24T23:00:00Z', '2026-11-25', '00:00'],
    ['2026-06-30T21:59:59Z', '2026-06-30', '23:59'],
    ['2026-06-30T22:00:00Z', '2026-07-01', '00:00'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25', '02:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '02:00'],
  ] as const)
    test(moment, () => assert.deepEqual(clockOf(new Date(moment)), { on, time }))

  test('as the calendar of the platform says, whatever was asked before', () => {
    const said = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (moment) => {
          const { on, time } = clockOf(moment)
          assert.equal(`${on}, ${time}`, said.format(moment))
          assert.equal(dayOf(moment), on)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

test('days that do not exist are no days; months end where they end', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])
    assert.equal(findDay(text), null, text)
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28')
  assert.equal(addMonths(day('2027-11-30'), 3), '2028-02-29')
})
