import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card, Columns } from '#ui/card.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import { bodyHref } from '../bodies/places.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { Agenda, Waiting } from './agenda.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import type { MeetingFacts } from './load-meeting.ts'
import { MeetingBadge, sayWhen } from './meeting-table.tsx'
import { MinutesPart } from './minutes-part.tsx'
import { PaperList } from './paper-list.tsx'
import { meetingHref } from './places.ts'

type Props = MeetingFacts & { shell: Shell; on: string; notice: string | undefined }

/** One meeting: when, its agenda and papers, who was there, and the minutes. */
export function MeetingPage(props: Props) {
  const { shell, meeting, keeps, items, papers, backlog, notice } = props
  const at = (below: string) => meetingHref(meeting.id, below)
  return (
    <GovernancePage
      shell={shell}
      tab="meetings"
      title={`${meeting.bodyName}, ${sayWhen(meeting)}`}
      heading={meeting.bodyName}
      notice={notice}
      above={meeting.themeName === null ? undefined : `Thema ${meeting.themeName}`}
      below={
        <>
          {sayWhen(meeting)} <MeetingBadge meeting={meeting} />
        </>
      }
      actions={<LinkButton href={at('/afdrukken')}>Afdrukken</LinkButton>}
    >
      {meeting.state === 'cancelled' && <Text lead>{`Deze vergadering gaat niet door: ${meeting.stateReason}`}</Text>}
      <Columns aside={<Aside {...props} />}>
        <Card
          title={meeting.agendaSentAt === null ? 'Agenda (concept)' : 'Agenda'}
          action={
            keeps &&
            meeting.state === 'planned' && (
              <Link href={bodyHref(meeting.bodyId, `/punten/nieuw?vergadering=${meeting.id}`)}>Punt toevoegen</Link>
            )
          }
        >
          <Agenda meeting={meeting} items={items} papers={papers} keeps={keeps} />
          {backlog.length > 0 && (
            <>
              <Text>Deze punten wachten op een vergadering:</Text>
              <Waiting items={backlog} meeting={meeting} />
            </>
          )}
        </Card>
        <Card
          title="Stukken voor de hele vergadering"
          action={keeps && <Link href={at('/stukken/nieuw')}>Stuk toevoegen</Link>}
        >
          <MeetingPapers {...props} />
        </Card>
        <AttendancePart {...props} />
        <MinutesPart {...props} />
      </Columns>
    </GovernancePage>
  )
}

function MeetingPapers({ papers, meeting, keeps }: Props) {
  const own = papers.filter(({ itemId }) => itemId === null)
  if (own.length === 0) return <Text>Er zijn geen stukken die u kunt lezen.</Text>
  return <PaperList papers={own} meetingId={meeting.id} keeps={keeps} />
}

function AttendancePart({ attendance, meeting, keeps, on }: Props) {
  const canBe = keeps && meeting.state !== 'cancelled' && meeting.onDay <= on
  if (attendance.length === 0 && !canBe) return null
  return (
    <Card
      title="Wie was er"
      action={canBe && <Link href={meetingHref(meeting.id, '/aanwezigheid')}>Aanwezigheid vastleggen</Link>}
    >
      {attendance.length === 0 ? (
        <Text>De aanwezigheid is nog niet vastgelegd.</Text>
      ) : (
        <AttendanceTable attendance={attendance} />
      )}
    </Card>
  )
}

function Aside(props: Props) {
  const { meeting } = props
  return (
    <>
      <Card title="Over deze vergadering" quiet>
        <SummaryList
          rows={[
            { key: 'Overleg', value: <Link href={bodyHref(meeting.bodyId)}>{meeting.bodyName}</Link> },
            { key: 'Waar', value: meeting.place || 'nog niet bekend' },
            { key: 'Duur', value: `${meeting.minutes} minuten` },
            {
              key: 'Stukken uiterlijk',
              value: meeting.papersDueOn === null ? 'niet afgesproken' : <DayText on={meeting.papersDueOn} />,
            },
            {
              key: 'Agenda',
              value:
                meeting.agendaSentAt === null ? (
                  'nog een concept'
                ) : (
                  <>
                    verstuurd op <MomentText at={meeting.agendaSentAt} />
                  </>
                ),
            },
            {
              key: 'Openbaar',
              value:
                meeting.publishedAt === null ? 'nee' : <Link href={`/openbaar/vergaderingen/${meeting.id}`}>ja</Link>,
            },
          ]}
        />
      </Card>
      <Doing {...props} />
    </>
  )
}

/** What the keepers can do with the meeting as it stands. */
function Doing({ meeting, keeps, on }: Props) {
  const at = (below: string) => meetingHref(meeting.id, below)
  const planned = meeting.state === 'planned'
  const [sends, publishes] = [
    meeting.agendaSentAt === null,
    meeting.agendaSentAt !== null && meeting.publishedAt === null,
  ]
  if (!keeps || meeting.state === 'cancelled' || !(planned || sends || publishes)) return null
  return (
    <Card title="Wat kunt u doen" quiet>
      {sends && (
        <ActionButton action={at('/versturen')} look="primary">
          Agenda versturen
        </ActionButton>
      )}
      {planned && meeting.onDay <= on && (
        <ActionButton action={at('/gehouden')}>De vergadering is geweest</ActionButton>
      )}
      {publishes && <ActionButton action={at('/openbaar')}>Agenda openbaar maken</ActionButton>}
      {planned && (
        <Text>
          <Link href={at('/verzetten')}>Verzetten</Link>
          {' · '}
          <Link href={at('/afzeggen')}>Gaat niet door</Link>
        </Text>
      )}
    </Card>
  )
}
