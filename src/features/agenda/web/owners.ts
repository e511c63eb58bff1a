import { type OrganisationKind, dutch } from '#access/domain/words.ts'
import { capital } from '#ui/capital.ts'
import type { SelectGroup } from '#ui/select.tsx'
import type { OrganisationChoice, PersonChoice } from '../store/list-agendas.ts'

/** Organisations to choose from, by their kind. */
export function groupOwners(organisations: readonly OrganisationChoice[]): readonly SelectGroup[] {
  const kinds = [...new Set(organisations.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    label: capital(dutch.organisationKinds[kind as OrganisationKind]),
    options: organisations.filter((each) => each.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
  }))
}

/** People in their functions to choose from, by organisation. */
export function groupPeople(people: readonly PersonChoice[]): readonly SelectGroup[] {
  const places = [...new Set(people.map(({ organisation }) => organisation))]
  return places.map((label) => ({
    label,
    options: people
      .filter(({ organisation }) => organisation === label)
      .map(({ functionId, name, role }) => ({ value: functionId, label: `${name}, ${dutch.roles[role]}` })),
  }))
}
