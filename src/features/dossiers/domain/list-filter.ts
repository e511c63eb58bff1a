import type { DossierId, Id } from '#kernel/id.ts'

export type SearchId = Id<'search'>

/** What someone asked of the list of dossiers. All of it stands in the address, except a search, which only its id does. */
export type ListFilter = {
  /** A part of the name of a school. */
  readonly school: string | null
  /** A part of the name of a municipality. */
  readonly municipality: string | null
  /** A question for consent is still to be answered. */
  readonly waitsForConsent: boolean
  readonly withoutLead: boolean
  /** The next date has passed. */
  readonly late: boolean
  readonly search: SearchId | null
  /** The last dossier of the page before; null for the first page. */
  readonly after: DossierId | null
}

export const everyDossier: ListFilter = {
  school: null,
  municipality: null,
  waitsForConsent: false,
  withoutLead: false,
  late: false,
  search: null,
  after: null,
}

/** Whether anything is left out of the list; which page one is on does not count. */
export function isNarrowed({ school, municipality, waitsForConsent, withoutLead, late, search }: ListFilter): boolean {
  return school !== null || municipality !== null || waitsForConsent || withoutLead || late || search !== null
}
