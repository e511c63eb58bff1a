import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import { sql } from 'kysely'
import type { DossierId, HolderId } from '#kernel/id.ts'
import { type Tx, inTransaction, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import { actorFor, visitOf } from '../../../tests/properties/actors.ts'
import { factsOf } from '../../../tests/properties/facts-of.ts'
import { fill } from '../../../tests/properties/fill.ts'
import { carer, coach, consentOf, fatherOf, motherOf, sceneOf, worldOf } from '../../../tests/properties/scene.ts'
import { findFacts } from './facts.ts'
import { endHolder, keep, keepAllOf } from './keeper.ts'
import { settingsOf } from './settings.ts'

const today = day('2026-03-01')
const world = worldOf(Array.from({ length: 12 }, (_, number) => sceneOf(number)))
const idOf = (number: number) => world.dossiers[number]!.id as DossierId

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
  await fill(fresh.asAdmin, world)
  await asKeeper(async (tx) => {
    for (const { id } of world.dossiers) await keep(tx, id as DossierId)
  })
})
after(() => fresh.close())

describe('ACCESS-11 the table is kept in the transaction that changes what it rests on', () => {
  test('ACCESS-11 the facts out of the database are the facts by hand, and nothing else is read', async () => {
    const facts = await asKeeper((tx) => onErrand(tx, 'keeper', () => findFacts(tx, idOf(0))))
    assert.deepEqual(facts, factsOf(world, world.dossiers[0]!))
    assert.deepEqual(
      await asKeeper((tx) => findFacts(tx, idOf(0))),
      null,
      'without the errand there is no such dossier',
    )
  })

  test('ACCESS-11 of two who must agree the second yes opens, and a withdrawal closes before the transaction has ended', async () => {
    await asKeeper(async (tx) => {
      await sign(tx, 1, motherOf(1), 'yes')
      await keep(tx, idOf(1))
      assert.equal(await opened(tx, 1), 0, 'one yes of two is none')
      await sign(tx, 1, fatherOf(1), 'yes')
      assert.deepEqual(await keep(tx, idOf(1)), { added: 2, removed: 0 }, 'the section and the cover')
      assert.equal(await opened(tx, 1), 1)
    })
    assert.equal(await caresFor(1), 1)

    await asKeeper(async (tx) => {
      await sign(tx, 1, fatherOf(1), 'withdrawn')
      await keep(tx, idOf(1))
      assert.equal(await opened(tx, 1), 0, 'at once, in the same transaction')
      assert.equal(await caresFor(1), 1, 'for others when it is confirmed')
    })
    assert.equal(await caresFor(1), 0)
  })

  test('ACCESS-11 what is rolled back changed nothing', async () => {
    await agree(2)
    await assert.rejects(
      asKeeper(async (tx) => {
        await sign(tx, 2, motherOf(2), 'withdrawn')
        await keep(tx, idOf(2))
        throw new Error('changed my mind')
      }),
      /changed my mind/,
    )
    assert.equal(await caresFor(2), 1)
  })

  test('ACCESS-11 keeping twice changes nothing the second time, and only what differs is written', async () => {
    const version = () =>
      fresh.asAdmin.query(`select ctid, xmin::text, * from access where dossier_id = $1 order by 1`, [idOf(3)])
    const earlier = (await version()).rows
    assert.ok(earlier.length > 5)
    assert.deepEqual(await asKeeper((tx) => keep(tx, idOf(3))), { added: 0, removed: 0 })
    assert.deepEqual((await version()).rows, earlier)
  })

  test('ACCESS-11 the errand ends with the keeping, also when it fails', async () => {
    await asKeeper(async (tx) => {
      await keep(tx, idOf(3))
      assert.equal((await tx.selectFrom('access').select('dossier_id').execute()).length, 0)
    })
    assert.deepEqual(await asKeeper((tx) => keep(tx, 'd0000000-0000-7000-8000-00000000ffff' as DossierId)), {
      added: 0,
      removed: 0,
    })
  })
})

describe('ACCESS-11 one writer at a time for one child', () => {
  test('ACCESS-11 two parents who say yes at the same moment open it: the second sees the first', async () => {
    const [mother, father] = [signal(), signal()]
    const first = asKeeper(async (tx) => {
      await sign(tx, 4, motherOf(4), 'yes')
      mother.give()
      await father.given
      await keep(tx, idOf(4))
    })
    const second = asKeeper(async (tx) => {
      await sign(tx, 4, fatherOf(4), 'yes')
      await mother.given
      father.give()
      await keep(tx, idOf(4))
    })
    await Promise.all([first, second])
    assert.equal(await caresFor(4), 1)
  })

  test('ACCESS-11 however many children are kept in one transaction, the server holds no number for each', async () => {
    await asKeeper(async (tx) => {
      for (const { id } of world.dossiers) await keep(tx, id as DossierId)
      const { rows } = await sql`select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`.execute(
        tx,
      )
      assert.equal(rows.length, 0)
    })
  })

  test('ACCESS-11 another child is not waited for, and a reader of this one neither', async () => {
    await agree(5)
    const [kept, looked] = [signal(), signal()]
    const writer = asKeeper(async (tx) => {
      await sign(tx, 5, motherOf(5), 'withdrawn')
      await keep(tx, idOf(5))
      kept.give()
      await looked.given
    })
    await kept.given
    await asKeeper((tx) => keep(tx, idOf(6)))
    assert.equal(await caresFor(5), 1)
    looked.give()
    await writer
    assert.equal(await caresFor(5), 0)
  })
})

describe('ACCESS-11 a function that ends takes its access along', () => {
  test('ACCESS-11 from the first day without it, everywhere, and again when it is made longer', async () => {
    const holder = coach.id as HolderId
    const on = addDays(today, 10)
    await asKeeper(async (tx) => {
      await tx.updateTable('functions').set({ until_on: on }).where('id', '=', holder).execute()
      await endHolder(tx, holder, on)
    })
    assert.equal(await seenBy(coach.id, addDays(on, -1)), world.dossiers.length)
    assert.equal(await seenBy(coach.id, on), 0)
    // what the short way made is what the rule would have made
    for (const { id } of world.dossiers)
      assert.deepEqual(await asKeeper((tx) => keep(tx, id as DossierId)), { added: 0, removed: 0 })

    await asKeeper(async (tx) => {
      await tx.updateTable('functions').set({ until_on: null }).where('id', '=', holder).execute()
      assert.equal(await keepAllOf(tx, holder), world.dossiers.length)
    })
    assert.equal(await seenBy(coach.id, on), world.dossiers.length)
  })

  test('ACCESS-11 also of a child that someone brings them to at that same moment', async () => {
    const [joined, ending] = [signal(), signal()]
    const holder = newcomer.id as HolderId
    const joining = asKeeper(async (tx) => {
      await onErrand(tx, 'keeper', () => tx.insertInto('relations').values(relationOf(newcomer, 7)).execute())
      await keep(tx, idOf(7))
      joined.give()
      await ending.given
      // whoever ends the function is busy now, or waits for this
      await new Promise((done) => setTimeout(done, 200))
    })
    await joined.given
    const end = asKeeper(async (tx) => {
      ending.give()
      await tx.updateTable('functions').set({ until_on: today }).where('id', '=', holder).execute()
      await endHolder(tx, holder, today)
    })
    await Promise.all([joining, end])
    assert.equal(await seenBy(newcomer.id, addDays(today, -1)), 1)
    assert.equal(await seenBy(newcomer.id, today), 0)
  })

  test('ACCESS-11 and of a child that someone brings them to while that end is being written', async () => {
    const [ended, joining] = [signal(), signal()]
    const holder = latecomer.id as HolderId
    const end = asKeeper(async (tx) => {
      await tx.updateTable('functions').set({ until_on: today }).where('id', '=', holder).execute()
      await endHolder(tx, holder, today)
      ended.give()
      await joining.given
      await new Promise((done) => setTimeout(done, 200))
    })
    await ended.given
    const join = asKeeper(async (tx) => {
      await onErrand(tx, 'keeper', () => tx.insertInto('relations').values(relationOf(latecomer, 8)).execute())
      joining.give()
      await keep(tx, idOf(8))
    })
    await Promise.all([join, end])
    assert.equal(await seenBy(latecomer.id, addDays(today, -1)), 1)
    assert.equal(await seenBy(latecomer.id, today), 0)
  })
})

const [newcomer, latecomer] = world.functions.filter(
  (post) => post.role === 'youth_consultant' && post.from < today && post.until === null,
) as [Post, Post]
type Post = (typeof world.functions)[number]

function relationOf(post: Post, number: number) {
  return {
    id: newId<'relation'>(new Date()),
    dossier_id: idOf(number),
    holder_id: post.id,
    person_id: post.personId,
    organisation_id: post.organisationId,
    role: post.role,
    purpose: 'handle-request',
    basis: 'legal:jw-2.3',
    sections: ['basics'],
    reason: 'test',
    from_on: '2025-01-01',
  }
}

function asKeeper<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(fresh.db, {}, act)
}

async function agree(number: number): Promise<void> {
  await asKeeper(async (tx) => {
    await sign(tx, number, motherOf(number), 'yes')
    await sign(tx, number, fatherOf(number), 'yes')
    await keep(tx, idOf(number))
  })
}

let moment = Date.parse('2026-02-01T09:00:00Z')

async function sign(tx: Tx, number: number, signer: string, answer: 'yes' | 'withdrawn'): Promise<void> {
  moment += 1_000
  const recorded_at = new Date(moment)
  await onErrand(tx, 'keeper', () =>
    tx
      .insertInto('signatures')
      .values({
        id: newId<'signature'>(recorded_at),
        consent_id: consentOf(number),
        dossier_id: idOf(number),
        signer_id: signer,
        answer,
        way: 'account',
        signed_on: '2026-02-01',
        recorded_by: signer,
        recorded_at,
      })
      .execute(),
  )
}

/** How many dossiers with this number the care worker has care of, asked within a transaction that is still going. */
async function opened(tx: Tx, number: number): Promise<number> {
  return onErrand(tx, 'keeper', async () => {
    const rows = await tx
      .selectFrom('access')
      .select('dossier_id')
      .where('holder_id', '=', carer.id)
      .where('section', '=', 'care')
      .where('dossier_id', '=', idOf(number))
      .where('from_on', '<=', today)
      .where('until_on', '>', today)
      .execute()
    return rows.length
  })
}

/** The same, as the care worker, in a transaction of their own. */
async function caresFor(number: number): Promise<number> {
  const visit = visitOf(actorFor(world, carer.id), 'care.read', today)
  return inTransaction(fresh.db, settingsOf(visit), async (tx) => {
    const rows = await tx.selectFrom('dossiers').select('id').where('id', '=', idOf(number)).execute()
    return rows.length
  })
}

async function seenBy(holder: string, on: string): Promise<number> {
  const visit = visitOf(actorFor(world, holder), 'dossier.list', on)
  return inTransaction(
    fresh.db,
    settingsOf(visit),
    async (tx) => (await tx.selectFrom('dossiers').select('id').execute()).length,
  )
}

function signal(): { readonly given: Promise<void>; give(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { given: promise, give: resolve }
}
