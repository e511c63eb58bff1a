import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestHouse, testHouse } from '../../../../../tests/house.ts'
import { browserOf, placeId, setRegion } from '../../../../../tests/region-stage.ts'

const day = (name: string, text: string) => {
  const [date, month, year] = text.split('-')
  return { [`${name}-dag`]: date!, [`${name}-maand`]: month!, [`${name}-jaar`]: year! }
}
const versionIn = (text: string) => /name="versie" value="(\d+)"/.exec(text)?.[1] ?? ''
const keyIn = (text: string) => /name="sleutel" value="([0-9a-f-]+)"/.exec(text)?.[1] ?? ''

describe('the pages of costs', () => {
  let house: TestHouse
  let pia: Client
  let wim: Client
  before(async () => {
    house = await testHouse()
    await setRegion(house.fresh)
    ;[pia, wim] = [await browserOf(house, 'pia'), await browserOf(house, 'wim')]
  })
  after(async () => {
    assert.deepEqual(house.faults, [])
    await house.close()
  })

  test('COST-7 an empty list says what to do next; only the team may begin', async () => {
    assert.match((await pia.get('/bestuur/kosten')).text, /Begin een jaar/)
    const other = await wim.get('/bestuur/kosten')
    assert.equal(other.status, 200)
    assert.doesNotMatch(other.text, /Begin een jaar/)
    assert.equal((await wim.get('/bestuur/kosten/nieuw')).status, 403)
    assert.equal((await pia.get('/bestuur/kosten/2031')).status, 404)
    assert.equal((await house.nobody().get('/bestuur/kosten')).status, 303)
  })

  test('COST-4 COST-5 a year from its first line to its closing', async () => {
    const wrong = await pia.post('/bestuur/kosten/nieuw', { jaar: '26', neutraal: 'ja' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /<title>Fout: Nieuw jaar/)
    assert.match(wrong.text, /<a class="[^"]*" href="#begroting">Vul de begroting in/)
    const fields = { jaar: '2026', begroting: '1.000', neutraal: 'ja', sleutel: keyIn(wrong.text) }
    const begun = await pia.post('/bestuur/kosten/nieuw', fields)
    assert.equal(begun.location, '/bestuur/kosten/2026?gedaan=begonnen')
    assert.equal((await pia.post('/bestuur/kosten/nieuw', fields)).location, begun.location)
    assert.equal((await pia.post('/bestuur/kosten/nieuw', { ...fields, sleutel: '' })).status, 409)

    const line = { wat: 'Programmaleider', soort: 'staff', bedrag: '1234,56', fte: '0,8', omslaan: 'ja' }
    const lineForm = await pia.get('/bestuur/kosten/2026/regels/nieuw')
    const bad = await pia.post('/bestuur/kosten/2026/regels/nieuw', { ...line, bedrag: '12.3', tijdelijk: 'ja' })
    assert.equal(bad.status, 422)
    assert.match(bad.text, /href="#bedrag"[^]*href="#totenmet"/)
    assert.match(bad.text, /value="12\.3"/)
    const sent = { ...line, sleutel: keyIn(lineForm.text) }
    for (const _twice of [1, 2])
      assert.equal(
        (await pia.post('/bestuur/kosten/2026/regels/nieuw', sent)).location,
        '/bestuur/kosten/2026?gedaan=opgeslagen',
      )
    await pia.post('/bestuur/kosten/2026/regels/nieuw', {
      wat: 'Jeugdarts',
      soort: 'in-kind',
      fte: '2',
      geruild: 'de GGD',
    })
    const page = await pia.get('/bestuur/kosten/2026')
    assert.equal(page.text.match(/regels\/[0-9a-f-]{36}/g)?.length, 2)
    assert.match(page.text, /€\u00a0234,56 boven de begroting/)
    assert.match(page.text, /Niemand: geruild met de GGD/)
    assert.match(page.text, /2,8 fte, waarvan 2 fte uitgeruild, zonder geld/)
    assert.match(page.text, /nog geen verdeelsleutel gekozen/)

    const count = { naam: 'Jeugdigen', bron: 'Bevolkingscijfers', ...day('peildatum', '1-1-2025') }
    assert.match((await pia.post('/bestuur/kosten/verdeelsleutels/nieuw', count)).text, /ten minste één gemeente/)
    const weights = { [`telt-${placeId('duinrand')}`]: '2.000', [`telt-${placeId('polderveen')}`]: '1000' }
    const made = await pia.post('/bestuur/kosten/verdeelsleutels/nieuw', { ...count, ...weights })
    assert.equal(made.location, '/bestuur/kosten?gedaan=sleutel')

    const keys = await pia.get('/bestuur/kosten/2026/verdeelsleutels')
    const keyId = /<option value="([0-9a-f-]{36})">Jeugdigen/.exec(keys.text)?.[1] ?? ''
    const gap = await pia.post('/bestuur/kosten/2026/verdeelsleutels', {
      versie: versionIn(keys.text),
      sleutel1: keyId,
      deel1: '60',
    })
    assert.equal(gap.status, 422)
    assert.match(gap.text, /Op 1-1-2026 zijn de delen samen 60%/)
    const chosen = await pia.post('/bestuur/kosten/2026/verdeelsleutels', {
      versie: versionIn(gap.text),
      sleutel1: keyId,
    })
    assert.equal(chosen.status, 303)

    const closing = await pia.get('/bestuur/kosten/2026/afsluiten')
    assert.match(closing.text, /kan niet ongedaan gemaakt worden/)
    await pia.post('/bestuur/kosten/2026/wijzigen', { versie: versionIn(closing.text), begroting: '2000' })
    const late = await pia.post('/bestuur/kosten/2026/afsluiten', { versie: versionIn(closing.text) })
    assert.equal(late.status, 409)
    const done = await pia.post('/bestuur/kosten/2026/afsluiten', { versie: versionIn(late.text) })
    assert.equal(done.location, '/bestuur/kosten/2026?gedaan=afgesloten')

    const closed = await pia.get('/bestuur/kosten/2026')
    assert.match(closed.text, /€\u00a0823,04[^]*€\u00a0411,52[^]*€\u00a01\.234,56/)
    assert.match(closed.text, /Bron: Bevolkingscijfers\. Peildatum: 1 januari 2025/)
    assert.doesNotMatch(closed.text, /Regel toevoegen|Jaar afsluiten/)
    assert.equal((await pia.get('/bestuur/kosten/2026/regels/nieuw')).status, 409)
    assert.equal((await pia.post('/bestuur/kosten/2026/regels/nieuw', line)).status, 409)
    assert.equal((await wim.get('/bestuur/kosten/2026')).status, 200)
  })

  test('COST-5 a correction names a closed year', async () => {
    await pia.post('/bestuur/kosten/nieuw', { jaar: '2027', begroting: '' })
    const form = await pia.get('/bestuur/kosten/2027/regels/nieuw')
    assert.match(form.text, /<option value="2026">/)
    const fields = { wat: 'Dubbel geboekt', soort: 'correction', bedrag: '-100', omslaan: 'ja', corrigeert: '2026' }
    assert.match((await pia.post('/bestuur/kosten/2027/regels/nieuw', fields)).text, /Schrijf op wat er niet klopte/)
    assert.equal(
      (await pia.post('/bestuur/kosten/2027/regels/nieuw', { ...fields, reden: 'Een maand dubbel' })).status,
      303,
    )
    assert.match((await pia.get('/bestuur/kosten/2027')).text, /Correctie op 2026: Een maand dubbel/)
  })

  test('COST-8 CSV-1 a year as a list, with key, source and reference day', async () => {
    const csv = await wim.get('/bestuur/kosten/2026/lijst.csv')
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8')
    const rows = csv.text
      .trim()
      .split('\r\n')
      .map((row) => row.slice(1, -1).split('";"'))
    assert.ok(rows.every((row) => row.length === rows[0]!.length))
    assert.deepEqual(
      rows.filter((row) => row[1] === 'verdeling').map((row) => row.slice(15)),
      [
        ['Gemeente Duinrand', '2000', '823,04', 'Jeugdigen', 'Bevolkingscijfers', '2025-01-01', '100%'],
        ['Gemeente Polderveen', '1000', '411,52', 'Jeugdigen', 'Bevolkingscijfers', '2025-01-01', '100%'],
      ],
    )
  })

  test('PERSONAL-1 a text that looks like a child’s data comes back with a warning, and is kept when it is none', async () => {
    const fields = { wat: 'Voor 111222333', soort: 'other', bedrag: '10' }
    const warned = await pia.post('/bestuur/kosten/2027/regels/nieuw', fields)
    assert.equal(warned.status, 422)
    assert.match(warned.text, /burgerservicenummer/)
    assert.match(warned.text, /value="Voor 111222333"/)
    assert.equal((await pia.post('/bestuur/kosten/2027/regels/nieuw', { ...fields, 'geen-kind': 'ja' })).status, 303)
  })

  test('COST-7 two people at one line: the second sees both', async () => {
    const [, id] = /regels\/([0-9a-f-]{36})">Dubbel/.exec((await pia.get('/bestuur/kosten/2027')).text) ?? []
    const path = `/bestuur/kosten/2027/regels/${id}`
    const versie = versionIn((await pia.get(path)).text)
    const fields = { wat: 'Dubbel', soort: 'correction', bedrag: '-90', corrigeert: '2026', reden: 'Een week', versie }
    assert.equal((await pia.post(path, fields)).status, 303)
    const second = await pia.post(path, { ...fields, bedrag: '-80' })
    assert.equal(second.status, 409)
    assert.match(second.text, /-80[^]*-90,00/)
    assert.equal((await pia.post(path, { ...fields, bedrag: '-80', versie: versionIn(second.text) })).status, 303)
    assert.equal((await pia.post(`${path}/weg`)).status, 303)
    assert.doesNotMatch((await pia.get('/bestuur/kosten/2027')).text, /Dubbel/)
  })
})
