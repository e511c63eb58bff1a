import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase, type FreshDatabase } from '../../tests/db.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { prepareExternal } from './postgres-external.ts'

/** A database as an administrator elsewhere would give it: an owner and a user, with names of their own. */
const mark = randomBytes(4).toString('hex')
const [owner, user, lone, super_] = ['owner', 'user', 'lone', 'super'].map((each) => `zz_${each}_${mark}`) as [
  string,
  string,
  string,
  string,
]
const database = `zz_elsewhere_${mark}`

let it: FreshDatabase
before(async () => {
  it = await freshDatabase()
  for (const role of [owner, user, lone]) await it.asAdmin.query(`create role ${role} login password 'x'`)
  await it.asAdmin.query(`create role ${super_} superuser login password 'x'`)
  await it.asAdmin.query(`create database ${database} owner ${owner}`)
})
after(async () => {
  await it.asAdmin.query(`drop database ${database} with (force)`)
  await it.asAdmin.query(`revoke all on parameter "app.errand" from ${owner}`)
  for (const role of [owner, user, lone, super_]) await it.asAdmin.query(`drop role ${role}`)
  await it.close()
})

const url = (role: string, name = database) =>
  `postgres://${role}:x@/${name}?host=${encodeURIComponent(it.asAdmin.host)}&port=${it.asAdmin.port}`

describe('a database elsewhere', () => {
  test('needs its owner too', () =>
    assert.rejects(
      prepareExternal({ app: url(user) }),
      /StartFault: With DATABASE_URL, DATABASE_MIGRATE_URL is needed too/,
    ))

  test('is not used as its owner, nor as superuser', async () => {
    await assert.rejects(prepareExternal({ app: url(owner), migrate: url(owner) }), /owns the database or its tables/)
    await assert.rejects(prepareExternal({ app: url(super_), migrate: url(owner) }), /DATABASE_URL .* is superuser/)
    await assert.rejects(
      prepareExternal({ app: url(user), migrate: url(super_) }),
      /DATABASE_MIGRATE_URL .* is superuser/,
    )
  })

  test('that does not answer is named by its setting, without the password', () =>
    assert.rejects(
      prepareExternal({ app: url(user).replace(':x@', ':secret@'), migrate: url(owner) }),
      (error: Error) =>
        error.message.startsWith('DATABASE_URL: password authentication failed') && !error.message.includes('secret'),
    ))

  test('says what an administrator must run, and works when that is done', async () => {
    const fault = await prepareExternal({ app: url(user), migrate: url(owner) }).then(
      () => assert.fail('it was arranged by itself'),
      (error: Error) => error.message,
    )
    const statements = fault.split('\n').slice(1).join('\n')
    assert.match(statements, /grant app to "zz_user_/)
    for (const statement of statements.split('\n')) await it.asAdmin.query(statement)

    const logins = await prepareExternal({ app: url(user), migrate: url(owner) })
    const applied = await migrate(logins.migrator, logins.jobs)
    assert.ok(applied.length > 0)
    const db = openDatabase(logins.app)
    try {
      await sql`select graphile_worker.enqueue('x')`.execute(db)
      await assert.rejects(sql`create table mine ()`.execute(db), /permission denied/)
    } finally {
      await db.destroy()
    }
    assert.deepEqual(await migrate(logins.migrator, logins.jobs), [])
  })
})
