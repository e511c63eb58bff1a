import type { Brand } from '#kernel/brand.ts'

/** The four digits of a postcode ("pc4", `1234`): the smallest piece of land that regulations speak of. */
export type Postcode = Brand<string, 'pc4'>

const digits = /^[1-9]\d{3}$/
const withLetters = /^([1-9]\d{3}) ?[A-Z]{2}$/

/** Reads the four digits as a file writes them, or gives null. A postcode never begins with 0. */
export function findPostcode(text: string): Postcode | null {
  return digits.test(text) ? (text as Postcode) : null
}

/** Reads what a person types: `1234`, `1234ab` or `1234 AB`. The letters say a street and are dropped here. */
export function findTypedPostcode(text: string): Postcode | null {
  const typed = text.trim().toUpperCase()
  return findPostcode(withLetters.exec(typed)?.[1] ?? typed)
}
