/**
 * Every page that a person can reach by links, as each kind of person, at 1280 and 320 px: it answers 200, axe finds
 * nothing, it does not scroll sideways, it has one heading of the first level and a title of its own.
 */
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { inTransaction } from '#platform/database.ts'
import { listDemoPeople } from '../../src/features/accounts/store/demo-people.ts'
import { axe } from '../browser.ts'
import { openSite, type Site } from './site.ts'

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

/** One of each: the pages they reach together are all pages there are. */
const visitors = [
  {
    who: null,
    starts: [
      '/hulp-vragen',
      '/aanmelden',
      '/uitnodiging',
      '/over',
      '/privacy',
      '/toegankelijkheid',
      '/demo',
      '/openbaar',
    ],
  },
  { who: 'sanne-duinkerver', starts: ['/', '/dossiers', '/regio'] },
  { who: 'marit-wolkenaar', starts: ['/', '/loket'] },
  { who: 'administrator', starts: ['/', '/beheer'] },
  { who: 'parent', starts: ['/', '/dossiers'] },
  { who: 'youth', starts: ['/', '/dossiers'] },
  { who: 'emre-koprucuk', starts: ['/', '/agenda', '/bestuur'] },
  { who: 'corrie-buitenzee', starts: ['/', '/agenda', '/bestuur'] },
] as const

/** A file, not a page. */
const isDownload = /\.(csv|ics|pdf|svg)(\?|$)|\/(stukken|bijlagen)\/[0-9a-f-]{36}$/

/** How the region decides is looked at by who leads it and by who sits in its bodies; for the others it is the same pages. */
const ofTheRegion = /^\/(agenda|bestuur)(\/|$)/
const lookAtTheRegion: readonly unknown[] = ['emre-koprucuk', 'corrie-buitenzee']

/** Ids and codes differ, the page is the same: a plan is looked at once by each visitor. */
const shapeOf = (path: string) =>
  path
    .split(/[?#]/)[0]!
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replaceAll(/\/(PO|VO)?\d{4,}/g, '/*')
    .replaceAll(/\/(nummer|versies)\/[^/]+/g, '/$1/*')
    .replace(/^\/regio\/[^/]+\/[^/]+$/, '/regio/*/*')

describe('R16 pages as a person meets them, at 1280 and 320 px', () => {
  for (const { who, starts } of visitors) {
    test(`every page of ${who ?? 'nobody'}`, async () => {
      const person = await personOf(who)
      const wide = await site.open(person)
      const small = await site.open(person, { width: 320 })
      const seen = new Set<string>(starts.map(shapeOf))
      const queue: string[] = [...starts]
      const wrong: string[] = []
      while (queue.length > 0) {
        const path = queue.shift()!
        for (const { page } of [wide, small]) {
          const answer = await page.goto(path)
          const width = page.viewportSize()!.width
          if (answer?.status() !== 200) wrong.push(`${width} ${path}: status ${answer?.status()}`)
          for (const finding of await axe(page)) wrong.push(`${width} ${path}: ${finding}`)
          const scrolls = await page.evaluate<number>(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          )
          if (scrolls > 0) wrong.push(`${width} ${path}: scrolls ${scrolls} px sideways`)
          const headings = await page.locator('h1').count()
          if (headings !== 1) wrong.push(`${width} ${path}: ${headings} headings h1`)
          if (!/^.+ – Samenhang$/.test(await page.title())) wrong.push(`${width} ${path}: title ${await page.title()}`)
        }
        const links = await wide.page
          .locator('a[href^="/"]')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
        for (const link of links) {
          if (ofTheRegion.test(link) && !lookAtTheRegion.includes(who)) continue
          if (seen.has(shapeOf(link)) || isDownload.test(link)) continue
          seen.add(shapeOf(link))
          queue.push(link)
        }
      }
      await wide.context.close()
      await small.context.close()
      assert.deepEqual(wrong, [])
      assert.ok(seen.size > starts.length, `${seen.size} pages were reached`)
      assert.deepEqual(site.house.faults, [])
    })
  }
})

/** The first of a kind in the list of people, so that the stories can change their names. */
async function personOf(who: (typeof visitors)[number]['who']): Promise<string | null> {
  if (who !== 'administrator' && who !== 'parent' && who !== 'youth') return who
  const wanted = {
    administrator: `exists (select from functions f where f.person_id = p.id and f.role = 'administrator' and f.until_on is null)`,
    parent: `exists (select from access a where a.person_id = p.id and a.role = 'parent_with_authority' and a.until_on > '2026-11-24' and a.from_on <= '2026-11-24')`,
    youth: `exists (select from access a where a.person_id = p.id and a.role = 'youth' and a.until_on > '2026-11-24' and a.from_on <= '2026-11-24')`,
  }[who]
  const { rows } = await site.house.fresh.asAdmin.query<{ id: string }>(
    `select p.id from people p where ${wanted} and (p.is_staff or exists (select from accounts c where c.person_id = p.id)) order by p.id limit 1`,
  )
  const today = site.house.clock.today()
  const people = await inTransaction(site.house.db, { on: today }, (tx) => listDemoPeople(tx, today))
  const found = people.find((each) => each.id === rows[0]?.id)
  assert.ok(found, `no ${who} among the people of the made-up region`)
  return found.slug
}
