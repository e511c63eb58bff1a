import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { type Role, staffRoles } from '#access/domain/words.ts'
import { keepableFrom, mayBeAsked, mayKeepBack, withGoal, writesForSchool } from './withholding.ts'

const id = <T>(text: string) => text as T
const [school, care, town] = ['school', 'care', 'town'].map((name) => id<OrganisationId>(name)) as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
]

function reader(role: Role, personId = 'me', organisationId: OrganisationId | null = null) {
  return { role, visit: { actor: { personId, organisationId } } } as unknown as Grant
}
const by = (personId: string) => ({ author: { personId: id<PersonId>(personId), organisationId: null } })

describe('PLAN-2 the part of the school', () => {
  test('PLAN-2 only the functions that exist in schools alone write for a school', () => {
    assert.deepEqual(staffRoles.filter(writesForSchool), [
      'internal_supervisor',
      'support_coordinator',
      'teacher',
      'head_of_school',
    ])
    assert.equal(writesForSchool('parent_with_authority'), false)
  })
})

describe('PLAN-4 a step is given only to someone who can read it', () => {
  const plain = { withheldFrom: [], fromSchool: false }
  test('PLAN-4 not to whom it is kept back from', () => {
    assert.equal(
      mayBeAsked({ organisationId: school, schoolPart: true }, { ...plain, withheldFrom: [{ id: school }] }),
      false,
    )
    assert.equal(
      mayBeAsked({ organisationId: care, schoolPart: true }, { ...plain, withheldFrom: [{ id: school }] }),
      true,
    )
    assert.equal(
      mayBeAsked({ organisationId: null, schoolPart: true }, { ...plain, withheldFrom: [{ id: school }] }),
      true,
    )
  })
  test('PLAN-4 what the school writes not to who does not see its part', () => {
    assert.equal(mayBeAsked({ organisationId: care, schoolPart: false }, { ...plain, fromSchool: true }), false)
    assert.equal(mayBeAsked({ organisationId: care, schoolPart: false }, plain), true)
  })
})

describe('PLAN-5 keeping a text back', () => {
  test('PLAN-5 by who wrote it, whatever their role', () => {
    assert.equal(mayKeepBack(reader('care_worker'), by('me')), true)
    assert.equal(mayKeepBack(reader('care_worker'), by('other')), false)
  })
  for (const [role, may] of [
    ['youth', true],
    ['parent_with_authority', true],
    ['guardian', true],
    ['parent_without_authority', false],
    ['foster_parent', false],
    ['helper', false],
    ['youth_consultant', false],
  ] as const)
    test(`PLAN-5 ${role} ${may ? 'may' : 'may not'} keep back what another wrote`, () => {
      assert.equal(mayKeepBack(reader(role), by('other')), may)
    })
  test('PLAN-5 not from who wrote it, nor from the own organisation', () => {
    const circle = [school, care, town].map((one) => ({ id: one }))
    assert.deepEqual(keepableFrom(circle, reader('youth_consultant', 'me', town), care), [{ id: school }])
    assert.deepEqual(keepableFrom(circle, reader('youth'), null), circle)
  })
  test('PLAN-5 a step is at least as closed as its goal', () => {
    assert.deepEqual(withGoal([{ id: school }], [care, school]), [school, care])
  })
})
