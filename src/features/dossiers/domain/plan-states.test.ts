import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { goalStates, isOpen, move, stepStates } from './plan-states.ts'

describe('PLAN-1 what stops, stops with a reason', () => {
  test('PLAN-1 stopping without a reason, or with spaces for one, is not done', () => {
    assert.equal(move('stopped', ''), null)
    assert.equal(move('stopped', '  \n'), null)
    assert.deepEqual(move('stopped', ' verhuisd '), { to: 'stopped', reason: 'verhuisd' })
  })
  test('PLAN-1 every other state leaves the reason behind', () => {
    for (const to of [...goalStates, ...stepStates].filter((state) => state !== 'stopped'))
      assert.deepEqual(move(to, 'verhuisd'), { to, reason: null })
  })
  test('PLAN-1 open and busy are still to be done', () => {
    assert.deepEqual(stepStates.filter(isOpen), ['open', 'busy'])
    assert.deepEqual(goalStates.filter(isOpen), ['open'])
  })
})
