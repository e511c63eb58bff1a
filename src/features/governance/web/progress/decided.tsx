import { Card, Stack } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { ReportedDecision, ReportedFollowUp } from '../../domain/reports/progress-report.ts'
import { sayReport } from '../../domain/reports/words.ts'
import { say } from '../../domain/words.ts'

/** What was decided in the period and published. */
export function Decisions({ decisions }: { decisions: readonly ReportedDecision[] }) {
  return (
    <section aria-labelledby="besloten">
      <Heading id="besloten">Wat is besloten</Heading>
      {decisions.length === 0 && <Text>In deze periode zijn geen besluiten openbaar gemaakt.</Text>}
      <Stack>
        {decisions.map(({ proposal, body, on, points }) => (
          <Card title={proposal} level={3}>
            <Text small>
              {body}, <DayText on={on} />
            </Text>
            <List
              items={points.map(
                ({ number, text, outcome, said }) =>
                  `${number}. ${text} (${say.outcomes[outcome].toLowerCase()}${said === '' ? '' : `: ${said}`})`,
              )}
              plain
            />
          </Card>
        ))}
      </Stack>
      <Text small>Besluiten die nog niet openbaar zijn, staan hier niet bij.</Text>
    </section>
  )
}

/** What has to follow from decisions. */
export function FollowUps({ followUps }: { followUps: readonly ReportedFollowUp[] }) {
  if (followUps.length === 0) return <></>
  return (
    <section aria-labelledby="volgt">
      <Heading id="volgt">Wat uit besluiten volgt</Heading>
      <DataTable
        caption="Wat uit besluiten volgt"
        captionUnseen
        columns={[
          { label: 'Wat', rowHeader: true, cell: ({ text }) => text },
          { label: 'Uit', cell: ({ proposal }) => proposal },
          { label: 'Wie', cell: ({ owner }) => owner },
          { label: 'Uiterlijk', cell: ({ dueOn }) => (dueOn === null ? '' : <DayText on={dueOn} length="short" />) },
          {
            label: 'Stand',
            cell: ({ state, isLate }) => (
              <>
                <StatusBadge kind={state === 'done' ? 'success' : 'neutral'}>{sayReport.followUps[state]}</StatusBadge>
                {isLate && <StatusBadge kind="danger">Te laat</StatusBadge>}
              </>
            ),
          },
        ]}
        rows={followUps}
        empty=""
      />
    </section>
  )
}
