import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import {
  bothYes,
  consentOf,
  factsOf,
  familyRelation,
  idOf,
  ines,
  klimboom,
  noor,
  relationOf,
  subjectBorn,
} from '../../../tests/child-facts.ts'
import { breakpoints, isInForce } from './consent.ts'
import { decide } from './decide.ts'
import { signerBirthdays } from './signers.ts'
import { writeOut } from './write-out.ts'

const today = day('2026-11-24')

/** Sentences that were once misread: the oracle (tests/properties) found them, these keep them. */
describe('ACCESS-7 a school that said nothing does not agree', () => {
  const consents = [consentOf({ said: bothYes })]
  const teacher = relationOf({ organisationId: klimboom, organisationKind: 'school', role: 'teacher' })
  test('ACCESS-7 in the circle, never asked: what it wrote is closed to others', () => {
    const decision = decide(factsOf({ consents, relations: [relationOf(), teacher] }), relationOf(), 'plan', today)
    assert.equal(decision.allowed && decision.schoolPart, false)
  })
  test('ACCESS-7 also when it has left: what it wrote stays its own', () => {
    const left = { ...teacher, period: { from: day('2024-09-01'), until: day('2025-09-01') } }
    const decision = decide(factsOf({ consents, relations: [relationOf(), left] }), relationOf(), 'plan', today)
    assert.equal(decision.allowed && decision.schoolPart, false)
  })
  test('ACCESS-7 without any school nothing is held back', () => {
    const decision = decide(factsOf({ consents }), relationOf(), 'plan', today)
    assert.equal(decision.allowed && decision.schoolPart, true)
  })
})

describe('ACCESS-9 own right is no matter of consent', () => {
  const shared = consentOf({ recipient: { personId: noor }, purpose: 'family', said: bothYes })
  const youth = familyRelation(noor, { role: 'youth' })
  test('ACCESS-9 parents cannot open the dossier for a child below twelve', () => {
    assert.equal(decide(factsOf({ consents: [shared] }), youth, 'plan', today).allowed, false)
    const byConsent = familyRelation(noor, { role: 'youth', basis: { kind: 'consent' } })
    assert.equal(decide(factsOf({ consents: [shared] }), byConsent, 'plan', today).allowed, false)
  })
  test('ACCESS-9 someone written down as the young person, who is not, reads nothing', () => {
    const facts = factsOf({
      subject: subjectBorn('2012-01-01', { personId: idOf<PersonId>('another') }),
      consents: [shared],
    })
    assert.equal(decide(facts, youth, 'plan', today).allowed, false)
  })
  test('ACCESS-9 staff is never there by being family', () => {
    const facts = factsOf({ consents: [consentOf({ said: bothYes })] })
    assert.equal(decide(facts, relationOf(), 'plan', today).allowed, true)
    assert.equal(decide(facts, relationOf({ basis: { kind: 'family' } }), 'plan', today).allowed, false)
  })
})

describe('CONSENT-2 only a birthday that changes who signs ends a consent', () => {
  test('CONSENT-2 of who cannot weigh their interests the parents go on signing, so their yes lasts', () => {
    const subject = subjectBorn('2010-11-24', { capable: false })
    const consent = consentOf({ said: bothYes })
    assert.deepEqual(signerBirthdays('secrecy', subject), [])
    assert.equal(isInForce(consent, subject, addDays(today, -1)), true)
    assert.equal(isInForce(consent, subject, today), true)
    assert.equal(isInForce(consent, { ...subject, capable: true }, today), false)
  })
})

describe('ACCESS-10 a new row of the table of signers is a day on which the rule may change', () => {
  test('ACCESS-10 consent under the AVG opens nothing before the AVG, and does so on its first day', () => {
    const consent = consentOf({
      kind: 'gdpr',
      from: day('2017-01-01'),
      until: day('2020-01-01'),
      said: [
        [ines, 'yes', '2017-01-01'],
        [idOf<PersonId>('ruben'), 'yes', '2017-01-01'],
      ],
    })
    const subject = subjectBorn('2010-01-01')
    const relation = relationOf({ period: { from: day('2017-01-01'), until: null } })
    const facts = factsOf({ subject, consents: [consent], relations: [relation] })
    assert.ok(breakpoints(consent, subject).includes(day('2018-05-25')))
    const plan = writeOut(facts).filter((line) => line.part === 'plan')
    assert.deepEqual(
      plan.map((line) => [line.from, line.until]),
      [['2018-05-25', '2020-01-01']],
    )
  })
})
