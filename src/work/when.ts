import { type Day, addDays, weekday } from '#kernel/day.ts'

/** When something is due, as people sort it. */
export const moments = ['late', 'today', 'week', 'later', 'undated'] as const
export type When = (typeof moments)[number]

/**
 * WORK-2 · What is due stands first: late, today, this week (until Sunday), later, without a date.
 *
 * Something is late from the day after its due day: on the day itself it can still be done.
 *
 * Source: house rule.
 */
export function whenOf(dueOn: Day | null, today: Day): When {
  if (dueOn === null) return 'undated'
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, 7 - weekday(today)) ? 'week' : 'later'
}

/** The items by moment, in the order of WORK-2; within a moment they stay in the order in which they came. */
export function byMoment<Item extends { readonly dueOn: Day | null }>(
  items: readonly Item[],
  today: Day,
): readonly { readonly when: When; readonly items: readonly Item[] }[] {
  return moments
    .map((when) => ({ when, items: items.filter((item) => whenOf(item.dueOn, today) === when) }))
    .filter((group) => group.items.length > 0)
}
