/** A region makes its agenda, says how it stands, merges two ambitions, and lets everyone read what was agreed. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Answer, type Client, type TestHouse, testHouse } from '../house.ts'
import { type RegionPerson, browserOf, placeId, regionFunction, setRegion } from '../region-stage.ts'

let house: TestHouse
const people = new Map<RegionPerson, Client>()
before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  for (const who of ['pia', 'sjors', 'wim', 'fenna', 'ruud', 'els', 'tom'] as const)
    people.set(who, await browserOf(house, who))
})
after(() => house.close())

const as = (who: RegionPerson) => people.get(who)!
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
const hiddenIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''

type Fields = Record<string, string | readonly string[]>
const today = { 'op-dag': '24', 'op-maand': '11', 'op-jaar': '2026' }

/** Opens a form and sends it as its own page would. */
async function fill(who: RegionPerson, path: string, fields: Fields): Promise<Answer> {
  const form = await as(who).get(path)
  assert.equal(form.status, 200, `${path}: ${textOf(form.text).slice(0, 300)}`)
  const [bare = ''] = path.split('?')
  const carried = { versie: hiddenIn(form.text, 'versie'), gezien: hiddenIn(form.text, 'gezien') }
  return as(who).post(bare, { sleutel: hiddenIn(form.text, 'sleutel'), ...carried, ...fields })
}

async function sent(who: RegionPerson, path: string, fields: Fields): Promise<string> {
  const answer = await fill(who, path, fields)
  assert.equal(answer.status, 303, `${path}: ${textOf(answer.text).slice(0, 600)}`)
  return answer.location!
}

async function look(who: RegionPerson, path: string): Promise<string> {
  const answer = await as(who).get(path)
  assert.equal(answer.status, 200, `${path}: ${textOf(answer.text).slice(0, 300)}`)
  return textOf(answer.text)
}

const noQuery = (path: string) => path.split('?')[0]!

describe('the agenda of a region', () => {
  let agenda = ''
  const ambitions = new Map<string, string>()
  let action = ''

  test('before there is one, the page says what to do, and only to the team', async () => {
    assert.match(await look('pia', '/agenda'), /Er is nog geen agenda\..*Agenda beginnen/)
    assert.doesNotMatch(await look('tom', '/agenda'), /Agenda beginnen/)
    assert.equal((await as('wim').get('/agenda/nieuw')).status, 403)
  })

  test('the project leader begins one; what is missing comes back with what was typed', async () => {
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      `select id from areas where division = 'samenwerking'`,
    )
    const day = { 'vanaf-dag': '1', 'vanaf-maand': '1', 'vanaf-jaar': '2026' }
    const missing = await fill('pia', '/agenda/nieuw', { naam: '', over: 'Wat wij samen willen.', ...day })
    assert.equal(missing.status, 422)
    assert.match(titleOf(missing.text), /^Fout: Agenda beginnen/)
    assert.match(missing.text, /href="#naam"/)
    assert.match(missing.text, /Wat wij samen willen\./)
    const area = rows[0]!.id
    agenda = await sent('pia', '/agenda/nieuw', { naam: 'Samen naar school', gebied: area, ...day, totaal: '12,5' })
    assert.match(agenda, /^\/agenda\/[0-9a-f-]{36}$/)
    assert.match(await look('tom', agenda), /Samen naar school.*Er staan nog geen ambities in/)
  })

  test('principles in pairs, a focal point, and what is missing', async () => {
    await sent('pia', `${agenda}/uitgangspunten/nieuw`, {
      onderwijs: 'Zo dicht bij huis als het kan',
      gemeenten: 'Zo licht als het kan',
    })
    await sent('sjors', `${agenda}/speerpunten/nieuw`, { naam: 'Overgangen' })
    await sent('sjors', `${agenda}/speerpunten/nieuw`, { naam: 'Leerlingenvervoer' })
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      `select id from focal_points where name = 'Overgangen'`,
    )
    for (const [nummer, titel] of [
      ['1', 'Een gedeelde visie'],
      ['2', 'Niemand zit thuis'],
      ['3', 'Iedereen stapt goed over'],
    ] as const) {
      const given = nummer === '3' ? { speerpunten: rows[0]!.id } : nummer === '2' ? { nul: 'ja' } : {}
      ambitions.set(nummer, await sent('pia', `${agenda}/ambities/nieuw`, { nummer, titel, ...given }))
    }
    const text = await look('wim', agenda)
    assert.match(text, /Zo dicht bij huis als het kan Zo licht als het kan/)
    assert.match(text, /Ambitie 1 heeft geen actie/)
    assert.match(text, /Geen ambitie bij “Leerlingenvervoer”/)
    assert.match(text, /2\. Niemand zit thuis\s+Streven: nul/)
  })

  test('a number in use comes back at its field, and a text about a child is warned about', async () => {
    const taken = await fill('pia', `${agenda}/ambities/nieuw`, { nummer: '2', titel: 'Nog een' })
    assert.equal(taken.status, 422)
    assert.match(textOf(taken.text), /Nummer 2 is al van een andere ambitie/)
    const personal = { nummer: '9', titel: 'Hulp', over: 'Het kind, geboren 4 maart 2017, zit thuis.' }
    const warned = await fill('pia', `${agenda}/ambities/nieuw`, personal)
    assert.equal(warned.status, 422)
    assert.match(textOf(warned.text), /lijkt op een geboortedatum/)
    assert.match(warned.text, /name="geen-kind"/)
    assert.doesNotMatch(await look('pia', agenda), /9\. Hulp/)
  })

  test('an action keeps its planning in words, with the days they mean; one without an owner is seen', async () => {
    action = noQuery(
      await sent('pia', `${agenda}/acties/nieuw`, {
        ambitie: ambitions.get('2')!.split('/').at(-1)!,
        nummer: '2.1',
        titel: 'Aanpak thuis beschrijven',
        planning: 'najaar 2026',
        'trekker-persoon': regionFunction('ruud'),
        deelnemers: '2/3 gemeenten\n1 schoolbestuur',
        lokaal: 'ja',
      }),
    )
    await sent('pia', `${agenda}/acties/nieuw`, {
      ambitie: ambitions.get('3')!.split('/').at(-1)!,
      nummer: '3.1',
      titel: 'Warme overdracht',
      planning: 'zo snel mogelijk',
    })
    const text = await look('els', action)
    assert.match(text, /najaar 2026 \(1 september t\/m 30 november 2026\)/)
    assert.match(text, /2 tot 3 gemeenten 1 schoolbestuur/)
    assert.match(text, /Ruud Oeverloper/)
    assert.match(await look('els', agenda), /1 actie zonder trekker.*1 actie zonder datum/)
    assert.match(await look('els', `${agenda}/acties?zonder=trekker`), /1 actie .*Warme overdracht/)
  })

  test('the owner says how it stands; others are refused, and a reason is asked when it waits', async () => {
    assert.equal((await as('els').get(`${action}/stand`)).status, 403)
    const wrong = await fill('ruud', `${action}/stand`, { stand: 'waiting', ...today })
    assert.equal(wrong.status, 422)
    assert.match(textOf(wrong.text), /Zeg waar de actie op wacht/)
    await sent('ruud', `${action}/stand`, {
      stand: 'running',
      tekst: 'De werkgroep is begonnen.',
      openbaar: 'ja',
      ...today,
    })
    const text = await look('tom', action)
    assert.match(text, /Loopt.*24 november 2026 · Ruud Oeverloper, Samenwerkingsverband PO Oost · openbaar/)
    assert.match(await look('tom', agenda), /Samen 2 acties: 1 loopt, 1 nog niet begonnen/)
    assert.match(await look('ruud', `${agenda}/acties?mijn=ja`), /1 actie .*Aanpak thuis/)
  })

  test('what was typed twice is written once', async () => {
    const form = await as('ruud').get(`${action}/stand`)
    const key = hiddenIn(form.text, 'sleutel')
    const say = () =>
      as('ruud').post(`${action}/stand`, { sleutel: key, stand: 'running', tekst: 'Twee keer', ...today })
    assert.equal((await say()).status, 303)
    assert.equal((await say()).status, 303)
    assert.equal([...(await look('tom', action)).matchAll(/Twee keer/g)].length, 1)
  })

  test('a municipality declines, and is still counted', async () => {
    assert.match(await look('wim', action), /7 gemeenten: 7 nog niet gezegd/)
    await sent('wim', `${action}/lokaal`, { keuze: 'decline', tekst: 'Wij hebben al een aanpak.' })
    await sent('fenna', `${action}/lokaal`, { keuze: 'adopt' })
    const text = await look('tom', action)
    assert.match(text, /7 gemeenten: 1 neemt over, 1 doet niet mee, 5 nog niet gezegd/)
    assert.match(text, /Duinrand Doet niet mee Wij hebben al een aanpak\./)
    assert.equal((await as('ruud').get(`${action}/lokaal`)).status, 403)
  })

  test('two write one action: the second sees both', async () => {
    const first = await as('pia').get(`${action}/wijzigen`)
    const fields = {
      ambitie: ambitions.get('2')!.split('/').at(-1)!,
      titel: 'Aanpak thuis beschrijven',
      'trekker-persoon': regionFunction('ruud'),
      planning: 'najaar 2026',
      lokaal: 'ja',
    }
    await sent('sjors', `${action}/wijzigen`, { ...fields, doel: 'Het doel van Sjors' })
    const late = await as('pia').post(`${action}/wijzigen`, {
      ...fields,
      doel: 'Het doel van Pia',
      versie: hiddenIn(first.text, 'versie'),
      sleutel: hiddenIn(first.text, 'sleutel'),
    })
    assert.equal(late.status, 409)
    assert.match(textOf(late.text), /Het doel van Pia Het doel van Sjors/)
    const mine = await as('pia').post(`${action}/wijzigen`, {
      ...fields,
      doel: 'Het doel van Pia',
      versie: hiddenIn(late.text, 'versie'),
      sleutel: hiddenIn(late.text, 'sleutel'),
    })
    assert.equal(mine.status, 303)
    assert.match(await look('tom', action), /Het doel van Pia/)
  })

  test('two ambitions merge, with reason and decision; the old number leads to what it became', async () => {
    const [two, three] = ['2', '3'].map((key) => ambitions.get(key)!.split('/').at(-1)!) as [string, string]
    const merged = await sent('pia', `${agenda}/ambities/samenvoegen`, {
      ambities: [two, three],
      tot: 'nieuw',
      nummer: '2',
      titel: 'Niemand valt uit, ook niet bij een overstap',
      reden: 'Uitval begint vaak bij een overstap.',
      besloten: 'Bestuurlijk overleg',
      ...today,
    })
    const text = await look('tom', merged)
    assert.match(text, /Ambities 2 en 3 samengevoegd tot 2/)
    assert.match(text, /Uitval begint vaak bij een overstap\./)
    assert.match(text, /2\.1 Aanpak thuis beschrijven|Aanpak thuis beschrijven/)
    assert.match(text, /2\.1 Warme overdracht|2\.2 Warme overdracht/)
    const old = await look('tom', `${agenda}/nummer/3`)
    assert.match(old, /Dit is het geworden.*2\. Niemand valt uit/)
    assert.equal((await as('tom').get(`${agenda}/nummer/2`)).location, noQuery(merged))
    assert.match(await look('tom', `${agenda}/nummer/3.1`), /Een actie 3\.1 staat er nu niet.*Niemand valt uit/)
    assert.match(await look('tom', ambitions.get('3')!), /Deze ambitie geldt niet meer sinds 24 november 2026/)
    assert.match(await look('tom', `${agenda}/nummer/99`), /nooit van een ambitie/)
    assert.equal((await as('tom').get(`${agenda}/nummer/1`)).location, ambitions.get('1'))
  })

  test('a version is fixed and published; a citizen reads it, and nothing of the concept', async () => {
    const citizen = house.nobody()
    assert.match(textOf((await citizen.get('/openbaar')).text), /Er is nog geen agenda openbaar/)
    const publicly = agenda.replace('/agenda/', '/openbaar/agenda/')
    assert.equal((await citizen.get(publicly)).status, 404)

    const version = noQuery(
      await sent('pia', `${agenda}/versies/vastleggen`, {
        naam: 'Vastgestelde agenda 2026',
        overleg: 'het bestuurlijk overleg',
        ...today,
      }),
    )
    assert.equal((await citizen.get(publicly)).status, 404)
    assert.equal((await as('wim').post(`${version}/publiceren`)).status, 403)
    assert.equal((await as('pia').post(`${version}/publiceren`)).status, 303)

    await sent('pia', `${ambitions.get('1')}/wijzigen`, { titel: 'Een geheim concept' })
    const secret = { stand: 'running', tekst: 'Alleen voor de regio.', ...today }
    await sent('ruud', `${action}/stand`, secret)

    assert.match(textOf((await citizen.get('/openbaar')).text), /Samen naar school/)
    const page = await citizen.get(publicly)
    assert.equal(page.status, 200)
    const text = textOf(page.text)
    assert.match(text, /Vastgesteld 24 november 2026, door het bestuurlijk overleg/)
    assert.match(text, /1\. Een gedeelde visie/)
    assert.match(
      text,
      /Hoe het staat\s+Loopt 24 november 2026 · Samenwerkingsverband PO Oost De werkgroep is begonnen\./,
    )
    for (const hidden of ['geheim concept', 'Alleen voor de regio', 'Ruud', 'Wij hebben al een aanpak'])
      assert.ok(!page.text.includes(hidden), hidden)

    const id = version.split('/').at(-1)!
    const changed = await look('tom', `${agenda}/versies/vergelijken?van=${id}&met=nu`)
    assert.match(changed, /Ambitie Een gedeelde visie Een geheim concept/)
  })

  test('an ambition ends: its actions stop with the reason, and it stays readable', async () => {
    await sent('pia', `${agenda}/acties/nieuw`, {
      ambitie: ambitions.get('1')!.split('/').at(-1)!,
      titel: 'Visie schrijven',
      'trekker-organisatie': placeId('duinrand'),
    })
    await sent('pia', `${ambitions.get('1')}/beeindigen`, {
      reden: 'De visie is er.',
      besloten: 'Bestuurlijk overleg',
      ...today,
    })
    assert.match(await look('tom', ambitions.get('1')!), /Er kwam geen andere ambitie voor in de plaats.*1 gestopt/)
    assert.match(await look('tom', `${agenda}/nummer/1`), /Beëindigd, zonder opvolger/)
  })

  test('what is not there, or no id, is absent; nothing was a fault', async () => {
    const nowhere = '0190a0b0-0000-7000-8000-000000000000'
    for (const path of [
      `/agenda/${nowhere}`,
      `${agenda}/acties/${nowhere}`,
      `${agenda}/versies/${nowhere}`,
      '/agenda/x',
    ])
      assert.equal((await as('tom').get(path)).status, 404, path)
    assert.equal((await house.nobody().get(agenda)).status, 303)
    assert.deepEqual(house.faults, [])
  })
})
