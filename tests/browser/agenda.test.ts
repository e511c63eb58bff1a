/** Pages of the agenda in a browser with scripts off: readable at two widths, without findings, and by keyboard alone. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { day } from '#kernel/day.ts'
import { newId } from '#platform/new-id.ts'
import { cookieName, hashOf, newToken } from '#platform/sessions.ts'
import { addFocalPoint } from '../../src/features/agenda/store/focal-points.ts'
import { addPrinciple } from '../../src/features/agenda/store/principles.ts'
import { saySoFar } from '../../src/features/agenda/store/statements.ts'
import { axe, openBrowser } from '../browser.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { type HoursStage, setHours } from '../hours-stage.ts'
import { type RegionPerson, asRegion, regionFunction, regionPerson, setRegion } from '../region-stage.ts'

let house: TestHouse
let browser: Browser
let stage: HoursStage
let site: string
let base: string
let stop: () => Promise<void>

before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  stage = await asRegion(house.fresh, 'agenda.change', 'pia', async (tx, visit) => {
    const told = await setHours(tx, visit)
    for (const [education, municipalities] of [
      ['Eerst gewoon, dan speciaal', 'Eerst gewoon, dan bijzonder'],
      ['Samen waar het moet', 'Dichtbij waar het kan'],
    ] as const)
      await addPrinciple(tx, visit, told.agendaId, { education, municipalities })
    await addFocalPoint(tx, visit, told.agendaId, { name: 'Overgangen' })
    for (const [number, state] of [
      ['1.1', 'done'],
      ['8.2', 'running'],
    ] as const)
      await saySoFar(tx, visit, told.agendaId, told.actions.get(number)!, { state, on: day('2026-11-02') })
    return told
  })
  base = `/agenda/${stage.agendaId}`
  browser = await openBrowser()
  await new Promise<void>((ready) => {
    const server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      site = `http://127.0.0.1:${port}`
      stop = () =>
        new Promise((stopped) => {
          server.close(() => stopped())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      ready()
    })
  })
})
after(async () => {
  await browser.close()
  await stop()
  await house.close()
  assert.deepEqual(house.faults, [])
})

/** A window signed in as someone of the region; axe is a script itself, and reads no page without them. */
async function open(who: RegionPerson, width: number, scripts = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    locale: 'nl-NL',
    baseURL: site,
  })
  const [token, now] = [newToken(), house.clock.now()]
  await house.db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      id: newId<'session'>(now),
      person_id: regionPerson(who),
      function_id: regionFunction(who),
      made_at: now,
      seen_at: now,
      expires_at: new Date('2036-01-01'),
    })
    .execute()
  await context.addCookies([{ name: cookieName('http://samenhang.test'), value: token, url: site }])
  return context.newPage()
}

async function fits(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.ok(wide <= 0, `${what} is ${wide} px too wide`)
}

/** Presses Tab until something has the focus that this says; every stop on the way must show its focus. */
async function tabTo(page: Page, name: string, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate<{ text: string; seen: boolean } | null>(`(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      const text = [element.getAttribute('aria-label'), element.textContent, element.id].join(' ')
      return { text, seen: outlineStyle !== 'none' || boxShadow !== 'none' }
    })()`)
    if (at === null) continue
    assert.ok(at.seen, `no focus to be seen on ${at.text}`)
    if (at.text.includes(name)) return
  }
  assert.fail(`${name} is not reached by keyboard`)
}

describe('pages of the agenda in a browser', () => {
  const pages = (): readonly string[] => [
    '',
    '/bord',
    '/planning',
    '/uren',
    '/volgorde',
    `/ambities/${stage.ambitions.get('8')}`,
    `/acties/${stage.actions.get('8.3')}`,
  ]
  for (const width of [1280, 320])
    test(`every page at ${width} px: no findings, no sideways scrolling with or without scripts`, async () => {
      const [page, bare] = [await open('pia', width, true), await open('pia', width)]
      for (const path of pages()) {
        const answer = await page.goto(`${base}${path}`)
        assert.equal(answer?.status(), 200, path)
        assert.deepEqual(await axe(page), [], `${path} at ${width}`)
        await fits(page, `${path} at ${width}`)
        await bare.goto(`${base}${path}`)
        await fits(bare, `${path} at ${width} without scripts`)
      }
      for (const each of [page, bare]) await each.context().close()
    })

  test('the form of an action with a mistake: no findings at 320 px, and the list leads to the field', async () => {
    for (const scripts of [true, false]) {
      const page = await open('pia', 320, scripts)
      await page.goto(`${base}/acties/nieuw?ambitie=${stage.ambitions.get('8')}`)
      await page.getByRole('button', { name: 'Actie toevoegen' }).click()
      await page.waitForLoadState()
      assert.match(await page.title(), /^Fout: /)
      if (scripts) assert.deepEqual(await axe(page), [])
      await fits(page, 'the form of an action')
      await page.locator('main a[href="#titel"]').click()
      assert.match(page.url(), /#titel$/)
      await page.context().close()
    }
  })

  test('the board: columns beside each other where they fit, below each other where they do not, filters folded', async () => {
    for (const [width, fits] of [
      [1280, true],
      [320, false],
    ] as const) {
      const page = await open('tom', width)
      await page.goto(`${base}/bord`)
      const columns = await page.locator('.sh-board__column').all()
      const [first, second] = await Promise.all(columns.slice(0, 2).map((column) => column.boundingBox()))
      assert.equal(first!.y === second!.y, fits, `at ${width}`)
      assert.equal(await page.getByLabel('Hoe het staat').isVisible(), false)
      await page.locator('summary').filter({ hasText: 'Filter' }).click()
      await page.getByLabel('Hoe het staat').selectOption('running')
      await page.getByRole('button', { name: 'Filters toepassen' }).click()
      assert.equal(await page.locator('.sh-board__column').count(), 1)
      assert.match(await page.locator('.sh-board__card').innerText(), /^8\.2 Een plan per school/)
      await page.context().close()
    }
  })

  test('AGENDA-2 by keyboard alone a statement is made, and every stop on the way shows its focus', async () => {
    const page = await open('sjors', 1280)
    const action = `${base}/acties/${stage.actions.get('8.1')}`
    await page.goto(action)
    await tabTo(page, 'hoe het staat')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/stand')
    await tabTo(page, 'stand')
    for (let step = 0; step < 8 && !(await page.getByLabel('Klaar', { exact: true }).isChecked()); step++)
      await page.keyboard.press('ArrowDown')
    await tabTo(page, 'tekst')
    await page.keyboard.type('Elke school heeft haar beeld.')
    await tabTo(page, 'Zeggen hoe het staat')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${action}?gedaan=gezegd`)
    assert.match(await page.locator('#stand').innerText(), /Klaar[\s\S]*Elke school heeft haar beeld\./)
    await page.context().close()
  })

  test('AGENDA-14 by keyboard an ambition goes up, and one goes on where it stands', async () => {
    const page = await open('pia', 320)
    await page.goto(`${base}/volgorde`)
    await tabTo(page, 'Omhoog: 2.')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/volgorde#plaats-${stage.ambitions.get('2')}`)
    assert.match(await page.locator('.sh-movable').first().locator('li').first().innerText(), /^2\./)
    await tabTo(page, 'Omlaag: 2.', 2)
    await page.keyboard.press('Enter')
    await page.locator('.sh-movable').first().locator('li').first().filter({ hasText: '1.' }).waitFor()
    await page.context().close()
  })
})
