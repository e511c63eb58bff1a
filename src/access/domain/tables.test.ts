import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { actions } from './actions.ts'
import { audience, fitsKind, purposesOf, reachOf } from './audience.ts'
import { findGround, groundOpens, legalGrounds } from './grounds.ts'
import { basisText, readBasis } from './relation.ts'
import { isFamilyRole, isSection, isStaffRole, sections, staffRoles } from './words.ts'

describe('ACCESS-3 the table of roles', () => {
  test('ACCESS-3 a role without a purpose reaches no section, and the other way round', () => {
    for (const role of staffRoles) {
      const reaches = sections.some((section) => reachOf(role, section) !== 'none')
      assert.equal(reaches, purposesOf(role).length > 0, role)
    }
  })
  test('ACCESS-3 every role has a place to work', () => {
    for (const role of staffRoles) assert.ok(audience[role].kinds.length > 0, role)
  })
  test('ACCESS-3 a role fits only its kinds of organisation', () => {
    assert.equal(fitsKind('teacher', 'school'), true)
    assert.equal(fitsKind('teacher', 'municipality'), false)
    assert.equal(fitsKind('administrator', 'school-board'), true)
  })
  test('ACCESS-3 no administrator, alderman or policy officer sees a child', () => {
    for (const role of ['administrator', 'alderman', 'policy_officer', 'project_leader', 'privacy_officer'] as const)
      for (const section of sections) assert.equal(reachOf(role, section), 'none', `${role} ${section}`)
  })
})

describe('ACCESS-6 the table of grounds', () => {
  test('ACCESS-6 a ground gives a role no more than the role reaches, and no purpose it does not work for', () => {
    for (const ground of legalGrounds)
      for (const role of ground.roles) {
        for (const section of ground.sections)
          assert.notEqual(reachOf(role, section), 'none', `${ground.id} ${role} ${section}`)
        assert.ok(
          ground.purposes.some((purpose) => purposesOf(role).includes(purpose)),
          `${ground.id} ${role}`,
        )
      }
  })
  test('ACCESS-6 each names its law and is known by its id', () => {
    for (const ground of legalGrounds) {
      assert.match(ground.source, /art\./)
      assert.equal(findGround(ground.id), ground)
    }
    assert.equal(findGround('because-i-say-so'), null)
  })
  test('ACCESS-6 from its first day', () => {
    const ground = findGround('wpg-5')!
    assert.equal(groundOpens(ground, 'youth_doctor', 'give-care', 'basics', day('2008-11-30')), false)
    assert.equal(groundOpens(ground, 'youth_doctor', 'give-care', 'basics', day('2008-12-01')), true)
  })
})

test('ACCESS-2 a basis reads back as it was kept', () => {
  for (const text of ['family', 'consent', 'legal:jw-2.3']) assert.equal(basisText(readBasis(text)), text)
  assert.throws(() => readBasis('anything'), RangeError)
})

test('ACT-1 an action is subject.verb, with words for the family', () => {
  for (const [name, rule] of Object.entries(actions)) {
    assert.match(name, /^[a-z]+(-[a-z]+)?\.[a-z-]+$/)
    assert.ok(rule.dutch.length > 3, name)
  }
})

test('ACCESS-4 family and staff share no role', () => {
  for (const role of staffRoles) assert.equal(isFamilyRole(role), false)
  assert.equal(isStaffRole('helper'), false)
  assert.equal(isSection('cover'), false)
})
