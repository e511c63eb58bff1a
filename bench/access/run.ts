import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'
import { adminLogin, embeddedLogins, prepareCluster, roleSecrets } from '#platform/postgres-roles.ts'
import { findPostmaster, placesOf } from '#platform/postgres-cluster.ts'
import { startPostgres } from '#platform/postgres.ts'
import { fill, fullSize } from './fill.ts'
import { measureRequests, type RequestFigure } from './requests.ts'
import { measureSecurity, type SecurityFigure } from './security.ts'

/** What the figures are held against (issue "The house", slice 4). */
const bounds = {
  security: { 'list (50)': 2, 'open (100 entries)': 1.5, 'add an entry': 1.5 } as Record<string, number>,
  requests: { 'list (50)': 2.1, 'open (100 entries)': 2.8, 'add an entry': 2.1 } as Record<string, number>,
}

/** Fills a cluster of its own on disk, measures both tables, prints them as Markdown, and throws the cluster away. */
export async function runAccess({
  dossiers = fullSize.dossiers,
  requests = 2000,
}: {
  dossiers?: number | undefined
  requests?: number
}): Promise<void> {
  const folder = await mkdtemp(path.join(process.env.BENCH_DIR ?? tmpdir(), 'samenhang-bench-'))
  const server = await startPostgres(path.join(folder, 'data'))
  try {
    const database = 'bench'
    await prepareCluster(adminLogin(server), database, roleSecrets(server.password))
    const logins = embeddedLogins(server, database)
    await migrate(logins.migrator, logins.jobs)
    const admin = new pg.Client({ ...adminLogin(server), database })
    // a failure below stops the server first; the connection may then break in silence
    admin.on('error', () => {})
    await admin.connect()
    const start = performance.now()
    const filled = await fill(admin, { ...fullSize, dossiers })
    const counts = await admin.query<{ relations: number; access: number }>(
      'select (select count(*)::int from relations) as relations, (select count(*)::int from access) as access',
    )
    console.log(
      `${dossiers} dossiers, ${counts.rows[0]!.relations} relations, ${counts.rows[0]!.access} lines of access, filled in ${Math.round((performance.now() - start) / 1000)} s; caseloads ${filled.usual.caseload} and ${filled.huge.caseload}\n`,
    )
    await admin.query('checkpoint')
    printSecurity(await measureSecurity(admin, logins.app, filled, 400))
    const postmaster = (await findPostmaster(placesOf(path.join(folder, 'data'))))!.pid
    printRequests(await measureRequests(admin, logins.app, postmaster, filled, requests))
    await admin.end()
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function printSecurity(figures: readonly SecurityFigure[]): void {
  console.log(
    '| store functions, RLS on against off | caseload | on, ms | off, ms | ratio | bound |\n|---|---|---|---|---|---|',
  )
  for (const f of figures)
    console.log(
      `| ${f.what} | ${f.caseload} | ${f.withMs.toFixed(2)} | ${f.withoutMs.toFixed(2)} | ${f.ratio.toFixed(2)} | ${verdict(f.ratio, bounds.security[f.what])} |`,
    )
  console.log('')
}

function printRequests(figures: readonly RequestFigure[]): void {
  console.log(
    '| whole request, processor time | caseload | together, ms | application | PostgreSQL | bound | p50 wall, ms |\n|---|---|---|---|---|---|---|',
  )
  for (const f of figures)
    console.log(
      `| ${f.what} | ${f.caseload} | ${f.cpuMs.toFixed(2)} | ${f.appMs.toFixed(2)} | ${f.databaseMs.toFixed(2)} | ${verdict(f.cpuMs, bounds.requests[f.what])} | ${f.p50Ms.toFixed(2)} |`,
    )
  const lists = figures.filter((f) => f.what === 'list (50)').map((f) => f.cpuMs)
  if (lists.length === 2)
    console.log(
      `\nThe list at the huge caseload costs ${(lists[1]! / lists[0]!).toFixed(2)} times the usual one (bound 1.5).`,
    )
}

function verdict(value: number, bound: number | undefined): string {
  return bound === undefined
    ? '–'
    : `${bound} ${value <= bound ? 'met' : `missed by ${Math.round((value / bound - 1) * 100)} %`}`
}
