import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { dueOf, sayDue } from './due.ts'

test('DESK-1 how a promise stands is said in working days', () => {
  const cases = [
    ['2026-11-26', '2026-11-24', 'nog 2 werkdagen'],
    ['2026-11-26', '2026-11-25', 'nog 1 werkdag'],
    ['2026-11-26', '2026-11-26', 'vandaag'],
    ['2026-11-26', '2026-11-27', '1 werkdag te laat'],
    ['2026-11-27', '2026-11-28', 'te laat'],
    ['2026-11-27', '2026-11-30', '1 werkdag te laat'],
    ['2026-04-02', '2026-04-08', '2 werkdagen te laat'],
  ] as const
  for (const [promised, on, words] of cases) assert.equal(sayDue(dueOf(day(promised), day(on))), words)
})
