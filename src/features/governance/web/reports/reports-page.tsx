import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { ReportSummary } from '../../store/reports/advisory-store.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { reportHref } from './address.ts'

/** The advisory reports, and how far each was followed. */
export function ReportsPage({
  shell,
  reports,
  keeps,
}: {
  shell: Shell
  reports: readonly ReportSummary[]
  keeps: boolean
}) {
  return (
    <GovernancePage
      shell={shell}
      tab="reports"
      actions={keeps && <LinkButton href="/bestuur/rapporten/nieuw">Rapport toevoegen</LinkButton>}
      below={<Text>Adviezen uit werkgroepen en werkconferenties, en wat ervan geworden is.</Text>}
    >
      <DataTable
        caption="Adviesrapporten"
        captionUnseen
        columns={[
          { label: 'Rapport', rowHeader: true, cell: (row) => <Link href={reportHref(row.id)}>{row.title}</Link> },
          { label: 'Opgesteld door', cell: ({ madeBy }) => madeBy },
          {
            label: 'Vastgesteld',
            cell: ({ adoptedOn, adoptedByName }) =>
              adoptedOn === null ? (
                'nog niet'
              ) : (
                <>
                  <DayText on={adoptedOn} length="short" />
                  {adoptedByName !== null && `, ${adoptedByName}`}
                </>
              ),
          },
          { label: 'Adviezen', numeric: true, cell: ({ advices }) => String(advices) },
          { label: 'Uitgevoerd', numeric: true, cell: ({ done }) => String(done) },
          { label: 'Nog niet opgepakt', numeric: true, cell: ({ open }) => String(open) },
        ]}
        rows={reports}
        empty={
          <EmptyState
            title="Er zijn nog geen adviesrapporten"
            action={keeps && <LinkButton href="/bestuur/rapporten/nieuw">Rapport toevoegen</LinkButton>}
          >
            {keeps
              ? 'Zet de adviezen van een werkgroep of werkconferentie hier, dan ziet iedereen wat ermee gebeurt.'
              : 'Het programmateam zet ze hier.'}
          </EmptyState>
        }
      />
    </GovernancePage>
  )
}
