/**
 * The consultation on a plan (OOGO), both ways: an swv with every municipality in its area, and a municipality with its
 * swv's, which ends in a dispute, is taken up again, and leads to a plan that is adopted without agreement.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Answer, type Client, type TestHouse, testHouse } from '../house.ts'
import { type RegionPlace, browserOf, placeId, setRegion } from '../region-stage.ts'

const day = (name: string, text: string) => {
  const [date, month, year] = text.split('-')
  return { [`${name}-dag`]: date!, [`${name}-maand`]: month!, [`${name}-jaar`]: year! }
}
const keyIn = ({ text }: Answer) => /name="sleutel" value="([0-9a-f-]+)"/.exec(text)?.[1] ?? ''
const titleOf = ({ text }: Answer) => /<title>([^<]*)/.exec(text)?.[1] ?? ''

describe('a plan and the consultation about it', () => {
  let house: TestHouse
  let pia: Client
  before(async () => {
    house = await testHouse()
    await setRegion(house.fresh)
    await house.fresh.asAdmin.query(
      `insert into organisations (id, kind, name, municipality_code) values (gen_random_uuid(), 'municipality', 'Gemeente Beekerveld', '9909')`,
    )
    pia = await browserOf(house, 'pia')
  })
  after(async () => {
    assert.deepEqual(house.faults, [])
    await house.close()
  })

  async function addPlan(fields: Record<string, string>): Promise<string> {
    const form = await pia.get('/bestuur/plannen/nieuw')
    const added = await pia.post('/bestuur/plannen/nieuw', { ...fields, sleutel: keyIn(form) })
    assert.equal(added.status, 303, added.text)
    return added.location!.split('?')[0]!
  }
  async function begin(plan: string, name: string, decides = ''): Promise<string> {
    const fields = { naam: name, ...day('concept', '1-9-2026'), ...(decides === '' ? {} : day('besluit', decides)) }
    const begun = await pia.post(`${plan}/oogo/nieuw`, fields)
    assert.equal(begun.location, `${plan}?gedaan=begonnen`)
    const page = await pia.get(plan)
    return [...page.text.matchAll(/\/oogo\/([0-9a-f-]{36})\/bericht/g)][0]![1]!
  }
  async function says(
    who: Client,
    track: string,
    wat: string,
    on: string,
    met: readonly RegionPlace[] = [],
    tekst = '',
  ) {
    const form = await who.get(`${track}/bericht`)
    const fields = { wat, met: met.map(placeId), tekst, ...day('op', on), sleutel: keyIn(form) }
    return who.post(`${track}/bericht`, fields)
  }

  test('OOGO-2 OOGO-3 a support plan: with every municipality, also one that lies there only in part', async () => {
    const els = await browserOf(house, 'els')
    const wrong = await pia.post('/bestuur/plannen/nieuw', { soort: 'support-plan', titel: '' })
    assert.match(titleOf(wrong), /^Fout: /)
    assert.match(wrong.text, /href="#titel"[^]*href="#van"/)
    const plan = await addPlan({
      soort: 'support-plan',
      titel: 'Ondersteuningsplan West',
      van: placeId('poWest'),
      ...day('vanaf', '1-8-2026'),
      ...day('totenmet', '31-7-2031'),
    })
    const bare = await els.get(plan)
    assert.match(bare.text, /elke gemeente in zijn gebied/)
    assert.match(bare.text, /Uiterlijk 30 april 2026\./)
    assert.match(bare.text, /Te laat[^]*Klopt niet/)

    const track = `${plan}/oogo/${await begin(plan, 'Concept 1', '15-12-2026')}`
    assert.match((await els.get('/')).text, /Houd het overleg over een plan \(OOGO\)/)
    const begun = await els.get(plan)
    for (const name of ['Beekerveld', 'Molenwoude', 'Polderveen'])
      assert.match(begun.text, new RegExp(`Gemeente ${name} heeft het concept nog niet gekregen`))
    assert.doesNotMatch(begun.text, /Plan vaststellen/)
    const asked = await pia.get(`${track}/vaststellen`)
    assert.match(
      asked.text,
      /Het plan kan nog niet worden vastgesteld[^]*Gemeente Polderveen heeft het concept nog niet/,
    )
    assert.doesNotMatch(asked.text, /is met elke partij overlegd/)
    const skipped = await pia.post(`${track}/vaststellen`, { wie: 'Bestuur', ...day('op', '24-11-2026') })
    assert.equal(skipped.status, 422)
    assert.match(skipped.text, /nog niet gevoerd met Gemeente Polderveen/)
    const aside = await pia.post(`${plan}/stand`, {
      plek: 'Algemeen bestuur',
      stand: 'adopted',
      ...day('op', '24-11-2026'),
    })
    assert.equal(aside.status, 409)

    const beekerveld = /value="([0-9a-f-]{36})"[^>]*>\s*(?:<[^>]*>\s*)*Gemeente Beekerveld/.exec(
      (await els.get(`${track}/bericht`)).text,
    )
    assert.ok(beekerveld)
    const all = { met: [placeId('polderveen'), placeId('molenwoude'), beekerveld[1]!] }
    const form = await els.get(`${track}/bericht`)
    const sent = { wat: 'draft-sent', ...all, ...day('op', '2-9-2026'), sleutel: keyIn(form) }
    for (const _twice of [1, 2]) assert.equal((await els.post(`${track}/bericht`, sent)).status, 303)
    assert.equal((await els.get(plan)).text.match(/<h3 class="sh-timeline__title">Concept verstuurd/g)?.length, 1)
    assert.match(
      (await says(els, track, 'held', '1-9-2026', ['polderveen'])).text,
      /nog niet verstuurd aan Gemeente Polderveen/,
    )
    await els.post(`${track}/bericht`, { wat: 'held', ...all, ...day('op', '10-11-2026') })
    assert.doesNotMatch((await els.get('/')).text, /Houd het overleg over een plan/)

    // a policy officer of a partner answers for the own municipality, and for no other
    const fenna = await browserOf(house, 'fenna')
    const hers = await fenna.get(`${track}/bericht`)
    assert.match(titleOf(hers), /Zeggen of u het eens bent/)
    assert.doesNotMatch(hers.text, /Overleg gevoerd<|Gemeente Molenwoude/)
    assert.equal((await says(fenna, track, 'agreed', '11-11-2026', ['molenwoude'])).status, 303)
    assert.match((await els.get(plan)).text, /Gemeente Polderveen[^]*is het eens/)
    assert.equal((await says(await browserOf(house, 'tom'), track, 'agreed', '11-11-2026')).status, 403)

    const early = await els.post(`${track}/vaststellen`, { wie: 'Algemeen bestuur', ...day('op', '9-11-2026') })
    assert.match(early.text, /href="#op">Op deze dag was het overleg nog niet gevoerd/)
    const done = await els.post(`${track}/vaststellen`, { wie: 'Algemeen bestuur', ...day('op', '20-11-2026') })
    assert.equal(done.location, `${plan}?gedaan=vastgesteld`)
    const after = await pia.get(plan)
    assert.match(after.text, /Het plan is vastgesteld op 20 november 2026/)
    assert.match(after.text, /Algemeen bestuur[^]*Vastgesteld/)
  })

  test('OOGO-6 a youth plan: no agreement, a dispute with its terms, taken up again, adopted with a warning', async () => {
    const [daan, ruud] = [await browserOf(house, 'daan'), await browserOf(house, 'ruud')]
    const plan = await addPlan({ soort: 'youth-plan', titel: 'Jeugdplan Duinrand', van: placeId('duinrand') })
    const track = `${plan}/oogo/${await begin(plan, 'Concept A')}`
    await says(daan, track, 'draft-sent', '2-9-2026', ['poOost', 'voOost'])
    await says(daan, track, 'held', '20-9-2026', ['poOost', 'voOost'])
    const silent = await says(ruud, track, 'no-agreement', '1-10-2026')
    assert.match(silent.text, /Schrijf op waarom/)
    assert.equal((await says(ruud, track, 'no-agreement', '1-10-2026', [], 'Te weinig plek op het vmbo')).status, 303)
    assert.equal((await says(daan, track, 'agreed', '2-10-2026', ['voOost'])).status, 303)
    assert.match(
      (await daan.get(plan)).text,
      /Geen overeenstemming<[^]*Er is geen overeenstemming met Samenwerkingsverband PO Oost/,
    )

    await says(daan, track, 'dispute-advice', '2-11-2026', ['poOost'], 'Vraag aan de commissie')
    assert.match(
      (await daan.get(plan)).text,
      /Nu aan zet: Gemeente Duinrand, om verweer geven\. Uiterlijk 16 november 2026/,
    )
    await says(daan, track, 'defence', '9-11-2026')
    assert.match((await daan.get(plan)).text, /Nu aan zet: de geschillencommissie, om een zitting plannen/)
    await says(daan, track, 'session', '12-11-2026')
    assert.match((await daan.get(plan)).text, /om advies geven\. Uiterlijk 10 december 2026/)
    await says(daan, track, 'advice-given', '20-11-2026', [], 'Overleg nog één keer')
    await says(daan, track, 'resumed', '21-11-2026')
    assert.match((await daan.get(plan)).text, /Overleg hervat/)

    const adopting = await daan.get(`${track}/vaststellen`)
    assert.match(adopting.text, /Vaststellen mag, maar ga na of het niet anders kan/)
    const done = await daan.post(`${track}/vaststellen`, {
      wie: 'Gemeenteraad van Duinrand',
      ...day('op', '24-11-2026'),
      gewijzigd: 'ja',
    })
    assert.equal(done.status, 303)
    assert.equal((await says(daan, track, 'closed', '24-11-2026')).status, 303)
    const page = await daan.get(plan)
    assert.match(page.text, /Gewijzigd vastgesteld[^]*Gesloten/)
    assert.doesNotMatch(page.text, /Opschrijven wat er gebeurde/)
  })

  test('OOGO-7 a changed draft begins anew', async () => {
    const plan = await addPlan({ soort: 'youth-plan', titel: 'Jeugdplan Molenwoude', van: placeId('molenwoude') })
    const first = await begin(plan, 'Concept 1')
    await begin(plan, 'Concept 2')
    const page = await pia.get(plan)
    assert.match(page.text, /OOGO over Concept 2[^]*Eerdere concepten \(1\)[^]*OOGO over Concept 1/)
    const old = await pia.post(`${plan}/oogo/${first}/vaststellen`, { wie: 'Raad', ...day('op', '24-11-2026') })
    assert.notEqual(old.status, 303)
  })

  test('POLICYPLAN-1 a regional vision: per council, said by the municipality itself', async () => {
    const plan = await addPlan({ soort: 'regional-vision', titel: 'Regiovisie dichtbij' })
    const other = { plek: 'anders', anders: 'Gemeenteraad van Duinrand', stand: 'on-agenda', ...day('op', '1-11-2026') }
    assert.equal((await pia.post(`${plan}/stand`, other)).status, 303)
    await pia.post(`${plan}/stand`, { ...other, stand: 'adopted', ...day('op', '20-11-2026') })
    const passage = { tekst: 'Hulp begint thuis en op school.', plaats: 'bladzijde 4' }
    assert.equal((await pia.post(`${plan}/passages/nieuw`, passage)).status, 303)
    const page = await (await browserOf(house, 'wim')).get(plan)
    assert.match(page.text, /Gemeenteraad van Duinrand[^]*Vastgesteld/)
    assert.match(page.text, /id="p-[0-9a-f-]{36}"[^]*Hulp begint thuis en op school/)
    const list = await pia.get('/bestuur/plannen?soort=regional-vision')
    assert.match(list.text, /1 plan<[^]*Regiovisie dichtbij/)
    assert.equal((await pia.get('/bestuur/plannen/00000000-0000-0000-0000-000000000000')).status, 404)
  })
})
