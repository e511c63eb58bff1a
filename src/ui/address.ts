/**
 * Where a link or a form may lead: inside Samenhang, or plainly outside. A text from a file or a form is not an address
 * until `findAddress` has looked at it, so `javascript:` never reaches a page.
 */
export type Address =
  | `/${string}`
  | `#${string}`
  | `?${string}`
  | `https://${string}`
  | `http://${string}`
  | `mailto:${string}`
  | `tel:${string}`

const shape = /^(?:\/(?!\/)|#|\?|https?:\/\/|mailto:|tel:)/

/**
 * UI-8 · An address from data is looked at before a page points to it.
 *
 * The text as an address, or null when it leads somewhere a page may not point to. It is never completed or repaired.
 *
 * Source: OWASP ASVS 5.0, chapter 1 (encoding and sanitisation).
 */
export function findAddress(text: string): Address | null {
  return shape.test(text) ? (text as Address) : null
}
