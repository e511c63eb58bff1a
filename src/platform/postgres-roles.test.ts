import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type pg from 'pg'
import { sql } from 'kysely'
import { freshDatabase, type FreshDatabase } from '../../tests/db.ts'
import { adminLogin, asClient, prepareCluster, roleSecrets, type ServerAddress } from './postgres-roles.ts'

let it: FreshDatabase
before(async () => {
  it = await freshDatabase()
  await it.asOwner.query(`
    create table rows_of_someone (id int primary key, name text);
    insert into rows_of_someone values (1, 'one');
    alter table rows_of_someone enable row level security;
    grant select, insert on rows_of_someone to app`)
})
after(() => it.close())

const as = <T extends pg.QueryResultRow>(login: pg.ClientConfig, question: string) =>
  asClient(login, async (client) => (await client.query<T>(question)).rows)

function monitor(): pg.ClientConfig {
  const { host, port, password } = it.asAdmin
  const secrets = roleSecrets(typeof password === 'string' ? password : '')
  return { ...it.logins.app, host, port, user: 'monitor', password: secrets.monitor }
}

describe('the role of the application', () => {
  for (const [what, question] of [
    ['makes no table', 'create table mine (id int)'],
    ['makes no temporary table', 'create temporary table mine (id int)'],
    ['makes no function', `create function mine() returns int language sql as 'select 1'`],
    ['makes no schema', 'create schema mine'],
    ['changes no table', 'alter table rows_of_someone disable row level security'],
    ['does not become the owner', 'set role migrator'],
    ['does not become the superuser', 'set session authorization postgres'],
    ['reads no jobs', 'select * from graphile_worker._private_jobs'],
    ['plans no job around the one door', `select graphile_worker.add_job('x')`],
    ['reads no password', 'select * from pg_authid'],
    ['reads no file', `select pg_read_file('postgresql.conf')`],
  ] as const)
    test(what, () => assert.rejects(as(it.logins.app, question), /permission denied|must be owner/))

  test('is held by row-level security', async () => {
    assert.deepEqual(await as(it.logins.app, 'select * from rows_of_someone'), [])
    await assert.rejects(as(it.logins.app, 'insert into rows_of_someone values (2)'), /row-level security/)
  })

  test('has no right that goes past row-level security, nor has any other', async () => {
    const rights = await as(
      it.logins.app,
      `select rolname::text from pg_roles where rolname in ('app', 'migrator', 'jobs', 'monitor')
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    )
    assert.deepEqual(rights, [])
    const owned = await as(it.logins.app, `select from pg_class where relowner = 'app'::regrole`)
    assert.deepEqual(owned, [])
  })
})

describe('the role of the monitor', () => {
  test('sees how the server fares', async () => {
    const [row] = await as<{ n: number }>(
      monitor(),
      'select count(*)::int as n from pg_stat_activity where query is not null',
    )
    assert.ok(row !== undefined && row.n > 0)
  })

  test('sees no row, and runs no function of ours', async () => {
    await assert.rejects(as(monitor(), 'select * from rows_of_someone'), /permission denied/)
    await it.asOwner.query(`create function ours() returns int language sql as 'select 1'`)
    await assert.rejects(as(monitor(), 'select ours()'), /permission denied/)
    assert.deepEqual(await as(it.logins.app, 'select ours()'), [{ ours: 1 }])
  })
})

test('preparing again, and several at once, changes nothing', async () => {
  const { host, port, password } = it.asAdmin
  const server: ServerAddress = { host, port, password: String(password) }
  const again = () => prepareCluster(adminLogin(server), it.asAdmin.database ?? '', roleSecrets(server.password))
  for (let round = 0; round < 3; round++) await Promise.all(Array.from({ length: 8 }, again))
  assert.deepEqual(await as(it.logins.app, 'select 1 as one'), [{ one: 1 }])
})

test('the log of the server never holds what people typed', async (t) => {
  const [row] = (await it.asAdmin.query<{ data_directory: string }>('show data_directory')).rows
  const file = path.join(row?.data_directory ?? '', 'server.log')
  const text = () => readFile(file, 'utf8')
  if (
    await text().then(
      () => false,
      () => true,
    )
  )
    return t.skip('the log belongs to another user')
  const name = 'Xantippe-the-unmistakable'
  await it.asOwner.query('create table named (name text unique check (length(name) < 30), born date)')
  await it.asOwner.query('grant insert, select on named to app')
  const insert = (value: string) => sql`insert into named (name) values (${value})`.execute(it.db)
  await insert(name)
  await assert.rejects(insert(name), /duplicate key/)
  await assert.rejects(insert(`${name}${name}`), /check constraint/)
  await assert.rejects(sql`select ${name}::text::date`.execute(it.db), /invalid input syntax/)
  await assert.rejects(as(it.logins.app, `select '${name}'::date`), /invalid input syntax/)
  assert.doesNotMatch(await text(), /Xantippe/)
  assert.match(await text(), /ready to accept connections/)
})
