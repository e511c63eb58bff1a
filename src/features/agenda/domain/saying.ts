import type { Day } from '#kernel/day.ts'
import type { Choice } from './words.ts'
import type { ActionState } from './words.ts'

/** What is wrong with something that is said, by the field it belongs to; null when nothing is. */
export type Objection<Field extends string> = { readonly field: Field; readonly say: string }

/**
 * AGENDA-13 · What is said has a day that has come, and a reason where others will ask for one: an action that waits or
 * was stopped, a municipality that adapts or declines.
 *
 * Source: issue 3 §1 ("a dated statement"); requirement 001-11.
 */
export function objectToStatement(
  said: { readonly state: ActionState; readonly on: Day; readonly text: string },
  today: Day,
): Objection<'on' | 'text'> | null {
  if (said.on > today) return { field: 'on', say: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' }
  if (said.text !== '' || (said.state !== 'waiting' && said.state !== 'stopped')) return null
  return { field: 'text', say: said.state === 'waiting' ? 'Zeg waar de actie op wacht.' : 'Zeg waarom de actie stopt.' }
}

export function objectToChoice(said: { readonly choice: Choice; readonly text: string }): Objection<'text'> | null {
  if (said.choice === 'adopt' || said.text !== '') return null
  return {
    field: 'text',
    say: said.choice === 'adapt' ? 'Zeg hoe uw gemeente het anders doet.' : 'Zeg waarom uw gemeente niet meedoet.',
  }
}
