import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { type Answers, findStep, firstOpenStep, isReachable, stepAfter, stepBefore, stepsFor } from './draft.ts'
import { questionOf } from './question.ts'

const named = { named: true, givenName: 'Noor', surname: 'Vermeer' } as const
const school = '00000000-0000-4000-8000-000000000001' as OrganisationId

/** A parent who answered everything. */
const full: Answers = {
  asker: 'parent',
  child: named,
  born: { on: day('2017-03-12'), age: null },
  postcode: '9368 AB',
  school: { id: school, text: null },
  question: 'Zij wil niet meer naar school.',
  urgency: 'week',
  language: { spoken: 'Nederlands', interpreter: false },
  reach: { name: 'Ines Vermeer', email: null, phone: '0612345678' },
}

describe('DESK-5 which questions are asked', () => {
  test('a parent is not asked whether the parents know', () => {
    assert.deepEqual(stepsFor({ asker: 'parent' }, 'anyone'), [
      'asker',
      'child',
      'born',
      'place',
      'school',
      'question',
      'urgency',
      'language',
      'reach',
    ])
  })
  test('a school says what it tried, and not which school it is', () => {
    const asked = stepsFor({}, 'school')
    assert.ok(asked.includes('tried') && asked.includes('parents'))
    assert.ok(!asked.includes('school') && !asked.includes('asker'))
  })
  test('a desk worker says by which way it came in', () => {
    assert.equal(stepsFor({}, 'desk')[0], 'channel')
  })
  test('without a name of the child there is no question for the school', () => {
    assert.ok(!stepsFor({ asker: 'relative', child: { named: false } }, 'anyone').includes('school'))
  })
  test('danger now puts the numbers to call right after the urgency', () => {
    const asked = stepsFor({ asker: 'parent', urgency: 'today' }, 'anyone')
    assert.equal(asked[asked.indexOf('urgency') + 1], 'danger')
  })
})

describe('DESK-5 none can be passed over', () => {
  test('a page further on is not reachable before the ones before it', () => {
    assert.equal(isReachable('born', { asker: 'parent' }, 'anyone'), false)
    assert.equal(isReachable('born', { asker: 'parent', child: named }, 'anyone'), true)
    assert.equal(isReachable('parents', full, 'anyone'), false)
    assert.equal(firstOpenStep({ asker: 'parent' }, 'anyone'), 'child')
    assert.equal(firstOpenStep(full, 'anyone'), null)
  })
  test('another answer opens a question that was not asked before', () => {
    assert.equal(firstOpenStep({ ...full, asker: 'relative' }, 'anyone'), 'parents')
    assert.equal(firstOpenStep({ ...full, urgency: 'today' }, 'anyone'), 'danger')
  })
  test('back and on', () => {
    assert.equal(stepBefore('child', full, 'anyone'), 'asker')
    assert.equal(stepBefore('asker', full, 'anyone'), null)
    assert.equal(stepAfter('reach', full, 'anyone'), null)
    assert.equal(findStep('geboren'), 'born')
    assert.equal(findStep('toString'), null)
  })
})

describe('DESK-6 a question without a name', () => {
  test('keeps nothing that could find the child', () => {
    const question = questionOf(
      {
        ...full,
        asker: 'relative',
        child: { named: false },
        born: { on: day('2017-03-12'), age: 9 },
        parentsKnow: 'no',
      },
      'anyone',
      null,
    )
    assert.deepEqual(question?.child, { named: false, age: 9 })
    assert.deepEqual(question?.school, { id: null, text: null })
  })
  test('an unfinished one is no question', () => {
    assert.equal(questionOf({ ...full, urgency: 'today' }, 'anyone', null), null)
  })
  test('a parent knows; a school that asks is the school', () => {
    assert.equal(questionOf({ ...full, parentsKnow: 'no' }, 'anyone', null)?.parentsKnow, 'i-am')
    const asked = questionOf({ ...full, tried: 'een gesprek', parentsKnow: 'yes' }, 'school', school)
    assert.equal(asked?.school.id, school)
    assert.equal(asked?.channel, 'school')
  })
})
