import { serve } from '@hono/node-server'
import { makeApp } from '../app.tsx'
import type { Config } from '../config.ts'
import { runningClock } from '#platform/clock.ts'
import type { House } from '#platform/http.ts'
import type { OpenDatabase } from './open-database.ts'
import { startJobs } from './start-jobs.ts'
import { isMadeUp } from '../demo/mark.ts'
import { demoPeople } from '../demo/people.ts'
import type { Filler } from './fill.ts'
import { firstAdministratorLink } from './admin.ts'

/** Fills what is new, starts the jobs, listens and says hello; gives what is to be stopped, last started first. */
export async function serveHouse(
  config: Config,
  database: OpenDatabase,
  filler: Filler | null,
  stops: Stop[],
): Promise<void> {
  const house = await furnish(config, database, filler)
  const jobs = await startJobs(house, database.jobs, config, report)
  stops.unshift(() => jobs.stop())
  const server = await listen(makeApp(house, report), config)
  stops.unshift(() => server.close())
  await sayHello(house, config, server.port)
}

export type Stop = () => Promise<void>

async function furnish(config: Config, database: OpenDatabase, filler: Filler | null): Promise<House> {
  const baseUrl = (config.BASE_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '')
  let shift = config.SAMENHANG_NOW === undefined ? 0 : Date.parse(config.SAMENHANG_NOW) - Date.now()
  if (database.created && database.login !== null && filler !== null) {
    await filler.fill({ login: database.login, site: baseUrl, shift })
    await database.settle()
  } else filler?.dismiss()
  const madeUp = await isMadeUp(database.db)
  // only a made-up region has a clock that can be moved
  if (!madeUp) return { db: database.db, clock: runningClock(), baseUrl, madeUp }
  return {
    db: database.db,
    clock: runningClock(() => shift),
    baseUrl,
    madeUp,
    setClock(moment) {
      shift = moment === null ? 0 : moment.getTime() - Date.now()
    },
  }
}

function listen(app: ReturnType<typeof makeApp>, config: Config): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((ready, failed) => {
    const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, (info) =>
      ready({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
    server.once('error', failed)
  })
}

async function sayHello(house: House, config: Config, port: number): Promise<void> {
  const lines = [`Samenhang is ready: http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${port}`]
  if (house.madeUp) {
    lines.push('', 'A made-up region; sign in with one click as, for example:')
    for (const person of demoPeople.slice(0, 8)) lines.push(`  ${person.name.padEnd(24)} ${person.about}`)
  } else {
    const link = await firstAdministratorLink(house, config.SAMENHANG_REGION)
    if (link !== null)
      lines.push('', 'No one can sign in yet. The first administrator uses this link once, within a day:', `  ${link}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A fault goes to the technical log by its kind and place, never with values: a message may hold what someone typed. */
function report(fault: unknown, requestId: string): void {
  const kind = fault instanceof Error ? fault.name : typeof fault
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  const at =
    fault instanceof Error
      ? (fault.stack ?? '')
          .split('\n')
          .filter((line) => line.trimStart().startsWith('at '))
          .slice(0, 6)
      : []
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), requestId, kind, code, where: at.map((line) => line.trim()) })}\n`,
  )
}
