import type { Day } from '#kernel/day.ts'
import { type DateEntry, dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { type GoalState, type Move, type StepState, move } from '../../domain/plan-states.ts'
import type { PlanTexts } from './texts.ts'

type Body = Readonly<Record<string, unknown>>

/** A day that may be left out: what was typed, the day, and a mistake when it is no day. */
export function readDay(
  body: Body,
  name: string,
  words: PlanTexts,
): { entry: DateEntry; on: Day | null; mistakes: MistakeList } {
  const entry = readDateEntry(body, name)
  const on = dayOfEntry(entry)
  return { entry, on, mistakes: on === null && !isBlankDate(entry) ? { [name]: words.mistakes.day } : {} }
}

/** How far something is, with the reason when it stops (PLAN-1). */
export function readMove<State extends GoalState | StepState>(
  states: readonly State[],
  { stand, reden }: { readonly stand: string; readonly reden: string },
  words: PlanTexts,
): { readonly move: Move<State> | null; readonly mistakes: MistakeList } {
  const to = states.find((state) => state === stand)
  if (to === undefined) return { move: null, mistakes: { stand: words.mistakes.state } }
  const made = move(to, reden)
  return { move: made, mistakes: made === null ? { reden: words.mistakes.reason } : {} }
}
