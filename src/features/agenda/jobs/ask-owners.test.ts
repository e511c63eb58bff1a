import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { type TestHouse, testHouse } from '../../../../tests/house.ts'
import { asRegion, browserOf, placeId, regionFunction, setRegion } from '../../../../tests/region-stage.ts'
import { addAction } from '../store/actions.ts'
import { addAgenda } from '../store/agenda-acts.ts'
import { addAmbition } from '../store/ambitions.ts'
import { askOwnersTask } from './ask-owners.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
})
after(() => house.close())

test('AGENDA-12 each morning owners find in their work what they are asked, once, and it goes when they said it', async () => {
  const on = day('2026-11-24')
  const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
    `select id from areas where division = 'samenwerking'`,
  )
  await asRegion(house.fresh, 'agenda.change', 'pia', async (tx, visit) => {
    const head = { name: 'Samen naar school', division: 'samenwerking', areaId: rows[0]!.id as never, fromOn: on }
    const id = await addAgenda(tx, visit, head)
    const ambition = { number: '1', title: 'Goed overstappen', reviewOn: day('2026-12-01') }
    const ambitionId = await addAmbition(tx, visit, id, ambition)
    const action = { ambitionId, planning: 'november 2026' }
    await addAction(tx, visit, id, { ...action, title: 'Van een mens', ownerFunctionId: regionFunction('ruud') })
    await addAction(tx, visit, id, { ...action, title: 'Van een gemeente', ownerOrganisationId: placeId('polderveen') })
    await addAction(tx, visit, id, { ...action, title: 'Van niemand' })
  })
  await askOwnersTask(house)(null)
  await askOwnersTask(house)(null)

  const workOf = async (who: 'ruud' | 'fenna' | 'pia') => (await (await browserOf(house, who)).get('/')).text
  const count = (text: string, words: string) => text.split(words).length - 1
  assert.equal(count(await workOf('ruud'), 'Zeg hoe het staat met uw actie'), 1)
  assert.equal(count(await workOf('fenna'), 'Zeg hoe het staat met uw actie'), 1)
  const leader = await workOf('pia')
  assert.equal(count(leader, 'Zeg hoe het staat met uw actie'), 1)
  assert.equal(count(leader, '>Bekijk opnieuw of een ambitie of actie nog klopt<'), 1)

  const ruud = await browserOf(house, 'ruud')
  const path = /href="(\/agenda\/[^"]+\/stand)"/.exec((await ruud.get('/')).text)?.[1] ?? ''
  const form = await ruud.get(path)
  assert.equal(form.status, 200)
  const said = { stand: 'done', 'op-dag': '24', 'op-maand': '11', 'op-jaar': '2026' }
  assert.equal((await ruud.post(path, said)).status, 303)
  assert.equal(count(await workOf('ruud'), 'Zeg hoe het staat met uw actie'), 0)
  assert.deepEqual(house.faults, [])
})
