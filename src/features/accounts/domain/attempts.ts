/**
 * SIGNIN-2 · After five failed attempts an account waits, each further time twice as long, up to an hour.
 *
 * A right password within the wait does not let in either, and the answer is the same as for a wrong one and for an
 * address that has no account: waiting tells a guesser nothing. Passwords and codes of the second step count together.
 *
 * Source: ASVS 5.0 6.3.1 and 6.3.8; NIST SP 800-63B-4 §3.2.2. The numbers are design.
 */
export const attemptRule = { free: 5, firstWaitSeconds: 60, longestWaitSeconds: 3600 } as const

/** Until when an account waits after this many failed attempts in a row; null when it does not. */
export function waitUntil(failed: number, at: Date): Date | null {
  const over = failed - attemptRule.free
  if (over < 0) return null
  const seconds = Math.min(attemptRule.firstWaitSeconds * 2 ** over, attemptRule.longestWaitSeconds)
  return new Date(at.getTime() + seconds * 1000)
}

export function isWaiting(lockedUntil: Date | null, at: Date): boolean {
  return lockedUntil !== null && lockedUntil > at
}
