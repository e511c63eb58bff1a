import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { type Answer, type TestHouse, testHouse, testMoment } from '../../../tests/house.ts'
import { addSharedDossier } from '../../../tests/shared-dossier.ts'
import { functionId, personId, setStage } from '../../../tests/stage.ts'
import { type NewWork, type WorkId, addWork } from '../store/work-store.ts'

describe('the page "Mijn werk"', () => {
  let house: TestHouse
  let noor: DossierId
  before(async () => {
    house = await testHouse()
    await setStage(house.fresh)
    noor = await addSharedDossier(house.fresh)
  })
  after(() => house.close())

  const add = (work: Partial<NewWork> & Pick<NewWork, 'kind'>): Promise<WorkId | null> =>
    inTransaction(house.db, { errand: 'work' }, (tx) =>
      addWork(tx, {
        holderId: functionId('tom'),
        path: `/dossiers/${noor}`,
        dossierId: noor,
        at: testMoment,
        ...work,
      } as NewWork),
    )
  const words = ({ text }: Answer) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

  test('WORK-2 what is late stands on top in words, with whom it is about and what to do', async () => {
    await add({ kind: 'plan.step', section: 'plan', dueOn: day('2026-11-24') })
    const talk = await add({ kind: 'dossier.first-meeting', dueOn: day('2026-11-21') })
    const tom = await house.as(personId('tom'), functionId('tom'))
    const page = await tom.get('/')
    assert.match(
      words(page),
      /Te laat .* Plan het eerste gesprek met het gezin Noor V\. \(D-2026-noor\) 3 dagen te laat 21 november 2026 .* Vandaag .* Doe uw stap uit het plan Noor V\. \(D-2026-noor\) vandaag/,
    )
    // a step closes when it is done, a talk by hand
    assert.equal(page.text.match(/action="\/werk\//g)?.length, 1)

    const closed = await tom.post(`/werk/${talk}/klaar`)
    assert.deepEqual([closed.status, closed.location], [303, '/?klaar=ja'])
    const after = await tom.get(closed.location!)
    assert.match(words(after), /De taak is klaar/)
    assert.doesNotMatch(words(after), /Te laat|eerste gesprek/)
  })

  test("WORK-3 what is not there, not one's own, or no id at all, is the same page", async () => {
    const talk = await add({ kind: 'dossier.first-meeting' })
    const kim = await house.as(personId('kim'), functionId('kim'))
    const answers = await Promise.all(
      [talk, '9b2d0f5e-0000-4000-8000-000000000001', 'x'].map((id) => kim.post(`/werk/${id}/klaar`)),
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404],
    )
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1)
  })

  test('an empty page says what to do next, to a family in its own language', async () => {
    assert.match(
      words(await (await house.as(personId('hanna'), functionId('hanna'))).get('/')),
      /Er staat nu niets voor u klaar\./,
    )
    assert.match(
      (await (await house.as(personId('daan'), functionId('daan'))).get('/')).text,
      /href="\/regio"[^>]*>Bekijk de regio/,
    )
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      `insert into functions (id, person_id, organisation_id, role, from_on)
       select gen_random_uuid(), person_id, organisation_id, 'administrator', from_on from functions where id = $1 returning id`,
      [functionId('daan')],
    )
    const administrator = await house.as(personId('daan'), rows[0]!.id)
    assert.match((await administrator.get('/')).text, /href="\/beheer"[^>]*>Ga naar beheer/)
    await house.fresh.asAdmin.query(`update people set language = 'en' where id = $1`, [personId('ruben')])
    const ruben = await house.as(personId('ruben'))
    assert.match(words(await ruben.get('/')), /There is nothing you have to do now\. .* See your file/)
    await add({ kind: 'consent.answer', holderId: personId('ruben') })
    const page = await ruben.get('/')
    assert.match(words(page), /Answer the question for your consent Noor V\./)
    assert.doesNotMatch(page.text, /action="\/werk\//)
  })

  test('without signing in one is sent to sign in', async () => {
    const answer = await house.nobody().get('/')
    assert.equal(answer.status, 303)
    assert.match(answer.location!, /^\/aanmelden/)
  })
})
