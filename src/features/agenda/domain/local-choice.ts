import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import type { ActionId } from './action.ts'
import type { Choice } from './words.ts'

/** A municipality of the area on a day; without an organisation nobody of it works with this yet. */
export type Municipality = {
  readonly id: Id<'municipality'>
  readonly name: string
  readonly organisationId: OrganisationId | null
}

/** What a municipality does with an action, and why. */
export type LocalChoice = {
  readonly actionId: ActionId
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly choice: Choice
  readonly text: string
  readonly on: Day
}

export type ChoiceCounts = Readonly<Record<Choice | 'silent', number>> & { readonly total: number }

/**
 * AGENDA-6 · Where an action may differ locally, each municipality says for itself whether it adopts, adapts or declines
 * it, and all municipalities of the area are counted, also those that decline and those that said nothing.
 *
 * The last choice counts. Who adapts or declines says why. An organisation that is no municipality of the area on the day
 * is not counted.
 *
 * Source: requirements 001-11, 002-12; peers-region.md §6 point 7.
 */
export function countChoices(municipalities: readonly Municipality[], made: readonly LocalChoice[]): ChoiceCounts {
  const of = new Map(made.map(({ organisationId, choice }) => [organisationId, choice]))
  const counts = { adopt: 0, adapt: 0, decline: 0, silent: 0, total: municipalities.length }
  for (const { organisationId } of municipalities)
    counts[(organisationId === null ? undefined : of.get(organisationId)) ?? 'silent'] += 1
  return counts
}

/** "7 gemeenten: 4 nemen over, 1 past aan, 1 doet niet mee, 1 nog niet gezegd". */
export function sayChoices(counts: ChoiceCounts): string {
  const { total, adopt, adapt, decline, silent } = counts
  const parts = [
    adopt > 0 && `${adopt} ${adopt === 1 ? 'neemt' : 'nemen'} over`,
    adapt > 0 && `${adapt} ${adapt === 1 ? 'past' : 'passen'} aan`,
    decline > 0 && `${decline} ${decline === 1 ? 'doet' : 'doen'} niet mee`,
    silent > 0 && `${silent} nog niet gezegd`,
  ].filter((part) => part !== false)
  const whole = `${total} ${total === 1 ? 'gemeente' : 'gemeenten'}`
  return parts.length === 0 ? whole : `${whole}: ${parts.join(', ')}`
}
