import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { audience } from '#access/domain/audience.ts'
import {
  manages,
  objectionToNewPlace,
  objectionToOwnChange,
  objectionToOwnGain,
  objectionToPerson,
  objectionToPlace,
  objectionToRole,
  type Administrator,
} from './administration.ts'

const org = (text: string) => text as OrganisationId
const person = (text: string) => text as PersonId
const board: Administrator = { personId: person('kim'), organisationId: org('board'), kind: 'school-board' }
const office: Administrator = { personId: person('ada'), organisationId: org('office'), kind: 'region-office' }
const atBoard = { id: org('board'), kind: 'school-board', above: [] } as const
const atSchool = { id: org('school'), kind: 'school', above: [org('board')] } as const
const atOtherSchool = { id: org('other'), kind: 'school', above: [org('elsewhere')] } as const
const atOffice = { id: org('office'), kind: 'region-office', above: [] } as const

describe('ADMIN-1 nobody gives themselves a function', () => {
  test('not at a school below them, not the region office to itself', () => {
    assert.equal(objectionToOwnGain(board, person('kim'))?.rule, 'ADMIN-1')
    assert.equal(objectionToOwnGain(office, person('ada'))?.rule, 'ADMIN-1')
    assert.equal(objectionToOwnGain(board, person('tom')), null)
    assert.equal(objectionToOwnGain(null, person('kim')), null)
  })
})

describe('ADMIN-2 nobody changes their own function', () => {
  test('own refused, of another allowed', () => {
    assert.equal(objectionToOwnChange(office, person('ada'))?.rule, 'ADMIN-2')
    assert.equal(objectionToOwnChange(office, person('kim')), null)
  })
})

describe('ADMIN-3 the own organisation and what stands below it', () => {
  test('board: itself and its school, not another school, not the office', () => {
    assert.equal(manages(board, atBoard), true)
    assert.equal(manages(board, atSchool), true)
    assert.equal(objectionToPlace(board, atOtherSchool)?.rule, 'ADMIN-3')
    assert.equal(objectionToPlace(board, atOffice)?.rule, 'ADMIN-3')
  })
  test('the school does not manage its board; the region office manages all', () => {
    assert.equal(manages({ ...board, organisationId: org('school'), kind: 'school' }, atBoard), false)
    for (const place of [atBoard, atSchool, atOtherSchool, atOffice]) assert.equal(manages(office, place), true)
  })
})

describe('ADMIN-4 nobody makes an administrator above themselves', () => {
  test('a board makes one of its school, none of the region office', () => {
    assert.equal(objectionToRole(board, 'administrator', atSchool), null)
    assert.equal(objectionToRole(board, 'administrator', atOffice)?.rule, 'ADMIN-4')
    assert.equal(
      objectionToRole({ ...board, organisationId: org('school'), kind: 'school' }, 'administrator', atBoard)?.rule,
      'ADMIN-4',
    )
    assert.equal(objectionToRole(office, 'administrator', atOffice), null)
  })
})

describe('ADMIN-5 who makes organisations', () => {
  test('a board makes a school below itself, no region office and nothing on its own', () => {
    assert.equal(objectionToNewPlace(board, 'school', atBoard), null)
    assert.equal(objectionToNewPlace(board, 'region-office', atBoard)?.rule, 'ADMIN-5')
    assert.equal(objectionToNewPlace(board, 'school', null)?.rule, 'ADMIN-5')
    assert.equal(objectionToNewPlace(board, 'school', atOtherSchool)?.rule, 'ADMIN-5')
    assert.equal(objectionToNewPlace(office, 'region-office', null), null)
  })
})

describe('ADMIN-6 who lets a person in manages every function of that person', () => {
  test('one function elsewhere is enough to refuse', () => {
    assert.equal(objectionToPerson(board, { isStaff: true, places: [atSchool, atBoard] }), null)
    assert.equal(objectionToPerson(board, { isStaff: true, places: [atSchool, atOtherSchool] })?.rule, 'ADMIN-6')
  })
  test('family is invited by nobody who manages, also not by the region office', () => {
    assert.equal(objectionToPerson(office, { isStaff: false, places: [] })?.rule, 'ADMIN-6')
  })
  test('a person without a function belongs to the region office', () => {
    assert.equal(objectionToPerson(board, { isStaff: true, places: [] })?.rule, 'ADMIN-6')
    assert.equal(objectionToPerson(office, { isStaff: true, places: [] }), null)
  })
})

test('ACT-2 an administrator reaches no section of any child, for no purpose', () => {
  const { basics, plan, care, purposes } = audience.administrator
  assert.deepEqual([basics, plan, care, purposes], ['none', 'none', 'none', []])
})
