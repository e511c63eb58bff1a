import type { ShellProps } from '#access/web/shell.ts'
import { Page } from '#ui/page.tsx'
import type { ImportReport } from '../../store/import-report.ts'
import { ReportText } from '../report-text.tsx'

/** What an earlier import did. */
export function PastImportPage({ frame, report }: { frame: ShellProps; report: ImportReport }) {
  return (
    <Page
      {...frame}
      title={`Ingelezen: ${report.file}`}
      narrow
      crumbs={[
        { href: '/regio', label: 'Regio' },
        { href: '/regio/inlezen', label: 'Indeling inlezen' },
      ]}
    >
      <ReportText report={report} />
    </Page>
  )
}
