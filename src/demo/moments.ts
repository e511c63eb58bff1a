import { type Day, addDays } from '#kernel/day.ts'

/** A moment of a story, told from today: so many days ago, at a time of the day. */
export type Moment = { readonly daysAgo: number; readonly time: `${number}:${number}` }

export function daysAgo(days: number, time: Moment['time'] = '10:00'): Moment {
  return { daysAgo: days, time }
}

/** What happens around one child, in order. It says when before what: each `yield` is the moment of what comes after. */
export type Telling = AsyncGenerator<Moment, void>

/**
 * The moment by the clock of a story. The hour is that of the winter: in summer a story happens an hour later, on the
 * same day. Nothing happens after now: what a story puts later today has happened a few minutes ago.
 */
export function momentOf({ daysAgo: days, time }: Moment, today: Day, now: Date): Date {
  const told = new Date(`${addDays(today, -days)}T${time}:00+01:00`)
  const latest = new Date(now.getTime() - 10 * 60_000)
  return told < latest ? told : latest
}

/**
 * Lets all stories happen in the order of time, as they would: numbers, ids and the log then rise together.
 *
 * @param begin sets the clock of the scene to a moment, before what a story tells there.
 */
export async function tellInOrder(
  tellings: readonly Telling[],
  when: (moment: Moment) => Date,
  begin: (at: Date) => void,
): Promise<void> {
  const waiting: { telling: Telling; at: Date }[] = []
  const goOn = async (telling: Telling) => {
    const next = await telling.next()
    if (next.done !== true) waiting.push({ telling, at: when(next.value) })
  }
  for (const telling of tellings) await goOn(telling)
  while (waiting.length > 0) {
    const first = waiting.reduce((least, each) => (each.at < least.at ? each : least))
    waiting.splice(waiting.indexOf(first), 1)
    begin(first.at)
    await goOn(first.telling)
  }
}
