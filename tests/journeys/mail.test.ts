/** R11: of everything that was ever mailed in the made-up region, nothing names a child or says what was written. */
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { fillMadeUpRegion } from '../../src/demo/fill.ts'
import { type TestHouse, testHouse } from '../house.ts'

let house: TestHouse
before(async () => {
  house = await testHouse({ madeUp: true })
  await fillMadeUpRegion(house.db, house.clock)
})
after(() => house.close())

test('R11 no mail holds the name of a child, a number of a dossier, or a text about a child', async () => {
  const mails = (await house.fresh.asAdmin.query<{ said: string }>(`select subject || ' ' || body as said from mails`))
    .rows
  assert.ok(mails.length > 20, `${mails.length} mails were sent`)
  const { rows } = await house.fresh.asAdmin.query<{ word: string }>(`
    select distinct word from (
      select given_name as word from children union select surname from children union select called from dossiers
      union select number from dossiers union select left(text, 30) from entries union select left(text, 30) from goals
      union select child_given_name from help_requests union select child_surname from help_requests
      union select left(question, 30) from help_requests) as words
    where length(word) > 2`)
  assert.ok(rows.length > 60)
  const said = mails.map((mail) => mail.said).join('\n')
  // a family's name may stand above the letter to a parent who has the same name, nowhere else
  for (const { word } of rows) {
    const found = new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(said)
    assert.ok(!found, `a mail holds "${word}"`)
  }
})
