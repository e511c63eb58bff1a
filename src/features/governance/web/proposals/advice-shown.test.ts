import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type TestHouse, testHouse } from '../../../../../tests/house.ts'
import { type Told, setBodies, tellProposal } from '../../../../../tests/proposal-stage.ts'
import { type RegionPerson, asRegion, browserOf, setRegion } from '../../../../../tests/region-stage.ts'
import { addAdvice } from '../../store/advice-store.ts'
import { putBeforeBody } from '../../store/on-route-store.ts'
import { readProposal } from '../../store/proposal-read.ts'
import { addVersion, removePoint } from '../../store/version-write.ts'

describe('ADVICE-2 every point of an advice is shown, so that it can be dealt with', () => {
  let house: TestHouse
  let told: Told
  const as = <T>(who: RegionPerson, act: (tx: Tx, visit: Visit) => Promise<T>) =>
    asRegion(house.fresh, 'proposal.speak', who, act)

  before(async () => {
    house = await testHouse()
    await setRegion(house.fresh)
    await setBodies(house.fresh)
    told = await as('pia', (tx, visit) =>
      tellProposal(tx, visit, {
        steps: [
          ['steering', 'advise', '2026-11-24'],
          ['board', 'decide', '2026-12-17'],
        ],
      }),
    )
    await as('pia', (tx, visit) => putBeforeBody(tx, visit, told.id, { stepId: told.steps.steering, meetingId: null }))
    await as('ruud', async (tx, visit) => {
      const { versions } = await readProposal(tx, visit, told.id)
      await addAdvice(tx, visit, told.id, {
        stepId: told.steps.steering,
        onDay: visit.on,
        opinion: 'positive-if',
        text: 'Goed.',
        points: [
          { thread: null, section: 'execution', text: 'Zeg wie het uitvoert.' },
          { thread: versions[0]!.points[1]!.thread, section: null, text: 'Noem een jaar.' },
        ],
      })
    })
  })
  after(() => house.close())

  test('ADVICE-2 on a part of the text where nothing stands yet', async () => {
    const { text } = await (await browserOf(house, 'pia')).get(`/bestuur/voorstellen/${told.id}`)
    assert.match(text, /Uitvoering[^]*Hierover staat nog niets[^]*Zeg wie het uitvoert\.[^]*Verwerken/)
  })

  test('ADVICE-2 on a point that is no longer in the newest version', async () => {
    await as('pia', async (tx, visit) => {
      await addVersion(tx, visit, told.id, null, visit.on)
      const point = (await readProposal(tx, visit, told.id)).versions.at(-1)!.points[1]!
      await removePoint(tx, visit, told.id, null, point.id)
    })
    const { text } = await (await browserOf(house, 'pia')).get(`/bestuur/voorstellen/${told.id}`)
    assert.match(text, /Advies over een punt dat vervallen is[^]*Noem een jaar\./)
  })
})
