import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { FunctionId, Id, PersonId } from '#kernel/id.ts'
import { day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mayHaveAccount } from './account-age.ts'
import { findWay, onlyWay, wayKey, type Way } from './acting.ts'
import { attemptRule, isWaiting, waitUntil } from './attempts.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { checkInvitation, expiryOf, type Invitation } from './invitation.ts'
import { findCode, letterCode, sayCode } from './letter-code.ts'
import { findFlaw } from './password.ts'
import { codeOf, findStep, keyUri, stepAt, type Hmac } from './totp.ts'

const at = new Date('2026-11-24T09:00:00Z')

test('SIGNIN-1 an own account from the twelfth birthday', () => {
  const noor = { bornOn: day('2014-11-25') }
  assert.equal(mayHaveAccount(noor, day('2026-11-24')), false)
  assert.equal(mayHaveAccount(noor, day('2026-11-25')), true)
  assert.equal(mayHaveAccount({ bornOn: null }, day('2026-11-24')), true)
})

test('SIGNIN-2 five attempts are free, then each wait is twice as long, up to an hour', () => {
  const seconds = (failed: number) => {
    const until = waitUntil(failed, at)
    return until === null ? 0 : (until.getTime() - at.getTime()) / 1000
  }
  assert.deepEqual([1, 4, 5, 6, 7, 10, 11, 60].map(seconds), [0, 0, 60, 120, 240, 1920, 3600, 3600])
  assert.equal(seconds(2000), attemptRule.longestWaitSeconds)
  assert.equal(isWaiting(at, at), false)
  assert.equal(isWaiting(new Date(at.getTime() + 1), at), true)
})

describe('SIGNIN-3 for whom one acts', () => {
  const way = (id: string, standInId: string | null = null): Way => ({
    functionId: id as FunctionId,
    standInId: standInId as Id<'stand-in'> | null,
    insteadOf: null,
    role: 'teacher',
    organisationName: 'De Wilgen',
  })
  test('one function goes by itself, several ask, none is oneself', () => {
    assert.equal(onlyWay([]), 'self')
    assert.deepEqual(onlyWay([way('a')]), { functionId: 'a', standInId: null })
    assert.equal(onlyWay([way('a'), way('b')]), null)
    assert.equal(onlyWay([way('a'), way('a', 's')]), null)
  })
  test("only a way of one's own can be chosen", () => {
    const ways = [way('a'), way('b', 's')]
    assert.equal(findWay(ways, 'b'), null)
    assert.equal(findWay(ways, wayKey(ways[1]!)), ways[1])
    assert.equal(findWay(ways, 'c'), null)
    assert.equal(findWay(ways, 'zelf'), 'self')
  })
})

describe('INVITATION-1 and INVITATION-2', () => {
  const ruben = 'ruben' as PersonId
  const invitation: Invitation = {
    id: 'i' as Id<'invitation'>,
    personId: ruben,
    way: 'letter',
    email: null,
    expiresAt: expiryOf('letter', at, day('2026-11-24')),
    usedAt: null,
    withdrawnAt: null,
  }
  const outcome = (of: Invitation | null, signedInAs: string | null, hoursLater: number) => {
    try {
      return checkInvitation(of, signedInAs as PersonId | null, new Date(at.getTime() + hoursLater * 3_600_000))
        .personId
    } catch (fault) {
      if (fault instanceof Refusal) return `${fault.kind} ${fault.rule}`
      throw fault
    }
  }
  test('INVITATION-1 seven days, to the second; eight days old is gone (C17)', () => {
    assert.equal(outcome(invitation, null, 7 * 24 - 0.001), 'ruben')
    assert.equal(outcome(invitation, null, 7 * 24), 'gone INVITATION-1')
    assert.equal(outcome(invitation, null, 8 * 24), 'gone INVITATION-1')
    assert.equal(outcome(null, null, 0), 'gone INVITATION-1')
  })
  test('INVITATION-1 works once, and not after it was taken back', () => {
    assert.equal(outcome({ ...invitation, usedAt: at }, null, 1), 'gone INVITATION-1')
    assert.equal(outcome({ ...invitation, withdrawnAt: at }, null, 1), 'gone INVITATION-1')
  })
  test('INVITATION-1 the first administrator has a day', () => {
    assert.equal(expiryOf('first-administrator', at, day('2026-11-24')).toISOString(), '2026-11-25T09:00:00.000Z')
  })
  test('INVITATION-2 not while signed in as someone else (C17)', () => {
    assert.equal(outcome(invitation, 'ines', 1), 'forbidden INVITATION-2')
    assert.equal(outcome(invitation, 'ruben', 1), 'ruben')
  })
})

describe('INVITATION-3 the code of a letter', () => {
  test('is read again as it was written, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (chance) => {
        fc.pre(chance.filter((byte) => byte < 240).length >= 12)
        const code = letterCode(chance)
        assert.match(sayCode(code), /^(?:[2-9A-Z]{4}-){2}[2-9A-Z]{4}$/)
        assert.equal(findCode(sayCode(code).toLowerCase()), code)
        assert.equal(findCode(` ${code.slice(0, 5)} ${code.slice(5)}`), code)
        assert.doesNotMatch(code, /[01OILSB58UEA]/)
      }),
    )
  })
  test('every sign is as likely as another', () => {
    const counts = new Map<string, number>()
    const bytes = Array.from({ length: 240 }, (_, byte) => byte)
    for (let start = 0; start < 240; start += 12)
      for (const sign of letterCode(Uint8Array.from(bytes.slice(start, start + 12))))
        counts.set(sign, (counts.get(sign) ?? 0) + 1)
    assert.deepEqual([...new Set(counts.values())], [10])
  })
  test('too short, too long or another sign is no code; too little chance makes none', () => {
    assert.equal(findCode('CDFG-HJKM-NPQ'), null)
    assert.equal(findCode('CDFG-HJKM-NPQRT'), null)
    assert.equal(findCode('CDFG-HJKM-NPQ0'), null)
    assert.throws(() => letterCode(new Uint8Array(64).fill(250)), RangeError)
  })
})

describe('PASSWORD-1 and PASSWORD-2', () => {
  const who = { name: 'Ilse Verhoeven', email: 'i.verhoeven@wilgen.example' }
  const refused = (password: string) => findFlaw(password, who) !== null
  test('PASSWORD-1 twelve signs, counted as people count; 128 at most', () => {
    assert.equal(refused('paarse tafe'), true)
    assert.equal(refused('paarse tafel'), false)
    assert.equal(refused('🦊🦉🐝🐟🐢🐦🦊🦉🐝🐟🐢'), true)
    assert.equal(refused('🦊🦉🐝🐟🐢🐦🦊🦉🐝🐟🐢🐦'), false)
    assert.equal(refused('wilde ganzen '.repeat(9)), false)
    assert.equal(refused('wilde ganzen '.repeat(10)), true)
  })
  test('PASSWORD-2 not the name and not the mail address', () => {
    for (const own of ['verhoeven2026!', 'Ilse Verhoeven', 'i.verhoeven-1234', 'ILSEVERHOEVEN'])
      assert.equal(refused(own), true, own)
  })
  test('PASSWORD-2 not what everyone tries', () => {
    for (const easy of [
      'Welkom123456',
      'wachtwoordwachtwoord',
      'Wachtwoord01!',
      'aaaaaaaaaaaaaa',
      '123456789012',
      'qwertyuiopas',
      'ababababababab',
    ])
      assert.equal(refused(easy), true, easy)
  })
  test('PASSWORD-2 no rules of composition', () => {
    for (const fine of ['vier natte kanaries', 'groenebootinmistigebaai', '847362519403', 'zomer in de achtertuin'])
      assert.equal(refused(fine), false, fine)
  })
})

describe('TOTP-1 and TOTP-2', () => {
  const secret = new TextEncoder().encode('12345678901234567890')
  const hmac: Hmac = (message) => createHmac('sha1', secret).update(message).digest()
  test('TOTP-1 the test values of RFC 6238 appendix B', () => {
    for (const [seconds, code] of [
      [59, '94287082'],
      [1111111109, '07081804'],
      [1111111111, '14050471'],
      [1234567890, '89005924'],
      [2000000000, '69279037'],
      [20000000000, '65353130'],
    ] as const)
      assert.equal(codeOf(hmac, stepAt(new Date(seconds * 1000)), 8), code)
  })
  test('TOTP-1 one step early or late, not two', () => {
    const now = stepAt(at)
    const found = (step: number) => findStep(hmac, codeOf(hmac, step), at, null)
    assert.deepEqual(
      [-2, -1, 0, 1, 2].map((shift) => found(now + shift)),
      [null, now - 1, now, now + 1, null],
    )
    assert.equal(findStep(hmac, `${codeOf(hmac, now).slice(0, 3)} ${codeOf(hmac, now).slice(3)}`, at, null), now)
    assert.equal(findStep(hmac, '', at, null), null)
  })
  test('TOTP-2 a step works once, and none before it', () => {
    const now = stepAt(at)
    assert.equal(findStep(hmac, codeOf(hmac, now), at, now), null)
    assert.equal(findStep(hmac, codeOf(hmac, now - 1), at, now), null)
    assert.equal(findStep(hmac, codeOf(hmac, now + 1), at, now), now + 1)
  })
  test('TOTP-1 for any secret and moment the code of now is right', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        (key, second) => {
          const own: Hmac = (message) => createHmac('sha1', key).update(message).digest()
          const moment = new Date(second * 1000)
          return findStep(own, codeOf(own, stepAt(moment)), moment, null) !== null
        },
      ),
    )
  })
  test('base32 gives back what went in (RFC 4648)', () => {
    assert.equal(toBase32(new TextEncoder().encode('foobar')), 'MZXW6YTBOI')
    assert.equal(fromBase32('not base 32!'), null)
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => assert.deepEqual(fromBase32(toBase32(bytes)), Uint8Array.from(bytes))),
    )
  })
  test('the square holds secret and account', () => {
    assert.equal(
      keyUri('MZXW6YTBOI', 'i@wilgen.example'),
      'otpauth://totp/Samenhang%3Ai%40wilgen.example?secret=MZXW6YTBOI&issuer=Samenhang&algorithm=SHA1&digits=6&period=30',
    )
  })
})
