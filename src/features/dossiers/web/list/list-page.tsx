import { type Day, ageInYears } from '#kernel/day.ts'
import { Checkbox } from '#ui/choices.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { type Chip, FilteredList } from '#ui/filter-panel.tsx'
import { sayNumber } from '#ui/numbers.ts'
import { Page, type PageProps } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { type ListFilter, isNarrowed } from '../../domain/list-filter.ts'
import { type DossierList, type DossierRow, countedUpTo } from '../../store/dossier-list.ts'
import { addressOf } from './address.ts'
import { SearchForm } from './search-form.tsx'

type Props = {
  shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  list: DossierList
  filter: ListFilter
  /** What was typed, when this is what a search found. */
  search: string | null
  /** A search was asked for that has had its hour. */
  searchIsGone: boolean
  on: Day
}

/** The dossiers of who works with them, with what they are filtered by. */
export function ListPage({ shell, list, filter, search, searchIsGone, on }: Props) {
  return (
    <Page
      {...shell}
      title="Dossiers"
      crumbs={[{ href: '/', label: 'Mijn werk' }]}
      notice={
        searchIsGone
          ? { kind: 'info', text: 'Deze zoekopdracht is ouder dan een uur en is weggegooid. Zoek opnieuw op naam.' }
          : undefined
      }
    >
      <SearchForm typed={search} />
      <FilteredList
        action="/dossiers"
        found={sayFound(list.found)}
        filters={<Filters filter={filter} />}
        chips={chipsOf(filter, search)}
        clear="/dossiers"
        hidden={filter.search === null ? {} : { zoek: filter.search }}
      >
        <DataTable
          caption="Dossiers waarbij u betrokken bent, de nieuwste eerst"
          captionUnseen
          columns={columnsFor(on)}
          rows={list.rows}
          empty={<Nothing filter={filter} />}
        />
        <Leaf list={list} filter={filter} />
      </FilteredList>
    </Page>
  )
}

function sayFound(found: number): string {
  if (found > countedUpTo) return `Meer dan ${sayNumber(countedUpTo)} dossiers`
  return found === 1 ? '1 dossier' : `${sayNumber(found)} dossiers`
}

function columnsFor(on: Day): readonly Column<DossierRow>[] {
  return [
    { label: 'Kind', rowHeader: true, cell: (row) => <Link href={`/dossiers/${row.dossierId}`}>{row.called}</Link> },
    { label: 'Nummer', cell: (row) => row.number },
    { label: 'Leeftijd', cell: (row) => `${ageInYears(row.bornOn, on)} jaar` },
    { label: 'School', cell: (row) => row.schoolName ?? '–' },
    { label: 'Casusregisseur', cell: (row) => row.leadName ?? 'nog niemand' },
    { label: 'Volgende datum', cell: (row) => <NextDue row={row} on={on} /> },
  ]
}

function NextDue({ row: { nextDueOn, closedOn }, on }: { row: DossierRow; on: Day }) {
  if (closedOn !== null) return <StatusBadge>Afgesloten</StatusBadge>
  if (nextDueOn === null) return <>–</>
  const said = sayDay(nextDueOn, 'nl', 'short')
  if (nextDueOn < on) return <StatusBadge kind="danger">{`Te laat: ${said}`}</StatusBadge>
  return <>{said}</>
}

function Filters({ filter }: { filter: ListFilter }) {
  return (
    <>
      <Field name="school" label="School" hint="Een deel van de naam" value={filter.school} optional />
      <Field name="gemeente" label="Gemeente" hint="Een deel van de naam" value={filter.municipality} optional />
      <Checkbox name="wacht" label="Wacht op toestemming" checked={filter.waitsForConsent} />
      <Checkbox name="zonder-regie" label="Zonder casusregisseur" checked={filter.withoutLead} />
      <Checkbox name="te-laat" label="Volgende datum is voorbij" checked={filter.late} />
    </>
  )
}

function chipsOf(filter: ListFilter, search: string | null): readonly Chip[] {
  const rest = { ...filter, after: null }
  return [
    search !== null && { label: `Gezocht: ${search}`, without: addressOf({ ...rest, search: null }) },
    filter.school !== null && { label: `School: ${filter.school}`, without: addressOf({ ...rest, school: null }) },
    filter.municipality !== null && {
      label: `Gemeente: ${filter.municipality}`,
      without: addressOf({ ...rest, municipality: null }),
    },
    filter.waitsForConsent && {
      label: 'Wacht op toestemming',
      without: addressOf({ ...rest, waitsForConsent: false }),
    },
    filter.withoutLead && { label: 'Zonder casusregisseur', without: addressOf({ ...rest, withoutLead: false }) },
    filter.late && { label: 'Volgende datum is voorbij', without: addressOf({ ...rest, late: false }) },
  ].filter((chip): chip is Chip => chip !== false)
}

function Nothing({ filter }: { filter: ListFilter }) {
  if (filter.after !== null)
    return (
      <EmptyState
        title="Er zijn geen dossiers meer."
        action={<Link href={addressOf({ ...filter, after: null })}>Naar het begin van de lijst</Link>}
      />
    )
  if (isNarrowed(filter))
    return (
      <EmptyState title="Geen dossier past hierbij." action={<Link href="/dossiers">Alle dossiers laten zien</Link>}>
        <Text>
          U vindt hier alleen kinderen bij wie u betrokken bent. Kijk of de naam goed geschreven is of kies minder
          filters.
        </Text>
      </EmptyState>
    )
  return (
    <EmptyState title="U bent nog bij geen kind betrokken.">
      <Text>
        Een dossier verschijnt hier als de casusregisseur u in de kring van een kind zet en daar toestemming of een
        grondslag voor is. Mist u een kind? Vraag het aan de casusregisseur of aan het loket.
      </Text>
    </EmptyState>
  )
}

/** To the next page, and back to the first: a list of thousands has no last page worth a number. */
function Leaf({ list, filter }: { list: DossierList; filter: ListFilter }) {
  const last = list.rows.at(-1)
  if (filter.after === null && !list.more) return null
  return (
    <nav class="sh-pages" aria-label="Bladeren">
      {filter.after !== null && <Link href={addressOf({ ...filter, after: null })}>Eerste pagina</Link>}
      {list.more && last !== undefined && (
        <Link href={addressOf({ ...filter, after: last.dossierId })}>Volgende pagina</Link>
      )}
    </nav>
  )
}
