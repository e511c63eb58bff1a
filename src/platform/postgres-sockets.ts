import { lstat, mkdtemp, readdir, rmdir, stat } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ServerUser } from './postgres-user.ts'

/** The number in the name of the socket; nothing listens on the network. */
export const port = 5432

/**
 * Makes the folder of the socket. Short, because a socket's path has at most 103 bytes; closed to others, because anyone
 * may write in /tmp; and new for each start, so that the end of an earlier server cannot take it away.
 */
export async function makeSocketFolder(user: ServerUser): Promise<string> {
  const begin = path.join(await shortTemporary(), `samenhang-${user.uid}-`)
  await sweep(begin)
  const folder = await mkdtemp(begin)
  await user.own(folder)
  return folder
}

/** Empty folders of starts that were killed at once. One in use is never empty, and rmdir takes no other. */
async function sweep(begin: string): Promise<void> {
  const hourAgo = Date.now() - 3_600_000
  const names = await readdir(path.dirname(begin)).catch(() => [])
  for (const name of names.filter((each) => each.startsWith(path.basename(begin)))) {
    const folder = path.join(path.dirname(begin), name)
    const found = await lstat(folder).catch(() => null)
    if (found !== null && found.mtimeMs < hourAgo) await rmdir(folder).catch(() => {})
  }
}

/** Whether a folder of a socket is one of ours: the name, a real folder, of the right user, closed to others. */
export async function isSocketFolder(folder: string, user: ServerUser): Promise<boolean> {
  const found = await lstat(folder).catch(() => null)
  const named = path.basename(folder).startsWith(`samenhang-${user.uid}-`)
  return named && found?.isDirectory() === true && found.uid === user.uid && (found.mode & 0o077) === 0
}

/** Whether a server takes connections there. */
export function answers(folder: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = net.connect(path.join(folder, `.s.PGSQL.${port}`))
    socket.once('error', () => done(false))
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
  })
}

async function shortTemporary(): Promise<string> {
  const usual = await stat('/tmp').catch(() => null)
  return usual?.isDirectory() === true ? '/tmp' : tmpdir()
}
