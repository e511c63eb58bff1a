import { type Day, findDay } from '#kernel/day.ts'
import { type DateEntry, dayOfEntry, entryOf, isBlankDate, readDateEntry } from '#ui/date-entry.ts'

/** The day a page is asked for. What was typed comes back; a day that does not exist shows today and says so. */
export type DayAsked = {
  readonly on: Day
  readonly isToday: boolean
  readonly entry: DateEntry
  readonly mistake?: string
}

/** Reads `?op=jjjj-mm-dd` of a link, or the three boxes of the form; today when neither is there. */
export function readDayAsked(query: Readonly<Record<string, string>>, today: Day): DayAsked {
  const boxes = readDateEntry(query, 'op')
  const linked = query['op'] ?? ''
  if (isBlankDate(boxes) && linked === '') return { on: today, isToday: true, entry: entryOf(today) }
  const on = isBlankDate(boxes) ? findDay(linked) : dayOfEntry(boxes)
  if (on !== null) return { on, isToday: on === today, entry: entryOf(on) }
  const mistake = 'Vul een bestaande dag in, bijvoorbeeld 1 8 2026'
  return { on: today, isToday: true, entry: isBlankDate(boxes) ? entryOf(today) : boxes, mistake }
}
