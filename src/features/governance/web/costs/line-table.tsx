import { sayMoney } from '#kernel/money.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/button.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { PeriodText } from '#ui/time-text.tsx'
import { type CostLine, type CostSums, type LineFlag, flagsOf, isCharged } from '../../domain/costs/cost-year.ts'
import { sayCost, sayFte } from '../../domain/costs/words.ts'
import { inYear } from './address.ts'

type Props = { year: number; lines: readonly CostLine[]; sums: CostSums; changes: boolean }

/** What a year is made of: who, for how much, employed by whom, out of which money, charged or not. */
export function LineTable({ year, lines, sums, changes }: Props) {
  return (
    <DataTable
      caption={`Kosten van ${year}`}
      captionUnseen
      columns={[
        { label: 'Wat', rowHeader: true, cell: (line) => <What line={line} year={year} changes={changes} /> },
        {
          label: 'Fte',
          numeric: true,
          cell: ({ fteThousandths: fte }) => (fte === null ? '' : sayFte(fte).replace(' fte', '')),
        },
        { label: 'In dienst bij', cell: ({ employerName }) => employerName ?? '' },
        {
          label: 'Bedrag',
          numeric: true,
          cell: (line) => (line.kind === 'in-kind' ? 'geen geld' : sayMoney(line.cents)),
        },
        { label: 'Wie betaalt', cell: sayPayer },
      ]}
      rows={lines}
      totals={['Samen', sayFte(sums.fteThousandths).replace(' fte', ''), '', sayMoney(sums.cents), '']}
      empty={
        <EmptyState
          title="Er staat nog niets in dit jaar"
          action={changes && <LinkButton href={inYear(year, 'regels/nieuw')}>Regel toevoegen</LinkButton>}
        >
          {changes ? 'Zet erin wie er werkt, en wat er verder nodig is.' : 'Het programmateam vult dit jaar nog.'}
        </EmptyState>
      }
    />
  )
}

function What({ line, year, changes }: { line: CostLine; year: number; changes: boolean }) {
  const flags = flagsOf(line, year)
  return (
    <>
      {changes ? <Link href={inYear(year, `regels/${line.id}`)}>{line.what}</Link> : line.what}
      {line.person !== '' && <Text small>{line.person}</Text>}
      {(line.from !== null || line.until !== null) && (
        <Text small>
          <PeriodText period={line} length="short" />
        </Text>
      )}
      {line.kind === 'correction' && <Text small>{`Correctie op ${line.correctsYear}: ${line.reason}`}</Text>}
      {flags.map((flag) => (
        <>
          <StatusBadge kind={looks[flag]}>{sayCost.flags[flag]}</StatusBadge>{' '}
        </>
      ))}
    </>
  )
}

const looks: Record<LineFlag, 'info' | 'warning' | 'neutral'> = {
  extra: 'warning',
  temporary: 'neutral',
  'temporary-too-long': 'warning',
  'outside-year': 'warning',
}

function sayPayer(line: CostLine): string {
  if (line.kind === 'in-kind') return `Niemand: geruild met ${line.exchangedWith}`
  const from = line.fund === '' ? '' : line.fund
  if (isCharged(line)) return from === '' ? 'Alle gemeenten' : `Alle gemeenten (${from})`
  if (from !== '') return from
  return line.withinStaff ? 'De werkgever zelf' : 'Wordt niet omgeslagen'
}
