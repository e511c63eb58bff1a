import { type Day } from '#kernel/day.ts'
import { workDaysBetween } from '#calendar/work-days.ts'

/** How a promised day stands today, counted in working days; `overdue` from the day after it. */
export type Due = { readonly is: 'overdue' | 'today' | 'coming'; readonly workDays: number }

/** A promise that ended on Friday is one working day late on Monday; on a Saturday it is late, by none. */
export function dueOf(promisedOn: Day, on: Day): Due {
  if (promisedOn === on) return { is: 'today', workDays: 0 }
  if (promisedOn < on) return { is: 'overdue', workDays: workDaysBetween(promisedOn, on) }
  return { is: 'coming', workDays: workDaysBetween(on, promisedOn) }
}

/** In the words of the desk's list: `2 werkdagen te laat`, `vandaag`, `nog 3 werkdagen`. */
export function sayDue({ is, workDays }: Due): string {
  if (is === 'today') return 'vandaag'
  const days = workDays === 1 ? '1 werkdag' : `${workDays} werkdagen`
  if (is === 'overdue') return workDays === 0 ? 'te laat' : `${days} te laat`
  return `nog ${days}`
}
