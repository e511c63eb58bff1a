import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { type Client, type TestHouse, testHouse, testMoment } from '../../../../../tests/house.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  addMember,
  checkIdentity,
  functionId,
  keepNow,
  personId,
  places,
  relate,
  setStage,
  staff,
} from '../../../../../tests/stage.ts'

describe('consent on the pages', () => {
  let house: TestHouse
  let noor: DossierId
  before(async () => void (house = await testHouse()))
  after(() => house.close())
  beforeEach(async () => {
    house.clock.set(testMoment)
    await house.fresh.asAdmin.query(
      'truncate organisations, people, children, work_items, mails, submissions, log_acts, log_subjects cascade',
    )
    await setStage(house.fresh)
    noor = await addDossier(house.fresh, { child: 'noor', bornOn: '2017-03-04' })
    await relate(house.fresh, noor, 'tom')
    await keepNow(house.db, noor)
  })

  /** A client of whom each post is a second later, so that what is said later counts. */
  async function as(who: StaffName | FamilyName): Promise<Client> {
    const client = await house.as(personId(who), who in staff ? functionId(who as StaffName) : null)
    const later = () => house.clock.set(new Date(house.clock.now().getTime() + 1000))
    return { get: (path) => client.get(path), post: (path, fields) => (later(), client.post(path, fields)) }
  }
  const base = () => `/dossiers/${noor}/toestemmingen`
  const question = (more: Record<string, string | readonly string[]> = {}) => ({
    ontvanger: `o:${places.zilverzorg.id}`,
    doel: 'carry-out-plan',
    soort: 'secrecy',
    onderdelen: ['plan', 'care'],
    uitleg: 'Tom van Zilverzorg helpt bij het plan. Daarvoor leest hij mee.',
    'vanaf-dag': '24',
    'vanaf-maand': '11',
    'vanaf-jaar': '2026',
    'tot-dag': '23',
    'tot-maand': '11',
    'tot-jaar': '2027',
    sleutel: randomUUID(),
    ...more,
  })
  async function ask(more: Record<string, string | readonly string[]> = {}): Promise<string> {
    const kim = await as('kim')
    const answer = await kim.post(`${base()}/vragen`, question(more))
    assert.equal(answer.status, 303, answer.text.slice(0, 3000))
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      'select id from consent_requests order by asked_at desc limit 1',
    )
    return `${base()}/${rows[0]!.id}`
  }
  const bothSayYes = async (request: string) => {
    await checkIdentity(house.fresh, noor, 'ines', 'ruben')
    for (const who of ['ines', 'ruben'] as const) {
      const answer = await (
        await as(who)
      ).post(`${request}/antwoord`, { 'deel-plan': 'ja', 'deel-care': 'ja', sleutel: randomUUID() })
      assert.equal(answer.status, 303, answer.text.slice(0, 2000))
    }
  }

  test('CONSENT-4 asking: mistakes lead to their fields, with what was typed', async () => {
    const kim = await as('kim')
    assert.equal((await kim.get(`${base()}/vragen`)).status, 200)
    const wrong = await kim.post(
      `${base()}/vragen`,
      question({ onderdelen: [], uitleg: 'kort', 'tot-jaar': '2028', doel: 'arrange-support' }),
    )
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /<title>Fout: /)
    for (const field of ['onderdelen', 'uitleg', 'tot', 'doel'])
      assert.match(wrong.text, new RegExp(`href="#${field}"`))
    assert.match(wrong.text, /kort<\/textarea>/)
    const blank = await kim.post(`${base()}/vragen`, {})
    assert.equal(blank.status, 422)
    assert.match(blank.text, /href="#ontvanger"/)
    assert.match(wrong.text, /name="ontvanger" value="o:[0-9a-f-]+"/)
  })

  test('CONSENT-4 first with whom; then only what that one can be asked to be let in for', async () => {
    const kim = await as('kim')
    const first = await kim.get(`${base()}/vragen`)
    assert.match(first.text, /name="ontvanger"/)
    assert.doesNotMatch(first.text, /name="doel"/)
    const { text } = await kim.get(`${base()}/vragen?ontvanger=o:${places.klimboom.id}`)
    assert.match(text, /Delen met: <strong>Basisschool De Klimboom<\/strong>/)
    const offered = (name: string) =>
      [...text.matchAll(new RegExp(`name="${name}" type="radio" value="([a-z-]+)"`, 'g'))].map((m) => m[1])
    assert.deepEqual(offered('doel'), ['carry-out-plan', 'arrange-support'])
    assert.equal((await kim.get(`${base()}/vragen?ontvanger=o:${randomUUID()}`)).status, 422)
  })

  test('CONSENT-4 a double submit asks once; nothing is ticked beforehand on the page that answers', async () => {
    const kim = await as('kim')
    const fields = question()
    await kim.post(`${base()}/vragen`, fields)
    await kim.post(`${base()}/vragen`, fields)
    const { rows } = await house.fresh.asAdmin.query('select id from consent_requests')
    assert.equal(rows.length, 1)
    const page = await (await as('ines')).get(`${base()}/${(rows[0] as { id: string }).id}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /name="deel-plan"/)
    assert.doesNotMatch(page.text.match(/<form[^>]*antwoord"[\s\S]*?<\/form>/)![0], /\schecked/)
    assert.match(page.text, /Nee op alles/)
  })

  test('CIRCLE-1 only the lead asks: another worker and a parent are refused, and it is written down', async () => {
    await relate(house.fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await keepNow(house.db, noor)
    for (const who of ['hanna', 'ines'] as const) {
      const answer = await (await as(who)).post(`${base()}/vragen`, question())
      assert.equal(answer.status, 403, who)
    }
    const { rows } = await house.fresh.asAdmin.query(`select rule, outcome from log_acts where outcome = 'no'`)
    assert.deepEqual(rows, [
      { rule: 'CIRCLE-1', outcome: 'no' },
      { rule: 'CIRCLE-1', outcome: 'no' },
    ])
  })

  test('CONSENT-10 C9 incomplete, then an objection: the page says who is awaited, and Kim gets a task', async () => {
    const request = await ask()
    await checkIdentity(house.fresh, noor, 'ines', 'ruben')
    const ines = await as('ines')
    await ines.post(`${request}/antwoord`, { 'deel-plan': 'ja', 'deel-care': 'nee', sleutel: randomUUID() })
    const kim = await as('kim')
    const half = await kim.get(request)
    assert.match(half.text, /onvolledig/)
    assert.match(half.text, /een ja van Ruben Vos/)
    await (await as('ruben')).post(`${request}/antwoord`, { alles: 'nee', sleutel: randomUUID() })
    assert.match((await kim.get(request)).text, /bezwaar/)
    assert.match((await kim.get('/')).text, /bezwaar/i)
  })

  test('CONSENT-7 C6 Tom reads; Ines withdraws on the page where she gave it; Tom is out at once, and the page says what stays', async () => {
    const request = await ask()
    await bothSayYes(request)
    const tom = await as('tom')
    assert.equal((await tom.get(`/dossiers/${noor}/plan`)).status, 200)
    const ines = await as('ines')
    const page = await ines.get(request)
    assert.match(page.text, /Alles intrekken/)
    const part = /name="deel" value="([0-9a-f-]{36})"/.exec(page.text)![1]!
    const withdrawn = await ines.post(`${request}/intrekken`, { deel: part })
    assert.equal(withdrawn.location, `${request}?gedaan=ingetrokken`)
    assert.notEqual((await tom.get(`/dossiers/${noor}/plan`)).status, 200)
    const afterwards = await ines.get(withdrawn.location)
    assert.match(afterwards.text, /Uw toestemming is ingetrokken/)
    assert.match(afterwards.text, /Wat blijft er na intrekken, en waarom/)
    assert.match(afterwards.text, /Jeugdwet 7\.3\.8/)
    const all = await ines.post(`${request}/intrekken`, {
      deel: [...afterwards.text.matchAll(/name="deel" value="([^"]+)"/g)].map((found) => found[1]!).join(','),
    })
    assert.equal(all.status, 303)
    assert.equal((await tom.get(`/dossiers/${noor}`)).status, 404)
  })

  test('IDENTITY-1 before identity was established the page says whom to see; a yes comes back, a no works', async () => {
    const request = await ask()
    const ines = await as('ines')
    assert.match((await ines.get(request)).text, /Neem uw identiteitsbewijs mee naar Kim Aalders/)
    const yes = await ines.post(`${request}/antwoord`, { 'deel-plan': 'ja', 'deel-care': 'nee', sleutel: randomUUID() })
    assert.equal(yes.status, 422)
    assert.match(yes.text, /href="#deel-plan"/)
    const no = await ines.post(`${request}/antwoord`, { 'deel-plan': 'nee', 'deel-care': 'nee', sleutel: randomUUID() })
    assert.equal(no.status, 303)
  })

  test('CONSENT-5 C10 the partner cannot sign, by page nor by post', async () => {
    await addMember(house.fresh, noor, 'marc', 'parent_without_authority', null)
    await relate(house.fresh, noor, 'marc', { role: 'parent_without_authority', basis: 'family', purpose: 'family' })
    await keepNow(house.db, noor)
    const toMarc = await ask({ ontvanger: `p:${personId('marc')}`, doel: 'family', onderdelen: ['plan'] })
    await checkIdentity(house.fresh, noor, 'ines', 'ruben', 'marc')
    for (const who of ['ines', 'ruben'] as const)
      await (await as(who)).post(`${toMarc}/antwoord`, { 'deel-plan': 'ja', sleutel: randomUUID() })
    const request = await ask()
    const marc = await as('marc')
    const page = await marc.get(request)
    assert.equal(page.status, 200)
    assert.match(page.text, /Over deze vraag beslist u niet/)
    assert.doesNotMatch(page.text, /name="deel-plan"/)
    const attempt = await marc.post(`${request}/antwoord`, {
      'deel-plan': 'ja',
      'deel-care': 'ja',
      sleutel: randomUUID(),
    })
    assert.equal(attempt.status, 403)
  })

  test('CONSENT-6 C15 a spoken yes on the page: who, by whom, when; the signer disputes it', async () => {
    const request = await ask({ onderdelen: ['plan'] })
    const kim = await as('kim')
    assert.equal((await kim.get(`${request}/vastleggen`)).status, 200)
    const spoken = {
      van: personId('ruben'),
      hoe: 'spoken',
      waar: 'telefonisch',
      'op-dag': '24',
      'op-maand': '11',
      'op-jaar': '2026',
      'deel-plan': 'ja',
      sleutel: randomUUID(),
    }
    const wrong = await kim.post(`${request}/vastleggen`, { ...spoken, 'op-jaar': '2027' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /href="#op"/)
    assert.equal((await kim.post(`${request}/vastleggen`, { ...spoken, sleutel: randomUUID() })).status, 303)
    const ruben = await as('ruben')
    const page = await ruben.get(request)
    assert.match(page.text, /mondeling, opgeschreven door Kim Aalders/)
    assert.match(page.text, /Dit heb ik niet gezegd/)
    assert.match((await ruben.get('/')).text, /welk antwoord namens u is opgeschreven/)
    await ruben.post(`${request}/betwisten`)
    assert.match((await kim.get(request)).text, /betwist/)
    assert.match((await kim.get('/')).text, /betwist/)
    const ines = await as('ines')
    assert.equal((await ines.post(`${request}/vastleggen`, spoken)).status, 403)
  })

  test('CONSENT-8 C14 correcting on the page: a reason is asked, the old version points to the new', async () => {
    const request = await ask()
    await bothSayYes(request)
    const kim = await as('kim')
    const form = await kim.get(`${request}/verbeteren`)
    assert.equal(form.status, 200)
    const version = /name="versie" value="(\d+)"/.exec(form.text)![1]!
    const fields = question({ onderdelen: ['plan'], versie: version })
    const noReason = await kim.post(`${request}/verbeteren`, fields)
    assert.equal(noReason.status, 422)
    assert.match(noReason.text, /href="#reden"/)
    const right = await kim.post(`${request}/verbeteren`, {
      ...fields,
      reden: 'zorg was niet nodig',
      sleutel: randomUUID(),
    })
    assert.equal(right.status, 303, right.text.slice(0, 2000))
    const old = await (await as('ines')).get(request)
    assert.match(old.text, /Bekijk de nieuwe versie/)
    assert.match(old.text, /Alle antwoorden/)
    const late = await kim.post(`${request}/verbeteren`, {
      ...fields,
      onderdelen: ['care'],
      reden: 'nog eens',
      sleutel: randomUUID(),
    })
    assert.equal(late.status, 409)
    assert.equal((await (await as('tom')).get(`/dossiers/${noor}/plan`)).status, 200)
  })

  test('CONSENT-12 the receipt: one own answers with history, to print; in English for who reads English', async () => {
    const request = await ask()
    await bothSayYes(request)
    const ines = await as('ines')
    await ines.post(`${request}/intrekken`, {
      deel: (await ines.get(request)).text.match(/name="deel" value="([0-9a-f-]{36})"/)![1]!,
    })
    const receipt = await ines.get(`${base()}/afdrukken`)
    assert.match(receipt.text, /Mijn toestemmingen/)
    assert.match(receipt.text, /ingetrokken/)
    await house.fresh.asAdmin.query(`update people set language = 'en' where id = $1`, [personId('ines')])
    const english = await ines.get(`${base()}/afdrukken`)
    assert.match(english.text, /My consents/)
    assert.match((await ines.get(request)).text, /What stays after withdrawing, and why\?/)
    assert.match((await ines.get(base())).text, /Sharing with Zilverzorg/)
  })

  test('CONSENT-4 the family lets someone read along itself; who does not decide cannot', async () => {
    await checkIdentity(house.fresh, noor, 'ines', 'ruben')
    const ines = await as('ines')
    const invited = await ines.post(`/dossiers/${noor}/kring/steunpersoon`, {
      naam: 'Opa Jan',
      mail: 'opa@voorbeeld.example',
      reden: 'past op',
      sleutel: randomUUID(),
    })
    assert.equal(invited.location, `${base()}/delen?uitgenodigd=ja`)
    const page = await ines.get(invited.location)
    assert.match(page.text, /Opa Jan/)
    const person = /value="(p:[0-9a-f-]{36})"/.exec(page.text)![1]!
    const blank = await ines.post(`${base()}/delen`, { sleutel: randomUUID() })
    assert.equal(blank.status, 422)
    const share = {
      wie: person,
      onderdelen: ['plan'],
      'tot-dag': '1',
      'tot-maand': '6',
      'tot-jaar': '2027',
      waarom: 'Opa past op en wil weten wat de stappen zijn.',
      sleutel: randomUUID(),
    }
    const asked = await ines.post(`${base()}/delen`, share)
    assert.equal(asked.status, 303, asked.text.slice(0, 2000))
    assert.match((await ines.get(asked.location!)).text, /Opa Jan/)
    assert.equal((await (await as('kim')).post(`${base()}/delen`, share)).status, 403)
  })

  test('SCHOOL-1 the school answers on its own page; others read it and have no buttons', async () => {
    await relate(house.fresh, noor, 'yara', {
      basis: 'legal:wpo-40a',
      purpose: 'arrange-support',
      sections: ['basics'],
    })
    await keepNow(house.db, noor)
    const path = `/dossiers/${noor}/akkoord-school`
    const yara = await as('yara')
    assert.match((await yara.get(path)).text, /De school gaat akkoord/)
    assert.equal((await yara.post(path, { antwoord: 'yes', toelichting: 'graag', sleutel: randomUUID() })).status, 303)
    assert.match((await yara.get(path)).text, /Akkoord intrekken/)
    const ines = await (await as('ines')).get(path)
    assert.match(ines.text, /akkoord/)
    assert.doesNotMatch(ines.text, /<button[^>]*name="antwoord"/)
    assert.equal((await (await as('kim')).post(path, { antwoord: 'no' })).status, 403)
  })

  test('ACCESS-1 who has no relation gets the same nothing as for a number that was never given', async () => {
    const daan = await as('daan')
    const strange = await daan.get(`/dossiers/${randomUUID()}/toestemmingen`)
    for (const path of [base(), `${base()}/vragen`, `/dossiers/${noor}/akkoord-school`]) {
      const answer = await daan.get(path)
      assert.equal(answer.status, 404)
      assert.equal(answer.text, strange.text)
    }
    assert.deepEqual(house.faults, [])
  })
})

describe('CONSENT-2 the sixteenth birthday of Bo', () => {
  test('CONSENT-2 on the day itself the consents of before are closed; Bo decides alone, also what Ines reads', async (t) => {
    const house = await testHouse()
    t.after(() => house.close())
    await setStage(house.fresh)
    const bo = await addDossier(house.fresh, { child: 'bo', bornOn: '2010-11-25', account: true })
    await relate(house.fresh, bo, 'tom')
    await keepNow(house.db, bo)
    await checkIdentity(house.fresh, bo, 'ines', 'ruben', 'bo')
    const base = `/dossiers/${bo}/toestemmingen`
    const tick = () => house.clock.set(new Date(house.clock.now().getTime() + 1000))
    const kim = await house.as(personId('kim'), functionId('kim'))
    const tom = await house.as(personId('tom'), functionId('tom'))
    const [ines, young] = [await house.as(personId('ines')), await house.as(personId('bo'))]
    const date = (name: string, on: string) =>
      Object.fromEntries(['jaar', 'maand', 'dag'].map((part, index) => [`${name}-${part}`, on.split('-')[index]!]))
    await kim.post(`${base}/vragen`, {
      ontvanger: `o:${places.zilverzorg.id}`,
      doel: 'carry-out-plan',
      soort: 'secrecy',
      onderdelen: ['plan'],
      uitleg: 'Tom leest mee met het plan van Bo.',
      ...date('vanaf', '2026-11-24'),
      ...date('tot', '2027-11-23'),
      sleutel: randomUUID(),
    })
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>('select id from consent_requests')
    const request = `${base}/${rows[0]!.id}`
    for (const who of ['ines', 'ruben', 'bo'] as const) {
      tick()
      const client = await house.as(personId(who))
      assert.equal((await client.post(`${request}/antwoord`, { 'deel-plan': 'ja', sleutel: randomUUID() })).status, 303)
    }
    assert.equal((await tom.get(`/dossiers/${bo}/plan`)).status, 200)

    house.clock.set(new Date('2026-11-24T22:59:59Z'))
    assert.equal((await tom.get(`/dossiers/${bo}/plan`)).status, 200)
    assert.equal((await ines.get(`/dossiers/${bo}`)).status, 200)
    house.clock.set(new Date('2026-11-24T23:00:00Z'))
    assert.equal((await tom.get(`/dossiers/${bo}/plan`)).status, 404)
    assert.equal((await ines.get(`/dossiers/${bo}`)).status, 404)

    tick()
    assert.equal((await young.post(`${request}/antwoord`, { 'deel-plan': 'ja', sleutel: randomUUID() })).status, 303)
    const again = await kim.get(request)
    assert.match(again.text, /afgelopen|gegeven/)
    tick()
    const share = await young.post(`${base}/delen`, {
      wie: `p:${personId('ines')}`,
      onderdelen: ['plan'],
      waarom: 'Mijn moeder mag het plan lezen.',
      ...date('tot', '2027-06-01'),
      sleutel: randomUUID(),
    })
    assert.equal(share.status, 303, share.text.slice(0, 1500))
    tick()
    assert.equal(
      (await young.post(`${share.location}/antwoord`, { 'deel-plan': 'ja', sleutel: randomUUID() })).status,
      303,
    )
    assert.equal((await ines.get(`/dossiers/${bo}/plan`)).status, 200)
    assert.notEqual((await ines.get(`/dossiers/${bo}/zorg`)).status, 200)
    assert.deepEqual(house.faults, [])
  })
})
