import { spawn, type ChildProcess } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { runningClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'

/** What the process that fills must know; it comes over its standard input, so that no secret stands in a list of processes. */
type Errand = { readonly login: pg.ClientConfig; readonly site: string; readonly shift: number }

export type Filler = {
  /** Tells the made-up region into this database; throws with what the process said when it could not. */
  fill(errand: Errand): Promise<void>
  /** Nothing is to be filled: lets the process go. */
  dismiss(): void
}

/**
 * A process of its own that tells the made-up region: it loads the stories while the database is being made, and takes
 * what they leave in memory with it.
 */
export function callFiller(): Filler {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const hook = fileURLToPath(new URL('../../tsx-hook.mjs', import.meta.url))
  const child = spawn(process.execPath, ['--import', hook, main, 'fill'], { stdio: ['pipe', 'ignore', 'pipe'] })
  child.stdin.on('error', () => {})
  const said = text(child.stderr)
  const ended = endOf(child)
  return {
    async fill(errand) {
      child.stdin.end(JSON.stringify(errand))
      if ((await ended) !== 0) throw new Error(`the made-up region could not be filled in: ${(await said).trim()}`)
    },
    dismiss: () => child.stdin.end(),
  }
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    child.once('exit', done)
    child.once('error', () => done(null))
  })
}

/** `samenhang fill`: what the process above runs; without an errand it ends. */
export async function fill(): Promise<number> {
  const { fillMadeUpRegion } = await import('../demo/fill.ts')
  const given = await text(process.stdin)
  if (given === '') return 0
  const { login, site, shift } = JSON.parse(given) as Errand
  const db = openDatabase(login)
  try {
    await fillMadeUpRegion(
      db,
      runningClock(() => shift),
      site,
    )
    return 0
  } finally {
    await db.destroy()
  }
}
