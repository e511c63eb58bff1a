/** The desk's form with scripts off, and with nothing but a keyboard; focus that can be seen on every control. */
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openSite, type Site } from './site.ts'

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

/** Answers whatever question stands on the page, as someone would who asks for help for a child. */
async function answerPage(page: Page): Promise<void> {
  for (const radio of await groupsOf(page, 'radio'))
    await page.locator(`input[type=radio][name="${radio}"]`).first().check()
  const texts = page.locator(
    'main input[type=text]:visible, main input[type=email]:visible, main input[type=tel]:visible, main textarea:visible, main input:not([type]):visible',
  )
  for (let i = 0; i < (await texts.count()); i++) {
    const field = texts.nth(i)
    if ((await field.inputValue()) === '') await field.fill(valueFor((await field.getAttribute('name')) ?? ''))
  }
  const selects = page.locator('main select:visible')
  for (let i = 0; i < (await selects.count()); i++) await selects.nth(i).selectOption({ index: 1 })
}

async function groupsOf(page: Page, type: string): Promise<string[]> {
  const names = await page
    .locator(`main input[type=${type}]:visible`)
    .evaluateAll((all) => all.map((each) => each.getAttribute('name') ?? ''))
  const chosen = await page
    .locator(`main input[type=${type}]:checked`)
    .evaluateAll((all) => all.map((each) => each.getAttribute('name') ?? ''))
  return [...new Set(names)].filter((name) => !chosen.includes(name))
}

function valueFor(name: string): string {
  if (name.endsWith('-dag')) return '12'
  if (name.endsWith('-maand')) return '3'
  if (name.endsWith('-jaar')) return '2017'
  if (/leeftijd/.test(name)) return '9'
  if (/post/.test(name)) return '9368'
  if (/mail/.test(name)) return 'ouder@voorbeeld.example'
  if (/tel|phone/.test(name)) return '0612345678'
  return 'Pien'
}

/** Runs in the browser: what has the focus, where it stands, and whether that can be seen. */
const focused = `(() => {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const style = getComputedStyle(element)
  const visible = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
  const box = element.getBoundingClientRect()
  const what = [element.tagName, (element.textContent || '').trim().slice(0, 40), Math.round(box.top + scrollY), Math.round(box.left)].join(' ')
  return { what, visible }
})()`

describe('R16 without scripts and without a mouse', () => {
  test('asking for help with scripts off gives a number and a promise', async () => {
    const { page, context } = await site.open(null, { scripts: false, width: 320 })
    await page.goto('/hulp-vragen')
    for (let step = 0; step < 20 && !/H-\d{4}-\d+/.test(await page.locator('main').innerText()); step++) {
      await answerPage(page)
      await page.locator('main form button[type=submit]').first().click()
      await page.waitForLoadState()
    }
    const text = await page.locator('main').innerText()
    assert.match(text, /H-\d{4}-\d+/)
    await context.close()
  })

  test('an empty step comes back with what to repair, and the list leads to the field', async () => {
    const { page, context } = await site.open(null, { scripts: false })
    await page.goto('/hulp-vragen')
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForLoadState()
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForLoadState()
    assert.match(await page.title(), /^Fout: /)
    const href = await page.locator('main a[href^="#"]').first().getAttribute('href')
    assert.equal(await page.locator(href ?? '#none').count(), 1)
    await context.close()
  })

  test('every control on the dossier pages can be reached and shows its focus', async () => {
    const { page, context } = await site.open('sanne-duinkerver')
    await page.goto('/dossiers')
    const href = await page.locator('main a[href^="/dossiers/"]').first().getAttribute('href')
    for (const path of [`${href}/plan`, `${href}/toestemmingen`, `${href}/kring`]) {
      await page.goto(path)
      const controls = await page
        .locator('a[href]:visible, button:visible, input:visible, select:visible, textarea:visible, summary:visible')
        .count()
      const reached = new Set<string>()
      for (let i = 0; i < controls + 5; i++) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate<{ what: string; visible: boolean } | null>(focused)
        if (at === null) continue
        assert.ok(at.visible, `${path}: no focus to be seen on ${at.what}`)
        reached.add(at.what)
      }
      assert.ok(reached.size >= controls * 0.9, `${path}: ${reached.size} of ${controls} controls reached by keyboard`)
    }
    await context.close()
  })

  test('nothing is loaded from elsewhere, and the browser refuses nothing of ours', async () => {
    const { page, context } = await site.open('sanne-duinkerver')
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => !request.url().startsWith(site.base) && complaints.push(request.url()))
    for (const path of ['/', '/dossiers', '/regio']) await page.goto(path)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('very long words, an empty list and what is absent fit in 320 px', async () => {
    const { page, context } = await site.open('sanne-duinkerver', { width: 320 })
    const long = 'Wolkenkrabberverzekeringsmaatschappijhoofdkantoorcollege'
    for (const path of [`/dossiers?school=${long}`, `/regio/postcode?pc4=${long}`, `/${long}`]) {
      await page.goto(path)
      const scrolls = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      assert.ok(scrolls <= 0, `${path} scrolls ${scrolls} px sideways`)
    }
    await context.close()
  })
})
