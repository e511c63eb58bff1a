import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '#platform/new-id.ts'
import { type TestHouse, testHouse, testMoment } from '../../../../tests/house.ts'

let house: TestHouse

before(async () => {
  house = await testHouse()
})
after(() => house.close())

describe('ABOUT-1 what a public website has to tell', () => {
  for (const [path, title] of [
    ['/over', 'Over Samenhang'],
    ['/privacy', 'Privacy'],
    ['/toegankelijkheid', 'Toegankelijkheid'],
  ] as const)
    it(`${path} is there for whoever is not signed in, in Dutch and in English`, async () => {
      const dutch = await house.nobody().get(path)
      assert.equal(dutch.status, 200)
      assert.match(dutch.text, new RegExp(`<html lang="nl">[^]*<h1[^>]*>${title}</h1>`))
      const english = await house.nobody().get(`${path}?taal=en`)
      assert.match(english.text, /<html lang="en">/)
      assert.match(english.text, /href="\?taal=nl"/)
    })

  it('an unknown language gives Dutch', async () => {
    assert.match((await house.nobody().get('/over?taal=xx')).text, /<html lang="nl">/)
  })

  it('says who runs it once that was filled in, and before that whom to ask', async () => {
    assert.match((await house.nobody().get('/privacy')).text, /Vraag het aan de organisatie/)
    await house.fresh.asAdmin.query(
      `insert into organisations (id, kind, name, phone, email) values ($1, 'region-office', 'Regiobureau Lindeland', '0900 12 34', 'bureau@lindeland.example')`,
      [newId<'organisation'>(testMoment)],
    )
    const { text } = await house.nobody().get('/privacy')
    assert.match(text, /Regiobureau Lindeland/)
    assert.match(text, /href="tel:09001234"/)
    assert.match(text, /href="mailto:bureau@lindeland\.example"/)
  })

  it('an office without phone and mail sends on to who invited', async () => {
    await house.fresh.asAdmin.query('update organisations set phone = null, email = null')
    const { text } = await house.nobody().get('/privacy')
    assert.match(text, /Regiobureau Lindeland\. Vraag het aan de organisatie/)
  })

  it('an office that has ended is named no more', async () => {
    await house.fresh.asAdmin.query(`update organisations set holds = daterange(null, '2026-11-24')`)
    assert.doesNotMatch((await house.nobody().get('/privacy')).text, /Lindeland/)
  })
})
