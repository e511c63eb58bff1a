import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { freshDatabase, type FreshDatabase } from '../../tests/db.ts'
import { preparedPool, type PreparedOptions } from './prepared.ts'

let it: FreshDatabase
before(async () => {
  it = await freshDatabase()
  await it.asOwner.query(`create table things (id int, name text); grant select, insert on things to app;`)
})
after(() => it.close())

/** One connection, and what was really sent over it. */
async function spied(options: Partial<PreparedOptions>, act: (db: Kysely<unknown>, sent: string[]) => Promise<void>) {
  const sent: string[] = []
  const pool = new pg.Pool({ ...it.logins.app, max: 1 })
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (question: unknown) => unknown
    client.query = ((question: string | { text: string }) => {
      sent.push(typeof question === 'string' ? question : question.text)
      return query(question)
    }) as typeof client.query
  })
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: preparedPool(pool, { prepare: true, keep: 100, ...options }) }),
  })
  try {
    await act(db, sent)
  } finally {
    await db.destroy()
  }
}

const namesOf = async (db: Kysely<unknown>) => {
  const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(db)
  return rows.map((row) => row.name)
}

describe('named statements', () => {
  test('the same question with other values is prepared once', () =>
    spied({}, async (db) => {
      for (const value of [1, 2, 3]) {
        const { rows } = await sql<{ double: number }>`select ${value}::int * 2 as double`.execute(db)
        assert.equal(rows[0]?.double, value * 2)
      }
      assert.equal((await namesOf(db)).length, 1)
    }))

  test('the oldest make room, and come back when they are asked again', () =>
    spied({ keep: 10 }, async (db) => {
      const ask = async (n: number) => {
        const { rows } = await sql<{ sum: number }>`select ${n}::int + ${sql.raw(String(n))} as sum`.execute(db)
        assert.equal(rows[0]?.sum, 2 * n)
      }
      for (let n = 0; n < 35; n++) {
        await ask(n)
        await ask(0)
      }
      const { rows } = await sql<{ statement: string; runs: number }>`
        select statement, (generic_plans + custom_plans)::int as runs from pg_prepared_statements`.execute(db)
      assert.ok(rows.length <= 10, `${rows.length} are kept`)
      const favourite = rows.find(({ statement }) => statement.includes('+ 0 as'))
      assert.equal(favourite?.runs, 36, 'what is asked all the time is never dropped')
      for (let n = 0; n < 35; n++) await ask(n)
    }))

  test('room is made in a transaction that has failed, too', () =>
    spied({ keep: 3 }, async (db) => {
      const failing = db.transaction().execute(async (tx) => {
        for (let n = 0; n < 3; n++) await sql`select ${n}::int + ${sql.raw(String(n))}`.execute(tx)
        await sql`select 1 / ${0}::int`.execute(tx)
      })
      await assert.rejects(failing, /division by zero/)
      for (let n = 0; n < 9; n++) await sql`select ${n}::int + ${sql.raw(String(n))}`.execute(db)
      assert.ok((await namesOf(db)).length <= 3)
    }))

  test('a statement whose result got another shape fails once, and then not again', () =>
    spied({}, async (db) => {
      const ask = () => sql`select * from things where id = ${1}`.execute(db)
      await ask()
      await it.asOwner.query('alter table things add column colour text')
      await assert.rejects(ask, /cached plan/)
      await ask()
    }))

  test('behind a pooler nothing is prepared', () =>
    spied({ prepare: false }, async (db) => {
      await sql`select ${1}::int`.execute(db)
      assert.deepEqual(await namesOf(db), [])
    }))
})

describe('begin travels with the first statement', () => {
  test('settings cost no round trip of their own', () =>
    spied({}, async (db, sent) => {
      const name = await db.transaction().execute(async (tx) => {
        await sql.raw(`select set_config('app.role', 'tester', true)`).execute(tx)
        const { rows } = await sql<{ role: string }>`select current_setting('app.role') as role, ${1}::int`.execute(tx)
        return rows[0]?.role
      })
      assert.equal(name, 'tester')
      assert.equal(sent.length, 3, sent.join('\n'))
      assert.match(sent[0] ?? '', /^begin; select set_config/)
      assert.equal(sent[2], 'commit')
    }))

  test('a first statement with parameters is inside the transaction', () =>
    spied({}, async (db) => {
      const failing = db.transaction().execute(async (tx) => {
        await sql`insert into things (id) values (${7})`.execute(tx)
        throw new Error('no')
      })
      await assert.rejects(failing, /^Error: no$/)
      const { rows } = await sql`select from things where id = ${7}`.execute(db)
      assert.equal(rows.length, 0)
    }))

  test('the level of isolation goes along', () =>
    spied({}, async (db) => {
      const level = await db
        .transaction()
        .setIsolationLevel('serializable')
        .execute(
          async (tx) =>
            (await sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(tx)).rows,
        )
      assert.equal(level[0]?.level, 'serializable')
    }))

  test('a transaction in which nothing is asked never reaches the server', () =>
    spied({}, async (db, sent) => {
      await sql`select 1`.execute(db)
      assert.equal(await db.transaction().execute(() => Promise.resolve('done')), 'done')
      await assert.rejects(db.transaction().execute(() => Promise.reject(new Error('no'))))
      assert.deepEqual(sent, ['select 1'])
    }))

  test('a first statement that fails leaves no open transaction', () =>
    spied({}, async (db) => {
      await assert.rejects(db.transaction().execute((tx) => sql`select nonsense`.execute(tx)))
      const { rows } = await sql<{ n: number }>`select ${3}::int as n`.execute(db)
      assert.equal(rows[0]?.n, 3)
    }))
})
