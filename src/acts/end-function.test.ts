import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { addDays, dayOf } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { type TestHouse, testHouse, testMoment } from '../../tests/house.ts'
import { addSharedDossier } from '../../tests/shared-dossier.ts'
import { type StaffName, functionId, keepNow, personId, relate, setStage } from '../../tests/stage.ts'
import { endFunction } from './end-function.ts'

const today = dayOf(testMoment)

describe('LEAD-1 the function of a lead ends', () => {
  let house: TestHouse
  let noor: DossierId
  before(async () => void (house = await testHouse()))
  after(() => house.close())
  beforeEach(async () => {
    await house.fresh.asAdmin.query(
      'truncate organisations, people, children, work_items, log_acts, log_subjects cascade',
    )
    await setStage(house.fresh)
    noor = await addSharedDossier(house.fresh)
  })

  /** By an administrator of the region, or by the command line (null): neither stands around any child. */
  const end = (who: StaffName, lastDay: typeof today | null = null) =>
    inTransaction(house.db, { on: today }, (tx) =>
      endFunction(tx, null, { functionId: functionId(who), lastDay, at: testMoment, on: today }),
    )
  const as = (who: StaffName) => house.as(personId(who), functionId(who))
  const missing = async () =>
    (
      await house.fresh.asAdmin.query<{ holder_id: string | null; role: string | null; due_on: string; open: boolean }>(
        `select holder_id, role, due_on, done_at is null as open from work_items where kind = 'lead.missing'`,
      )
    ).rows

  test('LEAD-1 a colleague in the circle gets it as work, sees nobody leads, and takes over; then it is done', async () => {
    await relate(house.fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await keepNow(house.db, noor)
    assert.deepEqual(await end('kim'), { done: today })
    const hanna = await as('hanna')
    const work = await hanna.get('/')
    assert.match(work.text, /De casusregisseur stopt: neem de regie over/)
    assert.doesNotMatch(work.text, new RegExp(`/werk/[0-9a-f-]+/klaar`))
    const regie = `/dossiers/${noor}/kring/regie`
    assert.equal((await hanna.get(regie)).status, 200)
    const taken = await hanna.post(regie, {
      naar: functionId('hanna'),
      nu: functionId('kim'),
      sleutel: randomUUID(),
    })
    assert.equal(taken.status, 303)
    assert.ok((await missing()).every(({ open }) => !open))
    assert.doesNotMatch((await hanna.get('/')).text, /De casusregisseur stopt/)
  })

  test('LEAD-1 an end in the future gives the work now, due on the first day without a lead, once', async () => {
    await relate(house.fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await keepNow(house.db, noor)
    const last = addDays(today, 13)
    await end('kim', last)
    const before = await missing()
    assert.ok(before.some((row) => row.holder_id === functionId('hanna') && row.due_on === addDays(last, 1)))
    await end('kim', addDays(today, 5))
    assert.equal((await missing()).length, before.length)
  })

  test('LEAD-1 who leads nothing leaves nothing; where nobody may take over it waits for colleagues in that function', async () => {
    await end('mees')
    assert.deepEqual(await missing(), [])
    await house.fresh.asAdmin.query('delete from access where holder_id <> $1 and dossier_id = $2', [
      functionId('kim'),
      noor,
    ])
    await end('kim')
    assert.deepEqual(await missing(), [{ holder_id: null, role: 'youth_consultant', due_on: today, open: true }])
    // who does not stand in the circle learns nothing of the child
    assert.doesNotMatch((await (await as('hanna')).get('/')).text, /casusregisseur stopt|Noor/)
  })
})
