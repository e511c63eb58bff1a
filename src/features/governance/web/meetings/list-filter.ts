import { findId } from '#kernel/id.ts'
import type { Address } from '#ui/address.ts'
import { meetingStates } from '../../domain/meeting.ts'
import type { MeetingFilter } from '../../store/meetings-read.ts'

/** The filter as it stands in the address; what is not understood counts as not said. Usual is what is coming. */
export function readFilter(query: Readonly<Record<string, string>>): MeetingFilter {
  const page = Number(query.pagina)
  return {
    when: query.wanneer === 'geweest' ? 'past' : 'coming',
    mine: query.mijn === 'ja',
    bodyId: findId<'body'>(query.overleg),
    state: meetingStates.find((state) => state === query.stand) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of the list with a filter; what is usual is left out. */
export function addressOf({ when, mine, bodyId, state, page }: MeetingFilter): Address {
  const asked = new URLSearchParams()
  if (when === 'past') asked.set('wanneer', 'geweest')
  if (mine) asked.set('mijn', 'ja')
  if (bodyId !== null) asked.set('overleg', bodyId)
  if (state !== null) asked.set('stand', state)
  if (page > 1) asked.set('pagina', String(page))
  return asked.size === 0 ? '/bestuur/vergaderingen' : `/bestuur/vergaderingen?${asked.toString()}`
}
