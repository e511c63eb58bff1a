import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Buttons } from '#ui/form.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { type SummaryRow, SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { sayHours } from '../../domain/hours-amount.ts'
import { type HourLine, countOf } from '../../domain/hours-line.ts'
import { hoursDutch, sayDifference, sayLeft, sayLine } from '../../domain/hours-say.ts'
import { type SpentHours, planAndSpend } from '../../domain/hours-spent.ts'
import { compareLine } from '../../domain/hours-stated.ts'
import type { HourLineChange } from '../../store/hours-history.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { actionHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { nameOfAction, nameOfAmbition } from '../said.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { actionOf, ambitionOf, sayCode, sayPerson } from './labels.ts'
import { hoursHref, hoursOfAmbitionHref, lineHref } from './places.ts'

type Props = {
  view: AgendaView
  data: AgendaWithHours
  line: HourLine
  bookings: readonly SpentHours[]
  changes: readonly HourLineChange[]
  mayBook: boolean
  notice?: string | undefined
}

/** One line of hours: what it says, its reckoning, what was booked on it, and how it came to be so. */
export function LinePage({ view, data, line, bookings, changes, mayBook, notice }: Props) {
  const here = lineHref(data.agenda.id, line.id)
  return (
    <AgendaPage
      view={view}
      tab="hours"
      title={line.activity}
      notice={notice}
      crumbs={[{ href: hoursHref(data.agenda.id), label: 'Uren' }]}
    >
      <Card>
        <SummaryList rows={rowsOf(line, data)} />
      </Card>
      <Buttons>
        {mayBook && (
          <LinkButton href={`${here}/boeken`} look="primary">
            Uren boeken
          </LinkButton>
        )}
        {view.keeps && <LinkButton href={`${here}/wijzigen`}>Regel wijzigen</LinkButton>}
        {view.keeps && (
          <LinkButton href={`${here}/weg`} look="subtle">
            Regel weghalen
          </LinkButton>
        )}
      </Buttons>
      <Bookings line={line} bookings={bookings} data={data} mayBook={mayBook} />
      <History changes={changes} />
    </AgendaPage>
  )
}

function rowsOf(line: HourLine, data: AgendaWithHours): readonly SummaryRow[] {
  const { agenda, people } = data
  const [ambition, action] = [ambitionOf(agenda, line.ambitionId), actionOf(agenda, line.actionId)]
  const { stated, difference } = compareLine(line)
  const person = people.find(({ functionId }) => functionId === line.functionId)
  const source = agenda.sources.find(({ id }) => id === line.sourceId)
  const place = [source?.name ?? '', line.sourcePlace].filter((part) => part !== '').join(', ')
  return [
    {
      key: 'Ambitie',
      value: ambition && <Link href={hoursOfAmbitionHref(agenda.id, ambition.id)}>{nameOfAmbition(ambition)}</Link>,
    },
    ...(action === undefined
      ? []
      : [{ key: 'Actie', value: <Link href={actionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link> }]),
    { key: 'Partijen', value: <Parties line={line} data={data} /> },
    { key: 'Berekening', value: sayLine(line) },
    ...(stated === null
      ? []
      : [{ key: 'Samen volgens de bron', value: `${sayHours(stated)} uur (${sayDifference(difference)})` }]),
    {
      key: 'Telt mee',
      value:
        line.counted === 'elsewhere' ? (
          <Elsewhere line={line} data={data} />
        ) : line.counted === 'outside' ? (
          'Nee: deze uren staan buiten het totaal.'
        ) : (
          `${sayHours(countOf(line))} uur`
        ),
    },
    {
      key: 'Formatie',
      value: line.extra ? <StatusBadge kind="warning">extra formatie nodig</StatusBadge> : 'bestaande formatie',
    },
    ...(person === undefined ? [] : [{ key: 'Op naam van', value: sayPerson(person) }]),
    ...(place === '' ? [] : [{ key: 'Bron', value: place }]),
  ]
}

function Parties({ line, data }: { line: HourLine; data: AgendaWithHours }) {
  if (line.parties.length === 0) return <>{hoursDutch.sharings.nobody}</>
  const said = line.parties.map((code) => sayCode(code, data.agenda.parties)).join(', ')
  return <>{line.parties.length === 1 ? said : `${said}: ${hoursDutch.sharings[line.sharing]}`}</>
}

function Bookings({ line, bookings, data, mayBook }: Pick<Props, 'line' | 'bookings' | 'data' | 'mayBook'>) {
  if (line.counted !== 'here') return <Text>Op deze regel worden geen uren geboekt: hij telt hier niet mee.</Text>
  const { spent, left } = planAndSpend([line], bookings)
  return (
    <>
      <Heading>Gemaakte uren</Heading>
      <Text>
        {sayHours(spent)} uur gemaakt, {sayLeft(left)}. Een boeking blijft staan. Een fout zet u recht met een boeking
        met een min ervoor.
      </Text>
      <DataTable
        caption="Boekingen op deze regel"
        captionUnseen
        columns={[
          { label: 'Dag', rowHeader: true, cell: ({ on }) => <DayText on={on} /> },
          { label: 'Partij', cell: ({ party }) => (party === null ? '–' : sayCode(party, data.agenda.parties)) },
          { label: 'Uren', numeric: true, cell: ({ hours }) => sayHours(hours) },
          { label: 'Door', cell: (booking) => sayBooker(booking) },
          { label: 'Toelichting', cell: ({ note }) => note },
        ]}
        rows={bookings}
        empty={mayBook ? 'Er zijn nog geen uren geboekt. Boek de uren die u maakte.' : 'Er zijn nog geen uren geboekt.'}
      />
    </>
  )
}

function sayBooker({ by, functionId, party }: SpentHours): string {
  const said = by.organisation === null ? by.name : `${by.name}, ${by.organisation}`
  return functionId === null ? `${said}, namens ${party ?? 'de partijen'}` : said
}

const done = { added: 'Toegevoegd', changed: 'Gewijzigd', removed: 'Weggehaald' }

function History({ changes }: { changes: readonly HourLineChange[] }) {
  if (changes.length === 0) return null
  return (
    <>
      <Heading>Wat er met deze regel gebeurde</Heading>
      <Timeline
        entries={changes.map(({ kind, was, reason, byName, at }) => ({
          title: done[kind],
          byline: (
            <>
              <MomentText at={at} /> · {byName ?? 'onbekend'}
            </>
          ),
          body: (was !== null || reason !== '') && (
            <>
              {was !== null && <Text>{`Er stond: ${was.activity}, ${sayLine(was)}.`}</Text>}
              {reason !== '' && <Text>{`Reden: ${reason}`}</Text>}
            </>
          ),
        }))}
      />
    </>
  )
}
