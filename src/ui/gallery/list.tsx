import { day } from '#kernel/day.ts'
import { Alert } from '../alert.tsx'
import { LinkButton } from '../button.tsx'
import { Checkboxes } from '../choices.tsx'
import { DataTable } from '../data-table.tsx'
import { FilteredList } from '../filter-panel.tsx'
import { Page } from '../page.tsx'
import { Pagination } from '../pagination.tsx'
import { Select } from '../select.tsx'
import { StatusBadge, type BadgeKind } from '../status-badge.tsx'
import { Link } from '../text.tsx'
import { DayText } from '../time-text.tsx'
import { demo, nav, who } from './people.ts'

type Row = { number: string; child: string; school: string; status: string; kind: BadgeKind; next: string }
const rows: Row[] = [
  {
    number: 'D-2026-0412',
    child: 'Noor V.',
    school: 'De Wilgenhof',
    status: 'Toestemming gevraagd',
    kind: 'warning',
    next: '2026-11-24',
  },
  {
    number: 'D-2026-0398',
    child: 'Daan K.',
    school: 'Merencollege',
    status: 'Actief',
    kind: 'success',
    next: '2026-11-27',
  },
  {
    number: 'D-2026-0391',
    child: 'Ilias M.',
    school: 'De Wilgenhof',
    status: 'Actief',
    kind: 'success',
    next: '2026-12-01',
  },
  {
    number: 'D-2026-0377',
    child: 'Fenna B.',
    school: 'Praktijkschool Het Anker',
    status: 'Evaluatie te laat',
    kind: 'danger',
    next: '2026-11-14',
  },
  {
    number: 'D-2026-0350',
    child: 'Sem D.',
    school: 'Kindcentrum De Vuurtoren',
    status: 'Concept',
    kind: 'info',
    next: '2026-12-08',
  },
  {
    number: 'D-2026-0344',
    child: 'Lotte H.',
    school: 'Merencollege',
    status: 'Afgesloten',
    kind: 'neutral',
    next: '2027-01-11',
  },
]

/** A list with filters, as a coordinator sees it. */
export function ListPage() {
  return (
    <Page
      title="Dossiers"
      who={who}
      nav={nav('Dossiers')}
      demo={demo}
      crumbs={[{ href: '/werk', label: 'Mijn werk' }]}
      actions={
        <LinkButton href="/dossiers/nieuw" look="primary">
          Nieuwe aanvraag
        </LinkButton>
      }
    >
      <Alert kind="warning" title="Twee dossiers wachten op toestemming van ouders">
        Zonder toestemming ziet de school alleen wat zij zelf schreef.{' '}
        <Link href="/dossiers?status=gevraagd">Bekijk ze</Link>
      </Alert>
      <FilteredList
        action="/dossiers"
        found="128 dossiers"
        chips={[
          { label: 'Actief', without: '/dossiers?gemeente=duinvoort' },
          { label: 'Gemeente Duinvoort', without: '/dossiers?status=actief' },
        ]}
        clear="/dossiers"
        hidden={{ sorteer: 'volgende' }}
        tools={<Link href="/dossiers.csv">Download als CSV</Link>}
        filters={
          <>
            <Checkboxes
              name="status"
              label="Status"
              values={['actief']}
              options={[
                { value: 'concept', label: 'Concept' },
                { value: 'gevraagd', label: 'Toestemming gevraagd' },
                { value: 'actief', label: 'Actief' },
                { value: 'laat', label: 'Evaluatie te laat' },
              ]}
            />
            <Select
              name="gemeente"
              label="Gemeente"
              blank="Alle gemeenten"
              value="duinvoort"
              optional={false}
              options={[
                { value: 'duinvoort', label: 'Duinvoort' },
                { value: 'heidebeek', label: 'Heidebeek' },
              ]}
            />
          </>
        }
      >
        <DataTable
          caption="Dossiers waarbij u betrokken bent"
          captionUnseen
          rows={rows}
          empty="Geen dossiers gevonden"
          columns={[
            {
              label: 'Nummer',
              rowHeader: true,
              cell: (row) => <Link href={`/dossiers/${row.number}`}>{row.number}</Link>,
            },
            { label: 'Kind', cell: (row) => row.child, sort: { href: '/dossiers?sorteer=kind' } },
            { label: 'School', cell: (row) => row.school },
            { label: 'Status', cell: (row) => <StatusBadge kind={row.kind}>{row.status}</StatusBadge> },
            {
              label: 'Volgende stap',
              sort: { href: '/dossiers?sorteer=-volgende', direction: 'ascending' },
              cell: (row) => <DayText on={day(row.next)} length="short" />,
            },
          ]}
        />
        <Pagination at={2} of={11} href={(page) => `/dossiers?pagina=${page}`} />
      </FilteredList>
    </Page>
  )
}
