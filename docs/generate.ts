/**
 * Makes what is made from code: `src/platform/database-types.ts`, `db/schema.sql`, `docs/rules.md`, `docs/access.md`.
 * With `--check` nothing is written and the exit status is 1 when a file is not fresh.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '#platform/migrate.ts'
import { adminLogin, asClient, embeddedLogins, prepareCluster, roleSecrets } from '#platform/postgres-roles.ts'
import { startPostgres } from '#platform/postgres.ts'
import { writeSchemaDump } from '#platform/schema-dump.ts'
import { writeDatabaseTypes } from '#platform/schema-types.ts'
import { accessPage } from './generate-access.ts'
import { rulesPage } from './generate-rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function fromDatabase(): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'samenhang-docs-'))
  const server = await startPostgres(path.join(folder, 'data'), { disposable: true })
  try {
    await prepareCluster(adminLogin(server), 'samenhang', roleSecrets(server.password))
    const logins = embeddedLogins(server, 'samenhang')
    await migrate(logins.migrator, logins.jobs)
    return await asClient(logins.migrator, async (client) => ({
      'src/platform/database-types.ts': await writeDatabaseTypes(client),
      'db/schema.sql': await writeSchemaDump(client),
    }))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every generated file with its text. */
export async function generated(): Promise<Record<string, string>> {
  return { ...(await fromDatabase()), 'docs/rules.md': await rulesPage(root), 'docs/access.md': accessPage() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale: string[] = []
  for (const [file, text] of Object.entries(await generated())) {
    const at = path.join(root, file)
    if ((await readFile(at, 'utf8').catch(() => '')) === text) continue
    stale.push(file)
    if (!process.argv.includes('--check')) await writeFile(at, text)
  }
  if (process.argv.includes('--check')) {
    for (const file of stale) process.stderr.write(`${file} is not fresh: npm run docs\n`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else process.stdout.write(stale.length > 0 ? `written: ${stale.join(', ')}\n` : 'all fresh\n')
}
