import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { freshDatabase, type FreshDatabase } from '../../tests/db.ts'
import { migrate, readMigrations } from './migrate.ts'
import { asClient, grantDatabase, type Logins } from './postgres-roles.ts'

let it: FreshDatabase
before(async () => {
  it = await freshDatabase()
})
after(() => it.close())

/** An empty database, and a folder with migrations of our own. */
let logins: Logins
let folder: string
beforeEach(async (t) => {
  const name = `m_${randomBytes(6).toString('hex')}`
  const admin = { ...it.logins.migrator, user: it.asAdmin.user, password: it.asAdmin.password ?? '' }
  await it.asAdmin.query(`create database ${name} owner migrator`)
  await grantDatabase(it.asAdmin, name)
  logins = {
    ...it.logins,
    migrator: { ...it.logins.migrator, database: name },
    jobs: { ...it.logins.jobs, database: name },
  }
  await asClient({ ...admin, database: name }, (client) => client.query('alter schema public owner to migrator'))
  folder = await mkdtemp(path.join(tmpdir(), 'samenhang-migrations-'))
  if ('after' in t)
    t.after(async () => {
      await rm(folder, { recursive: true })
      await it.asAdmin.query(`drop database ${name} with (force)`)
    })
})

const write = (name: string, text: string) => writeFile(path.join(folder, name), text)
const forward = () => migrate(logins.migrator, logins.jobs, folder)
const ask = (question: string) => asClient(logins.migrator, async (client) => (await client.query(question)).rows)

describe('migrations', () => {
  test('go forward in order, each once', async () => {
    await write('0001_first.sql', 'create table first (id int); insert into first values (1);')
    await write('0002_second.sql', 'create table second as select * from first;')
    assert.deepEqual(await forward(), ['0001_first.sql', '0002_second.sql'])
    assert.deepEqual(await forward(), [])
    await write('0003_third.sql', 'insert into second values (2);')
    assert.deepEqual(await forward(), ['0003_third.sql'])
    assert.deepEqual(await ask('select id from second order by id'), [{ id: 1 }, { id: 2 }])
  })

  test('that fail leave nothing, say where, and can be repaired', async () => {
    await write('0001_first.sql', 'create table first (id int);')
    await write('0002_second.sql', 'create table second (id int);\ninsert into nothing values (1);')
    await assert.rejects(
      forward,
      /0002_second\.sql: relation "nothing" does not exist \(line 2\)\. Nothing of it was applied/,
    )
    assert.deepEqual(await ask(`select to_regclass('first')::text as first, to_regclass('second') as second`), [
      { first: 'first', second: null },
    ])
    await write('0002_second.sql', 'create table second (id int);')
    assert.deepEqual(await forward(), ['0002_second.sql'])
  })

  test('are kept only together with their line in the list', async () => {
    await write('0001_first.sql', 'create table first (id int); drop table migrations;')
    await assert.rejects(forward, /0001_first\.sql: relation "migrations" does not exist/)
    assert.deepEqual(await ask(`select to_regclass('first') as first`), [{ first: null }])
    await write('0001_first.sql', 'create table first (id int);\ncommit;')
    await assert.rejects(forward, /0001_first\.sql: a migration is one transaction already/)
  })

  test('that were changed after they were applied are refused', async () => {
    await write('0001_first.sql', 'create table first (id int);\n')
    await forward()
    await write('0001_first.sql', 'create table first (id int);\r\n')
    assert.deepEqual(await forward(), [], 'other line ends are no change')
    await write('0001_first.sql', 'create table first (id bigint);\n')
    await assert.rejects(forward, /0001_first\.sql was changed after it was applied/)
  })

  test('of a newer release, or with a number below the last one, are refused', async () => {
    await write('0002_second.sql', 'create table second (id int);')
    await forward()
    await write('0001_first.sql', 'create table first (id int);')
    await assert.rejects(forward, /0001_first\.sql comes before 0002_second\.sql/)
    await rm(path.join(folder, '0001_first.sql'))
    await rm(path.join(folder, '0002_second.sql'))
    await assert.rejects(forward, /used by a newer release: it has 0002_second\.sql/)
  })

  test('of two starts at the same time are applied once', async () => {
    await write('0001_first.sql', 'select pg_sleep(0.2); create table first (id int);')
    const applied = await Promise.all([forward(), forward(), forward()])
    assert.deepEqual(applied.flat(), ['0001_first.sql'])
  })

  test('have a name with a number of their own', async () => {
    await write('0001_first.sql', '')
    await write('0001_other.sql', '')
    await assert.rejects(forward, /another migration with number 0001/)
    await rm(path.join(folder, '0001_other.sql'))
    await write('two.sql', '')
    await assert.rejects(forward, /two\.sql: a migration is called/)
  })

  test('bring the queue of jobs, as its own owner', async () => {
    await forward()
    assert.deepEqual(
      await ask(`select distinct pg_get_userbyid(relowner)::text as owner from pg_class where relnamespace =
        (select oid from pg_namespace where nspname = 'graphile_worker')`),
      [{ owner: 'jobs' }],
    )
  })
})

test('the migrations of the application all have a number of their own', async () => {
  assert.ok((await readMigrations()).length > 0)
})
