import type { Child } from '#jsx/jsx-runtime'
import { type Day, addDays, addMonths, day, earliest, latest, partsOf } from '#kernel/day.ts'
import type { Precision } from '#calendar/planning-units.ts'
import { type Sureness, type TimeRow, TimeLine } from '#ui/chart/time-line.tsx'
import { capital } from '#ui/capital.ts'
import { sayDay } from '#ui/dates.ts'
import type { ActionMoment, AgendaAction } from '../../domain/action.ts'
import { isLate, stateOf } from '../../domain/progress.ts'
import { type ActionState, dutch } from '../../domain/words.ts'
import { nameOfAction } from '../said.tsx'
import { toneOfState } from './states-picture.tsx'

/** More rows than this are not looked at as one picture; the table has them all. */
const mostRows = 60

/** When actions are planned, how sure that is, and what is late on the day (PLANNING-5). */
export function PlanningPicture({ actions, on, table }: { actions: readonly AgendaAction[]; on: Day; table: Child }) {
  const planned = actions.filter(({ moments }) => moments.length > 0)
  const shown = planned.slice(0, mostRows)
  const states = [...new Set(shown.filter((action) => !isLate(action, on)).map(stateOf))]
  const late = shown.some((action) => isLate(action, on))
  const left = planned.length - shown.length
  const note =
    left === 0
      ? undefined
      : `De eerste ${mostRows} van ${planned.length} acties staan in het beeld. De tabel heeft ze alle.`
  return (
    <TimeLine
      id="tijdlijn"
      conclusion={concludePlanning(actions, on)}
      {...frameOf(shown, on)}
      today={on}
      todayIs="peildag"
      legend={[
        ...(late ? [{ tone: 'red' as const, label: 'Te laat' }] : []),
        ...states.map((state) => ({ tone: toneOfState[state], label: capital(dutch.states[state]) })),
      ]}
      rows={shown.map((action) => rowOf(action, on))}
      table={table}
      note={note}
    />
  )
}

/** `2 van de 9 acties met een planning zijn te laat op 24 november 2026`. */
export function concludePlanning(actions: readonly AgendaAction[], on: Day): string {
  const planned = actions.filter(({ moments }) => moments.length > 0)
  const late = planned.filter((action) => isLate(action, on)).length
  const when = `op ${sayDay(on)}`
  if (planned.length === 0) return 'Geen van deze acties heeft een planning met een datum'
  if (late === 0) return `Geen actie is te laat ${when}`
  if (planned.length === 1) return `De enige actie met een planning is te laat ${when}`
  return `${late} van de ${planned.length} acties met een planning ${late === 1 ? 'is' : 'zijn'} te laat ${when}`
}

function rowOf(action: AgendaAction, on: Day): TimeRow {
  const late = isLate(action, on)
  const state: ActionState = stateOf(action)
  return {
    label: nameOfAction(action),
    tone: late ? 'red' : toneOfState[state],
    mark: late ? 'te laat' : null,
    spans: action.moments.map((moment) => ({
      from: moment.from,
      until: moment.until,
      sureness: surenessOf(moment),
      runsOn: moment.runsOn,
      open: moment.kind === 'from',
    })),
  }
}

const sure: Partial<Record<Precision, Sureness>> = { day: 'day', week: 'month', month: 'month' }

function surenessOf({ precision }: ActionMoment): Sureness {
  return sure[precision] ?? 'within'
}

/** From the month of the first moment until the month after the last, with the day within. */
function frameOf(actions: readonly AgendaAction[], on: Day): { from: Day; until: Day } {
  const moments = actions.flatMap((action) => action.moments)
  const first = earliest(...moments.map(({ from }) => from), on) ?? on
  const last = latest(...moments.map(({ until, runsOn }) => runsOn ?? until), addDays(on, 1)) ?? on
  return { from: monthOf(first), until: addMonths(monthOf(addDays(last, -1)), 1) }
}

function monthOf(on: Day): Day {
  const { year, month } = partsOf(on)
  return day(`${year}-${String(month).padStart(2, '0')}-01`)
}
