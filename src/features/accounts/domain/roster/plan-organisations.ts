import type { OrganisationId } from '#kernel/id.ts'
import type { Finding } from '#regions/domain/import/finding.ts'
import { dutch } from '#access/domain/words.ts'
import { type Administrator, objectionToNewPlace, objectionToPlace } from '../administration.ts'
import type { Identifier } from '../identifiers.ts'
import { objectionToParent, objectionsToIdentifiers } from '../organisation.ts'
import {
  type Ids,
  type KnownOrganisation,
  type PlannedRow,
  type RosterAct,
  type RosterPlan,
  findByText,
  findingOf,
} from './plan.ts'
import type { OrganisationRow } from './rows.ts'

/**
 * ROSTER-3 · The same file twice changes nothing the second time, and an empty cell takes nothing away.
 *
 * An organisation is known by its numbers, else by kind and name; rows may stand in any order as long as a parent comes
 * before what stands below it.
 *
 * Source: house.md §6 (imports).
 */
export function planOrganisations(
  rows: readonly OrganisationRow[],
  known: readonly KnownOrganisation[],
  admin: Administrator | null,
  ids: Ids,
): RosterPlan {
  const all = new Map(known.map((each) => [each.id, each]))
  const planned: PlannedRow[] = []
  const findings: Finding[] = []
  const acts: RosterAct[] = []
  for (const row of rows) {
    const result = planRow(row, all, admin, ids)
    if (Array.isArray(result)) {
      findings.push(...result)
      continue
    }
    const { wanted, before } = result
    const says = `${dutch.organisationKinds[wanted.kind]} ${wanted.name}`
    const outcome = before === null ? 'new' : isEqual(before, wanted) ? 'same' : 'changed'
    planned.push({ line: row.line, outcome, says })
    if (outcome === 'same') continue
    all.set(wanted.id, wanted)
    acts.push({ do: before === null ? 'add-organisation' : 'change-organisation', organisation: wanted })
  }
  return { rows: planned, findings, acts }
}

type Planned = { readonly wanted: KnownOrganisation; readonly before: KnownOrganisation | null }

function planRow(
  row: OrganisationRow,
  all: ReadonlyMap<OrganisationId, KnownOrganisation>,
  admin: Administrator | null,
  ids: Ids,
): Planned | Finding[] {
  const wrong = (field: string, value: string, reason: string) => [{ line: row.line, field, value, reason }]
  const before = findExisting(row, all)
  if (before === 'several')
    return wrong('naam', row.name, 'De nummers van deze regel horen bij verschillende organisaties.')
  if (before !== null && before.kind !== row.kind)
    return wrong(
      'soort',
      dutch.organisationKinds[row.kind],
      `Deze organisatie is al bekend als ${dutch.organisationKinds[before.kind]}.`,
    )

  const named = row.parent === null ? null : findByText(all.values(), row.parent)
  if (typeof named === 'string') {
    const reason =
      named === 'none'
        ? 'Deze organisatie is niet bekend.'
        : 'Er zijn meer organisaties met deze naam. Gebruik een nummer.'
    return wrong('onder', row.parent ?? '', reason)
  }
  const parent = named ?? (before?.parentId ? (all.get(before.parentId) ?? null) : null)
  const wanted: KnownOrganisation = {
    id: before?.id ?? ids.organisation(),
    kind: row.kind,
    name: row.name,
    holds: before?.holds ?? { from: null, until: null },
    above: parent === null ? [] : [parent.id, ...parent.above],
    parentId: parent?.id ?? null,
    shortName: row.shortName ?? before?.shortName ?? null,
    phone: row.phone ?? before?.phone ?? null,
    email: row.email ?? before?.email ?? null,
    identifiers: merge(before?.identifiers ?? [], row.identifiers),
  }
  const moves = before === null || before.parentId !== wanted.parentId
  const changes = before !== null && !isEqual(before, wanted)
  const found = [
    moves ? objectionToNewPlace(admin, row.kind, parent) : null,
    changes ? objectionToPlace(admin, before) : null,
    objectionToParent(row.kind, parent, before?.id ?? null),
    ...objectionsToIdentifiers(row.kind, wanted.identifiers),
  ].filter((each) => each !== null)
  if (found.length === 0) return { wanted, before }
  return found.map((each) => findingOf(row.line, each, each.field === 'parent' ? 'onder' : each.field, row.name))
}

function findExisting(
  row: OrganisationRow,
  all: ReadonlyMap<OrganisationId, KnownOrganisation>,
): KnownOrganisation | null | 'several' {
  const byNumber = [...all.values()].filter(({ identifiers }) =>
    identifiers.some((own) =>
      row.identifiers.some((given) => given.scheme === own.scheme && given.value === own.value),
    ),
  )
  if (byNumber.length > 1) return 'several'
  if (byNumber[0] !== undefined) return byNumber[0]
  // the same name with other numbers of a kind is another organisation: two schools may be called alike
  const sameName = [...all.values()].filter(
    (each) => each.kind === row.kind && each.name.toLowerCase() === row.name.toLowerCase(),
  )
  const alike = sameName.filter(
    ({ identifiers }) => !identifiers.some((own) => row.identifiers.some(({ scheme }) => scheme === own.scheme)),
  )
  return alike.length > 1 ? 'several' : (alike[0] ?? null)
}

/** What the row says of a scheme takes the place of what was known of it; other schemes stay. */
function merge(before: readonly Identifier[], given: readonly Identifier[]): readonly Identifier[] {
  const kept = before.filter(
    ({ scheme, value }) =>
      !given.some((each) => each.scheme === scheme) ||
      given.some((each) => each.scheme === scheme && each.value === value),
  )
  const added = given.filter(
    ({ scheme, value }) => !kept.some((each) => each.scheme === scheme && each.value === value),
  )
  return [...kept, ...added]
}

function isEqual(a: KnownOrganisation, b: KnownOrganisation): boolean {
  const said = ({ name, shortName, parentId, phone, email, identifiers }: KnownOrganisation) =>
    JSON.stringify([
      name,
      shortName,
      parentId,
      phone,
      email,
      identifiers.map(({ scheme, value }) => `${scheme} ${value}`).toSorted(),
    ])
  return said(a) === said(b)
}
