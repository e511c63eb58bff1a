/** The rules of the table of actions that reach further than one page. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { type Client, type TestHouse, testHouse } from '../../../tests/house.ts'
import { addSharedDossier } from '../../../tests/shared-dossier.ts'
import { type FamilyName, type StaffName, functionId, personId, places, setStage, staff } from '../../../tests/stage.ts'

describe('who may do an action at all', () => {
  let house: TestHouse
  let base: string
  let noor: DossierId
  before(async () => void (house = await testHouse()))
  after(() => house.close())
  beforeEach(async () => {
    await house.fresh.asAdmin.query(
      'truncate organisations, people, children, work_items, log_acts, log_subjects, submissions cascade',
    )
    await setStage(house.fresh)
    noor = await addSharedDossier(house.fresh)
    base = `/dossiers/${noor}`
  })

  const as = (who: StaffName | FamilyName): Promise<Client> =>
    house.as(personId(who), who in staff ? functionId(who as StaffName) : null)
  const count = async (from: string) =>
    (await house.fresh.asAdmin.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]!.n

  test('ACT-4 others in the circle read who is in it, and change it no more than they ask for consent', async () => {
    const [kim, tom, yara] = [await as('kim'), await as('tom'), await as('yara')]
    for (const each of [kim, tom, yara]) assert.equal((await each.get(`${base}/kring`)).status, 200)
    const asked = [`/kring/toevoegen/${functionId('gea')}`, '/toestemmingen/vragen']
    for (const path of asked) {
      assert.equal((await kim.get(`${base}${path}`)).status, 200, path)
      const before = [await count('relations'), await count('consent_requests')]
      for (const each of [tom, yara]) assert.equal((await each.post(`${base}${path}`)).status, 403, path)
      assert.deepEqual([await count('relations'), await count('consent_requests')], before)
    }
  })

  test('ACT-6 no worker answers for the family, not the lead either; the one whose answer it is withdraws it', async () => {
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      'select id from consent_requests where recipient_organisation_id = $1',
      [places.zilverzorg.id],
    )
    const request = `${base}/toestemmingen/${rows[0]!.id}`
    const kim = await as('kim')
    const before = await count('signatures')
    for (const act of ['antwoord', 'intrekken', 'betwisten'])
      assert.equal((await kim.post(`${request}/${act}`, { alles: 'nee', sleutel: randomUUID() })).status, 403, act)
    assert.equal(await count('signatures'), before)

    const parts = await house.fresh.asAdmin.query<{ id: string }>('select id from consents where request_id = $1', [
      rows[0]!.id,
    ])
    const ines = await as('ines')
    assert.equal((await ines.post(`${request}/intrekken`, { deel: parts.rows.map(({ id }) => id) })).status, 303)
    const ownNo = `answer = 'withdrawn' and signer_id = '${personId('ines')}' and recorded_by = signer_id`
    assert.equal(await count(`signatures where ${ownNo}`), 3)
  })

  test('ACT-7 a parent who may only read in "zorg" keeps a note there back; another reader may not', async () => {
    const tom = await as('tom')
    const written = await tom.post(`${base}/zorg/notities`, { tekst: 'slaapt slecht', sleutel: randomUUID() })
    assert.equal(written.status, 303)
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>('select id from entries')
    const keepBack = `${base}/zorg/notities/${rows[0]!.id}/niet-voor`
    const [ines, yara] = [await as('ines'), await as('yara')]
    // she writes nothing there herself
    assert.equal((await ines.post(`${base}/zorg/notities`, { tekst: 'x', sleutel: randomUUID() })).status, 403)
    assert.match((await yara.get(`${base}/zorg`)).text, /slaapt slecht/)
    assert.equal((await yara.post(keepBack, { 'niet-voor': places.duinrand.id })).status, 403)
    assert.equal((await ines.post(keepBack, { 'niet-voor': places.klimboom.id })).status, 303)
    assert.doesNotMatch((await yara.get(`${base}/zorg`)).text, /slaapt slecht/)
    assert.match((await tom.get(`${base}/zorg`)).text, /slaapt slecht/)
  })
})
