import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPersonal } from './looks-personal.ts'

const what = (text: string) => findPersonal(text).map((one) => `${one.line} ${one.what}`)

test('PERSONAL-1 a number that passes the eleven test is warned about, also in groups and with eight digits', () => {
  assert.deepEqual(what('Het gaat om 111222333.'), ['1 number'])
  assert.deepEqual(what('een\nbsn: 111.222.333'), ['2 number'])
  assert.deepEqual(what('1112.22.333'), ['1 number'])
  assert.deepEqual(what('10000008'), ['1 number'])
})

test('PERSONAL-1 other numbers are not: wrong test, telephone, money, years, noughts', () => {
  for (const text of [
    '111222334',
    '0612345678',
    '010 - 123 45 67',
    '€ 111.222.333,00',
    '111.222.333.444',
    '000000000',
    '2016 2017',
    '123.456,78',
  ])
    assert.deepEqual(what(text), [], text)
})

test('PERSONAL-1 a date beside the word for being born is warned about; a date alone is not', () => {
  for (const text of ['geboren op 3 maart 2012', 'geb. 03-03-2012', 'Geboortedatum: 2012-03-03', 'geboren: 3 mrt 12'])
    assert.deepEqual(what(text), ['1 birth-date'], text)
  for (const text of ['Vergadering op 3 maart 2026', 'kinderen geboren na 2012', 'het idee is geboren in het overleg'])
    assert.deepEqual(what(text), [], text)
})

test('PERSONAL-1 of any nine digits one in eleven passes: exactly those whose weighed sum is a multiple', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (head) => {
      const passing = Array.from({ length: 10 }, (_, last) => `${head}${last}`).filter(
        (one) => findPersonal(one).length > 0,
      )
      assert.ok(passing.length <= 1)
    }),
  )
})
