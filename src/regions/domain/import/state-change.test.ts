import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { madeUpAtlas, merger, mergerOn, withMadeUpRegion } from '#demo/region-map.ts'
import { addDays, day } from '#kernel/day.ts'
import { provinces, swvPo, youthRegions, type Atlas, type ChangeKind } from '../atlas.ts'
import { areaOf, chartOn, findPlace } from '../chart.ts'
import { countingIds } from '../counting-ids.ts'
import { members } from '../members.ts'
import type { Postcode } from '../postcode.ts'
import { recast } from '../recast.ts'
import { isNothing, planBetween } from './plan.ts'
import { stateChange } from './state-change.ts'
import type { StatedChange, StatedPart } from './stated-change.ts'

const ids = countingIds()
const atlas = madeUpAtlas(ids)
const on = day('2026-03-24')
const pc = (text: string) => text as Postcode

describe('REGION-5 what a change of municipalities moves', () => {
  test('who is absorbed ends on the day, with its postcodes going along; areas by postcode stay', () => {
    const [before, after] = [chartOn(atlas, addDays(mergerOn, -1)), chartOn(atlas, mergerOn)]
    assert.equal(findPlace(before, pc('9387'))?.municipality?.name, 'Klaverdijk')
    assert.equal(findPlace(after, pc('9387'))?.municipality?.name, 'Zuiderhage')
    assert.equal(areaOf(after, pc('9387'), swvPo.kind)?.code, 'PO9901')
    assert.equal(areaOf(after, pc('9387'), youthRegions.kind)?.code, 'oost')
    const zuiderhage = after.municipalities.find(({ name }) => name === 'Zuiderhage')
    assert.equal(zuiderhage?.code, '9905')
  })

  test('who merges makes a new municipality, mid-year, in the area that all of them had', () => {
    const after = changed(on, 'merged', part('Molenwoude', 'Grensveld'), part('Beekerveld', 'Grensveld'))
    const chart = chartOn(after, on)
    assert.equal(findPlace(chart, pc('9388'))?.municipality?.name, 'Grensveld')
    assert.equal(findPlace(chartOn(after, addDays(on, -1)), pc('9388'))?.municipality?.name, 'Beekerveld')
    assert.equal(areaOf(chart, pc('9388'), youthRegions.kind)?.code, 'west')
    assert.equal(areaOf(chart, pc('9388'), provinces.kind)?.code, 'oeverland')
  })

  test('who merges out of two areas has no known area until a source says it; a told province counts', () => {
    const parts = [part('Heidermond', 'Grensveld'), part('Lindevoort', 'Grensveld')]
    const chart = chartOn(changed(on, 'merged', ...parts), on)
    assert.equal(areaOf(chart, pc('9375'), youthRegions.kind), null)
    assert.equal(areaOf(chart, pc('9375'), provinces.kind)?.code, 'oeverland')

    const told = [{ name: 'Grensveld', code: '9950', province: 'Zandrug' }]
    const moved = chartOn(must({ on, kind: 'merged', parts, newcomers: told }), on)
    assert.equal(areaOf(moved, pc('9375'), provinces.kind)?.code, 'zandrug')
    assert.equal(findPlace(moved, pc('9375'))?.municipality?.code, '9950')
  })

  test('a new name is a new municipality with everything of the old one', () => {
    const chart = chartOn(changed(on, 'renamed', part('Duinrand', 'Duinrand aan Zee')), on)
    assert.equal(findPlace(chart, pc('9368'))?.municipality?.name, 'Duinrand aan Zee')
    assert.equal(areaOf(chart, pc('9368'), youthRegions.kind)?.code, 'oost')
    assert.ok(!chart.municipalities.some(({ name }) => name === 'Duinrand'))
  })

  test('a new one may have the name of an old one, and is then another municipality', () => {
    const after = changed(on, 'merged', part('Molenwoude', 'Beekerveld'), part('Beekerveld', 'Beekerveld'))
    const both = after.municipalities.filter(({ name }) => name === 'Beekerveld')
    assert.deepEqual(
      both.map(({ from, until }) => [from, until]),
      [
        [day('2014-08-01'), on],
        [on, null],
      ],
    )
  })

  test('a split by postcode is exact; who existed already grows', () => {
    const after = changed(
      on,
      'split',
      part('Polderveen', 'Duinrand', null, '9371', '9372'),
      part('Polderveen', 'Polderrand', null, '9373', '9374'),
    )
    const chart = chartOn(after, on)
    assert.equal(findPlace(chart, pc('9372'))?.municipality?.name, 'Duinrand')
    assert.equal(findPlace(chart, pc('9373'))?.municipality?.name, 'Polderrand')
    const west = chart.areas.find(({ code }) => code === 'PO9902')
    assert.ok(west)
    const polderrand = members(chart, west.id).find(({ municipality }) => municipality?.name === 'Polderrand')
    assert.deepEqual([polderrand?.whole, polderrand?.postcodes], [false, ['9374']])
    const duinrand = chart.municipalities.find(({ name }) => name === 'Duinrand')
    assert.equal(duinrand && recast(after, duinrand.id, day('2025-06-01'), on).kind, 'notComparable')
  })

  test('a split by shares leaves the municipality of its postcodes unknown, and their areas as they are', () => {
    const after = changed(on, 'split', part('Polderveen', 'Noordpolder', 0.7), part('Polderveen', 'Zuidpolder', 0.3))
    const chart = chartOn(after, on)
    assert.equal(findPlace(chart, pc('9371'))?.municipality, null)
    assert.equal(areaOf(chart, pc('9371'), swvPo.kind)?.code, 'PO9901')
    // nothing that rests on the municipality goes on after it
    const gone = after.municipalities.find(({ name }) => name === 'Polderveen')
    const resting = [...after.territory, ...after.memberships].filter(({ municipality }) => municipality === gone?.id)
    assert.equal(resting.length, 7)
    for (const { until } of resting) assert.equal(until, on)
  })

  test('a change that is known already changes nothing', () => {
    assert.ok(isNothing(planBetween(atlas, stateChange(atlas, merger, ids).atlas)))
    assert.ok(isNothing(planBetween(atlas, withMadeUpRegion(atlas, ids))))
    const split: StatedChange = {
      on,
      kind: 'split',
      newcomers: [],
      parts: [part('Polderveen', 'Duinrand', 0.5), part('Polderveen', 'Zuidpolder', 0.5)],
    }
    const once = must(split)
    assert.ok(isNothing(planBetween(once, stateChange(once, split, ids).atlas)))
  })

  for (const [title, kind, parts] of [
    ['a municipality that was not there the day before', 'absorbed', [part('Oudermeer', 'Duinrand')]],
    ['one that would stay but never was', 'absorbed', [part('Duinrand', 'Nergens')]],
    ['a merger of one', 'merged', [part('Duinrand', 'Grensveld')]],
    ['a split into one', 'split', [part('Duinrand', 'Grensveld', 0.5)]],
    ['shares that are not one', 'split', [part('Duinrand', 'Grensveld', 0.5), part('Duinrand', 'Heidermond', 0.4)]],
    ['a share of all', 'split', [part('Duinrand', 'Grensveld', 1), part('Duinrand', 'Heidermond', 0.4)]],
    ['half of the shares', 'split', [part('Duinrand', 'Grensveld', 0.5), part('Duinrand', 'Heidermond')]],
    [
      'a postcode that goes nowhere',
      'split',
      [part('Duinrand', 'Grensveld', null, '9368'), part('Duinrand', 'Heidermond', null, '9369')],
    ],
    [
      'a postcode that goes twice',
      'split',
      [part('Duinrand', 'Grensveld', null, '9368', '9369', '9370'), part('Duinrand', 'Heidermond', null, '9368')],
    ],
    [
      'a postcode of another',
      'split',
      [part('Duinrand', 'Grensveld', null, '9368', '9369', '9370'), part('Duinrand', 'Heidermond', null, '9375')],
    ],
    ['itself', 'absorbed', [part('Duinrand', 'Duinrand')]],
  ] as const)
    test(`refused: ${title}`, () => {
      const stated = stateChange(atlas, { on, kind, parts, newcomers: [] }, ids)
      assert.equal(stated.findings.length, parts.length)
      assert.equal(stated.findings[0]?.line, 7)
      assert.ok(isNothing(planBetween(atlas, stated.atlas)))
    })
})

test('REGION-5 a told province must exist', () => {
  const parts = [part('Duinrand', 'Duinrand aan Zee')]
  const newcomers = [{ name: 'Duinrand aan Zee', code: null, province: 'Nergenshuizen' }]
  const stated = stateChange(atlas, { on, kind: 'renamed', parts, newcomers }, ids)
  assert.match(stated.findings[0]?.reason ?? '', /Nergenshuizen/)
})

function part(from: string, to: string, weight: number | null = null, ...postcodes: string[]): StatedPart {
  return { line: 7, from, to, weight, postcodes: postcodes.map(pc) }
}

function changed(from: typeof on, kind: ChangeKind, ...parts: StatedPart[]): Atlas {
  return must({ on: from, kind, parts, newcomers: [] })
}

function must(said: StatedChange): Atlas {
  const stated = stateChange(atlas, said, ids)
  assert.deepEqual(stated.findings, [])
  return stated.atlas
}
