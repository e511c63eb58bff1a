import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { fillRegion } from '#demo/region.ts'
import { inTransaction } from '#platform/database.ts'
import { guards } from '#platform/http.ts'
import { cookieName, hashOf, newToken } from '#platform/sessions.ts'
import { testHouse, testMoment, type Answer, type Client, type TestHouse } from '../../../tests/house.ts'
import { functionId, personId, places, setStage } from '../../../tests/stage.ts'
import { regionRoom } from './routes.tsx'

const administratorId = '00000000-0000-4000-8000-00000000000a'
let house: TestHouse
let daan: Client
let administrator: Client

before(async () => {
  house = await testHouse()
  await setStage(house.fresh)
  await house.fresh.asAdmin.query(`update organisations set municipality_code = '9904' where id = $1`, [
    places.duinrand.id,
  ])
  await inTransaction(house.db, {}, (tx) => fillRegion(tx, testMoment))
  daan = await house.as(personId('daan'), functionId('daan'))
  await house.fresh.asAdmin.query(`insert into functions (id, person_id, organisation_id, role, from_on)
    select '${administratorId}', person_id, organisation_id, 'administrator', from_on from functions where id = '${functionId('hanna')}'`)
  administrator = await house.as(personId('hanna'), administratorId)
})
after(() => house.close())

describe('looking at regions', () => {
  test('every route names what it is for', () => {
    for (const { handler } of regionRoom().routes.filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/regio'),
    ))
      if (guards.has(handler)) assert.match(guards.get(handler) ?? '', /^region\.(read|manage)$/)
    const guarded = new Set(
      regionRoom()
        .routes.filter(({ handler }) => guards.has(handler))
        .map(({ method, path }) => `${method} ${path}`),
    )
    assert.deepEqual(guarded, new Set(regionRoom().routes.map(({ method, path }) => `${method} ${path}`)))
  })

  test('who is not signed in is asked to', async () => {
    const answer = await house.nobody().get('/regio')
    assert.deepEqual([answer.status, answer.location], [303, '/aanmelden?naar=%2Fregio'])
  })

  test('the divisions of today, and the split municipality', async () => {
    const { status, text } = await daan.get('/regio')
    assert.equal(status, 200)
    assert.match(text, /href="\/regio\/swv-po"[^>]*>\s*Samenwerkingsverbanden PO/)
    assert.match(text, /Polderveen: Samenwerkingsverbanden PO, PO9901 en PO9902/)
    assert.ok(!text.includes('Indeling inlezen'))
  })

  test('a division lists its areas on the asked day, and links keep the day', async () => {
    const { text } = await daan.get('/regio/swv-po?op=2024-12-31')
    assert.match(text, /Dit geldt op 31 december 2024/)
    assert.match(text, /href="\/regio\/swv-po\/PO9901\?op=2024-12-31"/)
  })

  test('an area: its members, its standing in other divisions, and who lies otherwise, in words', async () => {
    const { text } = await daan.get('/regio/swv-vo/VO9901')
    assert.match(text, /<title>Samenwerkingsverband VO Oost \(VO9901\) – Samenhang/)
    assert.match(text, /6 gemeenten/)
    assert.match(text, /loopt niet gelijk\. Er zijn delen van/)
    assert.match(cell(text, 'Lindevoort', 'Jeugdregio’s'), /Jeugdregio West.*Anders/)
    assert.match(cell(text, 'Polderveen', 'Samenwerkingsverbanden PO'), /Oost.* en .*West.*Gesplitst/)
    assert.match(cell(text, 'Sterrebos', 'Jeugdregio’s'), /Niet bekend/)
    assert.match(text, /Gemeente Duinrand \(gemeente\)/)
    assert.match(text, /vanaf 1 augustus 2014/)
  })

  test('before a merger the old municipalities are there; the form with three boxes asks the same', async () => {
    assert.match((await daan.get('/regio/swv-vo/VO9901?op=2024-12-31')).text, /8 gemeenten/)
    const typed = await daan.get('/regio/swv-vo/VO9901?op-dag=31&op-maand=12&op-jaar=2024')
    assert.match(typed.text, /Klaverdijk/)
  })

  test('a day before the area began says so; a day that does not exist is a mistake', async () => {
    const early = await daan.get('/regio/swv-vo/VO9901?op=2010-01-01')
    assert.match(early.text, /Dit gebied bestaat niet op 1 januari 2010/)
    const wrong = await daan.get('/regio/swv-vo/VO9901?op-dag=31&op-maand=2&op-jaar=2026')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /<title>Fout: /)
    assert.match(wrong.text, /href="#op"[^>]*>\s*Vul een bestaande dag in/)
    assert.match(wrong.text, /value="31"/)
  })

  test('what does not exist is absent', async () => {
    for (const path of ['/regio/ggd', '/regio/ggd/x', '/regio/swv-po/PO0000', '/regio/SWV%20PO', '/regio/swv-po/west'])
      assert.equal((await daan.get(path)).status, 404, path)
  })
})

describe('REGION-2 a postcode', () => {
  test('with its municipality and areas on the day', async () => {
    const now = await daan.get('/regio/postcode?pc4=9385+AB')
    assert.equal(now.status, 200)
    assert.match(now.text, /Zuiderhage/)
    const then = await daan.get('/regio/postcode?pc4=9385&op=2024-12-31')
    assert.match(then.text, /Oudermeer/)
    assert.match(then.text, /href="\/regio\/swv-po\/PO9901\?op=2024-12-31"/)
  })

  test('an empty box asks, a wrong one is a mistake, an unknown one says so', async () => {
    assert.equal((await daan.get('/regio/postcode')).status, 200)
    const wrong = await daan.get('/regio/postcode?pc4=0123')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /href="#pc4"[^>]*>\s*Vul een postcode in/)
    assert.match((await daan.get('/regio/postcode?pc4=1111')).text, /1111 is op 24 november 2026 niet bekend/)
  })
})

describe('REGION-4 herleiden', () => {
  test('the seven in PO areas: exactly two; in VO areas not, with the municipalities that stick out', async () => {
    const po = await daan.get('/regio/herleiden?gebied=samenwerking/duin-en-polder&indeling=swv-po')
    assert.match(po.text, /Herleidbaar naar: Samenwerkingsverbanden PO/)
    const vo = await daan.get('/regio/herleiden?gebied=samenwerking/duin-en-polder&indeling=swv-vo')
    assert.match(vo.text, /Niet herleidbaar naar/)
    assert.match(vo.text, /VO Oost \(VO9901\) is groter\. Daar hoort ook bij: Sterrebos\./)
    assert.match(vo.text, /VO West \(VO9902\) is groter\. Daar hoort ook bij: Hogemark\./)
  })

  test('chosen municipalities; one of which the area is not known; half a municipality too much', async () => {
    const choose = async (names: readonly string[]) => {
      const { text } = await daan.get('/regio/herleiden')
      const ids = names.map(
        (name) => new RegExp(`value="([0-9a-f-]{36})"[^>]*>\\s*<label[^>]*>\\s*${name}\\s*<`).exec(text)?.[1],
      )
      assert.ok(ids.every(Boolean), names.join())
      return daan.get(`/regio/herleiden?indeling=swv-po&${ids.map((id) => `gemeente=${id}`).join('&')}`)
    }
    assert.match((await choose(['Hogemark'])).text, /Niet bekend is in welk gebied dit ligt: Hogemark\./)
    const west = await choose(['Beekerveld', 'Molenwoude'])
    assert.match(west.text, /Daar hoort ook bij: Polderveen \(deels: postcode 9374\)\./)
    assert.match(west.text, /checked/)
  })

  test('nothing chosen is a mistake that leads to its field', async () => {
    const { status, text } = await daan.get('/regio/herleiden?indeling=')
    assert.equal(status, 422)
    assert.match(text, /href="#indeling"/)
    assert.match(text, /href="#gemeente"/)
  })
})

describe('REGION-11 reading a file', () => {
  const csv = 'indeling,naam,gebied,gemeente,pc4\nggd,GGD-regio’s,Noord,Duinrand,\nggd,GGD-regio’s,Zuid,Nergens,\n'

  test('is for administrators only', async () => {
    assert.equal((await daan.get('/regio/inlezen')).status, 403)
    assert.match((await administrator.get('/regio')).text, /href="\/regio\/inlezen"/)
    assert.equal((await send('daan', csv, {})).status, 403)
  })

  test('a trial writes nothing; then it is written, shown and listed', async () => {
    const day = { 'vanaf-dag': '1', 'vanaf-maand': '1', 'vanaf-jaar': '2026' }
    const trial = await send('hanna', csv, { ...day, keuze: 'proef' })
    assert.equal(trial.status, 200)
    assert.match(trial.text, /Dit is een proef/)
    assert.equal((await daan.get('/regio/ggd')).status, 404)

    const written = await send('hanna', csv, day)
    assert.equal(written.status, 303)
    const report = await administrator.get(written.location ?? '')
    assert.match(report.text, /1 regel is goed/)
    assert.match(report.text, /Nergens/)
    assert.equal((await daan.get('/regio/ggd/noord')).status, 200)
    assert.match((await administrator.get('/regio/inlezen')).text, /ggd\.csv/)
    assert.match((await send('hanna', csv, day)).text, /Alles was al bekend/)
  })

  test('a file that cannot be read, no file, and a wrong day come back as mistakes', async () => {
    const broken = await send('hanna', 'rommel\n1\n', {})
    assert.equal(broken.status, 422)
    assert.match(broken.text, /href="#bestand"[^>]*>\s*Er is niets ingelezen\. regel 1, kop/)
    const none = await administrator.post('/regio/inlezen', {
      'vanaf-dag': '31',
      'vanaf-maand': '2',
      'vanaf-jaar': '2026',
    })
    assert.equal(none.status, 422)
    assert.match(none.text, /Kies een bestand/)
    assert.match(none.text, /href="#vanaf"/)
  })

  test('no fault happened on the way', () => {
    assert.deepEqual(house.faults, [])
  })
})

/** A form with a file, as a browser sends it. */
async function send(who: 'daan' | 'hanna', text: string, fields: Record<string, string>): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('bestand', new File([text], 'ggd.csv', { type: 'text/csv' }))
  const token = newToken()
  await house.fresh.asAdmin.query(
    `insert into sessions (token_hash, id, person_id, function_id, made_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, '2030-01-01')`,
    [hashOf(token), randomUUID(), personId(who), who === 'hanna' ? administratorId : functionId(who), testMoment],
  )
  const headers = { cookie: `${cookieName('http://samenhang.test')}=${token}`, 'sec-fetch-site': 'same-origin' }
  const answer = await house.app.request('http://samenhang.test/regio/inlezen', { method: 'POST', body, headers })
  const location = answer.headers.get('location')
  return { status: answer.status, text: await answer.text(), headers: answer.headers, location }
}

/** The cell of a municipality under a heading of the side table. */
function cell(text: string, municipality: string, column: string): string {
  const row = new RegExp(`<th scope="row"[^>]*>(?:(?!</tr>).)*${municipality}.*?</tr>`, 's').exec(text)?.[0] ?? ''
  return new RegExp(`data-label="${column}".*?</td>`, 's').exec(row)?.[0] ?? ''
}
