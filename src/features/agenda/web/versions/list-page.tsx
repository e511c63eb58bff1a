import { LinkButton } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import type { PageProps } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import type { VersionHead } from '../../domain/version.ts'
import { agendaHref } from '../address.ts'
import { DecisionLink, type Decisions } from '../decided.tsx'
import { AgendaPage, type AgendaView } from '../frame.tsx'

type Props = {
  view: AgendaView
  versions: readonly VersionHead[]
  decisions: Decisions
  notice: PageProps['notice']
}

/** The versions of an agenda: when each was fixed, who adopted it, and whether everyone reads it. */
export function VersionsPage({ view, versions, decisions, notice }: Props) {
  const here = `${agendaHref(view.agenda.id)}/versies` as const
  const fix = view.keeps ? <LinkButton href={`${here}/vastleggen`}>Versie vastleggen</LinkButton> : undefined
  return (
    <AgendaPage
      view={view}
      tab="versions"
      title="Versies"
      notice={notice}
      actions={versions.length > 0 ? fix : undefined}
    >
      <Text>
        Een versie is de agenda zoals zij op een dag was. Zij verandert daarna niet meer. Wat u nu in de agenda leest,
        is het werkdocument: dat kan van de laatste versie verschillen.
      </Text>
      <DataTable
        caption="Versies van deze agenda"
        captionUnseen
        columns={columnsFor(here, decisions)}
        rows={versions}
        empty={
          <EmptyState title="Er is nog geen versie vastgelegd." action={fix}>
            <Text>
              Leg een versie vast als de agenda besproken of vastgesteld wordt. Dan kan zij ook openbaar worden.
            </Text>
          </EmptyState>
        }
      />
      {versions.length > 0 && <Compare view={view} versions={versions} />}
    </AgendaPage>
  )
}

function columnsFor(here: `/${string}`, decisions: Decisions): readonly Column<VersionHead>[] {
  return [
    {
      label: 'Versie',
      rowHeader: true,
      cell: ({ id, number, name }) => <Link href={`${here}/${id}`}>{`${number}. ${name}`}</Link>,
    },
    { label: 'Vastgelegd', cell: ({ madeAt }) => <MomentText at={madeAt} length="short" /> },
    {
      label: 'Vastgesteld',
      cell: (version) => (
        <>
          {sayAdopted(version)} <DecisionLink id={version.decisionId} decisions={decisions} />
        </>
      ),
    },
    {
      label: 'Wie kan haar lezen',
      cell: ({ publishedAt }) =>
        publishedAt === null ? (
          <StatusBadge>Alleen de regio</StatusBadge>
        ) : (
          <StatusBadge kind="success">Iedereen</StatusBadge>
        ),
    },
  ]
}

/** "24 november 2026, door het bestuurlijk overleg". */
export function sayAdopted({ adoptedOn, adoptedIn }: VersionHead): string {
  if (adoptedOn === null) return 'nog niet'
  return `${sayDay(adoptedOn)}${adoptedIn === '' ? '' : `, door ${adoptedIn}`}`
}

function Compare({ view, versions }: Pick<Props, 'view' | 'versions'>) {
  const options = versions.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))
  return (
    <>
      <Heading>Versies vergelijken</Heading>
      <Form action={`${agendaHref(view.agenda.id)}/versies/vergelijken`} method="get" submit="Vergelijken">
        <Select name="van" label="Wat is er veranderd sinds" options={options} value={versions[0]?.id} blank={null} />
        <Select
          name="met"
          label="Tot"
          options={[{ value: 'nu', label: 'De agenda zoals zij nu is' }, ...options]}
          value="nu"
          blank={null}
        />
      </Form>
    </>
  )
}
