/**
 * The hours of an agenda: the project leader enters them as a document has them, sees where it contradicts itself, the one
 * who made hours books them and puts a mistake right, a manager reads how much of whom, and takes it home as a file.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { day } from '#kernel/day.ts'
import { addAction } from '#features/agenda/store/actions.ts'
import { addAgenda } from '#features/agenda/store/agenda-acts.ts'
import { addAmbition } from '#features/agenda/store/ambitions.ts'
import { setParty } from '#features/agenda/store/parties.ts'
import { type Client, type TestHouse, testHouse } from '../house.ts'
import { asRegion, browserOf, placeId, setRegion } from '../region-stage.ts'

let house: TestHouse
let base: string
let ids: { readonly plan: string; readonly map: string; readonly action: string }
let pia: Client
let ruud: Client
let wim: Client

before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  pia = await browserOf(house, 'pia')
  ruud = await browserOf(house, 'ruud')
  wim = await browserOf(house, 'wim')
  await asRegion(house.fresh, 'agenda.change', 'pia', async (tx, visit) => {
    const agendaId = await addAgenda(tx, visit, {
      name: 'Dichtbij',
      division: 'samenwerking',
      areaId: null,
      fromOn: day('2026-08-01'),
      statedTotal: '90.00',
    })
    await setParty(tx, visit, agendaId, {
      code: 'SWV',
      name: 'Samenwerkingsverband PO Oost',
      organisationId: placeId('poOost'),
    })
    const plan = await addAmbition(tx, visit, agendaId, {
      number: '1',
      title: 'Een plan voor elk kind',
      statedHours: '66.00',
    })
    const map = await addAmbition(tx, visit, agendaId, { number: '2', title: 'Weten wie er is', statedHours: '24.00' })
    const action = await addAction(tx, visit, agendaId, {
      ambitionId: map,
      number: '2.1',
      title: 'Een kaart van het aanbod',
    })
    base = `/agenda/${agendaId}`
    ids = { plan, map, action }
  })
})
after(async () => {
  assert.deepEqual(house.faults, [])
  await house.close()
})

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const report = async (client: Client) => plain((await client.get(`${base}/uren`)).text)
const lineNamed = async (client: Client, name: string) =>
  new RegExp(`href="([^"]*/uren/regels/[0-9a-f-]+)"[^>]*>${name}`).exec((await client.get(`${base}/uren`)).text)?.[1] ??
  ''

test('the project leader enters the lines as the document has them', async () => {
  assert.match((await pia.get(`${base}/uren`)).text, /Er staan nog geen uren/)
  const add = async (fields: Record<string, string>) => {
    const answer = await pia.post(`${base}/uren/regels/nieuw`, {
      telt: 'here',
      verdeling: 'each',
      ambitie: ids.plan,
      ...fields,
    })
    assert.equal(answer.status, 303, plain(answer.text))
  }
  await add({ activiteit: 'Samen overleggen', uren: '6', partijen: 'SWV/Gem/JG', genoemd: '18' })
  await add({ activiteit: 'Plan schrijven', uren: '24', partijen: 'SWV/Gem', genoemd: '40' })
  await add({ activiteit: 'Ouders spreken', uren: '8,5', partijen: 'SWV, Gem', verdeling: 'either' })
  await add({
    activiteit: 'Kaart maken',
    ambitie: ids.map,
    actie: ids.action,
    uren: '24',
    partijen: 'Gem',
    extra: 'ja',
  })
  await add({ activiteit: 'Kaart bijhouden', verdeling: 'nobody', telt: 'elsewhere', plek: `actie:${ids.action}` })
})

test('where the document contradicts itself is seen, and nothing is corrected', async () => {
  const page = await report(wim)
  assert.match(page, /Genoemd 90 uur, berekend 98,5 uur/)
  assert.match(page, /6 × 3 \+ 24 × 2 \+ 8,5 = 74,5; genoemd 66, verschil \+8,5/)
  assert.match(page, /“Plan schrijven” \(ambitie 1\): 24 × 2 = 48; genoemd 40, verschil \+8/)
  assert.match(page, /8,5 uur van SWV of Gem\. Nog niet bepaald van wie/)
  assert.match(page, /Nergens uitgelegd: Gem, JG/)
  assert.match(page, /Ja: 24 uur, naast 74,5 uur binnen de bestaande formatie/)
  assert.match(page, /Geteld bij 2\.1 Een kaart van het aanbod \(24 uur\)/)
  assert.match((await pia.get(await lineNamed(pia, 'Plan schrijven'))).text, /40 uur \(verschil \+8\)/)
})

test('who made hours books them and puts a mistake right; another one cannot', async () => {
  const line = await lineNamed(ruud, 'Plan schrijven')
  const day = { 'dag-dag': '20', 'dag-maand': '11', 'dag-jaar': '2026' }
  assert.match((await ruud.get(`${line}/boeken`)).text, /SWV \(Samenwerkingsverband PO Oost\)/)
  const book = (client: Client, uren: string) => client.post(`${line}/boeken`, { partij: 'SWV', uren, ...day })
  assert.equal((await book(ruud, '15')).status, 303)
  assert.equal((await book(ruud, '-1,5')).status, 303)
  const tooMuch = await book(ruud, '-20')
  assert.equal(tooMuch.status, 422)
  assert.match(tooMuch.text, /een correctie haalt er niet meer af/)
  assert.equal((await book(wim, '2')).status, 403)

  const page = plain((await wim.get(line)).text)
  assert.match(page, /13,5 uur gemaakt, nog 34,5 uur/)
  assert.match(page, /20 november 2026 SWV \(Samenwerkingsverband PO Oost\) −1,5 Ruud Oeverloper/)
  assert.match(await report(wim), /SWV \(Samenwerkingsverband PO Oost\) 30 13,5/)
})

test('a line goes with its reason, unless hours were booked on it', async () => {
  const [booked, free] = [await lineNamed(pia, 'Plan schrijven'), await lineNamed(pia, 'Ouders spreken')]
  const kept = await pia.post(`${booked}/weg`, { reden: 'dubbel' })
  assert.equal(kept.status, 422)
  assert.match(kept.text, /Op deze regel zijn uren geboekt/)
  assert.equal((await pia.post(`${free}/weg`, { reden: '' })).status, 422)
  assert.equal((await pia.post(`${free}/weg`, { reden: 'Zit al in het plan' })).status, 303)
  assert.equal((await pia.get(free)).status, 404)
  assert.match(await report(wim), /Berekend uit de regels 90 uur/)
})

test('the file says the same', async () => {
  const { text } = await wim.get(`${base}/uren.csv`)
  const rows: Record<string, string>[] = parse(text, { columns: true, delimiter: ';', bom: true })
  const sum = (column: string) => rows.reduce((whole, row) => whole + Number(row[column]?.replace(',', '.')), 0)
  assert.deepEqual([sum('Telt mee voor'), sum('Gemaakt')], [90, 13.5])
})
