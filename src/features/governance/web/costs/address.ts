import type { OrganisationId } from '#kernel/id.ts'

/** A year in an address; four digits, so that other words are free. */
export const yearPath = '/bestuur/kosten/:year{[0-9]{4}}'

/** Where a year stands. With the office, when it is not the first that has this year. */
export function yearHref(year: number, officeId: OrganisationId | null = null): `/bestuur/${string}` {
  return officeId === null ? `/bestuur/kosten/${year}` : `/bestuur/kosten/${year}?bureau=${officeId}`
}

export function inYear(year: number, part: string): `/bestuur/${string}` {
  return `/bestuur/kosten/${year}/${part}`
}
