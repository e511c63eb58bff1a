import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Link, Text } from '#ui/text.tsx'
import { type ActionFilter, filterActions, isNarrowed } from '../../domain/action-filter.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import { agendaHref, ambitionHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { ActionTable } from './action-table.tsx'
import { addressOf } from './filter-address.ts'
import { ActionFilters, chipsOf } from './filters.tsx'

type Props = { view: AgendaView; agenda: Agenda; filter: ActionFilter; page: number }

const perPage = 50

/** All actions of an agenda, with what one narrows them to. */
export function ListPage({ view, agenda, filter, page }: Props) {
  const base = `${agendaHref(agenda.id)}/acties` as const
  const found = filterActions(current(agenda.actions), filter, view.visit)
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const at = Math.min(page, pages)
  const other = filter.sort === 'number' ? 'planning' : 'number'
  const add = <LinkButton href={`${base}/nieuw`}>Actie toevoegen</LinkButton>
  const ambitions = new Map(agenda.ambitions.map((ambition) => [ambition.id, ambition]))
  return (
    <AgendaPage view={view} tab="actions" title="Acties" actions={view.keeps && agenda.ambitions.length > 0 && add}>
      <FilteredList
        action={base}
        found={found.length === 1 ? '1 actie' : `${found.length} acties`}
        filters={<ActionFilters filter={filter} agenda={agenda} />}
        chips={chipsOf(base, filter, agenda)}
        clear={base}
        hidden={filter.sort === 'number' ? {} : { volgorde: filter.sort }}
        tools={
          <Link href={addressOf(base, { ...filter, sort: other })}>
            {other === 'planning' ? 'Zet wat het eerst af moet zijn bovenaan' : 'Zet op volgorde van ambitie'}
          </Link>
        }
      >
        <ActionTable
          view={view}
          agenda={agenda}
          actions={found.slice((at - 1) * perPage, at * perPage)}
          caption="Acties van deze agenda"
          more={[
            {
              label: 'Ambitie',
              cell: ({ ambitionId }) => {
                const ambition = ambitions.get(ambitionId)
                if (ambition === undefined) return '–'
                return (
                  <Link
                    href={ambitionHref(agenda.id, ambition.id)}
                    label={`Ambitie ${ambition.number}: ${ambition.title}`}
                  >
                    {ambition.number}
                  </Link>
                )
              },
            },
          ]}
          empty={<Nothing {...{ view, agenda, filter }} />}
        />
        <Pagination at={at} of={pages} href={(to) => addressOf(base, filter, to > 1 ? { pagina: String(to) } : {})} />
      </FilteredList>
    </AgendaPage>
  )
}

function Nothing({ view, agenda, filter }: Omit<Props, 'page'>) {
  const here = agendaHref(agenda.id)
  if (isNarrowed(filter))
    return (
      <EmptyState title="Geen actie past hierbij." action={<Link href={`${here}/acties`}>Alle acties laten zien</Link>}>
        <Text>Kies minder filters.</Text>
      </EmptyState>
    )
  const hasAmbitions = current(agenda.ambitions).length > 0
  const next = hasAmbitions ? 'acties' : 'ambities'
  return (
    <EmptyState
      title="Er zijn nog geen acties."
      action={
        view.keeps && (
          <LinkButton href={`${here}/${next}/nieuw`}>
            {hasAmbitions ? 'Actie toevoegen' : 'Ambitie toevoegen'}
          </LinkButton>
        )
      }
    >
      <Text>
        Een actie hoort bij een ambitie, en zegt wie wat doet en wanneer.
        {hasAmbitions ? '' : ' Er is nog geen ambitie: daar begint het mee.'}
      </Text>
    </EmptyState>
  )
}
