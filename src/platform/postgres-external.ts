import pg from 'pg'
import { StartFault } from './postgres-fault.ts'
import { asClient, type Logins } from './postgres-roles.ts'

/**
 * The addresses of a PostgreSQL that is not ours (version 15 or newer).
 *
 * - `app` (DATABASE_URL): as whom pages run. It may own nothing, or row-level security would not hold for it.
 * - `migrate` (DATABASE_MIGRATE_URL): the owner of the database, not a superuser.
 * - `jobs` (DATABASE_JOBS_URL): as whom the queue runs. Left out, it is the owner in the role `jobs`; behind a pooler
 *   that does not pass options on it must be given.
 */
export type ExternalUrls = {
  readonly app: string
  readonly migrate?: string | undefined
  readonly jobs?: string | undefined
}

/**
 * Sees that the roles are there and have what they need and no more, makes what the owner may make himself, and gives
 * the logins. Throws a `StartFault` that says what is wrong, or which statements an administrator must run first.
 */
export async function prepareExternal({ app, migrate, jobs }: ExternalUrls): Promise<Logins> {
  if (migrate === undefined)
    throw new StartFault(
      'With DATABASE_URL, DATABASE_MIGRATE_URL is needed too: the owner of the database makes the tables, and the role in ' +
        'DATABASE_URL may not own them, since what people may see is guarded by row-level security.',
    )
  const logins = {
    app: { connectionString: app },
    migrator: { connectionString: migrate },
    jobs: jobs === undefined ? { connectionString: migrate, options: '-c role=jobs' } : { connectionString: jobs },
  }
  const users = {
    app: await reading('DATABASE_URL', logins.app),
    migrator: await reading('DATABASE_MIGRATE_URL', logins.migrator),
    jobs: jobs === undefined ? undefined : await reading('DATABASE_JOBS_URL', logins.jobs),
  }
  refuseTooMuch('DATABASE_URL', users.app)
  refuseTooMuch('DATABASE_MIGRATE_URL', users.migrator)
  if (users.app.name === users.migrator.name || users.app.owns)
    throw new StartFault(
      `DATABASE_URL signs in as "${users.app.name}", which owns the database or its tables. Row-level security does not ` +
        'hold for an owner. Give it a role of its own; DATABASE_MIGRATE_URL is for the owner.',
    )
  await asClient(logins.migrator, (client) => arrange(client, users.app.name, users.jobs?.name ?? users.migrator.name))
  return logins
}

type User = { name: string; version: number; is_superuser: boolean; bypasses: boolean; owns: boolean }

async function reading(setting: string, { connectionString = '' }: pg.ClientConfig): Promise<User> {
  // without the options of a login: the role jobs may not be there yet
  const found = await asClient({ connectionString }, async (client) => {
    const { rows } = await client.query<User>(whoAmI)
    return rows[0]
  }).catch((cause: unknown) => {
    // what pg says names the user and the host, never the password
    throw new StartFault(`${setting}: ${cause instanceof Error ? cause.message : 'cannot connect'}`, { cause })
  })
  if (found === undefined) throw new StartFault(`${setting}: the database does not say who signed in`)
  if (found.version < 150_000)
    throw new StartFault(
      `${setting}: this PostgreSQL is version ${Math.floor(found.version / 10_000)}; 15 or newer is needed`,
    )
  return found
}

const whoAmI = `
  select rolname::text as name, current_setting('server_version_num')::int as version, rolsuper as is_superuser,
    rolbypassrls as bypasses,
    exists (select from pg_database where datname = current_database() and pg_has_role(r.oid, datdba, 'member'))
      or exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(r.oid, relowner, 'member'))
      as owns
  from pg_roles r where rolname = current_user`

function refuseTooMuch(setting: string, { name, is_superuser, bypasses }: User): void {
  if (is_superuser || bypasses)
    throw new StartFault(
      `${setting} signs in as "${name}", which is ${is_superuser ? 'superuser' : 'allowed to bypass row-level security'}. ` +
        'Then nothing in the database guards what people may see. Use a role without that right.',
    )
}

/** Each line: what must hold, and the statement that makes it so. */
async function arrange(client: pg.Client, appUser: string, jobsUser: string): Promise<void> {
  const database = client.escapeIdentifier(client.database ?? '')
  const me = client.escapeIdentifier(client.user ?? '')
  const name = (text: string) => client.escapeIdentifier(text)
  const needs: readonly (readonly [string, readonly unknown[], string])[] = [
    ...['app', 'jobs', 'monitor'].map(
      (role) => [`exists (select from pg_roles where rolname = $1)`, [role], `create role ${role} nologin`] as const,
    ),
    [`pg_has_role($1, 'app', 'usage')`, [appUser], `grant app to ${name(appUser)}`],
    [`pg_has_role($1, 'jobs', 'member')`, [jobsUser], `grant jobs to ${name(jobsUser)}`],
    [
      `has_database_privilege('app', current_database(), 'connect')`,
      [],
      `grant connect on database ${database} to app`,
    ],
    [
      `has_database_privilege('jobs', current_database(), 'create')`,
      [],
      `grant connect, create on database ${database} to jobs`,
    ],
    [`has_schema_privilege('public', 'create')`, [], `alter schema public owner to ${me}`],
    [`has_parameter_privilege('app.errand', 'set')`, [], `grant set on parameter "app.errand" to ${me}`],
  ]
  const refused: string[] = []
  for (const [holds, values, statement] of needs) {
    const isSo = await client.query<{ so: boolean }>(`select ${holds} as so`, [...values]).then(
      ({ rows }) => rows[0]?.so === true,
      () => false, // it asks about a role that could not be made
    )
    if (!isSo) await client.query(statement).catch(() => refused.push(`${statement};`))
  }
  if (refused.length > 0)
    throw new StartFault(
      `"${client.user}" may not arrange all that is needed. Let an administrator of the database run, once:\n  ${refused.join('\n  ')}`,
    )
}
