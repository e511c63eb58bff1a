import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { totalOf } from './hour-line.ts'
import { readHours } from './hours.ts'

const context = { codes: new Set(['O', 'Gem', 'W']), line: 7, bare: true }

/** activity|hours|parties|sharing|stated|counted, and the total. */
function told(text: string, more: Partial<typeof context> = {}): readonly string[] {
  return readHours(text, { ...context, ...more }).map((line) =>
    [
      line.activity,
      line.hours ?? '',
      line.parties.join('+'),
      line.sharing,
      line.statedTogether ?? '',
      line.counted,
      totalOf(line),
    ].join('|'),
  )
}

describe('CHECK-1 hour lines as documents write them', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['Overleg 6 O/Gem/W 18', 'Overleg|6|O+Gem+W|each|18|here|18'],
    ['Overleg 6 O/Gem/XY', 'Overleg|6|O+Gem+XY|each||here|18'],
    ['Toets 7 O of Gem 7', 'Toets|7|O+Gem|either|7|here|7'],
    ['Verslag: 12 uur', 'Verslag|12||nobody||here|12'],
    ['Verslag 12 uur Gem', 'Verslag|12|Gem|each||here|12'],
    ['Tafels: 6 × 8 uur', 'Tafels|48||nobody||here|48'],
    ['Uitleg 5 bijeenkomsten van 2 uur', 'Uitleg|10||nobody||here|10'],
    ['Twee leerdagen van 8 uur: 16 uur', 'Twee leerdagen van 8 uur: 16 uur|16||nobody|16|here|16'],
    ['Overleg: 3 × 4 uur per partij (gemeente, onderwijs): 24 uur', 'Overleg|12|gemeente+onderwijs|each|24|here|24'],
    ['Inloop: 2 uur per week, 40 weken', 'Inloop|80||nobody||here|80'],
    ['Groep: 60 uur (12 uur voor elk van de vijf leden)', 'Groep|60||nobody|60|here|60'],
    [
      'Overleg 6 O/Gem 12 Schrijven 20 O/Gem 40',
      'Overleg|6|O+Gem|each|12|here|12',
      'Schrijven|20|O+Gem|each|40|here|40',
    ],
    ['Overleg 6 O/Gem 12 Uitwerken 40', 'Overleg|6|O+Gem|each|12|here|12', 'Uitwerken|40||nobody||here|40'],
    ['Scholing door aanbieders', 'Scholing door aanbieders||aanbieders|nobody||outside|0'],
    ['Link met ambitie 4', 'Link met ambitie 4|||nobody||elsewhere|0'],
    ['Uitleg op 6 scholen 12 uur', 'Uitleg op 6 scholen|12||nobody||here|12'],
    ['waarvan 4 uur reistijd'],
    ['Eerste bijeenkomst: zaterdag 30 mei 2026'],
    ['zie bijlage 3', 'zie bijlage 3|||nobody||elsewhere|0'],
  ]
  for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(told(text), expected))

  test('a bare figure is no hours where the place is not meant for hours', () => {
    assert.deepEqual(told('Uitwerken 40', { bare: false }), [])
    assert.deepEqual(told('Gesprek met 12 ouders'), [])
  })

  test('a product that does not fit is kept as written', () => {
    const [line] = readHours('Overleg 10 O/Gem 30', context)
    assert.deepEqual([line?.statedTogether, line === undefined ? null : totalOf(line)], [30, 20])
  })
})

test('CHECK-2 lines run on or apart give the same total', () => {
  const line = fc.tuple(
    fc.constantFrom('Overleg', 'Schrijven', 'Toetsen'),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 3 }),
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const written = lines.map(
        ([name, hours, count]) => `${name} ${hours} ${['O', 'Gem', 'W'].slice(0, count).join('/')} ${hours * count}`,
      )
      const total = lines.reduce((sum, [, hours, count]) => sum + hours * count, 0)
      for (const text of [written.join(' '), written.join('\n'), written.join('; ')])
        assert.equal(
          readHours(text, context).reduce((sum, each) => sum + totalOf(each), 0),
          total,
          text,
        )
    }),
  )
})
