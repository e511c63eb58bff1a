import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { PeriodText } from '#ui/time-text.tsx'
import type { ProgressReport } from '../../domain/reports/progress-report.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { progressHref } from './address.ts'

/** The progress reports, the newest first. */
export function ProgressListPage({
  shell,
  reports,
  keeps,
}: {
  shell: Shell
  reports: readonly ProgressReport[]
  keeps: boolean
}) {
  return (
    <GovernancePage
      shell={shell}
      tab="progress"
      actions={keeps && <LinkButton href="/bestuur/voortgang/nieuw">Nieuwe rapportage</LinkButton>}
      below={<Text>Wat is beloofd, wat is gedaan, wat is te laat en wat is besloten.</Text>}
    >
      <DataTable
        caption="Voortgangsrapportages"
        captionUnseen
        columns={[
          { label: 'Rapportage', rowHeader: true, cell: (row) => <Link href={progressHref(row.id)}>{row.title}</Link> },
          { label: 'Agenda', cell: ({ agendaName }) => agendaName },
          { label: 'Voor', cell: ({ bodyName }) => bodyName ?? 'iedereen' },
          { label: 'Over', cell: ({ from, until }) => <PeriodText period={{ from, until }} length="short" /> },
          { label: 'Stand', cell: (row) => <State report={row} /> },
        ]}
        rows={reports}
        empty={
          <EmptyState
            title="Er zijn nog geen rapportages"
            action={keeps && <LinkButton href="/bestuur/voortgang/nieuw">Nieuwe rapportage</LinkButton>}
          >
            {keeps
              ? 'Samenhang maakt de rapportage uit de agenda, de besluiten en de uren. U schrijft alleen het voorwoord.'
              : 'U ziet hier een rapportage zodra zij is uitgebracht.'}
          </EmptyState>
        }
      />
    </GovernancePage>
  )
}

/** In the making, issued, or public. */
export function State({ report }: { report: Pick<ProgressReport, 'state' | 'publishedAt'> }) {
  if (report.publishedAt !== null) return <StatusBadge kind="success">Openbaar</StatusBadge>
  return report.state === 'issued' ? (
    <StatusBadge kind="info">Uitgebracht</StatusBadge>
  ) : (
    <StatusBadge>Concept</StatusBadge>
  )
}
