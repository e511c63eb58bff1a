import type { Day } from '#kernel/day.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DateField } from '#ui/date-field.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { Link } from '#ui/text.tsx'
import { type ActionFilter, everyAction, filterActions, isNarrowed } from '../../domain/action-filter.ts'
import type { AgendaAction } from '../../domain/action.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import { missedMoments } from '../../domain/progress.ts'
import { type Asked, addressOf } from '../actions/filter-address.ts'
import { ActionFilters, chipsOf } from '../actions/filters.tsx'
import { actionHref, agendaHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { PlanningPicture } from '../pictures/planning-picture.tsx'
import { Moments, Standing, nameOfAction, sayOwner } from '../said.tsx'
import { NoActions } from './board-page.tsx'
import type { DayAsked } from './day-asked.ts'

type Props = { view: AgendaView; agenda: Agenda; filter: ActionFilter; asked: DayAsked }

/** When everything is planned, sorted by the days the words mean, and what is late on a day one chooses. */
export function PlanningPage({ view, agenda, filter, asked }: Props) {
  const here = `${agendaHref(agenda.id)}/planning` as const
  const actions = filterActions(
    current(agenda.actions),
    { ...filter, sort: 'planning' },
    { on: asked.on, actor: view.visit.actor },
  )
  const day: Asked = asked.isToday ? {} : { op: asked.on }
  return (
    <AgendaPage view={view} tab="planning" title="Planning" failed={asked.mistake !== undefined}>
      <FilteredList
        action={here}
        found={actions.length === 1 ? '1 actie' : `${actions.length} acties`}
        filters={
          <>
            <DateField name="op" label="Op welke dag?" value={asked.entry} mistake={asked.mistake} optional />
            <ActionFilters agenda={agenda} filter={filter} />
          </>
        }
        chips={chipsOf(here, filter, agenda, day)}
        clear={addressOf(here, everyAction, day)}
      >
        {actions.length === 0 ? (
          <NoActions view={view} filtered={isNarrowed(filter)} />
        ) : (
          <PlanningPicture
            actions={actions}
            on={asked.on}
            table={<PlanningTable agenda={agenda} actions={actions} on={asked.on} />}
          />
        )}
      </FilteredList>
    </AgendaPage>
  )
}

function PlanningTable({ agenda, actions, on }: { agenda: Agenda; actions: readonly AgendaAction[]; on: Day }) {
  const columns: readonly Column<AgendaAction>[] = [
    {
      label: 'Actie',
      rowHeader: true,
      cell: (action) => <Link href={actionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link>,
    },
    {
      label: 'Planning',
      cell: (action) =>
        action.moments.length === 0 ? (
          action.planningText || 'geen datum'
        ) : (
          <Moments moments={action.moments} unread={[]} missed={missedMoments(action, on)} />
        ),
    },
    { label: 'Trekker', cell: ({ owner }) => sayOwner(owner) },
    { label: 'Stand', cell: (action) => <Standing action={action} on={on} /> },
  ]
  return (
    <DataTable
      caption="Planning: de woorden van de agenda en de dagen die ze betekenen"
      columns={columns}
      rows={actions}
      empty=""
    />
  )
}
