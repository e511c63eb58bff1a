import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Text, Written } from '#ui/text.tsx'
import type { Item, Meeting, Minutes } from '../../domain/meeting.ts'
import type { Paper } from '../../store/meeting-papers.ts'
import { type MeetingPage, meetingsOnAPage } from '../../store/meetings-read.ts'
import type { Shell } from '../frame.tsx'
import { Agenda } from './agenda.tsx'
import { MeetingBadge, MeetingTable, sayWhen } from './meeting-table.tsx'
import { MinutesState } from './minutes-part.tsx'
import { PaperList } from './paper-list.tsx'

const home = '/openbaar/vergaderingen'

/** Every meeting of which the agenda is public, the latest first. */
export function PublicListPage({ shell, list, page }: { shell: Shell; list: MeetingPage; page: number }) {
  return (
    <Page
      {...shell}
      title="Openbare vergaderingen"
      crumbs={[{ href: '/openbaar', label: 'Openbaar' }]}
      below="Agenda’s en verslagen van de overleggen in de regio, zodra ze openbaar zijn."
    >
      <MeetingTable
        caption="Openbare vergaderingen"
        meetings={list.rows}
        withBody
        href={({ id }) => `${home}/${id}`}
        empty={
          <EmptyState title="Er is nog geen agenda openbaar.">
            De secretaris van een overleg maakt een agenda openbaar. Zij staat dan hier.
          </EmptyState>
        }
      />
      <Pagination
        at={page}
        of={Math.ceil(list.count / meetingsOnAPage)}
        href={(to) => (to === 1 ? home : `${home}?pagina=${to}`)}
      />
    </Page>
  )
}

type Props = {
  shell: Shell
  meeting: Meeting
  items: readonly Item[]
  papers: readonly Paper[]
  minutes: Minutes | null
}

/** One meeting, as far as it is public: never what is confidential, and no names of who was there. */
export function PublicMeetingPage({ shell, meeting, items, papers, minutes }: Props) {
  const at = (paper: Paper): `/${string}` => `${home}/${meeting.id}/stukken/${paper.id}`
  const own = papers.filter(({ itemId }) => itemId === null)
  // what was said of a point is part of the minutes: it is public when they are
  const points = items.map((item) => (minutes === null ? { ...item, outcome: '' } : item))
  return (
    <Page
      {...shell}
      title={`${meeting.bodyName}, ${sayWhen(meeting)}`}
      heading={meeting.bodyName}
      crumbs={[
        { href: '/openbaar', label: 'Openbaar' },
        { href: home, label: 'Vergaderingen' },
      ]}
      below={
        <>
          {sayWhen(meeting)} <MeetingBadge meeting={meeting} />
        </>
      }
    >
      {meeting.state === 'cancelled' && <Text lead>Deze vergadering gaat niet door.</Text>}
      <SummaryList
        rows={[
          { key: 'Waar', value: meeting.place || 'nog niet bekend' },
          ...(meeting.themeName === null ? [] : [{ key: 'Thema', value: meeting.themeName }]),
        ]}
      />
      <Card title="Agenda">
        {items.length === 0 ? (
          <Text>Op deze agenda staan geen openbare punten.</Text>
        ) : (
          <Agenda meeting={meeting} items={points} papers={papers} keeps={false} onPaper papersAt={at} />
        )}
      </Card>
      {own.length > 0 && (
        <Card title="Stukken">
          <PaperList papers={own} meetingId={meeting.id} keeps={false} at={at} />
        </Card>
      )}
      {minutes !== null && (
        <Card title="Verslag">
          <Text small>
            <MinutesState minutes={minutes} />
          </Text>
          <Written>{minutes.text}</Written>
        </Card>
      )}
    </Page>
  )
}
