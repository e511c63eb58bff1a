import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Finding } from '#regions/domain/import/finding.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import type { HeldFunction } from '../functions.ts'
import type { Identifier } from '../identifiers.ts'
import type { Objection } from '../objection.ts'
import type { Place } from '../organisation.ts'

/** An organisation with all that a row can say of it. */
export type KnownOrganisation = Place & {
  readonly shortName: string | null
  readonly parentId: OrganisationId | null
  readonly phone: string | null
  readonly email: string | null
  readonly identifiers: readonly Identifier[]
}

export type KnownPerson = {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly isStaff: boolean
  readonly functions: readonly HeldFunction[]
}

/** What is to be done for one row. The store does it; what it would do is shown first. */
export type RosterAct =
  | { readonly do: 'add-organisation' | 'change-organisation'; readonly organisation: KnownOrganisation }
  | { readonly do: 'add-person'; readonly id: PersonId; readonly name: string; readonly email: string }
  | { readonly do: 'change-person'; readonly id: PersonId; readonly name: string; readonly email: string }
  | {
      readonly do: 'add-function'
      readonly id: FunctionId
      readonly personId: PersonId
      readonly organisationId: OrganisationId
      readonly role: StaffRole
      readonly title: string | null
      readonly from: Day
      readonly until: Day | null
    }
  | { readonly do: 'end-function'; readonly id: FunctionId; readonly until: Day }

/** One row, as the dry run shows it. `says` is Dutch, without more than the row itself holds. */
export type PlannedRow = { readonly line: number; readonly outcome: 'new' | 'changed' | 'same'; readonly says: string }

export type RosterPlan = {
  readonly rows: readonly PlannedRow[]
  readonly findings: readonly Finding[]
  readonly acts: readonly RosterAct[]
}

/** What a planner knows of where it is: who asks, which day, and how new ids come about. */
export type Ids = {
  readonly organisation: () => OrganisationId
  readonly person: () => PersonId
  readonly function: () => FunctionId
}

/** An objection at a column of a row. */
export function findingOf(line: number, { say }: Objection, field: string, value: string): Finding {
  return { line, field, value, reason: say }
}

/**
 * ROSTER-2 · A file names an organisation by one of its numbers or by its exact name, and only when that is one organisation.
 *
 * Source: domain.md §5.3 (names of places have doubles); house.md §6.
 */
export function findByText(
  known: Iterable<KnownOrganisation>,
  text: string,
  kind?: OrganisationKind,
): KnownOrganisation | 'none' | 'several' {
  const bare = text
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
    .replace(/^GM(?=\d{4}$)/, '')
  const plain = text.toLowerCase()
  const all = [...known].filter((each) => kind === undefined || each.kind === kind)
  const numbered = all.filter(({ identifiers }) => identifiers.some(({ value }) => value === bare))
  const found = numbered.length > 0 ? numbered : all.filter(({ name }) => name.toLowerCase() === plain)
  return found.length > 1 ? 'several' : (found[0] ?? 'none')
}
