import { StackedFigure, type StackedRow } from '#ui/chart/stacked-bars.tsx'
import type { Tone } from '#ui/chart/tones.tsx'
import { capital } from '#ui/capital.ts'
import type { AgendaAction } from '../../domain/action.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import { countStates, stateOf } from '../../domain/progress.ts'
import { type ActionState, dutch } from '../../domain/words.ts'
import { nameOfAmbition } from '../said.tsx'

/** The tone of each state, the same in every picture. */
export const toneOfState: Record<ActionState, Tone> = {
  done: 'green',
  running: 'blue',
  waiting: 'orange',
  'not-started': 'grey',
  stopped: 'teal',
}
const order: readonly ActionState[] = ['done', 'running', 'waiting', 'not-started', 'stopped']

type Props = { agenda: Pick<Agenda, 'ambitions'>; actions: readonly AgendaAction[]; level?: 2 | 3 }

/** How many actions of each ambition stand where. Counts, never a percentage (AGENDA-4). */
export function StatesPicture({ agenda, actions, level = 2 }: Props) {
  const rows = current(agenda.ambitions)
    .map((ambition): StackedRow => {
      const counts = countStates(actions.filter(({ ambitionId }) => ambitionId === ambition.id))
      return { label: nameOfAmbition(ambition), values: order.map((state) => counts[state]) }
    })
    .filter(({ values }) => values.some((count) => count > 0))
  return (
    <StackedFigure
      id="acties-per-ambitie"
      conclusion={concludeStates(actions)}
      level={level}
      wide
      folded="Dezelfde aantallen in een tabel"
      series={order.map((state) => ({ label: capital(dutch.states[state]), tone: toneOfState[state] }))}
      rows={rows}
      rowsAre="Ambitie"
      sumIs="Samen"
      caption="Acties per ambitie en stand"
    />
  )
}

/** `3 van de 12 acties zijn klaar, 5 lopen`. */
export function concludeStates(actions: readonly AgendaAction[]): string {
  const many = actions.length
  if (many === 1) return `De enige actie: ${dutch.states[stateOf(actions[0]!)]}`
  const { done, running } = countStates(actions)
  const ready =
    done === 0 ? `Nog geen van de ${many} acties is klaar` : `${done} van de ${many} acties ${are(done)} klaar`
  return running === 0 ? ready : `${ready}, ${running} ${running === 1 ? 'loopt' : 'lopen'}`
}

function are(count: number): string {
  return count === 1 ? 'is' : 'zijn'
}
