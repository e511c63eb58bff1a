import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { decide } from '#features/governance/store/decision-store.ts'
import { putBeforeBody } from '#features/governance/store/on-route-store.ts'
import { readProposal } from '#features/governance/store/proposal-read.ts'
import { type Client, type TestHouse, testHouse } from '../../../../tests/house.ts'
import { type HoursStage, setHours } from '../../../../tests/hours-stage.ts'
import { type Told, setBodies, tellProposal } from '../../../../tests/proposal-stage.ts'
import { type RegionPerson, asRegion, browserOf, setRegion } from '../../../../tests/region-stage.ts'

let house: TestHouse
let stage: HoursStage
let base: string
let told: Told
let decision: string
const browsers = new Map<RegionPerson, Client>()

before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
  await setBodies(house.fresh)
  stage = await asRegion(house.fresh, 'agenda.change', 'pia', setHours)
  base = `/agenda/${stage.agendaId}`
  told = await asRegion(house.fresh, 'proposal.write', 'pia', async (tx, visit) => {
    const made = await tellProposal(tx, visit, { title: 'Eén aanpak', steps: [['board', 'decide', '2026-11-20']] })
    await putBeforeBody(tx, visit, made.id, { stepId: made.steps.board, meetingId: null })
    return made
  })
  decision = await asRegion(house.fresh, 'proposal.speak', 'wim', async (tx, visit) => {
    const { versions } = await readProposal(tx, visit, told.id)
    return decide(tx, visit, told.id, {
      stepId: told.steps.board,
      onDay: day('2026-11-20'),
      otherDayReason: '',
      points: versions[0]!.points.map((point) => ({ pointId: point.id, outcome: 'agreed', text: '' })),
      conditions: '',
      mandate: '',
      reviewOn: null,
      followUps: [],
    })
  })
  for (const who of ['pia', 'wim', 'els'] as const) browsers.set(who, await browserOf(house, who))
})
after(async () => {
  assert.deepEqual(house.faults, [])
  await house.close()
})

const as = (who: RegionPerson) => browsers.get(who)!
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const today = { 'op-dag': '24', 'op-maand': '11', 'op-jaar': '2026' }

async function send(path: string, fields: Record<string, string>) {
  const form = await as('pia').get(path)
  assert.equal(form.status, 200)
  const { text } = form
  const answer = await as('pia').post(path, {
    sleutel: hidden(text, 'sleutel'),
    versie: hidden(text, 'versie'),
    ...fields,
  })
  return { form: text, answer }
}

describe('AGENDA-15 a change of the agenda names the decision it rests on', () => {
  test('a decision taken here is chosen, gives the body, and leads to its proposal', async () => {
    const path = `${base}/ambities/${stage.ambitions.get('6')}`
    const { form, answer } = await send(`${path}/beeindigen`, { ...today, reden: 'Klaar', besluit: decision })
    assert.match(form, /Eén aanpak \(Bestuur jeugdhulp, 20 nov 2026\)/)
    assert.equal(answer.status, 303, answer.text)
    const { text } = await as('wim').get(path)
    assert.match(text, /besloten in: Bestuur jeugdhulp/)
    assert.match(text, new RegExp(`href="/bestuur/voorstellen/${told.id}"[^>]*>Besluit: [^<]*Eén aanpak`))
  })

  test('who may not read the decision sees the words and no link', async () => {
    const { text } = await as('els').get(`${base}/ambities/${stage.ambitions.get('6')}`)
    assert.match(text, /besloten in: Bestuur jeugdhulp/)
    assert.doesNotMatch(text, /voorstellen|Eén aanpak/)
  })

  test('a decision that is not there is not written down', async () => {
    const path = `${base}/ambities/${stage.ambitions.get('7')}`
    const { answer } = await send(`${path}/nummer`, {
      ...today,
      nummer: '70',
      reden: 'x',
      besluit: crypto.randomUUID(),
    })
    assert.equal(answer.status, 404)
    assert.match((await as('pia').get(path)).text, /Ambitie 7/)
  })

  test('without a decision the words are asked for, where a decision must be named', async () => {
    const path = `${base}/ambities/${stage.ambitions.get('7')}/beeindigen`
    const { answer } = await send(path, { ...today, reden: 'Klaar' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /href="#besloten">Vul in welk overleg dit besloot/)
  })

  test('a version is adopted by a decision: its body and its day stand with it', async () => {
    const { answer } = await send(`${base}/versies/vastleggen`, { naam: 'Concept' })
    const [version = ''] = answer.location!.split('?')
    const adopted = await send(`${version}/vaststellen`, { besluit: decision })
    assert.equal(adopted.answer.status, 303, adopted.answer.text)
    for (const path of [version, `${base}/versies`]) {
      const { text } = await as('wim').get(path)
      assert.match(text, /20 november 2026, door Bestuur jeugdhulp/)
      assert.match(text, new RegExp(`href="/bestuur/voorstellen/${told.id}"`))
      assert.doesNotMatch((await as('els').get(path)).text, /Eén aanpak/)
    }
  })
})
