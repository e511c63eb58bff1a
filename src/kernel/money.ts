/**
 * Amounts are whole euro cents: numbers that are exact up to 2^53, so some ninety thousand billion euros. A product of an
 * amount and a weight is not: whoever multiplies does it with bigint.
 */

/** An amount as it stands in an account: `€ 33.079,41`, always with its cents. The space does not break. */
export function sayMoney(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('an amount is a whole number of cents')
  const whole = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(?:\d{3})+$)/g, '.')
  return `${cents < 0 ? '−' : ''}€\u00a0${whole},${plainCents(cents)}`
}

/** The same for a table that is calculated with: `33079,41`. */
export function plainMoney(cents: number): string {
  return `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)},${plainCents(cents)}`
}

/**
 * Reads an amount as people type it: `1250`, `1.250,50`, `€ 1250,5`, `-300`. Null when it is none; a point before three
 * digits parts thousands, so `1.250` is twelve hundred and fifty.
 */
export function findMoney(text: string): number | null {
  const found = /^([-−]?)(?:€\s*)?([-−]?)(\d{1,3}(?:\.\d{3})+|\d{1,13})(?:,(\d{1,2}))?$/.exec(text.trim())
  if (found === null) return null
  const [, before = '', after = '', whole = '', part = ''] = found
  if (before !== '' && after !== '') return null
  const cents = Number(whole.replaceAll('.', '')) * 100 + Number(part.padEnd(2, '0'))
  if (!Number.isSafeInteger(cents)) return null
  return before + after === '' || cents === 0 ? cents : -cents
}

function plainCents(cents: number): string {
  return String(Math.abs(cents) % 100).padStart(2, '0')
}
