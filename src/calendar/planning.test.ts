import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Day, addDays, day, weekday } from '#kernel/day.ts'
import { isOverdue, readPlanning, sayInterval } from './planning.ts'
import { nameOfMonth } from './planning-units.ts'

/** label|kind|from|until|precision|runs on, of each moment. */
function told(words: string, year?: number): readonly string[] {
  const { moments, unread } = readPlanning(words, year === undefined ? {} : { year })
  assert.deepEqual(unread, [], words)
  return moments.map((each) =>
    [each.label ?? '', each.kind, each.from, each.until, each.precision, each.runsOn ?? ''].join('|'),
  )
}

describe('PLANNING-3 words and the days they mean', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['2026-03-01', '|in|2026-03-01|2026-03-02|day|'],
    ['31-1-2027', '|in|2027-01-31|2027-02-01|day|'],
    ['31 december 2031', '|in|2031-12-31|2032-01-01|day|'],
    ['December 2031', '|in|2031-12-01|2032-01-01|month|'],
    ['December 2031 en doorloop 2032', '|in|2031-12-01|2032-01-01|month|2033-01-01'],
    ['December 2031 met uitloop naar maart 2032', '|in|2031-12-01|2032-01-01|month|2032-04-01'],
    ['Oktober 2031 (po) December (vo)', 'po|in|2031-10-01|2031-11-01|month|', 'vo|in|2031-12-01|2032-01-01|month|'],
    [
      'September 2031 December 2031 (evaluatie)',
      '|in|2031-09-01|2031-10-01|month|',
      'evaluatie|evaluation|2031-12-01|2032-01-01|month|',
    ],
    [
      'Voorbereiding: september 2031 Bijeenkomst: oktober 2031',
      'voorbereiding|in|2031-09-01|2031-10-01|month|',
      'bijeenkomst|in|2031-10-01|2031-11-01|month|',
    ],
    [
      'concept maart 2026, vaststelling mei 2026',
      'concept|in|2026-03-01|2026-04-01|month|',
      'vaststelling|in|2026-05-01|2026-06-01|month|',
    ],
    ['start februari 2026', 'start|start|2026-02-01|2026-03-01|month|'],
    ['eerste kwartaal 2026', '|in|2026-01-01|2026-04-01|quarter|'],
    ['1e kwartaal van 2026', '|in|2026-01-01|2026-04-01|quarter|'],
    ['Q3 2026', '|in|2026-07-01|2026-10-01|quarter|'],
    ['2026-Q4', '|in|2026-10-01|2027-01-01|quarter|'],
    ['kwartaal 2 2026', '|in|2026-04-01|2026-07-01|quarter|'],
    ['tweede helft van 2026', '|in|2026-07-01|2027-01-01|half|'],
    ['eerste halfjaar 2026', '|in|2026-01-01|2026-07-01|half|'],
    ['schooljaar 2025-2026', '|in|2025-08-01|2026-08-01|school-year|'],
    ['schooljaar 2025/2026', '|in|2025-08-01|2026-08-01|school-year|'],
    ["schooljaar '25-'26", '|in|2025-08-01|2026-08-01|school-year|'],
    ['2025/2026', '|in|2025-08-01|2026-08-01|school-year|'],
    ['2027-2028', '|in|2027-01-01|2029-01-01|span|'],
    ['week 12 2026', '|in|2026-03-16|2026-03-23|week|'],
    ['week 53 van 2026', '|in|2026-12-28|2027-01-04|week|'],
    ['per 2023', '|from|2023-01-01|2024-01-01|year|'],
    ['vanaf 2022', '|from|2022-01-01|2023-01-01|year|'],
    ['met ingang van 1 januari 2023', '|from|2023-01-01|2023-01-02|day|'],
    ['tot en met 2025', '|by|2025-01-01|2026-01-01|year|'],
    ['tussen maart en mei 2026', '|in|2026-03-01|2026-06-01|span|'],
    ['van maart tot mei 2026', '|in|2026-03-01|2026-05-01|span|'],
    ['van november 2026 tot en met februari', '|in|2026-11-01|2027-03-01|span|'],
    ['november t/m februari 2027', '|in|2026-11-01|2027-03-01|span|'],
    ['maart - mei 2026', '|in|2026-03-01|2026-06-01|span|'],
    ['3 t/m 5 maart 2026', '|in|2026-03-03|2026-03-06|span|'],
    ['maart en mei 2026', '|in|2026-03-01|2026-04-01|month|', '|in|2026-05-01|2026-06-01|month|'],
    ['2023', '|in|2023-01-01|2024-01-01|year|'],
  ]
  for (const [words, ...expected] of cases) test(words, () => assert.deepEqual(told(words), expected))

  test('a year is carried along or given, never invented', () => {
    assert.deepEqual(told('maart', 2026), ['|in|2026-03-01|2026-04-01|month|'])
    assert.deepEqual(readPlanning('maart'), { moments: [], unread: ['maart'] })
    assert.deepEqual(readPlanning('31 april 2026').moments, [])
    assert.deepEqual(readPlanning('nog te bepalen'), { moments: [], unread: ['nog te bepalen'] })
    assert.deepEqual(readPlanning(''), { moments: [], unread: [] })
  })
})

test('PLANNING-1 seasons', () => {
  assert.deepEqual(told('najaar 2021'), ['|in|2021-09-01|2021-12-01|season|'])
  assert.deepEqual(told('het voorjaar van 2022'), ['|in|2022-03-01|2022-06-01|season|'])
  assert.deepEqual(told('winter 2021'), ['|in|2021-12-01|2022-03-01|season|'])
})

test('PLANNING-2 parts of years and months', () => {
  assert.deepEqual(told('begin 2022'), ['|in|2022-01-01|2022-05-01|part|'])
  assert.deepEqual(told('eind 2022'), ['|in|2022-09-01|2023-01-01|part|'])
  assert.deepEqual(told('tot en met eind 2022'), ['|by|2022-09-01|2023-01-01|part|'])
  assert.deepEqual(told('medio februari 2024'), ['|in|2024-02-11|2024-02-21|part|'])
  assert.deepEqual(told('eind februari 2024'), ['|in|2024-02-21|2024-03-01|part|'])
})

test('PLANNING-4 before, until and after', () => {
  assert.deepEqual(told('voor 1 april 2027'), ['|by|2027-03-31|2027-04-01|day|'])
  assert.deepEqual(told('tot 31-1-2027'), ['|by|2027-01-31|2027-02-01|day|'])
  assert.deepEqual(told('tot mei 2026'), ['|by|2026-04-30|2026-05-01|day|'])
  assert.deepEqual(told('uiterlijk mei 2026'), ['|by|2026-05-01|2026-06-01|month|'])
  assert.deepEqual(told('voor de zomer van 2026'), ['|by|2026-06-30|2026-07-01|day|'])
  assert.deepEqual(told('vóór de zomervakantie 2026'), ['|by|2026-06-30|2026-07-01|day|'])
  assert.deepEqual(told('voor de zomervakantie', 2026), ['|by|2026-06-30|2026-07-01|day|'])
  assert.deepEqual(told('na de zomer van 2026'), ['|from|2026-09-01|2026-09-02|season|'])
})

describe('PLANNING-5 what is late', () => {
  const late = (words: string, on: string) => readPlanning(words).moments.map((each) => isOverdue(each, day(on)))
  test('on 1 January 2022', () => {
    assert.deepEqual(late('najaar 2021', '2022-01-01'), [true])
    assert.deepEqual(late('begin 2022', '2022-01-01'), [false])
    assert.deepEqual(late('31 december 2021', '2022-01-01'), [true])
    assert.deepEqual(late('31 december 2021', '2021-12-31'), [false])
  })
  test('running on is late when that has ended; from is never late', () => {
    assert.deepEqual(late('December 2031 en doorloop 2032', '2032-12-31'), [false])
    assert.deepEqual(late('December 2031 en doorloop 2032', '2033-01-01'), [true])
    assert.deepEqual(late('vanaf 2031', '2026-01-01'), [false])
  })
})

test('the days are said whole; a month is never shown as one day', () => {
  const said = (words: string) => readPlanning(words).moments.map(sayInterval)
  assert.deepEqual(said('najaar 2021'), ['1 september t/m 30 november 2021'])
  assert.deepEqual(said('oktober 2031'), ['1 t/m 31 oktober 2031'])
  assert.deepEqual(said('31 december 2031'), ['31 december 2031'])
  assert.deepEqual(said('schooljaar 2025-2026'), ['1 augustus 2025 t/m 31 juli 2026'])
  assert.deepEqual(said('voor 1 april 2027'), ['uiterlijk 31 maart 2027'])
  assert.deepEqual(said('per 2023'), ['vanaf 1 januari 2023'])
  assert.deepEqual(said('December 2031 en doorloop 2032'), ['1 t/m 31 december 2031, loopt door t/m 31 december 2032'])
})

describe('properties', () => {
  const years = fc.integer({ min: 1990, max: 2089 })
  const days = fc.tuple(years, fc.nat(364)).map(([year, count]): Day => addDays(day(`${year}-01-01`), count))

  test('PLANNING-2 begin, medio and eind lie against each other and make the whole', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 12 }), (year, month) => {
        const whole = month === 0 ? String(year) : `${nameOfMonth(month)} ${year}`
        const parts = ['begin', 'medio', 'eind'].map((part) => readPlanning(`${part} ${whole}`).moments[0])
        const all = readPlanning(whole).moments[0]
        assert.equal(parts[0]?.from, all?.from)
        assert.equal(parts[0]?.until, parts[1]?.from)
        assert.equal(parts[1]?.until, parts[2]?.from)
        assert.equal(parts[2]?.until, all?.until)
      }),
    )
  })

  test('PLANNING-3 a day is read back however it is written', () => {
    fc.assert(
      fc.property(days, (on) => {
        const [year, month, date] = on.split('-').map(Number)
        for (const words of [on, `${date}-${month}-${year}`, `${date} ${nameOfMonth(month ?? 1)} ${year}`])
          assert.deepEqual(told(words), [`|in|${on}|${addDays(on, 1)}|day|`])
      }),
    )
  })

  test('PLANNING-3 a week has seven days and begins on Monday', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 52 }), (year, week) => {
        const [moment] = readPlanning(`week ${week} ${year}`).moments
        assert.ok(moment)
        assert.equal(weekday(moment.from), 1)
        assert.equal(addDays(moment.from, 7), moment.until)
      }),
    )
  })

  test('PLANNING-3 any text gives moments with at least a day, and loses no word silently', () => {
    const words = fc.array(
      fc.constantFrom(
        ...'maart 2026 najaar tot en met voor 31 april t/m begin po ( ) , week 60 Q1 - kwartaal vanaf'.split(' '),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(words, (list) => {
        const { moments } = readPlanning(list.join(' '))
        for (const { from, until, runsOn } of moments) assert.ok(from < until && (runsOn === null || runsOn > until))
      }),
      { numRuns: 2000 },
    )
  })
})
