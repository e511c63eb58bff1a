import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, Text, Written } from '#ui/text.tsx'
import { current } from '../../domain/agenda.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import { overCapacity } from '../../domain/hours-division.ts'
import { sayDifference, sayLeft, saySecretariat } from '../../domain/hours-say.ts'
import { planAndSpend } from '../../domain/hours-spent.ts'
import { compareTotals, differs } from '../../domain/hours-stated.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { agendaHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { HoursPicture } from '../pictures/hours-picture.tsx'
import { AmbitionTable } from './ambition-table.tsx'
import { LinesByAmbition } from './lines.tsx'
import { ActionHoursTable, PeopleTable } from './more-tables.tsx'
import { hoursHref, newLineHref } from './places.ts'
import { Questions } from './questions.tsx'

type Props = { view: AgendaView; data: AgendaWithHours; notice?: string | undefined }

/** The hours of an agenda: what is stated beside what is computed, over whom they lie, and what is open. */
export function ReportPage({ view, data, notice }: Props) {
  const { agenda, lines } = data
  const add = <LinkButton href={newLineHref(agenda.id)}>Regel toevoegen</LinkButton>
  return (
    <AgendaPage view={view} tab="hours" title="Uren" notice={notice} actions={view.keeps ? add : undefined}>
      {lines.length === 0 ? (
        <EmptyState title="Er staan nog geen uren in deze agenda" action={view.keeps ? add : undefined}>
          {view.keeps
            ? 'Voeg per ambitie toe wie hoeveel uren aan een activiteit werkt. Wat een document noemt, zet u bij de ambitie zelf.'
            : 'Het programmateam van de agenda vult de uren in.'}
        </EmptyState>
      ) : (
        <Report data={data} keeps={view.keeps} />
      )}
    </AgendaPage>
  )
}

function Report({ data, keeps }: { data: AgendaWithHours; keeps: boolean }) {
  const { agenda, lines, sums } = data
  return (
    <>
      <Totals data={data} />
      <Questions data={data} keeps={keeps} />
      <Heading>Per ambitie</Heading>
      <AmbitionTable data={data} />
      <LinesByAmbition data={data} keeps={keeps} />
      <Heading>Per partij</Heading>
      <HoursPicture lines={lines} sums={sums} parties={agenda.parties} secretariatCounted={agenda.secretariatCounted} />
      <Heading>Per persoon</Heading>
      <PeopleTable data={data} />
      <Heading>Per actie</Heading>
      <Details summary="Uren per actie: genoemd, berekend en gemaakt">
        <ActionHoursTable data={data} />
      </Details>
      <Text>
        <Link href={`${hoursHref(agenda.id)}.csv`}>Download de uren als CSV</Link>
        {' · '}
        <Link href={`${agendaHref(agenda.id)}/afdrukken`}>Hele agenda afdrukken</Link>
      </Text>
    </>
  )
}

/** The total in its three ways, never corrected (HOURS-7), and what it holds and leaves out. */
function Totals({ data: { agenda, lines, sums } }: { data: AgendaWithHours }) {
  const totals = compareTotals(agenda, current(agenda.ambitions), lines)
  const { extra, existing } = overCapacity(lines)
  const { spent, left } = planAndSpend(lines, sums)
  const { stated, statedSum, computed, difference } = totals
  return (
    <>
      {differs(totals) && stated !== null && (
        <Alert kind="warning" title={`Genoemd ${sayHours(stated)} uur, berekend ${sayHours(computed)} uur`}>
          Het {sayDifference(difference)} blijft staan tot u het uitzoekt. Er is niets aangepast.
        </Alert>
      )}
      <Card>
        <SummaryList
          rows={[
            { key: 'Berekend uit de regels', value: `${sayHours(computed)} uur` },
            {
              key: 'Totaal dat de bron noemt',
              value: stated === null ? 'niet genoemd' : `${sayHours(stated)} uur (${sayDifference(difference)})`,
            },
            {
              key: 'Som van wat per ambitie genoemd is',
              value: statedSum === null ? 'niet genoemd' : `${sayHours(statedSum)} uur`,
            },
            {
              key: 'Extra formatie nodig',
              value:
                extra === 0
                  ? 'Nee. Alle uren passen binnen de bestaande formatie.'
                  : `Ja: ${sayHours(extra)} uur, naast ${sayHours(existing)} uur binnen de bestaande formatie.`,
            },
            { key: 'Gemaakt', value: `${sayHours(spent)} uur, ${sayLeft(left)}` },
            { key: 'Secretariaat', value: saySecretariat(agenda.secretariatCounted) },
          ]}
        />
      </Card>
      {agenda.hoursNote !== '' && <Written>{agenda.hoursNote}</Written>}
    </>
  )
}
