import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Env, type House, open } from '#platform/http.ts'
import { FaultPage, RefusalPage, statusOf } from '#platform/problem-pages.tsx'
import { ownPagesOnly, securityHeaders } from '#platform/security.ts'
import { cookieName, findSession } from '#platform/sessions.ts'
import { shell } from '#access/web/shell.ts'
import { allRooms } from './rooms.ts'

const publicFolder = path.relative('.', fileURLToPath(new URL('../public', import.meta.url)))
/** Imports of a region are the largest thing anyone sends. */
const largestBody = 8 * 1024 * 1024

/** The look holds nothing of anyone: browsers and proxies may keep it for a while. */
const keepAnHour: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.res.status === 200) c.res.headers.set('Cache-Control', 'public, max-age=3600')
}

export type Report = (fault: unknown, requestId: string) => void

/** Puts the rooms together. The order of what happens to a request stands here and nowhere else. */
export function makeApp(house: House, report: Report): Hono<Env> {
  const app = new Hono<Env>()

  app.use('*', async (c, next) => {
    c.set('house', house)
    c.set('requestId', randomUUID() as string as Id<'request'>)
    c.set('signedIn', null)
    await next()
  })
  app.use('*', securityHeaders)
  app.get('/gezond', open('for whoever watches the machine'), (c) => c.text('ok'))
  for (const file of ['/site.css', '/favicon.svg', '/fonts/*', '/enhance/*'])
    app.get(file, open('the look'), keepAnHour, serveStatic({ root: publicFolder }))

  app.use('*', bodyLimit({ maxSize: largestBody }))
  app.use('*', async (c, next) => {
    const token = getCookie(c, cookieName(house.baseUrl))
    if (token !== undefined)
      c.set('signedIn', await findSession(house.db, token, house.clock.now(), house.clock.today()))
    await next()
  })
  app.use('*', ownPagesOnly)

  for (const room of allRooms) app.route('/', room)

  app.notFound((c) => c.html(<RefusalPage refusal={new Refusal('absent', 'ACCESS-1')} frame={shell(c)} />, 404))
  app.onError((fault, c) => {
    if (fault instanceof Refusal) return c.html(<RefusalPage refusal={fault} frame={shell(c)} />, statusOf[fault.kind])
    report(fault, c.var.requestId)
    return c.html(<FaultPage requestId={c.var.requestId} frame={shell(c)} />, 500)
  })
  return app
}
