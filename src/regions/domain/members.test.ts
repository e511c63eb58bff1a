import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cooperation, madeUpAtlas } from '#demo/region-map.ts'
import { day } from '#kernel/day.ts'
import { swvPo, swvVo, type DivisionKind } from './atlas.ts'
import { chartOn, type Chart } from './chart.ts'
import { countingIds } from './counting-ids.ts'
import { members, splitMunicipalities } from './members.ts'

const chart = chartOn(madeUpAtlas(countingIds()), day('2026-11-24'))

describe('REGION-3 who belongs to an area', () => {
  test('municipalities wholly, and one partly with the postcodes that do', () => {
    const told = membersOf(chart, swvPo.kind, 'PO9902').map(({ municipality, whole, postcodes }) => [
      municipality?.name,
      whole,
      postcodes.join(' '),
    ])
    assert.deepEqual(told, [
      ['Beekerveld', true, '9388 9389 9390'],
      ['Molenwoude', true, '9381 9382'],
      ['Polderveen', false, '9374'],
    ])
  })

  test('a split municipality is a part of each area', () => {
    const polderveen = membersOf(chart, swvPo.kind, 'PO9901').find(
      ({ municipality }) => municipality?.name === 'Polderveen',
    )
    assert.deepEqual([polderveen?.whole, polderveen?.postcodes], [false, ['9371', '9372', '9373']])
    const whole = membersOf(chart, swvVo.kind, 'VO9901').find(({ municipality }) => municipality?.name === 'Polderveen')
    assert.equal(whole?.whole, true)
  })

  test('the split municipalities of a day are named with their areas', () => {
    const told = splitMunicipalities(chart).map((split) => [split.municipality.name, split.division, split.areas])
    assert.deepEqual(told, [['Polderveen', swvPo.kind, ['PO9901', 'PO9902']]])
  })

  test('an area of municipalities follows them through a merger', () => {
    const before = chartOn(madeUpAtlas(countingIds()), day('2024-12-31'))
    assert.equal(membersOf(before, cooperation.kind, 'duin-en-polder').length, 9)
    assert.equal(membersOf(chart, cooperation.kind, 'duin-en-polder').length, 7)
  })

  test('postcodes of which the municipality is not known stand together, last', () => {
    const nobody = {
      ...chart,
      places: chart.places.map((place) => (place.postcode === '9388' ? { ...place, municipality: null } : place)),
    }
    const last = membersOf(nobody, swvPo.kind, 'PO9902').at(-1)
    assert.deepEqual(last, { municipality: null, whole: false, postcodes: ['9388'] })
  })
})

function membersOf(of: Chart, division: DivisionKind, code: string) {
  const area = of.areas.find((each) => each.division === division && each.code === code)
  assert.ok(area, code)
  return members(of, area.id)
}
