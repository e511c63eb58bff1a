import { capital } from '#ui/capital.ts'
import { Board } from '#ui/board.tsx'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { type ActionFilter, filterActions, isNarrowed } from '../../domain/action-filter.ts'
import type { AgendaAction } from '../../domain/action.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import { isLate, stateOf } from '../../domain/progress.ts'
import { type ActionState, actionStates, dutch } from '../../domain/words.ts'
import { ActionFilters, chipsOf } from '../actions/filters.tsx'
import { actionHref, agendaHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { nameOfAction, sayOwnerShort } from '../said.tsx'

type Props = { view: AgendaView; agenda: Agenda; filter: ActionFilter }

const empty: Record<ActionState, string> = {
  'not-started': 'Alles is begonnen.',
  running: 'Er loopt nu niets.',
  waiting: 'Niets wacht.',
  done: 'Nog niets is klaar.',
  stopped: 'Niets is gestopt.',
}

/** The actions of an agenda in columns by how they stand, as their owners said. */
export function BoardPage({ view, agenda, filter }: Props) {
  const here = `${agendaHref(agenda.id)}/bord` as const
  const actions = filterActions(current(agenda.actions), { ...filter, sort: 'number' }, view.visit)
  const states = actionStates.filter((state) => filter.state === null || filter.state === state)
  return (
    <AgendaPage view={view} tab="board" title="Bord">
      <FilteredList
        above
        action={here}
        found={actions.length === 1 ? '1 actie' : `${actions.length} acties`}
        filters={<ActionFilters agenda={agenda} filter={filter} />}
        chips={chipsOf(here, filter, agenda)}
        clear={here}
      >
        {actions.length === 0 ? (
          <NoActions view={view} filtered={isNarrowed(filter)} />
        ) : (
          <Board
            columns={states.map((state) => ({
              title: capital(dutch.states[state]),
              cards: actions.filter((action) => stateOf(action) === state),
              empty: isNarrowed(filter) ? 'Geen acties met deze filters.' : empty[state],
            }))}
            card={(action) => <Card action={action} view={view} />}
          />
        )}
      </FilteredList>
    </AgendaPage>
  )
}

export function NoActions({ view, filtered }: { view: AgendaView; filtered: boolean }) {
  const here = agendaHref(view.agenda.id)
  return filtered ? (
    <EmptyState title="Geen acties met deze filters">Haal een filter weg om meer acties te zien.</EmptyState>
  ) : (
    <EmptyState
      title="Er staan nog geen acties in deze agenda"
      action={<LinkButton href={here}>Naar de ambities</LinkButton>}
    >
      Een actie hoort bij een ambitie. Open een ambitie om er een toe te voegen.
    </EmptyState>
  )
}

/** What, who and when, in a few lines. The days the words mean, and saying how it stands, are on the action's own page. */
function Card({ action, view }: { action: AgendaAction; view: AgendaView }) {
  const { agenda, visit } = view
  return (
    <>
      <Link href={actionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link>
      <Text small>
        {sayOwnerShort(action.owner)} · {action.planningText || 'geen datum'}
      </Text>
      {isLate(action, visit.on) && <StatusBadge kind="danger">Te laat</StatusBadge>}
    </>
  )
}
