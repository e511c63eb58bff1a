import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { blankDate, dayOfEntry, entryOf, isBlankDate, readDateEntry } from './date-entry.ts'
import { clockOf, day } from '#kernel/day.ts'
import { sayDay, sayMoment, sayPeriod } from './dates.ts'
import { sayEuros, sayNumber, sayShare } from './numbers.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((at) => day(at.toISOString().slice(0, 10)))

describe('UI-2 days and moments as people write them', () => {
  test('a day', () => {
    assert.equal(sayDay(day('2026-11-24')), '24 november 2026')
    assert.equal(sayDay(day('2026-03-01'), 'nl', 'short'), '1 mrt 2026')
    assert.equal(sayDay(day('2026-11-24'), 'nl', 'weekday'), 'dinsdag 24 november 2026')
    assert.equal(sayDay(day('2026-11-24'), 'en', 'weekday'), 'Tuesday 24 November 2026')
  })

  test('a moment stands on the Dutch clock, in winter and in summer', () => {
    assert.equal(sayMoment(new Date('2026-11-24T13:05:00Z')), '24 november 2026, 14:05 uur')
    assert.equal(sayMoment(new Date('2026-07-01T22:30:00Z')), '2 juli 2026, 00:30 uur')
    assert.equal(sayMoment(new Date('2026-11-24T13:05:00Z'), 'en'), '24 November 2026, 14:05')
    assert.deepEqual(clockOf(new Date('2026-12-31T23:00:00Z')), { on: '2027-01-01', time: '00:00' })
  })

  test('the last day of a period that is named still counts', () => {
    const [from, until] = [day('2026-09-01'), day('2027-08-01')]
    assert.equal(sayPeriod({ from, until }), '1 september 2026 t/m 31 juli 2027')
    assert.equal(sayPeriod({ from, until: null }), 'vanaf 1 september 2026')
    assert.equal(sayPeriod({ from: null, until }), 't/m 31 juli 2027')
    assert.equal(sayPeriod({ from, until: day('2026-09-02') }), '1 september 2026')
    assert.equal(sayPeriod({ from: null, until: null }, 'en'), 'without end')
  })

  test('says the same as the calendar of the runtime', () => {
    const dutch = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' })
    fc.assert(fc.property(anyDay, (on) => sayDay(on, 'nl', 'weekday') === dutch.format(new Date(`${on}T00:00:00Z`))))
  })
})

describe('UI-3 a day typed in three boxes', () => {
  test('what is filled in comes out again', () => {
    fc.assert(fc.property(anyDay, (on) => dayOfEntry(entryOf(on)) === on))
  })

  test('forgives a leading zero and spaces, and nothing else', () => {
    const read = (dag: string, maand: string, jaar: string) =>
      dayOfEntry(readDateEntry({ 'tot-dag': dag, 'tot-maand': maand, 'tot-jaar': jaar }, 'tot'))
    assert.equal(read(' 5', '09 ', '2026'), '2026-09-05')
    assert.equal(read('31', '2', '2026'), null)
    assert.equal(read('1', '1', '26'), null)
    assert.equal(read('1e', '1', '2026'), null)
    assert.equal(read('', '', ''), null)
    // the day after it could not be written
    assert.equal(read('31', '12', '9999'), null)
    assert.equal(read('1', '1', '0001'), null)
  })

  test('a form without the boxes is a blank date', () => {
    assert.ok(isBlankDate(readDateEntry({ tot: '2026-01-01', 'tot-dag': ['1'] }, 'tot')))
    assert.deepEqual(entryOf(null), blankDate)
  })
})

describe('numbers as people write them', () => {
  test('thousands, cents and shares', () => {
    assert.equal(sayNumber(1_234_567), '1.234.567')
    assert.equal(sayNumber(-1234.5, 'en', 1), '−1,234.5')
    assert.equal(sayEuros(125_000), '€\u00a01.250')
    assert.equal(sayEuros(-125_050), '−€\u00a01.250,50')
    assert.equal(sayShare(0.125, 'nl', 1), '12,5%')
  })

  test('says the same as the runtime', () => {
    const dutch = new Intl.NumberFormat('nl-NL')
    fc.assert(fc.property(fc.nat(), (value) => sayNumber(value) === dutch.format(value)))
  })
})
