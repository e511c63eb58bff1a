import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { firstTalkBy, promiseFor } from './promise.ts'

test('DESK-1 read within two working days, an answer within five', () => {
  const cases = [
    ['2026-11-24', '2026-11-26', '2026-12-01', 'an ordinary Tuesday'],
    ['2026-11-29', '2026-12-01', '2026-12-04', 'a Sunday'],
    ['2026-04-02', '2026-04-08', '2026-04-13', 'the Thursday before Easter'],
    ['2026-12-23', '2026-12-28', '2026-12-31', 'two days before Christmas'],
    ['2026-12-24', '2026-12-29', '2027-01-04', 'Christmas Eve, over New Year'],
  ] as const
  for (const [on, triageOn, answerOn, why] of cases)
    assert.deepEqual(promiseFor('week', day(on)), { triageOn, answerOn }, why)
})

test('DESK-1 what cannot wait is read the next working day', () => {
  assert.equal(promiseFor('today', day('2026-11-24')).triageOn, '2026-11-25')
  assert.equal(promiseFor('today', day('2026-04-02')).triageOn, '2026-04-07')
})

test('DESK-2 a first talk within ten working days', () => {
  assert.equal(firstTalkBy(day('2026-11-24')), '2026-12-08')
  assert.equal(firstTalkBy(day('2026-12-22')), '2027-01-07')
})
