import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { objectToChoice, objectToStatement } from './saying.ts'

const today = day('2026-11-24')

test('AGENDA-13 what is said has a day that has come', () => {
  const said = { state: 'running' as const, text: '' }
  assert.equal(objectToStatement({ ...said, on: today }, today), null)
  assert.equal(objectToStatement({ ...said, on: day('2026-11-25') }, today)?.field, 'on')
})

test('AGENDA-13 what waits or stops has a reason, and so has a municipality that differs', () => {
  const objects = (state: 'waiting' | 'stopped' | 'done') => objectToStatement({ state, on: today, text: '' }, today)
  assert.deepEqual(
    (['waiting', 'stopped', 'done'] as const).map((state) => objects(state)?.field ?? null),
    ['text', 'text', null],
  )
  assert.deepEqual(
    (['adopt', 'adapt', 'decline'] as const).map((choice) => objectToChoice({ choice, text: '' })?.field ?? null),
    [null, 'text', 'text'],
  )
  assert.equal(objectToChoice({ choice: 'decline', text: 'Wij hebben al een aanpak.' }), null)
})
