/** The statements of docs/beheer.md, run as they stand there, make a database that the program starts on. */
import assert from 'node:assert/strict'
import { mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { inTransaction } from '#platform/database.ts'
import { type EmbeddedServer, startPostgres } from '#platform/postgres.ts'
import { adminLogin, asClient } from '#platform/postgres-roles.ts'
import { readConfig } from '../src/config.ts'
import { type OpenDatabase, openFrom } from '../src/commands/open-database.ts'

const page = readFileSync(new URL('../docs/beheer.md', import.meta.url), 'utf8')
const [asSuperuser = '', inDatabase = '', afterRestoring = ''] = [...page.matchAll(/```sql\n([^]*?)```/g)].map(
  (block) => block[1]!,
)

let folder: string
let server: EmbeddedServer
let database: OpenDatabase

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'samenhang-beheer-'))
  chmodSync(folder, 0o711)
  server = await startPostgres(path.join(folder, 'data'), { disposable: true })
  await asClient(adminLogin(server), async (client) => {
    for (const statement of statementsOf(asSuperuser)) await client.query(statement)
  })
  await asClient({ ...adminLogin(server), database: 'samenhang' }, (client) => client.query(inDatabase))
  database = await openFrom(
    readConfig({
      DATABASE_URL: urlOf('app', 'CHANGE-2'),
      DATABASE_MIGRATE_URL: urlOf('migrator', 'CHANGE-1'),
      DATABASE_JOBS_URL: urlOf('jobs', 'CHANGE-3'),
    }),
  )
})

after(async () => {
  await database?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** `create database` wants to stand alone, so each statement is sent by itself. */
function statementsOf(text: string): readonly string[] {
  return text.split(/;\s*\n/).filter((each) => each.trim() !== '')
}

function urlOf(role: string, password: string): string {
  return `postgres://${role}:${password}@/samenhang?host=${encodeURIComponent(server.host)}&port=${server.port}`
}

describe('docs/beheer.md', () => {
  it('ROLE-1 with its roles the program starts, makes the tables, and is not called a made-up region', async () => {
    const settings = await inTransaction(database.db, {}, (tx) => tx.selectFrom('settings').selectAll().execute())
    assert.deepEqual(settings, [])
    assert.equal(database.created, false)
  })

  it('ROLE-1 a start as the owner of the tables or as one who passes row-level security is refused', async () => {
    for (const [role, password] of [
      ['migrator', 'CHANGE-1'],
      ['backup', 'CHANGE-5'],
    ] as const)
      await assert.rejects(
        openFrom(readConfig({ DATABASE_URL: urlOf(role, password) })),
        /DATABASE_URL is superuser, may pass row-level security or owns tables/,
      )
  })

  it('the role for backups reads every row of every table, and can write none', async () => {
    await asClient({ connectionString: urlOf('backup', 'CHANGE-5') }, async (client) => {
      await client.query('set row_security = off')
      const tables = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
      )
      assert.ok(tables.rows.length > 40)
      for (const { name } of tables.rows) await client.query(`select * from ${name} limit 1`)
      await assert.rejects(client.query('update settings set source = source'), /permission denied/)
    })
  })

  it('the owner of the tables cannot make a whole dump, as the page says', async () => {
    await asClient({ connectionString: urlOf('migrator', 'CHANGE-1') }, async (client) => {
      await client.query('set row_security = off')
      await assert.rejects(client.query('select * from entries'), /row-level security/)
    })
  })

  it('the role that watches sees no row', async () => {
    await asClient({ connectionString: urlOf('monitor', 'CHANGE-4') }, async (client) => {
      await assert.rejects(client.query('select * from people'), /permission denied/)
      assert.ok((await client.query('select * from pg_stat_activity')).rows.length > 0)
    })
  })

  it('after restoring elsewhere the counter of transactions is moved past the log', async () => {
    await asClient({ ...adminLogin(server), database: 'samenhang' }, async (client) => {
      const now = await client.query<{ xid: string }>('select pg_current_xact_id()::text as xid')
      const far = BigInt(now.rows[0]!.xid) + 500n
      await client.query(
        `insert into log_acts (id, request_id, at, action, rule, outcome, xid)
         values (gen_random_uuid(), gen_random_uuid(), now(), 'plan.read', 'ACCESS-1', 'yes', $1)`,
        [String(far)],
      )
      await client.query(afterRestoring)
      const later = await client.query<{ past: boolean }>('select pg_current_xact_id()::text::bigint > $1 as past', [
        String(far),
      ])
      assert.equal(later.rows[0]?.past, true)
    })
  })
})
