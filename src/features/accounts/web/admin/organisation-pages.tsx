import type { OrganisationId } from '#kernel/id.ts'
import { LinkButton } from '#ui/button.tsx'
import { Stack, Tiles, Card } from '#ui/card.tsx'
import { Radios } from '#ui/choices.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { Form } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { ShellProps } from '#access/web/shell.ts'
import { type OrganisationKind, dutch, organisationKinds } from '#access/domain/words.ts'
import { identifierKinds } from '../../domain/identifiers.ts'
import { organisationRules, schemesOf } from '../../domain/organisation.ts'
import { type ListedOrganisation, organisationsPerPage } from '../../store/organisation-list.ts'
import { AdminPage, addressOf, parts } from './frame.tsx'
import type { TypedOrganisation } from './organisation-form.ts'

/** Where an administrator begins. */
export function AdminStartPage({ frame, office }: { frame: ShellProps; office: boolean }) {
  const what = {
    organisations: 'Gemeenten, scholen, samenwerkingsverbanden en anderen, met hun nummers.',
    people: 'Medewerkers: wie er is, uitnodigen, een nieuwe manier van aanmelden.',
    functions: 'Wie werkt waar, van wanneer tot wanneer. Waarnemen en beëindigen.',
    roster: 'Veel tegelijk uit een CSV-bestand, met eerst een proef.',
  }
  return (
    <Page
      {...frame}
      title="Beheer"
      below={<Text>U beheert organisaties, mensen en functies. Wat er over kinderen staat, ziet u niet.</Text>}
    >
      <Tiles>
        {(Object.keys(what) as (keyof typeof what)[]).map((part) => (
          <Card title={parts[part].label}>
            <Text>{what[part]}</Text>
            <Link href={parts[part].href}>{`Naar ${parts[part].label.toLowerCase()}`}</Link>
          </Card>
        ))}
      </Tiles>
      {!office && <Text small>U beheert uw eigen organisatie en wat daaronder valt.</Text>}
    </Page>
  )
}

type ListProps = {
  frame: ShellProps
  rows: readonly ListedOrganisation[]
  total: number
  kind: OrganisationKind | null
  page: number
  news: string | undefined
}

export function OrganisationsPage({ frame, rows, total, kind, page, news }: ListProps) {
  const kinds = organisationKinds.map((value) => ({ value, label: capital(dutch.organisationKinds[value]) }))
  return (
    <AdminPage
      frame={frame}
      part="organisations"
      title="Organisaties"
      news={news}
      actions={<LinkButton href="/beheer/organisaties/nieuw">Organisatie toevoegen</LinkButton>}
    >
      <FilteredList
        action="/beheer/organisaties"
        found={total === 1 ? '1 organisatie' : `${total} organisaties`}
        filters={<Select name="soort" label="Soort" options={kinds} value={kind} blank="Alle soorten" optional />}
        chips={
          kind === null ? [] : [{ label: capital(dutch.organisationKinds[kind]), without: '/beheer/organisaties' }]
        }
      >
        <DataTable
          caption="Organisaties, per soort en op naam"
          captionUnseen
          rows={rows}
          empty={
            <EmptyState
              title="Er is nog geen organisatie van deze soort."
              action={<LinkButton href="/beheer/organisaties/nieuw">Organisatie toevoegen</LinkButton>}
            />
          }
          columns={[
            {
              label: 'Naam',
              rowHeader: true,
              cell: (row) => <Link href={`/beheer/organisaties/${row.id}`}>{row.name}</Link>,
            },
            { label: 'Soort', cell: (row) => dutch.organisationKinds[row.kind] },
            { label: 'Valt onder', cell: (row) => row.parentName ?? '–' },
            {
              label: 'Nummers',
              cell: (row) =>
                row.identifiers.map(({ scheme, value }) => `${identifierKinds[scheme].dutch} ${value}`).join(', ') ||
                '–',
            },
            { label: 'Functies', numeric: true, cell: (row) => row.functions },
          ]}
        />
        <Pagination
          at={page}
          of={Math.ceil(total / organisationsPerPage)}
          href={(pagina) => addressOf('/beheer/organisaties', { soort: kind, pagina })}
        />
      </FilteredList>
    </AdminPage>
  )
}

/** First the kind: it decides which numbers are asked. */
export function ChooseKindPage({ frame }: { frame: ShellProps }) {
  return (
    <AdminPage frame={frame} part="organisations" one title="Organisatie toevoegen" narrow>
      <Form action="/beheer/organisaties/nieuw" method="get" submit="Verder">
        <Radios
          name="soort"
          label="Wat voor organisatie is het?"
          options={organisationKinds.map((value) => ({ value, label: capital(dutch.organisationKinds[value]) }))}
        />
      </Form>
    </AdminPage>
  )
}

export type OrganisationFormProps = {
  frame: ShellProps
  kind: OrganisationKind
  /** Null for a new one. */
  id: OrganisationId | null
  typed: TypedOrganisation
  parents: readonly { readonly id: OrganisationId; readonly name: string }[]
  formKey: string
  news?: string | undefined
  mistakes?: MistakeList
}

export function OrganisationPage({
  frame,
  kind,
  id,
  typed,
  parents,
  formKey,
  news,
  mistakes = {},
}: OrganisationFormProps) {
  const what = dutch.organisationKinds[kind]
  const { needs, under } = organisationRules[kind]
  return (
    <AdminPage
      frame={frame}
      part="organisations"
      one
      narrow
      title={id === null ? `Toevoegen: ${what}` : (typed.naam ?? what)}
      below={id === null ? undefined : <Text>{capital(what)}</Text>}
      news={news}
      mistakes={mistakes}
    >
      <Form
        action={id === null ? '/beheer/organisaties' : `/beheer/organisaties/${id}`}
        submit={id === null ? 'Organisatie toevoegen' : 'Opslaan'}
        hidden={{ soort: kind }}
        formKey={formKey}
        cancel={{ href: '/beheer/organisaties', label: 'Annuleren' }}
      >
        <Stack>
          <Field name="naam" label="Naam" value={typed.naam} mistake={mistakes.naam} />
          <Field
            name="kortenaam"
            label="Korte naam"
            hint="Zoals mensen de organisatie noemen."
            width="middle"
            value={typed.kortenaam}
            mistake={mistakes.kortenaam}
            optional
          />
          {under.length > 0 && (
            <Select
              name="onder"
              label="Valt onder"
              hint="Wie die organisatie beheert, beheert ook deze."
              options={parents.map((parent) => ({ value: parent.id, label: parent.name }))}
              value={typed.onder}
              blank="Onder geen andere organisatie"
              mistake={mistakes.onder}
              optional
            />
          )}
          {schemesOf(kind).map((scheme) => (
            <Field
              name={scheme}
              label={identifierKinds[scheme].dutch}
              hint={identifierKinds[scheme].shape}
              width="middle"
              value={typed[scheme]}
              mistake={mistakes[scheme]}
              optional={!needs.includes(scheme)}
            />
          ))}
          <Field
            name="telefoon"
            label="Telefoon"
            type="tel"
            width="middle"
            value={typed.telefoon}
            mistake={mistakes.telefoon}
            optional
          />
          <Field
            name="email"
            label="E-mailadres van de organisatie"
            type="email"
            value={typed.email}
            mistake={mistakes.email}
            optional
          />
        </Stack>
      </Form>
    </AdminPage>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
