import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import { fill } from '../../../tests/properties/fill.ts'
import { sceneOf, worldOf } from '../../../tests/properties/scene.ts'
import { keep } from './keeper.ts'
import { type Drift, type Reconciled, reconcile } from './reconcile.ts'

const world = worldOf(Array.from({ length: 7 }, (_, number) => sceneOf(number)))
const idOf = (number: number) => world.dossiers[number]!.id as DossierId

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
  await fill(fresh.asAdmin, world)
  await inTransaction(fresh.db, {}, async (tx) => {
    for (const { id } of world.dossiers) await keep(tx, id as DossierId)
  })
})
after(() => fresh.close())

describe('ACCESS-12 the access table is compared with the rule', () => {
  test('ACCESS-12 in order: every dossier is looked at, in batches, and nothing is found', async () => {
    for (const limit of [3, 7, 8]) {
      const { looked, drift } = await all({ limit })
      assert.deepEqual({ looked, drift }, { looked: 7, drift: [] }, `batches of ${limit}`)
    }
  })

  test('ACCESS-12 a line too many, one too few, one too long and one that lets write: each is found and put right', async () => {
    const right = await table()
    await fresh.asAdmin.query(
      `
      insert into access select holder_id, dossier_id, 'care', '2020-01-01', '2021-01-01', person_id, organisation_id, role,
        purpose, may_write, school_part, relation_id, because from access where dossier_id = $1 and section = 'plan' limit 1`,
      [idOf(0)],
    )
    await fresh.asAdmin.query(
      `delete from access where dossier_id = $1 and section = 'cover' and purpose = 'carry-out-plan'`,
      [idOf(2)],
    )
    await fresh.asAdmin.query(
      `update access set until_on = '9999-01-01' where dossier_id = $1 and section = 'plan' and purpose = 'carry-out-plan'`,
      [idOf(4)],
    )
    await fresh.asAdmin.query(
      `update access set may_write = not may_write where dossier_id = $1 and section = 'basics' and purpose = 'carry-out-plan'`,
      [idOf(6)],
    )
    const found: readonly Drift[] = [
      { dossierId: idOf(0), added: 0, removed: 1 },
      { dossierId: idOf(2), added: 1, removed: 0 },
      { dossierId: idOf(4), added: 1, removed: 1 },
      { dossierId: idOf(6), added: 1, removed: 1 },
    ]

    assert.deepEqual((await all({ limit: 2, repair: false })).drift, found, 'it counts')
    assert.notDeepEqual(await table(), right, 'and changed nothing')
    assert.deepEqual((await all({ limit: 2 })).drift, found, 'it puts right')
    assert.deepEqual(await table(), right)
    assert.deepEqual((await all({})).drift, [])
  })

  test('ACCESS-12 what was changed without the keeper is found: a relation by hand, a birth date', async () => {
    await fresh.asAdmin.query(
      `update relations set until_on = '2025-06-01' where dossier_id = $1 and basis like 'legal:%'`,
      [idOf(1)],
    )
    await fresh.asAdmin.query(`update dossiers set born_on = '2009-01-01' where id = $1`, [idOf(3)])
    const { drift } = await all({})
    assert.deepEqual(
      drift.map((one) => one.dossierId),
      [idOf(1), idOf(3)],
    )
  })
})

/** Batch after batch, each in a transaction of its own, as the job does. */
async function all(how: { limit?: number; repair?: boolean }): Promise<Pick<Reconciled, 'looked' | 'drift'>> {
  let [looked, after]: [number, DossierId | null] = [0, null]
  const drift: Drift[] = []
  do {
    const batch: Reconciled = await inTransaction(fresh.db, {}, (tx) => reconcile(tx, { ...how, after }))
    looked += batch.looked
    drift.push(...batch.drift)
    after = batch.last
  } while (after !== null)
  return { looked, drift }
}

async function table(): Promise<readonly unknown[]> {
  return (await fresh.asAdmin.query('select * from access order by dossier_id, holder_id, section, purpose, from_on'))
    .rows
}
