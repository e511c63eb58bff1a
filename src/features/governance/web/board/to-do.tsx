import { type Day, daysBetween } from '#kernel/day.ts'
import { Card, Stack } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { BoardProposal } from '#acts/board-proposals.ts'
import { say } from '../../domain/words.ts'
import { proposalHref } from '../proposals/address.ts'

type Some = { readonly proposals: readonly BoardProposal[] }

/** What lies before a body of the reader that decides, with all that one has to know before it. */
export function ToDecide({ proposals, seated, on }: Some & { seated: boolean; on: Day }) {
  return (
    <Card title="Te besluiten" id="besluiten">
      {proposals.length === 0 ? (
        <EmptyState title="Er ligt nu niets ter besluit.">
          {seated
            ? 'Een voorstel komt hier als het voorligt in een overleg waarin u zit en dat besluit.'
            : 'Hier staan voorstellen als u in een overleg zit dat besluit.'}
        </EmptyState>
      ) : (
        <Stack>
          {proposals.map((proposal) => (
            <Before proposal={proposal} on={on} />
          ))}
        </Stack>
      )}
    </Card>
  )
}

/** What lies before a body of the reader that advises, or is told. */
export function ToAdvise({ proposals, on }: Some & { on: Day }) {
  if (proposals.length === 0) return null
  return (
    <Card title="Te adviseren" id="adviseren">
      <Stack>
        {proposals.map((proposal) => (
          <Before proposal={proposal} on={on} />
        ))}
      </Stack>
    </Card>
  )
}

/** So many names fit in a sentence; more are a list that opens. */
const fewNames = 5

function Before({ proposal, on }: { proposal: BoardProposal; on: Day }) {
  const { id, name, body, kind, onDay, advices, notHeard, waitsFor, waitsForOwn } = proposal
  return (
    <section aria-labelledby={`voorstel-${id}`}>
      <Heading level={3} id={`voorstel-${id}`}>
        <Link href={proposalHref(id)}>{name}</Link>
      </Heading>
      <Text>
        {`${body} ${say.kinds[kind]}`}
        {onDay === null ? ', de dag is nog niet bekend' : ' op '}
        {onDay !== null && <DayText on={onDay} length="weekday" />}
        {'. '}
        {onDay !== null && <When onDay={onDay} on={on} />}
      </Text>
      <List
        items={[
          ...(advices.length === 0 ? ['Er is nog geen advies gegeven.'] : advices.map(sayAdvice)),
          ...(notHeard.length > 0 && notHeard.length <= fewNames ? [`Niet gehoord: ${notHeard.join(', ')}.`] : []),
          ...(waitsFor.length > 0 ? [`Wacht nog op: ${waitsFor.join(', ')}.`] : []),
          ...(waitsForOwn
            ? [
                <Link
                  href={proposalHref(id, `route/${proposal.stepId}/standpunt`)}
                  label={`Zeg wat uw organisatie vindt: ${name}`}
                >
                  Zeg wat uw organisatie vindt
                </Link>,
              ]
            : []),
        ]}
      />
      {notHeard.length > fewNames && (
        <Details summary={`Niet gehoord: ${notHeard.length} organisaties en panels`}>
          <List items={notHeard} />
        </Details>
      )}
    </section>
  )
}

function When({ onDay, on }: { onDay: Day; on: Day }) {
  const days = daysBetween(on, onDay)
  if (days < 0) return <StatusBadge kind="danger">Die dag is voorbij</StatusBadge>
  if (days === 0) return <StatusBadge kind="warning">Vandaag</StatusBadge>
  return (
    <StatusBadge kind={days <= 14 ? 'warning' : 'info'}>{days === 1 ? 'Morgen' : `Over ${days} dagen`}</StatusBadge>
  )
}

function sayAdvice({ body, opinion, on, open }: BoardProposal['advices'][number]): string {
  const todo =
    open === 0 ? '' : open === 1 ? ' Eén punt is nog niet verwerkt.' : ` ${open} punten zijn nog niet verwerkt.`
  return `Advies van ${body}, ${sayDay(on)}: ${say.opinions[opinion].toLowerCase()}.${todo}`
}

/** Whose word is waited for is the reader's own organisation. */
export function AwaitedWords({ proposals }: Some) {
  if (proposals.length === 0) return null
  return (
    <Card title="Wacht op het standpunt van uw organisatie" id="standpunten">
      <List
        items={proposals.map(({ id, name, stepId, onDay }) => (
          <>
            <Link href={proposalHref(id, `route/${stepId}/standpunt`)}>{name}</Link>
            {onDay !== null && `, vóór ${sayDay(onDay)}`}
          </>
        ))}
      />
    </Card>
  )
}

/** What comes to a body of the reader next. */
export function BeforeBodies({ proposals }: Some) {
  if (proposals.length === 0) return null
  return (
    <Card title="Komt eraan" id="komt-eraan" quiet>
      <List
        items={proposals.map(({ id, name, body, kind, onDay }) => (
          <>
            <Link href={proposalHref(id)}>{name}</Link>
            {`: ${body} ${say.kinds[kind]}${onDay === null ? ', dag nog te kiezen' : ` op ${sayDay(onDay)}`}`}
          </>
        ))}
      />
    </Card>
  )
}
