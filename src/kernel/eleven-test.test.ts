import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passesElevenTest } from './eleven-test.ts'

test('PERSONAL-1 IDENTIFIER-2 nine digits pass when their weighed sum is a multiple of eleven; nine noughts do not', () => {
  for (const right of ['111222333', '123456782', '010464554']) assert.equal(passesElevenTest(right), true, right)
  for (const wrong of ['111222334', '123456789', '000000000', '11122233', '1112223330', '11122233x', ''])
    assert.equal(passesElevenTest(wrong), false, wrong)
})
