import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#kernel/day.ts'
import { daysOf } from '#calendar/rhythm.ts'
import type { Area, AreaId, DivisionKind, Municipality, MunicipalityId } from '#regions/domain/atlas.ts'
import type { Chart, Place } from '#regions/domain/chart.ts'
import { makesCircle, sayPowers } from './body.ts'
import type { MeetingId } from './meeting.ts'
import type { BodyId } from './proposal.ts'
import { lyingIn, municipalitiesIn } from './seat-area.ts'
import { daysToPlan, rechain, sayRhythm } from './series.ts'

/** Municipalities by name, each with how many postcodes and in which area of each division. */
function chartOf(rows: readonly (readonly [string, number, Readonly<Record<string, string>>])[]): Chart {
  const areas = new Map<string, Area>()
  const areaOf = (division: string, code: string): Area => {
    const key = `${division}/${code}`
    const area = areas.get(key) ?? {
      id: key as AreaId,
      division: division as DivisionKind,
      code,
      name: code,
      from: null,
      until: null,
    }
    areas.set(key, area)
    return area
  }
  const municipalities: Municipality[] = []
  const places = rows.flatMap(([name, count, lying]): Place[] => {
    const known = municipalities.find((each) => each.name === name)
    const municipality = known ?? { id: name as MunicipalityId, name, code: name, from: null, until: null }
    if (known === undefined) municipalities.push(municipality)
    const there = new Map(
      Object.entries(lying).map(([division, code]) => [division as DivisionKind, areaOf(division, code)]),
    )
    return Array.from({ length: count }, () => ({ postcode: null, municipality, areas: there }))
  })
  return { on: day('2026-01-01'), divisions: [], areas: [...areas.values()], municipalities, places }
}

/** The shape of document 003: a municipality of many villages is West for youth help and in the swv's of East. */
const chart = chartOf([
  ['Aa', 5, { youth: 'oost', po: '3102', vo: '3102' }],
  ['Bee', 4, { youth: 'oost', po: '3102', vo: '3102' }],
  ['Cee', 9, { youth: 'oost', po: '3102', vo: '3102' }],
  ['Grote', 16, { youth: 'west', po: '3102', vo: '3102' }],
  ['Dee', 5, { youth: 'west', po: '3103', vo: '3103' }],
  ['Eff', 6, { youth: 'west', po: '3103', vo: '3103' }],
  ['Buiten', 3, { youth: 'noord', po: '3101', vo: '3102' }],
  ['Ver', 4, { youth: 'brabant', po: '3009', vo: '3103' }],
])
const codes = (area: string, division: string) => {
  const { own, touching } = lyingIn(chart, `youth/${area}` as AreaId, division as DivisionKind)
  return { own: own.map(({ code }) => code), touching: touching.map(({ code }) => code) }
}

describe('SEAT-1 the swv of this area', () => {
  test('SEAT-1 East gets the swv of East and West that of West, also with a large municipality on the wrong side', () => {
    assert.deepEqual(codes('oost', 'po'), { own: ['3102'], touching: [] })
    assert.deepEqual(codes('oost', 'vo'), { own: ['3102'], touching: [] })
    assert.deepEqual(codes('west', 'po'), { own: ['3103'], touching: ['3102'] })
    assert.deepEqual(codes('west', 'vo'), { own: ['3103'], touching: ['3102'] })
  })

  test('SEAT-1 in the same division it is the area itself; an area that is not there owns nothing', () => {
    assert.deepEqual(codes('oost', 'youth'), { own: ['oost'], touching: [] })
    assert.deepEqual(codes('nergens', 'po'), { own: [], touching: [] })
  })

  test('SEAT-1 an area of a division belongs to one area of another at most', () => {
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.integer({ min: 1, max: 5 }),
        fc.record({ youth: fc.constantFrom('1', '2', '3'), po: fc.constantFrom('x', 'y') }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, (some) => {
        const made = chartOf(some)
        const owned = ['1', '2', '3'].flatMap((area) =>
          lyingIn(made, `youth/${area}` as AreaId, 'po' as DivisionKind).own.map(({ code }) => code),
        )
        assert.equal(new Set(owned).size, owned.length)
      }),
    )
  })

  test('SEAT-1 the municipalities of an area are those that lie mostly in it', () => {
    assert.deepEqual(
      municipalitiesIn(chart, 'youth/west' as AreaId).map(({ name }) => name),
      ['Grote', 'Dee', 'Eff'],
    )
    const cut = chartOf([
      ['Half', 3, { youth: 'oost' }],
      ['Half', 1, { youth: 'west' }],
      ['Gelijk', 1, { youth: 'oost' }],
      ['Gelijk', 1, { youth: 'west' }],
    ])
    assert.deepEqual(
      municipalitiesIn(cut, 'youth/oost' as AreaId).map(({ name }) => name),
      ['Half'],
    )
  })
})

describe('MEETING-3 another rhythm from a day on', () => {
  const anyDay = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(day('2026-01-05'), count))
  const weeks = fc.integer({ min: 1, max: 26 })

  test('MEETING-3 what was before stays out of it, and every later meeting is kept, stays or is cancelled', () => {
    fc.assert(
      fc.property(weeks, weeks, anyDay, fc.integer({ min: 0, max: 30 }), (old, next, from, sentTo) => {
        const period = { from: day('2026-01-05'), until: addDays(from, 800) }
        const planned = daysOf({ kind: 'weeks', everyWeeks: old }, day('2026-01-05'), period).map(
          (occursOn, index) => ({
            id: String(index) as MeetingId,
            occursOn,
            agendaSent: index < sentTo,
          }),
        )
        const days = daysOf({ kind: 'weeks', everyWeeks: next }, from, { from, until: period.until })
        const chain = rechain(planned, days, from)
        const touched = [...chain.keep, ...chain.stay, ...chain.cancel]
        assert.deepEqual(
          touched.map(({ id }) => Number(id)).toSorted((a, b) => a - b),
          planned.filter(({ occursOn }) => occursOn >= from).map(({ id }) => Number(id)),
        )
        assert.ok(chain.cancel.every(({ agendaSent }) => !agendaSent))
        const after = [...chain.keep.map(({ occursOn }) => occursOn), ...chain.add].toSorted()
        assert.deepEqual(after, days, 'the new rhythm gives each of its days once')
      }),
    )
  })

  test('MEETING-4 a day for which there is a meeting is not planned again', () => {
    fc.assert(
      fc.property(weeks, fc.array(fc.nat({ max: 20 })), (every, taken) => {
        const series = {
          rhythm: { kind: 'weeks', everyWeeks: every },
          startsOn: day('2026-01-05'),
          until: null,
        } as const
        const period = { from: day('2026-01-05'), until: day('2028-01-01') }
        const all = daysToPlan(series, new Set(), period)
        const planned = new Set(taken.flatMap((index) => all[index] ?? []))
        assert.deepEqual(
          daysToPlan(series, planned, period),
          all.filter((on) => !planned.has(on)),
        )
      }),
    )
  })
})

describe('BODY-2 MEETING-1 in words', () => {
  test('MEETING-1 a rhythm as people say it', () => {
    assert.equal(sayRhythm({ kind: 'weeks', everyWeeks: 8 }), 'elke 8 weken')
    assert.equal(sayRhythm({ kind: 'weeks', everyWeeks: 1 }), 'elke week')
    assert.equal(
      sayRhythm({ kind: 'months', months: [4, 10], weekOfMonth: 5, weekday: 4 }),
      '2 keer per jaar: de laatste donderdag van april en oktober',
    )
    assert.equal(sayPowers(['commissions', 'decides', 'advises']), 'besluit, adviseert en geeft opdracht')
  })

  test('BODY-2 a circle is seen however long it is, also one that was there already', () => {
    const [a, b, c] = ['a', 'b', 'c'] as BodyId[] as [BodyId, BodyId, BodyId]
    assert.equal(
      makesCircle(
        a,
        b,
        new Map([
          [a, null],
          [b, c],
          [c, null],
        ]),
      ),
      false,
    )
    assert.equal(
      makesCircle(
        a,
        b,
        new Map([
          [a, null],
          [b, c],
          [c, a],
        ]),
      ),
      true,
    )
    assert.equal(makesCircle(a, a, new Map()), true)
    assert.equal(
      makesCircle(
        a,
        b,
        new Map([
          [b, c],
          [c, b],
        ]),
      ),
      true,
    )
  })
})
