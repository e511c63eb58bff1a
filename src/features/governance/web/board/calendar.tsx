import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link, List } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { BoardMeeting } from '#acts/board-calendar.ts'
import { meetingHref } from '../meetings/places.ts'

/** The next meetings of the reader, each with the last day on which papers may come. */
export function Calendar({ meetings, seated }: { meetings: readonly BoardMeeting[]; seated: boolean }) {
  return (
    <Card title="Uw vergaderingen" id="vergaderingen">
      {meetings.length === 0 ? (
        <EmptyState
          title="Er is geen vergadering gepland."
          action={<LinkButton href="/bestuur/vergaderingen">Alle vergaderingen</LinkButton>}
        >
          {seated
            ? 'Hier staan de vergaderingen van de komende tien weken.'
            : 'Hier staan vergaderingen als u in een overleg zit.'}
        </EmptyState>
      ) : (
        <>
          <List
            plain
            items={meetings.map(({ id, body, onDay, atTime, place, lastDayForPapers, agendaSent }) => (
              <>
                <Link href={meetingHref(id)} label={`${body}, ${sayDay(onDay)}`}>
                  {body}
                </Link>
                <br />
                <DayText on={onDay} length="weekday" />
                {`, ${atTime} uur`}
                {place !== '' && `, ${place}`}
                <br />
                <span class="sh-small">
                  {lastDayForPapers !== null && `Stukken uiterlijk ${sayDay(lastDayForPapers)}. `}
                  {agendaSent ? 'De agenda is verstuurd.' : 'De agenda komt nog.'}
                </span>
              </>
            ))}
          />
          <Link href="/bestuur/vergaderingen/abonnement">In mijn eigen agenda</Link>
        </>
      )}
    </Card>
  )
}
