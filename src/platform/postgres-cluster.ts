import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, readdir, rename, rm, stat, statfs, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartFault, codeOf } from './postgres-fault.ts'
import type { Binaries } from './postgres-binaries.ts'
import { port } from './postgres-sockets.ts'
import type { ServerUser } from './postgres-user.ts'

/** Where things stand below the data folder. */
export function placesOf(dataDir: string) {
  const folder = path.join(path.resolve(dataDir), 'postgres')
  return {
    folder,
    cluster: path.join(folder, 'cluster'),
    password: path.join(folder, 'password'),
    /** Stands from the making of the cluster until its first filling is done. */
    madeHere: path.join(folder, 'made-here'),
    log: path.join(folder, 'cluster', 'server.log'),
  }
}

export type Places = ReturnType<typeof placesOf>

/** What every start gives the server; a new release may change it, which a file in the data could not. */
export function settings(sockets: string, durable: boolean): string {
  const list = [
    'listen_addresses=',
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'jit=off',
    'max_connections=60',
    'shared_buffers=128MB',
    // Statements, values and details of errors hold personal data. The application logs errors under the number of the
    // request; the server's own log is for its own life.
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_parameter_max_length=0',
    'log_parameter_max_length_on_error=0',
    ...(durable ? [] : throwaway),
  ]
  return [`-k '${sockets}'`, `-p ${port}`, ...list.map((setting) => `-c ${setting}`)].join(' ')
}

/** Data that may be lost at any moment need no journal worth the name. */
const throwaway = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_init_zero=off',
]

/** Makes the cluster beside its place and moves it there as a whole: half a cluster never stands there. */
export async function makeCluster(places: Places, user: ServerUser, durable: boolean): Promise<void> {
  await refuseFullDisk(path.dirname(places.folder))
  const beside = `${places.folder}.new`
  await rm(beside, { recursive: true, force: true })
  const cluster = path.join(beside, 'cluster')
  const password = randomBytes(24).toString('base64url')
  try {
    await mkdir(cluster, { recursive: true })
    await chmod(beside, 0o711)
    await chmod(cluster, 0o700)
    await user.own(cluster)
    // initdb reads the password as the user of the server
    const forInit = path.join(beside, 'password.init')
    await writeFile(forInit, password, { mode: 0o600 })
    await user.own(forInit)
    const who = ['-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${forInit}`]
    // code point order unless a collation is named: the same on every machine, also after its libraries are renewed
    const words = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const sync = process.platform === 'linux' ? '--sync-method=syncfs' : '--sync-method=fsync'
    await user.run('initdb', [...who, ...words, '--data-checksums', '--no-instructions', durable ? sync : '--no-sync'])
    await rm(forInit)
    await writeFile(path.join(beside, 'password'), password, { mode: 0o600 })
    await writeFile(path.join(beside, 'made-here'), `${new Date().toISOString()}\n`)
    await rename(beside, places.folder)
  } catch (cause) {
    await rm(beside, { recursive: true, force: true })
    throw cause
  }
}

/** A new cluster with its first journal takes some 60 MB; a start that stops half-way through that says less. */
async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < 150 * 1024 * 1024)
    throw new StartFault(`There is less than 150 MB free on the disk that holds ${folder}. Make room and start again.`)
}

export async function isMade(places: Places): Promise<boolean> {
  const names = await readdir(places.folder).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return null
    if (codeOf(cause) === 'EACCES') throw unreadable(places.folder, cause)
    throw cause
  })
  if (names === null) return false
  if (!names.includes('cluster') || !names.includes('password'))
    throw new StartFault(`${places.folder} is not a database of ours. Move it away, or set DATA_DIR to another folder.`)
  return true
}

/** Refuses data of another release of PostgreSQL before the server does so in its log. */
export async function checkRelease(places: Places, { major }: Binaries): Promise<void> {
  const made = await readFile(path.join(places.cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    (cause: unknown) => {
      if (codeOf(cause) === 'EACCES') throw unreadable(places.folder, cause)
      throw cause
    },
  )
  if (made !== major)
    throw new StartFault(
      `The database in ${places.folder} is of PostgreSQL ${made}; this release brings ${major}. ` +
        'Start it once more with the release that made it, move the data with pg_dump, and restore them with this one (docs/beheer.md).',
    )
}

export async function readPassword(places: Places): Promise<string> {
  return readFile(places.password, 'utf8').catch((cause: unknown) => {
    throw codeOf(cause) === 'EACCES' ? unreadable(places.folder, cause) : cause
  })
}

function unreadable(folder: string, cause: unknown): StartFault {
  return new StartFault(
    `The database in ${folder} belongs to another user, probably root. Start as that user, or set DATA_DIR to another folder.`,
    { cause },
  )
}

/** The server's own log is small; after long years it starts anew. */
export async function trimLog(places: Places): Promise<void> {
  const size = await stat(places.log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 10 * 1024 * 1024) await truncate(places.log)
}

/** What a running (or killed) server wrote about itself. */
export type Postmaster = { readonly pid: number; readonly sockets: string }

export async function findPostmaster(places: Places): Promise<Postmaster | null> {
  const lines = await readFile(path.join(places.cluster, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  const sockets = lines[4]?.trim()
  return Number.isInteger(pid) && pid > 0 && sockets !== undefined && sockets !== '' ? { pid, sockets } : null
}
