import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type WorkKind, closesByHand, isWorkKind, kinds, sayWork } from './kinds.ts'

describe('WORK-3 kinds of work', () => {
  test('WORK-3 a question for consent has no button, planning a talk has one', () => {
    assert.equal(closesByHand('consent.answer'), false)
    assert.equal(closesByHand('dossier.first-meeting'), true)
  })
  test('WORK-3 a word of every object is no kind of work', () => {
    assert.equal(isWorkKind('toString'), false)
    assert.equal(isWorkKind('plan.step'), true)
  })
  test('every kind says in words what to do, for staff and family, in both languages', () => {
    for (const kind of Object.keys(kinds) as WorkKind[])
      for (const said of [sayWork(kind, 'staff', 'nl'), sayWork(kind, 'family', 'nl'), sayWork(kind, 'family', 'en')])
        assert.match(said, /^[A-Z].{8,}[^.]$/)
  })
})
