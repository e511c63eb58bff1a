/** Pages of proposals in a browser: readable at two widths with scripts off, without findings, and a form by keyboard. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { cookieName, hashOf, newToken } from '#platform/sessions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { addAdvice, dealWithPoint } from '../../src/features/governance/store/advice-store.ts'
import { addAnnex } from '../../src/features/governance/store/annex-store.ts'
import { decide } from '../../src/features/governance/store/decision-store.ts'
import { addConsultation } from '../../src/features/governance/store/hear-store.ts'
import { noteDone, putBeforeBody } from '../../src/features/governance/store/on-route-store.ts'
import { readProposal } from '../../src/features/governance/store/proposal-read.ts'
import { publishDecision } from '../../src/features/governance/store/publication-store.ts'
import { sayStance } from '../../src/features/governance/store/stance-store.ts'
import { addSubject } from '../../src/features/governance/store/subject-store.ts'
import { addVersion, changePoint } from '../../src/features/governance/store/version-write.ts'
import { axe, openBrowser } from '../browser.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { type Told, setBodies, tellProposal } from '../proposal-stage.ts'
import { type RegionPerson, asRegion, placeId, regionFunction, regionPerson, setRegion } from '../region-stage.ts'

let house: TestHouse
let browser: Browser
let base: string
let stop: () => Promise<void>
let decided: Told
let halfway: Told
let concept: Told
let subject: string
let followUp: string

const at = (text: string) => new Date(`${text}T10:00:00Z`)
const as = <T>(who: RegionPerson, on: string, act: (tx: Tx, visit: Visit) => Promise<T>) =>
  asRegion(house.fresh, 'proposal.speak', who, act, at(on))

before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  await setBodies(house.fresh)
  await tellStories()
  browser = await openBrowser()
  await new Promise<void>((ready) => {
    const server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      base = `http://127.0.0.1:${port}`
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
})

/** One proposal that was decided and published, one halfway that waits for two municipalities, one concept. */
async function tellStories(): Promise<void> {
  subject = await as('pia', '2021-06-01', (tx, visit) =>
    addSubject(tx, visit, { officeId: placeId('office'), name: 'Hulp op school', themeId: null }),
  )
  const tell = (title: string, given: Parameters<typeof tellProposal>[2] = {}) =>
    as('pia', '2021-06-10', (tx, visit) => tellProposal(tx, visit, { title, subjectId: subject as never, ...given }))
  decided = await tell('Verbinding onderwijs en jeugdhulp')
  halfway = await tell('Startnotitie programma', { steps: [['board', 'decide', '2021-09-01']] })
  concept = await tell('Extra inzet', {
    send: false,
    moneyCents: 5_000_000,
    moneyWithinBudget: false,
    steps: [['steering', 'advise', '2021-12-01']],
  })
  const bring = (told: Told, body: keyof Told['steps'], on: string) =>
    as('pia', on, (tx, visit) => putBeforeBody(tx, visit, told.id, { stepId: told.steps[body], meetingId: null }))
  const read = () => as('pia', '2021-07-03', (tx, visit) => readProposal(tx, visit, decided.id))

  await as('pia', '2021-06-11', (tx, visit) =>
    addAnnex(tx, visit, decided.id, {
      title: 'Wat we volgen',
      isLiving: true,
      content: { kind: 'text', text: 'Lijst' },
      warned: [],
    }),
  )
  await bring(decided, 'programme', '2021-06-14')
  await as('pia', '2021-06-14', (tx, visit) => noteDone(tx, visit, decided.id, decided.steps.programme))
  await bring(decided, 'steering', '2021-06-16')
  const [first] = (await read()).versions
  await as('ruud', '2021-06-23', (tx, visit) =>
    addAdvice(tx, visit, decided.id, {
      stepId: decided.steps.steering,
      onDay: visit.on,
      opinion: 'positive-if',
      text: 'Sluit aan bij wat er al loopt.',
      points: [{ thread: first!.points[0]!.thread, section: null, text: 'Noem de lopende samenwerking.' }],
    }),
  )
  await bring(decided, 'officials', '2021-06-24')
  await as('daan', '2021-06-24', (tx, visit) =>
    addAdvice(tx, visit, decided.id, {
      stepId: decided.steps.officials,
      onDay: visit.on,
      opinion: 'positive',
      text: 'Akkoord.',
      points: [],
    }),
  )
  await as('pia', '2021-06-25', async (tx, visit) => {
    await addVersion(tx, visit, decided.id, null, visit.on)
    const { versions, advices } = await readProposal(tx, visit, decided.id)
    const point = versions.at(-1)!.points[0]!
    await changePoint(tx, visit, decided.id, null, point.id, {
      ...point,
      text: `${point.text} Dit sluit aan bij wat er al loopt.`,
    })
    await dealWithPoint(tx, visit, decided.id, advices[0]!.points[0]!.id, {
      dealt: 'taken',
      how: 'Staat nu in punt 1.',
    })
  })
  await as('pia', '2021-06-25', (tx, visit) =>
    addConsultation(
      tx,
      visit,
      decided.id,
      {
        kind: 'panel',
        seatHolderId: null,
        organisationId: null,
        name: 'Cliëntenraad jeugd',
        askedOn: day('2021-06-15'),
        dueOn: null,
      },
      { answeredOn: day('2021-06-24'), outcome: 'mixed', answer: 'Verdeeld.' },
    ),
  )
  await bring(decided, 'board', '2021-06-26')
  const points = (await read()).versions.at(-1)!.points
  const decisionId = await as('daan', '2021-07-02', (tx, visit) =>
    decide(tx, visit, decided.id, {
      stepId: decided.steps.board,
      onDay: visit.on,
      otherDayReason: '',
      points: [
        { pointId: points[0]!.id, outcome: 'agreed', text: '' },
        { pointId: points[1]!.id, outcome: 'amended', text: 'Tot en met 2022.' },
      ],
      conditions: 'Binnen de begroting.',
      mandate: '',
      reviewOn: day('2022-07-01'),
      followUps: [
        {
          text: 'Planning maken',
          ownerText: '',
          ownerOrganisationId: null,
          ownerFunctionId: regionFunction('tom'),
          dueOn: day('2021-09-01'),
        },
      ],
    }),
  )
  await as('daan', '2021-07-03', (tx, visit) => publishDecision(tx, visit, decided.id, decisionId, []))
  followUp = (await read()).followUps[0]!.id
  const [v1] = (await as('ana', '2021-08-01', (tx, visit) => readProposal(tx, visit, halfway.id))).versions
  await as('ana', '2021-08-01', (tx, visit) =>
    sayStance(tx, visit, halfway.id, {
      stepId: halfway.steps.board,
      organisationId: placeId('polderveen'),
      onDay: visit.on,
      points: v1!.points.map(({ thread }) => ({ thread, stance: 'agrees', text: '' })),
    }),
  )
  await bring(halfway, 'board', '2021-08-20')
}

async function open(who: RegionPerson | null, width: number, scripts = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    locale: 'nl-NL',
    baseURL: base,
  })
  if (who !== null) {
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
    await context.addCookies([{ name: cookieName('http://samenhang.test'), value: token, url: base }])
  }
  return context.newPage()
}

describe('pages of proposals in a browser', () => {
  const pages = (): readonly (readonly [RegionPerson | null, string])[] => {
    const of = (told: Told, place = '') => `/bestuur/voorstellen/${told.id}${place}`
    return [
      ['pia', '/bestuur/voorstellen'],
      ['pia', '/bestuur/voorstellen/nieuw'],
      ['pia', of(concept)],
      ['pia', of(concept, '/gegevens')],
      ['pia', of(concept, '/tekst')],
      ['pia', of(concept, '/punten/nieuw')],
      ['pia', of(concept, '/route')],
      ['pia', of(concept, '/route/nieuw')],
      ['pia', of(concept, '/bijlagen/nieuw')],
      ['wim', of(decided)],
      ['wim', of(decided, '/versies/2?met=1')],
      ['wim', of(decided, '/afdrukken')],
      ['daan', of(halfway)],
      ['daan', of(halfway, `/route/${halfway.steps.board}/besluit`)],
      ['ana', of(halfway, `/route/${halfway.steps.board}/standpunt`)],
      ['daan', of(halfway, '/achterban/nieuw')],
      ['daan', of(halfway, `/route/${halfway.steps.board}/terug`)],
      ['wim', '/bestuur/besluiten'],
      ['wim', '/bestuur/onderwerpen'],
      ['wim', `/bestuur/onderwerpen/${subject}`],
      ['tom', `/bestuur/opvolging/${followUp}`],
      [null, '/openbaar/besluiten'],
      [null, '/openbaar/voorstellen'],
      [null, `/openbaar/voorstellen/${decided.id}`],
    ]
  }

  for (const width of [1280, 320])
    test(`every page at ${width} px: no findings, no sideways scrolling`, async () => {
      const windows = new Map<RegionPerson | null, Page>()
      for (const [who, path] of pages()) {
        const page = windows.get(who) ?? (await open(who, width))
        windows.set(who, page)
        const answer = await page.goto(path)
        assert.equal(answer?.status(), 200, path)
        assert.deepEqual(await axe(page), [], `${path} at ${width}`)
        const wide = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        assert.ok(wide <= 0, `${path} is ${wide} px too wide at ${width}`)
      }
      assert.deepEqual(house.faults, [])
    })

  test('GC04 with scripts off and by keyboard a secretary writes down a decision; what is missing is a link to its field', async () => {
    house.clock.set(at('2021-09-01'))
    const page = await open('daan', 1280, false)
    await page.goto(`/bestuur/voorstellen/${halfway.id}`)
    await page.getByRole('link', { name: 'Besluit vastleggen' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/besluit')
    await page.getByRole('button', { name: 'Besluit vastleggen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Kies wat er over dit punt is besloten' }).first().click()
    assert.match(await page.title(), /^Fout: /)
    assert.match(page.url(), /#punt-1$/)
    for (const number of [1, 2]) {
      await page.locator(`#punt-${number}`).focus()
      await page.keyboard.press('Space')
    }
    await page.getByRole('button', { name: 'Besluit vastleggen' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/voorstellen/${halfway.id}`)
    assert.match(await page.locator('main').innerText(), /Besloten/)
    house.clock.set(at('2026-11-24'))
  })
})
