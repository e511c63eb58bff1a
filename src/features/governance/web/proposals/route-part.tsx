import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { type RouteStep, lastDayForPapers } from '../../domain/route.ts'
import { recorderFor } from '../../domain/standing.ts'
import { say } from '../../domain/words.ts'
import { proposalHref } from './address.ts'
import { StepBadge } from './badges.tsx'
import { type ProposalView, bodyName, nextOf } from './view.ts'

/** Where it is on its way: the bodies in order, what each is asked, when, and what can be done at the one whose turn it is. */
export function RoutePart({ view }: { view: ProposalView }) {
  const { head, steps, standing } = view
  return (
    <Card
      title="Route"
      id="route"
      action={standing.team ? <Link href={proposalHref(head.id, 'route')}>Route wijzigen</Link> : undefined}
    >
      {steps.length === 0 ? (
        <Text>Er is nog geen route.</Text>
      ) : (
        <List
          ordered
          items={steps.map((step) => (
            <StepLine view={view} step={step} />
          ))}
        />
      )}
    </Card>
  )
}

function StepLine({ view, step }: { view: ProposalView; step: RouteStep }) {
  const number = view.versions.find(({ id }) => id === step.versionId)?.number
  return (
    <>
      <strong>{bodyName(view, step.bodyId)}</strong> {say.kinds[step.kind]}
      {step.onDay !== null && (
        <>
          {' op '}
          <DayText on={step.onDay} />
        </>
      )}{' '}
      <StepBadge state={step.state} />
      {number !== undefined && <Text small>{`Versie ${number}`}</Text>}
      {step.reason !== '' && <Text small>{step.reason}</Text>}
      <Planning view={view} step={step} />
      {view.turn?.id === step.id && <Turn view={view} step={step} />}
    </>
  )
}

/** The next meeting of that body, and until when papers may come (ROUTE-5). */
function Planning({ view, step }: { view: ProposalView; step: RouteStep }) {
  if (step.state !== 'waiting' && step.state !== 'returned') return null
  const next = nextOf(view, step.bodyId)
  const last = lastDayForPapers(step, next !== null && next.onDay === step.onDay ? next.papersDueOn : null)
  return (
    <>
      <Text small>
        {next === null ? (
          'Er is nog geen vergadering gepland.'
        ) : (
          <>
            {'Volgende vergadering: '}
            <DayText on={next.onDay} />
          </>
        )}
      </Text>
      {last !== null && (
        <Text small>
          {'Stukken uiterlijk '}
          <DayText on={last} />
        </Text>
      )}
    </>
  )
}

/** What the reader may do at the step whose turn it is. */
function Turn({ view: { head, standing }, step }: { view: ProposalView; step: RouteStep }) {
  const speaks = recorderFor(standing, step.bodyId) !== null
  const at = (what: string) => proposalHref(head.id, `route/${step.id}/${what}`)
  if (!speaks || (head.state !== 'on-route' && head.state !== 'decided')) return null
  if (step.state !== 'before-body')
    return (
      <div class="utrecht-button-group">
        <LinkButton href={at('voorleggen')}>Voorleggen</LinkButton>
        {!step.mandatory && standing.team && (
          <LinkButton href={at('overslaan')} look="subtle">
            Overslaan
          </LinkButton>
        )}
      </div>
    )
  return (
    <div class="utrecht-button-group">
      {step.kind === 'decide' && <LinkButton href={at('besluit')}>Besluit vastleggen</LinkButton>}
      {(step.kind === 'advise' || step.kind === 'consent' || step.kind === 'align') && (
        <LinkButton href={at('advies')}>
          {step.kind === 'consent' ? 'Instemming vastleggen' : 'Advies vastleggen'}
        </LinkButton>
      )}
      {(step.kind === 'inform' || step.kind === 'align') && (
        <ActionButton action={at('geweest')}>Besproken, geen opmerkingen</ActionButton>
      )}
      <LinkButton href={at('terug')} look="subtle">
        Terugsturen
      </LinkButton>
    </div>
  )
}
