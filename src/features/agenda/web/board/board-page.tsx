import { sayInterval } from '#calendar/planning.ts'
import { capital } from '#ui/capital.ts'
import { Board } from '#ui/board.tsx'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text, Unseen } from '#ui/text.tsx'
import type { AgendaAction } from '../../domain/action.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { isLate, stateOf } from '../../domain/progress.ts'
import { voiceOf } from '../../domain/who.ts'
import { type ActionState, actionStates, dutch } from '../../domain/words.ts'
import { actionHref, agendaHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { StatesPicture } from '../pictures/states-picture.tsx'
import { nameOfAction, sayOwner } from '../said.tsx'
import { type BoardFilter, boardAddress, everything, pick } from './filter.ts'
import { BoardFilters, boardChips } from './filters.tsx'

type Props = { view: AgendaView; agenda: Agenda; filter: BoardFilter }

const empty: Record<ActionState, string> = {
  'not-started': 'Alles is begonnen.',
  running: 'Er loopt nu niets.',
  waiting: 'Niets wacht.',
  done: 'Nog niets is klaar.',
  stopped: 'Niets is gestopt.',
}

/** The actions of an agenda in columns by how they stand, as their owners said. */
export function BoardPage({ view, agenda, filter }: Props) {
  const { visit } = view
  const here = `${agendaHref(agenda.id)}/bord` as const
  const actions = pick(agenda, filter, visit, { on: visit.on, sort: 'number' })
  return (
    <AgendaPage view={view} tab="board" title="Bord">
      <FilteredList
        action={here}
        found={actions.length === 1 ? '1 actie' : `${actions.length} acties`}
        filters={<BoardFilters agenda={agenda} filter={filter} />}
        chips={boardChips(here, agenda, filter)}
        clear={here}
      >
        {actions.length === 0 ? (
          <NoActions view={view} filtered={boardAddress(here, filter) !== boardAddress(here, everything)} />
        ) : (
          <>
            <Board
              columns={actionStates.map((state) => ({
                title: capital(dutch.states[state]),
                cards: actions.filter((action) => stateOf(action) === state),
                empty: empty[state],
              }))}
              card={(action) => <Card action={action} view={view} />}
            />
            <StatesPicture agenda={agenda} actions={actions} />
          </>
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

function Card({ action, view }: { action: AgendaAction; view: AgendaView }) {
  const { agenda, visit } = view
  const href = actionHref(agenda.id, action.id)
  return (
    <>
      <Link href={href}>{nameOfAction(action)}</Link>
      {isLate(action, visit.on) && (
        <div>
          <StatusBadge kind="danger">Te laat</StatusBadge>
        </div>
      )}
      <Text small>{sayOwner(action.owner)}</Text>
      <Text small>{sayPlanning(action)}</Text>
      {voiceOf(agenda, action.owner, visit.actor) !== null && (
        <Link href={`${href}/stand`}>
          Zeg hoe het staat<Unseen>: {nameOfAction(action)}</Unseen>
        </Link>
      )}
    </>
  )
}

/** The words, and the days the last moment means where the words do not say those themselves. */
function sayPlanning({ planningText, moments }: AgendaAction): string {
  const last = moments.at(-1)
  if (planningText === '') return 'geen datum'
  const days = last === undefined ? planningText : sayInterval(last)
  return days.toLowerCase() === planningText.toLowerCase() ? planningText : `${planningText} (${days})`
}
