import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Minutes } from './meeting.ts'

export const noMinutes: Minutes = { text: '', state: 'draft', adoptedOn: null, publishedAt: null, version: 0 }

/**
 * MEETING-9 · Minutes are a draft until they are adopted, and public only after that.
 *
 * An adopted text is changed only after it is a draft again; once it is public it stays as it is.
 *
 * Source: peers-region.md §1.2 row 21 (minutes); Woo art. 3.1 (what becomes public is what was adopted).
 */
export function rewrite(minutes: Minutes, text: string): Minutes {
  if (minutes.state === 'adopted')
    throw new Refusal('conflict', 'MEETING-9', 'Het verslag is vastgesteld. Maak het eerst weer concept.')
  return { ...minutes, text }
}

/** @param on the day on which it was adopted, usually that of a later meeting; not before the meeting itself. */
export function adopt(minutes: Minutes, on: Day, meetingOn: Day): Minutes {
  if (minutes.text.trim() === '')
    throw new Refusal('conflict', 'MEETING-9', 'Er is nog geen verslag om vast te stellen. Schrijf het eerst.')
  if (minutes.state === 'adopted') throw new Refusal('conflict', 'MEETING-9', 'Het verslag is al vastgesteld.')
  if (on < meetingOn)
    throw new Refusal(
      'forbidden',
      'MEETING-9',
      'Het verslag is niet vóór de vergadering vastgesteld. Kies een latere dag.',
    )
  return { ...minutes, state: 'adopted', adoptedOn: on }
}

export function reopen(minutes: Minutes): Minutes {
  if (minutes.publishedAt !== null)
    throw new Refusal('conflict', 'MEETING-9', 'Het verslag is openbaar en verandert niet meer.')
  return { ...minutes, state: 'draft', adoptedOn: null }
}

export function publishMinutes(minutes: Minutes, at: Date): Minutes {
  if (minutes.state !== 'adopted')
    throw new Refusal('conflict', 'MEETING-9', 'Alleen een vastgesteld verslag kan openbaar worden.')
  return { ...minutes, publishedAt: minutes.publishedAt ?? at }
}
