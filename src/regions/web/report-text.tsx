import { Alert } from '#ui/alert.tsx'
import { Stack } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Details } from '#ui/details.tsx'
import { sayNumber } from '#ui/numbers.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { ImportReport } from '../store/import-report.ts'
import { kindNames, sayOutcome, saySplits } from './import-words.ts'
import { sayCount } from './say.ts'

/** A page that would show thousands of wrong rows helps nobody: the file is then another one. */
const most = 200

/** What an import did, or would do: counts, the rows that are left out and why, and what asks attention. */
export function ReportText({ report }: { report: ImportReport }) {
  const { file, kind, from, rows, names, findings, notes } = report
  const areas = Object.entries(names.areas).map(([division, count]) => `${division}: ${count}`)
  const splits = saySplits(report)
  return (
    <Stack>
      <Alert kind={report.dryRun || findings.length > 0 ? 'info' : 'success'} title={sayOutcome(report)}>
        <Text>
          {sayNumber(rows.good)} {rows.good === 1 ? 'regel is' : 'regels zijn'} goed, {sayNumber(rows.wrong)}{' '}
          {rows.wrong === 1 ? 'regel is' : 'regels zijn'} niet gebruikt.
          {report.dryRun && ' Kies het bestand opnieuw om het echt in te lezen.'}
        </Text>
      </Alert>
      <SummaryList
        rows={[
          { key: 'Bestand', value: file },
          { key: 'Wat', value: kindNames[kind] },
          { key: 'Geldig vanaf', value: from === null ? 'Elke regel zegt zijn eigen dag' : <DayText on={from} /> },
          { key: 'Gemeenten', value: names.municipalities },
          { key: 'Gebieden', value: areas.length > 0 ? areas.join(', ') : 'Geen' },
        ]}
      />
      {notes.length > 0 && (
        <Alert kind="warning" title="Let op">
          <List items={notes} />
        </Alert>
      )}
      {findings.length > 0 && (
        <DataTable
          caption={findings.length > most ? `Niet gebruikt: de eerste ${most} van ${findings.length}` : 'Niet gebruikt'}
          rows={findings.slice(0, most)}
          empty=""
          columns={[
            { label: 'Regel', rowHeader: true, numeric: true, cell: ({ line }) => line ?? '–' },
            { label: 'Veld', cell: ({ field }) => field ?? '–' },
            { label: 'Waarde', cell: ({ value }) => value ?? '–' },
            { label: 'Reden', cell: ({ reason }) => reason },
          ]}
        />
      )}
      {splits.length > 0 && (
        <Details summary={`${sayCount(splits.length, 'gemeente ligt', 'gemeenten liggen')} in meer dan één gebied`}>
          <List items={splits} />
        </Details>
      )}
    </Stack>
  )
}
