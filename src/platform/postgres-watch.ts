import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, constants, existsSync, openSync, writeSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { searchPath } from './postgres-user.ts'

/**
 * Keeps a server from outliving the processes that use it, however those end.
 *
 * Each user holds a named pipe open for writing; the watcher reads it and gets the end of the file when the last writer
 * is gone, kill −9 included, because the system closes what a process had open. Then it stops the server. It is a few
 * lines of shell, so that it costs no memory and has nothing to fail on.
 */
export type Watch = {
  /** The named pipe; gone as soon as the watcher saw the last user leave. */
  readonly pipe: string
  readonly descriptor: number
}

/** `$1` pipe, `$2` data of the server, `$3` folder of its socket, `$4` folder to remove afterwards, if any. */
const script = `
# all that the users said: "?" when the server was about to start, then its process
said=$(tr -d '\\n')
exec </dev/null
# a pipe that is gone was replaced by a newer start, which has already stopped our server
[ -p "$1" ] || exit 0
pid=\${said#\\?}
if [ "$said" = '?' ]; then
  # the user died while the server was starting: wait until that says who it is
  tries=0
  while [ ! -s "$2/postmaster.pid" ] && [ $tries -lt 40 ]; do sleep 0.1; tries=$((tries + 1)); done
  pid=$(head -n 1 "$2/postmaster.pid" 2>/dev/null)
fi
rm -f "$1"
name=$(cat "/proc/$pid/comm" 2>/dev/null || ps -o comm= -p "$pid" 2>/dev/null)
case "$name" in *postgres*)
  kill -INT "$pid"
  # the file goes as its last act; a dead process may wait long for whoever must collect it
  while [ -e "$2/postmaster.pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
esac
rm -rf "$3"
[ -n "$4" ] && rm -rf "$4"
exit 0
`

/**
 * Starts the watcher, before the server, so that there is no moment without one. `tell` gives it "?" when the server is
 * about to start, and then the server's process.
 */
export async function startWatch(
  folder: string,
  cluster: string,
  sockets: string,
  disposable: string,
): Promise<Watch & { tell(word: string): void }> {
  for (const old of await listPipes(folder)) await rm(old, { force: true })
  const pipe = path.join(folder, `watch-${randomBytes(4).toString('hex')}`)
  await promisify(execFile)('mkfifo', ['-m', '600', pipe], { env: { PATH: searchPath } })

  // opened for both, a pipe does not wait for its other end; with that the two real ends open at once
  const both = openSync(pipe, constants.O_RDWR)
  const reading = openSync(pipe, constants.O_RDONLY)
  const descriptor = openSync(pipe, constants.O_WRONLY)
  closeSync(both)
  const watcher = spawn('/bin/sh', ['-c', script, 'samenhang-watch', pipe, cluster, sockets, disposable], {
    stdio: [reading, 'ignore', 'ignore'],
    detached: true, // a session of its own: Ctrl-C is for us, not for the watcher
    env: { PATH: searchPath },
    cwd: '/',
  })
  closeSync(reading)
  watcher.unref()
  return { pipe, descriptor, tell: (word) => void writeSync(descriptor, `${word}\n`) }
}

/** Becomes one more user of a running server, or null when nobody watches it (any more). */
export async function joinWatch(folder: string): Promise<Watch | null> {
  for (const pipe of await listPipes(folder)) {
    try {
      const watch = { pipe, descriptor: openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK) }
      // the last user may have left in this very moment: see that the watcher is still there a little later
      await pause(50)
      if (isWatched(watch)) return watch
      closeSync(watch.descriptor)
    } catch {
      // ENXIO: nobody reads it
    }
  }
  return null
}

/** Whether the watcher still reads; writing to a pipe without a reader is refused. */
export function isWatched({ pipe, descriptor }: Watch): boolean {
  try {
    writeSync(descriptor, '\n')
    return existsSync(pipe)
  } catch {
    return false
  }
}

async function listPipes(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.startsWith('watch-')).map((name) => path.join(folder, name))
}
