import { createHash } from 'node:crypto'
import { closeSync, existsSync } from 'node:fs'
import { chmod, lstat, mkdir, readFile, rm, stat } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './postgres-binaries.ts'
import * as made from './postgres-cluster.ts'
import { StartFault, codeOf, explain } from './postgres-fault.ts'
import { alone, isAlive } from './postgres-lock.ts'
import { endWithNpm } from './postgres-orphan.ts'
import { chooseUser, type ServerUser } from './postgres-user.ts'
import { isWatched, joinWatch, startWatch, type Watch } from './postgres-watch.ts'

/** A running PostgreSQL of our own, reachable only through a socket in a folder that is closed to other users. */
export type EmbeddedServer = {
  /** Folder of the socket: what `pg` calls the host. */
  readonly host: string
  readonly port: number
  /** Of the superuser `postgres`; the roles' own secrets are derived from it. */
  readonly password: string
  /**
   * True when the cluster is new: this start made it, or an earlier one did that never came to `settle()`. Only then
   * may a made-up region be filled in.
   */
  readonly created: boolean
  /** True when another process had started the server; it goes on until the last of them stops. */
  readonly adopted: boolean
  /** The first filling is done (or will not be done): from now on the cluster is not new. */
  settle(): Promise<void>
  /** Leaves the server. Who leaves last waits until it has stopped. */
  stop(): Promise<void>
}

export type Manner = {
  /**
   * For tests: does not wait for the disk, and the whole data folder, which must not exist yet or be empty, is removed
   * when the last user is gone.
   */
  readonly disposable?: boolean
}

/**
 * Starts the embedded PostgreSQL on a data folder, makes it when it is not there, or joins the one that runs there.
 *
 * When this process ends without `stop()`, in whatever way, the server stops within a second or so. Throws a
 * `StartFault` that says what to do when it cannot start.
 */
export async function startPostgres(dataDir: string, { disposable = false }: Manner = {}): Promise<EmbeddedServer> {
  endWithNpm()
  const folder = path.resolve(dataDir)
  try {
    const binaries = await findBinaries()
    const fresh = (await mkdir(folder, { recursive: true })) !== undefined
    // root's server runs as another user, who must be able to walk through; reading the list of files is not needed
    if (fresh) await chmod(folder, 0o711)
    return await alone(folder, async () => {
      const places = made.placesOf(folder)
      const user = await chooseUser(binaries, folder, places.cluster)
      if (!(await made.isMade(places))) await made.makeCluster(places, user, !disposable)
      await made.checkRelease(places, binaries)
      const password = await made.readPassword(places)
      const server = (await join(places, user)) ?? (await begin(places, user, disposable ? folder : ''))
      return {
        ...server,
        port: 5432,
        password,
        created: existsSync(places.madeHere),
        settle: () => rm(places.madeHere, { force: true }),
      }
    })
  } catch (cause) {
    if (codeOf(cause) === 'EACCES')
      throw new StartFault(`${folder} cannot be written by uid ${process.getuid?.()}. Set DATA_DIR to another folder.`, {
        cause,
      })
    throw explain(cause, folder)
  }
}

type Running = Pick<EmbeddedServer, 'host' | 'adopted' | 'stop'>

/** Joins a server that runs and is watched. One that runs unwatched was left behind: it is stopped. */
async function join(places: made.Places, user: ServerUser): Promise<Running | null> {
  const running = await made.findPostmaster(places)
  if (running === null || !isAlive(running.pid)) return null
  const watch = await joinWatch(places.folder)
  if (watch !== null && (await answers(running.sockets)))
    return { host: running.sockets, adopted: true, stop: leave(watch, running.pid, places, user, true) }
  if (watch !== null) closeSync(watch.descriptor)
  await user.run('pg_ctl', ['stop', '-w', '-s', '-m', 'fast', '-D', places.cluster]).catch(() => {
    // it was just ending by itself, or the number in its file now belongs to another program
  })
  return null
}

async function begin(places: made.Places, user: ServerUser, disposable: string): Promise<Running> {
  const sockets = await makeSocketFolder(places, user)
  const watch = await startWatch(places.folder, places.cluster, sockets, disposable)
  try {
    await made.trimLog(places)
    await launch(places, user, made.settings(sockets, disposable === ''))
    const running = await made.findPostmaster(places)
    if (running === null) throw new Error('the server started and stopped at once')
    watch.tell(running.pid)
    return { host: sockets, adopted: false, stop: leave(watch, running.pid, places, user, false, disposable) }
  } catch (cause) {
    await rm(watch.pipe, { force: true })
    closeSync(watch.descriptor)
    throw cause
  }
}

/** After a kill −9 of the server its back ends may hold its memory a moment longer: try again for ten seconds. */
async function launch(places: made.Places, user: ServerUser, options: string): Promise<void> {
  const until = Date.now() + 10_000
  const args = ['start', '-w', '-t', '600', '-s', '-D', places.cluster, '-l', places.log, '-o', options]
  for (;;) {
    const before = await sizeOf(places.log)
    try {
      await user.run('pg_ctl', args)
      return
    } catch (cause) {
      const said = (await readFile(places.log, 'utf8').catch(() => '')).slice(before).trim()
      const lingering = /pre-existing shared memory block|is another postmaster|lock file .* already exists/i.test(said)
      if (lingering && Date.now() < until) await pause(250)
      else throw explain(new Error(said || String(cause), { cause }), places.folder)
    }
  }
}

/**
 * Short, because a socket's path has at most 103 bytes; in a folder of our own, because anyone may write in /tmp; with
 * the user in its name, and refused when it is someone else's, so that nobody can put one there for us.
 */
async function makeSocketFolder(places: made.Places, user: ServerUser): Promise<string> {
  const hash = createHash('sha256').update(places.cluster).digest('hex').slice(0, 12)
  const folder = path.join(await shortTemporary(), `samenhang-${user.uid}-${hash}`)
  await mkdir(folder, { mode: 0o700 }).then(
    () => user.own(folder),
    (cause: unknown) => {
      if (codeOf(cause) !== 'EEXIST') throw cause
    },
  )
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== user.uid || (found.mode & 0o077) !== 0)
    throw new StartFault(`${folder} belongs to another user. Remove it and start again.`)
  return folder
}

async function shortTemporary(): Promise<string> {
  const usual = await stat('/tmp').then(
    (found) => found.isDirectory(),
    () => false,
  )
  return usual ? '/tmp' : tmpdir()
}

function leave(watch: Watch, pid: number, places: made.Places, user: ServerUser, adopted: boolean, disposable = '') {
  let left: Promise<void> | undefined
  return () => (left ??= leaveOnce())

  async function leaveOnce(): Promise<void> {
    const watched = isWatched(watch)
    closeSync(watch.descriptor)
    if (!watched) {
      if (isAlive(pid)) await user.run('pg_ctl', ['stop', '-w', '-s', '-m', 'fast', '-D', places.cluster])
      return
    }
    // the watcher removes the pipe when we were the last; while the pipe stays, others go on using the server
    const patience = Date.now() + (adopted ? 250 : 2_000)
    while (existsSync(watch.pipe)) {
      if (Date.now() > patience) return
      await pause(10)
    }
    while (await isServing(places, pid)) await pause(10)
    while (disposable !== '' && existsSync(disposable)) await pause(10)
  }
}

/** A server removes its own file as its last act; a dead process may long wait to be collected. */
async function isServing(places: made.Places, pid: number): Promise<boolean> {
  return isAlive(pid) && (await made.findPostmaster(places))?.pid === pid
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  )
}

function answers(sockets: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = net.connect(path.join(sockets, '.s.PGSQL.5432'))
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
}
