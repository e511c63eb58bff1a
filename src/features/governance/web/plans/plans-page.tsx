import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Link, Text } from '#ui/text.tsx'
import { PeriodText } from '#ui/time-text.tsx'
import { stateOf } from '../../domain/oogo/track.ts'
import { type PlanKind, isAdoption, planKinds, sideOf } from '../../domain/plans/policy-plan.ts'
import { say } from '../../domain/plans/words.ts'
import { type PlanSummary, planPageSize } from '../../store/plans/read-plans.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { planHref } from './address.ts'

type Props = {
  shell: Shell
  plans: readonly PlanSummary[]
  total: number
  kind: PlanKind | null
  page: number
  keeps: boolean
}

/** The plans that law and boards ask for, and how each stands. */
export function PlansPage({ shell, plans, total, kind, page, keeps }: Props) {
  return (
    <GovernancePage
      shell={shell}
      tab="plans"
      actions={keeps && <LinkButton href="/bestuur/plannen/nieuw">Plan toevoegen</LinkButton>}
      below={<Text>Regiovisie, ondersteuningsplannen, jeugdplannen en lokale plannen, en hoe ze ervoor staan.</Text>}
    >
      <FilteredList
        action="/bestuur/plannen"
        found={total === 1 ? '1 plan' : `${total} plannen`}
        filters={
          <Select
            name="soort"
            label="Soort plan"
            blank="Alle soorten"
            optional
            options={planKinds.map((value) => ({ value, label: say.kinds[value] }))}
            value={kind}
          />
        }
        chips={kind === null ? [] : [{ label: say.kinds[kind], without: '/bestuur/plannen' }]}
      >
        <DataTable
          caption="Plannen"
          captionUnseen
          columns={[
            { label: 'Plan', rowHeader: true, cell: (row) => <Link href={planHref(row.id)}>{row.title}</Link> },
            { label: 'Soort', cell: (row) => say.kinds[row.kind] },
            { label: 'Van', cell: (row) => row.organisationName ?? 'de regio' },
            {
              label: 'Geldt',
              cell: ({ holdsFrom: from, holdsUntil: until }) =>
                from === null && until === null ? '' : <PeriodText period={{ from, until }} length="short" />,
            },
            { label: 'Stand', cell: sayStand },
            {
              label: 'OOGO',
              cell: ({ kind: of, track }) =>
                track === null ? (sideOf(of) === null ? '' : 'Nog niet begonnen') : say.oogo[stateOf(track)],
            },
          ]}
          rows={plans}
          empty={
            <EmptyState
              title={kind === null ? 'Er zijn nog geen plannen' : 'Er is geen plan van deze soort'}
              action={keeps && <LinkButton href="/bestuur/plannen/nieuw">Plan toevoegen</LinkButton>}
            >
              {keeps ? 'Zet hier de plannen waar de regio mee te maken heeft.' : 'Het programmateam zet ze hier.'}
            </EmptyState>
          }
        />
        <Pagination
          at={page}
          of={Math.ceil(total / planPageSize)}
          href={(at) => `/bestuur/plannen?${kind === null ? '' : `soort=${kind}&`}pagina=${at}`}
        />
      </FilteredList>
    </GovernancePage>
  )
}

function sayStand({ last }: PlanSummary): string {
  if (last.length === 0) return 'Nog niets gezegd'
  if (last.length === 1) return say.states[last[0]!.state]
  return `${last.filter(({ state }) => isAdoption(state)).length} van ${last.length} vastgesteld`
}
