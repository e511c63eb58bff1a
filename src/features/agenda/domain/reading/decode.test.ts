import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeText, mostBytes } from './decode.ts'

test('UTF-8, UTF-16 and Windows-1252 give the same text', () => {
  const text = 'Eén kind – één plan: € 5, “coördinatie”\n'.repeat(3)
  const utf16 = (little: boolean) =>
    Uint8Array.from(
      Array.from(text).flatMap((each) =>
        little
          ? [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]
          : [each.charCodeAt(0) >> 8, each.charCodeAt(0) & 255],
      ),
    )
  assert.equal(decodeText(Buffer.from(text)), text)
  assert.equal(decodeText(Uint8Array.from([0xff, 0xfe, ...utf16(true)])), text)
  assert.equal(decodeText(Uint8Array.from([0xfe, 0xff, ...utf16(false)])), text)
  assert.equal(decodeText(Uint8Array.from([0x45, 0xe9, 0x6e, 0x20, 0x96, 0x20, 0x80])), 'Eén – €')
  assert.equal(decodeText(Buffer.from('Gewoon'.repeat(20), 'utf16le')), 'Gewoon'.repeat(20))
})

test('what is no text says why', () => {
  const reason = (bytes: Uint8Array) => {
    const read = decodeText(bytes)
    return typeof read === 'string' ? '' : read.reason
  }
  assert.match(reason(new Uint8Array()), /leeg/)
  assert.match(reason(Buffer.from('%PDF-1.7')), /pdf/)
  assert.match(reason(Buffer.from('PK\u0003\u0004')), /Word/)
  assert.match(reason(Uint8Array.from({ length: 300 }, (_, at) => at % 3)), /geen tekst/)
  assert.match(reason(new Uint8Array(mostBytes + 1).fill(65)), /te groot/)
})

test('any text comes back from UTF-8', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((text) => !/^(?:%PDF|PK|\uFFFE|\uFEFF)/.test(text) && !text.includes(String.fromCharCode(0))),
      (text) => {
        assert.equal(decodeText(new Uint8Array(Buffer.from(text))), text)
      },
    ),
  )
})
