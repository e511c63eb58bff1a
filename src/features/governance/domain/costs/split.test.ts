import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#kernel/refusal.ts'
import { type Weighed, split } from './split.ts'

const seven = [41_237, 9_861, 18_004, 27_550, 12_208, 36_915, 8_127].map((weight, place) => ({
  code: 'ABCDEFG'.charAt(place),
  weight,
}))
/** Thirteen municipalities of one region, of very unequal size. */
const thirteen = [
  640_000, 155_000, 79_000, 73_000, 67_000, 66_000, 63_000, 54_000, 41_000, 25_000, 19_000, 14_700, 13_400,
].map((weight, place) => ({ code: String(9901 + place), weight }))

const cents = (total: number, over: readonly Weighed[]) => split(total, over).map((one) => one.cents)
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
const refused = (fault: unknown) => fault instanceof Refusal && fault.kind === 'conflict' && fault.rule === 'COST-1'

describe('COST-1 costs are spread to the cent', () => {
  test('COST-1 GC10 seven municipalities, to the cent', () => {
    const paid = cents(12_345_678, seven)
    assert.deepEqual(paid, [3_307_941, 791_027, 1_444_241, 2_210_000, 979_299, 2_961_240, 651_930])
    assert.equal(sum(paid), 12_345_678)
  })

  test('COST-1 GC10 rounding each share by itself is a cent more than there is', () => {
    const all = sum(seven.map(({ weight }) => weight))
    const rounded = seven.map(({ weight }) => Math.round((12_345_678 * weight) / all))
    assert.equal(sum(rounded), 12_345_679)
  })

  test('COST-1 one cent, a hundred cents and a million and one cent over thirteen', () => {
    assert.deepEqual(cents(1, thirteen), [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    assert.deepEqual(cents(100, thirteen), [49, 12, 6, 6, 5, 5, 5, 4, 3, 2, 1, 1, 1])
    assert.equal(sum(cents(100_000_001, thirteen)), 100_000_001)
  })

  test('COST-1 of equal fractions the lowest code goes first, however they stand in the list', () => {
    const over = ['9903', '9901', '9902'].map((code) => ({ code, weight: 1 }))
    assert.deepEqual(
      split(2, over).map((one) => [one.code, one.cents]),
      [
        ['9903', 0],
        ['9901', 1],
        ['9902', 1],
      ],
    )
  })

  test('COST-1 who weighs nothing pays nothing; when nobody weighs anything it is refused', () => {
    assert.deepEqual(
      cents(100, [
        { code: 'A', weight: 0 },
        { code: 'B', weight: 3 },
      ]),
      [0, 100],
    )
    assert.throws(() => split(100, [{ code: 'A', weight: 0 }]), refused)
    assert.throws(() => split(100, []), refused)
    assert.throws(() => split(-1, seven), refused)
    assert.throws(() => split(1, [{ code: 'A', weight: 0.5 }]), RangeError)
  })

  test('COST-1 amounts and weights whose product is no exact number stay exact', () => {
    const over = [
      { code: 'A', weight: 9_007_199_254_740_991 },
      { code: 'B', weight: 9_007_199_254_740_990 },
      { code: 'C', weight: 1 },
    ]
    const paid = cents(9_007_199_254_740_991, over)
    assert.equal(
      paid.reduce((all, one) => all + BigInt(one), 0n),
      9_007_199_254_740_991n,
    )
  })

  const weights = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 30 })
  const weighed = weights
    .filter((each) => sum(each) > 0)
    .map((each) => each.map((weight, place) => ({ code: String(9000 + place), weight })))
  const total = fc.integer({ min: 0, max: 10 ** 11 })

  test('COST-1 the parts are the whole, each within a cent of its share, and the heavier never pays less', () => {
    fc.assert(
      fc.property(total, weighed, (amount, over) => {
        const paid = split(amount, over)
        assert.equal(sum(paid.map((one) => one.cents)), amount)
        const all = BigInt(sum(over.map(({ weight }) => weight)))
        for (const one of paid) {
          const off = BigInt(one.cents) * all - BigInt(amount) * BigInt(one.weight)
          assert.ok(off < all && off > -all, one.code)
        }
        const byWeight = paid.toSorted((a, b) => a.weight - b.weight)
        for (const [place, one] of byWeight.entries()) {
          const lighter = byWeight[place - 1]
          if (lighter !== undefined && lighter.weight < one.weight) assert.ok(lighter.cents <= one.cents)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('COST-1 the order of the list does not change what anyone pays', () => {
    fc.assert(
      fc.property(total, weighed, (amount, over) => {
        const paid = new Map(split(amount, over.toReversed()).map((one) => [one.code, one.cents]))
        for (const { code, cents: same } of split(amount, over)) assert.equal(paid.get(code), same)
      }),
    )
  })
})
