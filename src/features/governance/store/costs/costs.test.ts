import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import { costLine } from '../../../../../tests/costs-stage.ts'
import { type FreshDatabase, freshDatabase } from '../../../../../tests/db.ts'
import { type RegionPerson, asRegion, placeId, setRegion } from '../../../../../tests/region-stage.ts'
import { type CostLineFacts, type CostYearId, sumsOf } from '../../domain/costs/cost-year.ts'
import { payers } from '../../domain/costs/parts.ts'
import { addKey, listKeys } from './keys.ts'
import { addLine, changeLine, removeLine } from './lines.ts'
import { listClosedYears, listCostYears, readCostSheet, readLine } from './read-costs.ts'
import { changeCostYear, closeCostYear, setKeys, startCostYear } from './write-costs.ts'

const office = placeId('office')
const refused = (kind: Refusal['kind'], rule: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.kind === kind && fault.rule === rule

describe('costs of a programme', () => {
  let fresh: FreshDatabase
  before(async () => {
    fresh = await freshDatabase()
    await setRegion(fresh)
  })
  after(() => fresh.close())

  const manage = <T>(act: Parameters<typeof asRegion<'cost.manage', T>>[3], who: RegionPerson = 'pia') =>
    asRegion(fresh, 'cost.manage', who, act)
  const sheet = (year: number, who: RegionPerson = 'pia') =>
    asRegion(fresh, 'cost.read', who, (tx) => readCostSheet(tx, office, year))
  const start = (year: number, copyFrom: CostYearId | null = null) =>
    manage((tx, visit) => startCostYear(tx, visit, { year, budgetCents: 12_000_000, isBudgetNeutral: true, copyFrom }))
  const key = (name: string, weights: readonly number[]) =>
    manage((tx, visit) =>
      addKey(tx, visit, {
        name,
        source: 'Bevolkingscijfers, tabel 1',
        referenceOn: day('2024-01-01'),
        weights: (['duinrand', 'polderveen', 'molenwoude'] as const).map((place, index) => ({
          organisationId: placeId(place),
          weight: weights[index]!,
        })),
      }),
    )
  const wholeYear = (year: number) => ({ points: 10_000, from: day(`${year}-01-01`), until: day(`${year + 1}-01-01`) })
  const line = (yearId: CostYearId, more: Partial<CostLineFacts>, who: RegionPerson = 'pia') =>
    manage((tx, visit) => addLine(tx, visit, yearId, costLine(more)), who)
  const version = async (year: number) => (await sheet(year)).year.version

  test('COST-5 GC10 a closed year stays as it was: later keys, names and lines do not alter it', async () => {
    const id = await start(2025)
    await line(id, { cents: 12_345_678, fteThousandths: 1_600 })
    await line(id, { what: 'Uitruil', kind: 'in-kind', fteThousandths: 2_000, exchangedWith: 'de GGD' })
    const keyId = await key('Jeugdigen', [41_237, 9_861, 18_004])
    const began = await version(2025)
    await manage((tx, visit) => setKeys(tx, visit, id, began, [{ keyId, ...wholeYear(2025) }]))
    const open = await sheet(2025)
    const closing = await version(2025)
    await manage((tx, visit) => closeCostYear(tx, visit, id, closing))
    const closed = await sheet(2025)
    assert.deepEqual(closed.allocation, open.allocation)
    const paid = payers(closed.allocation ?? [])
    assert.deepEqual(
      paid.map(({ name, cents }) => [name, cents]),
      [
        ['Gemeente Duinrand', 7_367_352],
        ['Gemeente Polderveen', 1_761_754],
        ['Gemeente Molenwoude', 3_216_572],
      ],
    )
    assert.deepEqual(
      closed.allocation?.map(({ name, source, referenceOn, cents }) => [name, source, referenceOn, cents]),
      [['Jeugdigen', 'Bevolkingscijfers, tabel 1', '2024-01-01', 12_345_678]],
    )

    await key('Jeugdigen', [1, 1, 1])
    await fresh.asAdmin.query(`update organisations set name = 'Gemeente Duinrand en Zee' where id = $1`, [
      placeId('duinrand'),
    ])
    assert.deepEqual((await sheet(2025)).allocation, closed.allocation)
    await fresh.asAdmin.query(`update organisations set name = 'Gemeente Duinrand' where id = $1`, [
      placeId('duinrand'),
    ])

    const lineId = closed.lines[0]!.id
    const conflict = refused('conflict', 'COST-5')
    await assert.rejects(line(id, { cents: 1 }), conflict)
    await assert.rejects(
      manage((tx, visit) => changeLine(tx, visit, lineId, 1, costLine({ cents: 1 }))),
      conflict,
    )
    await assert.rejects(
      manage((tx, visit) => removeLine(tx, visit, lineId)),
      conflict,
    )
    await assert.rejects(
      manage((tx, visit) => setKeys(tx, visit, id, closed.year.version, [])),
      conflict,
    )
    await assert.rejects(
      manage((tx, visit) => closeCostYear(tx, visit, id, closed.year.version)),
      conflict,
    )
    await assert.rejects(
      manage((tx, visit) =>
        changeCostYear(tx, visit, id, closed.year.version, { budgetCents: 1, isBudgetNeutral: false }),
      ),
      conflict,
    )
    assert.deepEqual(await sheet(2025), closed)
  })

  test('COST-5 the database itself opens no closed year and changes nothing of it', async () => {
    const { year, lines } = await sheet(2025)
    await manage(async (tx) => {
      const opened = await tx
        .updateTable('cost_years')
        .set({ closed_at: null })
        .where('id', '=', year.id)
        .executeTakeFirst()
      const changed = await tx
        .updateTable('cost_lines')
        .set({ cents: 1 })
        .where('id', '=', lines[0]!.id)
        .executeTakeFirst()
      const gone = await tx.deleteFrom('cost_lines').where('id', '=', lines[0]!.id).executeTakeFirst()
      assert.deepEqual([opened.numUpdatedRows, changed.numUpdatedRows, gone.numDeletedRows], [0n, 0n, 0n])
    })
    await assert.rejects(
      manage((tx) => tx.updateTable('allocations').set({ cents: 0 }).where('cost_year_id', '=', year.id).execute()),
      /permission denied/,
    )
  })

  test('COST-5 what was wrong is put right in a later year, with the reason', async () => {
    const { year: closed } = await sheet(2025)
    const id = await start(2026, closed.id)
    assert.deepEqual(
      (await sheet(2026)).lines.map(({ what }) => what),
      ['Programmaleider', 'Uitruil'],
    )
    const correction = { what: 'Te veel berekend', kind: 'correction' as const, cents: -10_000, correctsYear: 2025 }
    await assert.rejects(line(id, correction), refused('conflict', 'COST-5'))
    await assert.rejects(
      line(id, { ...correction, correctsYear: 2024, reason: 'Dubbel' }),
      refused('conflict', 'COST-5'),
    )
    await line(id, { ...correction, reason: 'Een maand dubbel geboekt' })
    const { lines } = await sheet(2026)
    assert.equal(sumsOf(lines).chargedCents, 12_345_678 - 10_000)
    assert.deepEqual(await manage((tx) => listClosedYears(tx, office)), [2025])
  })

  test('COST-1 COST-2 a year without keys, or with a gap in them, is not closed', async () => {
    const id = await start(2027)
    await line(id, { cents: 100 })
    const close = async () => {
      const seen = await version(2027)
      return manage((tx, visit) => closeCostYear(tx, visit, id, seen))
    }
    await assert.rejects(close(), refused('conflict', 'COST-2'))
    const keyId = await key('Helft', [1, 1, 0])
    const seen = await version(2027)
    const half = { keyId, points: 5_000, from: day('2027-01-01'), until: day('2028-01-01') }
    await manage((tx, visit) => setKeys(tx, visit, id, seen, [half]))
    assert.equal((await sheet(2027)).allocation, null)
    await assert.rejects(close(), refused('conflict', 'COST-2'))
    await assert.rejects(key('Niets', [0, 0, 0]), refused('conflict', 'COST-1'))
  })

  test('COST-5 whoever closes has seen the lines: a line that came meanwhile makes them look again', async () => {
    const id = await start(2028)
    const keyId = await key('Alles', [1, 1, 1])
    const first = await version(2028)
    await manage((tx, visit) => setKeys(tx, visit, id, first, [{ keyId, ...wholeYear(2028) }]))
    const seen = await version(2028)
    const lineId = await line(id, { cents: 300 })
    assert.equal(await manage((tx, visit) => closeCostYear(tx, visit, id, seen)), 'changed-meanwhile')
    const at = await manage((tx) => readLine(tx, lineId))
    assert.equal(
      await manage((tx, visit) => changeLine(tx, visit, lineId, at.version, costLine({ cents: 301 }))),
      'written',
    )
    assert.equal(
      await manage((tx, visit) => changeLine(tx, visit, lineId, at.version, costLine({ cents: 302 }))),
      'changed-meanwhile',
    )
    assert.equal((await sheet(2028)).lines[0]?.cents, 301)
  })

  test('COST-7 the team of the office keeps the costs; colleagues read them; nobody else sees them', async () => {
    const { year } = await sheet(2026)
    await line(year.id, { what: 'Secretariaat', cents: 50_000 }, 'sjors')
    await assert.rejects(line(year.id, { cents: 1 }, 'wim'), refused('forbidden', 'COST-7'))
    assert.ok((await sheet(2026, 'wim')).lines.length > 0)
    assert.ok((await asRegion(fresh, 'cost.read', 'bea', (tx) => listCostYears(tx))).length >= 4)
    const stranger = await inTransaction(fresh.db, { on: '2026-11-24' }, async (tx) => [
      await listCostYears(tx),
      await listKeys(tx, office),
      await tx.selectFrom('allocations').selectAll().execute(),
      await tx.selectFrom('cost_lines').selectAll().execute(),
    ])
    assert.deepEqual(stranger, [[], [], [], []])
    await assert.rejects(
      asRegion(fresh, 'cost.read', 'pia', (tx) => readCostSheet(tx, placeId('duinrand') as OrganisationId, 2026)),
      refused('absent', 'COST-7'),
    )
  })

  test('COST-7 a year is begun once', async () => {
    await assert.rejects(start(2026), refused('conflict', 'COST-7'))
  })
})
