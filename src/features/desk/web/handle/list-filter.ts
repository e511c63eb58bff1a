import type { Address } from '#ui/address.ts'
import type { DeskFilter } from '../../store/desk-list.ts'
import { requestStates, urgencies } from '../../domain/words.ts'

export const everyOpen: DeskFilter = { state: 'open', urgency: null, overdue: false, page: 1 }

/** The filter as it stands in the address; what is not understood counts as not said. */
export function readFilter(query: Readonly<Record<string, string>>): DeskFilter {
  const states = ['open', 'all', ...requestStates] as const
  const page = Number(query.pagina)
  return {
    state: states.find((state) => state === query.toestand) ?? 'open',
    urgency: urgencies.find((urgency) => urgency === query.spoed) ?? null,
    overdue: query['te-laat'] === 'ja',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of the list with a filter; what is usual is left out. */
export function addressOf(filter: DeskFilter): Address {
  const asked = new URLSearchParams()
  if (filter.state !== 'open') asked.set('toestand', filter.state)
  if (filter.urgency !== null) asked.set('spoed', filter.urgency)
  if (filter.overdue) asked.set('te-laat', 'ja')
  if (filter.page > 1) asked.set('pagina', String(filter.page))
  return asked.size === 0 ? '/loket' : `/loket?${asked.toString()}`
}
