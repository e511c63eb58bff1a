import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PersonId } from '#kernel/id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { type Household, findFullPostcode, hideableFrom, mayChangeAddress, mayHide } from './address.ts'

const address = {
  street: 'Kade',
  houseNumber: '1',
  postcode: '1234 AB',
  place: 'Duinrand',
  phone: null,
  email: null,
  hiddenFrom: [],
  version: 1,
}
function house(who: string | null, kind: string | null, known = true): Household {
  const known_ = known ? ({ id: 'a', ...address } as unknown as Household['address']) : null
  return {
    memberId: who as Household['memberId'],
    personId: who as PersonId | null,
    name: who ?? 'Noor',
    kind,
    address: known_,
  }
}
function asker(personId: string, role: 'family' | 'youth_consultant', mayWrite = true): Grant {
  return { mayWrite, visit: { actor: { personId, role } } } as unknown as Grant
}

describe('DOSSIER-6 who changes which address', () => {
  const [child, own, other] = [
    house(null, null),
    house('ines', 'parent_with_authority'),
    house('ruben', 'parent_with_authority'),
  ]
  test('DOSSIER-6 family: the own one and that of the child, not that of another', () => {
    const ines = asker('ines', 'family')
    assert.deepEqual(
      [child, own, other].map((each) => mayChangeAddress(ines, each)),
      [true, true, false],
    )
  })
  test('DOSSIER-6 family adds only the own one: the answer would tell whether one is hidden', () => {
    const ines = asker('ines', 'family')
    assert.equal(mayChangeAddress(ines, house(null, null, false)), false)
    assert.equal(mayChangeAddress(ines, house('ines', 'parent_with_authority', false)), true)
  })
  test('DOSSIER-6 a worker changes every one they see, who may only read none', () => {
    assert.deepEqual(
      [child, own, other].map((each) => mayChangeAddress(asker('kim', 'youth_consultant'), each)),
      [true, true, true],
    )
    assert.deepEqual(
      [child, own].map((each) => mayChangeAddress(asker('ines', 'family', false), each)),
      [false, false],
    )
  })
})

describe('DOSSIER-5 hiding an address', () => {
  // Sem has an account: the young person is the child
  const family = [
    { ...house(null, null), name: 'sem', personId: 'sem' as PersonId },
    house('ines', 'parent_with_authority'),
    house('ruben', 'parent_with_authority'),
  ]
  test('DOSSIER-5 the one who lives there hides it, and a worker', () => {
    assert.equal(mayHide(asker('ines', 'family'), family[1]!), true)
    assert.equal(mayHide(asker('ines', 'family'), family[0]!), false)
    assert.equal(mayHide(asker('sem', 'family'), family[0]!), true)
    assert.equal(mayHide(asker('kim', 'youth_consultant'), family[0]!), true)
  })
  test('DOSSIER-5 not from oneself, not from who lives there', () => {
    const names = (houses: readonly Household[]) => houses.map(({ name }) => name)
    assert.deepEqual(names(hideableFrom(family, family[1]!, asker('ines', 'family'))), ['sem', 'ruben'])
    assert.deepEqual(names(hideableFrom(family, family[0]!, asker('kim', 'youth_consultant'))), ['ines', 'ruben'])
  })
})

test('a postcode is written in one way, and what is none is null', () => {
  assert.equal(findFullPostcode(' 1234ab '), '1234 AB')
  for (const wrong of ['0123 AB', '1234', '1234 A', '1234 ABC', '']) assert.equal(findFullPostcode(wrong), null)
})
