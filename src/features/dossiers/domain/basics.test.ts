import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { changeBasics, mayChangeIdentity } from './basics.ts'

const noor = {
  givenName: 'Noor',
  surname: 'Vos',
  bornOn: day('2017-03-04'),
  language: 'nl',
  interpreter: null,
  version: 3,
}

describe('DOSSIER-4 who the child is, is not for everyone to change', () => {
  test('DOSSIER-4 the municipality and the lead change it, others who may write in the basics do not', () => {
    assert.equal(mayChangeIdentity('youth_consultant', false), true)
    assert.equal(mayChangeIdentity('internal_supervisor', true), true)
    assert.equal(mayChangeIdentity('internal_supervisor', false), false)
    assert.equal(mayChangeIdentity('parent_with_authority', false), false)
    assert.equal(mayChangeIdentity('youth', false), false)
  })
  test('A9 DOSSIER-4 left out or sent along, the value stays and it is said', () => {
    const rest = { language: 'tr', interpreter: 'Turks' }
    for (const typed of [rest, { ...rest, surname: 'Ander', bornOn: day('2010-03-04') }]) {
      const { next, identityKept } = changeBasics(noor, typed, false)
      assert.deepEqual(next, { givenName: 'Noor', surname: 'Vos', bornOn: '2017-03-04', ...rest })
      assert.equal(identityKept, true)
    }
  })
  test('DOSSIER-4 who may change it, does; what they leave out stays', () => {
    const { next, identityKept } = changeBasics(noor, { surname: 'de Vos', language: 'nl', interpreter: null }, true)
    assert.deepEqual([next.givenName, next.surname, identityKept], ['Noor', 'de Vos', false])
  })
})
