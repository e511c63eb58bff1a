import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { type Client, type TestHouse, testHouse } from '../../../../../tests/house.ts'
import { type HoursStage, setHours } from '../../../../../tests/hours-stage.ts'
import { type RegionPerson, asRegion, browserOf, setRegion } from '../../../../../tests/region-stage.ts'
import { saySoFar } from '../../store/statements.ts'
import { day } from '#kernel/day.ts'

let house: TestHouse
let stage: HoursStage
let base: string
const browsers = new Map<RegionPerson, Client>()

before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  stage = await asRegion(house.fresh, 'agenda.change', 'pia', setHours)
  base = `/agenda/${stage.agendaId}`
})
after(async () => {
  assert.deepEqual(house.faults, [])
  await house.close()
})

async function as(who: RegionPerson): Promise<Client> {
  const known = browsers.get(who) ?? (await browserOf(house, who))
  browsers.set(who, known)
  return known
}
const get = async (who: RegionPerson, path: string) => (await as(who)).get(path)
/** The text as one reads it, without tags. */
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/\s+/g, ' ')

describe('HOURS-7 the report shows what is stated beside what is computed (GC01, GC02)', () => {
  test('669, 733 and 64; the ambitions that differ with their reckoning; nothing corrected', async () => {
    const { status, text } = await get('tom', `${base}/uren`)
    const page = plain(text)
    assert.equal(status, 200)
    assert.match(page, /Genoemd 669 uur, berekend 733 uur/)
    assert.match(page, /verschil \+64 blijft staan tot u het uitzoekt. Er is niets aangepast/)
    for (const said of ['genoemd 86, verschil +18', 'genoemd 60, verschil +16', 'genoemd 195, verschil +30'])
      assert.ok(page.includes(said), said)
    assert.equal([...page.matchAll(/verschil \+/g)].length, 5, 'total twice and three ambitions, no others')
  })
  test('HOURS-6 ambition 2 leads to 8.3', async () => {
    const { text } = await get('tom', `${base}/uren`)
    assert.match(text, new RegExp(`Geteld bij\\s*<a[^>]*href="${base}/acties/${stage.actions.get('8.3')}"`))
    assert.match(plain(text), /8\.3 Maatwerk voor wie het nodig heeft \(135 uur\)/)
  })
  test('HOURS-3 every party in the picture and in the table; undecided, outside and secretariat are said', async () => {
    const page = plain((await get('tom', `${base}/uren`)).text)
    const said = `O (Onderwijs) 193 | Gem (Gemeenten) 185 | LPL (Leerplicht) 85 | JG (Jeugdcoaches) 58
      | VSV (niet uitgelegd) 20 | RMC (niet uitgelegd) 20 | GGD (niet uitgelegd) 14 | Experts (niet uitgelegd) 6
      | S (niet uitgelegd) 30 | nog niet bepaald 8 | Geen partij genoemd 114 | Samen 733
      | 122 zijn aan geen partij toe te delen | 8 uur van O of Gem. Nog niet bepaald van wie
      | Staat buiten het totaal | Uren van het secretariaat zijn niet meegeteld`.split(/\s*\|\s*/)
    for (const each of said) assert.ok(page.includes(each), each)
  })
  test('the hours of one action stand by themselves', async () => {
    const page = plain((await get('tom', `${base}/uren?actie=${stage.actions.get('8.3')}`)).text)
    assert.match(page, /15 × 3 \+ 30 × 3 = 135 uur/)
    assert.doesNotMatch(page, /Beeld van elke school/)
    assert.match((await get('pia', `${base}/uren?actie=${stage.actions.get('4.1')}`)).text, /nog geen uren/)
    assert.equal((await get('tom', `${base}/uren?actie=${crypto.randomUUID()}`)).status, 404)
  })
  test('an agenda without hours says what to do next', async () => {
    const { addAgenda } = await import('../../store/agenda-acts.ts')
    const id = await asRegion(house.fresh, 'agenda.change', 'pia', (tx, visit) =>
      addAgenda(tx, visit, { name: 'Leeg', division: 'samenwerking', areaId: null, fromOn: day('2026-01-01') }),
    )
    assert.match((await get('pia', `/agenda/${id}/uren`)).text, /Er staan nog geen uren[\s\S]*Regel toevoegen/)
    assert.match((await get('pia', `/agenda/${id}/bord`)).text, /nog geen acties/)
    assert.match((await get('pia', `/agenda/${id}/planning`)).text, /nog geen acties/)
    assert.equal((await get('pia', `/agenda/${id}/afdrukken`)).status, 200)
  })
})

describe('who comes where', () => {
  test('nobody signed in is sent to sign in; an agenda that is not there is absent', async () => {
    for (const path of ['uren', 'bord', 'planning', 'afdrukken', 'uren.csv', 'acties.csv']) {
      assert.equal((await house.nobody().get(`${base}/${path}`)).status, 303, path)
      assert.equal((await get('tom', `/agenda/${crypto.randomUUID()}/${path}`)).status, 404, path)
    }
  })
  test('AGENDA-1 only the team gets the forms of lines, and only the team may send them', async () => {
    const line = `${base}/uren/regels/${stage.lines[7]}`
    for (const path of [`${base}/uren/regels/nieuw`, `${line}/wijzigen`, `${line}/weg`]) {
      assert.equal((await get('ruud', path)).status, 403, path)
      assert.equal((await (await as('ruud')).post(path, {})).status, 403, path)
    }
    assert.doesNotMatch((await get('ruud', line)).text, /Regel wijzigen|Regel weghalen/)
    assert.match((await get('ruud', line)).text, /Uren boeken/)
  })
})

test('HOURS-11 who cannot explain a code reads that nobody did, without a link that would refuse them', async () => {
  const [kept, read] = [await get('pia', `${base}/uren`), await get('tom', `${base}/uren`)]
  assert.match(kept.text, /href="[^"]*\/partijen">Nergens uitgelegd/)
  assert.match(read.text, /Nergens uitgelegd/)
  assert.doesNotMatch(read.text, /\/partijen"/)
})

describe('HOURS-13 the form of a line', () => {
  const filled = () => ({
    ambitie: stage.ambitions.get('6')!,
    activiteit: 'Bijpraten',
    verdeling: 'each',
    partijen: 'O / Gem',
    uren: '2,5',
    telt: 'here',
  })
  const send = async (change: Record<string, string>) =>
    (await as('pia')).post(`${base}/uren/regels/nieuw`, { ...filled(), ...change })

  const wrong: readonly (readonly [string, Record<string, string>, string])[] = [
    ['no activity', { activiteit: '' }, '#activiteit'],
    ['no ambition', { ambitie: '' }, '#ambitie'],
    ['hours in words', { uren: 'zes' }, '#uren'],
    ['three decimals', { uren: '2,505' }, '#uren'],
    ['either/or of one', { verdeling: 'either', partijen: 'O' }, '#partijen'],
    ['each of nobody', { partijen: '' }, '#partijen'],
    ['elsewhere without a place', { telt: 'elsewhere' }, '#plek'],
    ['no sharing', { verdeling: '' }, '#verdeling'],
  ]
  for (const [name, change, link] of wrong)
    test(`${name}: comes back with what was typed and a link to the field`, async () => {
      const { status, text } = await send(change)
      assert.equal(status, 422)
      assert.match(text, /<title>Fout:/)
      assert.ok(text.includes(`href="${link}"`), link)
      if (!('activiteit' in change)) assert.match(text, /value="Bijpraten"/)
    })
  test('PERSONAL-1 what looks like a number of a child is warned about, and kept when it is none', async () => {
    const first = await send({ activiteit: 'Overleg 111222333' })
    assert.equal(first.status, 422)
    assert.match(first.text, /lijkt op een burgerservicenummer/)
    assert.equal((await send({ activiteit: 'Overleg 111222333', 'geen-kind': 'ja' })).status, 303)
  })
  test('FORM-1 sent twice is written once', async () => {
    const { text } = await get('pia', `${base}/uren/regels/nieuw?ambitie=${stage.ambitions.get('6')}`)
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(text)?.[1] ?? ''
    for (const _ of [1, 2]) assert.equal((await send({ activiteit: 'Eén keer', sleutel })).status, 303)
    const { text: report } = await get('pia', `${base}/uren`)
    assert.equal([...report.matchAll(/>Eén keer</g)].length, 1)
  })
  test('AGENDA-9 who was second sees both and chooses', async () => {
    const path = `${base}/uren/regels/${stage.lines[14]}/wijzigen`
    const change = { ...filled(), activiteit: 'Overleg', partijen: 'O/Gem/JG/Experts', versie: '1' }
    assert.equal((await (await as('sjors')).post(path, { ...change, uren: '7' })).status, 303)
    const second = await (await as('pia')).post(path, { ...change, uren: '9' })
    assert.equal(second.status, 409)
    assert.match(plain(second.text), /9 × 4 = 36 7 × 4 = 28/)
  })
})

describe('HOURS-10 the form to book', () => {
  const book = async (change: Record<string, string>) =>
    (await as('ruud')).post(`${base}/uren/regels/${stage.lines[8]}/boeken`, {
      partij: 'O',
      uren: '2',
      'dag-dag': '23',
      'dag-maand': '11',
      'dag-jaar': '2026',
      ...change,
    })
  const wrong: readonly (readonly [string, Record<string, string>, string])[] = [
    ['nothing', { uren: '0' }, '#uren'],
    ['in words', { uren: 'twee' }, '#uren'],
    ['a day to come', { 'dag-dag': '25' }, '#dag'],
    ['no day', { 'dag-dag': '' }, '#dag'],
    ['a party that is not of the line', { partij: 'JG' }, '#partij'],
    ['no party', { partij: '' }, '#partij'],
    ['a correction of what was never booked', { uren: '-1' }, '#uren'],
  ]
  for (const [name, change, link] of wrong)
    test(`${name}: comes back with a link to the field`, async () => {
      const { status, text } = await book(change)
      assert.equal(status, 422)
      assert.ok(text.includes(`href="${link}"`), link)
    })
  test('on behalf of a party only by the team, and then it is said', async () => {
    assert.equal((await book({ namens: 'ja' })).status, 403)
    const pia = await as('pia')
    const line = `${base}/uren/regels/${stage.lines[8]}`
    const fields = { partij: 'Gem', uren: '3', 'dag-dag': '23', 'dag-maand': '11', 'dag-jaar': '2026', namens: 'ja' }
    assert.equal((await pia.post(`${line}/boeken`, fields)).status, 303)
    assert.match((await get('tom', line)).text, /Pia Vlinderslag, namens Gem/)
  })
})

describe('the board and the planning', () => {
  before(() =>
    asRegion(house.fresh, 'agenda.say', 'pia', (tx, visit) =>
      saySoFar(tx, visit, stage.agendaId, stage.actions.get('3.1')!, { state: 'running', on: day('2026-11-02') }),
    ).then(() => {}),
  )
  test('AGENDA-4 cards stand in the column of what their owner said', async () => {
    const { text } = await get('pia', `${base}/bord`)
    const running = /Loopt \(1\)([\s\S]*?)<\/section>/.exec(text)?.[1] ?? ''
    assert.match(running, /3\.1 Samen afspreken/)
    assert.match(running, new RegExp(`href="${base}/acties/${stage.actions.get('3.1')}"`))
  })
  test('the filter above the board is folded until one is on, and narrows the columns too', async () => {
    assert.match((await get('tom', `${base}/bord`)).text, /<details class="sh-filters" data-enhance/)
    const { text } = await get('tom', `${base}/bord?stand=running`)
    assert.match(text, /<details class="sh-filters" open/)
    assert.match(text, /Loopt \(1\)/)
    assert.doesNotMatch(text, /Klaar \(/)
  })
  test('filters stand in the address, are shown, and go one by one', async () => {
    const ambition = stage.ambitions.get('8')!
    const { text } = await get('pia', `${base}/bord?ambitie=${ambition}&te-laat=ja`)
    assert.match(text, /1 actie</)
    assert.ok(text.includes(`href="${base}/bord?te-laat=ja"`))
    assert.ok(text.includes(`href="${base}/bord?ambitie=${ambition}"`))
    assert.match((await get('tom', `${base}/bord?mijn=ja`)).text, /Geen acties met deze filters/)
  })
  test('PLANNING-5 late on a day one chooses: a season is over, a part of a year is not yet (GC16)', async () => {
    const late = async (on: string) => plain((await get('tom', `${base}/planning?op=${on}&te-laat=ja`)).text)
    assert.doesNotMatch(await late('2026-11-30'), /3\.1 Samen afspreken/)
    assert.match(await late('2026-12-01'), /3\.1 Samen afspreken/)
    assert.doesNotMatch(await late('2027-01-01'), /4\.1 Een vast gezicht/)
    assert.match(await late('2027-05-01'), /4\.1 Een vast gezicht/)
    assert.match(await late('2027-12-31'), /begin 2027 \(1 januari t\/m 30 april 2027\)/)
  })
  test('sorted by the days the words mean; what has no date is last', async () => {
    const { text } = await get('tom', `${base}/planning`)
    const table = text.slice(text.indexOf('<table'))
    const order = [...table.matchAll(/>(\d\.\d) /g)].map((found) => found[1])
    assert.deepEqual(order, ['1.1', '8.1', '3.1', '4.1', '8.2', '8.3'])
  })
  test('a day that does not exist is said, with what was typed', async () => {
    const { status, text } = await get('tom', `${base}/planning?op-dag=31&op-maand=2&op-jaar=2026`)
    assert.equal(status, 422)
    assert.match(text, /Vul een bestaande dag in/)
    assert.match(text, /value="31"/)
  })
})

describe('CSV-1 files', () => {
  const rows = async (path: string): Promise<Record<string, string>[]> => {
    const { headers, text } = await get('tom', path)
    assert.match(headers.get('content-type') ?? '', /text\/csv; charset=utf-8/)
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="[a-z]+-2026-11-24\.csv"$/)
    return parse(text, { columns: true, delimiter: ';', bom: true })
  }
  test('lines of hours add up to the same whole when read back', async () => {
    const lines = await rows(`${base}/uren.csv`)
    const whole = lines.reduce((sum, line) => sum + Number(line['Telt mee voor']?.replace(',', '.')), 0)
    const said = /Berekend uit de regels ([\d.,]+) uur/.exec(plain((await get('tom', `${base}/uren`)).text))?.[1] ?? ''
    assert.equal(String(whole), said.replace('.', '').replace(',', '.'))
    const place = lines.find((line) => line['Activiteit'] === 'Maatwerk verder brengen')!
    assert.deepEqual(
      [place['Geteld'], place['Geteld bij'], place['Uren']],
      ['geteld op een andere plek', '8.3, zie 8.3', ''],
    )
    const either = lines.find((line) => line['Activiteit'] === 'Afspraken maken')!
    assert.deepEqual(
      [either['Partijen'], either['Verdeling'], either['Telt mee voor']],
      ['O, Gem', 'één van hen, nog niet bepaald', '8'],
    )
  })
  test('actions with their words, their days, whether late, and hours', async () => {
    const actions = await rows(`${base}/acties.csv`)
    const late = actions.find((action) => action['Nummer'] === '8.1')!
    assert.deepEqual(
      [
        late['Planning'],
        late['Dat betekent'],
        late['Laatste dag'],
        late['Te laat'],
        late['Stand'],
        late['Uren berekend'],
      ],
      ['31 december 2025', '31 december 2025', '2025-12-31', 'ja', 'nog niet begonnen', '30'],
    )
    const runs = actions.find((action) => action['Nummer'] === '8.2')!
    assert.deepEqual([runs['Eerste dag'], runs['Laatste dag'], runs['Te laat']], ['2025-12-01', '2027-12-31', 'nee'])
  })
  test('a cell that a spreadsheet would reckon out does nothing; quotes and semicolons stay in their cell', async () => {
    const activity = '=HYPERLINK("http://voorbeeld.example";"klik")'
    await (
      await as('pia')
    ).post(`${base}/uren/regels/nieuw`, {
      ambitie: stage.ambitions.get('1')!,
      activiteit: activity,
      verdeling: 'nobody',
      telt: 'here',
      uren: '1.250,5',
    })
    const line = (await rows(`${base}/uren.csv`)).find((each) => each['Activiteit']?.includes('HYPERLINK'))!
    assert.deepEqual([line['Activiteit'], line['Uren']], [`'${activity}`, '1250,5'])
  })
})

test('the print page holds every ambition, its actions and the hours', async () => {
  const page = plain((await get('tom', `${base}/afdrukken`)).text)
  for (const said of [
    '1. Eén verhaal over de regio',
    '8.2 Een plan per school',
    'Uren per partij',
    'genoemd 86, verschil +18',
  ])
    assert.ok(page.includes(said), said)
})
