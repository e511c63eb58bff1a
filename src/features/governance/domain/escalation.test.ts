import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { board, everybody, on, sketchStep, steering } from '../../../../tests/proposal-sketch.ts'
import { escalationsOf } from './escalation.ts'

const calm = { moneyCents: null, moneyWithinBudget: null, purchasing: 'none', changesPurchasing: false } as const
const outside = { ...calm, moneyCents: 5_000_000, moneyWithinBudget: false }
const today = on('2026-11-24')

describe('ESCALATION-1 money outside the budget and a change of purchasing come before the body with that power', () => {
  test('ESCALATION-1 money outside the budget asks the board, money within it nobody', () => {
    const [asked] = escalationsOf(outside, [], everybody, today)
    assert.deepEqual([asked?.why, asked?.bodyId, asked?.onRoute], ['money', board.id, false])
    assert.deepEqual(escalationsOf({ ...outside, moneyWithinBudget: true }, [], everybody, today), [])
    assert.deepEqual(escalationsOf({ ...outside, moneyCents: 0 }, [], everybody, today), [])
    assert.deepEqual(escalationsOf(calm, [], everybody, today), [])
  })

  test('ESCALATION-1 money of which nobody said that it is within the budget counts as outside it', () => {
    assert.equal(escalationsOf({ ...outside, moneyWithinBudget: null }, [], everybody, today).length, 1)
  })

  test('ESCALATION-1 a change of regional purchasing asks it, a link with purchasing or a local change does not', () => {
    const changes = { ...calm, purchasing: 'regional', changesPurchasing: true } as const
    assert.deepEqual(
      escalationsOf(changes, [], everybody, today).map(({ why }) => why),
      ['purchasing'],
    )
    assert.deepEqual(escalationsOf({ ...changes, changesPurchasing: false }, [], everybody, today), [])
    assert.deepEqual(escalationsOf({ ...changes, purchasing: 'local' }, [], everybody, today), [])
  })

  test('ESCALATION-1 it is met by a mandatory decision of a body with the power, and by nothing less', () => {
    const met = (given: Parameters<typeof sketchStep>[1]) =>
      escalationsOf(outside, [sketchStep(1, given)], everybody, today)[0]?.onRoute
    assert.equal(met({}), true)
    assert.equal(met({ mandatory: false }), false)
    assert.equal(met({ kind: 'advise' }), false)
    assert.equal(met({ bodyId: steering.id }), false)
    assert.equal(met({ state: 'skipped' }), false)
  })

  test('ESCALATION-1 without a body that has the power that is said, and before the first row nothing is asked', () => {
    const [asked] = escalationsOf(outside, [], [steering, { ...board, powers: ['advises'] }], today)
    assert.deepEqual([asked?.bodyId, asked?.onRoute], [null, false])
    assert.deepEqual(escalationsOf(outside, [], everybody, on('2014-12-31')), [])
  })
})
