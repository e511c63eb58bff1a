import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findIdentifier, identifierKinds, schemes } from './identifiers.ts'

describe('IDENTIFIER-1 one spelling for each number', () => {
  for (const [scheme, written, value] of [
    ['oin', '00000001003214345000', '00000001003214345000'],
    ['oin', '0000000100321434500', null],
    ['oin', '00000000000000000000', null],
    ['kvk', '0123 4567', '01234567'],
    ['kvk', '1234567', null],
    ['kvk', '123456789', null],
    ['brin', '00xx', '00XX'],
    ['brin', '00XX-07', '00XX07'],
    ['brin', '0XX', null],
    ['brin', '00X7', null],
    ['brin', '00XX7', null],
    ['agb', '01.234567', '01234567'],
    ['agb', '1234567', null],
    ['swv', 'VO-99-07', 'VO9907'],
    ['swv', '9907', null],
    ['municipality', 'GM0014', '0014'],
    ['municipality', 'gm 0014', '0014'],
    ['municipality', '0014', '0014'],
    ['municipality', '14', null],
    ['municipality', 'GM014', null],
    ['municipality', '0000', null],
  ] as const)
    test(`${scheme} ${written} is ${value}`, () => {
      assert.equal(findIdentifier(scheme, written), value)
    })

  test('what was read once reads the same again, whatever was typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Z .-]{3,24}$/), fc.stringMatching(/^\d{8,9}$/))
    fc.assert(
      fc.property(fc.constantFrom(...schemes), typed, (scheme, text) => {
        const value = findIdentifier(scheme, text)
        return value === null || (findIdentifier(scheme, value) === value && /^[0-9A-Z]+$/.test(value))
      }),
      { numRuns: 500 },
    )
  })

  test('every scheme says what a right one looks like', () => {
    for (const scheme of schemes) assert.match(identifierKinds[scheme].shape, /^Een .*\.$/)
  })
})

describe('IDENTIFIER-2 an RSIN passes the elfproef', () => {
  test('123456782 does, 123456781 and nine zeros do not', () => {
    assert.equal(findIdentifier('rsin', '123456782'), '123456782')
    assert.equal(findIdentifier('rsin', '123456781'), null)
    assert.equal(findIdentifier('rsin', '000000000'), null)
    assert.equal(findIdentifier('rsin', '999999999'), null)
    assert.equal(findIdentifier('rsin', '12345678'), null)
  })

  test('no single wrong digit passes', () => {
    const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    const right = fc.stringMatching(/^\d{9}$/).filter((number) => findIdentifier('rsin', number) !== null)
    fc.assert(
      fc.property(right, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const wrong = (Number(number[place]) + shift) % 10
        const changed = number.slice(0, place) + String(wrong) + number.slice(place + 1)
        return weights[place] !== 0 && findIdentifier('rsin', changed) === null
      }),
      { numRuns: 200 },
    )
  })
})
