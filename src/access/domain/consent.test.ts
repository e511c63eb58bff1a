import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day, dayOf } from '#kernel/day.ts'
import { type Said, bothYes, consentOf, ines, noor, ruben, subjectBorn } from '../../../tests/child-facts.ts'
import { answerOf, breakpoints, endsBySelfOn, isInForce, stateOf } from './consent.ts'

const young = subjectBorn('2017-03-04')
const today = day('2026-11-24')
const force = (said: readonly Said[], on = today, subject = young) => isInForce(consentOf({ said }), subject, on)
const state = (said: readonly Said[], on = today, subject = young) => stateOf(consentOf({ said }), subject, on)

describe('CONSENT-1 all who must sign said yes, within the period', () => {
  test('CONSENT-1 one yes of two is no consent', () => {
    assert.equal(force([[ines, 'yes', '2026-09-01']]), false)
    assert.equal(force(bothYes), true)
  })
  test('CONSENT-1 the first day counts, the end does not', () => {
    assert.equal(force(bothYes, day('2026-08-31')), false)
    assert.equal(force(bothYes, day('2026-09-01')), true)
    assert.equal(force(bothYes, day('2027-08-31')), true)
    assert.equal(force(bothYes, day('2027-09-01')), false)
  })
  test('CONSENT-1 a yes counts from the day it was said', () => {
    const said: readonly Said[] = [bothYes[0]!, [ruben, 'yes', '2026-11-24']]
    assert.equal(force(said, day('2026-11-23')), false)
    assert.equal(force(said, today), true)
  })
  test('CONSENT-1 a young person of fifteen and one of two parents: not valid', () => {
    const bo = subjectBorn('2011-03-04')
    assert.equal(force([[noor, 'yes', '2026-09-01'], bothYes[0]!], today, bo), false)
    assert.equal(force([[noor, 'yes', '2026-09-01'], ...bothYes], today, bo), true)
    assert.equal(force(bothYes, today, bo), false)
  })
  test('CONSENT-1 withdrawal by one of two works on the day itself', () => {
    const said: readonly Said[] = [...bothYes, [ruben, 'withdrawn', '2026-11-24']]
    assert.equal(force(said, day('2026-11-23')), true)
    assert.equal(force(said, today), false)
  })
  test('CONSENT-1 a yes after a withdrawal counts again, in the order of writing down', () => {
    const back: readonly Said[] = [...bothYes, [ruben, 'withdrawn', '2026-11-20'], [ruben, 'yes', '2026-11-24']]
    assert.equal(force(back, day('2026-11-23')), false)
    assert.equal(force(back, today), true)
  })
  test('CONSENT-1 a court in the place of a signature counts as yes', () =>
    assert.equal(force([bothYes[0]!, [ruben, 'no', '2026-09-02'], [ruben, 'court', '2026-10-01']]), true))
  test('CONSENT-1 a spoken yes that the signer disputes does not count', () => {
    assert.equal(force([...bothYes, [ruben, 'disputed', '2026-11-24']]), false)
    assert.equal(state([...bothYes, [ruben, 'disputed', '2026-11-24']]), 'incomplete')
  })
  test('CONSENT-1 the yes of someone without authority is nothing', () =>
    assert.equal(force([bothYes[0]!, ['partner' as never, 'yes', '2026-09-01']]), false))
  test('CONSENT-1 without any known signer it is never in force', () =>
    assert.equal(force(bothYes, today, subjectBorn('2017-03-04', { authority: [] })), false))
  test('CONSENT-1 a correction closes the old version on its day', () => {
    const consent = consentOf({ said: bothYes, closedOn: today })
    assert.equal(isInForce(consent, young, addDays(today, -1)), true)
    assert.equal(isInForce(consent, young, today), false)
    assert.equal(stateOf(consent, young, today), 'closed')
  })
  test('CONSENT-1 a parent who gains authority must sign too from that day', () => {
    const later = subjectBorn('2017-03-04', {
      authority: [
        { personId: ines, period: { from: day('2017-03-04'), until: null } },
        { personId: ruben, period: { from: today, until: null } },
      ],
    })
    const said: readonly Said[] = [bothYes[0]!]
    assert.equal(force(said, addDays(today, -1), later), true)
    assert.equal(force(said, today, later), false)
  })
})

describe('CONSENT-2 a birthday that changes who signs', () => {
  const bo = subjectBorn('2010-11-24')
  const said: readonly Said[] = [[noor, 'yes', '2026-09-01'], ...bothYes]
  const yesterday = day('2026-11-23')
  test('CONSENT-2 stops on the sixteenth birthday, and is called expired', () => {
    assert.equal(force(said, yesterday, bo), true)
    assert.equal(force(said, today, bo), false)
    assert.equal(state(said, today, bo), 'expired')
  })
  test('CONSENT-2 the birthday begins at midnight in Amsterdam', () => {
    const at = (moment: string) => force(said, dayOf(new Date(moment)), bo)
    assert.equal(at('2026-11-23T22:59:59Z'), true)
    assert.equal(at('2026-11-23T23:00:00Z'), false)
  })
  test('CONSENT-2 the young person signs again, also before the birthday was noticed', () =>
    assert.equal(force([...said, [noor, 'yes', '2026-11-24']], today, bo), true))
  test('CONSENT-2 a parent who signs after the sixteenth birthday brings nothing back', () =>
    assert.equal(force([...said, [ines, 'yes', '2026-11-25']], day('2026-11-26'), bo), false))
  test('CONSENT-2 the twelfth birthday stops too, and twelve and parents together open again', () => {
    const sem = subjectBorn('2014-11-24')
    assert.equal(force(bothYes, yesterday, sem), true)
    assert.equal(force(bothYes, today, sem), false)
    assert.equal(force([...bothYes, [noor, 'yes', '2026-11-24']], today, sem), true)
  })
  test('CONSENT-2 recompute: what the young person signed with the parents lasts, what only parents signed does not', () => {
    const consent = (them: readonly Said[]) => consentOf({ said: them })
    assert.equal(isInForce(consent(said), bo, today, 'recompute'), true)
    assert.equal(isInForce(consent(bothYes), subjectBorn('2014-11-24'), today, 'recompute'), false)
  })
  test('CONSENT-2 a birthday that changes nothing for this kind stops nothing', () =>
    assert.equal(isInForce(consentOf({ said: bothYes, kind: 'action-part' }), bo, today), true))
  test('CONSENT-2 born on 29 February: stops on 1 March, or on 29 February in a leap year', () => {
    const leapling = subjectBorn('2016-02-29')
    const long = consentOf({
      said: [
        [ines, 'yes', '2027-09-01'],
        [ruben, 'yes', '2027-09-01'],
      ],
      from: day('2027-09-01'),
      until: day('2028-09-01'),
    })
    assert.equal(isInForce(long, leapling, day('2028-02-28')), true)
    assert.equal(isInForce(long, leapling, day('2028-02-29')), false)
  })
})

describe('CONSENT-1 its state in one word', () => {
  const cases: readonly [string, readonly Said[]][] = [
    ['asked', []],
    ['incomplete', [[ines, 'yes', '2026-09-01']]],
    ['given', bothYes],
    [
      'objection',
      [
        [ines, 'yes', '2026-09-01'],
        [ruben, 'no', '2026-09-02'],
      ],
    ],
    ['objection', [[ruben, 'no', '2026-09-02']]],
    [
      'refused',
      [
        [ines, 'no', '2026-09-01'],
        [ruben, 'no', '2026-09-02'],
      ],
    ],
    ['withdrawn', [...bothYes, [ines, 'withdrawn', '2026-10-01']]],
    [
      'given',
      [
        [ines, 'no', '2026-09-01'],
        [ines, 'yes', '2026-09-03'],
        [ruben, 'yes', '2026-09-02'],
      ],
    ],
  ]
  for (const [word, said] of cases)
    test(`CONSENT-1 ${word}: ${said.map(([who, what]) => `${who === ines ? 'Ines' : 'Ruben'} ${what}`).join(', ') || 'nobody answered'}`, () =>
      assert.equal(state(said), word))
  test('CONSENT-1 expired on the first day that no longer counts', () => {
    assert.equal(state(bothYes, day('2027-08-31')), 'given')
    assert.equal(state(bothYes, day('2027-09-01')), 'expired')
  })
  test('CONSENT-1 the state "given" and being in force go together within the period', () => {
    for (const [, said] of cases) assert.equal(state(said) === 'given', force(said))
  })
})

test('CONSENT-1 what someone last said, as written down by a day', () => {
  const consent = consentOf({
    said: [
      [ines, 'no', '2026-09-01'],
      [ines, 'yes', '2026-09-10'],
    ],
  })
  assert.equal(answerOf(consent, ines, day('2026-08-31')), null)
  assert.equal(answerOf(consent, ines, day('2026-09-09')), 'no')
  assert.equal(answerOf(consent, ines, day('2026-09-10')), 'yes')
  assert.equal(answerOf(consent, ruben, today), null)
})

test('CONSENT-1 ends by itself at its end, or at a birthday before it', () => {
  const consent = consentOf({ said: bothYes })
  assert.equal(endsBySelfOn(consent, young, today), '2027-09-01')
  assert.equal(endsBySelfOn(consent, subjectBorn('2015-01-10'), today), '2027-01-10')
  assert.equal(endsBySelfOn(consent, subjectBorn('2014-11-24'), today), '2027-09-01')
})

test('CONSENT-1 every day on which its being in force changes is among its breakpoints', () => {
  const bo = subjectBorn('2011-01-10')
  const consent = consentOf({
    said: [[noor, 'yes', '2026-09-05'], ...bothYes, [ruben, 'withdrawn', '2026-12-01'], [ruben, 'yes', '2026-12-24']],
  })
  const marks = new Set<string>(breakpoints(consent, bo))
  let before = isInForce(consent, bo, day('2026-08-01'))
  for (let on = day('2026-08-02'); on < '2027-12-01'; on = addDays(on, 1)) {
    const now = isInForce(consent, bo, on)
    if (now !== before) assert.ok(marks.has(on), `${on} is no breakpoint`)
    before = now
  }
})
