import assert from 'node:assert/strict'
import { test } from 'node:test'
import { squareOf } from './qr.ts'

test('a square has its three corners and a white edge of four', () => {
  const { size, path } = squareOf('otpauth://totp/Samenhang:x?secret=MZXW6YTBOI')
  const dark = new Set(path.match(/M\d+ \d+/g))
  const has = (x: number, y: number) => dark.has(`M${x} ${y}`)
  for (const [x, y] of [
    [4, 4],
    [size - 5, 4],
    [4, size - 5],
  ] as const)
    assert.ok(has(x, y), `${x} ${y}`)
  assert.equal(has(size - 5, size - 5) && has(size - 6, size - 6) && has(size - 11, size - 5), false)
  for (let edge = 0; edge < 4; edge += 1)
    for (let at = 0; at < size; at += 1) assert.equal(has(edge, at) || has(at, edge), false)
  assert.equal((size - 8 - 17) % 4, 0)
  assert.match(path, /^(M\d+ \d+h1v1h-1z)+$/)
})
