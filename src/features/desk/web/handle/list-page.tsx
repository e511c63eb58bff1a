import type { Day } from '#kernel/day.ts'
import { LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Chip, FilteredList } from '#ui/filter-panel.tsx'
import { sayNumber } from '#ui/numbers.ts'
import { Page, type PageProps } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { type BadgeKind, StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import { type Due, dueOf, sayDue } from '../../domain/due.ts'
import { type RequestState, type Urgency, dutch, requestStates, urgencies } from '../../domain/words.ts'
import { type DeskFilter, type DeskLine, pageSize } from '../../store/desk-list.ts'
import { addressOf, everyOpen } from './list-filter.ts'

type ListPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly desk: string
  readonly on: Day
  readonly filter: DeskFilter
  readonly lines: readonly DeskLine[]
  readonly count: number
  readonly notice?: string | undefined
}

/** The questions of one desk, what is due first on top. */
export function ListPage({ shell, desk, on, filter, lines, count, notice }: ListPageProps) {
  return (
    <Page
      {...shell}
      title="Loket"
      below={desk}
      notice={notice}
      actions={<LinkButton href="/hulp-vragen">Vraag invoeren</LinkButton>}
    >
      <FilteredList
        action="/loket"
        found={count === 1 ? '1 hulpvraag' : `${sayNumber(count)} hulpvragen`}
        filters={<Filters filter={filter} />}
        chips={chipsOf(filter)}
        clear="/loket"
      >
        <DataTable
          caption="Hulpvragen van dit loket"
          captionUnseen
          columns={columns(on)}
          rows={lines}
          empty={<Empty filter={filter} />}
        />
        <Pagination at={filter.page} of={Math.ceil(count / pageSize)} href={(page) => addressOf({ ...filter, page })} />
      </FilteredList>
    </Page>
  )
}

function columns(on: Day): readonly Column<DeskLine>[] {
  return [
    {
      label: 'Nummer',
      rowHeader: true,
      cell: (line) => <Link href={`/loket/${line.id}`}>{line.number}</Link>,
    },
    { label: 'Kind', cell: (line) => line.called ?? 'zonder naam' },
    { label: 'Gevraagd door', cell: (line) => dutch.askerKinds[line.askerKind] },
    { label: 'Hoe snel', cell: (line) => <UrgencyBadge urgency={line.urgency} /> },
    { label: 'Binnen', cell: (line) => <MomentText at={line.madeAt} length="short" /> },
    { label: 'Stand', cell: (line) => <StateBadge state={line.state} triaged={line.triaged} /> },
    {
      label: 'Beloofd',
      cell: (line) =>
        line.dueOn === null ? (
          '–'
        ) : (
          <>
            <DueBadge due={dueOf(line.dueOn, on)} />
            <Text small>
              <DayText on={line.dueOn} length="short" />, {line.promiseName}
            </Text>
          </>
        ),
    },
  ]
}

export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  return <StatusBadge kind={urgency === 'today' ? 'danger' : 'neutral'}>{dutch.urgencies[urgency]}</StatusBadge>
}

export function StateBadge({ state, triaged }: { state: RequestState; triaged: boolean }) {
  const kinds: Record<RequestState, BadgeKind> = {
    new: 'info',
    asked: 'warning',
    accepted: 'success',
    advised: 'success',
    declined: 'neutral',
  }
  return <StatusBadge kind={kinds[state]}>{state === 'new' && triaged ? 'opgepakt' : dutch.states[state]}</StatusBadge>
}

export function DueBadge({ due }: { due: Due }) {
  const kind = due.is === 'overdue' ? 'danger' : due.is === 'today' ? 'warning' : 'neutral'
  return <StatusBadge kind={kind}>{sayDue(due)}</StatusBadge>
}

function Filters({ filter }: { filter: DeskFilter }) {
  return (
    <>
      <Select
        name="toestand"
        label="Stand"
        value={filter.state}
        blank={null}
        optional
        options={[
          { value: 'open', label: 'open' },
          ...requestStates.map((state) => ({ value: state, label: dutch.states[state] })),
          { value: 'all', label: 'alle' },
        ]}
      />
      <Select
        name="spoed"
        label="Hoe snel"
        value={filter.urgency}
        blank="alles"
        optional
        options={urgencies.map((urgency) => ({ value: urgency, label: dutch.urgencies[urgency] }))}
      />
      <Checkbox name="te-laat" label="Alleen wat te laat is" checked={filter.overdue} />
    </>
  )
}

function chipsOf(filter: DeskFilter): readonly Chip[] {
  const first = { ...filter, page: 1 }
  return [
    ...(filter.state === 'open'
      ? []
      : [
          {
            label: filter.state === 'all' ? 'alle standen' : dutch.states[filter.state],
            without: addressOf({ ...first, state: 'open' }),
          },
        ]),
    ...(filter.urgency === null
      ? []
      : [{ label: dutch.urgencies[filter.urgency], without: addressOf({ ...first, urgency: null }) }]),
    ...(filter.overdue ? [{ label: 'te laat', without: addressOf({ ...first, overdue: false }) }] : []),
  ]
}

function Empty({ filter }: { filter: DeskFilter }) {
  const usual = addressOf(filter) === addressOf({ ...everyOpen, page: filter.page })
  return usual ? (
    <EmptyState
      title="Er zijn geen open hulpvragen"
      action={<LinkButton href="/loket?toestand=all">Bekijk alle hulpvragen</LinkButton>}
    >
      Nieuwe vragen verschijnen hier vanzelf. U kunt ook zelf een vraag invoeren die per telefoon of aan het loket
      binnenkwam.
    </EmptyState>
  ) : (
    <EmptyState
      title="Geen hulpvragen met deze filters"
      action={<LinkButton href="/loket">Bekijk de open hulpvragen</LinkButton>}
    />
  )
}
