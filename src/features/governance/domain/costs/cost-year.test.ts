import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mayChangeYear, mayCorrect } from './closing.ts'
import { flagsOf, linesForNextYear, overBudget, sumsOf } from './cost-year.ts'
import { costLine } from '../../../../../tests/costs-stage.ts'
import { findGap, payers, splitByParts } from './parts.ts'

const year = (points: number, from: string, until: string, weights: readonly number[]) => ({
  points,
  from: day(from),
  until: day(until),
  over: weights.map((weight, place) => ({ code: 'ABCDEFG'.charAt(place), weight })),
})

describe('COST-2 more keys in one year', () => {
  test('COST-2 a merger in the middle of the year: by days, each with the weights of its time', () => {
    const parts = [
      year(10_000, '2025-01-01', '2025-07-01', [1, 1, 2]),
      year(10_000, '2025-07-01', '2026-01-01', [2, 0, 2]),
    ]
    const done = splitByParts(36_500, parts, 2025)
    assert.deepEqual(
      done.map(({ cents }) => cents),
      [18_100, 18_400],
    )
    assert.deepEqual(
      payers(done).map(({ code, cents }) => [code, cents]),
      [
        ['A', 4_525 + 9_200],
        ['B', 4_525],
        ['C', 9_050 + 9_200],
      ],
    )
  })

  test('COST-2 a fixed foot beside a count: by share, to the cent', () => {
    const parts = [
      year(2_500, '2025-01-01', '2026-01-01', [1, 1, 1]),
      year(7_500, '2025-01-01', '2026-01-01', [5, 3, 1]),
    ]
    const done = splitByParts(1_001, parts, 2025)
    assert.deepEqual(
      done.map(({ cents }) => cents),
      [250, 751],
    )
    assert.equal(
      payers(done).reduce((all, { cents }) => all + cents, 0),
      1_001,
    )
  })

  test('COST-2 on every day the shares are all, or the year cannot be spread', () => {
    const [a, b] = [year(6_000, '2025-01-01', '2026-01-01', [1]), year(4_000, '2025-03-01', '2026-01-01', [1])]
    assert.deepEqual(findGap([a, b], 2025), { on: '2025-01-01', points: 6_000 })
    assert.deepEqual(findGap([], 2025), { on: '2025-01-01', points: 0 })
    assert.equal(findGap([year(10_000, '2025-01-01', '2026-01-01', [1])], 2025), null)
    assert.deepEqual(findGap([year(10_000, '2025-01-01', '2025-12-31', [1])], 2025), { on: '2025-12-31', points: 0 })
    assert.notEqual(findGap([year(10_000, '2024-12-31', '2026-01-01', [1])], 2025), null)
    assert.throws(
      () => splitByParts(100, [a, b], 2025),
      (fault) => fault instanceof Refusal && fault.rule === 'COST-2',
    )
  })

  test('COST-2 however a year is cut, all together is the whole', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 7 })
      .filter((w) => w.some((x) => x > 0))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 9_999 }),
        weights,
        weights,
        (total, points, one, other) => {
          const parts = [
            year(points, '2025-01-01', '2026-01-01', one),
            year(10_000 - points, '2025-01-01', '2025-05-12', other),
            year(10_000 - points, '2025-05-12', '2026-01-01', one),
          ]
          const paid = payers(splitByParts(total, parts, 2025))
          assert.equal(
            paid.reduce((all, { cents }) => all + cents, 0),
            total,
          )
        },
      ),
    )
  })
})

describe('COST-3 what a year costs', () => {
  const lines = [
    costLine({ cents: 9_000_000, fteThousandths: 800 }),
    costLine({
      what: 'Uitruil',
      kind: 'in-kind',
      fteThousandths: 2_000,
      exchangedWith: 'jeugdgezondheidszorg',
      charged: true,
    }),
    costLine({ what: 'Administratie', cents: 1_500_000, fteThousandths: 400, withinStaff: true, charged: false }),
    costLine({ what: 'Proef', kind: 'other', cents: 2_000_000, fund: 'transformatiemiddelen', charged: false }),
    costLine({ what: 'Kwartiermaker', cents: 3_000_000, fteThousandths: 333, isExtra: true }),
  ]

  test('COST-3 what is exchanged in kind counts in fte and is charged to nobody', () => {
    assert.deepEqual(sumsOf(lines), {
      cents: 15_500_000,
      chargedCents: 12_000_000,
      extraCents: 3_000_000,
      fteThousandths: 3_533,
      inKindThousandths: 2_000,
      withinStaffThousandths: 400,
      byFund: [{ fund: 'transformatiemiddelen', cents: 2_000_000 }],
    })
  })

  test('COST-4 over the budget is said with the amount, only where it was agreed', () => {
    const sums = sumsOf(lines)
    assert.equal(overBudget({ isBudgetNeutral: true, budgetCents: 11_000_000 }, sums), 1_000_000)
    assert.equal(overBudget({ isBudgetNeutral: true, budgetCents: 12_000_000 }, sums), 0)
    assert.equal(overBudget({ isBudgetNeutral: false, budgetCents: 11_000_000 }, sums), null)
    assert.equal(overBudget({ isBudgetNeutral: true, budgetCents: null }, sums), null)
  })

  test('COST-6 a temporary role has an end within two years; what asks for more money is marked', () => {
    const role = { isTemporary: true, from: day('2025-03-01') }
    assert.deepEqual(flagsOf(costLine({ ...role, until: day('2027-03-01') }), 2026), ['temporary'])
    assert.deepEqual(flagsOf(costLine({ ...role, until: day('2027-03-02') }), 2026), ['temporary-too-long'])
    assert.deepEqual(flagsOf(costLine({ ...role, until: null }), 2026), ['temporary-too-long'])
    assert.deepEqual(flagsOf(costLine({ isExtra: true }), 2026), ['extra'])
    assert.deepEqual(flagsOf(costLine({ until: day('2026-01-01') }), 2026), ['outside-year'])
  })

  test('COST-6 to a next year goes what still holds then, and no correction', () => {
    const next = [
      costLine({ what: 'blijft' }),
      costLine({ what: 'eindigt', until: day('2026-01-01') }),
      costLine({ what: 'eindigt later', until: day('2026-01-02') }),
      costLine({ what: 'correctie', kind: 'correction', correctsYear: 2024, reason: 'dubbel' }),
    ]
    assert.deepEqual(
      linesForNextYear(next, 2026).map(({ what }) => what),
      ['blijft', 'eindigt later'],
    )
  })
})

describe('COST-5 a closed year', () => {
  const conflict = (fault: unknown) => fault instanceof Refusal && fault.kind === 'conflict' && fault.rule === 'COST-5'

  test('COST-5 does not change, and is put right in a later year with the reason', () => {
    mayChangeYear({ closedAt: null })
    assert.throws(() => mayChangeYear({ closedAt: new Date(0) }), conflict)
    mayCorrect({ correctsYear: 2025, reason: 'Dubbel geboekt' }, 2026, [2024, 2025])
    for (const [correctsYear, reason] of [
      [2025, ''],
      [2026, 'Dubbel'],
      [2023, 'Dubbel'],
      [null, 'Dubbel'],
    ] as const)
      assert.throws(() => mayCorrect({ correctsYear, reason }, 2026, [2024, 2025, 2026]), conflict)
  })
})
