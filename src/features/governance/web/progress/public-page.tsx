import { PrintButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { PeriodText } from '#ui/time-text.tsx'
import type { ReportContent } from '../../domain/reports/progress-report.ts'
import type { listPublishedReports } from '../../store/reports/progress-store.ts'
import type { Shell } from '../frame.tsx'
import { ReportBody } from './content.tsx'

const crumbs = [{ href: '/openbaar', label: 'Wat de regio afspreekt' }] as const

/** A report as everyone reads it. */
export function PublicProgressPage({ shell, content }: { shell: Shell; content: ReportContent }) {
  return (
    <Page
      {...shell}
      title={content.title}
      crumbs={[...crumbs, { href: '/openbaar/voortgang', label: 'Voortgang' }]}
      actions={<PrintButton>Afdrukken</PrintButton>}
    >
      <ReportBody content={content} changed={null} />
    </Page>
  )
}

type Listed = Awaited<ReturnType<typeof listPublishedReports>>

export function PublicProgressListPage({ shell, reports }: { shell: Shell; reports: Listed }) {
  return (
    <Page {...shell} title="Voortgang" crumbs={crumbs} narrow>
      <Text lead>Wat de regio heeft gedaan van wat zij afsprak.</Text>
      {reports.length === 0 ? (
        <EmptyState title="Er is nog geen rapportage openbaar." />
      ) : (
        <List
          items={reports.map(({ id, title, officeName, from, until }) => (
            <>
              <Link href={`/openbaar/voortgang/${id}`}>{title}</Link>
              <br />
              <span class="sh-small">
                {officeName}, <PeriodText period={{ from, until }} />
              </span>
            </>
          ))}
        />
      )}
    </Page>
  )
}
