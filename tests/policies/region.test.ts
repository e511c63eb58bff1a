/**
 * Who reads and writes in the rooms of the region. Every page and every form that is there is asked of everyone who has no
 * say: nobody had to write the addresses down, so a new one is looked at the day it is there.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { guards } from '#platform/http.ts'
import { type FoundForm, crawl, filled } from '../form-crawl.ts'
import { type Client, type TestHouse, testHouse } from '../house.ts'
import { type RegionPerson, browserOf } from '../region-stage.ts'
import { regionTables } from './region-tables.ts'
import {
  type Known,
  type Outsider,
  ended,
  family,
  fillRegion,
  ids,
  ofOthers,
  outsiderFunction,
  outsiderPerson,
  unpublished,
} from './region-world.ts'

let house: TestHouse
let known: Known
const forms = new Map<string, FoundForm[]>()
const found = new Map<FoundForm, Client>()
const paths = new Set<string>()
before(async () => {
  house = await testHouse()
  known = await fillRegion(house.fresh)
  const { rows } = await house.fresh.asAdmin.query<{ id: string; proposal_id: string }>(
    `select s.id, s.proposal_id from route_steps s join proposals p on p.id = s.proposal_id where s.state = 'before-body'`,
  )
  const deep = rows.map((row) => `/bestuur/voorstellen/${row.proposal_id}/route/${row.id}`)
  const starts: Partial<Record<RegionPerson, readonly string[]>> = {
    pia: ['/agenda/nieuw', '/agenda/nakijken', ...deep.flatMap((at) => [`${at}/overslaan`, `${at}/terug`])],
    daan: known.actions.map((id) => `/agenda/${known.agenda}/acties/${id}/lokaal`),
    ruud: [`/bestuur/voorstellen/${known.advised}/achterban/${ids.consultation}`],
    wim: deep.map((at) => `${at}/standpunt`),
    els: [`/bestuur/plannen/${ids.supportPlan}/oogo/${ids.track}/vaststellen`],
  }
  for (const [who, start] of Object.entries(starts)) {
    const client = await browserOf(house, who as RegionPerson)
    const walked = await crawl(client, [...start, '/agenda', '/bestuur'], /^\/(agenda|bestuur)/, who === 'pia' ? 6 : 3)
    for (const form of walked.forms) add(form, client)
    for (const path of walked.paths) paths.add(path)
  }
  // what a button does that stands there only when there is reason for it
  const pia = await browserOf(house, 'pia')
  const press = (action: string, fields: FoundForm['fields'] = []): void => add({ on: 'a button', action, fields }, pia)
  press(`/bestuur/vergaderingen/${ids.today}/gehouden`)
  for (const step of ['overnemen', 'overnemen/bekijken'])
    press(`/agenda/${known.agenda}/${step}`, [
      { name: 'tekst', kind: 'hidden', value: '# Agenda\n\n## Ambitie 1 Samen' },
    ])
  for (const at of deep) {
    press(`${at}/geweest`)
    press(at.replace(/\/route\/.*/, '/terugnemen'))
    press(at.replace(/\/route\/.*/, '/route/escalatie'))
  }
})
after(() => house.close())

function add(form: FoundForm, client: Client): void {
  const path = form.action.replace(/\?.*/, '')
  const route = routes().find(({ fits }) => fits.test(path))
  if (route === undefined) return
  const before = forms.get(route.path) ?? []
  const isSame = (other: FoundForm) => other.action === form.action && other.fields.length === form.fields.length
  if (before.length >= 4 || before.some(isSame)) return
  forms.set(route.path, [...before, form])
  found.set(form, client)
}

type Route = { readonly path: string; readonly fits: RegExp }
let all: readonly Route[] | undefined
/** The addresses of the region that take a form. */
function routes(): readonly Route[] {
  const asked = house.app.routes.filter(
    ({ method, path, handler }) => method === 'POST' && /^\/(agenda|bestuur)/.test(path) && guards.has(handler),
  )
  const pattern = (path: string) =>
    path.replaceAll(/:[A-Za-z]+\{((?:[^{}]|\{[^}]*\})*)\}/g, '($1)').replaceAll(/:[A-Za-z]+/g, '[^/]+')
  return (all ??= [...new Set(asked.map(({ path }) => path))].map((path) => ({
    path,
    fits: new RegExp(`^${pattern(path)}$`),
  })))
}

/** Every row of the region, and all work, by table. */
async function everyRow(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = new Map<string, ReadonlySet<string>>()
  for (const table of [...regionTables, 'work_items', 'submissions']) {
    const { rows: there } = await house.fresh.asAdmin.query<{ row: string }>(`select t::text as row from ${table} t`)
    rows.set(table, new Set(there.map(({ row }) => row)))
  }
  return rows
}

/** What someone without a say may still write: something of their own. */
const team = [
  '/agenda/nieuw',
  '/bestuur/overleggen',
  '/bestuur/overleggen/themas',
  '/bestuur/kosten/nieuw',
  '/bestuur/kosten/verdeelsleutels/nieuw',
  '/bestuur/plannen/nieuw',
  '/bestuur/rapporten/nieuw',
  '/bestuur/onderwerpen/nieuw',
  '/bestuur/voorstellen/nieuw',
]
const steering = ['/bestuur/voorstellen/nieuw']
const everyone = ['/bestuur/vergaderingen/abonnement', '/agenda/nakijken']

type Stranger = { readonly own: readonly string[]; readonly client: () => Promise<Client> }
const outsider = (who: Outsider, own: readonly string[]): Stranger => ({
  own: [...own, ...everyone],
  client: () => house.as(outsiderPerson(who), outsiderFunction(who)),
})
const inside = (who: RegionPerson, own: readonly string[]): Stranger => ({
  own: [...own, ...everyone],
  client: () => browserOf(house, who),
})
const colleagues: Readonly<Record<string, Stranger>> = {
  'a project leader of another office': outsider('nora', team),
  'a secretary of another body': outsider('otto', []),
  'an alderman of a municipality elsewhere': outsider('gwen', steering),
  'a policy officer of a municipality elsewhere': outsider('hugo', steering),
  'a care worker': inside('tom', []),
  'who sat there until this year': inside('joke', steering),
  'who sits there for another theme only': inside('bea', steering),
}
const outside: Readonly<Record<string, Stranger>> = {
  'someone of a family': { own: [], client: () => house.as(family) },
  'someone whose function has ended': { own: [], client: () => house.as(ended.person, ended.function) },
  nobody: { own: [], client: () => Promise.resolve(house.nobody()) },
}

describe('ACT-9 ACT-10 BODY-1 AGENDA-1 who has no say writes nothing', () => {
  test('ACT-10 there is a form for every address that takes one', () => {
    const without = routes().filter(({ path }) => !forms.has(path))
    assert.deepEqual(
      without.map(({ path }) => path),
      [],
    )
    assert.ok(forms.size > 120, `${forms.size}`)
  })

  for (const [name, { own, client: signIn }] of Object.entries({ ...colleagues, ...outside }))
    test(`ACT-9 ACT-10 ${name}`, async () => {
      const client = await signIn()
      const before = await everyRow()
      const wrong = new Set<string>()
      for (const [route, here] of forms) {
        if (own.includes(route)) continue
        for (const form of here) {
          const answer = await client.post(form.action, filled(form))
          const away = answer.status === 303 && answer.location?.startsWith('/aanmelden') === true
          if (!away && answer.status !== 403 && answer.status !== 404) wrong.add(`${answer.status} ${route}`)
        }
      }
      assert.deepEqual([...wrong], [])
      assert.deepEqual(await everyRow(), before)
      assert.deepEqual(house.faults, [])
    })

  test('AGENDA-1 BODY-1 nor by naming what is of another office within the own agenda or body', async () => {
    const nora = await colleagues['a project leader of another office']!.client()
    const own = await ofOthers(house.fresh)
    const before = await everyRow()
    const mine = Object.values(own)
    for (const here of forms.values())
      for (const form of here) {
        const action = form.action
          .replace(/^\/agenda\/[0-9a-f-]{36}/, `/agenda/${own.agenda}`)
          .replace(/^\/bestuur\/overleggen\/[0-9a-f-]{36}/, `/bestuur/overleggen/${own.body}`)
        if (action === form.action) continue
        const { status } = await nora.post(action, filled(form))
        assert.ok(status < 500, `${status} ${action}`)
      }
    const now = await everyRow()
    const isOwn = (row: string) => mine.some((id) => row.includes(id))
    for (const [table, rows] of before)
      for (const row of rows) assert.ok(isOwn(row) || now.get(table)!.has(row), `${table} changed: ${row}`)
    // what she did write points at nothing of the other office
    const foreign = new Set(
      [...before].flatMap(([table, rows]) =>
        regionTables.includes(table)
          ? [...rows].flatMap((row) => (isOwn(row) ? [] : [/[0-9a-f-]{36}/.exec(row)![0]]))
          : [],
      ),
    )
    for (const [table, rows] of now)
      for (const row of rows) {
        if (before.get(table)!.has(row)) continue
        const named = [...row.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id).filter((id) => foreign.has(id))
        assert.deepEqual(named, [], `${table}: ${row}`)
      }
    assert.deepEqual(house.faults, [])
  })
})

describe('MEETING-6 MEETING-12 PROPOSAL-5 REPORT-7 who has no say reads nothing that is not published', () => {
  test('ACT-8 who keeps it meets all of it, else the tests below say nothing', async () => {
    const pia = await browserOf(house, 'pia')
    const met = new Set<string>()
    for (const path of paths) {
      const { text } = await pia.get(path)
      for (const words of unpublished) if (text.includes(words)) met.add(words)
    }
    assert.deepEqual(
      unpublished.filter((words) => !met.has(words)),
      [],
    )
  })

  for (const [name, { client: signIn }] of Object.entries(colleagues))
    test(`ACT-8 ${name} meets no draft, no confidential point, no paper and no minutes`, async () => {
      const client = await signIn()
      const told: string[] = []
      for (const path of paths) {
        const { status, text } = await client.get(path)
        assert.ok(status < 500, `${status} ${path}`)
        told.push(...unpublished.filter((words) => text.includes(words)).map((words) => `${words}: ${path}`))
      }
      assert.deepEqual(told, [])
    })

  for (const [name, { client: signIn }] of Object.entries(outside))
    test(`ACT-8 ${name} gets none of these pages`, async () => {
      const client = await signIn()
      for (const path of paths) {
        const { status, text, location } = await client.get(path)
        const away = status === 303 && location?.startsWith('/aanmelden') === true
        assert.ok(away || status === 403 || status === 404, `${status} ${path}`)
        for (const words of unpublished) assert.ok(!text.includes(words), `${words}: ${path}`)
      }
    })

  test('MEETING-10 AGENDA-7 REPORT-7 on the public pages stands only what was published', async () => {
    const nobody = house.nobody()
    const walked = await crawl(
      nobody,
      ['/openbaar', ...['besluiten', 'voorstellen', 'vergaderingen', 'voortgang'].map((part) => `/openbaar/${part}`)],
      /^\/openbaar/,
    )
    const direct = [...paths].map((path) =>
      path.replace(/^\/bestuur/, '/openbaar').replace(/^\/agenda/, '/openbaar/agenda'),
    )
    for (const path of new Set([...walked.paths, ...direct])) {
      if (!path.startsWith('/openbaar')) continue
      const { text } = await nobody.get(path)
      for (const words of [...unpublished, 'Rapportage issued-report'])
        assert.ok(!text.includes(words), `${words}: ${path}`)
    }
    assert.ok(walked.paths.some((path) => path.startsWith('/openbaar/vergaderingen/')))
  })

  test('UPLOAD-2 a paper is only downloaded, and runs nowhere', async () => {
    const daan = await browserOf(house, 'daan')
    const { headers } = await daan.get(`/bestuur/vergaderingen/${ids.meeting}/stukken/${ids.paper}`)
    assert.match(headers.get('content-disposition') ?? '', /^attachment; /)
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cache-control'), 'no-store')
  })
})

/** Where nine digits are an amount, and where a document is looked at and not kept. */
const amounts = /^(geld|begroting|bedrag|telt-.*)$/
const notKept = ['/agenda/nakijken', '/agenda/:agendaId{[0-9a-f-]{36}}/overnemen/bekijken']

describe('PERSONAL-1 no form takes a child’s number unseen', () => {
  type Text = { readonly route: string; readonly form: FoundForm; readonly name: string }
  const seen: (Text & { readonly way: Readonly<Record<string, string>> })[] = []

  test('PERSONAL-1 every text of every form is looked at', async () => {
    const texts = [...forms].flatMap(([route, here]) =>
      notKept.includes(route) ? [] : here.flatMap((form) => textsOf(form).map((name): Text => ({ route, form, name }))),
    )
    assert.ok(texts.length > 300, `${texts.length}`)
    const unseen = new Set<string>()
    for (const text of texts) {
      const { route, form, name } = text
      let looked = false
      for (const way of waysOf(form)) {
        if (looked) break
        const answer = await found.get(form)!.post(form.action, filled(form, { ...way, [name]: '111222333' }))
        const warned = answer.status === 422 && answer.text.includes('Kijk dit na')
        if (warned) seen.push({ ...text, way })
        // or it is no number at all that may stand there
        looked = warned || (answer.status === 422 && answer.text.includes(`href="#${name}"`))
      }
      if (!looked) unseen.add(`${route} ${name}`)
    }
    assert.deepEqual([...unseen], [])
  })

  test('PERSONAL-1 who says that it is none is not asked again', async () => {
    assert.ok(seen.length > 200, `${seen.length}`)
    for (const { route, form, name, way } of seen) {
      const sent = filled(form, { ...way, [name]: '111222333', 'geen-kind': 'ja' })
      const { status, text } = await found.get(form)!.post(form.action, sent)
      assert.ok(status < 500 && !text.includes('Kijk dit na'), `${status} ${route} ${name}`)
    }
    assert.deepEqual(house.faults, [])
  })
})

function textsOf(form: FoundForm): readonly string[] {
  return form.fields
    .filter(({ name, kind }) => (kind === 'text' || kind === 'long-text') && !amounts.test(name))
    .map(({ name }) => name)
}

/** The answers a form stands at, and each other answer to a question with a few: some texts belong to one of them. */
function waysOf(form: FoundForm): readonly Readonly<Record<string, string>>[] {
  return [{}, ...form.fields.flatMap(({ name, others = [] }) => others.map((value) => ({ [name]: value })))]
}
