import { DataTable } from '#ui/data-table.tsx'
import { Stack } from '#ui/card.tsx'
import { StatusBadge, type BadgeKind } from '#ui/status-badge.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { Heading } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { sayDay } from '#ui/dates.ts'
import { type Need } from '../../domain/plans/needed.ts'
import { type PlanState, type PolicyPlan, lastPerPlace, supportCouncil } from '../../domain/plans/policy-plan.ts'
import { councilOf, say } from '../../domain/plans/words.ts'
import type { Council, WholePlan } from '../../store/plans/read-plans.ts'

const needLooks: Record<Need['state'], BadgeKind> = { done: 'success', open: 'info', late: 'danger', wrong: 'warning' }

/** What a plan has had and still needs, in the order of the law. */
export function Needs({ plan, needs }: { plan: PolicyPlan; needs: readonly Need[] }) {
  return (
    <section aria-labelledby="nodig">
      <Heading id="nodig">Wat dit plan nodig heeft</Heading>
      <TaskList
        tasks={needs.map((need) => ({
          title: say.needs[need.what],
          hint: sayNeed(need, plan),
          status: { label: say.needStates[need.state], kind: needLooks[need.state] },
        }))}
      />
    </section>
  )
}

function sayNeed({ what, by, blocks }: Need, plan: PolicyPlan): string | undefined {
  if (blocks) return 'Zonder dit kan het plan niet worden vastgesteld.'
  if (what === 'inspectorate' && by !== null) return `Uiterlijk ${sayDay(by)}.`
  if (what === 'period' && by !== null)
    return plan.holdsUntil === null
      ? `Vul in tot wanneer het geldt: uiterlijk t/m ${sayDay(by)}.`
      : `Uiterlijk t/m ${sayDay(by)}.`
  return undefined
}

const stateLooks: Record<PlanState, BadgeKind> = {
  'not-sent': 'neutral',
  sent: 'info',
  'on-agenda': 'info',
  adopted: 'success',
  'adopted-with-changes': 'success',
  rejected: 'danger',
}

type Stand = {
  readonly place: string
  readonly state: PlanState | null
  readonly on: PolicyPlan['holdsFrom']
  readonly note: string
}

/** How a plan stands at each council, also where nothing was said yet. */
export function Standing({ whole: { statuses }, councils }: { whole: WholePlan; councils: readonly Council[] }) {
  const last: readonly Stand[] = lastPerPlace(statuses)
  const silent = councils
    .map(({ name }) => councilOf(name))
    .filter((place) => !last.some((each) => each.place === place))
    .map((place): Stand => ({ place, state: null, on: null, note: '' }))
  return (
    <section aria-labelledby="stand">
      <Stack>
        <Heading id="stand">Hoe het ervoor staat</Heading>
        <DataTable
          caption="Stand per raad of bestuur"
          captionUnseen
          columns={[
            { label: 'Raad of bestuur', rowHeader: true, cell: ({ place }) => place },
            {
              label: 'Stand',
              cell: ({ state, place }) =>
                state === null ? (
                  'Nog niets gezegd'
                ) : (
                  <StatusBadge kind={stateLooks[state]}>
                    {place === supportCouncil && state === 'adopted' ? 'Ingestemd' : say.states[state]}
                  </StatusBadge>
                ),
            },
            { label: 'Sinds', cell: ({ on }) => (on === null ? '–' : <DayText on={on} length="short" />) },
            { label: 'Toelichting', cell: ({ note }) => note || '–' },
          ]}
          rows={[...last, ...silent]}
          empty="Er is nog niets gezegd over dit plan. Wie het maakt of vaststelt, meldt hier hoe het ervoor staat."
        />
      </Stack>
    </section>
  )
}
