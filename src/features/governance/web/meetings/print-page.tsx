import type { Day } from '#kernel/day.ts'
import { PrintButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { IdentityBar } from '#ui/identity-bar.tsx'
import { Page } from '#ui/page.tsx'
import { Heading, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Shell } from '../frame.tsx'
import { Agenda } from './agenda.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import type { MeetingFacts } from './load-meeting.ts'
import { sayWhen } from './meeting-table.tsx'
import { MinutesState } from './minutes-part.tsx'
import { meetingCrumb } from './places.ts'

type Props = MeetingFacts & { shell: Shell; on: Day }

/** A meeting on paper: what this reader may read of it, and no more. */
export function PrintPage({ shell, on, meeting, items, papers, attendance, minutes }: Props) {
  return (
    <Page
      {...shell}
      title={`${meeting.bodyName}, ${sayWhen(meeting)}`}
      heading={meeting.bodyName}
      crumbs={[{ href: '/bestuur/vergaderingen', label: 'Vergaderingen' }, meetingCrumb(meeting)]}
      crumb="Afdrukken"
      actions={<PrintButton>Afdrukken</PrintButton>}
      below={
        <IdentityBar
          facts={[
            { label: 'Wanneer', value: sayWhen(meeting) },
            { label: 'Waar', value: meeting.place || 'nog niet bekend' },
            { label: 'Afgedrukt op', value: <DayText on={on} /> },
          ]}
        />
      }
    >
      {meeting.state === 'cancelled' && <Text lead>{`Gaat niet door: ${meeting.stateReason}`}</Text>}
      <Stack>
        <section>
          <Heading>{meeting.agendaSentAt === null ? 'Agenda (concept)' : 'Agenda'}</Heading>
          <Agenda meeting={meeting} items={items} papers={papers} keeps={false} onPaper />
        </section>
        {attendance.length > 0 && (
          <section>
            <Heading>Wie was er</Heading>
            <AttendanceTable attendance={attendance} />
          </section>
        )}
        {minutes !== null && minutes.text !== '' && (
          <section>
            <Heading>Verslag</Heading>
            <Text small>
              <MinutesState minutes={minutes} />
            </Text>
            <Written>{minutes.text}</Written>
          </section>
        )}
      </Stack>
    </Page>
  )
}
