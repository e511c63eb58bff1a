/** The PostgreSQL of the tests: one server, one migrated template, a clone per test file. */
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate, readMigrations } from '#platform/migrate.ts'
import {
  adminLogin,
  asClient,
  embeddedLogins,
  prepareCluster,
  roleSecrets,
  type ServerAddress,
} from '#platform/postgres-roles.ts'
import { startPostgres, type EmbeddedServer } from '#platform/postgres.ts'

export const template = 'samenhang_template'

/** Starts a server that disappears with its data when the last process that uses it ends, in whatever way. */
export async function startTestServer(): Promise<EmbeddedServer> {
  const folder = mkdtempSync(path.join(fastFolder(), 'samenhang-test-'))
  // started as root, the server runs as another user, who must be able to walk through
  chmodSync(folder, 0o711)
  const server = await startPostgres(folder, { disposable: true })
  await prepareTemplate(server)
  return server
}

/** In memory where there is room: a clone takes a tenth of the time, and a busy disk makes no test slow. */
function fastFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    accessSync('/dev/shm', constants.W_OK)
    return bavail * bsize > 2 * 1024 ** 3 ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Makes the template, once per set of migrations. */
export async function prepareTemplate(server: ServerAddress): Promise<void> {
  const files = await readMigrations()
  const version = createHash('sha256')
    .update(files.map((file) => file.checksum).join())
    .digest('hex')
  await asClient(adminLogin(server), async (admin) => {
    await admin.query('select pg_advisory_lock(7304003)')
    const { rows } = await admin.query<{ version: string | null }>(
      `select shobj_description(oid, 'pg_database') as version from pg_database where datname = $1`,
      [template],
    )
    if (rows[0]?.version === version) return
    await admin.query(`drop database if exists ${template} with (force)`)
    await prepareCluster(adminLogin(server), template, roleSecrets(server.password))
    const logins = embeddedLogins(server, template)
    await migrate(logins.migrator, logins.jobs)
    await admin.query(`comment on database ${template} is ${pg.escapeLiteral(version)}`)
  })
}
