import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findMoney, plainMoney, sayMoney } from './money.ts'

describe('amounts in euro cents', () => {
  test('an account always says its cents', () => {
    assert.equal(sayMoney(3307941), '€\u00a033.079,41')
    assert.equal(sayMoney(2210000), '€\u00a022.100,00')
    assert.equal(sayMoney(-5), '−€\u00a00,05')
    assert.equal(plainMoney(12345678), '123456,78')
    assert.throws(() => sayMoney(0.5), RangeError)
  })

  test('what people type is read, or nothing is', () => {
    for (const [text, cents] of [
      ['1250', 125000],
      ['1.250', 125000],
      ['1.250,5', 125050],
      ['€ 1250,50', 125050],
      ['-300', -30000],
      ['€ −0,05', -5],
      ['0', 0],
      ['-0', 0],
    ] as const)
      assert.equal(findMoney(text), cents, text)
    for (const text of ['', '12.50', '1,234', '1.25,00', 'duizend', '--5', '5 euro', '12345678901234'])
      assert.equal(findMoney(text), null, text)
  })

  test('what is said in plain is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
        assert.equal(findMoney(plainMoney(cents)), cents)
        assert.equal(findMoney(sayMoney(cents).replace('\u00a0', ' ')), cents)
      }),
    )
  })
})
