import { Stack } from '#ui/card.tsx'
import { StackedFigure, type StackedRow } from '#ui/chart/stacked-bars.tsx'
import type { Tone } from '#ui/chart/tones.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay, sayPeriod } from '#ui/dates.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, List, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import {
  type ReportContent,
  type ReportedAction,
  type ReportedState,
  type Since,
  countsOf,
} from '../../domain/reports/progress-report.ts'
import { sayReport } from '../../domain/reports/words.ts'
import { Decisions, FollowUps } from './decided.tsx'

const tones: Record<ReportedState, Tone> = {
  done: 'green',
  running: 'blue',
  waiting: 'orange',
  'not-started': 'grey',
  stopped: 'teal',
}
const order: readonly ReportedState[] = ['done', 'running', 'waiting', 'not-started', 'stopped']

type Props = { content: ReportContent; changed: Since | null }

/** What a report says, the same on the page of the team, of the board, of everyone and on paper. */
export function ReportBody({ content, changed }: Props) {
  const { from, until, asOf, foreword, actions } = content
  const late = actions.filter(({ isLate }) => isLate)
  return (
    <Stack>
      <SummaryList
        rows={[
          { key: 'Agenda', value: content.agenda },
          { key: 'Voor', value: content.body ?? 'Iedereen' },
          { key: 'Over de periode', value: sayPeriod({ from, until }) },
          { key: 'Stand van', value: sayDay(asOf) },
          { key: 'Van', value: content.office },
        ]}
      />
      {foreword !== '' && <Written>{foreword}</Written>}
      <Picture content={content} />
      {changed !== null && <Changed changed={changed} />}
      <section aria-labelledby="te-laat">
        <Heading id="te-laat">{late.length === 0 ? 'Er is niets te laat' : `Te laat (${late.length})`}</Heading>
        {late.length > 0 && <ActionTable content={content} actions={late} caption="Acties die te laat zijn" />}
      </section>
      <section aria-labelledby="beloofd">
        <Stack>
          <Heading id="beloofd">Wat is beloofd, en hoe het staat</Heading>
          {content.ambitions.map((ambition) => (
            <section>
              <Heading level={3}>{`${ambition.number} ${ambition.title}`}</Heading>
              {ambition.target !== '' && <Text>{`Doel: ${ambition.target}`}</Text>}
              <ActionTable
                content={content}
                actions={actions.filter(({ ambitionId }) => ambitionId === ambition.id)}
                caption={`Acties bij ${ambition.number} ${ambition.title}`}
              />
            </section>
          ))}
        </Stack>
      </section>
      <Decisions decisions={content.decisions} />
      <FollowUps followUps={content.followUps} />
      <Hours content={content} />
    </Stack>
  )
}

function Picture({ content: { ambitions, actions } }: { content: ReportContent }) {
  if (actions.length === 0) return <Text>Er stonden op die dag nog geen acties in de agenda.</Text>
  const rows = ambitions.map(({ id, number, title }): StackedRow => {
    const own = countsOf(actions.filter(({ ambitionId }) => ambitionId === id))
    return { label: `${number} ${title}`, values: order.map((state) => own[state]) }
  })
  return (
    <StackedFigure
      id="stand-per-ambitie"
      conclusion={sayConclusion(countsOf(actions))}
      wide
      series={order.map((state) => ({ label: sayReport.states[state], tone: tones[state] }))}
      rows={rows}
      rowsAre="Ambitie"
      sumIs="Samen"
      caption="Acties per ambitie en stand"
    />
  )
}

/** `3 van de 12 acties zijn klaar, 2 zijn te laat`: counts, never a percentage. */
function sayConclusion({ done, late, all }: ReturnType<typeof countsOf>): string {
  const are = (count: number) => (count === 1 ? 'is' : 'zijn')
  const ready = done === 0 ? 'Nog geen actie is klaar' : `${done} van de ${all} acties ${are(done)} klaar`
  return late === 0 ? `${ready}, niets is te laat` : `${ready}, ${late} ${are(late)} te laat`
}

function Changed({ changed: { before, now, newlyDone, newlyLate, added, gone } }: { changed: Since }) {
  const name = ({ number, title }: ReportedAction) => `${number} ${title}`.trim()
  const group = (title: string, actions: readonly ReportedAction[]) =>
    actions.length === 0 ? null : (
      <>
        <Heading level={3}>{title}</Heading>
        <List items={actions.map(name)} />
      </>
    )
  return (
    <section aria-labelledby="sinds-de-vorige">
      <Heading id="sinds-de-vorige">Sinds de vorige rapportage</Heading>
      <Text>
        {`Klaar: ${before.done} werd ${now.done}. Te laat: ${before.late} werd ${now.late}. Acties samen: ${before.all} werd ${now.all}.`}
      </Text>
      {group('Nu klaar', newlyDone)}
      {group('Nu te laat', newlyLate)}
      {group('Erbij gekomen', added)}
      {group('Niet meer in de agenda', gone)}
    </section>
  )
}

type ActionTableProps = { content: ReportContent; actions: readonly ReportedAction[]; caption: string }

function ActionTable({ content, actions, caption }: ActionTableProps) {
  return (
    <DataTable
      caption={caption}
      captionUnseen
      columns={[
        { label: 'Actie', rowHeader: true, cell: ({ number, title }) => `${number} ${title}`.trim() },
        { label: 'Wie', cell: ({ owner }) => owner },
        { label: 'Wanneer', cell: ({ planning }) => planning },
        {
          label: 'Stand',
          cell: ({ state, isLate }) => (
            <>
              <StatusBadge kind={state === 'done' ? 'success' : 'neutral'}>{sayReport.states[state]}</StatusBadge>{' '}
              {isLate && <StatusBadge kind="danger">Te laat</StatusBadge>}
            </>
          ),
        },
        { label: 'Wat erover is gezegd', cell: (action) => <Said action={action} content={content} /> },
      ]}
      rows={actions}
      empty="Hier staan geen acties"
    />
  )
}

function Said({ action: { saidOn, said }, content }: { action: ReportedAction; content: ReportContent }) {
  if (saidOn === null) return <>Nog niets</>
  return (
    <>
      {said !== '' && <span>{said} </span>}
      <span class="sh-small">
        <DayText on={saidOn} length="short" />
        {saidOn < content.from && ' (voor deze periode)'}
      </span>
    </>
  )
}

function Hours({ content: { ambitions, hours, from, asOf, secretariatCounted } }: { content: ReportContent }) {
  const totals = [
    'Samen',
    sayReport.hours(hours.planned),
    sayReport.hours(hours.spent),
    sayReport.hours(hours.spentInPeriod),
  ]
  return (
    <section aria-labelledby="uren">
      <Heading id="uren">Uren</Heading>
      <DataTable
        caption="Uren per ambitie"
        captionUnseen
        columns={[
          { label: 'Ambitie', rowHeader: true, cell: ({ number, title }) => `${number} ${title}` },
          { label: 'Gepland', numeric: true, cell: ({ planned }) => sayReport.hours(planned) },
          { label: 'Gemaakt', numeric: true, cell: ({ spent }) => sayReport.hours(spent) },
          {
            label: 'Waarvan in deze periode',
            numeric: true,
            cell: ({ spentInPeriod }) => sayReport.hours(spentInPeriod),
          },
        ]}
        rows={ambitions}
        totals={totals}
        empty="Er zijn nog geen ambities"
      />
      <Text small>
        {`Gemaakt is wat t/m ${sayDay(asOf)} is opgeschreven; de periode begint op ${sayDay(from)}. `}
        {secretariatCounted
          ? 'De uren van het secretariaat zijn meegeteld.'
          : 'De uren van het secretariaat tellen niet mee.'}
      </Text>
    </section>
  )
}
