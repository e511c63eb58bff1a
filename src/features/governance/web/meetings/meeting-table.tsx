import { type Column, DataTable } from '#ui/data-table.tsx'
import type { Address } from '#ui/address.ts'
import type { Child } from '#jsx/jsx-runtime'
import { sayDay } from '#ui/dates.ts'
import { type BadgeKind, StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { type Meeting, type MeetingState, sayMeeting } from '../../domain/meeting.ts'

type Props = {
  caption: string
  meetings: readonly Meeting[]
  empty: string | Child
  /** Of which body each is: not on the page of the body itself. */
  withBody?: boolean
  href?: (meeting: Meeting) => Address
}

/** Meetings to choose from: when, where, and how they stand. */
export function MeetingTable({ caption, meetings, empty, withBody, href = meetingHref }: Props) {
  const columns: readonly Column<Meeting>[] = [
    {
      label: 'Wanneer',
      rowHeader: true,
      cell: (meeting) => (
        <>
          <Link href={href(meeting)}>{sayWhen(meeting)}</Link>
          {meeting.occursOn !== null && meeting.occursOn !== meeting.onDay && (
            <Text small>{`Verzet van ${sayDay(meeting.occursOn)}`}</Text>
          )}
        </>
      ),
    },
    ...(withBody ? [{ label: 'Overleg', cell: (meeting: Meeting) => meeting.bodyName }] : []),
    { label: 'Thema', cell: (meeting) => meeting.themeName ?? '–' },
    { label: 'Waar', cell: (meeting) => meeting.place || '–' },
    { label: 'Stand', cell: (meeting) => <MeetingBadge meeting={meeting} /> },
  ]
  return <DataTable caption={caption} captionUnseen columns={columns} rows={meetings} empty={empty} />
}

const kinds: Record<MeetingState, BadgeKind> = { planned: 'info', held: 'success', cancelled: 'danger' }

export function MeetingBadge({ meeting: { state } }: { meeting: Pick<Meeting, 'state'> }) {
  return <StatusBadge kind={kinds[state]}>{sayMeeting.states[state]}</StatusBadge>
}

export function meetingHref({ id }: Pick<Meeting, 'id'>): Address {
  return `/bestuur/vergaderingen/${id}`
}

/** "donderdag 26 november 2026, 14:00 uur". */
export function sayWhen({ onDay, atTime }: Pick<Meeting, 'onDay' | 'atTime'>): string {
  return `${sayDay(onDay, 'nl', 'weekday')}, ${atTime} uur`
}
