import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#kernel/day.ts'
import type { FunctionId, PersonId } from '#kernel/id.ts'
import { type Answer, isInForce } from '#access/domain/consent.ts'
import {
  bothYes,
  consentOf,
  factsOf,
  idOf,
  ines,
  klimboom,
  noor,
  ruben,
  subjectBorn,
  zilverzorg,
} from '../../../../tests/child-facts.ts'
import { answerFor, mayAnswer, needsIdentityCheck } from './consent-answer.ts'
import { isSameQuestion, keepsAnswers } from './consent-correction.ts'
import { type Question, mistakesIn, purposesFor, sectionsFor, usualPeriod } from './consent-question.ts'
import { mayReadConsent } from './consent-readers.ts'
import { type Recorded, mayDispute, mistakesInRecord, recordedAnswer } from './consent-record.ts'
import { renewalsDue } from './consent-renewal.ts'
import { latestEnd } from './consent-term.ts'

const today = day('2026-11-24')
const child = subjectBorn('2017-03-04')
const question = (more: Partial<Question> = {}): Question => ({
  recipient: { organisationId: zilverzorg, kind: 'care-provider' },
  purpose: 'carry-out-plan',
  kind: 'secrecy',
  sections: ['plan'],
  explanation: 'Tom leest mee met het plan.',
  from: today,
  until: day('2027-11-24'),
  ...more,
})

describe('CONSENT-3 a year at most', () => {
  test('CONSENT-3 a year to the day, and one day more is too long', () => {
    assert.equal(latestEnd(day('2028-02-29')), '2029-02-28')
    assert.deepEqual(mistakesIn(question({ until: day('2027-11-24') }), today), [])
    assert.deepEqual(mistakesIn(question({ until: day('2027-11-25') }), today), ['too-long'])
    assert.deepEqual(usualPeriod(today), { from: today, lastDay: '2027-11-23' })
  })
  test('CONSENT-3 one day is long enough; none is not', () => {
    assert.deepEqual(mistakesIn(question({ until: addDays(today, 1) }), today), [])
    assert.deepEqual(mistakesIn(question({ until: today }), today), ['ends-before-it-begins'])
  })
})

describe('CONSENT-4 a question that can be answered', () => {
  test('CONSENT-4 what nobody at the recipient could read is not asked', () => {
    const school: Question['recipient'] = { organisationId: klimboom, kind: 'school' }
    assert.deepEqual(purposesFor(school), ['carry-out-plan', 'arrange-support'])
    assert.deepEqual(sectionsFor({ organisationId: klimboom, kind: 'swv' }, 'arrange-support'), ['basics', 'plan'])
    assert.deepEqual(
      mistakesIn(question({ recipient: { organisationId: klimboom, kind: 'swv' }, sections: ['care'] }), today),
      ['section-out-of-reach'],
    )
    assert.deepEqual(mistakesIn(question({ recipient: { organisationId: klimboom, kind: 'province' } }), today), [
      'purpose-does-not-fit',
    ])
    assert.deepEqual(mistakesIn(question({ purpose: 'family' }), today), ['purpose-does-not-fit'])
  })
  test('CONSENT-4 to a person: a supporter for the plan, a parent as family', () => {
    assert.deepEqual(purposesFor({ personId: ines, kind: 'helper' }), ['carry-out-plan'])
    assert.deepEqual(purposesFor({ personId: ines, kind: 'parent_without_authority' }), ['family'])
  })
  test('CONSENT-4 sections, a first day that is not past, and an explanation', () => {
    assert.deepEqual(mistakesIn(question({ sections: [] }), today), ['nothing-asked'])
    assert.deepEqual(mistakesIn(question({ from: addDays(today, -1), until: today }), today), ['begins-in-the-past'])
    assert.deepEqual(mistakesIn(question({ explanation: 'te kort' }), today), ['no-explanation'])
    assert.deepEqual(mistakesIn(question({ explanation: 'x'.repeat(2001) }), today), ['explanation-too-long'])
  })
})

describe('CONSENT-5 whose answer it is', () => {
  test('CONSENT-5 the signer, on a day within the period, as long as the question stands', () => {
    const consent = consentOf()
    assert.deepEqual(mayAnswer(consent, child, ines, today), { may: true })
    assert.deepEqual(mayAnswer(consent, child, idOf<PersonId>('marc'), today), { may: false, why: 'not-a-signer' })
    assert.deepEqual(mayAnswer(consent, child, ines, day('2027-08-31')), { may: true })
    assert.deepEqual(mayAnswer(consent, child, ines, day('2027-09-01')), { may: false, why: 'ended' })
    assert.deepEqual(mayAnswer(consentOf({ closedOn: today }), child, ines, today), { may: false, why: 'closed' })
    assert.deepEqual(mayAnswer(consentOf({ closedOn: today }), child, ines, addDays(today, -1)), { may: true })
  })
  test('CONSENT-5 at fifteen both parents and the child; at sixteen the parents no more', () => {
    const bo = subjectBorn('2010-11-24')
    for (const person of [noor, ines, ruben])
      assert.equal(mayAnswer(consentOf(), bo, person, addDays(today, -1)).may, true)
    assert.equal(mayAnswer(consentOf(), bo, noor, today).may, true)
    assert.equal(mayAnswer(consentOf(), bo, ines, today).may, false)
  })
  test('CONSENT-5 what a court decided is not undone by the parent', () =>
    assert.deepEqual(mayAnswer(consentOf({ said: [[ruben, 'court', '2026-10-01']] }), child, ruben, today), {
      may: false,
      why: 'court-decided',
    }))
})

describe('CONSENT-7 withdrawing', () => {
  test('CONSENT-7 a no to an earlier yes withdraws; the same again is nothing new', () => {
    const table: readonly [Answer | null, 'yes' | 'no', Answer | null][] = [
      [null, 'yes', 'yes'],
      [null, 'no', 'no'],
      ['yes', 'no', 'withdrawn'],
      ['yes', 'yes', null],
      ['no', 'yes', 'yes'],
      ['no', 'no', null],
      ['withdrawn', 'yes', 'yes'],
      ['withdrawn', 'no', null],
      ['disputed', 'yes', 'yes'],
      ['disputed', 'no', 'no'],
    ]
    for (const [last, choice, written] of table) assert.equal(answerFor(last, choice), written, `${last} ${choice}`)
  })
  test('IDENTITY-1 only a yes asks for it', () => {
    assert.equal(needsIdentityCheck(['no', 'withdrawn', 'disputed']), false)
    assert.equal(needsIdentityCheck(['no', 'yes']), true)
  })
  test('CONSENT-7 whatever was said before, a no of one who must sign leaves nothing in force', () => {
    const answers = fc.constantFrom<Answer>('yes', 'no', 'withdrawn', 'disputed')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(ines, ruben), answers), { maxLength: 8 }), (history) => {
        const said = history.map(([who, what]) => [who, what, '2026-10-01'] as const)
        const last = said.findLast(([who]) => who === ines)?.[1] ?? null
        const written = answerFor(last, 'no')
        const after = consentOf({
          said: [...said, ...(written === null ? [] : [[ines, written, '2026-11-24'] as const])],
        })
        assert.equal(isInForce(after, child, today), false)
      }),
    )
  })
})

describe('CONSENT-6 written down by another', () => {
  const recorded = (more: Partial<Recorded> = {}): Recorded => ({
    signerId: ruben,
    recorderId: idOf<PersonId>('kim'),
    way: 'spoken',
    signedOn: today,
    place: 'telefonisch',
    ...more,
  })
  const about = { subject: child, consent: { kind: 'secrecy' as const }, lastOwnAnswerOn: null }
  test('CONSENT-6 not by the signer, not of the future, not older than a year, and with a place', () => {
    const say = (more: Partial<Recorded>) => mistakesInRecord(recorded(more), ['yes'], about, today)
    assert.deepEqual(say({}), [])
    assert.deepEqual(say({ recorderId: ruben }), ['own-answer'])
    assert.deepEqual(say({ signedOn: addDays(today, 1) }), ['in-the-future'])
    assert.deepEqual(say({ signedOn: day('2025-11-24') }), [])
    assert.deepEqual(say({ signedOn: day('2025-11-23') }), ['too-long-ago'])
    assert.deepEqual(say({ place: '' }), ['no-place'])
  })
  test('CONSENT-6 a court stands in for who holds authority, not for the young person', () => {
    const bo = { ...about, subject: subjectBorn('2012-01-01') }
    assert.deepEqual(mistakesInRecord(recorded({ way: 'court' }), ['yes'], bo, today), [])
    assert.deepEqual(mistakesInRecord(recorded({ way: 'court', signerId: noor }), ['yes'], bo, today), [
      'court-only-for-authority',
    ])
    assert.equal(recordedAnswer('court', 'yes', 'no'), 'court')
  })
  test('CONSENT-11 a yes of a day is not over an own answer of that day or later; a no is', () => {
    const own = { ...about, lastOwnAnswerOn: today }
    assert.deepEqual(mistakesInRecord(recorded(), ['yes'], own, today), ['answered-later-themselves'])
    assert.deepEqual(mistakesInRecord(recorded(), ['no'], own, today), [])
    assert.deepEqual(
      mistakesInRecord(recorded(), ['yes'], { ...about, lastOwnAnswerOn: addDays(today, -1) }, today),
      [],
    )
  })
  test('CONSENT-6 one disputes what another wrote down, once', () => {
    const consent = consentOf({ said: [[ruben, 'yes', '2026-11-01']] })
    const last = { way: 'spoken' as const, recordedById: idOf<PersonId>('kim') }
    assert.equal(mayDispute(consent, last, ruben, today), true)
    assert.equal(mayDispute(consent, { ...last, recordedById: ruben }, ruben, today), false)
    assert.equal(mayDispute(consent, { ...last, way: 'court' }, ruben, today), false)
    assert.equal(mayDispute(consent, null, ruben, today), false)
  })
})

describe('CONSENT-8 a correction', () => {
  test('CONSENT-8 answers go along only when nothing more is asked', () => {
    const old = question({ sections: ['plan', 'care'] })
    assert.equal(keepsAnswers(old, { ...old, sections: ['plan'] }), true)
    assert.equal(keepsAnswers(old, { ...old, until: addDays(old.until, -1) }), true)
    for (const more of [
      { sections: ['basics', 'plan'] as const },
      { until: addDays(old.until, 1) },
      { from: addDays(old.from, -1) },
      { explanation: 'Een andere uitleg dan eerst.' },
      { purpose: 'give-care' as const },
      { kind: 'gdpr' as const },
      { recipient: { organisationId: klimboom, kind: 'care-provider' as const } },
      { recipient: { personId: ines, kind: 'helper' as const } },
    ])
      assert.equal(keepsAnswers(old, { ...old, ...more }), false, JSON.stringify(more))
    assert.equal(isSameQuestion(old, old), true)
    assert.equal(isSameQuestion(old, { ...old, sections: ['plan'] }), false)
  })
})

describe('CONSENT-9 eight weeks before', () => {
  const due = (facts: Parameters<typeof renewalsDue>[0], on = today) =>
    renewalsDue(facts, on).map(({ endsOn, because }) => `${endsOn} ${because}`)
  test('CONSENT-9 56 days before the end, and not 57', () => {
    const facts = factsOf({ consents: [consentOf({ said: bothYes, until: day('2027-01-19') })] })
    assert.deepEqual(due(facts, day('2026-11-23')), [])
    assert.deepEqual(due(facts, day('2026-11-24')), ['2027-01-19 term'])
    assert.deepEqual(due(facts, day('2027-01-18')), ['2027-01-19 term'])
    assert.deepEqual(due(facts, day('2027-01-19')), [])
  })
  test('CONSENT-9 a birthday at which others sign: twelve and sixteen, and eighteen for the action part', () => {
    const at = (born: string, kind: 'secrecy' | 'action-part', said = bothYes) =>
      due(factsOf({ subject: subjectBorn(born), consents: [consentOf({ kind, said })] }))
    assert.deepEqual(at('2015-01-10', 'secrecy'), ['2027-01-10 birthday'])
    assert.deepEqual(at('2011-01-10', 'secrecy', [[noor, 'yes', '2026-09-01'], ...bothYes]), ['2027-01-10 birthday'])
    assert.deepEqual(at('2009-01-10', 'action-part'), ['2027-01-10 birthday'])
    assert.deepEqual(at('2015-01-10', 'action-part'), [])
  })
  test('CONSENT-9 everyone who signed and who must sign from then on hears of it', () => {
    const facts = factsOf({ subject: subjectBorn('2015-01-10'), consents: [consentOf({ said: bothYes })] })
    assert.deepEqual(renewalsDue(facts, today)[0]!.concerned.toSorted(), [noor, ines, ruben].toSorted())
  })
  test('CONSENT-9 with recompute what lasts over the birthday is not warned of', () => {
    const consents = [consentOf({ said: [[noor, 'yes', '2026-09-01'], ...bothYes] })]
    assert.deepEqual(due(factsOf({ subject: subjectBorn('2011-01-10'), consents, birthdays: 'recompute' })), [])
  })
  test('CONSENT-9 not when it was asked again already, nor when it is not in force', () => {
    const ending = consentOf({ said: bothYes, until: day('2027-01-19') })
    const next = consentOf({ id: idOf('next'), from: day('2027-01-19'), until: day('2028-01-19') })
    assert.deepEqual(due(factsOf({ consents: [ending, next] })), [])
    assert.deepEqual(due(factsOf({ consents: [consentOf({ until: day('2027-01-19') })] })), [])
  })
})

test('CONSENT-12 who reads a consent', () => {
  const to = { organisationId: zilverzorg, personId: null }
  const actor = { functionId: idOf<FunctionId>('kim'), organisationId: klimboom, personId: ines }
  assert.equal(mayReadConsent({ actor, purpose: 'family' }, null, to), true)
  assert.equal(mayReadConsent({ actor, purpose: 'carry-out-plan' }, actor.functionId, to), true)
  assert.equal(mayReadConsent({ actor, purpose: 'carry-out-plan' }, 'another', to), false)
  assert.equal(
    mayReadConsent({ actor: { ...actor, organisationId: zilverzorg }, purpose: 'carry-out-plan' }, 'another', to),
    true,
  )
  const helper = { functionId: null, organisationId: null, personId: ines }
  assert.equal(mayReadConsent({ actor: helper, purpose: 'carry-out-plan' }, null, to), false)
  assert.equal(
    mayReadConsent({ actor: helper, purpose: 'carry-out-plan' }, null, { organisationId: null, personId: ines }),
    true,
  )
})
