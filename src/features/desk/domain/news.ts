import type { Day } from '#kernel/day.ts'
import type { HelpRequest } from './request.ts'

/** What an asker reads about their question. No dossier, no number of one, and nothing of what others wrote. */
export type News =
  | { readonly is: 'waiting'; readonly name: string; readonly by: Day; readonly read: boolean }
  | { readonly is: 'asked' }
  | { readonly is: 'in-hand'; readonly by: string; readonly next: { readonly name: string; readonly on: Day } | null }
  | { readonly is: 'advised' }
  | { readonly is: 'declined'; readonly reason: string; readonly to: string }

/**
 * DESK-7 · Whoever asks never learns whether the child was known already.
 *
 * A question about a known child and one about a child that nobody knew have the same pages, in the same time: sending
 * looks nothing up, and what the asker reads afterwards is made of the question alone. The family hears by when someone
 * speaks with them, and who at the desk sees to that; never who keeps a dossier moving, for who says to be a parent need
 * not be one. A school, a neighbour or a professional hears that it is in hand and with whom, and no more.
 *
 * Source: house.md §5; scenario D5; AVG art. 5 lid 1 onder f.
 */
export function newsOf(request: HelpRequest): News {
  const { outcome, promise } = request
  if (request.state === 'asked') return { is: 'asked' }
  if (outcome === null) {
    const read = request.triagedAt !== null
    return { is: 'waiting', name: promise.name, by: read ? promise.answerOn : promise.triageOn, read }
  }
  if (outcome.is === 'accepted')
    return { is: 'in-hand', by: request.handlerName, next: isFamily(request) ? request.next : null }
  if (outcome.is === 'advised') return { is: 'advised' }
  return { is: 'declined', reason: outcome.reason, to: outcome.to }
}

/** Whether the one who asks is the family itself. */
function isFamily({ asker }: HelpRequest): boolean {
  return asker.kind === 'parent' || asker.kind === 'youth'
}
