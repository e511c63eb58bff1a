import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
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
  ruben,
  subjectBorn,
  zilverzorg,
} from '../../../tests/child-facts.ts'
import { type DossierFacts, decide, shares } from './decide.ts'
import type { ConsentId } from './consent.ts'
import type { Relation } from './relation.ts'
import { type Section, purposes, sections } from './words.ts'

const today = day('2026-11-24')
const groenhof = idOf<OrganisationId>('groenhof')
const opened = (facts: DossierFacts, relation: Relation, on = today): readonly Section[] =>
  sections.filter((section) => decide(facts, relation, section, on).allowed)
const ruleFor = (facts: DossierFacts, relation: Relation, section: Section, on = today) =>
  decide(facts, relation, section, on).rule

describe('ACCESS-2 a relation opens only while it lasts, in its function, for its purpose', () => {
  const facts = factsOf({ consents: sections.map((section) => consentOf({ section, said: bothYes })) })
  test('ACCESS-2 from its first day until its end, which does not count', () => {
    const relation = relationOf({ period: { from: day('2026-10-01'), until: today } })
    assert.deepEqual(opened(facts, relation, day('2026-09-30')), [])
    assert.deepEqual(opened(facts, relation, day('2026-10-01')), ['basics', 'plan', 'care'])
    assert.deepEqual(opened(facts, relation, addDays(today, -1)), ['basics', 'plan', 'care'])
    assert.deepEqual(opened(facts, relation, today), [])
    assert.equal(ruleFor(facts, relation, 'plan'), 'ACCESS-2')
  })
  test('ACCESS-2 the function ends the relation', () =>
    assert.deepEqual(opened(facts, relationOf({ functionPeriod: { from: day('2020-01-01'), until: today } })), []))
  test('ACCESS-2 only the sections it names', () =>
    assert.deepEqual(opened(facts, relationOf({ sections: ['plan'] })), ['plan']))
  test('ACCESS-2 a purpose the function does not work for opens nothing', () =>
    assert.equal(ruleFor(facts, relationOf({ purpose: 'watch-attendance' }), 'plan'), 'ACCESS-2'))
})

describe('ACCESS-3 a role reaches so far and no further', () => {
  const facts = factsOf({ consents: sections.map((section) => consentOf({ section, said: bothYes })) })
  test('ACCESS-3 a policy officer reaches nothing, whatever the family agreed to', () => {
    assert.deepEqual(opened(facts, relationOf({ role: 'policy_officer' })), [])
    assert.equal(ruleFor(facts, relationOf({ role: 'teacher' }), 'care'), 'ACCESS-3')
  })
  test('ACCESS-3 reading is not writing', () => {
    const decision = decide(
      facts,
      relationOf({ role: 'youth_doctor', organisationKind: 'youth-health' }),
      'plan',
      today,
    )
    assert.equal(decision.allowed && decision.mayWrite, false)
    const own = decide(facts, relationOf(), 'plan', today)
    assert.equal(own.allowed && own.mayWrite, true)
  })
  test('ACCESS-4 a helper reads and never writes', () => {
    const aunt = idOf<PersonId>('aunt')
    const helper = familyRelation(aunt, { role: 'helper', purpose: 'carry-out-plan', basis: { kind: 'consent' } })
    const decision = decide(
      factsOf({ consents: [consentOf({ recipient: { personId: aunt }, said: bothYes })] }),
      helper,
      'plan',
      today,
    )
    assert.equal(decision.allowed && !decision.mayWrite, true)
  })
})

describe('ACCESS-5 one consent opens one cell (C2)', () => {
  test('ACCESS-5 C2: recipients × purposes × sections: exactly one cell opens', () => {
    const facts = factsOf({ consents: [consentOf({ section: 'plan', said: bothYes })] })
    const recipients = [
      relationOf(),
      relationOf({ organisationId: groenhof }),
      relationOf({ organisationId: klimboom, organisationKind: 'school', role: 'internal_supervisor' }),
    ]
    const cells = recipients.flatMap((recipient) =>
      purposes.flatMap((purpose) =>
        sections
          .filter((section) => decide(facts, { ...recipient, purpose }, section, today).allowed)
          .map(
            (section) => `${recipient.organisationId === zilverzorg ? 'Zilverzorg' : 'another'} ${purpose} ${section}`,
          ),
      ),
    )
    assert.deepEqual(cells, ['Zilverzorg carry-out-plan plan'])
  })
  test('ACCESS-5 a consent for an organisation opens nothing for a relation of the family, and the other way round', () => {
    const toPerson = factsOf({
      consents: [consentOf({ recipient: { personId: relationOf().personId }, said: bothYes })],
    })
    assert.deepEqual(opened(toPerson, relationOf()), [])
  })
  test('ACCESS-5 the answer names the consent it rests on', () => {
    const facts = factsOf({ consents: [consentOf({ id: idOf<ConsentId>('this one'), said: bothYes })] })
    const decision = decide(facts, relationOf(), 'plan', today)
    assert.equal(decision.allowed && decision.because, `consent:${idOf('this one')}`)
  })
})

describe('ACCESS-6 a named ground opens what it names', () => {
  const consultant = relationOf({
    role: 'youth_consultant',
    organisationKind: 'municipality',
    basis: { kind: 'legal', ground: 'jw-2.3' },
  })
  test('ACCESS-6 without any consent, only its sections', () =>
    assert.deepEqual(opened(factsOf(), consultant), ['basics', 'plan']))
  test('ACCESS-6 not for another role, nor for another purpose', () => {
    assert.deepEqual(opened(factsOf(), relationOf({ basis: { kind: 'legal', ground: 'jw-2.3' } })), [])
    assert.deepEqual(opened(factsOf(), { ...consultant, purpose: 'give-care' }), [])
  })
  test('ACCESS-6 not before its law was in force', () => {
    const early = { ...consultant, period: { from: day('2010-01-01'), until: null } }
    assert.deepEqual(opened(factsOf(), early, day('2014-12-31')), [])
    assert.deepEqual(opened(factsOf(), early, day('2015-01-01')), ['basics', 'plan'])
  })
  test('ACCESS-6 a consent does not help a relation that rests on a ground that does not fit', () => {
    const facts = factsOf({ consents: [consentOf({ section: 'care', said: bothYes })] })
    assert.equal(ruleFor(facts, { ...consultant, organisationId: zilverzorg }, 'care'), 'ACCESS-6')
  })
})

describe('ACCESS-8 a school joins the plan when it agrees, ACCESS-7 what it wrote waits for that', () => {
  const agreed = (answer: 'asked' | 'yes' | 'no' | 'withdrawn', on = '2026-10-01') => ({
    schoolId: klimboom,
    answer,
    on: day(on),
  })
  const yara = relationOf({ organisationId: klimboom, organisationKind: 'school', role: 'internal_supervisor' })
  const consents = [
    consentOf({ recipient: { organisationId: klimboom }, said: bothYes }),
    consentOf({ id: idOf<ConsentId>('care'), said: bothYes }),
  ]
  test('ACCESS-8 consent of the parents alone does not bring the school in', () => {
    assert.equal(ruleFor(factsOf({ consents, schoolAgreements: [agreed('asked')] }), yara, 'plan'), 'ACCESS-8')
    assert.deepEqual(opened(factsOf({ consents, schoolAgreements: [agreed('yes')] }), yara), ['plan'])
    assert.deepEqual(opened(factsOf({ consents, schoolAgreements: [agreed('yes'), agreed('withdrawn')] }), yara), [])
  })
  test('ACCESS-7 others read on, without what the school wrote', () => {
    for (const answer of ['asked', 'no', 'withdrawn'] as const) {
      const decision = decide(factsOf({ consents, schoolAgreements: [agreed(answer)] }), relationOf(), 'plan', today)
      assert.equal(decision.allowed && !decision.schoolPart, true, answer)
    }
    const decision = decide(factsOf({ consents, schoolAgreements: [agreed('yes')] }), relationOf(), 'plan', today)
    assert.equal(decision.allowed && decision.schoolPart, true)
  })
  test('ACCESS-7 the family and the school itself read it always', () => {
    const facts = factsOf({ consents, schoolAgreements: [agreed('no')] })
    const mother = decide(facts, familyRelation(ines), 'plan', today)
    assert.equal(mother.allowed && mother.schoolPart, true)
    const ground = { ...yara, basis: { kind: 'legal', ground: 'wpo-40a' } } as const
    const school = decide(facts, ground, 'basics', today)
    assert.equal(school.allowed && school.schoolPart, true)
  })
})

describe('ACCESS-9 the family reads by its own right, until the young person decides', () => {
  const youth = familyRelation(noor, { role: 'youth' })
  const mother = familyRelation(ines)
  const at = (born: string, relation: Relation) => opened(factsOf({ subject: subjectBorn(born) }), relation)
  test('ACCESS-9 a young person from the twelfth birthday', () => {
    assert.deepEqual(at('2014-11-25', youth), [])
    assert.deepEqual(at('2014-11-24', youth), ['basics', 'plan', 'care'])
  })
  test('ACCESS-9 parents with authority until the sixteenth birthday', () => {
    assert.deepEqual(at('2010-11-25', mother), ['basics', 'plan', 'care'])
    assert.deepEqual(at('2010-11-24', mother), [])
  })
  test('ACCESS-9 from sixteen a parent reads what the young person shares', () => {
    const consent = consentOf({ recipient: { personId: ines }, purpose: 'family', said: [[noor, 'yes', '2026-11-24']] })
    assert.deepEqual(opened(factsOf({ subject: subjectBorn('2010-11-24'), consents: [consent] }), mother), ['plan'])
  })
  test('ACCESS-9 the role alone is nothing: authority is judged on the day', () => {
    const subject = subjectBorn('2017-03-04', {
      authority: [
        { personId: ines, period: { from: day('2017-03-04'), until: today } },
        { personId: ruben, period: { from: day('2017-03-04'), until: null } },
      ],
    })
    assert.deepEqual(opened(factsOf({ subject }), mother, addDays(today, -1)), ['basics', 'plan', 'care'])
    assert.deepEqual(opened(factsOf({ subject }), mother), [])
    assert.deepEqual(opened(factsOf({ subject }), familyRelation(ruben)), ['basics', 'plan', 'care'])
  })
  test('ACCESS-9 a parent without authority and a foster parent read only what is agreed', () => {
    for (const role of ['parent_without_authority', 'foster_parent'] as const) {
      const relation = familyRelation(idOf<PersonId>('marc'), { role })
      assert.deepEqual(opened(factsOf(), relation), [])
      const consent = consentOf({ recipient: { personId: idOf<PersonId>('marc') }, purpose: 'family', said: bothYes })
      assert.deepEqual(opened(factsOf({ consents: [consent] }), relation), ['plan'])
    }
  })
})

describe('ACCESS-13 agreeing to help shares nothing', () => {
  for (const [kind, opens] of [
    ['help', false],
    ['action-part', false],
    ['secrecy', true],
    ['gdpr', true],
    ['joint-plan', true],
  ] as const)
    test(`ACCESS-13 ${kind} ${opens ? 'shares' : 'shares nothing'}`, () => assert.equal(shares(kind), opens))
})
