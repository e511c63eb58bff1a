/**
 * The set facts of document 003 footnote 2 on the whole published annex. The files are facts from elsewhere and no part of
 * the project; where they are not at hand these tests say so and are skipped. Names come from the files, never from here.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { inTransaction, type Database } from '#platform/database.ts'
import { freshDatabase, type FreshDatabase } from '../../../tests/db.ts'
import { swvPo, swvVo, youthRegions, type DivisionKind } from '../domain/atlas.ts'
import type { Chart } from '../domain/chart.ts'
import { express } from '../domain/express.ts'
import { groupByMunicipality } from '../domain/members.ts'
import { difference, intersection, placesOfArea, union, type PlaceSet } from '../domain/place-set.ts'
import { readChart } from './atlas-store.ts'
import { importRegions } from './import-regions.ts'
import type { ImportReport } from './import-report.ts'

const folder = process.env.SAMENHANG_SHARED ?? path.resolve(import.meta.dirname, '../../../../shared')
const files = ['regio-indeling-bijlage.md', 'pc4-swv.csv', 'gemeenten-2026.csv'].map((name) =>
  path.join(folder, 'data', name),
)
const absent = files.filter((file) => !existsSync(file)).map((file) => path.basename(file))
const skip = absent.length > 0 && `not at hand: ${absent.join(', ')} (SAMENHANG_SHARED)`

describe('the published annex and the municipalities of 2026', () => {
  let fresh: FreshDatabase | undefined
  let annex: ImportReport
  let chart: Chart
  let took: number

  before(async () => {
    if (skip !== false) return
    fresh = await freshDatabase()
    const start = performance.now()
    annex = await take('regio-indeling-bijlage.md')
    took = performance.now() - start
    chart = await inTransaction(database(), {}, (tx) => readChart(tx, day('2013-01-01')))
  })
  after(() => fresh?.close())

  test('REGION-11 the annex: 4,043 rows are right and the three without an area are named', { skip }, () => {
    assert.deepEqual(annex.rows, { good: 4043, wrong: 3 })
    assert.equal(new Set(annex.findings.map(({ line }) => line)).size, 3)
    for (const [at, { value, field, reason }] of annex.findings.entries()) {
      assert.deepEqual([value, field], ['Europoort', at % 2 === 0 ? 'PO SWV' : 'VO SWV'])
      assert.match(reason, /postcode 319[789]/)
    }
    assert.deepEqual(annex.names, { municipalities: 393, postcodes: 4043, areas: { 'swv-po': 76, 'swv-vo': 74 } })
    assert.equal(annex.from, '2013-01-01')
  })

  test('REGION-3 eighteen municipalities lie in several areas, one of them in three PO areas', { skip }, () => {
    assert.equal(new Set(annex.split.map(({ municipality }) => municipality)).size, 18)
    assert.equal(annex.split.filter(({ division, areas }) => division === swvPo.kind && areas.length === 3).length, 1)
  })

  test(
    'it is read and written in less than two seconds, on a machine that does three other things as well',
    { skip },
    () => {
      assert.ok(took < 6000, `${Math.round(took)} ms`)
    },
  )

  test('REGION-11 a second run changes nothing, and so does the same table as CSV', { skip }, async () => {
    assert.equal((await take('regio-indeling-bijlage.md')).changed, false)
    const csv = await take('pc4-swv.csv')
    assert.deepEqual([csv.rows, csv.changed, csv.findings], [{ good: 4043, wrong: 0 }, false, []])
  })

  test('REGION-4 the seven of footnote 2: two PO areas exactly, and in VO areas not derivable', { skip }, () => {
    const [po2, po3] = [area(swvPo.kind, 'PO3102'), area(swvPo.kind, 'PO3103')]
    const [vo2, vo3] = [area(swvVo.kind, 'VO3102'), area(swvVo.kind, 'VO3103')]
    const seven = union(po2, po3)
    assert.deepEqual([po2, vo2, po3, vo3, seven, union(vo2, vo3)].map(count), [5, 6, 2, 3, 7, 9])
    assert.equal(intersection(po2, po3).size, 0)
    assert.deepEqual([count(difference(vo2, po2)), count(difference(vo3, po3))], [1, 1])
    assert.deepEqual([difference(po2, vo2).size, difference(po3, vo3).size], [0, 0])

    const inPo = express(chart, seven, swvPo.kind)
    assert.deepEqual(inPo.kind === 'areas' && inPo.areas.map(({ code }) => code), ['PO3102', 'PO3103'])
    const inVo = express(chart, seven, swvVo.kind)
    const reasons = inVo.kind === 'notDerivable' ? inVo.reasons : []
    assert.deepEqual(
      reasons.map(
        (reason) => reason.kind === 'sticksOut' && [reason.area.code, reason.beyond.length, reason.beyond[0]?.whole],
      ),
      [
        ['VO3102', 1, true],
        ['VO3103', 1, true],
      ],
    )
    for (const place of seven) assert.equal(place.areas.size, 2)
  })

  test(
    'the municipalities of 2026 find their names in the annex, and one of the seven is West for youth help',
    { skip },
    async () => {
      const list = await take('gemeenten-2026.csv')
      assert.deepEqual([list.rows, list.findings, list.from], [{ good: 342, wrong: 0 }, [], '2026-01-01'])
      assert.deepEqual(list.names.areas, { provincie: 12, jeugdregio: 42 })
      assert.deepEqual(list.written.municipalities, { added: 21, changed: 321 })

      const now = await inTransaction(database(), {}, (tx) => readChart(tx, day('2026-11-24')))
      const east = area(swvPo.kind, 'PO3102', now)
      const regions = new Map(
        [...east].map((place) => [place.municipality?.name, place.areas.get(youthRegions.kind)?.code]),
      )
      const perRegion = [...Map.groupBy(regions, ([, region]) => region).values()].map((each) => each.length)
      assert.deepEqual(
        perRegion.toSorted((a, b) => a - b),
        [1, 4],
      )
      const [west] = [...regions.values()].filter((region) => region?.endsWith('west'))
      const answer = express(now, area(youthRegions.kind, west ?? '', now), swvPo.kind)
      assert.equal(answer.kind, 'notDerivable')
    },
  )

  test('the made-up region does not stand on real land', { skip }, async () => {
    const { madeUpAtlas } = await import('#demo/region-map.ts')
    const { countingIds } = await import('../domain/counting-ids.ts')
    const invented = madeUpAtlas(countingIds())
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    for (const { postcode } of invented.territory)
      assert.ok(!new RegExp(`^\\|? ?${postcode}\\b`, 'm').test(text), postcode)
    for (const { name } of [...invented.municipalities, ...invented.areas]) assert.ok(!text.includes(name), name)
  })

  function area(division: DivisionKind, code: string, of: Chart = chart): PlaceSet {
    const found = of.areas.find((each) => each.division === division && each.code === code)
    assert.ok(found, code)
    return placesOfArea(of, found.id)
  }

  function database(): Database {
    assert.ok(fresh)
    return fresh.db
  }

  function count(set: PlaceSet): number {
    return groupByMunicipality(chart, set).length
  }

  async function take(name: string): Promise<ImportReport> {
    const bytes = readFileSync(path.join(folder, 'data', name))
    const manner = { from: null, complete: false, dryRun: false, by: null, at: new Date('2026-11-24T10:00:00Z') }
    return (await inTransaction(database(), {}, (tx) => importRegions(tx, { name, bytes }, manner))).report
  }
})
