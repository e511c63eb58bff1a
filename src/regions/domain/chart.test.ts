import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { madeUpAtlas, mergerOn, regionFrom } from '#demo/region-map.ts'
import { addDays, day } from '#kernel/day.ts'
import type { Atlas } from './atlas.ts'
import { emptyAtlas, swvPo, swvVo, youthRegions } from './atlas.ts'
import { areaOf, chartOn, findPlace } from './chart.ts'
import { countingIds } from './counting-ids.ts'
import { state } from './import/statements.ts'
import { findPostcode, findTypedPostcode, type Postcode } from './postcode.ts'

const atlas = madeUpAtlas(countingIds())
const pc = (text: string) => findPostcode(text) as Postcode

describe('REGION-1 what holds on a day', () => {
  const last = addDays(mergerOn, -1)

  test('the first day counts and the day before it does not', () => {
    assert.equal(areaOf(chartOn(atlas, regionFrom), pc('9368'), swvPo.kind)?.code, 'PO9901')
    assert.equal(areaOf(chartOn(atlas, addDays(regionFrom, -1)), pc('9368'), swvPo.kind), null)
    assert.equal(chartOn(atlas, addDays(regionFrom, -1)).municipalities.length, 0)
  })

  test('the until day is the first that no longer counts', () => {
    const names = (on: typeof last) => chartOn(atlas, on).municipalities.map(({ name }) => name)
    assert.ok(names(last).includes('Oudermeer'))
    assert.ok(!names(mergerOn).includes('Oudermeer'))
    assert.equal(findPlace(chartOn(atlas, last), pc('9385'))?.municipality?.name, 'Oudermeer')
    assert.equal(findPlace(chartOn(atlas, mergerOn), pc('9385'))?.municipality?.name, 'Zuiderhage')
  })

  test('what lies in an area that has ended lies in no area', () => {
    const ended: Atlas = {
      ...atlas,
      areas: atlas.areas.map((area) => (area.code === 'PO9902' ? { ...area, until: day('2026-08-01') } : area)),
    }
    assert.equal(areaOf(chartOn(ended, day('2026-07-31')), pc('9388'), swvPo.kind)?.code, 'PO9902')
    assert.equal(areaOf(chartOn(ended, day('2026-08-01')), pc('9388'), swvPo.kind), null)
    assert.equal(areaOf(chartOn(ended, day('2026-08-01')), pc('9388'), swvVo.kind)?.code, 'VO9902')
  })
})

describe('REGION-2 the area of a postcode', () => {
  const chart = chartOn(atlas, day('2026-11-24'))

  test('a postcode of a municipality that lies whole in an area lies there too', () => {
    assert.equal(areaOf(chart, pc('9378'), youthRegions.kind)?.code, 'west')
    assert.equal(areaOf(chart, pc('9378'), swvPo.kind)?.code, 'PO9901')
  })

  test('what is said of the postcode goes before what is said of its municipality', () => {
    const said = state(
      atlas,
      {
        from: day('2026-01-01'),
        divisions: [],
        municipalities: [],
        areas: [],
        territory: [],
        memberships: [{ division: youthRegions.kind, area: 'oost', postcode: pc('9378') }],
        mayAdd: false,
        complete: false,
      },
      countingIds(),
    )
    const after = chartOn(said.atlas, day('2026-11-24'))
    assert.equal(areaOf(after, pc('9378'), youthRegions.kind)?.code, 'oost')
    assert.equal(areaOf(after, pc('9379'), youthRegions.kind)?.code, 'west')
    assert.equal(areaOf(chartOn(said.atlas, day('2025-12-31')), pc('9378'), youthRegions.kind)?.code, 'west')
  })

  test('an area that nobody told is not known, and so is a postcode', () => {
    assert.equal(areaOf(chart, pc('9391'), swvPo.kind), null)
    assert.equal(findPlace(chart, pc('9999')), null)
  })

  test('a municipality that is known by name only is one place without a postcode', () => {
    const said = state(
      emptyAtlas,
      {
        from: day('2026-01-01'),
        divisions: [youthRegions],
        municipalities: [{ name: 'Wilgenmeer', code: '9950', lines: [2] }],
        areas: [{ division: youthRegions.kind, code: 'oost', name: 'Oost' }],
        territory: [],
        memberships: [{ division: youthRegions.kind, area: 'oost', municipality: 'Wilgenmeer' }],
        mayAdd: true,
        complete: false,
      },
      countingIds(),
    )
    const [place, ...others] = chartOn(said.atlas, day('2026-01-01')).places
    assert.deepEqual(others, [])
    assert.equal(place?.postcode, null)
    assert.equal(place?.municipality?.name, 'Wilgenmeer')
    assert.equal(place?.areas.get(youthRegions.kind)?.code, 'oost')
  })
})

test('a postcode is four digits and never begins with 0; a person may type its letters', () => {
  assert.equal(findPostcode('9368'), '9368')
  for (const wrong of ['0368', '936', '93680', '93 8', '', '9368AB']) assert.equal(findPostcode(wrong), null, wrong)
  for (const typed of ['9368', ' 9368 ', '9368ab', '9368 AB']) assert.equal(findTypedPostcode(typed), '9368', typed)
  assert.equal(findTypedPostcode('9368 A'), null)
})
