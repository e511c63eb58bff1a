import type { Child } from '#jsx/jsx-runtime'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Link } from '#ui/text.tsx'
import { current } from '../../domain/agenda.ts'
import type { Ambition } from '../../domain/ambition.ts'
import { type Hours, sayHours } from '../../domain/hours-amount.ts'
import { sayReckoning } from '../../domain/hours-say.ts'
import { planAndSpend } from '../../domain/hours-spent.ts'
import { type AmbitionHours, compareAmbition, compareTotals } from '../../domain/hours-stated.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { nameOfAmbition } from '../said.tsx'
import { Difference } from './difference.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { hoursOfAmbitionHref } from './places.ts'

type Row = { readonly ambition: Ambition; readonly hours: AmbitionHours; readonly spent: Hours }

/** Per ambition what the source states beside what its lines give, with the reckoning. */
export function AmbitionTable({ data }: { data: AgendaWithHours }) {
  const { agenda, lines, sums } = data
  const rows = shownAmbitions(data).map((ambition): Row => {
    const hours = compareAmbition(ambition, lines)
    return { ambition, hours, spent: planAndSpend(hours.lines, sums).spent }
  })
  const totals = compareTotals(agenda, current(agenda.ambitions), lines)
  const columns: readonly Column<Row>[] = [
    {
      label: 'Ambitie',
      rowHeader: true,
      cell: ({ ambition }) => (
        <Link href={hoursOfAmbitionHref(agenda.id, ambition.id)}>
          {nameOfAmbition(ambition)}
          {ambition.endedOn !== null && ' (beëindigd)'}
        </Link>
      ),
    },
    { label: 'Genoemd', numeric: true, cell: ({ hours }) => (hours.stated === null ? '–' : sayHours(hours.stated)) },
    { label: 'Berekend', numeric: true, cell: ({ hours }) => sayHours(hours.computed) },
    { label: 'Verschil', numeric: true, cell: ({ hours }) => <Difference hours={hours.difference} /> },
    { label: 'Gemaakt', numeric: true, cell: ({ spent }) => sayHours(spent) },
    { label: 'Berekening', cell: ({ hours }) => <Reckoning hours={hours} data={data} /> },
  ]
  const said: readonly Child[] = [
    'Samen',
    totals.statedSum === null ? '–' : sayHours(totals.statedSum),
    sayHours(totals.computed),
    <Difference hours={totals.statedSum === null ? null : ((totals.computed - totals.statedSum) as Hours)} />,
    sayHours(planAndSpend(lines, sums).spent),
    '',
  ]
  return (
    <DataTable
      caption="Uren per ambitie: genoemd en berekend"
      columns={columns}
      rows={rows}
      totals={said}
      empty="Er staan nog geen ambities in deze agenda."
    />
  )
}

/** What still holds, and what ended but has hours. */
export function shownAmbitions({ agenda, lines }: Pick<AgendaWithHours, 'agenda' | 'lines'>): readonly Ambition[] {
  const used = new Set(lines.map(({ ambitionId }) => ambitionId))
  return agenda.ambitions.filter(({ id, endedOn }) => endedOn === null || used.has(id))
}

function Reckoning({ hours, data }: { hours: AmbitionHours; data: AgendaWithHours }) {
  const { lines, computed } = hours
  if (lines.length === 0) return <>geen regels</>
  const elsewhere = lines.filter(({ counted }) => counted === 'elsewhere')
  const counts = lines.some(({ counted }) => counted === 'here')
  return (
    <>
      {counts && sayReckoning(lines, { stated: null, computed, difference: null })}
      {elsewhere.map((line) => (
        <p class="nl-paragraph">
          <Elsewhere line={line} data={data} />
        </p>
      ))}
    </>
  )
}
