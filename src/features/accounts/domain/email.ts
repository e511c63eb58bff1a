/** A mail address as far as its shape can tell; whether it exists, a mail will show. Null when it is none. */
export function findEmail(text: string): string | null {
  const trimmed = text.trim()
  return trimmed.length <= 254 && /^[^\s@,;<>"]{1,64}@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(trimmed) ? trimmed : null
}
