import { Alert } from '#ui/alert.tsx'
import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay } from '#ui/dates.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Buttons } from '#ui/form.tsx'
import { Heading, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { AdoptionView } from '../../domain/oogo/adoption.ts'
import { nextInDispute } from '../../domain/oogo/dispute.ts'
import { mayFollow } from '../../domain/oogo/follow.ts'
import { type OogoTrack, adoptedOn, isOutcome, standings, stateOf } from '../../domain/oogo/track.ts'
import { isPartner, keepsTrack } from '../../domain/oogo/who.ts'
import type { PolicyPlan } from '../../domain/plans/policy-plan.ts'
import { say, sayWarning } from '../../domain/plans/words.ts'
import { planHref, trackHref } from './address.ts'
import type { PlanReader } from './reader.ts'

/** @param adoption whether it may be adopted today; null for a consultation on an older draft, which is history. */
type Props = { plan: PolicyPlan; track: OogoTrack; adoption: AdoptionView | null; reader: PlanReader }

/** The consultation on one draft: how it stands with each partner, what is next, and what happened. */
export function TrackCard({ plan, track, adoption, reader }: Props) {
  return (
    <Card
      title={`OOGO over ${track.draftName}`}
      id={`oogo-${track.id}`}
      action={<StatusBadge kind="info">{say.oogo[stateOf(track)]}</StatusBadge>}
    >
      <Text small>
        Concept van <DayText on={track.draftOn} />
        {track.decidesOn !== null && (
          <>
            {' · vaststelling gepland op '}
            <DayText on={track.decidesOn} />
          </>
        )}
      </Text>
      <DataTable
        caption="Met wie"
        columns={[
          { label: 'Partij', rowHeader: true, cell: ({ name }) => name },
          {
            label: 'Concept gekregen',
            cell: ({ sentOn }) => (sentOn === null ? 'nog niet' : <DayText on={sentOn} length="short" />),
          },
          {
            label: 'Overleg gevoerd',
            cell: ({ heldOn }) => (heldOn === null ? 'nog niet' : <DayText on={heldOn} length="short" />),
          },
          { label: 'Uitkomst', cell: ({ outcome }) => (outcome === null ? 'nog niet bekend' : say.outcomes[outcome]) },
        ]}
        rows={standings(track)}
        empty="De kaart van de regio noemt hier nog geen partijen die in Samenhang staan"
      />
      <Dispute track={track} />
      {adoption !== null && <Adoption {...{ plan, track, adoption, reader }} />}
      {adoption !== null && <Acts {...{ plan, track, reader }} />}
      <Heading level={3}>Wat er is gebeurd</Heading>
      {track.events.length === 0 && <Text>Nog niets. Begin met het concept versturen.</Text>}
      <Timeline
        entries={track.events.toReversed().map((event) => ({
          title: say.events[event.kind],
          byline: (
            <>
              <DayText on={event.on} />
              {event.by !== null && ` · opgeschreven door ${event.by}`}
            </>
          ),
          body: sayEvent(track, event),
        }))}
      />
    </Card>
  )
}

function sayEvent(track: OogoTrack, { organisationIds, text }: OogoTrack['events'][number]): string {
  const parties = [track.initiator, ...track.invited].filter(({ id }) => organisationIds.includes(id))
  return [parties.map(({ name }) => name).join(', '), text].filter((part) => part !== '').join('. ')
}

function Dispute({ track }: { track: OogoTrack }) {
  const step = nextInDispute(track)
  if (step === null) return <></>
  const who = step.who.length === 0 ? 'de geschillencommissie' : step.who.join(', ')
  const by = step.by === null ? 'Daarvoor is geen vaste termijn.' : `Uiterlijk ${sayDay(step.by)}.`
  return (
    <Alert kind="warning" title="Er is een geschil">
      <Text>{`Nu aan zet: ${who}, om ${say.dispute[step.what]}. ${by}`}</Text>
      {step.source !== null && <Text small>{step.source}.</Text>}
    </Alert>
  )
}

function Adoption({
  plan,
  track,
  adoption,
  reader,
}: {
  plan: PolicyPlan
  track: OogoTrack
  adoption: AdoptionView
  reader: PlanReader
}) {
  const on = adoptedOn(track)
  if (on !== null) return <Text>{`Het plan is vastgesteld op ${sayDay(on)}.`}</Text>
  const missing = adoption.lacking.some(({ why }) => why === 'not-invited')
  return (
    <>
      {adoption.noScope && (
        <Alert kind="warning" title="Het is niet bekend met wie het overleg moet">
          <Text>
            De kaart van de regio zegt niet wie de partijen zijn. Vul bij de organisatie haar nummer in, of lees de
            gebieden in. Tot dan kan het plan niet worden vastgesteld.
          </Text>
        </Alert>
      )}
      {adoption.lacking.length > 0 && (
        <Alert kind="info" title="Nog nodig voordat het plan kan worden vastgesteld">
          <List items={adoption.lacking.map(({ name, why }) => `${name} ${say.lacks[why]}`)} />
          {missing && reader.keeps && (
            <ActionButton action={trackHref(plan.id, track.id, '/partijen')}>Deze partijen erbij zetten</ActionButton>
          )}
        </Alert>
      )}
      {adoption.warnings.map((warning) => (
        <Alert kind="warning">
          <Text>{sayWarning(warning)}</Text>
        </Alert>
      ))}
      {adoption.mayAdopt && keepsTrack(track, reader.actor) && (
        <LinkButton look="primary" href={trackHref(plan.id, track.id, '/vaststellen')}>
          Plan vaststellen
        </LinkButton>
      )}
    </>
  )
}

function Acts({ plan, track, reader }: { plan: PolicyPlan; track: OogoTrack; reader: PlanReader }) {
  const { actor } = reader
  const next = mayFollow(track)
  const own = keepsTrack(track, actor) ? next : isPartner(track, actor) ? next.filter(isOutcome) : []
  return (
    <Buttons>
      {own.length > 0 && (
        <LinkButton href={trackHref(plan.id, track.id, '/bericht')}>Opschrijven wat er gebeurde</LinkButton>
      )}
      {reader.keeps && adoptedOn(track) === null && (
        <LinkButton look="subtle" href={planHref(plan.id, '/oogo/nieuw')}>
          Er is een gewijzigd concept
        </LinkButton>
      )}
    </Buttons>
  )
}
