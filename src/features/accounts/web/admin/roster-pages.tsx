import { Alert } from '#ui/alert.tsx'
import { Stack } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Details } from '#ui/details.tsx'
import { FileField } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, List, Text } from '#ui/text.tsx'
import type { Finding } from '#regions/domain/import/finding.ts'
import type { ShellProps } from '#access/web/shell.ts'
import { dutch, staffRoles } from '#access/domain/words.ts'
import { type RosterKind, rosterColumns } from '../../domain/roster/columns.ts'
import type { PlannedRow } from '../../domain/roster/plan.ts'
import type { RosterReport } from '../../store/roster.ts'
import { AdminPage } from './frame.tsx'

const kinds: Readonly<Record<RosterKind, string>> = {
  organisations: 'Organisaties',
  people: 'Mensen',
  functions: 'Functies',
}

type UploadProps = {
  frame: ShellProps
  findings?: readonly Finding[]
  mistakes?: MistakeList
  /** How many rows were just written. */
  written?: number | null
}

/** Sends a file; what it would do is shown first. */
export function UploadPage({ frame, findings = [], mistakes = {}, written = null }: UploadProps) {
  return (
    <AdminPage frame={frame} part="roster" title="Inlezen" mistakes={mistakes}>
      {written !== null && (
        <Alert kind="success">{written === 1 ? '1 regel opgeslagen.' : `${written} regels opgeslagen.`}</Alert>
      )}
      {findings.length > 0 && (
        <Stack>
          <Alert kind="danger">Uit dit bestand is niets gelezen.</Alert>
          <Findings findings={findings} />
        </Stack>
      )}
      <Form action="/beheer/inlezen" submit="Proef bekijken" files>
        <FileField
          name="bestand"
          label="CSV-bestand"
          hint="Met puntkomma of komma, opgeslagen als UTF-8. Er wordt nog niets opgeslagen: u ziet eerst wat er zou veranderen."
          accept=".csv,text/csv"
          mistake={mistakes.bestand}
        />
      </Form>
      <Details summary="Welke kolommen?">
        {(Object.keys(kinds) as RosterKind[]).map((kind) => (
          <>
            <Heading level={3}>{kinds[kind]}</Heading>
            <List
              items={[
                `Nodig: ${rosterColumns[kind].needs.join(', ')}`,
                `Mag: ${rosterColumns[kind].may.join(', ') || 'geen andere'}`,
              ]}
            />
          </>
        ))}
        <Text small>Functies heten: {staffRoles.map((role) => dutch.roles[role]).join(', ')}.</Text>
      </Details>
    </AdminPage>
  )
}

type ReportProps = { frame: ShellProps; report: RosterReport; text: string; fingerprint: string; changed?: boolean }

/** What the file would do, row by row, before anything is written. */
export function DryRunPage({ frame, report, text, fingerprint, changed }: ReportProps) {
  const changes = report.rows.filter(({ outcome }) => outcome !== 'same').length
  return (
    <AdminPage frame={frame} part="roster" one title={`Proef: ${kinds[report.kind].toLowerCase()}`}>
      <Stack>
        {changed && <Alert kind="warning">Er is intussen iets veranderd. Bekijk opnieuw wat het bestand doet.</Alert>}
        <Text lead>{`Er is nog niets opgeslagen. ${sayCounts(report)}`}</Text>
        <Rows rows={report.rows} />
        {report.findings.length > 0 && (
          <>
            <Heading>Deze regels worden niet gebruikt</Heading>
            <Findings findings={report.findings} />
          </>
        )}
        {changes > 0 ? (
          <Form
            action="/beheer/inlezen/bevestigen"
            submit="Opslaan"
            hidden={{ tekst: text, proef: fingerprint }}
            cancel={{ href: '/beheer/inlezen', label: 'Annuleren' }}
          >
            <Text>
              {changes === 1
                ? 'Klopt het? Dan slaat u deze regel op.'
                : `Klopt het? Dan slaat u deze ${changes} regels op.`}
            </Text>
          </Form>
        ) : (
          <Text>Er valt niets op te slaan: alles was al bekend, of geen regel is goed.</Text>
        )}
      </Stack>
    </AdminPage>
  )
}

const outcomes = {
  new: { label: 'nieuw', kind: 'success' },
  changed: { label: 'gewijzigd', kind: 'warning' },
  same: { label: 'al bekend', kind: 'neutral' },
} as const satisfies Record<PlannedRow['outcome'], { label: string; kind: 'success' | 'warning' | 'neutral' }>

function Rows({ rows }: { rows: readonly PlannedRow[] }) {
  return (
    <DataTable
      caption="Regels van het bestand"
      captionUnseen
      rows={rows}
      empty="Geen regel is goed."
      columns={[
        { label: 'Regel', numeric: true, cell: (row) => row.line },
        { label: 'Wat', rowHeader: true, cell: (row) => row.says },
        {
          label: 'Uitkomst',
          cell: (row) => <StatusBadge kind={outcomes[row.outcome].kind}>{outcomes[row.outcome].label}</StatusBadge>,
        },
      ]}
    />
  )
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <DataTable
      caption="Fouten in het bestand"
      captionUnseen
      rows={findings}
      empty=""
      columns={[
        { label: 'Regel', numeric: true, cell: (row) => row.line ?? '–' },
        { label: 'Veld', cell: (row) => row.field ?? '–' },
        { label: 'Waarde', cell: (row) => row.value || '–' },
        { label: 'Waarom', rowHeader: true, cell: (row) => row.reason },
      ]}
    />
  )
}

function sayCounts({ rows, findings }: RosterReport): string {
  const count = (outcome: PlannedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return `${count('new')} nieuw, ${count('changed')} gewijzigd, ${count('same')} al bekend, ${findings.length} ${findings.length === 1 ? 'fout' : 'fouten'}.`
}
