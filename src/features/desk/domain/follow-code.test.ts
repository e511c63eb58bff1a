import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findFollowCode, followCode, sayFollowCode } from './follow-code.ts'

const chance = fc.uint8Array({ minLength: 64, maxLength: 64 })

test('DESK-4 a code has twelve signs and reads back however it is typed', () => {
  fc.assert(
    fc.property(chance, (bytes) => {
      fc.pre([...bytes].filter((byte) => byte < 240).length >= 12)
      const code = followCode(bytes)
      assert.match(code, /^[234679CDFGHJKMNPQRTVWXYZ]{12}$/)
      assert.equal(findFollowCode(sayFollowCode(code)), code)
      assert.equal(findFollowCode(` ${sayFollowCode(code).toLowerCase().replaceAll('-', ' ')} `), code)
      assert.equal(followCode(bytes), code)
    }),
  )
})

test('DESK-4 what cannot be a code is none', () => {
  for (const text of ['', 'CDFG-HJKM-NPQ', 'CDFG-HJKM-NPQRT', 'CDFG-HJKM-NPQO', 'CDFG-HJKM-NPQ1', "CDFG-HJKM-NPQ'"])
    assert.equal(findFollowCode(text), null)
})

test('DESK-4 a sign is never likelier than another', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  const counts = new Map<string, number>()
  for (let start = 0; start < 240; start += 12)
    for (const sign of followCode(bytes.slice(start))) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  assert.deepEqual([...new Set(counts.values())], [10])
  assert.equal(counts.size, 24)
})
