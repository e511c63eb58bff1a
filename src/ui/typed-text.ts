import { Refusal } from '#kernel/refusal.ts'

/**
 * FORM-2 · What someone typed is kept whole or refused in words: a text that is too long is never cut, and never dropped
 * unseen because the field was optional.
 *
 * A line break counts as one sign, as the browser counts it (it sends two); signs that a database cannot keep are left out.
 *
 * Source: HTML standard §4.10.11 (maxlength counts the API value); house.md §6 (a form comes back with what was typed).
 */
export function typedText(value: unknown, max: number): string {
  if (typeof value !== 'string') return ''
  const text = value.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
  if (text.length > max) {
    const say = `Een van de teksten is te lang: er passen ${max} tekens in, en het zijn er ${text.length}.`
    throw new Refusal('conflict', 'FORM-2', say)
  }
  return text
}
