import { findDay } from '#kernel/day.ts'

const zone = 'Europe/Amsterdam'

/**
 * A moment as someone types it: `2026-12-24`, `2026-12-24 09:30` on the Dutch clock, or with its own zone
 * (`2026-12-24T09:30:00Z`). A day alone is nine in the morning. Null for what is no moment.
 */
export function findMoment(text: string): Date | null {
  const [, on, hours = '09', minutes = '00', seconds = '00', zoned] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text) ?? []
  if (on === undefined || findDay(on) === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return null
  const clock = `${on}T${hours}:${minutes}:${seconds}`
  if (zoned !== undefined) return new Date(`${clock}${zoned}`)
  // the offset of that moment is at most an hour away from the offset of the same digits read as UTC
  const guess = new Date(`${clock}Z`)
  const first = new Date(guess.getTime() - offsetMs(guess))
  return new Date(guess.getTime() - offsetMs(first))
}

/** How far the Dutch clock is ahead of UTC at a moment. */
function offsetMs(at: Date): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return new Date(`${shown.replace(' ', 'T')}Z`).getTime() - Math.floor(at.getTime() / 1000) * 1000
}
