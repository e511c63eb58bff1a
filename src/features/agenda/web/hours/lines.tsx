import { nameOfAction, nameOfAmbition } from '../said.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Details } from '#ui/details.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Heading, Link, Text, Unseen } from '#ui/text.tsx'
import type { Ambition } from '../../domain/ambition.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import { type HourLine, countAll, countOf } from '../../domain/hours-line.ts'
import { hoursDutch, sayLine, sayParties } from '../../domain/hours-say.ts'
import { planAndSpend } from '../../domain/hours-spent.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { shownAmbitions } from './ambition-table.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { actionOf } from './labels.ts'
import { lineHref, newLineHref } from './places.ts'

/** Every line, below its ambition: closed, because what they add up to stands above. */
export function LinesByAmbition({ data, keeps }: { data: AgendaWithHours; keeps: boolean }) {
  return (
    <>
      <Heading id="regels" level={3}>
        De regels per ambitie
      </Heading>
      {shownAmbitions(data).map((ambition) => (
        <LinesOf ambition={ambition} data={data} keeps={keeps} />
      ))}
    </>
  )
}

function LinesOf({ ambition, data, keeps }: { ambition: Ambition; data: AgendaWithHours; keeps: boolean }) {
  const { agenda } = data
  const lines = data.lines.filter(({ ambitionId }) => ambitionId === ambition.id)
  const said = lines.length === 1 ? '1 regel' : `${lines.length} regels`
  return (
    <Details summary={`${nameOfAmbition(ambition)}: ${said}, ${sayHours(countAll(lines))} uur`}>
      {lines.length === 0 ? (
        <Text>Nog geen uren.</Text>
      ) : (
        <LineTable caption={`Regels van ambitie ${ambition.number}`} lines={lines} data={data} />
      )}
      {keeps && ambition.endedOn === null && (
        <LinkButton href={newLineHref(agenda.id, { ambitionId: ambition.id })}>
          Regel toevoegen<Unseen> bij ambitie {ambition.number}</Unseen>
        </LinkButton>
      )}
    </Details>
  )
}

/** Lines of hours with their reckoning, where they are counted, and what was made. */
export function LineTable({
  caption,
  lines,
  data,
}: {
  caption: string
  lines: readonly HourLine[]
  data: Pick<AgendaWithHours, 'agenda' | 'lines' | 'sums'>
}) {
  const { agenda, sums } = data
  const columns: readonly Column<HourLine>[] = [
    {
      label: 'Activiteit',
      rowHeader: true,
      cell: (line) => {
        const action = actionOf(agenda, line.actionId)
        return (
          <>
            <Link href={lineHref(agenda.id, line.id)}>{line.activity}</Link>
            {action !== undefined && <Text small>bij actie {nameOfAction(action)}</Text>}
          </>
        )
      },
    },
    { label: 'Van wie', cell: (line) => sayParties(line) },
    { label: 'Berekening', cell: (line) => sayLine(line) },
    {
      label: 'Telt mee',
      numeric: true,
      cell: (line) => (line.counted === 'here' ? sayHours(countOf(line)) : <NotHere line={line} data={data} />),
    },
    { label: 'Gemaakt', numeric: true, cell: (line) => sayHours(planAndSpend([line], sums).spent) },
  ]
  return (
    <DataTable
      caption={caption}
      captionUnseen
      columns={columns}
      rows={lines}
      totals={['Samen', '', '', sayHours(countAll(lines)), sayHours(planAndSpend(lines, sums).spent)]}
      empty=""
    />
  )
}

function NotHere({ line, data }: { line: HourLine; data: Pick<AgendaWithHours, 'agenda' | 'lines'> }) {
  return line.counted === 'elsewhere' ? <Elsewhere line={line} data={data} /> : <>{hoursDutch.countings.outside}</>
}
