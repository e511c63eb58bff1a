import { csvOf } from '#kernel/csv.ts'
import { type Day, addDays } from '#kernel/day.ts'
import { sayInterval } from '#calendar/planning.ts'
import type { AgendaAction } from '../../domain/action.ts'
import { current } from '../../domain/agenda.ts'
import { isLate, stateOf } from '../../domain/progress.ts'
import { planAndSpend } from '../../domain/hours-spent.ts'
import { compareAction } from '../../domain/hours-stated.ts'
import { dutch } from '../../domain/words.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { ambitionOf } from '../hours/labels.ts'
import { sayOwner } from '../said.tsx'
import { plain } from './hours-file.ts'

/** One row for each action that holds: who, when in the words and the days they mean, how it stands, and its hours. */
export function actionsFile({ agenda, lines, sums }: AgendaWithHours, on: Day): string {
  const hours = (action: AgendaAction) => compareAction(action, lines)
  const source = ({ sourceId }: AgendaAction) => agenda.sources.find(({ id }) => id === sourceId)?.name ?? ''
  return csvOf<AgendaAction>(
    [
      ['Ambitie', ({ ambitionId }) => ambitionOf(agenda, ambitionId)?.number ?? ''],
      ['Naam van de ambitie', ({ ambitionId }) => ambitionOf(agenda, ambitionId)?.title ?? ''],
      ['Nummer', ({ number }) => number],
      ['Actie', ({ title }) => title],
      ['Doel', ({ goal }) => goal],
      ['Trekker', ({ owner }) => sayOwner(owner)],
      ['Stand', (action) => dutch.states[stateOf(action)]],
      ['Gemeld op', ({ last }) => last?.on ?? ''],
      ['Te laat', (action) => (isLate(action, on) ? 'ja' : 'nee')],
      ['Planning', ({ planningText }) => planningText],
      ['Dat betekent', ({ moments }) => moments.map(sayInterval).join(' | ')],
      ['Eerste dag', ({ moments }) => first(moments.map(({ from }) => from))],
      ['Laatste dag', ({ moments }) => last(moments.map(({ until, runsOn }) => addDays(runsOn ?? until, -1)))],
      ['Wie doen mee', ({ participantsText }) => participantsText],
      ['Partijen met uren', (action) => [...new Set(hours(action).lines.flatMap(({ parties }) => parties))].join(', ')],
      ['Uren genoemd', (action) => plain(hours(action).stated)],
      ['Uren berekend', (action) => plain(hours(action).computed)],
      ['Uren gemaakt', (action) => plain(planAndSpend(hours(action).lines, sums).spent)],
      ['Niveau', ({ level }) => dutch.levels[level]],
      ['Gemeenten mogen afwijken', ({ mayDiffer }) => (mayDiffer ? 'ja' : 'nee')],
      ['Bron', source],
      ['Plaats in de bron', ({ sourcePlace }) => sourcePlace],
    ],
    current(agenda.actions),
  )
}

function first(days: readonly Day[]): string {
  return days.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? ''
}

function last(days: readonly Day[]): string {
  return days.toSorted((a, b) => (a < b ? 1 : -1))[0] ?? ''
}
