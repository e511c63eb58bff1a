import { findId } from '#kernel/id.ts'
import type { Address } from '#ui/address.ts'
import { type ListFilter, everyDossier } from '../../domain/list-filter.ts'

/** What the list is asked for in its address. What is unknown or empty asks for nothing. */
export function readFilter(query: Readonly<Record<string, string>>): ListFilter {
  const text = (name: string) => query[name]?.trim().slice(0, 100) || null
  const yes = (name: string) => query[name] === 'ja'
  return {
    school: text('school'),
    municipality: text('gemeente'),
    waitsForConsent: yes('wacht'),
    withoutLead: yes('zonder-regie'),
    late: yes('te-laat'),
    search: findId<'search'>(query['zoek']),
    after: findId<'dossier'>(query['na']),
  }
}

/** The list with these filters, from its first page unless a page is given. */
export function addressOf(filter: Partial<ListFilter>): Address {
  const { school, municipality, waitsForConsent, withoutLead, late, search, after } = { ...everyDossier, ...filter }
  const asked = new URLSearchParams()
  if (school !== null) asked.set('school', school)
  if (municipality !== null) asked.set('gemeente', municipality)
  if (waitsForConsent) asked.set('wacht', 'ja')
  if (withoutLead) asked.set('zonder-regie', 'ja')
  if (late) asked.set('te-laat', 'ja')
  if (search !== null) asked.set('zoek', search)
  if (after !== null) asked.set('na', after)
  return asked.size === 0 ? '/dossiers' : `/dossiers?${asked.toString()}`
}
