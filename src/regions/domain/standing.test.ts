import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cooperation, madeUpAtlas } from '#demo/region-map.ts'
import { day } from '#kernel/day.ts'
import { provinces, swvPo, swvVo, youthRegions, type DivisionKind } from './atlas.ts'
import { chartOn } from './chart.ts'
import { countingIds } from './counting-ids.ts'
import { placesOfArea, type PlaceSet } from './place-set.ts'
import { sideBySide } from './side-by-side.ts'
import { standing } from './standing.ts'

const chart = chartOn(madeUpAtlas(countingIds()), day('2026-11-24'))
const seven = area(cooperation.kind, 'duin-en-polder')

describe('REGION-12 how an area stands to another division', () => {
  test('the same as several, within one that is larger, across several', () => {
    const po = standing(chart, seven, swvPo.kind)
    assert.deepEqual(po.kind === 'same' && po.areas.map(({ code }) => code), ['PO9901', 'PO9902'])
    const province = standing(chart, seven, provinces.kind)
    assert.deepEqual(province.kind === 'within' && province.area.code, 'oeverland')
    const east = standing(chart, area(swvPo.kind, 'PO9901'), youthRegions.kind)
    assert.deepEqual(east.kind === 'across' && [east.areas.map(({ code }) => code), east.isComplete], [
      ['oost', 'west'],
      true,
    ])
  })

  test('what is not known is not guessed: not within, and not the same', () => {
    const vo = standing(chart, area(swvVo.kind, 'VO9902'), youthRegions.kind)
    assert.deepEqual(vo.kind === 'across' && [vo.areas.map(({ code }) => code), vo.isComplete], [['west'], false])
    const hogemark = new Set([...chart.places].filter(({ municipality }) => municipality?.name === 'Hogemark'))
    assert.deepEqual(standing(chart, hogemark, swvPo.kind), { kind: 'unknown' })
  })
})

test('side by side: who lies otherwise than most is marked, also who lies in two areas or of whom it is not known', () => {
  const rows = sideBySide(chart, area(swvVo.kind, 'VO9901'), [youthRegions, swvPo, provinces])
  const told = rows.map(({ member, cells }) => [
    member.municipality?.name,
    ...cells.map(({ areas, differs }) => `${areas.map(({ code }) => code).join('+')}${differs ? '!' : ''}`),
  ])
  assert.deepEqual(told, [
    ['Duinrand', 'oost', 'PO9901', 'oeverland'],
    ['Heidermond', 'oost', 'PO9901', 'oeverland'],
    ['Lindevoort', 'west!', 'PO9901', 'oeverland'],
    ['Polderveen', 'oost', 'PO9901+PO9902!', 'oeverland'],
    ['Sterrebos', '!', '!', 'oeverland'],
    ['Zuiderhage', 'oost', 'PO9901', 'oeverland'],
  ])
})

function area(division: DivisionKind, code: string): PlaceSet {
  const found = chart.areas.find((each) => each.division === division && each.code === code)
  assert.ok(found, code)
  return placesOfArea(chart, found.id)
}
