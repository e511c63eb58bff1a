import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addPrinciple } from '../../store/principles.ts'
import { addAmbition } from '../../store/ambitions.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { type Client, type TestHouse, testHouse } from '../../../../../tests/house.ts'
import { type HoursStage, setHours } from '../../../../../tests/hours-stage.ts'
import { asRegion, browserOf, setRegion } from '../../../../../tests/region-stage.ts'

let house: TestHouse
let stage: HoursStage
let base: string
let pia: Client

before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  stage = await asRegion(house.fresh, 'agenda.change', 'pia', async (tx, visit) => {
    const told = await setHours(tx, visit)
    for (const education of ['Een', 'Twee', 'Drie'])
      await addPrinciple(tx, visit, told.agendaId, { education, municipalities: '' })
    return told
  })
  base = `/agenda/${stage.agendaId}`
  pia = await browserOf(house, 'pia')
})
after(async () => {
  assert.deepEqual(house.faults, [])
  await house.close()
})

const read = () => asRegion(house.fresh, 'agenda.read', 'pia', (tx, visit) => readAgenda(tx, stage.agendaId, visit.on))
const numbers = ({ ambitions }: Agenda) => ambitions.map(({ number }) => number).join(' ')

describe('AGENDA-14 the order of an agenda', () => {
  test('an ambition goes up or down by a button, and the answer leads back to it', async () => {
    const id = stage.ambitions.get('3')!
    assert.match((await pia.get(`${base}/volgorde`)).text, /aria-label="Omhoog: 3\. /)
    const answer = await pia.post(`${base}/volgorde`, { soort: 'ambitie', wat: id, kant: 'omhoog' })
    assert.equal(answer.status, 303)
    assert.equal(answer.location, `${base}/volgorde#plaats-${id}`)
    assert.match(numbers(await read()), /^1 3 2 4 /)
    await pia.post(`${base}/volgorde`, { soort: 'ambitie', wat: id, kant: 'omlaag' })
    assert.match(numbers(await read()), /^1 2 3 4 /)
  })

  test('a new ambition comes where its number belongs, also between others', async () => {
    await asRegion(house.fresh, 'agenda.change', 'pia', (tx, visit) =>
      addAmbition(tx, visit, stage.agendaId, { number: '2a', title: 'Ertussen' }),
    )
    assert.match(numbers(await read()), /^1 2 2a 3 4 /)
  })

  test('an action goes among those of its own ambition', async () => {
    const path = `${base}/ambities/${stage.ambitions.get('8')}/volgorde`
    const id = stage.actions.get('8.3')!
    assert.equal((await pia.post(path, { soort: 'actie', wat: id, kant: 'omhoog' })).status, 303)
    const { actions } = await read()
    assert.deepEqual(
      actions.map(({ number }) => number),
      ['1.1', '3.1', '4.1', '8.1', '8.3', '8.2'],
    )
  })

  test('principles too, and the last does not go down', async () => {
    const last = (await read()).principles.at(-1)!
    for (const kant of ['omlaag', 'omhoog'])
      await pia.post(`${base}/volgorde`, { soort: 'uitgangspunt', wat: last.id, kant })
    assert.deepEqual(
      (await read()).principles.map(({ education }) => education),
      ['Een', 'Drie', 'Twee'],
    )
  })

  test('AGENDA-1 only the team; and what is not in this agenda is absent', async () => {
    const ruud = await browserOf(house, 'ruud')
    const move = { soort: 'ambitie', wat: stage.ambitions.get('3')!, kant: 'omhoog' }
    assert.equal((await ruud.get(`${base}/volgorde`)).status, 403)
    assert.equal((await ruud.post(`${base}/volgorde`, move)).status, 403)
    for (const wrong of [{ wat: crypto.randomUUID() }, { wat: 'x' }, { soort: 'agenda' }, { kant: 'opzij' }])
      assert.equal((await pia.post(`${base}/volgorde`, { ...move, ...wrong })).status, 404)
    assert.match(numbers(await read()), /^1 2 2a 3 4 /)
  })
})
