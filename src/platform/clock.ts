import { type Day, dayOf } from '#kernel/day.ts'

/** Where "now" comes from. The made-up region can move it; tests hold it still. */
export type Clock = {
  now(): Date
  today(): Day
}

/** The machine's clock, or one that runs on from a set moment. */
export function runningClock(shiftMs: () => number = () => 0): Clock {
  const now = () => new Date(Date.now() + shiftMs())
  return { now, today: () => dayOf(now()) }
}

/** A clock that stands still until it is set. For tests and for filling the made-up region. */
export function standingClock(start: Date): Clock & { set(moment: Date): void } {
  let moment = start
  return {
    now: () => moment,
    today: () => dayOf(moment),
    set: (next) => {
      moment = next
    },
  }
}
