import { findId } from '#kernel/id.ts'
import type { Address } from '#ui/address.ts'
import { type ActionFilter, everyAction } from '../../domain/action-filter.ts'
import { isActionState, isLevel } from '../../domain/words.ts'

const without = { owner: 'trekker', date: 'datum', person: 'persoon' } as const

/** What a list of actions is asked for in its address. What is unknown or empty asks for nothing. */
export function readFilter(query: Readonly<Record<string, string>>): ActionFilter {
  const { stand = '', niveau = '', zonder } = query
  return {
    state: isActionState(stand) ? stand : null,
    owner: findId<'organisation'>(query['trekker']),
    level: isLevel(niveau) ? niveau : null,
    late: query['te-laat'] === 'ja',
    without: (['owner', 'date', 'person'] as const).find((each) => without[each] === zonder) ?? null,
    mine: query['mijn'] === 'ja',
    sort: query['volgorde'] === 'planning' ? 'planning' : 'number',
  }
}

export function readPage(query: Readonly<Record<string, string>>): number {
  return /^\d{1,4}$/.test(query['pagina'] ?? '') ? Math.max(1, Number(query['pagina'])) : 1
}

/** The list with these filters. `base` is the list's own address. */
export function addressOf(base: `/${string}`, filter: Partial<ActionFilter>, page = 1): Address {
  const { state, owner, level, late, without: misses, mine, sort } = { ...everyAction, ...filter }
  const asked = new URLSearchParams()
  if (state !== null) asked.set('stand', state)
  if (owner !== null) asked.set('trekker', owner)
  if (level !== null) asked.set('niveau', level)
  if (late) asked.set('te-laat', 'ja')
  if (misses !== null) asked.set('zonder', without[misses])
  if (mine) asked.set('mijn', 'ja')
  if (sort !== 'number') asked.set('volgorde', sort)
  if (page > 1) asked.set('pagina', String(page))
  return asked.size === 0 ? base : `${base}?${asked.toString()}`
}
