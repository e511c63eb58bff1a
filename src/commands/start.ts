import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from '../config.ts'
import { callFiller } from './fill.ts'
import { openFrom } from './open-database.ts'

/**
 * `samenhang start`: everything one needs to work with it, until Ctrl-C. The database starts in processes of its own while
 * this one loads the rest of the house.
 */
export async function start(): Promise<void> {
  const config = readConfig()
  const stops: (() => Promise<void>)[] = []
  const end = endOnce(stops)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

  // a data folder that is not there yet will be new, and then there are stories to tell
  const filler =
    config.DATABASE_URL === undefined && !existsSync(path.join(config.DATA_DIR, 'postgres')) ? callFiller() : null
  const opening = openFrom(config)
  try {
    const [database, { serveHouse }] = await Promise.all([opening, import('./serve.ts')])
    stops.push(() => database.close())
    await serveHouse(config, database, filler ?? (database.created ? callFiller() : null), stops)
  } catch (fault) {
    // leave nothing running, then say why
    filler?.dismiss()
    if (stops.length === 0) await opening.then((database) => database.close()).catch(() => {})
    for (const stop of stops) await stop().catch(() => {})
    throw fault
  }
}

/** Stops all, last started first, once; a second signal waits for the same end. */
function endOnce(stops: readonly (() => Promise<void>)[]): () => Promise<void> {
  let ending: Promise<void> | undefined
  return () =>
    (ending ??= (async () => {
      for (const stop of stops) await stop().catch(() => {})
      process.exit(0)
    })())
}
