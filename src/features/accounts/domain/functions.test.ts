import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import { day, type Day } from '#kernel/day.ts'
import { endFunction, objectionsToFunction, type HeldFunction, type WantedFunction } from './functions.ts'
import type { Place } from './organisation.ts'

const school: Place = {
  id: 'school' as OrganisationId,
  kind: 'school',
  name: 'De Wilgen',
  holds: { from: day('2020-08-01'), until: day('2027-08-01') },
  above: [],
}
const wanted = (from: string, until: string | null, role: WantedFunction['role'] = 'teacher'): WantedFunction => ({
  personId: 'yara' as PersonId,
  place: school,
  role,
  period: { from: day(from), until: until === null ? null : day(until) },
})
const held = (from: string, until: string | null): HeldFunction => ({
  id: 'f' as FunctionId,
  personId: 'yara' as PersonId,
  organisationId: school.id,
  role: 'teacher',
  period: { from: day(from), until: until === null ? null : day(until) },
})
const rulesOf = (...args: Parameters<typeof objectionsToFunction>) =>
  objectionsToFunction(...args).map(({ rule }) => rule)

test('FUNCTION-1 a role fits the kind of organisation', () => {
  assert.deepEqual(rulesOf(wanted('2026-11-24', '2027-01-01', 'attendance_officer'), true, []), ['FUNCTION-1'])
  assert.deepEqual(rulesOf(wanted('2026-11-24', '2027-01-01', 'internal_supervisor'), true, []), [])
})

describe('FUNCTION-2 at least one day, within the time of the organisation', () => {
  for (const [from, until, rules] of [
    ['2026-11-24', '2026-11-25', []],
    ['2026-11-24', '2026-11-24', ['FUNCTION-2']],
    ['2020-08-01', '2021-01-01', []],
    ['2020-07-31', '2021-01-01', ['FUNCTION-2']],
    ['2026-11-24', '2027-08-01', []],
    ['2026-11-24', '2027-08-02', ['FUNCTION-2']],
    ['2026-11-24', null, ['FUNCTION-2']],
  ] as const)
    test(`${from} until ${until}: ${rules.join() || 'right'}`, () => {
      assert.deepEqual(rulesOf(wanted(from, until), true, []), rules)
    })
})

describe('FUNCTION-3 one role of one organisation once at a time', () => {
  test('overlapping is refused, following is not', () => {
    const others = [held('2026-01-01', '2026-12-01')]
    assert.deepEqual(rulesOf(wanted('2026-11-30', '2027-01-01'), true, others), ['FUNCTION-3'])
    assert.deepEqual(rulesOf(wanted('2026-12-01', '2027-01-01'), true, others), [])
  })
  test('another role beside it is allowed', () => {
    assert.deepEqual(
      rulesOf(wanted('2026-11-30', '2027-01-01', 'head_of_school'), true, [held('2026-01-01', null)]),
      [],
    )
  })
})

test('FUNCTION-4 only staff have functions', () => {
  assert.deepEqual(rulesOf(wanted('2026-11-24', '2027-01-01'), false, []), ['FUNCTION-4'])
})

describe('FUNCTION-5 a function can end at once', () => {
  const today = day('2026-11-24')
  const end = (from: string, until: string | null, lastDay: string | null): Day | string => {
    const answer = endFunction(held(from, until), lastDay === null ? null : day(lastDay), today)
    return typeof answer === 'string' ? answer : answer.rule
  }
  test('at once: today is the first day that no longer counts', () => {
    assert.equal(end('2026-01-01', null, null), '2026-11-24')
  })
  test('the last day counts; yesterday as last day is at once, earlier is refused', () => {
    assert.equal(end('2026-01-01', null, '2026-11-24'), '2026-11-25')
    assert.equal(end('2026-01-01', null, '2026-11-23'), '2026-11-24')
    assert.equal(end('2026-01-01', null, '2026-11-22'), 'FUNCTION-5')
  })
  test('what has ended stays ended; a later end can still move', () => {
    assert.equal(end('2026-01-01', '2026-11-24', '2026-12-31'), 'FUNCTION-5')
    assert.equal(end('2026-01-01', '2026-11-25', '2026-12-31'), '2027-01-01')
  })
  test('what has not begun never holds', () => {
    assert.equal(end('2026-12-01', null, null), '2026-12-01')
  })
})
