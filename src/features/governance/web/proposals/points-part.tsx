import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Heading, Link, List, Text, Written } from '#ui/text.tsx'
import type { Passage } from '../../domain/compare-versions.ts'
import type { PointStance, Stance } from '../../domain/stance.ts'
import { type DecisionPoint, argumentNumber } from '../../domain/proposal.ts'
import { mayWrite } from '../../domain/standing.ts'
import { say } from '../../domain/words.ts'
import { proposalHref } from './address.ts'
import { AdviceOn, adviceAbout, changesIn } from './advice-on.tsx'
import { OutcomeBadge } from './badges.tsx'
import { type ProposalView, decidingStep, stancesAt } from './view.ts'

/** What is asked, point by point, with all that was said and decided about each beside it. */
export function PointsPart({ view }: { view: ProposalView }) {
  const { newest, head, versions } = view
  const open = mayWrite(view.standing) && newest.closedAt === null && head.state !== 'withdrawn'
  const changes = changesIn(versions)
  const gone = adviceAbout(
    view,
    ({ thread }) => thread !== null && !newest.points.some((point) => point.thread === thread),
  )
  return (
    <Card
      title="Wat wordt er gevraagd?"
      id="punten"
      action={open ? <Link href={proposalHref(head.id, 'punten/nieuw')}>Punt toevoegen</Link> : undefined}
    >
      {newest.points.length === 0 && <Text>Er is nog geen beslispunt.</Text>}
      {newest.points.map((point) => (
        <PointBlock
          view={view}
          point={point}
          open={open}
          change={changes.find(({ thread }) => thread === point.thread)}
        />
      ))}
      {gone.length > 0 && (
        <>
          <Heading level={3}>Advies over een punt dat vervallen is</Heading>
          <AdviceOn view={view} advice={gone} change={undefined} />
        </>
      )}
    </Card>
  )
}

type BlockProps = { view: ProposalView; point: DecisionPoint; open: boolean; change: Passage | undefined }

function PointBlock({ view, point, open, change }: BlockProps) {
  const settled = view.settled.get(point.thread)
  return (
    <>
      <Heading level={3} id={`punt-${point.number}`}>
        {`Beslispunt ${point.number}`}
      </Heading>
      <PointText point={point} />
      {settled && (
        <Text>
          <OutcomeBadge outcome={settled.outcome} /> {settled.text}
        </Text>
      )}
      <StanceLine view={view} point={point} />
      <AdviceOn view={view} advice={adviceAbout(view, (about) => about.thread === point.thread)} change={change} />
      {open && (
        <Text>
          <Link href={proposalHref(view.head.id, `punten/${point.id}`)} label={`Beslispunt ${point.number} wijzigen`}>
            Wijzigen
          </Link>
        </Text>
      )}
    </>
  )
}

/** A point with its arguments and side notes, as it is read everywhere. */
export function PointText({ point }: { point: DecisionPoint }) {
  return (
    <>
      <Written>{point.text}</Written>
      {point.consequence !== '' && <Written>{point.consequence}</Written>}
      {point.arguments.length > 0 && (
        <List
          plain
          items={point.arguments.map((argument, index) => (
            <>
              <strong>{argumentNumber(point, index)}</strong> {argument.text}
              {argument.sideNote !== '' && <Text small>{`Kanttekening: ${argument.sideNote}`}</Text>}
            </>
          ))}
        />
      )}
      {point.sideNote !== '' && (
        <Text>
          <strong>Kanttekening:</strong> {point.sideNote}
        </Text>
      )}
    </>
  )
}

/** "3 zijn het eens, 1 is tegen. Wacht op: Polderveen en Molenwoude", with what each said. */
function StanceLine({ view, point }: { view: ProposalView; point: DecisionPoint }) {
  const step = decidingStep(view)
  if (step === null) return null
  const { parties, last, waits } = stancesAt(view, step, [point.thread])
  const said = last.filter(({ thread }) => thread === point.thread)
  if (said.length === 0) return null
  const name = (stance: PointStance) =>
    parties.find(({ id }) => id === stance.organisationId)?.name ?? 'Een organisatie'
  return (
    <>
      <Text>
        {count(said)}
        {step.state !== 'done' && waits.length > 0 && (
          <strong>{` Wacht op ${waits.map((party) => party.name).join(', ')}.`}</strong>
        )}
      </Text>
      <Details summary={`Wie zei wat over punt ${point.number}?`}>
        <List
          items={said.map(
            (stance) => `${name(stance)} ${say.stances[stance.stance]}${stance.text && `: ${stance.text}`}`,
          )}
        />
      </Details>
    </>
  )
}

function count(said: readonly PointStance[]): string {
  const of = (...kinds: readonly Stance[]) => said.filter(({ stance }) => kinds.includes(stance)).length
  const parts = [
    [of('agrees'), 'eens'],
    [of('agrees-if'), 'eens onder voorwaarde'],
    [of('against'), 'tegen'],
    [of('abstains'), 'onthoudt zich'],
    [of('waits'), 'wacht nog'],
  ] as const
  return `${parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ')}.`
}
