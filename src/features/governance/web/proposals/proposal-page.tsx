import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Columns } from '#ui/card.tsx'
import { Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { mayWrite, recorderFor } from '../../domain/standing.ts'
import { say } from '../../domain/words.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { proposalHref } from './address.ts'
import { StateBadge } from './badges.tsx'
import { DecisionsPart } from './decisions-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { HeardPart } from './heard-part.tsx'
import { AdvicePart, AnnexPart, MissingPart, VersionsPart } from './parts.tsx'
import { PointsPart } from './points-part.tsx'
import { TextPart } from './text-part.tsx'
import { RoutePart } from './route-part.tsx'
import { type ProposalView, bodyName, decidingStep, stancesAt } from './view.ts'

type Props = { shell: Shell; view: ProposalView; notice: string | undefined }

/** One proposal on one page: where it is, what it asks, what was advised and done with it, who was heard, what was decided. */
export function ProposalPage({ shell, view, notice }: Props) {
  const { head } = view
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      title={`${head.number} ${head.title}`}
      crumb={head.number}
      above={<StateBadge state={head.state} />}
      below={<Where view={view} />}
      actions={<Actions view={view} />}
      notice={notice}
    >
      <Columns
        aside={
          <>
            <RoutePart view={view} />
            <FactsPart view={view} />
            <VersionsPart view={view} />
            <AnnexPart view={view} />
          </>
        }
      >
        <MissingPart view={view} />
        <PointsPart view={view} />
        <DecisionsPart view={view} />
        <TextPart view={view} />
        <AdvicePart view={view} />
        <HeardPart view={view} />
      </Columns>
    </GovernancePage>
  )
}

/** Where it is now, in one sentence, and who is waited for. */
function Where({ view }: { view: ProposalView }) {
  const { head, turn, newest } = view
  if (head.state !== 'on-route' || turn === null) return null
  const step = decidingStep(view)
  const asked =
    step === null
      ? null
      : stancesAt(
          view,
          step,
          newest.points.map(({ thread }) => thread),
        )
  const body = bodyName(view, turn.bodyId)
  return (
    <Text lead>
      {turn.state === 'before-body'
        ? `Ligt nu voor: ${body} ${say.kinds[turn.kind]}`
        : `Hierna: ${body} ${say.kinds[turn.kind]}`}
      {turn.onDay !== null && (
        <>
          {' op '}
          <DayText on={turn.onDay} />
        </>
      )}
      .
      {asked !== null && asked.last.length > 0 && asked.waits.length > 0 && (
        <> {`Wacht op ${asked.waits.length === 1 ? asked.waits[0]!.name : `${asked.waits.length} organisaties`}.`}</>
      )}
    </Text>
  )
}

function Actions({ view }: { view: ProposalView }) {
  const { head, standing, missing, escalations } = view
  const deciding = decidingStep(view)
  const sits = deciding !== null && standing.seats.some(({ bodyId }) => bodyId === deciding.bodyId)
  const asks = deciding !== null && deciding.state !== 'done' && head.state === 'on-route'
  return (
    <>
      {head.state === 'concept' &&
        standing.team &&
        escalations.some(({ onRoute, bodyId }) => !onRoute && bodyId !== null) && (
          <ActionButton action={proposalHref(head.id, 'route/escalatie')}>
            Besluit over geld op de route zetten
          </ActionButton>
        )}
      {head.state === 'concept' && standing.team && !missing.some(({ blocks }) => blocks) && (
        <ActionButton
          action={proposalHref(head.id, 'versturen')}
          look="primary"
          hidden={{ versie: String(head.version) }}
        >
          Op weg sturen
        </ActionButton>
      )}
      {asks && (sits || standing.team) && (
        <LinkButton href={proposalHref(head.id, `route/${deciding.id}/standpunt`)}>Standpunt vastleggen</LinkButton>
      )}
      {asks && recorderFor(standing, deciding.bodyId) !== null && (
        <ActionButton action={proposalHref(head.id, `route/${deciding.id}/standpunten-vragen`)}>
          Standpunten vragen
        </ActionButton>
      )}
      {standing.team && view.versions.findLast(({ closedAt }) => closedAt !== null)?.isPublished === false && (
        <LinkButton href={proposalHref(head.id, 'publiceren')}>Publiceren</LinkButton>
      )}
      {head.publishedAt !== null && <LinkButton href={`/openbaar/voorstellen/${head.id}`}>Openbare pagina</LinkButton>}
      <LinkButton href={proposalHref(head.id, 'afdrukken')}>Afdrukken</LinkButton>
      {mayWrite(standing) && (head.state === 'concept' || head.state === 'on-route') && (
        <LinkButton href={proposalHref(head.id, 'intrekken')} look="subtle">
          Intrekken
        </LinkButton>
      )}
      {mayWrite(standing) && head.state === 'withdrawn' && (
        <ActionButton action={proposalHref(head.id, 'terugnemen')} hidden={{ versie: String(head.version) }}>
          Weer als concept oppakken
        </ActionButton>
      )}
    </>
  )
}
