/**
 * PLAN-7 · Goals stand in the order the circle gives them; one moves one place at a time.
 *
 * Source: house rule.
 *
 * @returns the ids in their new order; the same order when it stands at the end already, or is not there.
 */
export function moved<Id>(ids: readonly Id[], id: Id, where: 'up' | 'down'): readonly Id[] {
  const at = ids.indexOf(id)
  const to = where === 'up' ? at - 1 : at + 1
  if (at === -1 || to < 0 || to >= ids.length) return ids
  const next = [...ids]
  next[at] = ids[to]!
  next[to] = id
  return next
}
