import { Card } from '#ui/card.tsx'
import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Buttons } from '#ui/form.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Minutes } from '../../domain/meeting.ts'
import type { MeetingFacts } from './load-meeting.ts'
import { meetingHref } from './places.ts'

/** The minutes of a meeting: a draft, adopted, or public (MEETING-9). */
export function MinutesPart({ minutes, meeting, keeps }: Pick<MeetingFacts, 'minutes' | 'meeting' | 'keeps'>) {
  if (minutes === null && (!keeps || meeting.state !== 'held')) return null
  const at = (below: string) => meetingHref(meeting.id, below)
  const hidden = { versie: String(minutes?.version ?? 0) }
  return (
    <Card
      title="Verslag"
      action={keeps && minutes?.state !== 'adopted' && <Link href={at('/verslag')}>Verslag schrijven</Link>}
    >
      {minutes === null || minutes.text === '' ? (
        <Text>Er is nog geen verslag.</Text>
      ) : (
        <>
          <Text small>
            <MinutesState minutes={minutes} />
          </Text>
          <Written>{minutes.text}</Written>
        </>
      )}
      {keeps && minutes !== null && minutes.publishedAt === null && minutes.text !== '' && (
        <Buttons>
          {minutes.state === 'draft' && <LinkButton href={at('/verslag/vaststellen')}>Verslag vaststellen</LinkButton>}
          {minutes.state === 'adopted' && (
            <>
              {meeting.publishedAt !== null && (
                <ActionButton action={at('/verslag/openbaar')} hidden={hidden}>
                  Verslag openbaar maken
                </ActionButton>
              )}
              <ActionButton action={at('/verslag/concept')} hidden={hidden} look="subtle">
                Weer concept maken
              </ActionButton>
            </>
          )}
        </Buttons>
      )}
      {keeps && minutes?.state === 'adopted' && minutes.publishedAt === null && meeting.publishedAt === null && (
        <Text small>Maak eerst de agenda openbaar. Het verslag staat op dezelfde openbare pagina.</Text>
      )}
    </Card>
  )
}

export function MinutesState({ minutes }: { minutes: Minutes }) {
  if (minutes.state === 'draft') return <StatusBadge kind="warning">concept</StatusBadge>
  return (
    <>
      <StatusBadge kind="success">vastgesteld</StatusBadge>
      {minutes.adoptedOn !== null && (
        <>
          {' op '}
          <DayText on={minutes.adoptedOn} />
        </>
      )}
      {minutes.publishedAt !== null && ', openbaar'}
    </>
  )
}
