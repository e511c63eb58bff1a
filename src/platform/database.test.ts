import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { freshDatabase, type FreshDatabase } from '../../tests/db.ts'
import { inTransaction, mayTryAgain, onErrand, openDatabase, type ActorSettings, type Tx } from './database.ts'
import { settingsStatement } from './postgres-settings.ts'

let it: FreshDatabase
before(async () => {
  it = await freshDatabase()
  await it.asOwner.query(`
    create table things (id int primary key, name text);
    grant select, insert, update on things to app`)
})
after(() => it.close())

const someone: ActorSettings = {
  holder: '0190a000-0000-7000-8000-000000000001',
  person: '0190a000-0000-7000-8000-000000000002',
  organisation: null,
  role: 'coordinator',
  on: '2026-11-24',
  purposes: ['help', 'joint-plan'],
}

const names = ['holder', 'person', 'organisation', 'role', 'on', 'purposes', 'errand', 'follow']

async function readSettings(tx: Tx): Promise<Record<string, string | null>> {
  const list = sql.join(names.map((name) => sql`current_setting(${`app.${name}`}, true) as ${sql.id(name)}`))
  const { rows } = await sql<Record<string, string | null>>`select ${list}`.execute(tx)
  return { ...rows[0] }
}

describe('settings of a transaction', () => {
  test('hold in it, and what is not said is empty', async () => {
    assert.deepEqual(await inTransaction(it.db, someone, readSettings), {
      holder: someone.holder,
      person: someone.person,
      organisation: '',
      role: 'coordinator',
      on: '2026-11-24',
      purposes: 'help,joint-plan',
      errand: '',
      follow: '',
    })
  })

  test('end with it, on the same connection', async () => {
    const db = openDatabase({ ...it.logins.app, max: 1 })
    try {
      await inTransaction(db, someone, readSettings)
      const { rows } = await sql<{ holder: string }>`select current_setting('app.holder', true) as holder`.execute(db)
      assert.equal(rows[0]?.holder, '')
      const bare = await inTransaction(db, {}, readSettings)
      assert.deepEqual(
        Object.values(bare),
        names.map(() => ''),
      )
    } finally {
      await db.destroy()
    }
  })

  test('have a shape, and a refusal does not repeat what was given', () => {
    const nasty = "x', true); drop table things; --"
    const wrong = ['holder', 'person', 'organisation', 'role', 'on', 'errand', 'follow'].map((name) => ({
      [name]: nasty,
    }))
    for (const settings of [...wrong, { purposes: [nasty] }, { purposes: ['a,b'] }, { on: '2026-02-30' }])
      assert.throws(
        () => settingsStatement(settings),
        (error: Error) => error instanceof TypeError && !error.message.includes('drop'),
      )
  })

  test('whatever text is given, the statement has the same quotes', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z'\\;-]{0,12}$/))
    const quotes = (statement: string) => statement.replaceAll(/[^'\\;]/g, '')
    const usual = quotes(settingsStatement({}))
    fc.assert(
      fc.property(
        fc.record({ role: text, errand: text, follow: text, purposes: fc.array(text, { maxLength: 3 }) }),
        (settings) => {
          try {
            assert.equal(quotes(settingsStatement(settings)), usual)
          } catch (error) {
            assert.ok(error instanceof TypeError)
          }
        },
      ),
    )
  })
})

describe('a transaction', () => {
  const add = (tx: Tx, id: number) => sql`insert into things (id) values (${id})`.execute(tx)
  const count = async (id: number) => (await it.asOwner.query('select from things where id = $1', [id])).rowCount

  test('is kept when act is done, undone when it throws', async () => {
    await inTransaction(it.db, someone, (tx) => add(tx, 1))
    await assert.rejects(
      inTransaction(it.db, someone, async (tx) => {
        await add(tx, 2)
        throw new Error('no')
      }),
      /^Error: no$/,
    )
    assert.equal(await count(1), 1)
    assert.equal(await count(2), 0)
  })

  test('never looks kept when a mistake in it was swallowed', async () => {
    await assert.rejects(
      inTransaction(it.db, someone, async (tx) => {
        await add(tx, 3)
        await add(tx, 3).catch(() => {})
      }),
    )
    assert.equal(await count(3), 0)
  })

  test('has a limit for each statement, and may ask for another', async () => {
    const wait = (tx: Tx) => sql`select pg_sleep(0.5)`.execute(tx)
    await assert.rejects(inTransaction(it.db, someone, wait, { timeoutMs: 50 }), /statement timeout/)
    const usual = await inTransaction(it.db, someone, (tx) =>
      sql<{ is: string }>`select current_setting('statement_timeout') as is`.execute(tx),
    )
    assert.equal(usual.rows[0]?.is, '15s')
  })

  test('that collides with another comes out as it is and is not done twice', async () => {
    await inTransaction(it.db, someone, (tx) => add(tx, 10))
    let times = 0
    const late = inTransaction(
      it.db,
      someone,
      async (tx) => {
        times += 1
        await sql`select name from things where id = ${10}`.execute(tx)
        await it.asOwner.query(`update things set name = 'first' where id = 10`)
        await sql`update things set name = ${'second'} where id = ${10}`.execute(tx)
      },
      { isolation: 'repeatable read' },
    )
    await assert.rejects(late, (error) => mayTryAgain(error))
    assert.equal(times, 1)
  })

  test('plans a job that disappears with it', async () => {
    const plan = (tx: Tx) => sql`select graphile_worker.enqueue('remind', ${'{"n":1}'}, ${'one-key'})`.execute(tx)
    const waiting = async () => (await it.asJobs.query('select from graphile_worker.jobs')).rowCount
    await assert.rejects(
      inTransaction(it.db, someone, async (tx) => {
        await plan(tx)
        throw new Error('no')
      }),
    )
    assert.equal(await waiting(), 0)
    await inTransaction(it.db, someone, plan)
    await inTransaction(it.db, someone, plan)
    assert.equal(await waiting(), 1)
  })
})

describe('an errand', () => {
  const errand = async (tx: Tx) => (await readSettings(tx)).errand

  test('holds during the act, nests, and is put back', async () => {
    const seen = await inTransaction(it.db, { ...someone, errand: 'ask' }, async (tx) => {
      const during: unknown[] = []
      await onErrand(tx, 'keeper', async () => {
        during.push(await errand(tx))
        await onErrand(tx, 'seal', async () => void during.push(await errand(tx)))
        during.push(await errand(tx))
      })
      return [...during, await errand(tx)]
    })
    assert.deepEqual(seen, ['keeper', 'seal', 'keeper', 'ask'])
  })

  test('is put back when the act throws and someone catches that', async () => {
    const after = await inTransaction(it.db, someone, async (tx) => {
      await assert.rejects(
        onErrand(tx, 'keeper', () => Promise.reject(new Error('no'))),
        /^Error: no$/,
      )
      return errand(tx)
    })
    assert.equal(after, '')
  })

  test('says what went wrong in SQL, not that nothing could be put back', async () => {
    const failing = inTransaction(it.db, someone, (tx) => onErrand(tx, 'keeper', () => sql`select 1 / 0`.execute(tx)))
    await assert.rejects(failing, /division by zero/)
  })
})

describe('values', () => {
  test('days stay days in any zone, whole numbers are numbers, amounts are text', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select date '2026-03-29' as day, array[date '2026-03-29', null] as days, 9007199254740991::int8 as whole,
        array[1::int8, null] as wholes, 12.50::numeric as amount, timestamptz '2026-03-29 00:00Z' as moment,
        array[1.10::numeric] as amounts, interval '1 month' as span`.execute(it.db)
    assert.deepEqual(rows[0], {
      day: '2026-03-29',
      days: ['2026-03-29', null],
      whole: 9007199254740991,
      wholes: [1, null],
      amount: '12.50',
      moment: new Date('2026-03-29T00:00:00Z'),
      amounts: ['1.10'],
      span: '1 mon',
    })
  })

  test('a whole number that would be rounded is a fault', () =>
    assert.rejects(sql`select 9007199254740993::int8`.execute(it.db), RangeError))
})

test('a connection that breaks is heard of and replaced', async () => {
  const lost: Error[] = []
  const db = openDatabase({ ...it.logins.app, max: 1, onConnectionLost: (error) => lost.push(error) })
  try {
    const pid = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid
    const first = await pid()
    await it.asAdmin.query('select pg_terminate_backend($1)', [first])
    while (lost.length === 0) await new Promise((done) => setTimeout(done, 10))
    assert.notEqual(await pid(), first)
    // and in the middle of a transaction
    await assert.rejects(
      inTransaction(db, someone, async (tx) => {
        await it.asAdmin.query('select pg_terminate_backend($1)', [await pid0(tx)])
        await sql`select 1`.execute(tx)
      }),
    )
    assert.ok(await pid())
  } finally {
    await db.destroy()
  }
})

async function pid0(tx: Tx): Promise<number | undefined> {
  return (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid
}
