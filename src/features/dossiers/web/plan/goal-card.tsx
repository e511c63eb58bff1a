import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type BadgeKind, StatusBadge } from '#ui/status-badge.tsx'
import { Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { Goal, Step } from '../../domain/plan.ts'
import { type GoalState, isOpen } from '../../domain/plan-states.ts'
import { Byline, Marks } from '../marks.tsx'
import type { PlanReader } from './reader.ts'
import { StepTable } from './step-table.tsx'
import { planTexts } from './texts.ts'

type Base = `/dossiers/${string}/plan`
type Here = { base: Base; reader: PlanReader; lang: Lang }

const looks: Record<GoalState, BadgeKind> = { open: 'info', reached: 'success', stopped: 'neutral' }

/** One goal with its steps. */
export function GoalCard({
  goal,
  number,
  first,
  last,
  ...here
}: Here & { goal: Goal; number: number; first: boolean; last: boolean }) {
  const { base, lang } = here
  const words = planTexts[lang]
  const path = `${base}/doelen/${goal.id}` as const
  return (
    <Card
      id={`doel-${goal.id}`}
      title={`${words.goal} ${number}`}
      level={3}
      action={<StatusBadge kind={looks[goal.state]}>{words.goalStates[goal.state]}</StatusBadge>}
    >
      <Written>{goal.text}</Written>
      <Text small>
        <Byline text={goal} lang={lang} /> <Marks text={goal} lang={lang} />
      </Text>
      {goal.reason !== null && (
        <Text>
          {words.because} {goal.reason}
        </Text>
      )}
      {goal.evaluateOn !== null && isOpen(goal.state) && (
        <Text>
          {words.evaluateOn} <DayText on={goal.evaluateOn} lang={lang} length="weekday" />.
        </Text>
      )}
      {goal.steps.length === 0 ? (
        <Text small>{words.noSteps}</Text>
      ) : (
        <StepTable steps={goal.steps} caption={words.stepsOf} {...here} />
      )}
      <Doing {...{ goal, number, first, last, path }} {...here} />
    </Card>
  )
}

type DoingProps = Here & { goal: Goal; number: number; first: boolean; last: boolean; path: `${Base}/doelen/${string}` }

/** What this reader may do with a goal. Every link says of which goal it is, for who hears them one by one. */
function Doing({ goal, number, first, last, path, reader, lang }: DoingProps) {
  const words = planTexts[lang]
  const which = ` (${words.goal.toLowerCase()} ${number})`
  const mayKeepBack = reader.mayKeepBackAll || goal.author.personId === reader.personId
  if (!reader.mayWrite && !mayKeepBack) return null
  return (
    <div class="utrecht-button-group sh-buttons">
      {reader.mayWrite && (
        <>
          <LinkButton href={`${path}/stappen/nieuw`} label={words.addStep + which}>
            {words.addStep}
          </LinkButton>
          <LinkButton look="subtle" href={path} label={words.change + which}>
            {words.change}
          </LinkButton>
          <LinkButton look="subtle" href={`${path}/stand`} label={words.changeState + which}>
            {words.changeState}
          </LinkButton>
        </>
      )}
      {mayKeepBack && (
        <LinkButton look="subtle" href={`${path}/niet-voor`} label={words.keepBack + which}>
          {words.keepBack}
        </LinkButton>
      )}
      {reader.mayWrite && !first && (
        <ActionButton look="subtle" action={`${path}/plaats`} hidden={{ richting: 'omhoog' }} label={words.up + which}>
          {words.up}
        </ActionButton>
      )}
      {reader.mayWrite && !last && (
        <ActionButton
          look="subtle"
          action={`${path}/plaats`}
          hidden={{ richting: 'omlaag' }}
          label={words.down + which}
        >
          {words.down}
        </ActionButton>
      )}
    </div>
  )
}

/** Steps under a goal one does not see; nothing says that there is such a goal. */
export function LooseSteps({ steps, ...here }: Here & { steps: readonly Step[] }) {
  if (steps.length === 0) return null
  const words = planTexts[here.lang]
  return (
    <Card title={words.loose} level={3}>
      <StepTable steps={steps} caption={words.loose} {...here} />
    </Card>
  )
}
