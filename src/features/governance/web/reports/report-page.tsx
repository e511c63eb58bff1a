import type { Address } from '#ui/address.ts'
import { LinkButton, PrintButton } from '#ui/button.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { StatusBadge, type BadgeKind } from '#ui/status-badge.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, List, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import {
  type AdviceState,
  type AdvisoryReport,
  type ReportAdvice,
  adviceStates,
  sayAdvice,
} from '../../domain/reports/advisory.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { reportHref } from './address.ts'

type Props = { shell: Shell; report: AdvisoryReport; keeps: boolean; notice: string | undefined }

/** A report: every advice with what became of it. */
export function ReportPage({ shell, report, keeps, notice }: Props) {
  const themes = Map.groupBy(report.advices, ({ theme }) => theme)
  return (
    <GovernancePage
      shell={shell}
      tab="reports"
      title={report.title}
      notice={notice}
      actions={
        <>
          {keeps && <LinkButton href={reportHref(report.id, '/adviezen/nieuw')}>Adviezen toevoegen</LinkButton>}
          <PrintButton>Afdrukken</PrintButton>
        </>
      }
      below={<Text>{sayCounts(report.advices)}</Text>}
    >
      <Stack>
        <SummaryList rows={factsOf(report)} />
        {report.advices.length === 0 && <Text>Er staan nog geen adviezen in dit rapport.</Text>}
        {[...themes].map(([theme, advices]) => (
          <section>
            <Heading>{theme === '' ? 'Adviezen' : theme}</Heading>
            <Stack>
              {advices.map((advice) => (
                <Advice report={report} advice={advice} keeps={keeps} />
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </GovernancePage>
  )
}

function factsOf(report: AdvisoryReport) {
  const { madeBy, origin, adoptedOn, adoptedByName, proposalId } = report
  return [
    ...(madeBy === '' ? [] : [{ key: 'Opgesteld door', value: madeBy }]),
    ...(origin === '' ? [] : [{ key: 'Hoe het tot stand kwam', value: origin }]),
    {
      key: 'Vastgesteld',
      value:
        adoptedOn === null ? (
          'Nog niet'
        ) : (
          <>
            <DayText on={adoptedOn} />
            {adoptedByName !== null && ` door ${adoptedByName}`}
          </>
        ),
    },
    ...(proposalId === null
      ? []
      : [{ key: 'Voorstel', value: <Link href={`/bestuur/voorstellen/${proposalId}`}>Het voorstel hierbij</Link> }]),
  ]
}

function sayCounts(advices: readonly ReportAdvice[]): string {
  const parts = adviceStates
    .map(
      (state) =>
        [advices.filter((advice) => advice.state === state).length, sayAdvice.states[state].toLowerCase()] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`)
  const many = advices.length === 1 ? '1 advies' : `${advices.length} adviezen`
  return parts.length === 0 ? many : `${many}: ${parts.join(', ')}`
}

const looks: Record<AdviceState, BadgeKind> = {
  open: 'neutral',
  'taken-up': 'info',
  done: 'success',
  'not-taken': 'warning',
}

function Advice({ report, advice, keeps }: { report: AdvisoryReport; advice: ReportAdvice; keeps: boolean }) {
  const { number, text, state, stateText, stateOn, actions } = advice
  return (
    <Card
      title={`Advies ${number}`}
      level={3}
      id={`advies-${number}`}
      action={<StatusBadge kind={looks[state]}>{sayAdvice.states[state]}</StatusBadge>}
    >
      <Written>{text}</Written>
      {stateText !== '' && <Written>{stateText}</Written>}
      {stateOn !== null && (
        <Text small>
          Stand van <DayText on={stateOn} />
        </Text>
      )}
      {actions.length > 0 && (
        <>
          <Text>Acties in de agenda:</Text>
          <List
            items={actions.map((action) => (
              <Link href={`/agenda/${action.agendaId}/acties/${action.id}` satisfies Address}>
                {`${action.number} ${action.title}`.trim()}
              </Link>
            ))}
          />
        </>
      )}
      {keeps && (
        <LinkButton
          href={reportHref(report.id, `/adviezen/${advice.id}`)}
          label={`Zeg wat ermee gebeurt: advies ${number}`}
        >
          Zeg wat ermee gebeurt
        </LinkButton>
      )}
    </Card>
  )
}
