import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import http from 'node:http'
import type pg from 'pg'
import { hashOf, newToken } from '#platform/sessions.ts'
import { cpuMs } from './cpu.ts'
import type { Filled, Worker } from './fill.ts'

export type RequestFigure = {
  what: string
  caseload: number
  cpuMs: number
  appMs: number
  databaseMs: number
  p50Ms: number
}

/**
 * Whole requests over HTTP to a process of its own: processor time of the application and of every process of
 * PostgreSQL, per request, and the median time until the answer. Nothing else runs against the server.
 */
export async function measureRequests(
  client: pg.Client,
  login: pg.ClientConfig,
  postmaster: number,
  filled: Filled,
  count: number,
): Promise<RequestFigure[]> {
  const server = await startServer(login)
  const figures: RequestFigure[] = []
  try {
    const cookies = new Map<Worker, string>()
    for (const worker of [filled.usual, filled.huge]) cookies.set(worker, await signIn(client, worker))
    const list = (worker: Worker) => () => get(server.port, '/dossiers', cookies.get(worker)!)
    const open = () => get(server.port, `/dossiers/${filled.fullDossierId}/zorg`, cookies.get(filled.usual)!)
    const add = () =>
      post(server.port, `/dossiers/${filled.fullDossierId}/zorg/notities`, cookies.get(filled.usual)!, {
        tekst: 'Een regel van gewone lengte over hoe het gaat',
        sleutel: randomUUID(),
      })
    for (const [what, worker, ask] of [
      ['list (50)', filled.usual, list(filled.usual)],
      ['list (50)', filled.huge, list(filled.huge)],
      ['open (100 entries)', filled.usual, open],
      ['add an entry', filled.usual, add],
    ] as const) {
      for (let i = 0; i < 300; i++) await ask()
      const before = { app: cpuMs(server.process.pid!), database: cpuMs(postmaster) }
      const times: number[] = []
      for (let i = 0; i < count; i++) {
        const start = performance.now()
        await ask()
        times.push(performance.now() - start)
      }
      const app = (cpuMs(server.process.pid!) - before.app) / count
      const database = (cpuMs(postmaster) - before.database) / count
      figures.push({
        what,
        caseload: worker.caseload,
        cpuMs: app + database,
        appMs: app,
        databaseMs: database,
        p50Ms: times.toSorted((a, b) => a - b)[count >> 1]!,
      })
    }
  } finally {
    server.process.kill()
  }
  return figures
}

async function startServer(login: pg.ClientConfig): Promise<{ process: ChildProcess; port: number }> {
  const script = fileURLToPath(new URL('./server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--max-semi-space-size=4', '--import', './tsx-hook.mjs', script], {
    env: { ...process.env, BENCH_LOGIN: JSON.stringify(login), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer]
  return { process: child, port: Number(chunk.toString().trim()) }
}

async function signIn(client: pg.Client, worker: Worker): Promise<string> {
  const token = newToken()
  await client.query(
    `insert into sessions (token_hash, id, person_id, function_id, made_at, seen_at, expires_at) values ($1, $2, $3, $4, now(), now() + interval '1 day', now() + interval '1 day')`,
    [hashOf(token), randomUUID(), worker.personId, worker.functionId],
  )
  return `samenhang=${token}`
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

function get(port: number, path: string, cookie: string): Promise<string> {
  return ask({ port, path, headers: { cookie } }, null, 200)
}

function post(port: number, path: string, cookie: string, fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams(fields).toString()
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'sec-fetch-site': 'same-origin',
  }
  return ask({ port, path, method: 'POST', headers }, body, 303)
}

function ask(options: http.RequestOptions, body: string | null, expected: number): Promise<string> {
  return new Promise((done, failed) => {
    const request = http.request({ host: '127.0.0.1', agent, ...options }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () =>
        answer.statusCode === expected
          ? done(text)
          : failed(new Error(`${options.path}: ${answer.statusCode} instead of ${expected}: ${text.slice(0, 300)}`)),
      )
    })
    request.on('error', failed)
    request.end(body)
  })
}
