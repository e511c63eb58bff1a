/** A fresh database for one test file: a clone of the migrated template. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openDatabase, type Database } from '#platform/database.ts'
import {
  adminLogin,
  asClient,
  embeddedLogins,
  grantDatabase,
  type Logins,
  type ServerAddress,
} from '#platform/postgres-roles.ts'
import { typeParsers } from '#platform/postgres-values.ts'
import type { EmbeddedServer } from '#platform/postgres.ts'
import { startTestServer, template } from './cluster.ts'

export type FreshDatabase = {
  /** As the application: role `app`, row-level security holds. */
  readonly db: Database
  /** As `migrator`, owner of the tables. FORCE row level security holds for it too. */
  readonly asOwner: pg.Client
  /** As `jobs`, owner of the queue. */
  readonly asJobs: pg.Client
  /** As superuser, who sees every row whatever the policies say: to arrange and to look, never to act. */
  readonly asAdmin: pg.Client
  readonly logins: Logins
  /** Of role `app`, as DATABASE_URL would be. */
  readonly url: string
  /** Closes everything and drops the database. */
  close(): Promise<void>
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await findServer()
  const name = `t_${randomBytes(6).toString('hex')}`
  const admin = adminLogin(server)
  await asClient(admin, async (client) => {
    await client.query(`create database ${name} template ${template} owner migrator strategy file_copy`)
    await grantDatabase(client, name)
  })
  const logins = embeddedLogins(server, name)
  const [asOwner, asJobs, asAdmin] = await Promise.all([
    connect(logins.migrator),
    connect(logins.jobs),
    connect({ ...admin, database: name }),
  ])
  const db = openDatabase({ ...logins.app, max: 4, allowExitOnIdle: true })
  const { host, port } = server
  const url = `postgres://app:${String(logins.app.password)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
  let closed: Promise<void> | undefined
  open += 1
  return { db, asOwner, asJobs, asAdmin, logins, url, close: () => (closed ??= closeAll()) }

  async function closeAll(): Promise<void> {
    await Promise.all([db.destroy(), asOwner.end(), asJobs.end(), asAdmin.end()])
    await asClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`))
    open -= 1
    if (open > 0 || own === undefined) return
    const server = await own
    own = undefined
    await server.stop()
  }
}

async function connect(login: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...login, types: typeParsers })
  // a test that stops the server must not end its own process
  client.on('error', () => {})
  await client.connect()
  // while nothing is asked it keeps no process alive, so that a file that fails to close it still ends
  const handle = client as pg.Client & { ref(): void; unref(): void }
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    handle.ref()
    return query(...args)
  }) as typeof client.query
  client.on('drain', () => handle.unref())
  handle.unref()
  return client
}

/** Databases of this process that are not closed yet; with the last one its own server may go. */
let open = 0

/** The server of the runner; a file that is run by itself starts its own. */
async function findServer(): Promise<ServerAddress> {
  const given = process.env.SAMENHANG_TEST_SERVER
  if (given !== undefined) return JSON.parse(given) as ServerAddress
  return (own ??= startTestServer())
}

let own: Promise<EmbeddedServer> | undefined
