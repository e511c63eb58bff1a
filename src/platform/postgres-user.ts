import { execFile } from 'node:child_process'
import { access, chown, constants, stat } from 'node:fs/promises'
import path from 'node:path'
import { StartFault, codeOf } from './postgres-fault.ts'
import type { Binaries } from './postgres-binaries.ts'

/** As whom the server runs, and how its programs are started as that user. */
export type ServerUser = {
  readonly uid: number
  /** Gives a file or folder to the user of the server; does nothing when that is who we are. */
  own(file: string): Promise<void>
  /** Runs `initdb`, `pg_ctl`… and gives what it printed; throws with what it said when it fails. */
  run(program: string, args: readonly string[]): Promise<string>
}

/** Where programs are found. Not a setting of ours, so it is read here and not in the configuration. */
export const searchPath = process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin'

/** "nobody": PostgreSQL refuses to run as root, and a fresh container has no other user. */
const nobody = 65534

/**
 * Chooses the user of the server. A normal user runs it himself. Root runs it as the owner of the data, at first
 * nobody; when that user cannot walk to the folders (a checkout below /root), the server gets the one capability it
 * needs for that, through `setpriv`.
 */
export async function chooseUser(binaries: Binaries, folder: string, cluster: string): Promise<ServerUser> {
  const me = process.getuid?.() ?? -1
  const owner = await stat(cluster).then(
    (found) => found.uid,
    () => null,
  )
  if (me !== 0) {
    if (owner !== null && owner !== me) throw strange(folder, owner, me)
    return { uid: me, own: () => Promise.resolve(), run: runner(binaries, [], {}) }
  }
  if (owner === 0) throw strange(folder, 0, nobody)
  const ids = { uid: owner ?? nobody, gid: owner ?? nobody }
  const missing = await missingCapability(binaries, folder, ids.uid)
  const prefix = missing === null ? [] : await lend(missing, ids, folder)
  return {
    uid: ids.uid,
    own: (file) => chown(file, ids.uid, ids.gid),
    run: runner(binaries, prefix, missing === null ? ids : {}),
  }
}

function strange(folder: string, owner: number, me: number): StartFault {
  const whose = owner === nobody || owner === 0 ? 'by root' : `by another user (uid ${owner})`
  return new StartFault(
    `The database in ${folder} was made ${whose} and cannot be opened by uid ${me}. ` +
      `Start as that user, or give it away (chown -R ${me} ${folder}), or set DATA_DIR to another folder.`,
  )
}

/** Null when the user can reach the programs and the data; else the least capability that makes it so. */
async function missingCapability(binaries: Binaries, folder: string, uid: number): Promise<string | null> {
  const program = await stat(path.join(binaries.folder, 'bin', 'postgres'))
  // reading past a closed folder is a smaller right than starting a program that is not for others
  if ((program.mode & 0o001) === 0 && program.uid !== uid) return 'dac_override'
  const open = (await isReachable(binaries.folder, uid)) && (await isReachable(folder, uid))
  return open ? null : 'dac_read_search'
}

async function isReachable(folder: string, uid: number): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid: owner } = await stat(at)
    if ((mode & 0o001) === 0 && !(owner === uid && (mode & 0o100) !== 0)) return false
    if (at === path.dirname(at)) return true
  }
}

async function lend(capability: string, ids: { uid: number; gid: number }, folder: string): Promise<string[]> {
  const setpriv = await findProgram('setpriv')
  if (setpriv === null)
    throw new StartFault(
      `Started as root, the database runs as uid ${ids.uid}, which cannot reach ${folder} or the programs. ` +
        'Start as a normal user, or put the checkout and DATA_DIR in folders that others may enter, or install setpriv (util-linux).',
    )
  return [
    setpriv,
    `--reuid=${ids.uid}`,
    `--regid=${ids.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    '--',
  ]
}

async function findProgram(name: string): Promise<string | null> {
  for (const folder of searchPath.split(path.delimiter)) {
    const file = path.join(folder, name)
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (folder !== '' && found) return file
  }
  return null
}

function runner(binaries: Binaries, prefix: readonly string[], ids: { uid?: number; gid?: number }): ServerUser['run'] {
  return (program, args) => {
    const [file, ...rest] = [...prefix, path.join(binaries.folder, 'bin', program), ...args]
    // nothing of our own environment goes along: it may hold secrets, and PG… variables would change what is started
    const env = { PATH: searchPath, LC_ALL: 'C', TZ: 'UTC' }
    return new Promise((done, fail) => {
      execFile(file ?? program, rest, { env, cwd: '/', encoding: 'utf8', ...ids }, (error, out, said) => {
        if (error === null) done(out)
        else if (codeOf(error) === 'EPERM' || codeOf(error) === 'EINVAL')
          fail(
            new StartFault(`root on this machine may not start programs as uid ${ids.uid}. Start as a normal user.`, {
              cause: error,
            }),
          )
        else fail(new Error(`${program}: ${(said || out || error.message).trim()}`, { cause: error }))
      })
    })
  }
}
