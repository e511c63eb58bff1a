import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#platform/database.ts'
import { type TestHouse, testHouse, testMoment } from '../../../tests/house.ts'
import { setBodies, tellProposal } from '../../../tests/proposal-stage.ts'
import { type RegionPerson, asRegion, browserOf, regionFunction, setRegion } from '../../../tests/region-stage.ts'
import { addWork } from './work-store.ts'

describe('WORK-4 a task around the region says what it is about', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse()
    await setRegion(house.fresh)
    await setBodies(house.fresh)
  })
  after(() => house.close())

  const tell = (title: string, send: boolean) =>
    asRegion(house.fresh, 'proposal.write', 'pia', (tx, visit) => tellProposal(tx, visit, { title, send }))
  const add = (who: RegionPerson, path: `/${string}`) =>
    inTransaction(house.db, { errand: 'work' }, (tx) =>
      addWork(tx, { holderId: regionFunction(who), kind: 'proposal.stance', path, at: testMoment }),
    )
  const page = async (who: RegionPerson) => (await (await browserOf(house, who)).get('/')).text

  test('WORK-4 of two proposals each is named', async () => {
    const [first, second] = [await tell('Eén loket', true), await tell('Samen meten', true)]
    await add('wim', `/bestuur/voorstellen/${first.id}`)
    await add('wim', `/bestuur/voorstellen/${second.id}`)
    // made at one moment, so in no certain order
    const text = await page('wim')
    for (const name of ['Eén loket', 'Samen meten']) assert.equal(text.split(`>${name}<`).length, 2, name)
  })

  test('WORK-4 what one may not read has no name here either', async () => {
    const draft = await tell('Nog niet voor u', false)
    await add('ana', `/bestuur/voorstellen/${draft.id}`)
    const text = await page('ana')
    assert.match(text, /Zeg wat uw organisatie van een voorstel vindt/)
    assert.doesNotMatch(text, /Nog niet voor u/)
    await add('pia', `/bestuur/voorstellen/${draft.id}`)
    assert.match(await page('pia'), /Nog niet voor u/)
  })
})
