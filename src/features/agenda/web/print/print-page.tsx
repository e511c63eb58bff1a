import { PrintButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, List, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { sayPeriod } from '#ui/dates.ts'
import type { AgendaAction } from '../../domain/action.ts'
import { current } from '../../domain/agenda.ts'
import type { Ambition } from '../../domain/ambition.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import { sayDifference, sayReckoning, saySecretariat } from '../../domain/hours-say.ts'
import { compareAmbition, compareTotals } from '../../domain/hours-stated.ts'
import { countStates, missedMoments, sayCounts } from '../../domain/progress.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { agendaHref } from '../address.ts'
import type { AgendaView } from '../frame.tsx'
import { Elsewhere } from '../hours/elsewhere.tsx'
import { HoursPicture } from '../pictures/hours-picture.tsx'
import { Moments, Standing, nameOfAction, nameOfAmbition, sayOwner } from '../said.tsx'

/** The whole agenda below each other, to print: principles, focal points, ambitions with their actions, and the hours. */
export function PrintPage({ view, data }: { view: AgendaView; data: AgendaWithHours }) {
  const { agenda } = data
  const [points, principles] = [current(agenda.focalPoints), current(agenda.principles)]
  return (
    <Page
      {...view.shell}
      title={`Afdrukken · ${agenda.name}`}
      heading={agenda.name}
      crumbs={[
        { href: '/agenda', label: 'Agenda' },
        { href: agendaHref(agenda.id), label: agenda.name },
      ]}
      crumb="Afdrukken"
      actions={<PrintButton>Afdrukken</PrintButton>}
      below={
        <Text>
          {sayPeriod({ from: agenda.fromOn, until: agenda.untilOn })} · stand op <DayText on={view.visit.on} />
        </Text>
      }
    >
      {agenda.about !== '' && <Written>{agenda.about}</Written>}
      {principles.length > 0 && (
        <>
          <Heading>Gedeelde uitgangspunten</Heading>
          <DataTable
            caption="Gedeelde uitgangspunten"
            captionUnseen
            columns={[
              { label: 'Onderwijs', cell: ({ education }) => education },
              { label: 'Gemeenten', cell: ({ municipalities }) => municipalities },
            ]}
            rows={principles}
            empty=""
          />
        </>
      )}
      {points.length > 0 && (
        <>
          <Heading>Speerpunten</Heading>
          <List items={points.map(({ name }) => name)} ordered />
        </>
      )}
      <Stack>
        {current(agenda.ambitions).map((ambition) => (
          <OnPaper ambition={ambition} data={data} view={view} />
        ))}
      </Stack>
      <HoursOnPaper data={data} />
      <Text>
        <Link href={agendaHref(agenda.id)}>Terug naar de agenda</Link>
      </Text>
    </Page>
  )
}

function OnPaper({ ambition, data, view }: { ambition: Ambition; data: AgendaWithHours; view: AgendaView }) {
  const { agenda, lines } = data
  const { on } = view.visit
  const actions = current(agenda.actions).filter(({ ambitionId }) => ambitionId === ambition.id)
  const { lines: own, ...compared } = compareAmbition(ambition, lines)
  const columns: readonly Column<AgendaAction>[] = [
    {
      label: 'Actie',
      rowHeader: true,
      cell: (action) => (
        <>
          {nameOfAction(action)}
          {action.goal !== '' && <Text small>Doel: {action.goal}</Text>}
        </>
      ),
    },
    {
      label: 'Planning',
      cell: (action) =>
        action.moments.length === 0 ? (
          action.planningText || 'geen datum'
        ) : (
          <Moments moments={action.moments} unread={[]} missed={missedMoments(action, on)} />
        ),
    },
    { label: 'Trekker', cell: ({ owner }) => sayOwner(owner) },
    { label: 'Wie doen mee', cell: ({ participantsText }) => participantsText },
    {
      label: 'Stand',
      cell: (action) => (
        <>
          <Standing action={action} on={on} />
          {action.last !== null && action.last.text !== '' && (
            <Text small>
              <DayText on={action.last.on} length="short" />: {action.last.text}
            </Text>
          )}
        </>
      ),
    },
  ]
  return (
    <section>
      <Heading>{nameOfAmbition(ambition)}</Heading>
      {ambition.about !== '' && <Written>{ambition.about}</Written>}
      {ambition.target !== '' && <Text>Bereikt als: {ambition.target}</Text>}
      <Text>{sayCounts(countStates(actions))}.</Text>
      {actions.length > 0 && (
        <DataTable
          caption={`Acties van ambitie ${ambition.number}`}
          captionUnseen
          columns={columns}
          rows={actions}
          empty=""
        />
      )}
      {(own.length > 0 || compared.stated !== null) && <Text small>Uren: {sayReckoning(own, compared)}.</Text>}
      {own
        .filter(({ counted }) => counted === 'elsewhere')
        .map((line) => (
          <Text small>
            {line.activity}: <Elsewhere line={line} data={data} />
          </Text>
        ))}
    </section>
  )
}

function HoursOnPaper({ data: { agenda, lines, sums } }: { data: AgendaWithHours }) {
  if (lines.length === 0) return null
  const { stated, computed, difference } = compareTotals(agenda, current(agenda.ambitions), lines)
  const { parties, secretariatCounted } = agenda
  return (
    <section>
      <Heading>Uren</Heading>
      <SummaryList
        rows={[
          { key: 'Berekend', value: `${sayHours(computed)} uur` },
          {
            key: 'Genoemd',
            value: stated === null ? 'niet genoemd' : `${sayHours(stated)} uur (${sayDifference(difference)})`,
          },
          { key: 'Secretariaat', value: saySecretariat(secretariatCounted) },
        ]}
      />
      <HoursPicture lines={lines} sums={sums} parties={parties} secretariatCounted={secretariatCounted} />
    </section>
  )
}
