/** A body is composed, meets in a rhythm, and its meetings are prepared, held, written down and made public. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Answer, type Client, type TestHouse, testHouse } from '../house.ts'
import { browserOf, regionFunction, setRegion } from '../region-stage.ts'

let house: TestHouse
let pia: Client
let daan: Client
let bea: Client
let tom: Client
let karim: Client

before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  const clients = await Promise.all(
    (['pia', 'daan', 'bea', 'tom', 'karim'] as const).map((who) => browserOf(house, who)),
  )
  ;[pia, daan, bea, tom, karim] = clients as [Client, Client, Client, Client, Client]
})
after(() => house.close())

const day = (name: string, text: string) => {
  const [year, month, date] = text.split('-').map(Number)
  return { [`${name}-dag`]: String(date), [`${name}-maand`]: String(month), [`${name}-jaar`]: String(year) }
}

/** Sends the form of a page: with its key and version, and its own values unless they are given. */
async function fill(who: Client, page: string, fields: Record<string, string | readonly string[]>): Promise<Answer> {
  const shown = await who.get(page)
  assert.equal(shown.status, 200, `${page}: ${shown.status}`)
  const form = /<form class="sh-form"[^>]*action="([^"]+)"/.exec(shown.text)
  assert.ok(form, `no form on ${page}`)
  const hidden = Object.fromEntries(
    [...shown.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((found) => [
      found[1]!,
      found[2]!,
    ]),
  )
  return who.post(form[1]!.replaceAll('&amp;', '&'), { ...hidden, ...fields })
}

function went(answer: Answer): string {
  assert.equal(
    answer.status,
    303,
    `${answer.status} ${/sh-mistakes__list.*?<\/ul>/s.exec(answer.text)?.[0] ?? answer.text.slice(0, 300)}`,
  )
  return answer.location!
}

let theme = ''
let body = ''
let meeting = ''

test('the project leader makes a theme and a body, and gives it seats by rule', async () => {
  went(await fill(pia, '/bestuur/overleggen/themas', { naam: 'Samenhang onderwijs en jeugdhulp' }))
  const form = await pia.get('/bestuur/overleggen/nieuw')
  const area = /<option value="([0-9a-f-]{36})"[^>]*>Jeugdregio Oost/.exec(form.text)![1]!
  const empty = await fill(pia, '/bestuur/overleggen/nieuw', {})
  assert.equal(empty.status, 422)
  assert.match(empty.text, /<title>Fout: Overleg toevoegen/)
  assert.match(empty.text, /Schrijf op hoe het overleg heet/)
  const made = went(
    await fill(pia, '/bestuur/overleggen/nieuw', {
      naam: 'Bestuurlijk OOGO Oost',
      kort: 'OOGO Oost',
      doel: 'Samen verantwoordelijk zijn.',
      mag: ['decides', 'commissions'],
      oogo: 'ja',
      schaal: 'sub-regional',
      gebied: area,
      ...day('vanaf', '2026-01-01'),
    }),
  )
  body = made.replace(/\?.*/, '')
  const seatForm = await pia.get(`${body}/zetels/nieuw`)
  theme = /<option value="([0-9a-f-]{36})"[^>]*>Samenhang onderwijs en jeugdhulp/.exec(seatForm.text)![1]!
  const provider = /<option value="([0-9a-f-]{36})"[^>]*>Jeugdhulp Oeverland/.exec(seatForm.text)![1]!
  const seats = [
    { titel: 'Bestuurders van de gemeenten', regel: 'municipalities', functie: 'alderman', aantal: '2', open: 'ja' },
    {
      titel: 'Voorzitter PO',
      regel: 'kind-in-area',
      soort: 'swv',
      indeling: 'swv-po',
      functie: 'swv_director',
      aantal: '1',
    },
    {
      titel: 'Voorzitter VO',
      regel: 'kind-in-area',
      soort: 'swv',
      indeling: 'swv-vo',
      functie: 'swv_director',
      aantal: '1',
    },
    {
      titel: 'Jeugdhulp',
      regel: 'organisation',
      organisatie: provider,
      functie: 'governing_director',
      aantal: '1',
      thema: theme,
    },
    { titel: 'Secretaris', regel: 'person', aantal: '1' },
  ]
  for (const seat of seats) went(await fill(pia, `${body}/zetels/nieuw`, { ...seat, ...day('vanaf', '2026-01-01') }))
  const page = await pia.get(`${body}/samenstelling`)
  assert.match(page.text, /6 personen: 2 \+ 1 \+ 1 \+ 1 \+ 1, waarvan 2 nog te bepalen/)
  assert.match(page.text, /Voorgesteld: Ruud Oeverloper/)
  assert.match(page.text, /Voorgesteld: Joke Rietdekker/)
  assert.doesNotMatch(page.text, /Els Wulpenburg/)
  assert.match(page.text, /hoort er niet bij: Samenwerkingsverband PO West/)
  assert.match(page.text, /alleen voor Samenhang onderwijs en jeugdhulp/)
})

test('who is proposed sits there when the keeper accepts; a colleague gets no button and no form', async () => {
  const page = await pia.get(`${body}/samenstelling`)
  const link = new RegExp(`href="(${body}/leden/nieuw\\?zetel=[0-9a-f-]+&amp;wie=${regionFunction('ruud')})"`).exec(
    page.text,
  )![1]!
  went(
    await fill(pia, link.replaceAll('&amp;', '&'), {
      wie: regionFunction('ruud'),
      rol: 'chair',
      achterban: 'De schoolbesturen',
      ...day('vanaf', '2026-01-01'),
    }),
  )
  const seatOf = (title: string) =>
    new RegExp(
      `href="${body}/leden/nieuw\\?zetel=([0-9a-f-]+)">Iemand toevoegen<span class="sh-unseen"> op de zetel ${title}`,
    ).exec(page.text)![1]!
  went(
    await fill(pia, `${body}/leden/nieuw?zetel=${seatOf('Secretaris')}`, {
      wie: regionFunction('daan'),
      rol: 'secretary',
      ...day('vanaf', '2026-01-01'),
    }),
  )
  went(
    await fill(pia, `${body}/leden/nieuw?zetel=${seatOf('Jeugdhulp')}`, {
      wie: regionFunction('bea'),
      rol: 'member',
      ...day('vanaf', '2026-01-01'),
    }),
  )
  const twice = await fill(pia, `${body}/leden/nieuw?zetel=${seatOf('Jeugdhulp')}`, {
    naam: 'Nog iemand',
    rol: 'member',
    ...day('vanaf', '2026-01-01'),
  })
  assert.equal(twice.status, 422)
  assert.match(twice.text, /Deze zetel is al bezet/)

  const read = await karim.get(body)
  assert.equal(read.status, 200)
  assert.match(read.text, /Ruud Oeverloper/)
  assert.match(read.text, /De schoolbesturen/)
  assert.doesNotMatch(read.text, /Reeks maken|zetels\/nieuw/)
  assert.equal((await karim.get(`${body}/zetels/nieuw`)).status, 403)
  assert.equal((await karim.get('/bestuur/overleggen/nieuw')).status, 403)
})

test('a rhythm twice a year for the theme: the days are shown before they are planned', async () => {
  const to = went(
    await fill(daan, `${body}/reeksen/nieuw`, {
      ritme: 'maanden',
      maanden: ['5', '12'],
      week: '2',
      weekdag: '4',
      ...day('vanaf', '2026-11-24'),
      tijd: '14.00',
      duur: '90',
      plaats: 'Raadzaal, Duinrand',
      stukken: '7',
      thema: theme,
    }),
  )
  const page = await daan.get(to)
  assert.match(page.text, /2 keer per jaar: de tweede donderdag van mei en december/)
  assert.match(page.text, /donderdag 10 december 2026/)
  assert.match(page.text, /donderdag 13 mei 2027/)
  const dagen = [...page.text.matchAll(/name="dagen" type="checkbox" value="([^"]+)"/g)].map((found) => found[1]!)
  assert.deepEqual(dagen, ['2026-12-10', '2027-05-13', '2027-12-09'])
  went(await fill(daan, to, { dagen }))
  const again = await daan.get(to)
  assert.doesNotMatch(again.text, /value="202[67]-/, 'what was planned is not planned again')
  assert.match(again.text, /donderdag 11 mei 2028/)
  const list = await daan.get('/bestuur/vergaderingen?mijn=ja')
  assert.match(list.text, /3 vergaderingen/)
  meeting = /href="(\/bestuur\/vergaderingen\/[0-9a-f-]{36})"[^>]*>donderdag 10 december 2026/.exec(list.text)![1]!
})

test('a day that is a holiday asks what to do', async () => {
  const to = went(
    await fill(daan, `${body}/reeksen/nieuw`, {
      ritme: 'weken',
      weken: '8',
      ...day('vanaf', '2027-03-11'),
      ...day('laatste', '2027-06-30'),
      tijd: '10:00',
      duur: '60',
      stukken: '7',
    }),
  )
  const page = await daan.get(to)
  assert.match(page.text, /donderdag 6 mei 2027 is Hemelvaartsdag\. Wat doet u\?/)
  const unanswered = await fill(daan, to, { dagen: '2027-03-11' })
  assert.equal(unanswered.status, 422)
  went(await fill(daan, to, { dagen: '2027-03-11', 'feestdag-2027-05-06': '2027-05-13' }))
  assert.match((await daan.get(body)).text, /Verzet van 6 mei 2027/)
})

test('an agenda is a draft until it is sent, then members read what is theirs, and a guest the own point', async () => {
  const add = (fields: Record<string, string>) =>
    fill(daan, `${body}/punten/nieuw?vergadering=${meeting.split('/').at(-1)}`, { soort: 'discuss', ...fields })
  went(await add({ titel: 'Opening', thema: '' }))
  const warned = await add({ titel: 'Voortgang', toelichting: 'Geboren op 3-4-2015' })
  assert.equal(warned.status, 422)
  assert.match(warned.text, /hier mag niets over een kind staan/)
  went(await add({ titel: 'Thuis zitten', thema: theme, door: 'Pia', minuten: '20' }))
  went(await add({ titel: 'Persoonlijke zaak', vertrouwelijk: 'ja' }))
  const page = await daan.get(meeting)
  assert.match(page.text, /Agenda \(concept\)/)
  const item = (title: string) => new RegExp(`id="punt-([0-9a-f-]+)"><h3[^>]*>\\d+\\. ${title}`).exec(page.text)![1]!
  assert.doesNotMatch((await bea.get(meeting)).text, /Thuis zitten/)

  const [home, closed] = [item('Thuis zitten'), item('Persoonlijke zaak')]
  went(await fill(daan, `/bestuur/vergaderingen/punten/${home}/gasten`, { wie: regionFunction('tom') }))
  went(
    await fill(daan, `/bestuur/vergaderingen/punten/${closed}/stukken`, {
      titel: 'Geheim stuk',
      soort: 'tekst',
      tekst: 'Niet voor iedereen',
    }),
  )
  await daan.post(`/bestuur/vergaderingen/punten/${home}/schuiven`, { richting: 'omhoog' })
  assert.equal(went(await daan.post(`${meeting}/versturen`)), `${meeting}?gedaan=verstuurd`)
  const forBea = (await bea.get(meeting)).text
  assert.match(forBea, /1\. Thuis zitten/)
  const forTom = (await tom.get(meeting)).text
  assert.match(forTom, /Thuis zitten/)
  assert.doesNotMatch(forTom, /Persoonlijke zaak|Geheim stuk/)
  assert.doesNotMatch((await karim.get(meeting)).text, /Thuis zitten|Persoonlijke/)
  assert.equal((await karim.post(`${meeting}/openbaar`)).status, 403)
})

test('a paper is looked at, kept, and only ever downloaded', async () => {
  const upload = async (name: string, content: string | Buffer, more: Record<string, string> = {}) => {
    const data = new FormData()
    for (const [key, value] of Object.entries({ titel: 'Notitie', soort: 'bestand', ...more })) data.set(key, value)
    data.set('bestand', new File([new Uint8Array(Buffer.from(content))], name, { type: 'image/png' }))
    return house.app.request(`http://samenhang.test${meeting}/stukken`, {
      method: 'POST',
      body: data,
      headers: { 'sec-fetch-site': 'same-origin', cookie: await cookieOf() },
    })
  }
  const cookieOf = async () => cookie ?? (cookie = await sessionCookie())
  let cookie: string | undefined
  async function sessionCookie() {
    const { hashOf, newToken } = await import('#platform/sessions.ts')
    const token = newToken()
    const { rows } = await house.fresh.asAdmin.query(`select person_id from functions where id = $1`, [
      regionFunction('daan'),
    ])
    await house.fresh.asAdmin.query(
      `insert into sessions (token_hash, id, person_id, function_id, made_at, seen_at, expires_at)
       values ($1, gen_random_uuid(), $2, $3, $4, $4, '2036-01-01')`,
      [hashOf(token), rows[0].person_id, regionFunction('daan'), house.clock.now()],
    )
    return `samenhang=${token}`
  }
  const page = await upload('pagina.png', '<script>alert(1)</script>')
  assert.equal(page.status, 422)
  const seen = await upload('lijst.csv', 'naam;bsn\nx;111222333\n')
  assert.equal(seen.status, 422)
  assert.match(await seen.text(), /burgerservicenummer/)
  const pdf = await upload('stuk.pdf', '%PDF-1.7\n1 0 obj')
  assert.equal(pdf.status, 303)
  assert.match(pdf.headers.get('location')!, /stuk-ongelezen/)
  const text = await upload('notitie.md', '# Notitie\n\nOver samenwerking.')
  assert.equal(text.status, 303)
  const shown = await daan.get(meeting)
  const link = /href="([^"]+\/stukken\/[0-9a-f-]{36})">Notitie<\/a> \(tekst/.exec(shown.text)![1]!
  const file = await daan.get(link)
  assert.equal(file.text, '# Notitie\n\nOver samenwerking.')
  assert.match(file.headers.get('content-disposition')!, /^attachment; filename="Notitie\.md"/)
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
  assert.equal((await karim.get(link)).status, 404)
})

test('the meeting is moved, and the own calendar follows', async () => {
  const shown = await daan.post('/bestuur/vergaderingen/abonnement')
  assert.equal(shown.status, 200)
  const address = /http:\/\/samenhang\.test(\/bestuur\/kalender\/[A-Za-z0-9_-]{43})/.exec(shown.text)![1]!
  const before = await house.nobody().get(address)
  assert.equal(before.status, 200)
  assert.match(before.headers.get('content-type')!, /text\/calendar/)
  assert.match(before.text, /DTSTART;TZID=Europe\/Amsterdam:20261210T140000/)
  assert.doesNotMatch(before.text, /Ruud|Daan|Thuis zitten/)
  const uid = /UID:([^\r]+)\r\nSEQUENCE:0\r\nDTSTAMP:[^\r]+\r\nDTSTART;TZID=Europe\/Amsterdam:20261210/.exec(
    before.text,
  )![1]!
  went(
    await fill(daan, `${meeting}/verzetten`, {
      ...day('dag', '2026-12-03'),
      tijd: '15:30',
      duur: '90',
      plaats: 'Raadzaal',
      ...day('stukken', '2026-11-27'),
    }),
  )
  const moved = await house.nobody().get(address)
  assert.match(
    moved.text,
    new RegExp(`UID:${uid}\\r\\nSEQUENCE:1\\r\\nDTSTAMP:[^\\r]+\\r\\nDTSTART;TZID=Europe/Amsterdam:20261203T153000`),
  )
  await daan.post('/bestuur/vergaderingen/abonnement')
  assert.equal((await house.nobody().get(address)).status, 404)
  const whole = await karim.get(`${body}/kalender.ics`)
  assert.match(whole.text, /SUMMARY:OOGO Oost: Samenhang onderwijs en jeugdhulp/)
})

test('held, written down, adopted and made public; what was not reached is carried over', async () => {
  assert.equal((await daan.post(`${meeting}/gehouden`)).status, 409)
  house.clock.set(new Date('2026-12-04T09:00:00Z'))
  went(await daan.post(`${meeting}/gehouden`))
  assert.match((await daan.get('/')).text, /Maak het verslag van de vergadering/)

  const page = await daan.get(meeting)
  const item = (title: string) => new RegExp(`id="punt-([0-9a-f-]+)"><h3[^>]*>\\d+\\. ${title}`).exec(page.text)![1]!
  const at = (title: string) => `/bestuur/vergaderingen/punten/${item(title)}`
  went(await fill(daan, `${at('Thuis zitten')}/uitkomst`, { uitkomst: 'Alle partijen willen verder.', klaar: 'ja' }))
  const place = await daan.get(`${at('Opening')}/verplaatsen`)
  const next = /type="radio" value="([0-9a-f-]{36})"/.exec(place.text)![1]!
  went(await fill(daan, `${at('Opening')}/verplaatsen`, { naar: next }))
  assert.match((await daan.get(meeting)).text, /doorgeschoven/)
  assert.match((await daan.get(`/bestuur/vergaderingen/${next}`)).text, /1\. Opening/)

  const attendance = await daan.get(`${meeting}/aanwezigheid`)
  const names = [...attendance.text.matchAll(/name="(was-[0-9a-f-]+)"/g)].map((found) => found[1]!)
  assert.equal(new Set(names).size, 3, 'also who is there for the theme only')
  went(await fill(daan, `${meeting}/aanwezigheid`, { [names[0]!]: 'present', gasten: 'Tom Grasduin\n' }))
  assert.match((await daan.get(meeting)).text, /1 aanwezig, en 1 gast/)

  went(await fill(daan, `${meeting}/verslag`, { tekst: 'Iedereen was het eens.' }))
  assert.doesNotMatch((await daan.get('/')).text, /Maak het verslag van de vergadering/)
  went(await fill(daan, `${meeting}/verslag/vaststellen`, day('op', '2026-12-04')))
  const publicPage = meeting.replace('/bestuur/', '/openbaar/')
  const stranger = house.nobody()
  assert.equal((await stranger.get(publicPage)).status, 404)
  went(await daan.post(`${meeting}/openbaar`))
  const open = await stranger.get(publicPage)
  assert.equal(open.status, 200)
  assert.match(open.text, /Thuis zitten/)
  assert.doesNotMatch(open.text, /Persoonlijke zaak|Geheim stuk|Tom Grasduin aanwezig|eens\.|willen verder/)
  const version = /name="versie" value="(\d+)"/.exec((await daan.get(meeting)).text)![1]!
  went(await daan.post(`${meeting}/verslag/openbaar`, { versie: version }))
  const all = (await stranger.get(publicPage)).text
  assert.match(all, /Iedereen was het eens/)
  assert.match(all, /Alle partijen willen verder/)
  assert.match((await stranger.get('/openbaar/vergaderingen')).text, /Bestuurlijk OOGO Oost/)
  assert.match((await daan.get(`${meeting}/afdrukken`)).text, /Iedereen was het eens/)
})

test('nothing went wrong that nobody saw', () => assert.deepEqual(house.faults, []))
