import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { cooperation, madeUpAtlas } from '#demo/region-map.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { provinces, swvPo, swvVo, youthRegions, type DivisionKind } from './atlas.ts'
import { chartOn, type Place } from './chart.ts'
import { countingIds } from './counting-ids.ts'
import { express, expressMunicipalities, type Expression } from './express.ts'
import { areasTouched, difference, intersection, isSame, placesOfArea, union, type PlaceSet } from './place-set.ts'

const chart = chartOn(madeUpAtlas(countingIds()), day('2026-11-24'))

describe('REGION-4 a set told in areas', () => {
  const seven = area(cooperation.kind, 'duin-en-polder')

  test('the seven are exactly the two PO areas', () => {
    assert.deepEqual(codes(express(chart, seven, swvPo.kind)), ['PO9901', 'PO9902'])
    assert.ok(isSame(union(area(swvPo.kind, 'PO9901'), area(swvPo.kind, 'PO9902')), seven))
    assert.equal(intersection(area(swvPo.kind, 'PO9901'), area(swvPo.kind, 'PO9902')).size, 0)
  })

  test('the seven cannot be told in VO areas: each reaches one municipality further', () => {
    const answer = express(chart, seven, swvVo.kind)
    assert.deepEqual(sticksOut(answer), [
      ['VO9901', 'Sterrebos'],
      ['VO9902', 'Hogemark'],
    ])
    assert.deepEqual(names(difference(area(swvVo.kind, 'VO9902'), seven)), ['Hogemark'])
  })

  test('a municipality of which the area is not known is a reason', () => {
    const answer = express(chart, area(swvVo.kind, 'VO9902'), swvPo.kind)
    assert.equal(answer.kind, 'notDerivable')
    const unknown =
      answer.kind === 'notDerivable' ? answer.reasons.filter((reason) => reason.kind === 'unknownArea') : []
    assert.deepEqual(
      unknown.flatMap(({ missing }) => missing.map(({ municipality }) => municipality?.name)),
      ['Hogemark'],
    )
  })

  test('half a municipality too much is named with its postcode', () => {
    const east = area(youthRegions.kind, 'oost')
    const answer = express(chart, union(east, area(youthRegions.kind, 'west')), swvPo.kind)
    assert.deepEqual(codes(answer), ['PO9901', 'PO9902'])

    const lindevoort = chart.municipalities.filter(({ name }) => ['Beekerveld', 'Molenwoude'].includes(name))
    const west = expressMunicipalities(
      chart,
      lindevoort.map(({ id }) => id),
      swvPo.kind,
    )
    assert.equal(west.kind, 'notDerivable')
    const [reason] = west.kind === 'notDerivable' ? west.reasons : []
    assert.equal(reason?.kind, 'sticksOut')
    assert.deepEqual(
      reason?.kind === 'sticksOut' &&
        reason.beyond.map((each) => [each.municipality?.name, each.whole, each.postcodes]),
      [['Polderveen', false, ['9374']]],
    )
  })

  test('a municipality that does not exist on that day is a reason of its own', () => {
    const gone = '00000000-0000-4000-8000-999999999999' as Id<'municipality'>
    const all = chart.municipalities.map(({ id }) => id)
    const answer = expressMunicipalities(chart, [...all, gone], provinces.kind)
    assert.deepEqual(answer, { kind: 'notDerivable', reasons: [{ kind: 'notThere', municipalities: [gone] }] })
  })

  test('any choice of areas is told as those areas, and any set that is told in areas is exactly them', () => {
    const divisions = [swvPo.kind, swvVo.kind, youthRegions.kind, provinces.kind]
    fc.assert(
      fc.property(fc.constantFrom(...divisions), fc.subarray([...chart.areas]), (division, chosen) => {
        const own = chosen.filter((each) => each.division === division)
        const set = union(...own.map((each) => placesOfArea(chart, each.id)))
        assert.deepEqual(codes(express(chart, set, division)), own.map(({ code }) => code).sort())
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...divisions), fc.subarray<Place>([...chart.places]), (division, places) => {
        const set = new Set(places)
        const answer = express(chart, set, division)
        if (answer.kind === 'notDerivable') assert.ok(answer.reasons.length > 0)
        else assert.ok(isSame(union(...answer.areas.map((each) => placesOfArea(chart, each.id))), set))
        const covered = union(...areasTouched(set, division).map((each) => placesOfArea(chart, each.id)))
        assert.equal(answer.kind === 'areas', isSame(covered, set))
      }),
    )
  })
})

function area(division: DivisionKind, code: string): PlaceSet {
  const found = chart.areas.find((each) => each.division === division && each.code === code)
  assert.ok(found, code)
  return placesOfArea(chart, found.id)
}

function codes(answer: Expression): readonly string[] | null {
  return answer.kind === 'areas' ? answer.areas.map(({ code }) => code) : null
}

function sticksOut(answer: Expression): readonly (readonly [string, string])[] {
  const reasons = answer.kind === 'notDerivable' ? answer.reasons : []
  return reasons.flatMap((reason) =>
    reason.kind === 'sticksOut'
      ? [[reason.area.code, reason.beyond.map(({ municipality }) => municipality?.name).join()] as const]
      : [],
  )
}

function names(set: PlaceSet): readonly string[] {
  return [...new Set([...set].map(({ municipality }) => municipality?.name ?? ''))]
}
