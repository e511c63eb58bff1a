import type { DossierId, OrganisationId } from '#kernel/id.ts'
import { sayRole } from '#access/domain/say.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import { Select } from '#ui/select.tsx'
import type { Candidate } from '../../domain/circle-joining.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

type Props = {
  view: DossierView
  organisations: readonly { readonly id: OrganisationId; readonly name: string }[]
  organisationId: OrganisationId | null
  /** What was typed; null when nothing was searched for yet. */
  name: string | null
  /** The search was older than an hour. */
  gone: boolean
  found: readonly Candidate[]
}

/** Choosing who joins: out of the directory of people who work in the region, by name or by organisation. */
export function DirectoryPage({ view, organisations, organisationId, name, gone, found }: Props) {
  const { id } = view.head
  const asked = name !== null || organisationId !== null
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Medewerker toevoegen"
      crumbs={[{ href: `/dossiers/${id}/kring`, label: 'Kring' }]}
      notice={
        gone
          ? { kind: 'info', text: 'Deze zoekopdracht is ouder dan een uur en is weggegooid. Zoek opnieuw.' }
          : undefined
      }
    >
      <Heading>Medewerker toevoegen</Heading>
      <Text>
        Zoek op een deel van de naam, of kies een organisatie. U ziet alleen mensen die in hun functie om een kind heen
        kunnen staan.
      </Text>
      <Form action={`/dossiers/${id}/kring/zoeken`} submit="Zoeken">
        <Field name="naam" label="Naam" value={name} autocomplete="off" optional />
        <Select
          name="organisatie"
          label="Organisatie"
          blank="Alle organisaties"
          value={organisationId}
          options={organisations.map((each) => ({ value: each.id, label: each.name }))}
          optional
        />
      </Form>
      {asked && <Found dossierId={id} found={found} />}
    </DossierPage>
  )
}

function Found({ dossierId, found }: { dossierId: DossierId; found: readonly Candidate[] }) {
  return (
    <DataTable
      caption={
        found.length === 50 ? 'De eerste 50 mensen. Typ meer van de naam om minder te vinden.' : 'Gevonden mensen'
      }
      columns={[
        {
          label: 'Naam',
          rowHeader: true,
          cell: (one) => <Link href={`/dossiers/${dossierId}/kring/toevoegen/${one.functionId}`}>{one.name}</Link>,
        },
        { label: 'Functie', cell: (one) => sayRole(one.role) },
        { label: 'Organisatie', cell: (one) => one.organisationName },
      ]}
      rows={found}
      empty={
        <EmptyState title="Niemand gevonden">
          <Text>
            Controleer de naam. Staat iemand er niet bij? Dan heeft die persoon nog geen functie in Samenhang; vraag het
            de beheerder van de organisatie.
          </Text>
        </EmptyState>
      }
    />
  )
}
