import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFault, codeOf } from './postgres-fault.ts'

/**
 * Runs `act` while no other process does the same for this folder; others wait. The lock is a file with the process in
 * it. One left by a process that is gone is taken over: it is moved away first, which only one of several can do.
 */
export async function alone<T>(folder: string, act: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  await mkdir(folder, { recursive: true })
  const lock = path.join(folder, 'start.lock')
  const mine = `${lock}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(mine, identity(process.pid), { mode: 0o644 })
    await take(lock, mine, patienceMs)
  } finally {
    await rm(mine, { force: true })
  }
  try {
    await sweep(lock)
    return await act()
  } finally {
    await rm(lock, { force: true })
  }
}

/** Takes away what a process left that was killed while it asked for the lock. */
async function sweep(lock: string): Promise<void> {
  const prefix = `${path.basename(lock)}.`
  const names = (await readdir(path.dirname(lock))).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const pid = Number(/\.(\d+)\.[0-9a-f]{8}$/.exec(name)?.[1] ?? 0)
    if (pid > 0 && !isAlive(pid)) await rm(path.join(path.dirname(lock), name), { force: true })
  }
}

async function take(lock: string, mine: string, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      // a link appears with its content, so nobody ever reads half a lock
      return await link(mine, lock)
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause
    }
    const holder = await readFile(lock, 'utf8').catch(() => null)
    if (holder !== null && !isRunning(holder)) await takeAway(lock, holder)
    else if (Date.now() > until)
      throw new StartFault(
        `Process ${holder?.split(' ')[0]} is still starting the database in ${path.dirname(lock)}. Wait for it, or stop it.`,
      )
    else await pause(50)
  }
}

/** Moves a stale lock away; puts it back when, in between, someone else had taken it. */
async function takeAway(lock: string, stale: string): Promise<void> {
  const aside = `${lock}.stale.${process.pid}.${randomBytes(4).toString('hex')}`
  const moved = await rename(lock, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const content = await readFile(aside, 'utf8').catch(() => stale)
  if (content !== stale) await link(aside, lock).catch(() => {})
  await rm(aside, { force: true })
}

/** A process and the moment it began, since numbers of processes come back: always the same ones in a container. */
function identity(pid: number): string {
  return `${pid} ${beganAt(pid) ?? '?'}`
}

function isRunning(holder: string): boolean {
  const pid = Number(holder.split(' ')[0])
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && holder === identity(pid)
}

/** Clock ticks since the machine started, from Linux; elsewhere unknown, and then the number alone decides. */
function beganAt(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // the second field is the program's name in brackets and may hold spaces: count from behind it
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return codeOf(cause) === 'EPERM'
  }
}
