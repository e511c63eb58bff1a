import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestHouse, testHouse } from '../../../tests/house.ts'
import { addSharedDossier } from '../../../tests/shared-dossier.ts'
import { keepNow, personId, relate, setStage } from '../../../tests/stage.ts'

let house: TestHouse
before(async () => void (house = await testHouse()))
after(() => house.close())

test('EXPLAIN-1 who stands in the circle twice and sees a part for one purpose is not said not to see it for the other', async () => {
  await setStage(house.fresh)
  const noor = await addSharedDossier(house.fresh)
  await relate(house.fresh, noor, 'yara', {
    basis: 'legal:wpo-40a',
    purpose: 'arrange-support',
    sections: ['basics'],
  })
  await relate(house.fresh, noor, 'mees', { sections: ['basics'] })
  await keepNow(house.db, noor)
  const ines = await house.as(personId('ines'))
  const { text } = await ines.get(`/dossiers/${noor}/wie-kan-dit-zien`)
  const plan = text.match(/<section[^>]* id="plan">[^]*?<\/section>/)![0]
  const [seeing = '', not = ''] = plan.split('Ook in de kring')
  assert.match(seeing, /Yara Smit/)
  assert.match(not, /Mees Prins[^<]*Niet nodig voor het werk van deze persoon/)
  assert.doesNotMatch(not, /Yara Smit/)
})
