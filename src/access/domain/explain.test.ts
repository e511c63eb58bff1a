import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
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
  tom,
} from '../../../tests/child-facts.ts'
import type { ConsentId } from './consent.ts'
import { type DossierFacts, decide } from './decide.ts'
import { explain } from './explain.ts'
import type { Relation, RelationId } from './relation.ts'
import { type Section, sections } from './words.ts'
import { writeOut } from './write-out.ts'

const today = day('2026-11-24')
const why = (facts: DossierFacts, section: Section, on = today, index = 0) => {
  const part = explain(facts, on)[index]!.parts.find((each) => each.section === section)!
  return part.open ? null : part.why
}

describe('EXPLAIN-1 the page says what the rule does (A21)', () => {
  const facts = factsOf({
    subject: subjectBorn('2011-01-10'),
    relations: [
      relationOf(),
      relationOf({
        id: idOf<RelationId>('yara'),
        organisationId: klimboom,
        organisationKind: 'school',
        role: 'internal_supervisor',
        purpose: 'arrange-support',
        basis: { kind: 'legal', ground: 'wpo-40a' },
      }),
      familyRelation(noor, { role: 'youth' }),
      familyRelation(ines),
    ],
    consents: [
      consentOf({ said: [[noor, 'yes', '2026-09-05'], ...bothYes, [ruben, 'withdrawn', '2026-12-01']] }),
      consentOf({ id: idOf<ConsentId>('care'), section: 'care', said: bothYes }),
    ],
    schoolAgreements: [{ schoolId: klimboom, answer: 'asked', on: day('2026-09-01') }],
  })

  test('EXPLAIN-1 on every day it equals the access table, line by line', () => {
    const rows = writeOut(facts)
    for (let on = day('2026-08-15'); on < '2027-12-01'; on = addDays(on, 1)) {
      const table = rows
        .filter((row) => row.part !== 'cover' && row.from <= on && on < row.until)
        .map((row) => `${row.relationId} ${row.part} ${row.mayWrite} ${row.schoolPart} ${row.because}`)
      const said = explain(facts, on).flatMap(({ relation, parts }) =>
        parts.flatMap((part) => {
          if (!part.open) return []
          const { reason } = part
          const because =
            reason.kind === 'family'
              ? 'family'
              : reason.kind === 'consent'
                ? `consent:${reason.consentId}`
                : `legal:${reason.ground.id}`
          return [`${relation.id} ${part.section} ${part.mayWrite} ${part.schoolPart} ${because}`]
        }),
      )
      assert.deepEqual(said.toSorted(), table.toSorted(), on)
    }
  })
  test('EXPLAIN-1 "until" is the first day on which the rule says otherwise', () => {
    for (const standing of explain(facts, today))
      for (const part of standing.parts)
        if (part.open && part.until !== null) {
          const { relation } = standing
          const reason = (on: typeof today) => {
            const decision = decide(facts, relation, part.section, on)
            return decision.allowed && `${decision.because} ${decision.mayWrite} ${decision.schoolPart}`
          }
          assert.equal(reason(addDays(part.until, -1)), reason(today))
          assert.notEqual(reason(part.until), reason(today))
        }
  })
  test('EXPLAIN-1 who left or has not come yet is not in it', () => {
    const gone = relationOf({ period: { from: day('2026-09-01'), until: today } })
    const tomorrow = relationOf({ id: idOf<RelationId>('next'), period: { from: addDays(today, 1), until: null } })
    assert.deepEqual(explain(factsOf({ relations: [gone, tomorrow] }), today), [])
  })
})

describe('EXPLAIN-1 why someone sees nothing', () => {
  test('EXPLAIN-1 no consent was asked', () => {
    assert.deepEqual(why(factsOf(), 'plan'), { kind: 'consent', missing: { state: 'none' } })
    assert.equal(explain(factsOf(), today)[0]!.seesNothing, true)
  })
  test('EXPLAIN-1 a consent waits for one of two parents', () => {
    const consent = consentOf({ said: [[ines, 'yes', '2026-09-01']] })
    const missing = { state: 'incomplete', consentId: consent.id, from: '2026-09-01', waitingFor: [ruben] }
    assert.deepEqual(why(factsOf({ consents: [consent] }), 'plan'), { kind: 'consent', missing })
  })
  test('EXPLAIN-1 a consent of another purpose is not it, and an older closed one neither', () => {
    const other = consentOf({ purpose: 'give-care', said: bothYes })
    const replaced = consentOf({ closedOn: day('2026-10-01'), said: bothYes })
    assert.deepEqual(why(factsOf({ consents: [other, replaced] }), 'plan'), {
      kind: 'consent',
      missing: { state: 'none' },
    })
  })
  test('EXPLAIN-1 the consent had its time', () => {
    const missing = explain(factsOf({ consents: [consentOf({ said: bothYes })] }), day('2027-09-01'))[0]!.parts[1]!
    assert.equal(!missing.open && missing.why.kind === 'consent' && missing.why.missing.state, 'expired')
  })
  test('EXPLAIN-1 the role, the ground, the sections, the school', () => {
    const relations = (more: Partial<Relation>) => factsOf({ relations: [relationOf(more)] })
    assert.deepEqual(why(relations({ role: 'teacher' }), 'care'), { kind: 'role' })
    assert.deepEqual(why(relations({ basis: { kind: 'legal', ground: 'jw-2.3' } }), 'plan'), { kind: 'ground' })
    assert.deepEqual(why(relations({ sections: ['plan'] }), 'care'), { kind: 'not-asked-for' })
    const yara = relationOf({ organisationId: klimboom, organisationKind: 'school', role: 'internal_supervisor' })
    const consent = consentOf({ recipient: { organisationId: klimboom }, said: bothYes })
    assert.deepEqual(why(factsOf({ relations: [yara], consents: [consent] }), 'plan'), { kind: 'school-agreement' })
  })
  test('EXPLAIN-1 the family: too young, of age, no authority', () => {
    const at = (born: string, relation: Relation) =>
      why(factsOf({ subject: subjectBorn(born), relations: [relation] }), 'plan')
    const youth = familyRelation(noor, { role: 'youth' })
    assert.deepEqual(at('2014-11-25', youth), { kind: 'too-young', from: '2026-11-25' })
    assert.deepEqual(at('2010-11-24', familyRelation(ines)), {
      kind: 'of-age',
      since: '2026-11-24',
      missing: { state: 'none' },
    })
    const stranger = familyRelation(tom as never)
    assert.deepEqual(at('2017-03-04', stranger), { kind: 'no-authority' })
    const partner = familyRelation(tom as never, { role: 'parent_without_authority' })
    assert.deepEqual(at('2017-03-04', partner), { kind: 'consent', missing: { state: 'none' } })
  })
  test('EXPLAIN-1 every closed section has a reason, and an open one has not', () => {
    for (const { parts } of explain(factsOf(), today)) assert.equal(parts.length, sections.length)
  })
})
