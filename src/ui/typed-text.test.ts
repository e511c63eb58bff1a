import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { typedText } from './typed-text.ts'

test('FORM-2 a text that fills its field exactly is kept, whatever its line breaks are sent as', () => {
  assert.equal(typedText('a\r\nb\r\nc', 5), 'a\nb\nc')
  assert.equal(typedText('  abc  ', 3), 'abc')
})

test('FORM-2 a text that is too long is refused with its size, and never dropped', () => {
  assert.throws(
    () => typedText('abcd', 3),
    (fault) => fault instanceof Refusal && fault.rule === 'FORM-2' && /3 tekens .* 4\./.test(fault.say ?? ''),
  )
})

test('FORM-2 what a database cannot keep is left out, and what is no text is nothing', () => {
  assert.equal(typedText('a\0b', 10), 'ab')
  assert.equal(typedText(undefined, 10), '')
  assert.equal(typedText(['a'], 10), '')
})
