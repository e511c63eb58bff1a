import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { addDays, day, type Day } from '#kernel/day.ts'
import { inTransaction, type Tx } from '#platform/database.ts'
import { freshDatabase, type FreshDatabase } from '../../../tests/db.ts'
import { provinces, swvPo, swvVo, youthRegions, type DivisionKind } from '../domain/atlas.ts'
import { areaOf, chartOn, findPlace } from '../domain/chart.ts'
import { BrokenFile } from '../domain/import/table.ts'
import type { Postcode } from '../domain/postcode.ts'
import { readAtlas, readChart } from './atlas-store.ts'
import { findReport, listImports } from './import-log.ts'
import { importRegions } from './import-regions.ts'
import type { ImportManner, ImportReport } from './import-report.ts'

/** Shaped like the annex as it is published, with its bad rows. */
const annex = `
##Regeling gebieden

Deze regeling treedt in werking met ingang van 1 augustus 2014.

### Bijlage

| PC4  | gemeente  | PO SWV  | VO SWV  |
|:---|:---|:---|:---|
| 9368  | Duinrand  | po 99-01  | VO9901  |
| 9371  | Polderveen  | PO9901  | VO9901  |
| 9374  | Polderveen  | PO9902  | V0 9901  |
| 9375  | Heidermond  | Zeehaven  | Zeehaven  |
| 937  | Heidermond  | PO9901  | VO9901  |
| 9376  |   | PO9901  | VO9901  |
| 9377  | Heidermond  | VO9901  | PO9901  |
| 9371  | Polderveen  | PO9901  | VO9901  |
| 9388  | Beekerveld  | PO9902  |
| 9389  | Beekerveld  | PO9902  | VO9902  |
`

let fresh: FreshDatabase
const at = new Date('2026-11-24T10:00:00Z')
const manner: ImportManner = { from: null, complete: false, dryRun: false, by: null, at }

before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())
beforeEach(async () => {
  await fresh.asOwner.query('truncate divisions, areas, municipalities, municipality_changes, region_imports cascade')
})

describe('REGION-11 an import writes what is right, names what is wrong, and twice is once', () => {
  test('wrong rows are named by line, field, value and reason; the others are written', async () => {
    const report = await take('annex.md', annex)
    assert.equal(report.kind, 'swv-annex')
    assert.equal(report.from, '2014-08-01')
    assert.deepEqual(report.rows, { good: 4, wrong: 6 })
    assert.deepEqual(
      report.findings.map(({ line, field, value }) => [line, field, value]),
      [
        [13, 'PO SWV', 'Zeehaven'],
        [13, 'VO SWV', 'Zeehaven'],
        [14, 'PC4', '937'],
        [15, 'gemeente', ''],
        [16, 'PO SWV', 'VO9901'],
        [16, 'VO SWV', 'PO9901'],
        [17, 'PC4', '9371'],
        [18, 'regel', '9388 | Beekerveld | PO9902'],
      ],
    )
    for (const { reason } of report.findings) assert.match(reason, /\.$/)
    assert.deepEqual(report.names, { municipalities: 3, postcodes: 4, areas: { 'swv-po': 2, 'swv-vo': 2 } })
    assert.deepEqual(report.split, [{ municipality: 'Polderveen', division: swvPo.kind, areas: ['PO9901', 'PO9902'] }])

    const chart = await chartAt(day('2014-08-01'))
    assert.equal(chart.places.length, 4)
    assert.equal(areaOf(chart, pc('9374'), swvVo.kind)?.code, 'VO9901')
    assert.equal(findPlace(chart, pc('9374'))?.municipality?.name, 'Polderveen')
    assert.equal(areaOf(await chartAt(day('2014-07-31')), pc('9374'), swvVo.kind), null)
  })

  test('a second run changes nothing, and is not written down as an import', async () => {
    await take('annex.md', annex)
    const state = await everything()
    const again = await take('annex.md', annex, { at: new Date('2027-01-01T00:00:00Z') })
    assert.equal(again.changed, false)
    assert.deepEqual(await everything(), state)
    assert.equal(again.findings.length, 8)
  })

  test('a dry run shows the same and writes nothing', async () => {
    const empty = await everything()
    const dry = await take('annex.md', annex, { dryRun: true })
    assert.deepEqual(await everything(), empty)
    const real = await take('annex.md', annex)
    assert.deepEqual({ ...dry, dryRun: false }, real)
    assert.ok(real.changed)
  })

  test('the import is written down: which file, when, by whom, and its report', async () => {
    const report = await take('annex.md', annex)
    const [past, ...others] = await inTransaction(fresh.db, {}, (tx) => listImports(tx))
    assert.deepEqual(others, [])
    assert.ok(past)
    const { id, ...rest } = past
    assert.deepEqual(rest, { kind: 'swv-annex', file: 'annex.md', from: '2014-08-01', at, by: null })
    assert.deepEqual(await inTransaction(fresh.db, {}, (tx) => findReport(tx, id)), report)
    const { rows } = await fresh.asOwner.query('select sha256 from region_imports')
    assert.deepEqual(rows, [{ sha256: createHash('sha256').update(annex).digest('hex') }])
  })

  test('a later version of the areas ends what was, on its first day', async () => {
    await take('annex.md', annex)
    const report = await take('later.csv', 'pc4,gemeente,swv_po,swv_vo\n9368,Duinrand,PO9902,VO9901\n', {
      from: day('2027-08-01'),
    })
    assert.deepEqual(report.written.memberships, { added: 1, changed: 1 })
    assert.match(report.notes.join(), /3 postcodes .* staan niet in dit bestand/)
    assert.equal(areaOf(await chartAt(day('2027-07-31')), pc('9368'), swvPo.kind)?.code, 'PO9901')
    assert.equal(areaOf(await chartAt(day('2027-08-01')), pc('9368'), swvPo.kind)?.code, 'PO9902')
    assert.equal(areaOf(await chartAt(day('2027-08-01')), pc('9371'), swvPo.kind)?.code, 'PO9901')
  })

  test('what the database reads back is what was worked in', async () => {
    await take('annex.md', annex)
    const atlas = await inTransaction(fresh.db, {}, readAtlas)
    const on = day('2020-01-01')
    assert.deepEqual(places(chartOn(atlas, on)), places(await chartAt(on)))
    assert.equal(places(await chartAt(on)).length, 4)
  })

  test('two imports at once: one waits for the other, and both are there once', async () => {
    await Promise.all([take('annex.md', annex), take('annex.md', annex)])
    const { rows } = await fresh.asOwner.query('select count(*)::int as imports from region_imports')
    assert.deepEqual(rows, [{ imports: 1 }])
  })
})

describe('REGION-10 a file that cannot be trusted is not written at all', () => {
  const cut = annex.slice(0, annex.lastIndexOf('VO9902'))
  for (const [title, name, text, line, reason] of [
    ['a postcode with two areas', 'a.md', annex.replace('9389', '9368'), 19, /regel 10/],
    ['a file that was cut off in a row', 'a.md', cut, 19, /niet volledig/],
    [
      'a file that was cut off in a code',
      'a.csv',
      'pc4,gemeente,swv_po,swv_vo\n9368,Duinrand,PO9901,VO9901\n9369,Duinrand,PO9901,VO9',
      3,
      /niet volledig/,
    ],
    ['a header that nobody knows', 'a.csv', 'postcode,plaats\n9368,Duinrand\n', 1, /kop is niet bekend/],
    ['a header alone', 'a.csv', 'pc4,gemeente,swv_po,swv_vo\n', 1, /geen regels/],
    [
      'a municipality with two codes',
      'gemeenten-2026.csv',
      'gemeentecode,gemeentenaam,provincie\n9901,Duinrand,Oeverland\n9902,Duinrand,Oeverland\n',
      3,
      /regel 2/,
    ],
    [
      'a code of two municipalities',
      'gemeenten-2026.csv',
      'gemeentecode,gemeentenaam,provincie\n9901,Duinrand,Oeverland\n9901,Polder,Oeverland\n',
      3,
      /regel 2/,
    ],
    [
      'a municipality in two areas',
      'x.csv',
      'indeling,gebied,gemeente\nggd,Noord,Duinrand\nggd,Zuid,Duinrand\n',
      3,
      /regel 2/,
    ],
  ] as const)
    test(title, async () => {
      const empty = await everything()
      await assert.rejects(
        take(name, text, { from: title.includes('two areas') ? day('2026-01-01') : null }),
        (error) => {
          assert.ok(error instanceof BrokenFile)
          assert.equal(error.findings[0]?.line, line)
          assert.match(error.findings[0]?.reason ?? '', reason)
          return true
        },
      )
      assert.deepEqual(await everything(), empty)
    })

  test('a list that says no day asks for one', async () => {
    const text = 'gemeentecode,gemeentenaam,provincie\n9901,Duinrand,Oeverland\n'
    await assert.rejects(
      take('lijst.csv', text),
      (error) => error instanceof BrokenFile && /--from/.test(error.findings[0]?.reason ?? ''),
    )
    assert.equal((await take('lijst.csv', text, { from: day('2025-01-01') })).from, '2025-01-01')
  })
})

describe('the other files', () => {
  const list =
    'gemeentecode;gemeentenaam;provincie;jeugdregio_oude_indeling\nGM9901;Duinrand (O.);Oeverland;Oost\n9950;Grensveld;Oeverland;West\n'
  const changes =
    'op,soort,van,naar,provincie\n2022-03-24,samengevoegd,Beekerveld,Grensveld,\n2022-03-24,samengevoegd,Polderveen,Grensveld,\n'

  test('a list fills in codes and areas by municipality, and names whom it misses; --complete ends them', async () => {
    await take('annex.md', annex)
    const report = await take('gemeenten-2026.csv', list)
    assert.deepEqual(report.findings, [])
    assert.match(report.notes.join(), /^2 gemeenten .*Beekerveld, Polderveen/)
    const chart = await chartAt(day('2026-01-01'))
    assert.deepEqual(findPlace(chart, pc('9368'))?.municipality?.code, '9901')
    assert.equal(areaOf(chart, pc('9368'), youthRegions.kind)?.code, 'oost')
    assert.equal(areaOf(await chartAt(day('2025-12-31')), pc('9368'), provinces.kind), null)
    assert.equal(chart.municipalities.length, 4)

    const complete = await take('gemeenten-2026.csv', list, { complete: true })
    assert.equal(complete.written.municipalities.changed, 2)
    assert.equal((await chartAt(day('2026-01-01'))).municipalities.length, 2)
    assert.equal((await chartAt(day('2025-12-31'))).municipalities.length, 3)
    assert.equal((await take('gemeenten-2026.csv', list, { complete: true })).changed, false)
  })

  test('a complete list with a mistake ends nobody', async () => {
    await take('annex.md', annex)
    const report = await take('gemeenten-2026.csv', list.replace('9950', '995'), { complete: true })
    assert.match(report.notes[0] ?? '', /geen enkele gemeente beëindigd/)
    assert.equal((await chartAt(day('2026-01-01'))).municipalities.length, 3)
  })

  test('only a list of municipalities can be complete: another file never ends one', async () => {
    await take('annex.md', annex)
    const text = 'indeling,gebied,gemeente\nggd,Noord,Duinrand\n'
    const report = await take('ggd.csv', text, { complete: true, from: day('2026-01-01') })
    assert.match(report.notes.join(), /Alleen een lijst van gemeenten/)
    await take('part.csv', 'pc4,gemeente,swv_po,swv_vo\n9368,Duinrand,PO9901,VO9901\n', { complete: true })
    assert.equal((await chartAt(day('2026-01-01'))).municipalities.length, 3)
  })

  test('a name that fits two municipalities leaves its rows out as a whole, and says which two', async () => {
    const two = 'gemeentecode,gemeentenaam,provincie\n9901,Linde (O.),Oeverland\n9902,Linde (W.),Oeverland\n'
    await take('gemeenten-2013.csv', two)
    const report = await take(
      'a.csv',
      'pc4,gemeente,swv_po,swv_vo\n9368,Linde,PO9901,VO9901\n9369,Linde,PO9901,VO9901\n',
    )
    assert.deepEqual(report.rows, { good: 0, wrong: 2 })
    assert.match(report.findings[1]?.reason ?? '', /Linde \(O\.\), Linde \(W\.\)/)
    assert.deepEqual([report.written.territory.added, report.written.memberships.added], [0, 0])
  })

  test('the order of the files does not matter for who is who', async () => {
    await take('gemeenten-2026.csv', list)
    await take('annex.md', annex)
    const chart = await chartAt(day('2015-01-01'))
    assert.equal(findPlace(chart, pc('9368'))?.municipality?.code, '9901')
    assert.deepEqual(
      chart.municipalities.map(({ name }) => name),
      ['Beekerveld', 'Duinrand (O.)', 'Polderveen'],
    )
  })

  test('changes move postcodes from their day on, also to whom a later list knew already', async () => {
    await take('annex.md', annex)
    await take('gemeenten-2026.csv', list, { complete: true })
    const report = await take('wijzigingen.csv', changes)
    assert.deepEqual([report.findings, report.from], [[], null])
    const on = day('2022-03-24')
    const grensveld = findPlace(await chartAt(on), pc('9389'))?.municipality
    assert.deepEqual([grensveld?.name, grensveld?.code], ['Grensveld', '9950'])
    assert.equal(findPlace(await chartAt(addDays(on, -1)), pc('9389'))?.municipality?.name, 'Beekerveld')
    assert.equal(areaOf(await chartAt(day('2026-01-01')), pc('9389'), youthRegions.kind)?.code, 'west')
    assert.equal((await take('wijzigingen.csv', changes)).changed, false)
    const { changes: known } = await inTransaction(fresh.db, {}, readAtlas)
    assert.deepEqual(
      known.map(({ kind, on: from, parts }) => [kind, from, parts.map(({ weight }) => weight)]),
      [['merged', on, [1, 1]]],
    )
  })

  test('a change of whom nobody knows is a finding, and the others are written', async () => {
    await take('annex.md', annex)
    const report = await take('w.csv', `${changes}2023-01-01,opgegaan,Nergens,Duinrand,\n2023-13-01,verhuisd,,,\n`)
    assert.deepEqual(
      report.findings.map(({ line, field }) => [line, field]),
      [
        [4, null],
        [5, 'op'],
        [5, 'soort'],
        [5, 'van'],
        [5, 'naar'],
      ],
    )
    assert.deepEqual([report.written.changes.added, report.rows], [1, { good: 2, wrong: 2 }])
  })

  test('a change of which a row may be missing is not written', async () => {
    await take('annex.md', annex)
    const half = await take('w.csv', `${changes}2022-03-24,samengevoegd,,Anders,\n`)
    assert.deepEqual([half.changed, half.rows], [false, { good: 0, wrong: 3 }])
    const other = await take('w.csv', `${changes}2022-13-24,samengevoegd,Duinrand,Grensveld,\n`)
    assert.deepEqual(
      other.findings.map(({ line }) => line),
      [2, 3, 4],
    )
    assert.equal(other.changed, false)
  })

  test('any other division is data; a municipality that nobody knows is a finding', async () => {
    await take('annex.md', annex)
    const text =
      'indeling,naam,gebied,gemeente,pc4\nggd,GGD-regio’s,Noord aan Zee,Duinrand,\nggd,GGD-regio’s,Zuid,,9371\nggd,GGD-regio’s,Zuid,Nergens,\n'
    const report = await take('ggd.csv', text, { from: day('2026-01-01') })
    assert.deepEqual(
      report.findings.map(({ line, value }) => [line, value]),
      [[4, 'Nergens']],
    )
    assert.deepEqual(report.rows, { good: 2, wrong: 1 })
    const chart = await chartAt(day('2026-01-01'))
    assert.equal(areaOf(chart, pc('9368'), 'ggd' as DivisionKind)?.name, 'Noord aan Zee')
    assert.equal(areaOf(chart, pc('9371'), 'ggd' as DivisionKind)?.code, 'zuid')
    assert.equal(areaOf(chart, pc('9374'), 'ggd' as DivisionKind), null)
  })
})

async function take(name: string, text: string, other: Partial<ImportManner> = {}): Promise<ImportReport> {
  const bytes = new TextEncoder().encode(text)
  const act = (tx: Tx) => importRegions(tx, { name, bytes }, { ...manner, ...other })
  return (await inTransaction(fresh.db, {}, act)).report
}

function chartAt(on: Day) {
  return inTransaction(fresh.db, {}, (tx) => readChart(tx, on))
}

/** Without an order: what a chart holds is a set. */
function places(chart: ReturnType<typeof chartOn>) {
  const codes = (areas: Iterable<{ readonly code: string }>) => [...areas].map(({ code }) => code).sort()
  return chart.places
    .map(({ postcode, municipality, areas }) => [postcode, municipality?.name, ...codes(areas.values())].join(' '))
    .sort()
}

async function everything() {
  const tables = [
    'divisions',
    'areas',
    'municipalities',
    'municipality_postcodes',
    'area_memberships',
    'municipality_changes',
    'region_imports',
  ]
  const found: unknown[] = []
  for (const table of tables) found.push((await fresh.asOwner.query(`select * from ${table} order by 1`)).rows)
  return found
}

function pc(text: string): Postcode {
  return text as Postcode
}
