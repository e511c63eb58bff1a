import { closeSync, existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './postgres-binaries.ts'
import * as made from './postgres-cluster.ts'
import { StartFault, codeOf, explain } from './postgres-fault.ts'
import { alone, isAlive } from './postgres-lock.ts'
import { endWithNpm } from './postgres-orphan.ts'
import { answers, isSocketFolder, makeSocketFolder, port } from './postgres-sockets.ts'
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
   * may a made-up region be filled in. Of several processes on one server only the one that started it hears this.
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
        port,
        password,
        created: !server.adopted && existsSync(places.madeHere),
        settle: () => rm(places.madeHere, { force: true }),
      }
    })
  } catch (cause) {
    if (codeOf(cause) === 'EACCES')
      throw new StartFault(
        `${folder} cannot be written by uid ${process.getuid?.()}. Set DATA_DIR to another folder.`,
        {
          cause,
        },
      )
    throw explain(cause, folder)
  }
}

type Running = Pick<EmbeddedServer, 'host' | 'adopted' | 'stop'>

/** Joins a server that runs and is watched. One that runs unwatched was left behind: it is stopped. */
async function join(places: made.Places, user: ServerUser): Promise<Running | null> {
  const running = await made.findPostmaster(places)
  if (running === null) return null
  const ours = await isSocketFolder(running.sockets, user)
  if (!isAlive(running.pid)) {
    // killed before it could clean up
    if (ours) await rm(running.sockets, { recursive: true, force: true })
    return null
  }
  const watch = await joinWatch(places.folder)
  if (watch !== null && ours && (await answers(running.sockets)))
    return { host: running.sockets, adopted: true, stop: leave(watch, running, places, user, true) }
  if (watch !== null) closeSync(watch.descriptor)
  await user.run('pg_ctl', ['stop', '-w', '-s', '-m', 'fast', '-D', places.cluster]).catch(() => {
    // it was just ending by itself, or the number in its file now belongs to another program
  })
  if (ours) await rm(running.sockets, { recursive: true, force: true })
  return null
}

async function begin(places: made.Places, user: ServerUser, disposable: string): Promise<Running> {
  const sockets = await makeSocketFolder(user)
  const watch = await startWatch(places.folder, places.cluster, sockets, disposable)
  try {
    await made.trimLog(places)
    watch.tell('?')
    await launch(places, user, made.settings(sockets, disposable === ''))
    const running = await made.findPostmaster(places)
    if (running === null) throw new Error('the server started and stopped at once')
    watch.tell(String(running.pid))
    return { host: sockets, adopted: false, stop: leave(watch, running, places, user, false, disposable) }
  } catch (cause) {
    await rm(watch.pipe, { force: true })
    closeSync(watch.descriptor)
    await rm(sockets, { recursive: true, force: true })
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

/** The way out of one user of the server. */
function leave(
  watch: Watch,
  { pid, sockets }: made.Postmaster,
  places: made.Places,
  user: ServerUser,
  adopted: boolean,
  disposable = '',
): () => Promise<void> {
  let left: Promise<void> | undefined
  return () => (left ??= leaveOnce())

  async function leaveOnce(): Promise<void> {
    const watched = isWatched(watch)
    closeSync(watch.descriptor)
    if (!watched) {
      if (await isServing(places, pid))
        await user.run('pg_ctl', ['stop', '-w', '-s', '-m', 'fast', '-D', places.cluster])
      return
    }
    // the watcher removes the pipe when we were the last; while the pipe stays, others go on using the server
    if (!(await within(adopted ? 250 : 2_000, () => !existsSync(watch.pipe)))) return
    await within(60_000, async () => !(await isServing(places, pid)))
    await within(5_000, () => !existsSync(sockets) && (disposable === '' || !existsSync(disposable)))
  }
}

async function within(patienceMs: number, isDone: () => boolean | Promise<boolean>): Promise<boolean> {
  const until = Date.now() + patienceMs
  while (!(await isDone())) {
    if (Date.now() > until) return false
    await pause(10)
  }
  return true
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
