import { findId } from '#kernel/id.ts'
import type { Address } from '#ui/address.ts'
import { type ActionFilter, everyAction } from '../../domain/action-filter.ts'
import { isActionState, isLevel } from '../../domain/words.ts'

const without = { owner: 'trekker', date: 'datum', person: 'persoon' } as const

/** What stands in an address. */
export type Asked = Readonly<Record<string, string>>

/** What actions are asked for in an address. What is unknown or empty asks for nothing. */
export function readFilter(query: Asked): ActionFilter {
  const { stand = '', niveau = '', zonder } = query
  return {
    ambition: findId<'ambition'>(query['ambitie']),
    state: isActionState(stand) ? stand : null,
    owner: findId<'organisation'>(query['trekker']),
    level: isLevel(niveau) ? niveau : null,
    late: query['te-laat'] === 'ja',
    without: (['owner', 'date', 'person'] as const).find((each) => without[each] === zonder) ?? null,
    mine: query['mijn'] === 'ja',
    sort: query['volgorde'] === 'planning' ? 'planning' : 'number',
  }
}

export function readPage(query: Asked): number {
  return /^\d{1,4}$/.test(query['pagina'] ?? '') ? Math.max(1, Number(query['pagina'])) : 1
}

/** The page with these filters. `more` is what else it asks: a page of the list, a day. */
export function addressOf(base: `/${string}`, filter: Partial<ActionFilter>, more: Asked = {}): Address {
  const { ambition, state, owner, level, late, without: misses, mine, sort } = { ...everyAction, ...filter }
  const asked = new URLSearchParams(more)
  if (ambition !== null) asked.set('ambitie', ambition)
  if (state !== null) asked.set('stand', state)
  if (owner !== null) asked.set('trekker', owner)
  if (level !== null) asked.set('niveau', level)
  if (late) asked.set('te-laat', 'ja')
  if (misses !== null) asked.set('zonder', without[misses])
  if (mine) asked.set('mijn', 'ja')
  if (sort !== 'number') asked.set('volgorde', sort)
  return asked.size === 0 ? base : `${base}?${asked.toString()}`
}
