import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OrganisationId } from '#kernel/id.ts'
import { organisationKinds } from '#access/domain/words.ts'
import { objectionToParent, objectionsToIdentifiers, organisationRules, schemesOf, type Place } from './organisation.ts'

const id = (text: string) => text as OrganisationId
const place = (name: string, kind: Place['kind'], above: readonly string[] = []): Place => ({
  id: id(name),
  kind,
  name,
  holds: { from: null, until: null },
  above: above.map(id),
})

describe('ORG-1 each kind of organisation has its numbers', () => {
  test('a school without BRIN is not complete', () => {
    const [objection] = objectionsToIdentifiers('school', [{ scheme: 'kvk', value: '01234567' }])
    assert.equal(objection?.field, 'brin')
    assert.equal(objection?.rule, 'ORG-1')
  })
  test('a school with BRIN is, and an AGB code does not belong to it', () => {
    assert.deepEqual(objectionsToIdentifiers('school', [{ scheme: 'brin', value: '00XX' }]), [])
    const odd = objectionsToIdentifiers('school', [
      { scheme: 'brin', value: '00XX' },
      { scheme: 'agb', value: '01234567' },
    ])
    assert.deepEqual(
      odd.map(({ field }) => field),
      ['agb'],
    )
  })
  test('no kind needs a number it may not have, and none asks twice', () => {
    for (const kind of organisationKinds) assert.equal(new Set(schemesOf(kind)).size, schemesOf(kind).length)
  })
})

describe('ORG-2 what may stand below what', () => {
  test('a school below its board, not below a municipality', () => {
    assert.equal(objectionToParent('school', place('board', 'school-board'), null), null)
    assert.equal(objectionToParent('school', place('town', 'municipality'), null)?.rule, 'ORG-2')
    assert.equal(objectionToParent('school', null, null), null)
  })
  test('nothing below itself, not even by a detour', () => {
    const service = place('service', 'joint-arrangement', ['desk'])
    assert.equal(objectionToParent('safe-home', service, id('desk'))?.rule, 'ORG-2')
    assert.equal(objectionToParent('safe-home', place('desk', 'joint-arrangement'), id('desk'))?.rule, 'ORG-2')
    assert.equal(objectionToParent('safe-home', service, id('other')), null)
  })
  test('what may stand above may itself stand below nothing, so that there is no circle of kinds', () => {
    for (const kind of organisationKinds)
      for (const above of organisationRules[kind].under) assert.deepEqual(organisationRules[above].under, [])
  })
})
