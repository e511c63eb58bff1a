import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day, dayOf } from '#kernel/day.ts'
import { ines, noor, ruben, subjectBorn } from '../../../tests/child-facts.ts'
import { agreementKinds, requiredSigners, signerBirthdays, signersFor } from './signers.ts'

const parents = [ines, ruben]
const all = [noor, ines, ruben]

/** Born on 20 May 2014: twelve on 20 May 2026, sixteen in 2030, eighteen in 2032. */
const child = subjectBorn('2014-05-20')
const on = (kind: (typeof agreementKinds)[number], text: string) => requiredSigners(kind, child, day(text))

describe('SIGN-1 below twelve all who hold authority sign', () => {
  for (const kind of ['help', 'secrecy', 'joint-plan'] as const)
    test(`SIGN-1 ${kind}: the last day of eleven`, () => assert.deepEqual(on(kind, '2026-05-19'), parents))
})

describe('SIGN-2 from twelve the young person and all who hold authority sign', () => {
  for (const kind of ['help', 'secrecy', 'joint-plan'] as const) {
    test(`SIGN-2 ${kind}: the twelfth birthday`, () => assert.deepEqual(on(kind, '2026-05-20'), all))
    test(`SIGN-2 ${kind}: the last day of fifteen`, () => assert.deepEqual(on(kind, '2030-05-19'), all))
  }
})

describe('SIGN-3 from sixteen the young person signs alone', () => {
  for (const kind of ['help', 'secrecy', 'joint-plan', 'gdpr'] as const) {
    test(`SIGN-3 ${kind}: the sixteenth birthday`, () => assert.deepEqual(on(kind, '2030-05-20'), [noor]))
    test(`SIGN-3 ${kind}: the last day of seventeen and the eighteenth birthday`, () => {
      assert.deepEqual(on(kind, '2032-05-19'), [noor])
      assert.deepEqual(on(kind, '2032-05-20'), [noor])
    })
  }
})

describe('SIGN-4 consent under the AVG: the representative below sixteen', () => {
  test('SIGN-4 at eleven, twelve and fifteen the parents alone', () => {
    for (const at of ['2026-05-19', '2026-05-20', '2030-05-19']) assert.deepEqual(on('gdpr', at), parents)
  })
})

describe('SIGN-5 the action part of an OPP: the parents until the pupil is of age', () => {
  test('SIGN-5 at eleven, twelve, fifteen, sixteen and seventeen the parents', () => {
    for (const at of ['2026-05-19', '2026-05-20', '2030-05-19', '2030-05-20', '2032-05-19'])
      assert.deepEqual(on('action-part', at), parents)
  })
  test('SIGN-5 on the eighteenth birthday the young person', () =>
    assert.deepEqual(on('action-part', '2032-05-20'), [noor]))
})

describe('DAY-1 birthdays that are hard to find', () => {
  const leap = subjectBorn('2014-02-28')
  const leapling = subjectBorn('2016-02-29')
  test('SIGN-2 born on 29 February: twelve in a leap year on the day itself', () => {
    assert.deepEqual(requiredSigners('secrecy', leapling, day('2028-02-28')), parents)
    assert.deepEqual(requiredSigners('secrecy', leapling, day('2028-02-29')), all)
  })
  test('SIGN-3 born on 29 February 2012: sixteen on 29 February 2028, eighteen on 1 March 2030', () => {
    const older = subjectBorn('2012-02-29')
    assert.deepEqual(requiredSigners('secrecy', older, day('2028-02-28')), all)
    assert.deepEqual(requiredSigners('secrecy', older, day('2028-02-29')), [noor])
    assert.deepEqual(requiredSigners('action-part', older, day('2030-02-28')), parents)
    assert.deepEqual(requiredSigners('action-part', older, day('2030-03-01')), [noor])
  })
  test('SIGN-2 born on 28 February is twelve on 28 February', () => {
    assert.deepEqual(requiredSigners('secrecy', leap, day('2026-02-27')), parents)
    assert.deepEqual(requiredSigners('secrecy', leap, day('2026-02-28')), all)
  })
  test('SIGN-2 the birthday begins at midnight in Amsterdam, in summer and in winter', () => {
    const summer = (moment: string) => requiredSigners('secrecy', child, dayOf(new Date(moment)))
    assert.deepEqual(summer('2026-05-19T21:59:59Z'), parents)
    assert.deepEqual(summer('2026-05-19T22:00:00Z'), all)
    const born = subjectBorn('2014-11-20')
    const winter = (moment: string) => requiredSigners('secrecy', born, dayOf(new Date(moment)))
    assert.deepEqual(winter('2026-11-19T22:59:59Z'), parents)
    assert.deepEqual(winter('2026-11-19T23:00:00Z'), all)
  })
})

describe('SIGN-1 who holds authority is judged on the day', () => {
  test('SIGN-1 twins with different authority have different signers', () => {
    const one = subjectBorn('2018-06-01')
    const other = subjectBorn('2018-06-01', { authority: [{ personId: ines, period: one.authority[0]!.period }] })
    assert.deepEqual(requiredSigners('secrecy', one, day('2026-11-24')), parents)
    assert.deepEqual(requiredSigners('secrecy', other, day('2026-11-24')), [ines])
  })
  test('SIGN-1 authority that ends on a day no longer signs on that day', () => {
    const until = day('2026-11-24')
    const subject = subjectBorn('2018-06-01', {
      authority: [
        { personId: ines, period: { from: day('2018-06-01'), until: null } },
        { personId: ruben, period: { from: day('2018-06-01'), until } },
      ],
    })
    assert.deepEqual(requiredSigners('secrecy', subject, addDays(until, -1)), parents)
    assert.deepEqual(requiredSigners('secrecy', subject, until), [ines])
  })
  test('SIGN-1 without anyone known to hold authority nobody can sign', () =>
    assert.deepEqual(requiredSigners('secrecy', subjectBorn('2018-06-01', { authority: [] }), day('2026-11-24')), []))
  test('SIGN-2 a young person without an account cannot sign, and the parents alone are not enough', () =>
    assert.deepEqual(requiredSigners('secrecy', subjectBorn('2013-06-01', { personId: null }), day('2026-11-24')), []))
  test('SIGN-2 who cannot weigh their interests is represented, also from sixteen', () => {
    const at = (born: string) => requiredSigners('help', subjectBorn(born, { capable: false }), day('2026-11-24'))
    assert.deepEqual(at('2013-06-01'), parents)
    assert.deepEqual(at('2010-06-01'), parents)
  })
})

test('SIGN-1 before a rule was in force nobody signs', () => {
  assert.equal(signersFor('secrecy', child, day('2014-12-31')), null)
  assert.deepEqual(requiredSigners('secrecy', child, day('2014-12-31')), [])
  assert.notEqual(signersFor('secrecy', child, day('2015-01-01')), null)
})

test('SIGN-3 the birthdays that change who signs are known per kind', () => {
  assert.deepEqual(signerBirthdays('secrecy', child), ['2026-05-20', '2030-05-20'])
  assert.deepEqual(signerBirthdays('gdpr', child), ['2030-05-20'])
  assert.deepEqual(signerBirthdays('action-part', child), ['2032-05-20'])
})
