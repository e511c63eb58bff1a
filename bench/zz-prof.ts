import pg from 'pg'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import { randomUUID } from 'node:crypto'
import { startPostgres } from '#platform/postgres.ts'
import { prepareCluster, adminLogin, embeddedLogins, roleSecrets } from '#platform/postgres-roles.ts'
import { migrate } from '#platform/migrate.ts'
import { hashOf, newToken } from '#platform/sessions.ts'
import { fill, fullSize } from './access/fill.ts'
const s = await startPostgres('/tmp/profdata')
await prepareCluster(adminLogin(s), 'bench', roleSecrets(s.password))
const l = embeddedLogins(s, 'bench')
await migrate(l.migrator, l.jobs)
const c = new pg.Client({ ...adminLogin(s), database: 'bench' }); await c.connect()
const has = (await c.query('select 1 from dossiers limit 1')).rowCount
const f = has ? { usual: { functionId: '0c000000-0000-7000-8000-000000000001', personId: '0b000000-0000-7000-8000-000000000001' } } : await fill(c, { ...fullSize, dossiers: 20000 })
const t = newToken()
await c.query(`insert into sessions (token_hash, id, person_id, function_id, made_at, seen_at, expires_at) values ($1,$2,$3,$4, now(), now() + interval '1 day', now() + interval '1 day')`, [hashOf(t), randomUUID(), f.usual.personId, f.usual.functionId])
const child = spawn(process.execPath, ['--cpu-prof', '--cpu-prof-dir=/tmp/prof', '--import', './tsx-hook.mjs', 'bench/access/server.ts'], { env: { ...process.env, BENCH_LOGIN: JSON.stringify(l.app) }, stdio: ['ignore', 'pipe', 'inherit'] })
const [chunk] = (await once(child.stdout!, 'data')) as [Buffer]
const port = Number(chunk.toString())
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
const get = (path: string) => new Promise<string>((ok, no) => http.get({ host: '127.0.0.1', port, path, agent, headers: { cookie: `samenhang=${t}` } }, (r) => { let x = ''; r.on('data', (d) => (x += d)); r.on('end', () => r.statusCode === 200 ? ok(x) : no(new Error(String(r.statusCode) + x.slice(0, 500)))) }))
const path = process.argv[2] ?? '/dossiers'
let html = ''
for (let i = 0; i < 3000; i++) html = await get(path)
console.log('bytes', html.length)
child.kill('SIGINT'); await once(child, 'exit')
await c.end(); await s.stop()
