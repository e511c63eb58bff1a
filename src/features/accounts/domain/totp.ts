/** HMAC-SHA-1 under the secret of one account; the caller has the secret and the mathematics. */
export type Hmac = (message: Uint8Array) => Uint8Array

const seconds = 30
const drift = 1

/**
 * TOTP-1 · The second step is a code of six digits that changes every thirty seconds, right up to one step early or late.
 *
 * Source: RFC 6238 §4 and §5.2; RFC 4226 §5.3.
 *
 * TOTP-2 · A code works once: a step that was used, and every step before it, is over.
 *
 * Source: RFC 6238 §5.2.
 *
 * @returns the step the code belongs to, to be kept as the last one used; null when the code is not right.
 */
export function findStep(hmac: Hmac, code: string, at: Date, lastStep: number | null): number | null {
  const typed = code.replaceAll(/\s/g, '')
  const now = stepAt(at)
  for (let step = now - drift; step <= now + drift; step += 1)
    if (step > (lastStep ?? -1) && step >= 0 && codeOf(hmac, step) === typed) return step
  return null
}

export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / seconds)
}

export function codeOf(hmac: Hmac, step: number, digits = 6): string {
  const message = new Uint8Array(8)
  new DataView(message.buffer).setBigUint64(0, BigInt(step))
  const hash = hmac(message)
  const offset = (hash.at(-1) ?? 0) & 0x0f
  const number = new DataView(hash.buffer, hash.byteOffset).getUint32(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** What an authenticator app reads from the square (Key URI format). */
export function keyUri(secret: string, account: string): string {
  const label = encodeURIComponent(`Samenhang:${account}`)
  return `otpauth://totp/${label}?secret=${secret}&issuer=Samenhang&algorithm=SHA1&digits=6&period=${seconds}`
}
