import { findId } from '#kernel/id.ts'
import type { Address } from '#ui/address.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type ActionFilter, everyAction, filterActions } from '../../domain/action-filter.ts'
import type { AgendaAction } from '../../domain/action.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import type { AmbitionId } from '../../domain/ambition.ts'
import { addressOf, readFilter } from '../actions/filter-address.ts'

/** Which actions stand on the board or on the time line: what the list of actions asks, and of which ambition. */
export type BoardFilter = { readonly actions: ActionFilter; readonly ambition: AmbitionId | null }

export const everything: BoardFilter = { actions: everyAction, ambition: null }

/** More that stands in the address, such as the day. */
export type Asked = Readonly<Record<string, string>>

export function readBoardFilter(query: Asked): BoardFilter {
  return { actions: readFilter(query), ambition: findId<'ambition'>(query['ambitie']) }
}

export function boardAddress(page: `/${string}`, { actions, ambition }: BoardFilter, more: Asked = {}): Address {
  return withAsked(addressOf(page, actions), { ...more, ...(ambition !== null && { ambitie: ambition }) })
}

/** An address with more asked behind what it asks already. */
export function withAsked(address: Address, more: Asked): Address {
  const said = new URLSearchParams(more).toString()
  if (said === '') return address
  return `${address}${address.includes('?') ? '&' : '?'}${said}` as Address
}

/** The actions that hold and fit; with `sort` in the order of their planning. */
export function pick(
  agenda: Agenda,
  { actions, ambition }: BoardFilter,
  { actor }: Visit,
  { on, sort }: { readonly on: Visit['on']; readonly sort: ActionFilter['sort'] },
): readonly AgendaAction[] {
  const held = current(agenda.actions).filter(({ ambitionId }) => ambition === null || ambitionId === ambition)
  return filterActions(held, { ...actions, sort }, { on, actor })
}
