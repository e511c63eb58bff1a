import type { FunctionId } from '#kernel/id.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Link } from '#ui/text.tsx'
import { type Hours, addUp, minus, noHours, sayHours } from '../../domain/hours-amount.ts'
import { overPeople } from '../../domain/hours-division.ts'
import { countAll } from '../../domain/hours-line.ts'
import { planAndSpend, spentByPerson } from '../../domain/hours-spent.ts'
import { type ActionHours, compareAction } from '../../domain/hours-stated.ts'
import type { AgendaAction } from '../../domain/action.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { nameOfAction } from '../said.tsx'
import { Difference } from './difference.tsx'
import { sayPerson } from './labels.ts'
import { hoursOfActionHref } from './places.ts'

type PersonRow = { readonly label: string; readonly planned: Hours; readonly spent: Hours }

/** The hours of each person who is named on a line or booked hours, and those of nobody by name (HOURS-4). */
export function PeopleTable({ data: { lines, sums, people } }: { data: AgendaWithHours }) {
  const over = overPeople(lines)
  const spent = spentByPerson(sums)
  const ids = [...new Set<FunctionId>([...over.people.keys(), ...[...spent.keys()].filter((id) => id !== null)])]
  const rows: readonly PersonRow[] = [
    ...ids.map((id) => {
      const person = people.find(({ functionId }) => functionId === id)
      const label = person === undefined ? 'Onbekende functie' : sayPerson(person)
      return { label, planned: over.people.get(id) ?? noHours, spent: spent.get(id) ?? noHours }
    }),
    { label: 'Niet op naam', planned: over.unnamed, spent: spent.get(null) ?? noHours },
  ]
  return (
    <DataTable
      caption="Uren per persoon: gepland en gemaakt"
      columns={[
        { label: 'Wie', rowHeader: true, cell: ({ label }) => label },
        { label: 'Gepland', numeric: true, cell: ({ planned }) => sayHours(planned) },
        { label: 'Gemaakt', numeric: true, cell: (row) => sayHours(row.spent) },
      ]}
      rows={rows}
      short
      totals={['Samen', sayHours(countAll(lines)), sayHours(addUp(spent.values()))]}
      empty=""
    />
  )
}

type ActionRow = {
  readonly action: AgendaAction | null
  readonly hours: ActionHours | null
  readonly planned: Hours
  readonly spent: Hours
}

/** The hours of each action that has lines or states hours, and those of ambitions as a whole. */
export function ActionHoursTable({ data: { agenda, lines, sums } }: { data: AgendaWithHours }) {
  const own = agenda.actions
    .map((action): ActionRow => {
      const hours = compareAction(action, lines)
      return { action, hours, planned: hours.computed, spent: planAndSpend(hours.lines, sums).spent }
    })
    .filter(({ hours }) => hours !== null && (hours.lines.length > 0 || hours.stated !== null))
  const whole = planAndSpend(lines, sums)
  const rest = {
    planned: minus(whole.planned, addUp(own.map(({ planned }) => planned))),
    spent: minus(whole.spent, addUp(own.map(({ spent }) => spent))),
  }
  const columns: readonly Column<ActionRow>[] = [
    {
      label: 'Actie',
      rowHeader: true,
      cell: ({ action }) =>
        action === null ? (
          'Van een ambitie als geheel'
        ) : (
          <Link href={hoursOfActionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link>
        ),
    },
    { label: 'Genoemd', numeric: true, cell: ({ hours }) => (hours?.stated == null ? '–' : sayHours(hours.stated)) },
    { label: 'Berekend', numeric: true, cell: ({ planned }) => sayHours(planned) },
    { label: 'Verschil', numeric: true, cell: ({ hours }) => <Difference hours={hours?.difference ?? null} /> },
    { label: 'Gemaakt', numeric: true, cell: ({ spent }) => sayHours(spent) },
  ]
  return (
    <DataTable
      caption="Uren per actie: genoemd, berekend en gemaakt"
      columns={columns}
      rows={[...own, { action: null, hours: null, ...rest }]}
      totals={['Samen', '', sayHours(whole.planned), '', sayHours(whole.spent)]}
      empty=""
    />
  )
}
