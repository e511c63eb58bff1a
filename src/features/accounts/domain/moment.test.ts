import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMoment } from './moment.ts'

test('a moment is read on the Dutch clock, in summer and in winter', () => {
  for (const [text, moment] of [
    ['2026-12-24', '2026-12-24T08:00:00.000Z'],
    ['2026-07-01 09:30', '2026-07-01T07:30:00.000Z'],
    ['2026-12-24T09:30', '2026-12-24T08:30:00.000Z'],
    ['2026-12-24T09:30:15Z', '2026-12-24T09:30:15.000Z'],
    ['2026-12-24T09:30:15.123+02:00', '2026-12-24T07:30:15.000Z'],
    ['2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 00:30', '2026-10-24T22:30:00.000Z'],
    ['2026-02-30', null],
    ['2026-12-24 24:00', null],
    ['morgen', null],
  ] as const)
    assert.equal(findMoment(text)?.toISOString() ?? null, moment, text)
})
