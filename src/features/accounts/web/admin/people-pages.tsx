import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { DateField } from '#ui/date-field.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { Form } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { Select } from '#ui/select.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { ShellProps } from '#access/web/shell.ts'
import { type StaffRole, dutch, staffRoles } from '#access/domain/words.ts'
import { type ListedPerson, peoplePerPage } from '../../store/staff-list.ts'
import { AdminPage, addressOf } from './frame.tsx'

export type Named = { readonly id: OrganisationId; readonly name: string }

export const roleOptions = staffRoles
  .map((value) => ({ value, label: capital(dutch.roles[value]) }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))

export const accountWords: Readonly<
  Record<ListedPerson['account'], { label: string; kind: 'neutral' | 'success' | 'danger' }>
> = {
  none: { label: 'geen account', kind: 'neutral' },
  invited: { label: 'nog niet gemaakt', kind: 'neutral' },
  ready: { label: 'in gebruik', kind: 'success' },
  blocked: { label: 'geblokkeerd', kind: 'danger' },
}

type ListProps = {
  frame: ShellProps
  rows: readonly ListedPerson[]
  total: number
  organisations: readonly Named[]
  asked: { organisation: OrganisationId | null; role: StaffRole | null; search: string | null; page: number }
  /** What was searched for by name. */
  name: string | null
  news: string | undefined
}

export function PeoplePage({ frame, rows, total, organisations, asked, name, news }: ListProps) {
  const { organisation, role, search, page } = asked
  const list = (
    change: Partial<{ organisatie: string | null; functie: string | null; zoek: string | null; pagina: number }>,
  ) => addressOf('/beheer/mensen', { organisatie: organisation, functie: role, zoek: search, ...change })
  const chips = [
    organisation === null
      ? null
      : {
          label: organisations.find(({ id }) => id === organisation)?.name ?? 'Organisatie',
          without: list({ organisatie: null }),
        },
    role === null ? null : { label: capital(dutch.roles[role]), without: list({ functie: null }) },
    name === null ? null : { label: `Naam: ${name}`, without: list({ zoek: null }) },
  ].filter((chip) => chip !== null)
  return (
    <AdminPage
      frame={frame}
      part="people"
      title="Mensen"
      news={news}
      actions={<LinkButton href="/beheer/mensen/nieuw">Medewerker toevoegen</LinkButton>}
    >
      <SearchBox action="/beheer/mensen/zoeken" name="naam" label="Zoek op naam" method="post" value={name ?? ''} />
      <FilteredList
        action="/beheer/mensen"
        found={total === 1 ? '1 medewerker' : `${total} medewerkers`}
        hidden={search === null ? {} : { zoek: search }}
        filters={
          <>
            <Select
              name="organisatie"
              label="Organisatie"
              options={organisations.map(({ id, name: label }) => ({ value: id, label }))}
              value={organisation}
              blank="Alle organisaties"
              optional
            />
            <Select name="functie" label="Functie" options={roleOptions} value={role} blank="Alle functies" optional />
          </>
        }
        chips={chips}
        clear="/beheer/mensen"
      >
        <DataTable
          caption="Medewerkers op naam"
          captionUnseen
          rows={rows}
          empty={
            <EmptyState
              title="Niemand gevonden"
              action={<LinkButton href="/beheer/mensen/nieuw">Medewerker toevoegen</LinkButton>}
            />
          }
          columns={[
            {
              label: 'Naam',
              rowHeader: true,
              cell: (row) => <Link href={`/beheer/mensen/${row.id}`}>{row.name}</Link>,
            },
            { label: 'E-mailadres', cell: (row) => row.email ?? '–' },
            {
              label: 'Functies',
              cell: (row) =>
                row.functions
                  .map((each) => `${dutch.roles[each.role as StaffRole]}, ${each.organisation}`)
                  .join(' · ') || 'Geen',
            },
            {
              label: 'Account',
              cell: (row) => (
                <StatusBadge kind={accountWords[row.account].kind}>{accountWords[row.account].label}</StatusBadge>
              ),
            },
          ]}
        />
        <Pagination at={page} of={Math.ceil(total / peoplePerPage)} href={(pagina) => list({ pagina })} />
      </FilteredList>
    </AdminPage>
  )
}

export type TypedFunction = {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly role: string
  readonly title: string
  readonly from: DateEntry
  readonly last: DateEntry
}

type NewProps = {
  frame: ShellProps
  /** A person who is there already, to whom a function is added; null asks who. */
  person: { readonly id: PersonId; readonly name: string } | null
  typed: TypedFunction
  organisations: readonly Named[]
  formKey: string
  mistakes?: MistakeList
}

/** A new function, for who is there already or for someone new. */
export function NewFunctionPage({ frame, person, typed, organisations, formKey, mistakes = {} }: NewProps) {
  return (
    <AdminPage
      frame={frame}
      part="people"
      one
      narrow
      title={person === null ? 'Medewerker toevoegen' : `Functie toevoegen voor ${person.name}`}
      mistakes={mistakes}
    >
      <Form
        action={person === null ? '/beheer/mensen' : `/beheer/mensen/${person.id}/functie`}
        submit={person === null ? 'Medewerker toevoegen' : 'Functie toevoegen'}
        formKey={formKey}
        cancel={{ href: person === null ? '/beheer/mensen' : `/beheer/mensen/${person.id}`, label: 'Annuleren' }}
      >
        {person === null && (
          <>
            <Text>Is de medewerker al bekend met dit e-mailadres? Dan krijgt die persoon er een functie bij.</Text>
            <Field name="naam" label="Naam" value={typed.name} mistake={mistakes.naam} />
            <Field
              name="email"
              label="E-mailadres van het werk"
              type="email"
              value={typed.email}
              mistake={mistakes.email}
            />
          </>
        )}
        <Select
          name="organisatie"
          label="Organisatie"
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.organisation}
          mistake={mistakes.organisatie}
        />
        <Select name="functie" label="Functie" options={roleOptions} value={typed.role} mistake={mistakes.functie} />
        <Field
          name="titel"
          label="Hoe heet de functie daar?"
          hint="Alleen als dat anders is."
          width="middle"
          value={typed.title}
          mistake={mistakes.titel}
          optional
        />
        <DateField name="vanaf" label="Eerste dag" value={typed.from} mistake={mistakes.vanaf} />
        <DateField
          name="laatste"
          label="Laatste dag"
          hint="Laat leeg als het einde niet bekend is."
          value={typed.last}
          mistake={mistakes.laatste}
          optional
        />
      </Form>
    </AdminPage>
  )
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
