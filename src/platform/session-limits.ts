/** How someone came in; the made-up region has a way without a secret. */
type Way = 'password' | 'demo'

/**
 * SESSION-2 · A session ends twelve hours after signing in, whatever happens in between.
 *
 * In the made-up region it lasts as long as the clock is moved.
 *
 * Source: NIST SP 800-63B-4 §2.2.3 (at most 24 hours at this level of assurance); ASVS 5.0 7.3.2. Twelve is a working day
 * with its margins.
 *
 * SESSION-3 · A session in which nobody asked anything for an hour is over.
 *
 * Source: NIST SP 800-63B-4 §2.2.3 (at most an hour); ASVS 5.0 7.3.1.
 */
export const sessionLimits = { hours: 12, idleMinutes: 60, demoHours: 24 * 3650 } as const

/** The moment after which a session that begins now never counts. */
export function lastMoment(way: Way, at: Date): Date {
  const hours = way === 'demo' ? sessionLimits.demoHours : sessionLimits.hours
  return new Date(at.getTime() + hours * 3_600_000)
}

/** SESSION-3 for a session that was last used at `seenAt`. */
export function isIdle(seenAt: Date, at: Date): boolean {
  return at.getTime() - seenAt.getTime() >= sessionLimits.idleMinutes * 60_000
}
