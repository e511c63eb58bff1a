import type { ShellProps } from '#access/web/shell.ts'
import { Stack } from '#ui/card.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { DateField } from '#ui/date-field.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { FileField } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { Details } from '#ui/details.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import type { PastImport } from '../../store/import-log.ts'
import type { ImportReport } from '../../store/import-report.ts'
import { kindNames } from '../import-words.ts'
import { ReportText } from '../report-text.tsx'

export type ImportForm = {
  readonly from: DateEntry
  readonly complete: boolean
  readonly mistakes: { readonly bestand?: string; readonly vanaf?: string }
}

export type ImportPageProps = {
  readonly frame: ShellProps
  readonly form: ImportForm
  /** Of a trial, or of a file that brought nothing new. */
  readonly report: ImportReport | null
  readonly past: readonly PastImport[]
}

/** Reads a division from a file: first a trial, then for real. */
export function ImportPage({ frame, form, report, past }: ImportPageProps) {
  const { mistakes } = form
  return (
    <Page
      {...frame}
      title="Indeling inlezen"
      narrow
      failed={Object.values(mistakes).some(Boolean)}
      crumbs={[{ href: '/regio', label: 'Regio' }]}
    >
      <Stack>
        <Mistakes of={mistakes} />
        {report !== null && <ReportText report={report} />}
        <Form
          action="/regio/inlezen"
          files
          submit="Inlezen"
          also={{ label: 'Eerst een proef', name: 'keuze', value: 'proef' }}
        >
          <FileField
            name="bestand"
            label="Welk bestand?"
            hint={<Kinds />}
            mistake={mistakes.bestand}
            accept=".csv,.md,.txt"
          />
          <DateField
            name="vanaf"
            label="Vanaf welke dag geldt het?"
            hint="Alleen nodig als het bestand het niet zegt."
            optional
            value={form.from}
            mistake={mistakes.vanaf}
          />
          <Checkbox
            name="volledig"
            label="Dit is een volledige lijst van alle gemeenten"
            hint="Gemeenten die er niet in staan, bestaan vanaf die dag niet meer."
            checked={form.complete}
          />
        </Form>
        <Past past={past} />
      </Stack>
    </Page>
  )
}

function Kinds() {
  return (
    <>
      Een tabel als CSV, of een regeling als Markdown. De kop zegt wat het is.
      <Details summary="Welke bestanden kan ik inlezen?">
        <List
          items={[
            'Samenwerkingsverbanden: PC4, gemeente, PO SWV, VO SWV',
            'Gemeenten: gemeentecode, gemeentenaam, provincie en eventueel jeugdregio',
            'Wijzigingen: op, soort, van, naar en eventueel code, provincie, gewicht, postcodes',
            'Andere indelingen: indeling, gebied, gemeente of pc4 en eventueel naam',
          ]}
        />
      </Details>
    </>
  )
}

function Past({ past }: { past: readonly PastImport[] }) {
  return (
    <DataTable
      caption="Eerder ingelezen"
      rows={past}
      empty="Er is nog niets ingelezen."
      columns={[
        {
          label: 'Bestand',
          rowHeader: true,
          cell: ({ id, file }) => <Link href={`/regio/inlezen/${id}`}>{file}</Link>,
        },
        { label: 'Wat', cell: ({ kind }) => kindNames[kind] },
        {
          label: 'Geldig vanaf',
          cell: ({ from }) => (from === null ? 'Per regel' : <DayText on={from} length="short" />),
        },
        { label: 'Ingelezen', cell: ({ at, by }) => <Who at={at} by={by} /> },
      ]}
    />
  )
}

function Who({ at, by }: Pick<PastImport, 'at' | 'by'>) {
  return (
    <Text small>
      <MomentText at={at} length="short" />
      {by === null ? ', vanaf de opdrachtregel' : `, door ${by}`}
    </Text>
  )
}
