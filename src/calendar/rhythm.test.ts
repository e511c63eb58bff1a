import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, daysBetween, partsOf, weekday } from '#kernel/day.ts'
import { findHoliday } from './holidays.ts'
import { type Rhythm, daysOf, nthWeekday, proposeDays } from './rhythm.ts'
import { isWorkDay } from './work-days.ts'

const all = { from: day('2000-01-01'), until: day('2100-01-01') }
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2010-01-01'), count))
const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ kind: fc.constant('weeks' as const), everyWeeks: fc.integer({ min: 1, max: 52 }) }),
  fc.record({
    kind: fc.constant('months' as const),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
    weekOfMonth: fc.integer({ min: 1, max: 5 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
)

describe('MEETING-1 the days of a rhythm', () => {
  test('MEETING-1 every eight weeks counts from the first day, over both changes of the clock', () => {
    const days = daysOf({ kind: 'weeks', everyWeeks: 8 }, day('2026-02-05'), {
      from: day('2026-01-01'),
      until: day('2027-01-01'),
    })
    assert.deepEqual(days, ['2026-02-05', '2026-04-02', '2026-05-28', '2026-07-23', '2026-09-17', '2026-11-12'])
  })

  test('MEETING-1 every eight weeks is six or seven times a year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2012, max: 2060 }), (start, year) => {
        const period = { from: day(`${year}-01-01`), until: day(`${year + 1}-01-01`) }
        fc.pre(start < period.from)
        assert.ok([6, 7].includes(daysOf({ kind: 'weeks', everyWeeks: 8 }, start, period).length))
      }),
    )
  })

  test('MEETING-1 twice a year for a theme gives two days in each year, on the weekday that was named', () => {
    const twice: Rhythm = { kind: 'months', months: [4, 10], weekOfMonth: 2, weekday: 4 }
    const days = daysOf(twice, day('2026-01-01'), { from: day('2026-01-01'), until: day('2028-01-01') })
    assert.deepEqual(days, ['2026-04-09', '2026-10-08', '2027-04-08', '2027-10-14'])
  })

  test('MEETING-1 the fifth is the last, also where there are only four', () => {
    assert.equal(nthWeekday(2026, 2, 5, 4), '2026-02-26')
    assert.equal(nthWeekday(2026, 4, 5, 4), '2026-04-30')
    assert.equal(nthWeekday(2026, 3, 1, 7), '2026-03-01')
    assert.throws(() => nthWeekday(2026, 3, 6, 7), RangeError)
  })

  test('MEETING-1 days rise, none comes twice, none lies before the first day or outside what was asked', () => {
    fc.assert(
      fc.property(anyRhythm, anyDay, anyDay, fc.integer({ min: 1, max: 2000 }), (rhythm, start, from, length) => {
        const until = addDays(from, length)
        const days = daysOf(rhythm, start, { from, until })
        for (const [index, on] of days.entries()) {
          assert.ok(on >= start && on >= from && on < until)
          if (index > 0) assert.ok(on > days[index - 1]!)
          if (rhythm.kind === 'weeks') assert.equal(daysBetween(start, on) % (rhythm.everyWeeks * 7), 0)
          else {
            assert.equal(weekday(on), rhythm.weekday)
            assert.ok(rhythm.months.includes(partsOf(on).month))
          }
        }
      }),
    )
  })

  test('MEETING-1 asked in parts or at once, the days are the same', () => {
    fc.assert(
      fc.property(anyRhythm, anyDay, anyDay, fc.integer({ min: 0, max: 900 }), (rhythm, start, from, cut) => {
        const until = addDays(from, 900)
        const middle = addDays(from, cut)
        const parts = [
          ...daysOf(rhythm, start, { from, until: middle }),
          ...daysOf(rhythm, start, { from: middle, until }),
        ]
        assert.deepEqual(parts, daysOf(rhythm, start, { from, until }))
      }),
    )
  })
})

describe('MEETING-2 holidays', () => {
  test('MEETING-2 a holiday is named with another day, and other days are left alone', () => {
    // Ascension day 2026 is 14 May
    assert.deepEqual(proposeDays([day('2026-05-07'), day('2026-05-14')]), [
      { occursOn: '2026-05-07', holiday: null, instead: null },
      { occursOn: '2026-05-14', holiday: 'Hemelvaartsdag', instead: '2026-05-21' },
    ])
  })

  test('MEETING-2 when the rhythm meets a week later anyhow, it is the first working day after', () => {
    const [first] = proposeDays([day('2026-05-14'), day('2026-05-21')])
    assert.equal(first?.instead, '2026-05-15')
  })

  test('MEETING-2 what is proposed is no holiday and no day of the rhythm', () => {
    fc.assert(
      fc.property(anyRhythm, anyDay, (rhythm, start) => {
        const days = daysOf(rhythm, start, { from: start, until: addDays(start, 1500) })
        for (const { occursOn, holiday, instead } of proposeDays(days)) {
          assert.equal(holiday, findHoliday(occursOn))
          if (instead === null) continue
          assert.ok(!days.includes(instead) && findHoliday(instead) === null)
          assert.ok(instead > occursOn)
          if (weekday(occursOn) < 6) assert.ok(isWorkDay(instead))
        }
      }),
    )
  })
})

test('MEETING-1 a rhythm that is no rhythm gives an error, not an endless row', () => {
  assert.throws(() => daysOf({ kind: 'weeks', everyWeeks: 0 }, day('2026-01-01'), all), RangeError)
  assert.throws(() => daysOf({ kind: 'weeks', everyWeeks: 1.5 }, day('2026-01-01'), all), RangeError)
})
