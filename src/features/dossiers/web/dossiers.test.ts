import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { type Answer, type Client, type TestHouse, testHouse, testMoment } from '../../../../tests/house.ts'
import { addSharedDossier, giveConsent, schoolSays } from '../../../../tests/shared-dossier.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  functionId,
  keepNow,
  personId,
  places,
  relate,
  setStage,
  staff,
} from '../../../../tests/stage.ts'

type Who = StaffName | FamilyName

describe('the pages of a dossier', () => {
  let house: TestHouse
  let noor: DossierId
  before(async () => void (house = await testHouse()))
  after(() => house.close())
  beforeEach(async () => {
    house.clock.set(testMoment)
    house.faults.length = 0
    await house.fresh.asAdmin.query(
      'truncate organisations, people, children, work_items, log_acts, log_subjects, submissions, searches cascade',
    )
    await setStage(house.fresh)
    noor = await addSharedDossier(house.fresh, { youth: true })
  })

  afterEach(() => assert.deepEqual(house.faults, []))

  const as = (who: Who): Promise<Client> => house.as(personId(who), who in staff ? functionId(who as StaffName) : null)
  const get = async (who: Who, path: string) => (await as(who)).get(path)
  const post = async (who: Who, path: string, fields: Record<string, string | string[]> = {}) =>
    (await as(who)).post(path, fields)
  const page = (path = '') => `/dossiers/${noor}${path}`
  const done = (answer: Answer, location: string) =>
    assert.deepEqual([answer.status, answer.location], [303, location], answer.text.slice(0, 2000))
  const log = async () =>
    (
      await house.fresh.asAdmin.query<{
        action: string
        outcome: string
        purpose: string | null
        sections: string[]
        in_list: boolean
      }>(
        'select a.action, a.outcome, a.purpose, s.sections, s.in_list from log_acts a join log_subjects s on s.act_id = a.id order by a.xid',
      )
    ).rows
  const one = async <T>(sql: string): Promise<T> => (await house.fresh.asAdmin.query(sql)).rows[0] as T
  /** The text of a page without its tags, in one line. */
  const words = ({ text }: Answer) =>
    text
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ')
  async function addGoal(who: Who, doel: string, more: Record<string, string> = {}): Promise<string> {
    done(await post(who, page('/plan/doelen'), { doel, ...more }), page('/plan'))
    return (await one<{ id: string }>(`select id from goals where text = '${doel}'`)).id
  }
  async function addStep(who: Who, goal: string, doer: Who, stap = 'bellen'): Promise<string> {
    const wie = doer in staff ? functionId(doer as StaffName) : personId(doer)
    done(await post(who, page(`/plan/doelen/${goal}/stappen`), { stap, wie }), page('/plan'))
    return (await one<{ id: string }>(`select id from steps where text = '${stap}'`)).id
  }

  test('A1 someone in the circle gets exactly the sections that are shared, and the others by name with how to ask', async () => {
    await house.fresh.asAdmin.query(`update relations set sections = '{basics,plan}' where holder_id = $1`, [
      functionId('yara'),
    ])
    await keepNow(house.db, noor)
    const answer = await get('yara', page())
    assert.equal(answer.status, 200)
    assert.match(answer.text, new RegExp(`href="${page('/plan')}"`))
    assert.match(answer.text, new RegExp(`href="${page('/basis')}"`))
    assert.doesNotMatch(answer.text, new RegExp(`href="${page('/zorg')}"`))
    assert.match(
      words(answer),
      /Het onderdeel zorg en jeugdhulp is niet met u gedeeld\. Hebt u het nodig\? Vraag het aan de casusregisseur: Kim Aalders/,
    )
    assert.deepEqual((await get('yara', page('/plan'))).status, 200)
    const closed = await get('yara', page('/zorg'))
    assert.equal(closed.status, 403)
    assert.match(words(closed), /geen toestemming of grondslag/)
  })

  test('A4 ACCESS-1 a policy officer finds every child as absent as one that was never there', async () => {
    const random = randomUUID()
    for (const path of ['', '/basis', '/plan', '/plan/afdrukken', '/zorg', '/plan/notities', '/plan/doelen/nieuw']) {
      const [real, never] = [await get('daan', page(path)), await get('daan', `/dossiers/${random}${path}`)]
      assert.equal(real.status, 404)
      assert.equal(real.status, never.status)
      assert.equal(real.text, never.text)
      assert.deepEqual([...real.headers], [...never.headers])
    }
    assert.equal((await get('daan', '/dossiers/geen-nummer')).text, (await get('daan', page())).text)
    assert.match(words(await get('daan', '/dossiers')), /U bent nog bij geen kind betrokken/)
  })

  test('A5 who may only read is refused, nothing changes, and the attempt is written down', async () => {
    await house.fresh.asAdmin.query(`update relations set role = 'teacher' where holder_id = $1`, [functionId('yara')])
    await keepNow(house.db, noor)
    const goal = await addGoal('kim', 'weer naar school')
    await house.fresh.asAdmin.query('truncate log_acts, log_subjects')
    const answer = await post('yara', page(`/plan/doelen/${goal}`), { doel: 'anders', versie: '1' })
    assert.equal(answer.status, 403)
    assert.equal((await one<{ text: string }>('select text from goals')).text, 'weer naar school')
    assert.deepEqual(
      (await log()).map(({ action, outcome, sections }) => [action, outcome, sections]),
      [['plan.change', 'no', ['plan']]],
    )
    assert.doesNotMatch((await get('yara', page('/plan'))).text, /doelen\/nieuw/)
  })

  test('A9 a field that can only be read: left out or changed, it stays, and the page says so', async () => {
    const form = await get('yara', page('/basis/kind'))
    assert.doesNotMatch(form.text, /name="voornaam"|name="geboren-dag"/)
    const typed = {
      voornaam: 'Anders',
      achternaam: 'Anders',
      'geboren-dag': '1',
      'geboren-maand': '1',
      'geboren-jaar': '2001',
    }
    for (const [version, more] of [
      ['1', {}],
      ['2', typed],
    ] as const) {
      const answer = await post('yara', page('/basis/kind'), { taal: 'tr', tolk: 'Turks', versie: version, ...more })
      done(answer, page('/basis?bewaard=deels'))
      const after = await get('yara', answer.location!)
      assert.match(words(after), /De naam en de geboortedatum zijn gebleven zoals ze waren/)
      assert.match(words(after), /Voornaam Noor Achternaam Vos Geboortedatum 4 maart 2013 Taal thuis Turks/)
    }
  })

  test('A13 who is taken off finds the child nowhere: not in the list, the search, the work, the dossier', async () => {
    const goal = await addGoal('kim', 'weer naar school')
    await addStep('kim', goal, 'tom')
    done(await post('tom', page('/zorg/notities'), { tekst: 'Tom schreef dit' }), page('/zorg'))
    const tom = await as('tom')
    assert.match((await tom.get('/')).text, /Noor V\./)
    const search = (await tom.post('/dossiers/zoek', { naam: 'Noor' })).location!
    assert.match((await tom.get(search)).text, /Noor V\./)

    await house.fresh.asAdmin.query(`update relations set until_on = '2026-11-24' where holder_id = $1`, [
      functionId('tom'),
    ])
    await keepNow(house.db, noor)
    for (const path of ['/', '/dossiers', search]) {
      const gone = await tom.get(path)
      assert.equal(gone.status, 200)
      assert.doesNotMatch(gone.text, /Noor V\.|D-2026/)
    }
    for (const path of ['', '/plan', '/zorg', '/basis']) assert.equal((await tom.get(page(path))).status, 404)
    assert.match(words(await get('ines', page('/zorg'))), /Tom Brand, Zilverzorg .* Tom schreef dit/)
  })

  test('A14 who is put back is in again, and the history has two periods', async () => {
    await house.fresh.asAdmin.query(`update relations set until_on = '2026-11-20' where holder_id = $1`, [
      functionId('tom'),
    ])
    await keepNow(house.db, noor)
    assert.equal((await get('tom', page('/plan'))).status, 404)
    await relate(house.fresh, noor, 'tom', { from: '2026-11-24' })
    await keepNow(house.db, noor)
    assert.equal((await get('tom', page('/plan'))).status, 200)
    const { rows } = await house.fresh.asAdmin.query(
      `select from_on, until_on from relations where holder_id = $1 order by from_on`,
      [functionId('tom')],
    )
    assert.deepEqual(rows, [
      { from_on: '2026-01-01', until_on: '2026-11-20' },
      { from_on: '2026-11-24', until_on: null },
    ])
    const circle = words(await get('kim', page()))
    assert.equal(circle.match(/Tom Brand/g)?.length, 1)
  })

  test('A15 for a step only those who may open the plan are offered, and another is refused with what was typed', async () => {
    const goal = await addGoal('kim', 'weer naar school')
    const form = await get('kim', page(`/plan/doelen/${goal}/stappen/nieuw`))
    for (const inCircle of ['Ines Vos', 'Ruben Vos', 'Noor Vos', 'Tom Brand, Zilverzorg', 'Yara Smit', 'Kim Aalders'])
      assert.match(form.text, new RegExp(inCircle))
    for (const outside of ['Gea Mol', 'Lotte Veen', 'Daan Bos', 'Marc de Wit'])
      assert.doesNotMatch(form.text, new RegExp(outside))
    const refused = await post('kim', page(`/plan/doelen/${goal}/stappen`), {
      stap: 'bellen met school',
      wie: functionId('gea'),
    })
    assert.equal(refused.status, 422)
    assert.match(words(refused), /Deze persoon kan het plan nu niet openen/)
    assert.match(refused.text, /bellen met school/)
    assert.match(refused.text, /<title>Fout: /)
    assert.equal((await one<{ n: number }>('select count(*) as n from steps')).n, 0)
  })

  test('C13 PLAN-9 "niet voor school": absent for the school in page and on paper, present for others', async () => {
    const goal = await addGoal('noor', 'rust op school')
    await addStep('noor', goal, 'ines', 'praten met mama')
    done(
      await post('noor', page('/plan/notities'), { tekst: 'geheim van Noor', 'niet-voor': places.klimboom.id }),
      page('/plan/notities'),
    )
    const choose = await get('noor', page(`/plan/doelen/${goal}/niet-voor`))
    assert.match(choose.text, /Basisschool De Klimboom/)
    done(await post('noor', page(`/plan/doelen/${goal}/niet-voor`), { 'niet-voor': places.klimboom.id }), page('/plan'))

    for (const path of ['/plan', '/plan/afdrukken', '/plan/notities', '']) {
      const school = await get('yara', page(path))
      assert.equal(school.status, 200)
      assert.doesNotMatch(school.text, /rust op school|praten met mama|geheim van Noor|Niet voor/)
    }
    assert.equal((await get('yara', page(`/plan/doelen/${goal}/niet-voor`))).status, 404)
    assert.equal((await get('yara', page(`/plan/doelen/${goal}`))).status, 404)
    for (const who of ['tom', 'ines', 'kim'] as const) {
      assert.match(
        words(await get(who, page('/plan'))),
        /rust op school .* Niet voor Basisschool De Klimboom .* praten met mama/,
      )
      assert.match(words(await get(who, page('/plan/afdrukken'))), /rust op school .* praten met mama/)
      assert.match(words(await get(who, page('/plan/notities'))), /geheim van Noor/)
    }
  })

  test('PLAN-5 what someone of the school is to do is not kept back from the school, and the page says what to do first', async () => {
    const goal = await addGoal('ines', 'rust op school')
    await addStep('ines', goal, 'yara')
    const path = page(`/plan/doelen/${goal}/niet-voor`)
    const answer = await post('ines', path, { 'niet-voor': places.klimboom.id })
    assert.equal(answer.status, 422)
    assert.match(words(answer), /Laat die stap eerst door iemand anders doen/)
    assert.match(answer.text, /checked/)
    assert.match((await get('yara', page('/plan'))).text, /rust op school/)
  })

  test('ACCESS-7 without the agreement of the school its part is absent, and one line says so, whether there is one or not', async () => {
    const said = /De school heeft nog geen akkoord gegeven voor wat de school schreef/
    await addGoal('yara', 'rekenen op niveau')
    assert.doesNotMatch(words(await get('tom', page('/plan'))), said)
    await schoolSays(house.fresh, noor, 'withdrawn')
    await keepNow(house.db, noor)
    for (const path of ['/plan', '/plan/afdrukken']) {
      const answer = await get('tom', page(path))
      assert.match(words(answer), said)
      assert.doesNotMatch(answer.text, /rekenen op niveau/)
    }
    const before = words(await get('tom', page('/plan')))
    await house.fresh.asAdmin.query('delete from goals')
    assert.equal(words(await get('tom', page('/plan'))), before)
    assert.match((await get('ines', page('/plan'))).text, /Er staan nog geen doelen/)
  })

  test('R1 every look is one line with the sections it showed, and with the purpose', async () => {
    await house.fresh.asAdmin.query('truncate log_acts, log_subjects')
    const tom = await as('tom')
    for (const path of ['', '/basis', '/plan', '/plan/afdrukken', '/zorg', '/plan/notities'])
      assert.equal((await tom.get(page(path))).status, 200)
    await tom.get('/dossiers')
    assert.deepEqual(
      (await log()).map(({ action, outcome, purpose, sections, in_list }) => [
        action,
        outcome,
        purpose,
        sections.toSorted().join('+'),
        in_list,
      ]),
      [
        ['dossier.open', 'yes', 'carry-out-plan', 'basics+care+cover+plan', false],
        ['basics.read', 'yes', 'carry-out-plan', 'basics+cover', false],
        ['plan.read', 'yes', 'carry-out-plan', 'cover+plan', false],
        ['plan.print', 'yes', 'carry-out-plan', 'cover+plan', false],
        ['care.read', 'yes', 'carry-out-plan', 'care+cover', false],
        ['plan.read', 'yes', 'carry-out-plan', 'cover+plan', false],
        ['dossier.list', 'yes', 'carry-out-plan', 'cover', true],
      ],
    )
  })

  test('DOSSIER-5 the other parent finds nothing of a hidden address, nor of where it is; the circle of the school does', async () => {
    await house.fresh.asAdmin.query(
      `update organisations set municipality_code = '0404', name = 'Gemeente Verweg' where id = $1`,
      [places.duinrand.id],
    )
    const { id: member } = await one<{ id: string }>(
      `select id from family_members where person_id = '${personId('ines')}'`,
    )
    const typed = {
      straat: 'Geheimstraat',
      huisnummer: '7',
      postcode: '9988xy',
      plaats: 'Schuildorp',
      telefoon: '0612345678',
      mail: '',
      versie: '0',
    }
    done(
      await post('ines', page(`/basis/adres/${member}`), { ...typed, 'verborgen-voor': personId('ruben') }),
      page('/basis?bewaard=ja'),
    )
    const ruben = await as('ruben')
    for (const path of ['/basis', '', `/basis/adres/${member}`])
      assert.doesNotMatch((await ruben.get(page(path))).text, /Geheimstraat|9988|Schuildorp|0612345678|Niet zichtbaar/)
    assert.equal((await ruben.get(page(`/basis/adres/${member}`))).status, 404)
    assert.equal((await ruben.post(page(`/basis/adres/${member}`), { ...typed, straat: 'x' })).status, 404)
    assert.doesNotMatch((await ruben.get('/dossiers')).text, /gemeente/i)
    for (const who of ['yara', 'kim', 'ines'] as const)
      assert.match(
        words(await get(who, page('/basis'))),
        /Geheimstraat 7, 9988 XY Schuildorp .* Niet zichtbaar voor: Ruben Vos/,
      )
  })

  test('DOSSIER-2 a search stands in no address, and is found again for an hour', async () => {
    const kim = await as('kim')
    const { status, location } = await kim.post('/dossiers/zoek', { naam: 'Noor' })
    assert.equal(status, 303)
    assert.match(location!, /^\/dossiers\?zoek=[0-9a-f-]{36}$/)
    assert.match(words(await kim.get(location!)), /1 dossier Gezocht: Noor|1 dossier .*Gezocht: Noor/)
    assert.doesNotMatch((await get('hanna', location!)).text, /Gezocht|Noor V/)
    house.clock.set(new Date(testMoment.getTime() + 60 * 60_000))
    assert.match(words(await kim.get(location!)), /ouder dan een uur/)
    assert.equal((await kim.post('/dossiers/zoek', { naam: ' ' })).location, '/dossiers')
  })

  test('FORM-1 a form that is sent twice writes once', async () => {
    const [key, other] = [randomUUID(), randomUUID()]
    for (let time = 0; time < 2; time += 1) {
      done(await post('kim', page('/plan/doelen'), { doel: 'een doel', sleutel: key }), page('/plan'))
      done(await post('kim', page('/plan/notities'), { tekst: 'een notitie', sleutel: other }), page('/plan/notities'))
    }
    assert.deepEqual(
      await one('select (select count(*) from goals) as goals, (select count(*) from entries) as notes'),
      { goals: 1, notes: 1 },
    )
  })

  test('DOSSIER-8 the second of two sees both texts, and what they choose stands', async () => {
    const goal = await addGoal('kim', 'weer naar school')
    done(await post('kim', page(`/plan/doelen/${goal}`), { doel: 'drie dagen', versie: '1' }), page('/plan'))
    const second = await post('tom', page(`/plan/doelen/${goal}`), { doel: 'vier dagen', versie: '1' })
    assert.equal(second.status, 409)
    assert.match(words(second), /Iemand anders was u net voor .* vier dagen drie dagen/)
    const hidden = Object.fromEntries(
      [...second.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((found) => [
        found[1]!,
        found[2]!,
      ]),
    )
    assert.deepEqual([hidden['doel'], hidden['versie']], ['vier dagen', '2'])
    done(await post('tom', page(`/plan/doelen/${goal}`), hidden), page('/plan'))
    assert.equal((await one<{ text: string }>('select text from goals')).text, 'vier dagen')
  })

  test('PLAN-1 a form with mistakes comes back with what was typed and links to the fields', async () => {
    const goal = await addGoal('kim', 'weer naar school')
    const empty = await post('kim', page('/plan/doelen'), {
      doel: '',
      'evaluatie-dag': '31',
      'evaluatie-maand': '2',
      'evaluatie-jaar': '2027',
    })
    assert.equal(empty.status, 422)
    for (const link of ['#doel', '#evaluatie']) assert.match(empty.text, new RegExp(`href="${link}"`))
    assert.match(empty.text, /value="31"/)
    const stop = await post('kim', page(`/plan/doelen/${goal}/stand`), { stand: 'stopped', reden: ' ', versie: '1' })
    assert.equal(stop.status, 422)
    assert.match(words(stop), /Schrijf op waarom dit stopt/)
    done(
      await post('kim', page(`/plan/doelen/${goal}/stand`), { stand: 'stopped', reden: 'verhuisd', versie: '1' }),
      page('/plan'),
    )
    assert.match(words(await get('ines', page('/plan'))), /Gestopt weer naar school .* Reden: verhuisd/)
  })

  test('the family reads the same pages, in English when that is their language', async () => {
    await house.fresh.asAdmin.query(`update people set language = 'en' where id = $1`, [personId('ruben')])
    await addGoal('ines', 'weer naar school')
    for (const [path, english, dutch] of [
      ['', /In the circle/, /In de kring/],
      ['/plan', /What do we want to reach/, /Wat willen we bereiken/],
      ['/basis', /Basic details/, /Basisgegevens/],
      ['/zorg', /Nothing has been written here yet/, /Hier is nog niets opgeschreven/],
    ] as const) {
      const [ruben, ines] = [await get('ruben', page(path)), await get('ines', page(path))]
      assert.match(ruben.text, /<html lang="en"/)
      assert.match(words(ruben), english)
      assert.match(words(ines), dutch)
      assert.doesNotMatch(words(ruben), dutch)
    }
    assert.match(words(await get('ruben', '/')), /What you can do/)
    assert.match(words(await get('ines', '/')), /U hoeft nu niets te doen/)
    assert.match(words(await get('ines', '/dossiers')), /Uw dossiers .* Noor V\./)
  })

  test('who stands by the family by consent does not read who looked', async () => {
    await relate(house.fresh, noor, 'aunt', { role: 'helper', sections: ['plan'] })
    await house.fresh.asAdmin.query(
      `update consent_requests set recipient_organisation_id = null, recipient_person_id = $1 where id = $2`,
      [
        personId('aunt'),
        await giveConsent(house.fresh, noor, places.groenhof.id, ['plan'], { signers: ['ines', 'ruben', 'noor'] }),
      ],
    )
    await keepNow(house.db, noor)
    const answer = await get('aunt', page('/plan'))
    assert.equal(answer.status, 200)
    assert.doesNotMatch(answer.text, /wie-heeft-gekeken|doelen\/nieuw/)
    assert.match((await get('ines', page('/plan'))).text, /wie-heeft-gekeken/)
  })

  test('dossiers of two children are kept apart: a step of one is absent under the other', async () => {
    const goal = await addGoal('kim', 'weer naar school')
    const sem = await addDossier(house.fresh, { child: 'sem', bornOn: '2015-05-05' })
    for (const path of [`plan/doelen/${goal}`, `plan/doelen/${goal}/stand`, `plan/doelen/${goal}/stappen/nieuw`])
      assert.equal((await get('kim', `/dossiers/${sem}/${path}`)).status, 404)
    assert.equal((await post('kim', `/dossiers/${sem}/plan/doelen/${goal}`, { doel: 'x', versie: '1' })).status, 404)
  })
})
