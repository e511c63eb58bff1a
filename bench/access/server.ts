/** The application as it runs in production, for whoever measures from outside: its port on standard output. */
import { serve } from '@hono/node-server'
import { runningClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { makeApp } from '../../src/app.tsx'

const login = JSON.parse(process.env.BENCH_LOGIN ?? '{}') as {
  host: string
  port: number
  user: string
  password: string
  database: string
}
const db = openDatabase({ ...login, max: 4 })
const house = { db, clock: runningClock(), baseUrl: 'http://127.0.0.1', madeUp: false }
const app = makeApp(house, (fault) => console.error(fault))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => console.log(info.port))
process.once('SIGINT', () => process.exit(0))
