import { Alert } from '#ui/alert.tsx'
import { LinkButton, PrintButton } from '#ui/button.tsx'
import { Link, Text } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import type { ProgressReport, ReportContent, Since } from '../../domain/reports/progress-report.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { progressHref } from './address.ts'
import { ReportBody } from './content.tsx'
import { State } from './list-page.tsx'

type Props = {
  shell: Shell
  report: ProgressReport
  content: ReportContent
  changed: Since | null
  /** The report before, to read beside it. */
  previous: ProgressReport['id'] | null
  keeps: boolean
  notice: string | undefined
}

/** A progress report: in the making as things are now, issued as it was then. */
export function ProgressPage({ shell, report, content, changed, previous, keeps, notice }: Props) {
  const { id, state, issuedAt, publishedAt } = report
  const concept = state === 'concept'
  return (
    <GovernancePage
      shell={shell}
      tab="progress"
      title={content.title}
      notice={notice}
      above={<State report={report} />}
      below={
        issuedAt !== null && (
          <Text>
            Uitgebracht op <MomentText at={issuedAt} />. Wat daarna verandert, staat hier niet in.
          </Text>
        )
      }
      actions={
        <>
          {keeps && concept && (
            <LinkButton look="primary" href={progressHref(id, '/uitbrengen')}>
              Uitbrengen
            </LinkButton>
          )}
          {keeps && concept && <LinkButton href={progressHref(id, '/wijzigen')}>Wijzigen</LinkButton>}
          {keeps && !concept && publishedAt === null && (
            <LinkButton href={progressHref(id, '/openbaar-maken')}>Openbaar maken</LinkButton>
          )}
          <PrintButton>Afdrukken</PrintButton>
        </>
      }
    >
      {concept && (
        <Alert kind="info" title="Dit is een concept">
          <Text>
            Alleen het programmateam ziet dit. De cijfers zijn van nu, en staan vast zodra u de rapportage uitbrengt.
          </Text>
        </Alert>
      )}
      <ReportBody content={content} changed={changed} />
      {previous !== null && (
        <Text>
          <Link href={progressHref(previous)}>Lees de vorige rapportage</Link>
        </Text>
      )}
      {publishedAt !== null && (
        <Text>
          <Link href={`/openbaar/voortgang/${id}`}>De rapportage zoals iedereen haar leest</Link>
        </Text>
      )}
    </GovernancePage>
  )
}
