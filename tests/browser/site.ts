/** The made-up region behind a real port, for a browser. */
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { fillMadeUpRegion } from '../../src/demo/fill.ts'
import { openBrowser } from '../browser.ts'
import { testHouse, type TestHouse } from '../house.ts'

export type Site = {
  base: string
  house: TestHouse
  browser: Browser
  /** A window of its own, signed in as someone of the made-up region; `null` is nobody. */
  open(
    who: string | null,
    look?: { width?: number; scripts?: boolean },
  ): Promise<{ page: Page; context: BrowserContext }>
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const house = await testHouse({ madeUp: true })
  await fillMadeUpRegion(house.db, house.clock)
  const server = await listen(house)
  const base = `http://127.0.0.1:${server.port}`
  const browser = await openBrowser()
  return {
    base,
    house,
    browser,
    async open(who, { width = 1280, scripts = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled: scripts,
        locale: 'nl-NL',
        baseURL: base,
      })
      const page = await context.newPage()
      if (who !== null) {
        const answer = await context.request.post('/demo/aanmelden', {
          form: { persoon: who },
          headers: { 'sec-fetch-site': 'same-origin' },
        })
        if (!answer.ok()) throw new Error(`signing in as ${who}: ${answer.status()}`)
      }
      return { page, context }
    },
    async close() {
      await browser.close()
      await server.stop()
      await house.close()
    },
  }
}

function listen(house: TestHouse): Promise<{ port: number; stop(): Promise<void> }> {
  return new Promise((ready) => {
    const server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      ready({
        port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
  })
}
