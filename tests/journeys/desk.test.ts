/** Someone knocks: the form, the promise, the desk, and what the asker hears; through the HTTP interface. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { deskFunction, deskPerson, setDesks } from '../desk-stage.ts'
import { type Answer, type Client, type TestHouse, testHouse } from '../house.ts'
import { addDossier, functionId, personId, places } from '../stage.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
  await setDesks(house.fresh)
})
after(() => house.close())

const asDesk = (who: 'dirk' | 'eva' | 'pim') => house.as(deskPerson(who), deskFunction(who))
const asYara = () => house.as(personId('yara'), functionId('yara'))
const keyIn = (text: string) => /name="sleutel" value="([^"]+)"/.exec(text)?.[1] ?? ''
const versionIn = (text: string) => /name="versie" value="([^"]+)"/.exec(text)?.[1] ?? ''
const titleOf = (text: string) => /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? ''
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const numberIn = (text: string) => /H-\d{4}-\d{4,}/.exec(text)?.[0] ?? ''

type Fields = Record<string, string>
const noor: Fields = { noem: 'ja', voornaam: 'Noor', achternaam: 'Vos' }
const born: Fields = { 'geboren-dag': '4', 'geboren-maand': '3', 'geboren-jaar': '2017' }

/** What a parent fills in, page by page. */
const parentPages: readonly (readonly [string, Fields])[] = [
  ['wie', { wie: 'parent' }],
  ['kind', noor],
  ['geboren', born],
  ['postcode', { postcode: '9368 ab' }],
  ['school', { school: places.klimboom.id }],
  ['vraag', { vraag: 'Noor slaapt niet en wil niet naar school.' }],
  ['spoed', { spoed: 'week' }],
  ['taal', { taal: 'Nederlands', tolk: 'nee' }],
  ['bereik', { naam: 'Ines Vos', email: 'ines@voorbeeld.example', telefoon: '' }],
]

/** Fills in the form and sends it. */
async function send(client: Client, pages: readonly (readonly [string, Fields])[], taal = 'nl'): Promise<Answer> {
  let answer = await client.post('/hulp-vragen', { taal })
  for (const [slug, fields] of pages) {
    assert.equal(answer.location, `/hulp-vragen/${slug}`)
    assert.equal((await client.get(`/hulp-vragen/${slug}`)).status, 200)
    answer = await client.post(`/hulp-vragen/${slug}`, fields)
    assert.equal(answer.status, 303, `${slug}: ${textOf(answer.text).slice(0, 400)}`)
  }
  assert.equal(answer.location, '/hulp-vragen/controle')
  const check = await client.get('/hulp-vragen/controle')
  return client.post('/hulp-vragen/controle', { sleutel: keyIn(check.text) })
}

/** Sends without an account, and gives the page after it. */
async function sendAnonymously(
  pages = parentPages,
): Promise<{ client: Client; text: string; number: string; code: string }> {
  const client = house.nobody()
  const answer = await send(client, pages)
  assert.equal(answer.location, '/hulp-vragen/ontvangen')
  const { text } = await client.get('/hulp-vragen/ontvangen')
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? ''
  return { client, text, number: numberIn(text), code }
}

async function idOf(number: string): Promise<string> {
  const { rows } = await house.fresh.asAdmin.query<{ id: string }>('select id from help_requests where number = $1', [
    number,
  ])
  return rows[0]!.id
}

/** Opens a form of the desk and sends it. */
async function act(client: Client, id: string, path: string, fields: Fields): Promise<Answer> {
  const form = await client.get(`/loket/${id}/${path}`)
  assert.equal(form.status, 200, textOf(form.text).slice(0, 300))
  return client.post(`/loket/${id}/${path}`, { versie: versionIn(form.text), sleutel: keyIn(form.text), ...fields })
}

describe('asking for help', () => {
  test('DESK-1 without an account: one question a page, then a number, a name and two days', async () => {
    const { text, number, code } = await sendAnonymously()
    assert.match(number, /^H-2026-\d{4}$/)
    const said = textOf(text)
    assert.match(said, /Dirk Visser van Gemeente Duinrand leest uw vraag uiterlijk op donderdag 26 november 2026/)
    assert.match(said, /uiterlijk op dinsdag 1 december 2026/)
    assert.equal(code.length, 14)
    assert.deepEqual(house.faults, [])
  })

  test('each page says which of how many it is, and leads back', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'nl' })
    await client.post('/hulp-vragen/wie', { wie: 'parent' })
    const page = await client.get('/hulp-vragen/kind')
    assert.match(textOf(page.text), /Stap 2 van 10/)
    assert.match(page.text, /href="\/hulp-vragen\/wie"/)
    assert.match((await client.get('/hulp-vragen/wie')).text, /value="parent" checked/)
  })

  test('what is missing comes back with what was typed, and a link to the field', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'nl' })
    await client.post('/hulp-vragen/wie', { wie: 'parent' })
    const answer = await client.post('/hulp-vragen/kind', { noem: 'ja', voornaam: 'Noor', achternaam: '' })
    assert.equal(answer.status, 422)
    assert.match(titleOf(answer.text), /^Fout: Hoe heet uw kind\?/)
    assert.match(answer.text, /href="#achternaam"/)
    assert.match(answer.text, /value="Noor"/)
  })

  test('a birth date that does not exist, in the future, or of a grown-up is refused', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'nl' })
    for (const [slug, fields] of parentPages.slice(0, 2)) await client.post(`/hulp-vragen/${slug}`, fields)
    for (const [dag, maand, jaar] of [
      ['31', '2', '2017'],
      ['25', '11', '2026'],
      ['1', '1', '1990'],
    ] as const) {
      const answer = await client.post('/hulp-vragen/geboren', {
        'geboren-dag': dag,
        'geboren-maand': maand,
        'geboren-jaar': jaar,
      })
      assert.equal(answer.status, 422, `${dag}-${maand}-${jaar}`)
    }
    assert.equal((await client.post('/hulp-vragen/geboren', { leeftijd: '9' })).status, 303)
  })

  test('DESK-5 P2 a page further on leads to the first one without an answer; without a draft to the start', async () => {
    const client = house.nobody()
    assert.equal((await client.get('/hulp-vragen/vraag')).location, '/hulp-vragen')
    await client.post('/hulp-vragen', { taal: 'nl' })
    assert.equal((await client.get('/hulp-vragen/vraag')).location, '/hulp-vragen/wie')
    assert.equal((await client.get('/hulp-vragen/controle')).location, '/hulp-vragen/wie')
    assert.equal((await client.post('/hulp-vragen/vraag', { vraag: 'x' })).location, '/hulp-vragen/wie')
    assert.equal((await client.get('/hulp-vragen/onzin')).status, 404)
  })

  test('an answer can be changed from the last page, and one comes back there', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'nl' })
    for (const [slug, fields] of parentPages) await client.post(`/hulp-vragen/${slug}`, fields)
    const check = await client.get('/hulp-vragen/controle')
    assert.match(check.text, /href="\/hulp-vragen\/postcode\?wijzig=ja"/)
    const changed = await client.post('/hulp-vragen/postcode?wijzig=ja', { postcode: '9371' })
    assert.equal(changed.location, '/hulp-vragen/controle')
    // another asker is asked another question first
    assert.equal((await client.post('/hulp-vragen/wie?wijzig=ja', { wie: 'relative' })).location, '/hulp-vragen/ouders')
  })

  test('DESK-3 who chooses today sees whom to call, loudly, before going on', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'nl' })
    for (const [slug, fields] of parentPages.slice(0, 6)) await client.post(`/hulp-vragen/${slug}`, fields)
    const answer = await client.post('/hulp-vragen/spoed', { spoed: 'today' })
    assert.equal(answer.location, '/hulp-vragen/nu-bellen')
    const page = await client.get('/hulp-vragen/nu-bellen')
    assert.match(page.text, /role="alert"/)
    assert.match(page.text, /href="tel:112"/)
    assert.match(page.text, /href="tel:08002000"/)
    assert.equal((await client.post('/hulp-vragen/nu-bellen')).location, '/hulp-vragen/taal')
  })

  test('in English, for who chose that', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'en' })
    const page = await client.get('/hulp-vragen/wie')
    assert.match(page.text, /<html lang="en">/)
    assert.match(titleOf(page.text), /^Who are you\?/)
    const wrong = await client.post('/hulp-vragen/wie', {})
    assert.match(titleOf(wrong.text), /^Error: Who are you\?/)
  })

  test('DESK-10 after sending the draft is gone, and going back leads to the start', async () => {
    const client = house.nobody()
    const drafts = async () => (await house.fresh.asAdmin.query('select 1 from help_drafts')).rows.length
    const was = await drafts()
    assert.equal((await send(client, parentPages)).location, '/hulp-vragen/ontvangen')
    assert.equal(await drafts(), was)
    assert.equal((await client.get('/hulp-vragen/controle')).location, '/hulp-vragen')
    assert.equal((await client.post('/hulp-vragen/vraag', { vraag: 'nog eens' })).location, '/hulp-vragen')
  })

  test('DESK-10 another browser reads nothing of a draft', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'nl' })
    await client.post('/hulp-vragen/wie', { wie: 'parent' })
    assert.equal((await house.nobody().get('/hulp-vragen/kind')).location, '/hulp-vragen')
    const rows = await house.db.selectFrom('help_drafts').selectAll().execute()
    assert.equal(rows.length, 0)
  })

  test('DESK-10 after a day it is gone; who stops erases it at once', async () => {
    const client = house.nobody()
    const start = house.clock.now()
    await client.post('/hulp-vragen', { taal: 'nl' })
    await client.post('/hulp-vragen/wie', { wie: 'parent' })
    house.clock.set(new Date(start.getTime() + 25 * 60 * 60 * 1000))
    assert.equal((await client.get('/hulp-vragen/kind')).location, '/hulp-vragen')
    await house.nobody().post('/hulp-vragen', { taal: 'nl' })
    const { rows } = await house.fresh.asAdmin.query<{ made_at: Date }>('select made_at from help_drafts')
    assert.ok(rows.every((row) => row.made_at > start))
    house.clock.set(start)

    const other = house.nobody()
    await other.post('/hulp-vragen', { taal: 'nl' })
    const before = await house.fresh.asAdmin.query('select 1 from help_drafts')
    assert.equal((await other.post('/hulp-vragen/stoppen')).location, '/hulp-vragen')
    const later = await house.fresh.asAdmin.query('select 1 from help_drafts')
    assert.equal(later.rows.length, before.rows.length - 1)
  })

  test('FORM-1 sent twice is written once, with the same code', async () => {
    const client = house.nobody()
    await client.post('/hulp-vragen', { taal: 'nl' })
    for (const [slug, fields] of parentPages) await client.post(`/hulp-vragen/${slug}`, fields)
    const key = keyIn((await client.get('/hulp-vragen/controle')).text)
    const count = async () => (await house.fresh.asAdmin.query('select 1 from help_requests')).rows.length
    const was = await count()
    const answers = await Promise.all([1, 2].map(() => client.post('/hulp-vragen/controle', { sleutel: key })))
    assert.deepEqual(
      answers.map((answer) => answer.location),
      ['/hulp-vragen/ontvangen', '/hulp-vragen/ontvangen'],
    )
    assert.equal(await count(), was + 1)
    assert.match((await client.get('/hulp-vragen/ontvangen')).text, /H-2026-/)
  })

  test('a school with an account gets its own questions', async () => {
    const yara = await asYara()
    const answer = await send(yara, [
      ['kind', noor],
      ['geboren', born],
      ['postcode', { postcode: '9368' }],
      ['vraag', { vraag: 'Noor is vaak afwezig.' }],
      ['geprobeerd', { geprobeerd: 'Twee gesprekken.' }],
      ['spoed', { spoed: 'soon' }],
      ['ouders', { ouders: 'ja' }],
      ['taal', { taal: 'Nederlands', tolk: 'nee' }],
      ['bereik', { naam: 'Yara Smit', email: '', telefoon: '' }],
    ])
    assert.match(answer.location ?? '', /^\/hulp-vragen\/mijn\/[0-9a-f-]{36}\/ontvangen$/)
    const sent = await yara.get(answer.location!)
    assert.match(textOf(sent.text), /Dirk Visser van Gemeente Duinrand/)
    assert.ok(!/Uw code/.test(sent.text))
    assert.match((await yara.get('/hulp-vragen/mijn')).text, new RegExp(numberIn(sent.text)))
  })

  test('a desk worker writes down what came by phone, and gets a code for the caller', async () => {
    const dirk = await asDesk('dirk')
    const answer = await send(dirk, [['kanaal', { kanaal: 'phone' }], ...parentPages])
    assert.equal(answer.location, '/hulp-vragen/ontvangen')
    const sent = await dirk.get('/hulp-vragen/ontvangen')
    assert.match(textOf(sent.text), /Geef deze code aan degene die de vraag stelde/)
    const { rows } = await house.fresh.asAdmin.query(
      'select channel, asker_person_id from help_requests where number = $1',
      [numberIn(sent.text)],
    )
    assert.deepEqual(rows, [{ channel: 'phone', asker_person_id: null }])
  })
})

describe('DESK-4 following with a code', () => {
  test('the code opens the question, however it is typed; stopping closes it', async () => {
    const { code, number } = await sendAnonymously()
    const elsewhere = house.nobody()
    assert.equal(
      (await elsewhere.post('/hulp-vragen/volgen', { code: code.toLowerCase().replaceAll('-', ' ') })).location,
      '/hulp-vragen/volgen',
    )
    const page = await elsewhere.get('/hulp-vragen/volgen')
    assert.match(titleOf(page.text), new RegExp(`Vraag ${number}`))
    await elsewhere.post('/hulp-vragen/volgen/stoppen')
    assert.ok(!(await elsewhere.get('/hulp-vragen/volgen')).text.includes(number))
  })

  test('a wrong code, one that cannot be a code and one that is empty get the same page', async () => {
    const client = house.nobody()
    const pages = await Promise.all(
      ['CDFG-HJKM-NPQR', 'CDFG-HJKM-NPQO', '', "' or 1=1 --"].map(async (code) => {
        const answer = await client.post('/hulp-vragen/volgen', { code })
        return { status: answer.status, page: answer.text.replace(/value="[^"]*"/, '') }
      }),
    )
    for (const page of pages) assert.deepEqual(page, pages[0])
    assert.equal(pages[0]?.status, 404)
  })

  test('the code is shown for half an hour and kept nowhere', async () => {
    const { client, code, number } = await sendAnonymously()
    const start = house.clock.now()
    house.clock.set(new Date(start.getTime() + 31 * 60 * 1000))
    assert.equal((await client.get('/hulp-vragen/ontvangen')).location, '/hulp-vragen/volgen')
    house.clock.set(start)
    const { rows } = await house.fresh.asAdmin.query<{ all: string }>(
      `select (select row_to_json(r)::text from help_requests r where number = $1) || coalesce((select string_agg(body, '') from mails), '') as all`,
      [number],
    )
    assert.ok(!rows[0]!.all.includes(code) && !rows[0]!.all.includes(code.replaceAll('-', '')))
  })
})

describe('the desk', () => {
  test('ACT-3 only a desk worker comes in, and only at the own desk', async () => {
    const { number } = await sendAnonymously()
    const id = await idOf(number)
    assert.equal((await house.nobody().get('/loket')).location, '/aanmelden?naar=%2Floket')
    const kim = await house.as(personId('kim'), functionId('kim'))
    for (const path of ['/loket', `/loket/${id}`, `/loket/${id}/bekend`, `/loket/${id}/aannemen`])
      assert.equal((await kim.get(path)).status, 403, path)
    const pim = await asDesk('pim')
    const absent = await pim.get('/loket/00000000-0000-7000-8000-000000000000')
    for (const path of ['', '/bekend', '/aannemen', '/vragen', '/doorsturen', '/kind']) {
      const answer = await pim.get(`/loket/${id}${path}`)
      assert.equal(answer.status, 404, path)
      assert.equal(answer.text, absent.text)
    }
    const dirk = await asDesk('dirk')
    assert.match((await dirk.get('/loket')).text, new RegExp(number))
    assert.match(textOf((await dirk.get(`/loket/${id}`)).text), /Noor slaapt niet en wil niet naar school/)
  })

  test('the list says in words what is late, and filters stand in the address', async () => {
    const { number } = await sendAnonymously()
    const start = house.clock.now()
    house.clock.set(new Date('2026-11-30T09:00:00Z'))
    const dirk = await asDesk('dirk')
    const late = await dirk.get('/loket?te-laat=ja')
    assert.match(late.text, new RegExp(number))
    assert.match(textOf(late.text), /2 werkdagen te laat/)
    const none = await dirk.get('/loket?toestand=declined&spoed=today')
    assert.match(textOf(none.text), /Geen hulpvragen met deze filters/)
    house.clock.set(start)
  })

  test('asking, answering with the code, declining with a place to go', async () => {
    const { client, code, number } = await sendAnonymously()
    const id = await idOf(number)
    const dirk = await asDesk('dirk')
    assert.equal((await act(dirk, id, 'vragen', { tekst: '' })).status, 422)
    assert.equal(
      (await act(dirk, id, 'vragen', { tekst: 'Hoe lang duurt dit al?' })).location,
      `/loket/${id}?gedaan=gevraagd`,
    )

    await client.post('/hulp-vragen/volgen', { code })
    const asked = await client.get('/hulp-vragen/volgen')
    assert.match(textOf(asked.text), /Wij hebben een vraag aan u.*Dirk Visser, loket.*Hoe lang duurt dit al\?/)
    const answer = await client.post('/hulp-vragen/volgen/bericht', {
      bericht: 'Drie weken.',
      sleutel: keyIn(asked.text),
    })
    assert.equal(answer.status, 303)
    assert.match(textOf((await dirk.get(`/loket/${id}`)).text), /Drie weken\./)

    const declined = await act(dirk, id, 'niet-aannemen', {
      reden: 'De huisarts kan dit snel doen.',
      waarheen: 'Uw huisarts',
    })
    assert.equal(declined.status, 303)
    const heard = textOf((await client.get('/hulp-vragen/volgen')).text)
    assert.match(heard, /De huisarts kan dit snel doen\..*Uw huisarts/)
  })

  test('DESK-17 sent on: the asker keeps number, code and day, and hears of it', async () => {
    const { client, code, number } = await sendAnonymously()
    const id = await idOf(number)
    const dirk = await asDesk('dirk')
    const answer = await act(dirk, id, 'doorsturen', {
      loket: (await deskIds()).polderveen,
      reden: 'Woont nu in Polderveen',
    })
    assert.equal(answer.location, '/loket?gedaan=doorgestuurd')
    assert.equal((await dirk.get(`/loket/${id}`)).status, 404)
    await client.post('/hulp-vragen/volgen', { code })
    const heard = textOf((await client.get('/hulp-vragen/volgen')).text)
    assert.match(heard, /Pim Jonker van Gemeente Polderveen leest uw vraag uiterlijk op donderdag 26 november 2026/)
    assert.match(heard, /Doorgegeven van Gemeente Duinrand aan Gemeente Polderveen/)
    assert.match((await (await asDesk('pim')).get('/loket')).text, new RegExp(number))
  })

  test('FORM-1 sending on twice is no error for who pressed twice', async () => {
    const { number } = await sendAnonymously()
    const id = await idOf(number)
    const dirk = await asDesk('dirk')
    const form = await dirk.get(`/loket/${id}/doorsturen`)
    const fields = {
      versie: versionIn(form.text),
      sleutel: keyIn(form.text),
      loket: (await deskIds()).polderveen,
      reden: 'x',
    }
    await dirk.post(`/loket/${id}/doorsturen`, fields)
    assert.equal((await dirk.post(`/loket/${id}/doorsturen`, fields)).location, '/loket?gedaan=doorgestuurd')
  })

  test('DESK-11 two colleagues decide from the same page: the second gets the page for a conflict', async () => {
    const { number } = await sendAnonymously()
    const id = await idOf(number)
    const [dirk, eva] = [await asDesk('dirk'), await asDesk('eva')]
    const [his, hers] = [await dirk.get(`/loket/${id}/advies`), await eva.get(`/loket/${id}/niet-aannemen`)]
    const first = await dirk.post(`/loket/${id}/advies`, {
      versie: versionIn(his.text),
      sleutel: keyIn(his.text),
      tekst: 'Advies',
    })
    assert.equal(first.status, 303)
    const second = await eva.post(`/loket/${id}/niet-aannemen`, {
      versie: versionIn(hers.text),
      sleutel: keyIn(hers.text),
      reden: 'x',
      waarheen: 'y',
    })
    assert.equal(second.status, 409)
    assert.match(textOf(second.text), /DESK-11/)
  })

  test('C18 a consultation without a name: advice, and a name only with the family', async () => {
    const { number } = await sendAnonymously([
      ['wie', { wie: 'relative' }],
      ['kind', { noem: 'nee' }],
      ['geboren', { leeftijd: '9' }],
      ['postcode', { postcode: '9368' }],
      ['vraag', { vraag: 'Mijn buurmeisje is vaak alleen.' }],
      ['spoed', { spoed: 'soon' }],
      ['ouders', { ouders: 'nee' }],
      ['taal', { taal: 'Nederlands', tolk: 'nee' }],
      ['bereik', { naam: 'Buurvrouw', email: '', telefoon: '' }],
    ])
    const id = await idOf(number)
    const dirk = await asDesk('dirk')
    assert.match(textOf((await dirk.get(`/loket/${id}`)).text), /zonder naam gevraagd/)
    assert.equal((await dirk.get(`/loket/${id}/bekend`)).location, `/loket/${id}`)
    assert.equal((await dirk.get(`/loket/${id}/aannemen`)).location, `/loket/${id}/kind`)
    const child: Fields = { voornaam: 'Noor', achternaam: 'Vos', ...born, postcode: '9368' }
    assert.equal((await act(dirk, id, 'kind', child)).status, 422)
    const agreed = { wie: 'Ines Vos, moeder', 'wanneer-dag': '24', 'wanneer-maand': '11', 'wanneer-jaar': '2026' }
    assert.equal((await act(dirk, id, 'kind', { ...child, ...agreed })).status, 303)
    assert.match(textOf((await dirk.get(`/loket/${id}`)).text), /Noor Vos.*van Ines Vos, moeder, op 24 november 2026/)
  })
})

describe('accepting', () => {
  let noorId: string
  before(async () => {
    noorId = await addDossier(house.fresh, { child: 'noor', bornOn: '2017-03-04' })
  })
  const accepted: Fields = { regisseur: functionId('kim'), tekst: 'Noor wil niet naar school.' }

  /** The same parent about a child that nobody knows. */
  const unknownChild = parentPages.map(
    ([slug, fields]) =>
      [slug, slug === 'kind' ? { ...noor, voornaam: 'Quirijn', achternaam: 'Zwart' } : fields] as const,
  )

  test('OPEN-2 unknown: the desk looks first, then a dossier opens; the asker hears that it is in hand', async () => {
    const { client, code, number } = await sendAnonymously(unknownChild)
    const id = await idOf(number)
    const dirk = await asDesk('dirk')
    assert.equal((await dirk.get(`/loket/${id}/aannemen`)).location, `/loket/${id}/bekend`)
    assert.match(textOf((await dirk.get(`/loket/${id}/bekend`)).text), /Wij vinden geen kind dat hierop lijkt/)
    const form = await dirk.get(`/loket/${id}/aannemen?anders=ja`)
    const fields = { versie: versionIn(form.text), sleutel: keyIn(form.text), anders: 'ja' }
    const missing = await dirk.post(`/loket/${id}/aannemen`, { ...fields, tekst: '' })
    assert.equal(missing.status, 422)
    assert.match(missing.text, /href="#regisseur"/)
    assert.match(missing.text, /name="anders" value="ja"/)
    const done = await dirk.post(`/loket/${id}/aannemen`, { ...fields, ...accepted })
    assert.equal(done.location, `/loket/${id}?gedaan=aangenomen`)
    assert.match((await dirk.get(`/loket/${id}`)).text, /href="\/dossiers\/[0-9a-f-]{36}"/)
    await client.post('/hulp-vragen/volgen', { code })
    const heard = await client.get('/hulp-vragen/volgen')
    assert.match(
      textOf(heard.text),
      /Uw vraag is in behandeling bij Gemeente Duinrand\..*Dirk Visser zorgt dat iemand met u praat, uiterlijk op dinsdag 8 december 2026/,
    )
    assert.ok(!/D-2026|dossiers\//.test(heard.text))
  })

  test('known: the desk links with a reason and accepts; undone, the question is open again', async () => {
    const { number } = await sendAnonymously()
    const id = await idOf(number)
    const dirk = await asDesk('dirk')
    const match = await dirk.get(`/loket/${id}/bekend`)
    assert.match(textOf(match.text), /Noor V\., geboren 4 maart 2017/)
    assert.equal((await act(dirk, id, 'bekend', { dossier: noorId, reden: '' })).status, 422)
    assert.equal(
      (await act(dirk, id, 'bekend', { dossier: noorId, reden: 'Alles is gelijk' })).location,
      `/loket/${id}?gedaan=gekoppeld`,
    )
    assert.equal((await act(dirk, id, 'aannemen', accepted)).location, `/loket/${id}?gedaan=aangenomen`)
    const page = await dirk.get(`/loket/${id}?gedaan=aangenomen`)
    assert.match(page.text, new RegExp(`href="/dossiers/${noorId}"`))
    const undone = await dirk.post(`/loket/${id}/bekend/ongedaan`, {
      versie: versionIn(page.text),
      sleutel: keyIn(page.text),
      reden: 'Toch een ander kind',
    })
    assert.equal(undone.location, `/loket/${id}?gedaan=ontkoppeld`)
    assert.match(textOf((await dirk.get(`/loket/${id}`)).text), /opgepakt/)
  })

  test('OPEN-6 a child with the same name and birth date is not opened unseen', async () => {
    const { number } = await sendAnonymously()
    const id = await idOf(number)
    const dirk = await asDesk('dirk')
    const form = await dirk.get(`/loket/${id}/aannemen?anders=ja`)
    const unseen = await dirk.post(`/loket/${id}/aannemen`, {
      versie: versionIn(form.text),
      sleutel: keyIn(form.text),
      ...accepted,
    })
    assert.equal(unseen.status, 409)
  })

  test('DESK-7 who asks about a known child and about an unknown one reads the same, page by page', async () => {
    const walk = async (pages: typeof parentPages) => {
      const client = house.nobody()
      const seen: string[] = []
      let answer = await client.post('/hulp-vragen', { taal: 'nl' })
      for (const [slug, fields] of pages) {
        answer = await client.post(`/hulp-vragen/${slug}`, fields)
        seen.push(`${answer.status} ${answer.location}`)
      }
      const key = keyIn((await client.get('/hulp-vragen/controle')).text)
      answer = await client.post('/hulp-vragen/controle', { sleutel: key })
      seen.push(`${answer.status} ${answer.location}`)
      const sent = await client.get('/hulp-vragen/ontvangen')
      const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(sent.text)?.[0] ?? ''
      await client.post('/hulp-vragen/volgen', { code })
      const followed = await client.get('/hulp-vragen/volgen')
      return [...seen, sent.text, followed.text].map((text) =>
        text.replaceAll(/H-\d{4}-\d{4}|[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}|value="[0-9a-f-]{36}"/g, '…'),
      )
    }
    assert.deepEqual(await walk(parentPages), await walk(unknownChild))
  })

  test('a parent with an account comes in when the desk has established who it is', async () => {
    const ines = await house.as(personId('ines'))
    const answer = await send(
      ines,
      unknownChild.map(
        ([slug, fields]) =>
          [slug, slug === 'kind' ? { ...noor, voornaam: 'Abel', achternaam: 'Tak' } : fields] as const,
      ),
    )
    const id = /mijn\/([0-9a-f-]{36})/.exec(answer.location ?? '')?.[1] ?? ''
    const dirk = await asDesk('dirk')
    const form = await dirk.get(`/loket/${id}/aannemen?anders=ja`)
    assert.match(form.text, /Hebt u vastgesteld wie Ines Vos is\?/)
    const fields: Fields = { versie: versionIn(form.text), sleutel: keyIn(form.text), anders: 'ja', ...accepted }
    const half = await dirk.post(`/loket/${id}/aannemen`, { ...fields, vastgesteld: 'ja' })
    assert.equal(half.status, 422)
    assert.match(half.text, /href="#identiteit"/)
    const done = await dirk.post(`/loket/${id}/aannemen`, {
      ...fields,
      vastgesteld: 'ja',
      identiteit: 'document',
      gezag: 'register',
    })
    assert.equal(done.status, 303)
    assert.match(textOf((await ines.get('/dossiers')).text), /Abel T\./)
    assert.match(textOf((await ines.get(`/hulp-vragen/mijn/${id}`)).text), /in behandeling bij Gemeente Duinrand/)
    assert.deepEqual(house.faults, [])
  })

  test('D5 the school that asked hears that it is in hand, and with whom, and no more', async () => {
    const yara = await asYara()
    const sent = await send(yara, [
      ['kind', { ...noor, voornaam: 'Iza', achternaam: 'Berk' }],
      ['geboren', born],
      ['postcode', { postcode: '9368' }],
      ['vraag', { vraag: 'Iza is vaak afwezig.' }],
      ['geprobeerd', { geprobeerd: '' }],
      ['spoed', { spoed: 'soon' }],
      ['ouders', { ouders: 'ja' }],
      ['taal', { taal: 'Nederlands', tolk: 'nee' }],
      ['bereik', { naam: 'Yara Smit', email: '', telefoon: '' }],
    ])
    const id = /mijn\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
    const dirk = await asDesk('dirk')
    const form = await dirk.get(`/loket/${id}/aannemen?anders=ja`)
    await dirk.post(`/loket/${id}/aannemen`, {
      versie: versionIn(form.text),
      sleutel: keyIn(form.text),
      anders: 'ja',
      ...accepted,
    })
    const heard = textOf((await yara.get(`/hulp-vragen/mijn/${id}`)).text)
    assert.match(heard, /Uw vraag is in behandeling bij Gemeente Duinrand\. Meer kunnen wij niet vertellen/)
    assert.ok(!/Kim Aalders|Dirk Visser zorgt/.test(heard))
  })
})

async function deskIds(): Promise<{ polderveen: string }> {
  const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
    `select id from organisations where name = 'Gemeente Polderveen'`,
  )
  return { polderveen: rows[0]!.id }
}
