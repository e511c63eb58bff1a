import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import { idOf, klimboom, zilverzorg } from '../../../../tests/child-facts.ts'
import { type NewMember, familyRelation, mistakesInMember } from './circle-family.ts'
import { groundsOf, sectionsOf } from './circle-joining.ts'
import { type Established, kindAfter, mistakesInCheck } from './identity-check.ts'
import { isSchoolOf, schoolAnswerFor } from './school-answer.ts'

const today = day('2026-11-24')

test('CIRCLE-2 what a role can be there for, to choose from', () => {
  assert.deepEqual(sectionsOf('teacher'), ['basics', 'plan'])
  assert.deepEqual(
    groundsOf('teacher', today).map((ground) => ground.id),
    ['wpo-40a'],
  )
  assert.deepEqual(groundsOf('client_supporter', today), [])
  assert.deepEqual(groundsOf('youth_consultant', day('2014-12-31')), [])
})

describe('CIRCLE-5 who signs is never assumed', () => {
  const member = (more: Partial<NewMember>): NewMember => ({
    name: 'Marc',
    email: null,
    kind: 'helper',
    reason: 'helpt',
    authority: null,
    ...more,
  })
  const child = { bornOn: day('2014-11-25'), youthKnown: false }
  test('CIRCLE-5 C10 a parent or guardian with authority only when it was established', () => {
    const authority = { way: 'register' as const, from: today }
    for (const kind of ['parent_with_authority', 'guardian'] as const) {
      assert.deepEqual(mistakesInMember(member({ kind }), child, today), ['authority-not-established'])
      assert.deepEqual(mistakesInMember(member({ kind, authority }), child, today), [])
    }
    for (const kind of ['helper', 'foster_parent', 'parent_without_authority'] as const)
      assert.deepEqual(mistakesInMember(member({ kind, authority }), child, today), ['authority-not-for-this-kind'])
  })
  test('CIRCLE-5 the young person from the twelfth birthday, once', () => {
    assert.deepEqual(mistakesInMember(member({ kind: 'youth' }), child, today), ['too-young'])
    assert.deepEqual(mistakesInMember(member({ kind: 'youth' }), child, day('2026-11-25')), [])
    assert.deepEqual(mistakesInMember(member({ kind: 'youth' }), { ...child, youthKnown: true }, day('2026-11-25')), [
      'youth-is-known',
    ])
  })
  test('CIRCLE-5 a supporter is there by consent for the plan; others by being family', () => {
    assert.deepEqual(familyRelation('helper').basis, { kind: 'consent' })
    assert.equal(familyRelation('foster_parent').purpose, 'family')
  })
})

describe('IDENTITY-2 authority is established', () => {
  const seen = (more: Partial<Established>): Established => ({
    personId: idOf<PersonId>('marc'),
    identityWay: 'document',
    authorityWay: 'register',
    checkedOn: today,
    authority: true,
    authorityFrom: today,
    authorityUntil: null,
    ...more,
  })
  const worker = idOf<PersonId>('kim')
  const say = (more: Partial<Established>, kind: Parameters<typeof kindAfter>[0] = 'parent_without_authority') =>
    mistakesInCheck(seen(more), { kind }, worker, today)
  test('IDENTITY-2 how and from when; nobody their own; only a parent or guardian', () => {
    assert.deepEqual(say({}), [])
    assert.deepEqual(say({ authorityWay: 'none' }), ['authority-not-shown'])
    assert.deepEqual(say({ authorityFrom: null }), ['authority-without-day'])
    assert.deepEqual(say({ authorityUntil: today }), ['authority-ends-before-it-begins'])
    assert.deepEqual(say({ personId: worker }), ['oneself'])
    assert.deepEqual(say({ checkedOn: day('2026-11-25') }), ['in-the-future'])
    assert.deepEqual(say({}, 'helper'), ['no-authority-for-this-kind'])
    assert.deepEqual(say({ authority: false, authorityWay: 'none', authorityFrom: null }, 'helper'), [])
  })
  test('IDENTITY-2 what someone is called follows', () => {
    assert.equal(kindAfter('parent_without_authority', true), 'parent_with_authority')
    assert.equal(kindAfter('parent_with_authority', false), 'parent_without_authority')
    assert.equal(kindAfter('guardian', false), 'guardian')
    assert.equal(kindAfter('helper', false), 'helper')
  })
})

test('SCHOOL-1 yes, no and withdrawing; only the school of the child', () => {
  assert.equal(schoolAnswerFor(null, 'yes'), 'yes')
  assert.equal(schoolAnswerFor('asked', 'no'), 'no')
  assert.equal(schoolAnswerFor('yes', 'no'), 'withdrawn')
  assert.equal(schoolAnswerFor('withdrawn', 'no'), null)
  assert.equal(schoolAnswerFor('withdrawn', 'yes'), 'yes')
  assert.equal(isSchoolOf(klimboom, { schoolId: klimboom, schoolsInCircle: [] }), true)
  assert.equal(isSchoolOf(klimboom, { schoolId: null, schoolsInCircle: [klimboom] }), true)
  assert.equal(isSchoolOf(zilverzorg, { schoolId: klimboom, schoolsInCircle: [] }), false)
  assert.equal(isSchoolOf(null, { schoolId: null, schoolsInCircle: [] }), false)
})
