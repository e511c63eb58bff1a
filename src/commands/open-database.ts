import type pg from 'pg'
import { type Config, ConfigFault } from '../config.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { prepareExternal } from '#platform/postgres-external.ts'
import { adminLogin, asClient, embeddedLogins, prepareCluster, roleSecrets } from '#platform/postgres-roles.ts'
import { startPostgres } from '#platform/postgres.ts'

/** A migrated database, ours or elsewhere, and how to leave it. */
export type OpenDatabase = {
  readonly db: Database
  readonly jobs: pg.ClientConfig | null
  /** How another process of ours signs in to the embedded database as role `app`; null elsewhere. */
  readonly login: pg.ClientConfig | null
  /** True only for an embedded database that no one has used yet: only there a made-up region may be filled in. */
  readonly created: boolean
  settle(): Promise<void>
  close(): Promise<void>
}

const name = 'samenhang'

/** Starts (or joins) the embedded database, or goes to DATABASE_URL; migrates; opens it as role `app`. */
export async function openFrom(config: Config): Promise<OpenDatabase> {
  return config.DATABASE_URL === undefined ? openEmbedded(config) : openElsewhere(config, config.DATABASE_URL)
}

async function openEmbedded(config: Config): Promise<OpenDatabase> {
  const server = await startPostgres(config.DATA_DIR)
  try {
    await prepareCluster(adminLogin(server), name, roleSecrets(server.password))
    const logins = embeddedLogins(server, name)
    await migrate(logins.migrator, logins.jobs)
    const db = openDatabase(logins.app)
    return {
      db,
      jobs: logins.jobs,
      login: logins.app,
      created: server.created,
      settle: () => server.settle(),
      async close() {
        await db.destroy()
        await server.stop()
      },
    }
  } catch (fault) {
    await server.stop()
    throw fault
  }
}

/**
 * A PostgreSQL of one's own, 15 or later (docs/beheer.md). The owner (DATABASE_MIGRATE_URL) is only needed to install and
 * to upgrade, so that the process that serves pages need not hold its password.
 */
async function openElsewhere(config: Config, url: string): Promise<OpenDatabase> {
  const { DATABASE_MIGRATE_URL: owner, DATABASE_JOBS_URL: queue } = config
  let jobs: pg.ClientConfig | null = queue === undefined ? null : { connectionString: queue }
  if (owner !== undefined) {
    const logins = await prepareExternal({ app: url, migrate: owner, jobs: queue })
    await migrate(logins.migrator, logins.jobs)
    jobs = logins.jobs
  } else await asClient({ connectionString: url }, refuseMightyRole)
  const db = openDatabase({ connectionString: url })
  return { db, jobs, login: null, created: false, settle: async () => {}, close: () => db.destroy() }
}

/**
 * ROLE-1 · The application signs in as a role that owns no table and cannot pass row-level security.
 *
 * Source: house.md §5, belts.
 */
async function refuseMightyRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ mighty: boolean; owns: boolean }>(`
    select r.rolsuper or r.rolbypassrls as mighty,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relowner = r.oid) as owns
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0]
  if (role?.mighty !== false || role.owns)
    throw new ConfigFault(
      'The role of DATABASE_URL is superuser, may pass row-level security or owns tables. Use the role `app` (docs/beheer.md) and give the owner in DATABASE_MIGRATE_URL.',
    )
}
