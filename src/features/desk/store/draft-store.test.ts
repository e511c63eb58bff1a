import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#platform/database.ts'
import { hashOf } from '#platform/sessions.ts'
import { setDesks } from '../../../../tests/desk-stage.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import { personId } from '../../../../tests/stage.ts'
import { beginDraft, changeDraft, clearDrafts, endDraft, findDraft } from './draft-store.ts'

describe('DESK-10 a question that is being written', () => {
  let fresh: FreshDatabase
  const mine = hashOf('mine')
  before(async () => {
    fresh = await freshDatabase()
    await setDesks(fresh)
    await inTransaction(fresh.db, { follow: mine }, async (tx) => {
      await beginDraft(tx, mine, { personId: null, language: 'nl', at: testMoment })
      await changeDraft(tx, mine, { asker: 'parent' }, testMoment)
      await changeDraft(tx, mine, { question: 'Help' }, testMoment)
    })
  })
  after(() => fresh.close())

  const find = (settings: Parameters<typeof inTransaction>[1], at = testMoment) =>
    inTransaction(fresh.db, settings, (tx) => findDraft(tx, mine, at))

  test('answers come together, under the chance of this browser alone', async () => {
    assert.deepEqual(await find({ follow: mine }), { answers: { asker: 'parent', question: 'Help' }, language: 'nl' })
    assert.equal(await find({}), null)
    assert.equal(await find({ follow: hashOf('other') }), null)
  })
  test('who signs in meanwhile on the same computer does not read on', async () => {
    assert.equal(await find({ follow: mine, person: personId('ines'), holder: personId('ines') }), null)
  })
  test('no errand reads it, and one can only clear what is over', async () => {
    for (const errand of ['ask', 'keeper', 'administration', 'sign-in'])
      assert.equal(await find({ errand }), null, errand)
    assert.equal(await inTransaction(fresh.db, {}, (tx) => clearDrafts(tx, testMoment)), 0)
  })
  test('after a day it is over, also before anyone clears it', async () => {
    const later = new Date(testMoment.getTime() + 24 * 60 * 60 * 1000)
    assert.equal(await find({ follow: mine }, later), null)
    assert.equal(
      await inTransaction(fresh.db, { follow: mine }, (tx) => changeDraft(tx, mine, { question: 'x' }, later)),
      false,
    )
    assert.equal(await inTransaction(fresh.db, {}, (tx) => clearDrafts(tx, later)), 1)
  })
  test('who stops erases it', async () => {
    await inTransaction(fresh.db, { follow: mine }, async (tx) => {
      await beginDraft(tx, mine, { personId: null, language: 'en', at: testMoment })
      await endDraft(tx, mine)
    })
    assert.equal(await find({ follow: mine }), null)
  })
})
