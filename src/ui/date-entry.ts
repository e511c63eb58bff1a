import { findDay, partsOf, type Day } from '#kernel/day.ts'

/** What someone typed in the three boxes of a date, right or wrong: it comes back as it was typed. */
export type DateEntry = { readonly day: string; readonly month: string; readonly year: string }

export const blankDate: DateEntry = { day: '', month: '', year: '' }

/** A known day as typed text, to fill a form with. */
export function entryOf(on: Day | null | undefined): DateEntry {
  if (!on) return blankDate
  const { year, month, date } = partsOf(on)
  return { day: String(date), month: String(month), year: String(year) }
}

/** Takes the three boxes of `DateField name=…` out of a sent form. */
export function readDateEntry(form: Readonly<Record<string, unknown>>, name: string): DateEntry {
  const box = (part: string) => {
    const value = form[`${name}-${part}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  return { day: box('dag'), month: box('maand'), year: box('jaar') }
}

export function isBlankDate({ day, month, year }: DateEntry): boolean {
  return day === '' && month === '' && year === ''
}

/**
 * UI-3 · A day typed in three boxes.
 *
 * The day that was typed, or null when no such day exists. `5` and `05` are both read; a year has four digits, so that
 * nobody is born in the wrong century, and is one of a calendar that people use.
 *
 * Source: NL Design System, richtlijnen voor formulieren (datumvelden).
 */
export function dayOfEntry({ day, month, year }: DateEntry): Day | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^(?:1[89]|2[0-2])\d\d$/.test(year)) return null
  return findDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
