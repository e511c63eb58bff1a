import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { EmbeddedServer } from './postgres.ts'

/**
 * The roles beside the superuser, and what each is for.
 *
 * - `migrator` owns the database and the schema; only migrations use it.
 * - `app` is what pages run as: it owns nothing, and row-level security always holds for it.
 * - `jobs` owns the queue of jobs (schema graphile_worker) and sees nothing else.
 * - `monitor` sees how the server fares and no row of any table.
 */
export const roles = ['migrator', 'app', 'jobs', 'monitor'] as const
export type Role = (typeof roles)[number]
export type Secrets = Readonly<Record<Role, string>>

/** How each role signs in to one database. */
export type Logins = Readonly<Record<'app' | 'migrator' | 'jobs', pg.ClientConfig>>

/** What one must know of an embedded server to sign in. */
export type ServerAddress = Pick<EmbeddedServer, 'host' | 'port' | 'password'>

/** One secret per role out of the one that is kept, so that there is one file to guard. */
export function roleSecrets(password: string): Secrets {
  const secret = (role: Role) => createHmac('sha256', password).update(role).digest('base64url')
  return { migrator: secret('migrator'), app: secret('app'), jobs: secret('jobs'), monitor: secret('monitor') }
}

/** The superuser of an embedded server; for making roles and databases only. */
export function adminLogin({ host, port, password }: ServerAddress): pg.ClientConfig {
  return { host, port, user: 'postgres', password, database: 'postgres' }
}

export function embeddedLogins({ host, port, password }: ServerAddress, database: string): Logins {
  const secrets = roleSecrets(password)
  const login = (role: Role): pg.ClientConfig => ({ host, port, database, user: role, password: secrets[role] })
  return { app: login('app'), migrator: login('migrator'), jobs: login('jobs') }
}

/**
 * Makes what is missing of the roles and the database, as superuser of a server that is ours. Doing it again changes
 * nothing, and two at once wait for each other.
 */
export async function prepareCluster(admin: pg.ClientConfig, databaseName: string, secrets: Secrets): Promise<void> {
  await asClient({ ...admin, database: 'postgres' }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockOfRoles])
    await client.query(roles.map((role) => createRole(client, role, secrets[role])).join('\n'))
    const name = client.escapeIdentifier(databaseName)
    const there = await client.query('select from pg_database where datname = $1', [databaseName])
    if (there.rowCount === 0) await client.query(`create database ${name} owner migrator`)
    // a function of the owner may set the errand for as long as it runs
    await client.query(`grant pg_read_all_stats to monitor; grant set on parameter "app.errand" to migrator`)
    await grantDatabase(client, databaseName)
  })
  await asClient({ ...admin, database: databaseName }, (client) =>
    client.query('alter schema public owner to migrator'),
  )
}

/** Who may come in; a database made from a template does not take this over from it. */
export async function grantDatabase(client: pg.Client, databaseName: string): Promise<void> {
  const name = client.escapeIdentifier(databaseName)
  await client.query(`
    revoke all on database ${name} from public;
    grant connect on database ${name} to app, monitor;
    grant connect, create on database ${name} to jobs`)
}

/** Opens one connection, and closes it whatever happens. */
export async function asClient<T>(login: pg.ClientConfig, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(login)
  // a connection that breaks makes the running query fail; without a listener it would end the process as well
  client.on('error', () => {})
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

const lockOfRoles = 7_304_001

function createRole(client: pg.Client, role: Role, secret: string): string {
  return `
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
          password ${client.escapeLiteral(secret)};
      end if;
    end $$;`
}
