/** What became of a change: written, or another change came first; then what stands there now is shown beside it. */
export type Outcome<Current> = { readonly kind: 'written' } | { readonly kind: 'conflict'; readonly current: Current }

/**
 * AGENDA-9 · Two who change one ambition or action: the second sees both and chooses.
 *
 * Every form carries the version it was filled with; a change is written only on that version.
 *
 * Source: house.md §6.
 */
export const written = { kind: 'written' } as const satisfies Outcome<never>

export function conflict<Current>(current: Current): Outcome<Current> {
  return { kind: 'conflict', current }
}
