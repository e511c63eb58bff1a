/** Who writes in the rooms of the region: every form that stands on a page, sent by everyone who has no say there. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { guards } from '#platform/http.ts'
import { type FoundForm, crawl, filled } from '../form-crawl.ts'
import { type Client, type TestHouse, testHouse } from '../house.ts'
import { type RegionPerson, browserOf } from '../region-stage.ts'
import { regionTables } from './region-tables.ts'
import { type Outsider, ended, family, fillRegion, ids, outsiderFunction, outsiderPerson } from './region-world.ts'

let house: TestHouse
const forms = new Map<string, FoundForm[]>()
before(async () => {
  house = await testHouse()
  const known = await fillRegion(house.fresh)
  const { rows } = await house.fresh.asAdmin.query<{ id: string; proposal_id: string }>(
    `select s.id, s.proposal_id from route_steps s join proposals p on p.id = s.proposal_id where s.state = 'before-body'`,
  )
  const deep = rows.map((row) => `/bestuur/voorstellen/${row.proposal_id}/route/${row.id}`)
  const starts: Partial<Record<RegionPerson, readonly string[]>> = {
    pia: [
      '/agenda/nieuw',
      '/agenda/nakijken',
      ...deep.map((at) => `${at}/overslaan`),
      ...deep.map((at) => `${at}/terug`),
    ],
    daan: known.actions.map((id) => `/agenda/${known.agenda}/acties/${id}/lokaal`),
    ruud: [`/bestuur/voorstellen/${known.advised}/achterban/${ids.consultation}`],
    wim: deep.map((at) => `${at}/standpunt`),
    els: [`/bestuur/plannen/${ids.supportPlan}/oogo/${ids.track}/vaststellen`],
  }
  for (const [who, start] of Object.entries(starts)) {
    const client = await browserOf(house, who as RegionPerson)
    const found = await crawl(client, [...start, '/agenda', '/bestuur'], /^\/(agenda|bestuur)/, who === 'pia' ? 6 : 3)
    for (const form of found) add(form)
  }
  // buttons that stand there only when there is reason for them
  const press = (action: string): void => add({ on: 'a button', action, fields: [] })
  press(`/bestuur/vergaderingen/${ids.today}/gehouden`)
  for (const step of ['overnemen', 'overnemen/bekijken'])
    add({
      on: 'a checked document',
      action: `/agenda/${known.agenda}/${step}`,
      fields: [{ name: 'tekst', kind: 'long-text', value: '# Agenda\n\n## Ambitie 1 Samen' }],
    })
  for (const at of deep) {
    press(`${at}/geweest`)
    press(at.replace(/\/route\/.*/, '/terugnemen'))
    press(at.replace(/\/route\/.*/, '/route/escalatie'))
  }
})
after(() => house.close())

function add(form: FoundForm): void {
  const path = form.action.replace(/\?.*/, '')
  const route = routes().find(({ fits }) => fits.test(path))
  if (route === undefined) return
  const known = forms.get(route.path) ?? []
  const isNew =
    known.length < 4 &&
    !known.some(({ action, fields }) => action === form.action && fields.length === form.fields.length)
  if (isNew) forms.set(route.path, [...known, form])
}

type Route = { readonly path: string; readonly fits: RegExp }
let all: readonly Route[] | undefined
/** The addresses of the region that take a form. Words come before parameters, as the router has it. */
function routes(): readonly Route[] {
  const paths = house.app.routes.filter(
    ({ method, path, handler }) => method === 'POST' && /^\/(agenda|bestuur)/.test(path) && guards.has(handler),
  )
  return (all ??= [...new Set(paths.map(({ path }) => path))].map((path) => ({
    path,
    fits: new RegExp(
      `^${path.replaceAll(/:[A-Za-z]+\{((?:[^{}]|\{[^}]*\})*)\}/g, '($1)').replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`,
    ),
  })))
}

/** What stands in every table of the region, and what anyone has to do, as one text each. */
async function digest(): Promise<Readonly<Record<string, string>>> {
  const tables = [...regionTables, 'work_items', 'submissions']
  const parts = tables.map(
    (table) =>
      `select '${table}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows from ${table} t`,
  )
  const { rows } = await house.fresh.asAdmin.query<{ name: string; rows: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, rows: said }) => [name, said]))
}

/** What someone without a say may still write: something of their own. */
const team = [
  ...['/agenda/nieuw', '/bestuur/overleggen', '/bestuur/overleggen/themas', '/bestuur/kosten/nieuw'],
  ...['/bestuur/kosten/verdeelsleutels/nieuw', '/bestuur/plannen/nieuw', '/bestuur/rapporten/nieuw'],
  ...['/bestuur/onderwerpen/nieuw', '/bestuur/voorstellen/nieuw'],
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
const strangers: Readonly<Record<string, Stranger>> = {
  'a project leader of another office': outsider('nora', team),
  'a secretary of another body': outsider('otto', []),
  'an alderman of a municipality elsewhere': outsider('gwen', steering),
  'a policy officer of a municipality elsewhere': outsider('hugo', steering),
  'a care worker': inside('tom', []),
  'who sat there until this year': inside('joke', steering),
  'who sits there for another theme only': inside('bea', steering),
  'someone of a family': { own: [], client: () => house.as(family) },
  'someone whose function has ended': { own: [], client: () => house.as(ended.person, ended.function) },
  nobody: { own: [], client: () => Promise.resolve(house.nobody()) },
}

describe('ACT-9 ACT-10 BODY-1 AGENDA-1 who has no say writes nothing', () => {
  test('ACT-10 there is a form for every address that takes one', () => {
    assert.deepEqual(
      routes()
        .map(({ path }) => path)
        .filter((path) => !forms.has(path)),
      [],
    )
    assert.ok(forms.size > 120, `${forms.size}`)
  })

  for (const [name, { own, client: signIn }] of Object.entries(strangers))
    test(`ACT-9 ACT-10 ${name}`, async () => {
      const client = await signIn()
      const before = await digest()
      const wrong: string[] = []
      for (const [route, found] of forms) {
        if (own.includes(route)) continue
        for (const form of found) {
          const answer = await client.post(form.action, filled(form))
          // this one says only that no region can be chosen
          if (answer.status === 422 && route === '/bestuur/voorstellen/nieuw') continue
          const away = answer.status === 303 && answer.location?.startsWith('/aanmelden') === true
          if (!away && answer.status !== 403 && answer.status !== 404) wrong.push(`${answer.status} ${route}`)
        }
      }
      assert.deepEqual([...new Set(wrong)], [])
      assert.deepEqual(await digest(), before)
      assert.deepEqual(house.faults, [])
    })
})
