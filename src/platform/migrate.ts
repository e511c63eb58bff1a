import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { asClient } from './postgres-roles.ts'

/** Where the migrations of the application stand. */
export const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/** A database that does not fit the files; the message tells what to do. */
export class MigrationFault extends Error {
  override readonly name = 'MigrationFault'
}

/** One step forward: a file `0012_subject.sql`. */
export type Migration = { readonly name: string; readonly checksum: string; readonly text: string }

/**
 * Brings a database up to the files, as its owner, and the queue of jobs up to its own version, as `jobs`. Gives the
 * names of the files that were applied now. Each file is one transaction; two starts at once wait for each other.
 *
 * Forward only: a file that was applied stays as it is, which is checked, and its undoing is a new file.
 */
export async function migrate(
  migrator: pg.ClientConfig,
  jobs: pg.ClientConfig,
  folder: string = migrationsFolder,
): Promise<readonly string[]> {
  const files = await readMigrations(folder)
  return asClient(migrator, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockOfMigrations])
    await migrateQueue(jobs)
    const done = await readApplied(client)
    const pending = findPending(files, done)
    for (const file of pending) await apply(client, file)
    return pending.map((file) => file.name)
  })
}

/** The files in their order. Refuses two with the same number and a name that is not `NNNN_subject.sql`. */
export async function readMigrations(folder: string = migrationsFolder): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  const numbers = new Set<string>()
  for (const name of names) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]
    if (number === undefined) throw new MigrationFault(`${name}: a migration is called 0012_subject.sql`)
    if (numbers.has(number)) throw new MigrationFault(`${name}: there is another migration with number ${number}`)
    numbers.add(number)
  }
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      if (/^\s*(begin|start transaction|commit|rollback)\s*;/im.test(text))
        throw new MigrationFault(`${name}: a migration is one transaction already, and may not begin or end one`)
      // a checkout on Windows has other line ends and is the same migration
      const checksum = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
      return { name, checksum, text }
    }),
  )
}

const lockOfMigrations = 7_304_002

async function readApplied(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`
    create table if not exists migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    comment on table migrations is 'Which files of db/migrations were applied, with what they held then.'`)
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migrations')
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function findPending(files: readonly Migration[], done: ReadonlyMap<string, string>): readonly Migration[] {
  const known = new Set(files.map((file) => file.name))
  for (const name of done.keys())
    if (!known.has(name))
      throw new MigrationFault(
        `This database was used by a newer release: it has ${name}, which this release does not.`,
      )
  for (const { name, checksum } of files)
    if (done.has(name) && done.get(name) !== checksum)
      throw new MigrationFault(
        `${name} was changed after it was applied here. Put it back as it was and write the change as a new migration.`,
      )
  const pending = files.filter((file) => !done.has(file.name))
  const last = [...done.keys()].toSorted().at(-1) ?? ''
  for (const { name } of pending)
    if (name < last)
      throw new MigrationFault(`${name} comes before ${last}, which was already applied. Give it a new number.`)
  return pending
}

async function apply(client: pg.Client, { name, checksum, text }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    throw new MigrationFault(`${name}: ${describe(cause, text)}. Nothing of it was applied.`, { cause })
  }
}

function describe(cause: unknown, text: string): string {
  if (!(cause instanceof pg.DatabaseError)) return cause instanceof Error ? cause.message : String(cause)
  const line = cause.position === undefined ? '' : ` (line ${text.slice(0, Number(cause.position)).split('\n').length})`
  return `${cause.message}${line}`
}

/**
 * The tables of graphile-worker, owned by `jobs`. They have row-level security without policies, so nobody else reads
 * a job; `enqueue` is the one door for the application, inside the transaction that causes the job.
 */
async function migrateQueue(jobs: pg.ClientConfig): Promise<void> {
  const pool = new pg.Pool({ ...jobs, max: 1 })
  // graphile-worker asks for both: a broken connection must fail the migration, not end the process
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) })
    await pool.query(enqueue)
  } finally {
    await pool.end()
  }
}

/** Left alone when it is as it should be: changing a function on each start would make two starts collide. */
const enqueue = `
  do $$ begin
    if to_regprocedure('graphile_worker.enqueue(text, json, text, timestamptz)') is null then
      create function graphile_worker.enqueue(
        task text, payload json default '{}', job_key text default null, run_at timestamptz default null
      ) returns void language sql security definer set search_path = '' as
        'select graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at)';
      comment on function graphile_worker.enqueue(text, json, text, timestamptz)
        is 'Plans a job in the transaction that causes it. With a job_key it replaces the waiting job of that key.';
      revoke all on function graphile_worker.enqueue(text, json, text, timestamptz) from public;
      grant usage on schema graphile_worker to app;
      grant execute on function graphile_worker.enqueue(text, json, text, timestamptz) to app;
    end if;
  end $$`
