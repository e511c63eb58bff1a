import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fillRegion } from '#demo/region.ts'
import { mergerOn } from '#demo/region-map.ts'
import { addDays, day, type Day } from '#kernel/day.ts'
import { inTransaction, type Tx } from '#platform/database.ts'
import { freshDatabase, type FreshDatabase } from '../../../tests/db.ts'
import { swvPo, youthRegions } from '../domain/atlas.ts'
import type { Postcode } from '../domain/postcode.ts'
import { readChart } from './atlas-store.ts'
import {
  findArea,
  findMunicipalityByCode,
  findPostcodeAnswer,
  listDivisions,
  listMunicipalities,
} from './region-queries.ts'

const now = day('2026-11-24')
const before2025 = addDays(mergerOn, -1)
let fresh: FreshDatabase
const read = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(fresh.db, {}, act)

before(async () => {
  fresh = await freshDatabase()
  await read((tx) => fillRegion(tx, new Date('2026-11-24T10:00:00Z')))
  // a postcode that lies otherwise than its municipality, and one of which nobody knows the municipality
  await fresh.asOwner.query(`
    insert into area_memberships (id, division, area_id, pc4, from_on)
    select gen_random_uuid(), division, id, case code when 'oost' then '9378' else '9399' end, '2020-01-01'
    from areas where code in ('oost', 'PO9901')`)
})
after(() => fresh.close())

describe('the made-up region in the database', () => {
  test('filling it twice changes nothing', async () => {
    const count = async () =>
      (await fresh.asOwner.query<{ n: number }>('select count(*)::int as n from area_memberships')).rows
    const once = await count()
    await read((tx) => fillRegion(tx, new Date('2026-11-25T10:00:00Z')))
    assert.deepEqual(await count(), once)
  })

  test('divisions and their areas on a day', async () => {
    const divisions = await read((tx) => listDivisions(tx, now))
    assert.deepEqual(divisions.map(({ kind, areas }) => `${kind} ${areas}`).sort(), [
      'jeugdregio 2',
      'provincie 2',
      'samenwerking 1',
      'swv-po 2',
      'swv-vo 2',
    ])
    assert.ok((await read((tx) => listDivisions(tx, day('2014-07-31')))).every(({ areas }) => areas === 0))
  })

  test('REGION-2 every postcode has the same answer in SQL as in the chart, on each day', async () => {
    let compared = 0
    for (const on of [now, before2025, day('2014-07-31')]) {
      const chart = await read((tx) => readChart(tx, on))
      for (const place of chart.places) {
        compared += 1
        const { municipality, areas } = await read((tx) => findPostcodeAnswer(tx, place.postcode as Postcode, on))
        assert.deepEqual(municipality, place.municipality)
        const told = areas.map(({ division, code }) => `${division} ${code}`).sort()
        assert.deepEqual(told, [...place.areas].map(([division, { code }]) => `${division} ${code}`).sort())
      }
    }
    assert.equal(compared, 60)
    const own = await read((tx) => findPostcodeAnswer(tx, '9378' as Postcode, now))
    assert.equal(own.areas.find(({ division }) => division === youthRegions.kind)?.code, 'oost')
    assert.deepEqual(await read((tx) => findPostcodeAnswer(tx, '9999' as Postcode, now)), {
      municipality: null,
      areas: [],
    })
  })

  test('municipalities by name and by code, on a day', async () => {
    const names = async (on: Day) => (await read((tx) => listMunicipalities(tx, on))).map(({ name }) => name)
    assert.equal((await names(now)).length, 9)
    assert.ok((await names(before2025)).includes('Klaverdijk'))
    assert.equal((await names(now))[0], 'Beekerveld')
    assert.notEqual(await read((tx) => findMunicipalityByCode(tx, '9907', before2025)), null)
    assert.equal(await read((tx) => findMunicipalityByCode(tx, '9907', now)), null)
  })

  test('an area is found by its code, and not in another division', async () => {
    assert.equal((await read((tx) => findArea(tx, youthRegions.kind, 'west')))?.name, 'Jeugdregio West')
    assert.equal(await read((tx) => findArea(tx, swvPo.kind, 'west')), null)
  })

  test('two areas of one division for one postcode on one day are refused by the database', async () => {
    await assert.rejects(
      fresh.asOwner.query(`insert into area_memberships (id, division, area_id, pc4, from_on)
        select gen_random_uuid(), division, id, '9368', '2020-01-01' from areas where code = 'PO9902'`),
      /conflicting key value violates exclusion constraint/,
    )
    await assert.rejects(
      fresh.asOwner.query(
        `insert into area_memberships (id, division, area_id, pc4) select gen_random_uuid(), 'swv-vo', id, '1111' from areas where code = 'PO9902'`,
      ),
      /violates foreign key/,
    )
  })
})
