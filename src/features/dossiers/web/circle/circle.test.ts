import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { type Client, type TestHouse, testHouse, testMoment } from '../../../../../tests/house.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  checkIdentity,
  functionId,
  keepNow,
  personId,
  places,
  relate,
  setStage,
  staff,
} from '../../../../../tests/stage.ts'

describe('the circle on the pages', () => {
  let house: TestHouse
  let noor: DossierId
  before(async () => void (house = await testHouse()))
  after(() => house.close())
  beforeEach(async () => {
    house.clock.set(testMoment)
    await house.fresh.asAdmin.query(
      'truncate organisations, people, children, work_items, mails, submissions, searches, log_acts, log_subjects cascade',
    )
    await setStage(house.fresh)
    noor = await addDossier(house.fresh, { child: 'noor', bornOn: '2017-03-04' })
  })

  async function as(who: StaffName | FamilyName): Promise<Client> {
    const client = await house.as(personId(who), who in staff ? functionId(who as StaffName) : null)
    const later = () => house.clock.set(new Date(house.clock.now().getTime() + 1000))
    return { get: (path) => client.get(path), post: (path, fields) => (later(), client.post(path, fields)) }
  }
  const base = () => `/dossiers/${noor}/kring`
  const day = (name: string, date: string) => {
    const [year, month, on] = date.split('-')
    return { [`${name}-dag`]: on!, [`${name}-maand`]: month!, [`${name}-jaar`]: year! }
  }
  const joining = (more: Record<string, string | readonly string[]> = {}) => ({
    doel: 'carry-out-plan',
    grondslag: 'consent',
    onderdelen: ['plan'],
    reden: 'Tom begeleidt Noor',
    ...day('vanaf', '2026-11-24'),
    sleutel: randomUUID(),
    ...more,
  })
  /** Kim asks, both parents say yes: Zilverzorg may read the plan. */
  async function agreed() {
    await checkIdentity(house.fresh, noor, 'ines', 'ruben')
    await (
      await as('kim')
    ).post(`/dossiers/${noor}/toestemmingen/vragen`, {
      ontvanger: `o:${places.zilverzorg.id}`,
      doel: 'carry-out-plan',
      soort: 'secrecy',
      onderdelen: ['plan'],
      uitleg: 'Tom leest mee met het plan.',
      ...day('vanaf', '2026-11-24'),
      ...day('tot', '2027-11-23'),
      sleutel: randomUUID(),
    })
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>('select id from consent_requests')
    for (const who of ['ines', 'ruben'] as const)
      await (
        await as(who)
      ).post(`/dossiers/${noor}/toestemmingen/${rows[0]!.id}/antwoord`, { 'deel-plan': 'ja', sleutel: randomUUID() })
  }
  const seat = async (who: StaffName) => {
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      'select id from relations where holder_id = $1 order by made_at desc limit 1',
      [functionId(who)],
    )
    return `${base()}/${rows[0]!.id}`
  }

  test('CIRCLE-2 found by name without a name in the address; family and policy officers are not in the directory', async () => {
    const kim = await as('kim')
    assert.equal((await kim.get(`${base()}/toevoegen`)).status, 200)
    const asked = await kim.post(`${base()}/zoeken`, { naam: 'brand' })
    assert.equal(asked.status, 303)
    assert.doesNotMatch(asked.location!, /brand/i)
    assert.match((await kim.get(asked.location!)).text, /Tom Brand/)
    const vos = await kim.post(`${base()}/zoeken`, { naam: 'vos' })
    assert.match((await kim.get(vos.location!)).text, /Niemand gevonden/)
    const school = await kim.post(`${base()}/zoeken`, { organisatie: places.klimboom.id })
    assert.match((await kim.get(school.location!)).text, /Yara Smit/)
  })

  test('CIRCLE-3 C1 sharing without consent is refused, and says which consent is missing and where to ask', async () => {
    const kim = await as('kim')
    const form = await kim.get(`${base()}/toevoegen/${functionId('tom')}`)
    assert.equal(form.status, 200)
    const refused = await kim.post(
      `${base()}/toevoegen/${functionId('tom')}`,
      joining({ onderdelen: ['plan', 'care'] }),
    )
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Delen met Zilverzorg kan nog niet/)
    assert.match(refused.text, /zorg en jeugdhulp: toestemming is nog niet gevraagd/)
    assert.match(refused.text, new RegExp(`toestemmingen/vragen\\?organisatie=${places.zilverzorg.id}`))
    const { rows } = await house.fresh.asAdmin.query('select 1 from relations where holder_id = $1', [
      functionId('tom'),
    ])
    assert.equal(rows.length, 0)
    await agreed()
    const half = await kim.post(`${base()}/toevoegen/${functionId('tom')}`, joining({ onderdelen: ['plan', 'care'] }))
    assert.match(half.text, /zorg en jeugdhulp: toestemming/)
    assert.doesNotMatch(half.text, /<li[^>]*>plan met doelen en stappen: /)
    assert.equal((await kim.post(`${base()}/toevoegen/${functionId('tom')}`, joining())).status, 303)
    assert.equal((await (await as('tom')).get(`/dossiers/${noor}/plan`)).status, 200)
  })

  test('CIRCLE-2 mistakes lead to their fields', async () => {
    const wrong = await (await as('kim')).post(`${base()}/toevoegen/${functionId('tom')}`, {})
    assert.equal(wrong.status, 422)
    for (const field of ['doel', 'grondslag', 'vanaf', 'reden'])
      assert.match(wrong.text, new RegExp(`href="#${field}"`), field)
    const ground = await (
      await as('kim')
    ).post(`${base()}/toevoegen/${functionId('tom')}`, joining({ grondslag: 'legal:jw-7.3.8' }))
    assert.match(ground.text, /Deze wet past niet bij dit doel/)
  })

  test('CIRCLE-6 A13 A14 out of the circle at once, back again, and both times can be read', async () => {
    await agreed()
    const kim = await as('kim')
    await kim.post(`${base()}/toevoegen/${functionId('tom')}`, joining())
    const tom = await as('tom')
    assert.equal((await tom.get(`/dossiers/${noor}`)).status, 200)
    const place = await seat('tom')
    assert.equal((await kim.get(`${place}/beeindigen`)).status, 200)
    assert.equal((await kim.post(`${place}/beeindigen`, {})).status, 422)
    assert.equal(
      (await kim.post(`${place}/beeindigen`, { reden: 'begeleiding klaar', sleutel: randomUUID() })).status,
      303,
    )
    assert.equal((await tom.get(`/dossiers/${noor}`)).status, 404)
    assert.doesNotMatch((await tom.get('/dossiers')).text, /Noor/)
    assert.equal((await kim.post(`${place}/beeindigen`, { reden: 'nog eens', sleutel: randomUUID() })).status, 409)
    assert.equal((await kim.post(`${base()}/toevoegen/${functionId('tom')}`, joining())).status, 303)
    assert.equal((await tom.get(`/dossiers/${noor}`)).status, 200)
    const page = await kim.get(base())
    assert.match(page.text, /Wie eerder in de kring stond/)
    assert.match(page.text, /begeleiding klaar/)
  })

  test('CIRCLE-1 everyone in the circle reads it; only the lead has the buttons, and a post by another is refused and written down', async () => {
    await relate(house.fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await keepNow(house.db, noor)
    const hanna = await as('hanna')
    const page = await hanna.get(base())
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /Medewerker toevoegen/)
    assert.equal((await hanna.post(`${base()}/toevoegen/${functionId('tom')}`, joining())).status, 403)
    assert.equal((await hanna.get(`${base()}/toevoegen`)).status, 403)
    const log = await (await as('ines')).get(`/dossiers/${noor}/wie-heeft-gekeken?soort=geweigerd`)
    assert.match(log.text, /Jeugdconsulent, Gemeente Duinrand/)
    assert.match(log.text, /is niet de casusregisseur/)
  })

  test('CIRCLE-4 the lead is handed over; then the other has the buttons', async () => {
    await relate(house.fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await keepNow(house.db, noor)
    const [kim, hanna] = [await as('kim'), await as('hanna')]
    const form = await kim.get(`${base()}/regie`)
    assert.match(form.text, /Hanna Postma/)
    assert.equal((await kim.post(`${base()}/regie`, { nu: functionId('kim') })).status, 422)
    assert.equal(
      (await hanna.post(`${base()}/regie`, { naar: functionId('hanna'), nu: functionId('kim') })).status,
      403,
    )
    assert.equal(
      (await kim.post(`${base()}/regie`, { naar: functionId('hanna'), nu: functionId('kim'), sleutel: randomUUID() }))
        .status,
      303,
    )
    assert.match((await hanna.get(base())).text, /Medewerker toevoegen/)
    assert.doesNotMatch((await kim.get(base())).text, /Medewerker toevoegen/)
    assert.match((await hanna.get('/')).text, /casusregisseur geworden/)
  })

  test('CIRCLE-1 when the function of the lead has ended a colleague in the circle takes it', async () => {
    await relate(house.fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await house.fresh.asAdmin.query(`update functions set until_on = '2026-11-24' where id = $1`, [functionId('kim')])
    await keepNow(house.db, noor)
    const hanna = await as('hanna')
    assert.match((await hanna.get(base())).text, /Regie op u nemen/)
    assert.equal(
      (await hanna.post(`${base()}/regie`, { naar: functionId('hanna'), nu: functionId('kim'), sleutel: randomUUID() }))
        .status,
      303,
    )
    assert.match((await hanna.get(base())).text, /Medewerker toevoegen/)
  })

  const marc = (more: Record<string, string> = {}) => ({
    naam: 'Marc de Wit',
    mail: 'marc@voorbeeld.example',
    soort: 'helper',
    reden: 'woont bij Noor',
    taal: 'nl',
    hoe: 'mail',
    sleutel: randomUUID(),
    ...more,
  })

  test('CIRCLE-5 C10 a partner without authority is refused as signer and welcome as a supporter; by letter the code stands on the page', async () => {
    const kim = await as('kim')
    const signer = await kim.post(`${base()}/gezin/toevoegen`, marc({ soort: 'parent_with_authority' }))
    assert.equal(signer.status, 422)
    assert.match(signer.text, /Zonder gezag kan iemand wel steunpersoon zijn/)
    assert.equal((await kim.post(`${base()}/gezin/toevoegen`, {})).status, 422)
    const letter = await kim.post(`${base()}/gezin/toevoegen`, marc({ hoe: 'letter', mail: '' }))
    assert.equal(letter.status, 200)
    assert.match(letter.text, /Beste Marc de Wit,/)
    assert.match(letter.text, /samenhang\.test\/uitnodiging<\/strong>[^]*<strong>[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}</)
    // the paper may lie about: it names no child, and the number stands only in the way back
    assert.doesNotMatch(letter.text.match(/<main[^]*<\/main>/)![0], /Noor|D-2026/)
    const page = await (await as('ines')).get(base())
    assert.match(page.text, /Marc de Wit/)
    assert.match(page.text, /geen gezag vastgesteld/)
  })

  test('IDENTITY-2 establishing identity and authority, with mistakes at their fields', async () => {
    const kim = await as('kim')
    await kim.post(`${base()}/gezin/toevoegen`, marc({ soort: 'parent_without_authority' }))
    assert.match((await kim.get('/')).text, /Stel vast wie iemand is/)
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      `select id from family_members where kind = 'parent_without_authority'`,
    )
    const path = `${base()}/gezin/${rows[0]!.id}/vaststellen`
    assert.equal((await kim.get(path)).status, 200)
    const seen = {
      identiteit: 'document',
      ...day('gezien', '2026-11-24'),
      'heeft-gezag': 'ja',
      gezag: 'register',
      ...day('gezag-vanaf', '2018-01-01'),
    }
    const unseen = await kim.post(path, { ...seen, gezag: 'none' })
    assert.equal(unseen.status, 422)
    assert.match(unseen.text, /href="#gezag"/)
    assert.equal((await kim.post(path, { ...seen, sleutel: randomUUID() })).status, 303)
    const page = await kim.get(base())
    assert.match(page.text, /gezagsregister ingezien/)
    assert.match(page.text, /vastgesteld op 24 nov 2026 \(identiteitsbewijs gezien\) door Kim Aalders/)
    assert.doesNotMatch((await kim.get('/')).text, /Stel vast wie iemand is/)
  })

  test('EXPLAIN-1 A21 who can see this: by function with the reason in words; English for the family', async () => {
    await relate(house.fresh, noor, 'tom')
    await keepNow(house.db, noor)
    const path = `/dossiers/${noor}/wie-kan-dit-zien`
    const page = await (await as('kim')).get(path)
    assert.match(page.text, /Kim Aalders \(jeugdconsulent, Gemeente Duinrand\)/)
    assert.match(page.text, /Jeugdwet art\. 2\.3 en 2\.7/)
    assert.match(page.text, /Tom Brand \(jeugdhulpverlener, Zilverzorg\): Toestemming is nog niet gevraagd/)
    await house.fresh.asAdmin.query(`update people set language = 'en' where id = $1`, [personId('ines')])
    const english = await (await as('ines')).get(path)
    assert.match(english.text, /Own right: the child, or who holds parental authority/)
    assert.match(english.text, /Consent was not asked yet/)
  })

  test('LOOKED-1 R3 Ines reads who looked, her own look too; pages and filters stand in the address', async () => {
    await relate(house.fresh, noor, 'yara', {
      basis: 'legal:wpo-40a',
      purpose: 'arrange-support',
      sections: ['basics'],
    })
    await keepNow(house.db, noor)
    const yara = await as('yara')
    await yara.get(`/dossiers/${noor}`)
    await yara.get('/dossiers')
    await (await as('daan')).get(`/dossiers/${noor}`)
    const path = `/dossiers/${noor}/wie-heeft-gekeken`
    const ines = await as('ines')
    await ines.get(path)
    const page = await ines.get(path)
    assert.equal(page.status, 200)
    assert.match(page.text, /Intern begeleider, Basisschool De Klimboom/)
    assert.match(page.text, /ondersteuning op school regelen/)
    assert.match(page.text, /stond in een werklijst/)
    assert.match(page.text, /Uzelf/)
    assert.match(page.text, /Beleidsadviseur, Gemeente Duinrand/)
    assert.doesNotMatch(page.text, /Yara|Daan/)
    const filtered = await ines.get(`${path}?organisatie=${places.klimboom.id}&soort=lijst`)
    assert.match(filtered.text, /stond in een werklijst/)
    assert.doesNotMatch(filtered.text, /<td[^>]*>[^<]*<div[^>]*>Uzelf/)
    const wrong = await ines.get(`${path}?sinds-dag=31&sinds-maand=2&sinds-jaar=2026`)
    assert.match(wrong.text, /href="#sinds"/)
    assert.equal((await yara.get(path)).status, 403)
    assert.deepEqual(house.faults, [])
  })
})
