import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { hashOf } from '#platform/sessions.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { type Client, type TestHouse, testHouse, testMoment } from '../../../../tests/house.ts'
import { codeOf, stepAt } from '../domain/totp.ts'
import { addFunction } from '../store/functions.ts'
import { makeFirstAdministrator } from '../store/first-administrator.ts'
import { inviteByLetter } from '../store/invitations.ts'
import { addOrganisation } from '../store/organisations.ts'
import { addStaff } from '../store/people.ts'
import { findPlace } from '../store/places.ts'
import { hmacOf } from '../store/second-step.ts'
import { openSession } from '../store/sessions.ts'

let house: TestHouse
let office: OrganisationId, town: OrganisationId, board: OrganisationId, school: OrganisationId
let ada: PersonId, kim: PersonId, yara: PersonId, bea: PersonId
let adaFunction: FunctionId, kimFunction: FunctionId, beaFunction: FunctionId

const at = testMoment
const go = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(house.db, { on: house.clock.today() }, act)
const organisation = async (
  kind: Parameters<typeof addOrganisation>[2],
  name: string,
  parentId: OrganisationId | null,
  identifiers: Parameters<typeof addOrganisation>[3]['identifiers'] = [],
) => {
  const outcome = await go((tx) =>
    addOrganisation(tx, null, kind, { name, shortName: null, parentId, phone: null, email: null, identifiers }, at),
  )
  if ('objections' in outcome) throw new Error(JSON.stringify(outcome))
  return outcome.done
}
const staff = (name: string) =>
  go((tx) => addStaff(tx, { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example` }, at))
const give = async (personId: PersonId, organisationId: OrganisationId, role: StaffRole) => {
  const outcome = await go(async (tx) =>
    addFunction(
      tx,
      null,
      {
        personId,
        place: (await findPlace(tx, organisationId))!,
        role,
        title: null,
        period: { from: house.clock.today(), until: null },
      },
      at,
    ),
  )
  if ('objections' in outcome) throw new Error(JSON.stringify(outcome))
  return outcome.done
}

before(async () => {
  house = await testHouse({ madeUp: true })
  office = await organisation('region-office', 'Regiobureau', null)
  town = await organisation('municipality', 'Duinrand', null, [{ scheme: 'municipality', value: '9901' }])
  board = await organisation('school-board', 'Stichting De Brug', null)
  school = await organisation('school', 'De Klimboom', board, [{ scheme: 'brin', value: '99XX' }])
  ;[ada, kim, yara, bea] = [
    await staff('Ada Beheer'),
    await staff('Kim Proef'),
    await staff('Yara Proef'),
    await staff('Bea Bestuur'),
  ]
  adaFunction = await give(ada, office, 'administrator')
  beaFunction = await give(bea, board, 'administrator')
  kimFunction = await give(kim, town, 'family_coach')
  await give(yara, school, 'internal_supervisor')
})
after(async () => {
  await house.close()
  assert.deepEqual(house.faults, [])
})

const secretIn = (text: string) => /name="sleutelcode" value="([A-Z2-7]{32})"/.exec(text)?.[1] ?? ''
const codeFor = (secret: string, shift = 0) => codeOf(hmacOf(secret), stepAt(house.clock.now()) + shift)
const password = 'vier natte kanaries'

async function makeAccount(personId: PersonId) {
  const { code } = await go((tx) =>
    inviteByLetter(tx, { personId, by: null, at: house.clock.now(), on: house.clock.today() }),
  )
  const client = house.nobody()
  const to = (await client.post('/uitnodiging', { code })).location!
  const secret = secretIn((await client.get(to)).text)
  await client.post(to, { wachtwoord: password, sleutelcode: secret, code: codeFor(secret, -1) })
  return { client, secret }
}

describe('an invitation makes an account', () => {
  test('INVITATION-1 SESSION-4 the code of a letter leads to one page; mistakes come back together; then one is in', async () => {
    const els = await staff('Els Brief')
    await give(els, town, 'desk_worker')
    const { code } = await go((tx) => inviteByLetter(tx, { personId: els, by: null, at, on: house.clock.today() }))
    const client = house.nobody()
    const wrong = await client.post('/uitnodiging', { code: 'fout' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /<title>Fout: Code uit uw brief/)
    const { location } = await client.post('/uitnodiging', {
      code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`,
    })
    assert.equal(location, `/uitnodiging/${code}`)
    const page = await client.get(location!)
    assert.match(page.text, /Deze uitnodiging is voor Els Brief/)
    assert.match(page.text, /<svg viewBox="0 0 \d+ \d+"[^>]*role="img"/)
    assert.doesNotMatch(page.text, / style=/)
    const secret = secretIn(page.text)

    const mistakes = await client.post(location!, { wachtwoord: 'welkom123456', sleutelcode: secret, code: '000000' })
    assert.equal(mistakes.status, 422)
    for (const name of ['wachtwoord', 'code']) assert.match(mistakes.text, new RegExp(`href="#${name}"`))
    assert.equal(secretIn(mistakes.text), secret)
    assert.doesNotMatch(mistakes.text, /welkom123456/)

    const done = await client.post(location!, { wachtwoord: password, sleutelcode: secret, code: codeFor(secret) })
    assert.equal(done.status, 303)
    assert.match(done.headers.get('set-cookie') ?? '', /samenhang=[\w-]{43};.*HttpOnly.*SameSite=Lax/i)
    assert.match((await client.get('/account')).text, /loketmedewerker, Duinrand/)
    assert.equal((await house.nobody().get(location!)).status, 410)
  })
  test('INVITATION-2 C17 opened while signed in as someone else: refused, and it still works for the right one', async () => {
    const ruben = await staff('Ruben Brief')
    const { code } = await go((tx) => inviteByLetter(tx, { personId: ruben, by: null, at, on: house.clock.today() }))
    const asKim = await house.as(kim, kimFunction)
    for (const answer of [
      await asKim.get(`/uitnodiging/${code}`),
      await asKim.post(`/uitnodiging/${code}`, { wachtwoord: password }),
    ]) {
      assert.equal(answer.status, 403)
      assert.match(answer.text, /voor iemand anders/)
    }
    assert.equal((await house.nobody().get(`/uitnodiging/${code}`)).status, 200)
  })
  test('INVITATION-1 C17 eight days later the link is gone', async () => {
    const later = await staff('Later Brief')
    const { code } = await go((tx) => inviteByLetter(tx, { personId: later, by: null, at, on: house.clock.today() }))
    house.clock.set(new Date(at.getTime() + 8 * 86_400_000))
    assert.equal((await house.nobody().get(`/uitnodiging/${code}`)).status, 410)
    house.clock.set(at)
  })
  test('ADMIN-7 the first administrator chooses an address, which nobody else has, and starts the second step anew', async () => {
    const real = await testHouse()
    const link = () =>
      inTransaction(real.db, { on: real.clock.today() }, (tx) =>
        makeFirstAdministrator(tx, 'Regiobureau', at, real.clock.today()),
      )
    await inTransaction(real.db, {}, (tx) => addStaff(tx, { name: 'Kim Proef', email: 'kim@voorbeeld.example' }, at))
    const client = real.nobody()
    const [first] = [await link()]
    const secret = secretIn((await client.get(`/uitnodiging/${first}`)).text)
    const fields = { wachtwoord: password, sleutelcode: secret, code: codeFor(secret) }
    const taken = await client.post(`/uitnodiging/${first}`, { ...fields, email: 'KIM@voorbeeld.example' })
    assert.equal(taken.status, 422)
    assert.match(taken.text, /al in gebruik/)
    assert.equal(
      (await client.post(`/uitnodiging/${first}`, { ...fields, email: 'beheer@voorbeeld.example' })).status,
      303,
    )
    assert.equal((await client.get('/beheer')).status, 200)
    const again = await real.nobody().get(`/uitnodiging/${await link()}`)
    assert.notEqual(secretIn(again.text), '')
    assert.match(again.text, /beheer@voorbeeld\.example/)
    assert.deepEqual(real.faults, [])
    await real.close()
  })
})

describe('signing in', () => {
  test('SIGNIN-2 a wrong password, an unknown address and an account that waits get the same answer', async () => {
    const els = await staff('Wim Gelijk')
    await makeAccount(els)
    const known = 'wim.gelijk@voorbeeld.example'
    const bare = (text: string) => text.replaceAll(/value="[^"]*"/g, '')
    const wrong = await house.nobody().post('/aanmelden', { email: known, wachtwoord: 'fout fout fout' })
    const unknown = await house
      .nobody()
      .post('/aanmelden', { email: 'niemand@voorbeeld.example', wachtwoord: 'fout fout fout' })
    for (let attempt = 0; attempt < 5; attempt += 1)
      await house.nobody().post('/aanmelden', { email: known, wachtwoord: 'fout fout fout' })
    const waiting = await house.nobody().post('/aanmelden', { email: known, wachtwoord: password })
    assert.deepEqual([wrong.status, unknown.status, waiting.status], [422, 422, 422])
    assert.equal(bare(wrong.text), bare(unknown.text))
    assert.equal(bare(wrong.text), bare(waiting.text))
    house.clock.set(new Date(at.getTime() + 3_600_000))
    assert.equal((await house.nobody().post('/aanmelden', { email: known, wachtwoord: password })).status, 303)
    house.clock.set(at)
  })
  test('SIGNIN-4 TOTP-2 password, then a code; only both give a session, and the code works once', async () => {
    const els = await staff('Els Stap')
    await give(els, town, 'desk_worker')
    await give(els, town, 'policy_officer')
    const { secret } = await makeAccount(els)
    const client = house.nobody()
    assert.equal((await client.get('/aanmelden/code')).location, '/aanmelden')
    const second = await client.post('/aanmelden', {
      email: 'Els.Stap@voorbeeld.example',
      wachtwoord: password,
      naar: '/account',
    })
    assert.equal(second.location, '/aanmelden/code?naar=%2Faccount')
    assert.equal((await client.get('/account')).location, '/aanmelden?naar=%2Faccount')
    const wrong = await client.post('/aanmelden/code', { code: '000000', naar: '/account' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Fout: Code van uw telefoon/)
    const code = codeFor(secret)
    const right = await client.post('/aanmelden/code', { code, naar: '/account' })
    assert.equal(right.location, '/kies-functie?naar=%2Faccount')
    const other = house.nobody()
    await other.post('/aanmelden', { email: 'els.stap@voorbeeld.example', wachtwoord: password })
    assert.equal((await other.post('/aanmelden/code', { code })).status, 422)
  })
  test('SIGNIN-5 an address that came along leads nowhere else', async () => {
    const page = await house.nobody().get('/aanmelden?naar=https://elders.example')
    assert.doesNotMatch(page.text, /elders/)
    for (const naar of ['//elders.example', '/\\elders.example', 'javascript:alert(1)']) {
      const answer = await house.nobody().post('/demo/aanmelden', { persoon: 'kim-proef', naar })
      assert.equal(answer.location, '/')
    }
  })
  test('SIGNIN-3 with several functions one chooses; what one may do follows; signing out ends it', async () => {
    const tom = await staff('Tom Wissel')
    const coach = await give(tom, town, 'family_coach')
    const officer = await give(tom, office, 'administrator')
    const client = house.nobody()
    const came = await client.post('/demo/aanmelden', { persoon: 'tom-wissel' })
    assert.equal(came.location, '/kies-functie?naar=%2F')
    const page = await client.get('/kies-functie')
    assert.match(page.text, /Jeugd- en gezinscoach, Duinrand/)
    assert.equal((await client.get('/beheer')).status, 403)
    assert.equal((await client.post('/kies-functie', { functie: kimFunction })).status, 422)
    assert.equal((await client.post('/kies-functie', { functie: officer, naar: '/beheer' })).location, '/beheer')
    assert.equal((await client.get('/beheer')).status, 200)
    assert.equal((await client.post('/functie', { functie: coach })).location, '/')
    assert.equal((await client.get('/beheer')).status, 403)
    assert.equal((await client.post('/uitloggen')).location, '/aanmelden')
    assert.equal((await client.get('/account')).location, '/aanmelden?naar=%2Faccount')
  })
  test('the token of a function is worth nothing after switching', async () => {
    const client = await house.as(kim, kimFunction)
    const before = await house.fresh.asAdmin.query<{ token_hash: string }>(
      'select token_hash from sessions where person_id = $1 and ended_at is null',
      [kim],
    )
    assert.equal((await client.post('/functie', { functie: 'zelf' })).status, 303)
    const after = await house.fresh.asAdmin.query<{ token_hash: string }>(
      'select token_hash from sessions where person_id = $1 and ended_at is null',
      [kim],
    )
    assert.equal(after.rowCount, before.rowCount)
    assert.equal(
      after.rows.filter((row) => before.rows.some((old) => old.token_hash === row.token_hash)).length,
      (before.rowCount ?? 0) - 1,
    )
    assert.equal(hashOf('x').length, 43)
  })
})

describe('DEMO-1 the made-up region', () => {
  test('shows its people, signs in with one click, moves its clock, shows its mail', async () => {
    const page = await house.nobody().get('/aanmelden')
    assert.match(page.text, /Jeugd- en gezinscoach/)
    assert.match(page.text, /name="persoon" value="yara-proef"/)
    const client = house.nobody()
    assert.equal((await client.post('/demo/aanmelden', { persoon: 'yara-proef' })).location, '/')
    assert.match((await client.get('/account')).text, /intern begeleider, De Klimboom/)
    assert.equal((await client.post('/demo/klok', { moment: 'morgen' })).status, 422)
    assert.equal((await client.post('/demo/klok', { moment: '2027-03-01 10:00' })).status, 303)
    assert.equal(house.clock.today(), '2027-03-01')
    assert.equal((await client.get('/account')).status, 200, 'the session goes along with the clock')
    await client.post('/demo/klok', { moment: at.toISOString() })
    assert.equal((await client.get('/demo/post')).status, 200)
    assert.equal((await client.post('/demo/aanmelden', { persoon: 'niemand' })).status, 404)
    assert.equal((await client.post('/demo/aanmelden', { persoon: 'kim-proef', functie: 'administrator' })).status, 403)
    assert.equal((await client.post('/demo/aanmelden', { persoon: kim, functie: 'family_coach' })).status, 303)
  })
  test('elsewhere there is no such page', async () => {
    const real = await testHouse()
    for (const path of ['/demo', '/demo/post']) assert.equal((await real.nobody().get(path)).status, 404)
    assert.equal((await real.nobody().post('/demo/aanmelden', { persoon: 'kim-proef' })).status, 404)
    assert.equal((await real.nobody().post('/demo/klok', { moment: '2030-01-01' })).status, 404)
    assert.equal(real.clock.today(), '2026-11-24')
    assert.doesNotMatch((await real.nobody().get('/aanmelden')).text, /demo\/aanmelden/)
    await real.close()
  })
})

describe("one's own account", () => {
  test('sessions are listed and ended, the password is changed, the language is kept', async () => {
    const els = await staff('Ole Eigen')
    const { client } = await makeAccount(els)
    const other = await house.as(els)
    const listed = await client.get('/account')
    const id = /\/account\/sessies\/([0-9a-f-]{36})\/beeindigen/.exec(listed.text)?.[1]
    assert.equal((await (await house.as(kim, kimFunction)).post(`/account/sessies/${id}/beeindigen`)).status, 303)
    assert.equal((await other.get('/account')).status, 200, 'not by someone else')
    await client.post(`/account/sessies/${id}/beeindigen`)
    assert.equal((await other.get('/account')).status, 303)

    assert.equal(
      (await client.post('/account/taal', { taal: 'en', tolk: 'Arabisch' })).location,
      '/account?melding=saved',
    )
    assert.match((await client.get('/account')).text, /<html lang="en">[\s\S]*My account[\s\S]*value="Arabisch"/)

    const again = await house.as(els)
    assert.equal(
      (await client.post('/account/wachtwoord', { nu: 'fout fout fout', nieuw: 'zes droge zwaluwen' })).status,
      422,
    )
    assert.equal((await client.post('/account/wachtwoord', { nu: password, nieuw: 'kort' })).status, 422)
    assert.equal(
      (await client.post('/account/wachtwoord', { nu: password, nieuw: 'zes droge zwaluwen' })).location,
      '/account?melding=passwordSaved',
    )
    assert.equal((await again.get('/account')).status, 303, 'other devices are signed out')
    assert.equal((await client.get('/account')).status, 200)
    assert.equal(
      (await house.nobody().post('/aanmelden', { email: 'ole.eigen@voorbeeld.example', wachtwoord: password })).status,
      422,
    )
    assert.equal(
      (
        await house
          .nobody()
          .post('/aanmelden', { email: 'ole.eigen@voorbeeld.example', wachtwoord: 'zes droge zwaluwen' })
      ).status,
      303,
    )
  })
})

describe('the administration', () => {
  let admin: Client, local: Client
  before(async () => {
    admin = await house.as(ada, adaFunction)
    local = await house.as(bea, beaFunction)
  })
  const day = (name: string, text: string) => {
    const [year = '', month = '', date = ''] = text.split('-')
    return { [`${name}-dag`]: date, [`${name}-maand`]: month, [`${name}-jaar`]: year }
  }

  test('ACT-2 is for administrators only, and shows them no room of children', async () => {
    const asKim = await house.as(kim, kimFunction)
    for (const path of ['/beheer', '/beheer/organisaties', '/beheer/mensen', '/beheer/functies', '/beheer/inlezen']) {
      assert.equal((await asKim.get(path)).status, 403, path)
      assert.equal((await admin.get(path)).status, 200, path)
      assert.equal((await local.get(path)).status, 200, path)
    }
    assert.doesNotMatch((await admin.get('/beheer')).text, /href="\/dossiers"/)
  })
  test('ORG-1 an organisation is added; a wrong number comes back with what was typed', async () => {
    const page = await admin.get('/beheer/organisaties/nieuw?soort=school')
    const key = /name="sleutel" value="([0-9a-f-]{36})"/.exec(page.text)![1]!
    const wrong = await admin.post('/beheer/organisaties', {
      soort: 'school',
      naam: 'Het Kompas',
      brin: '9XX',
      onder: board,
      sleutel: key,
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /href="#brin"[\s\S]*value="9XX"/)
    const right = { soort: 'school', naam: 'Het Kompas', brin: '98xx-00', onder: board, sleutel: key }
    for (let time = 0; time < 2; time += 1)
      assert.equal(
        (await admin.post('/beheer/organisaties', right)).location,
        '/beheer/organisaties?melding=toegevoegd',
      )
    const { rows } = await house.fresh.asAdmin.query<{ value: string }>(
      `select value from organisation_identifiers where value = '98XX00'`,
    )
    assert.equal(rows.length, 1)
    assert.equal(
      (await admin.post('/beheer/organisaties', { ...right, sleutel: '' })).status,
      422,
      'the number is taken',
    )
  })
  test('ADMIN-3 ADMIN-5 an administrator of a board changes its school and nothing elsewhere', async () => {
    assert.equal((await local.get(`/beheer/organisaties/${town}`)).status, 404)
    assert.equal((await local.post(`/beheer/organisaties/${town}`, { naam: 'X', municipality: '9901' })).status, 404)
    const own = await local.get(`/beheer/organisaties/${school}`)
    assert.match(own.text, /selected[^>]*>Stichting De Brug|Stichting De Brug/)
    assert.equal(
      (await local.post(`/beheer/organisaties/${school}`, { naam: 'De Hoge Klimboom', brin: '99XX', onder: board }))
        .location,
      `/beheer/organisaties/${school}?melding=opgeslagen`,
    )
    assert.equal((await local.post('/beheer/organisaties', { soort: 'region-office', naam: 'Top' })).status, 422)
    assert.equal((await local.get(`/beheer/mensen/${kim}`)).status, 404)
    assert.equal((await local.get(`/beheer/functies/${kimFunction}`)).status, 404)
    assert.equal((await local.post(`/beheer/functies/${kimFunction}/beeindigen`, { wanneer: 'nu' })).status, 404)
    assert.doesNotMatch((await local.get('/beheer/mensen')).text, /Kim Proef/)
  })
  test('A16 she gives herself no function, does not end her own, and makes nobody an administrator above her', async () => {
    const fields = (role: string, organisatie: string) => ({
      organisatie,
      functie: role,
      titel: '',
      ...day('vanaf', '2026-11-24'),
    })
    const own = await local.post(`/beheer/mensen/${bea}/functie`, fields('internal_supervisor', school))
    assert.equal(own.status, 422)
    assert.match(own.text, /uzelf geen functie/)
    const higher = await local.post(`/beheer/mensen/${yara}/functie`, fields('administrator', office))
    assert.equal(higher.status, 422)
    assert.match(higher.text, /boven de uwe/)
    const end = await local.post(`/beheer/functies/${beaFunction}/beeindigen`, { wanneer: 'nu' })
    assert.equal(end.status, 422)
    assert.match(end.text, /eigen functie niet/)
    const { rows } = await house.fresh.asAdmin.query<{ n: number }>(
      'select count(*) as n from functions where person_id = any($1) and until_on is null',
      [[bea, yara]],
    )
    assert.equal(rows[0]?.n, 2)
  })
  test('a medewerker is added with a function, invited by mail, and found by name without a name in the address', async () => {
    const fields = {
      naam: 'Nina Nieuw',
      email: 'nina@klimboom.example',
      organisatie: school,
      functie: 'teacher',
      titel: '',
      ...day('vanaf', '2026-11-24'),
    }
    assert.equal((await local.post('/beheer/mensen', { ...fields, functie: 'alderman' })).status, 422)
    const none = await house.fresh.asAdmin.query(`select from people where name = 'Nina Nieuw'`)
    assert.equal(none.rowCount, 0, 'a function that is refused leaves no person behind')
    const added = await local.post('/beheer/mensen', fields)
    const nina = /\/beheer\/mensen\/([0-9a-f-]{36})/.exec(added.location ?? '')?.[1] ?? ''
    assert.equal((await local.post(`/beheer/mensen/${nina}/uitnodigen`, {})).status, 422)
    assert.equal(
      (await local.post(`/beheer/mensen/${nina}/uitnodigen`, { manier: 'mail' })).location,
      `/beheer/mensen/${nina}?melding=uitgenodigd`,
    )
    assert.match((await admin.get('/demo/post')).text, /nina@klimboom\.example/)
    const letter = await local.post(`/beheer/mensen/${nina}/uitnodigen`, { manier: 'brief' })
    const code = /<strong>((?:[2-9A-Z]{4}-){2}[2-9A-Z]{4})<\/strong>/.exec(letter.text)?.[1]
    assert.equal((await house.nobody().post('/uitnodiging', { code: code! })).status, 303)
    await local.post('/beheer/mensen/zoeken', { naam: 'bea' })
    const search = await local.post('/beheer/mensen/zoeken', { naam: 'nina' })
    assert.match(search.location ?? '', /^\/beheer\/mensen\?zoek=[0-9a-f-]{36}$/)
    const found = await local.get(search.location!)
    assert.match(found.text, /1 medewerker[\s\S]*Nina Nieuw/)
    assert.doesNotMatch((await admin.get(search.location!)).text, /Naam: nina/, 'a search is seen by who made it')
  })
  test('ADMIN-6 of someone with a function elsewhere she sees the page and changes nothing', async () => {
    await give(yara, town, 'family_coach')
    const page = await local.get(`/beheer/mensen/${yara}`)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /uitnodigen/)
    for (const act of ['uitnodigen', 'gegevens', 'blokkeren'])
      assert.equal(
        (
          await local.post(`/beheer/mensen/${yara}/${act}`, {
            manier: 'brief',
            blokkeren: 'ja',
            naam: 'X',
            email: 'x@x.example',
          })
        ).status,
        403,
        act,
      )
    assert.equal((await admin.post(`/beheer/mensen/${yara}/uitnodigen`, { manier: 'mail' })).status, 303)
  })
  test('FUNCTION-6 ending a function signs out who works in it, at once', async () => {
    const tom = await staff('Tijn Einde')
    const coach = await give(tom, town, 'family_coach')
    const working = await house.as(tom, coach)
    assert.equal((await working.get('/account')).status, 200)
    assert.equal((await admin.post(`/beheer/functies/${coach}/beeindigen`, {})).status, 422)
    assert.equal(
      (await admin.post(`/beheer/functies/${coach}/beeindigen`, { wanneer: 'later', ...day('laatste', '2026-13-40') }))
        .status,
      422,
    )
    assert.equal(
      (await admin.post(`/beheer/functies/${coach}/beeindigen`, { wanneer: 'nu' })).location,
      `/beheer/functies/${coach}?melding=beeindigd`,
    )
    assert.equal((await working.get('/account')).location, '/aanmelden?naar=%2Faccount')
    assert.match((await admin.get('/beheer/functies?wanneer=over')).text, /Tijn Einde/)
  })
  test('STANDIN-2 a colleague stands in, and no one from elsewhere', async () => {
    const tom = await staff('Teun Waar')
    await give(tom, town, 'desk_worker')
    const fields = { waarnemer: tom, ...day('vanaf', '2026-11-24'), ...day('tot', '2026-12-31') }
    assert.equal(
      (await admin.post(`/beheer/functies/${kimFunction}/waarnemer`, { ...fields, waarnemer: bea })).status,
      422,
    )
    assert.equal(
      (await admin.post(`/beheer/functies/${kimFunction}/waarnemer`, fields)).location,
      `/beheer/functies/${kimFunction}?melding=waarnemer`,
    )
    const client = house.nobody()
    await client.post('/demo/aanmelden', { persoon: 'teun-waar' })
    assert.match((await client.get('/kies-functie')).text, /Als waarnemer voor Kim Proef/)
  })
  test('ROSTER-3 a file: dry run, confirm, and an honest second time', async () => {
    const text = 'soort;naam;gemeentecode\ngemeente;"Polder, Veen en Meer";9907\ngemeente;Kreek;990\n'
    const dry = await upload({ personId: ada, functionId: adaFunction }, text)
    assert.equal(dry.status, 200)
    assert.match(dry.text, /1 nieuw, 0 gewijzigd, 0 al bekend, 1 fout/)
    assert.match(dry.text, /gemeentecode[\s\S]*990[\s\S]*4 cijfers/)
    const hidden = (name: string) => unescape(new RegExp(`name="${name}" value="([^"]*)"`).exec(dry.text)?.[1] ?? '')
    const fields = { tekst: hidden('tekst').replaceAll('\n', '\r\n'), proef: hidden('proef') }
    assert.equal((await admin.post('/beheer/inlezen/bevestigen', fields)).location, '/beheer/inlezen?opgeslagen=1')
    const again = await admin.post('/beheer/inlezen/bevestigen', fields)
    assert.equal(again.status, 422)
    assert.match(again.text, /intussen iets veranderd[\s\S]*1 al bekend/)
    assert.equal((await upload({ personId: ada, functionId: adaFunction }, 'naam;bsn\nx;y\n')).status, 422)
    assert.match(
      (await upload({ personId: bea, functionId: beaFunction }, 'soort;naam;gemeentecode\ngemeente;Elders;9908\n'))
        .text,
      /Kies een organisatie die u beheert/,
    )
  })
})

const unescape = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A file goes in another kind of body than the client of the house sends. */
async function upload(as: { personId: PersonId; functionId: FunctionId }, text: string) {
  const token = await go((tx) =>
    openSession(tx, {
      personId: as.personId,
      acting: { functionId: as.functionId, standInId: null },
      way: 'demo',
      device: '',
      at,
    }),
  )
  const body = new FormData()
  body.set('bestand', new File([text], 'lijst.csv', { type: 'text/csv' }))
  const headers = { cookie: `samenhang=${token}`, 'sec-fetch-site': 'same-origin' }
  const answer = await house.app.request('http://samenhang.test/beheer/inlezen', { method: 'POST', body, headers })
  return { status: answer.status, text: await answer.text() }
}
