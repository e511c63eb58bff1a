import { type Day, day } from '#kernel/day.ts'
import { type Period, holdsOn } from '#kernel/period.ts'
import { addWorkDays } from '#calendar/work-days.ts'
import type { Urgency } from './words.ts'

/** The days that someone by name has promised to the asker. */
export type PromisedDays = {
  /** The last day on which the asker hears that the question has been read, and by whom. */
  readonly triageOn: Day
  /** The last day on which the asker hears what is going to be done. */
  readonly answerOn: Day
}

type Terms = Period & {
  readonly urgencies: readonly Urgency[]
  /** Working days. */
  readonly triage: number
  readonly answer: number
}

/**
 * DESK-1 · Whoever asks gets a name and a day at once: read within two working days, an answer within five.
 *
 * What cannot wait is read the next working day. What is dangerous now does not belong in a form at all: the form says
 * so, with the numbers to call. The days are reckoned on the day of asking and stay, whichever desk the question goes to.
 *
 * Source: domain.md §3.6 (triage ≤ 2, answer ≤ 5 working days); source document 002, ambition 1.2. Region setting, D.
 */
export const promiseTerms: readonly Terms[] = [
  { from: null, until: null, urgencies: ['soon', 'week'], triage: 2, answer: 5 },
  { from: null, until: null, urgencies: ['today'], triage: 1, answer: 5 },
]

export function promiseFor(urgency: Urgency, on: Day): PromisedDays {
  const terms = promiseTerms.find((row) => row.urgencies.includes(urgency) && holdsOn(row, on))
  if (terms === undefined) throw new RangeError(`no term for ${urgency} on ${on}`)
  return { triageOn: addWorkDays(on, terms.triage), answerOn: addWorkDays(on, terms.answer) }
}

/**
 * DESK-2 · Who is accepted hears from the one who keeps it moving within ten working days.
 *
 * Source: design default; region setting, D.
 */
export const firstTalkTerms: readonly (Period & { readonly workDays: number })[] = [
  { from: day('2015-01-01'), until: null, workDays: 10 },
]

export function firstTalkBy(on: Day): Day {
  const terms = firstTalkTerms.find((row) => holdsOn(row, on))
  if (terms === undefined) throw new RangeError(`no term for a first talk on ${on}`)
  return addWorkDays(on, terms.workDays)
}
