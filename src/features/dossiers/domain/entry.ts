import type { Id, PersonId } from '#kernel/id.ts'
import type { Section } from '#access/domain/words.ts'
import type { Marked } from './plan.ts'

export type EntryId = Id<'entry'>

/** What someone wrote in a section ("notitie"), newest first. */
export type Entry = Marked & {
  readonly id: EntryId
  readonly section: Section
  readonly text: string
  readonly changedAt: Date | null
}

/**
 * PLAN-6 · A note is of who wrote it: only they change its text, and it keeps their name, also when they have left.
 *
 * Goals and steps are of the circle: whoever may write in the plan changes them.
 *
 * Source: scenario A13; Jeugdwet art. 7.3.8.
 */
export function mayChangeNote(entry: Pick<Entry, 'author'>, personId: PersonId): boolean {
  return entry.author.personId === personId
}
