import type { Day } from '#kernel/day.ts'
import { Card } from '#ui/card.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { type Decision, inOrder } from '../../domain/decision.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import { recorderFor } from '../../domain/standing.ts'
import { proposalHref } from './address.ts'
import { FollowUpBadge, OutcomeBadge } from './badges.tsx'
import { type ProposalView, bodyName } from './view.ts'

/** What was decided, the newest first, with what follows from it. An earlier decision stays readable. */
export function DecisionsPart({ view }: { view: ProposalView }) {
  if (view.decisions.length === 0) return null
  return (
    <Card title="Besluiten" id="besluiten">
      {inOrder(view.decisions)
        .toReversed()
        .map((decision) => (
          <DecisionBlock view={view} decision={decision} />
        ))}
    </Card>
  )
}

function DecisionBlock({ view, decision }: { view: ProposalView; decision: Decision }) {
  const { head, followUps, standing, on } = view
  const speaks = recorderFor(standing, decision.bodyId) !== null
  const at = (place: string) => proposalHref(head.id, `besluiten/${decision.id}/${place}`)
  const points = view.versions.flatMap((version) => version.points)
  return (
    <>
      <Heading level={3}>
        {bodyName(view, decision.bodyId)}, <DayText on={decision.onDay} />
      </Heading>
      <List
        plain
        items={decision.points.map(({ pointId, outcome, text }) => {
          const point = points.find(({ id }) => id === pointId)
          const now = point === undefined ? undefined : view.settled.get(point.thread)
          return (
            <>
              {`Punt ${point?.number ?? '?'} `}
              <OutcomeBadge outcome={outcome} /> {text}
              {now !== undefined && now.decisionId !== decision.id && (
                <Text small>Later anders besloten, zie hierboven.</Text>
              )}
            </>
          )
        })}
      />
      {decision.otherDayReason !== '' && <Text>{`Eerder dan gepland: ${decision.otherDayReason}`}</Text>}
      {decision.conditions !== '' && <Text>{`Voorwaarden: ${decision.conditions}`}</Text>}
      {decision.mandate !== '' && <Text>{`Mandaat: ${decision.mandate}`}</Text>}
      <Text>
        {decision.notHeard.length === 0
          ? 'Bij dit besluit was iedereen gehoord.'
          : `Bij dit besluit niet gehoord: ${decision.notHeard.join(', ')}.`}
      </Text>
      {decision.reviewOn !== null && (
        <Text>
          {'Opnieuw bekijken op '}
          <DayText on={decision.reviewOn} />
        </Text>
      )}
      <FollowUps followUps={followUps.filter(({ decisionId }) => decisionId === decision.id)} on={on} />
      {speaks && (
        <Text>
          <Link href={at('vervolg')} label={`Vervolg toevoegen aan het besluit van ${bodyName(view, decision.bodyId)}`}>
            Vervolg toevoegen
          </Link>
          {' · '}
          <Link
            href={proposalHref(head.id, `route/${decision.stepId}/herstel`)}
            label={`Herstellen met een nieuw besluit van ${bodyName(view, decision.bodyId)}`}
          >
            Herstellen met een nieuw besluit
          </Link>
          {decision.publishedAt === null && (
            <>
              {' · '}
              <Link href={at('publiceren')} label={`Publiceren: besluit van ${bodyName(view, decision.bodyId)}`}>
                Publiceren
              </Link>
            </>
          )}
        </Text>
      )}
    </>
  )
}

function FollowUps({ followUps, on }: { followUps: readonly FollowUp[]; on: Day }) {
  if (followUps.length === 0) return null
  return (
    <>
      <Heading level={4}>Wat er volgt</Heading>
      <List
        items={followUps.map((followUp) => (
          <>
            <Link href={`/bestuur/opvolging/${followUp.id}`}>{followUp.text}</Link>
            {followUp.ownerText !== '' && ` · ${followUp.ownerText}`}
            {followUp.dueOn !== null && (
              <>
                {' · '}
                <DayText on={followUp.dueOn} length="short" />
              </>
            )}{' '}
            <FollowUpBadge followUp={followUp} on={on} />
          </>
        ))}
      />
    </>
  )
}
