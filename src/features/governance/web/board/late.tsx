import type { Day } from '#kernel/day.ts'
import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, List } from '#ui/text.tsx'
import type { Board } from '#acts/read-board.ts'

/** More late actions than these are a list of their own. */
const most = 10

/** What of the reader's organisation is late, and what it still has to do of what was decided. */
export function Late({
  actions,
  followUps,
  on,
}: {
  actions: Board['lateActions']
  followUps: Board['followUps']
  on: Day
}) {
  return (
    <Card title="Te laat, en nog te doen" id="te-laat">
      {actions.length === 0 && followUps.length === 0 && (
        <EmptyState title="Er is niets te laat.">
          Hier staan acties van uw organisatie die te laat zijn, en wat zij na een besluit nog moet doen.
        </EmptyState>
      )}
      {actions.length > 0 && (
        <>
          <Heading level={3}>Acties van de agenda</Heading>
          <List
            items={actions.slice(0, most).map(({ id, agendaId, number, title, owner, missed, last }) => (
              <>
                <Link href={`/agenda/${agendaId}/acties/${id}`}>{`${number} ${title}`.trim()}</Link>{' '}
                <StatusBadge kind="danger">Te laat</StatusBadge>
                {` Gepland: ${missed}. Trekker: ${owner.personName ?? (owner.text || (owner.organisationName ?? 'nog niemand'))}.`}
                {last === null ? ' Er is nog niets over gezegd.' : ` Laatst gezegd op ${sayDay(last.on)}.`}
              </>
            ))}
          />
          {actions.length > most && (
            <Link
              href={`/agenda/${actions[0]!.agendaId}/acties?te-laat=ja`}
            >{`Alle ${actions.length} te late acties`}</Link>
          )}
        </>
      )}
      {followUps.length > 0 && (
        <>
          <Heading level={3}>Na een besluit</Heading>
          <List
            items={followUps.map(({ id, text, dueOn, owner, proposal }) => (
              <>
                <Link href={`/bestuur/opvolging/${id}`}>{text}</Link>
                {dueOn !== null && dueOn < on && (
                  <>
                    {' '}
                    <StatusBadge kind="danger">Te laat</StatusBadge>
                  </>
                )}
                {`${dueOn === null ? '' : ` Uiterlijk ${sayDay(dueOn)}.`}${owner === null ? '' : ` ${owner}.`}`}
                {proposal !== null && ` Uit: ${proposal}.`}
              </>
            ))}
          />
        </>
      )}
    </Card>
  )
}
