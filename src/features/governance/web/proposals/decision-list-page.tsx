import type { Day } from '#kernel/day.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { type Chip, FilteredList } from '#ui/filter-panel.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { outcomes } from '../../domain/decision.ts'
import { say } from '../../domain/words.ts'
import { type DecisionFilter, type DecisionLine, decisionsOnPage } from '../../store/decision-list.ts'
import type { Choice } from '../../store/proposal-list.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { proposalHref } from './address.ts'
import { OutcomeBadge } from './badges.tsx'
import { decisionsHref, todoWords } from './list-address.ts'

type Props = {
  shell: Shell
  on: Day
  filter: DecisionFilter
  list: { readonly rows: readonly DecisionLine[]; readonly found: number }
  bodies: readonly Choice<string>[]
  themes: readonly Choice<string>[]
}

/** What was decided, the newest first, and how far what follows from it is. */
export function DecisionListPage({ shell, on, filter, list, bodies, themes }: Props) {
  const { rows, found } = list
  return (
    <GovernancePage shell={shell} tab="decisions">
      <FilteredList
        action="/bestuur/besluiten"
        found={found === 1 ? '1 besluit' : `${found} besluiten`}
        filters={<Filters filter={filter} bodies={bodies} themes={themes} />}
        chips={chipsOf(filter, bodies, themes)}
        clear="/bestuur/besluiten"
      >
        <DataTable
          caption="Besluiten"
          captionUnseen
          columns={columnsFor(on)}
          rows={rows}
          empty={<Nothing filter={filter} />}
        />
        <Pagination
          at={filter.page}
          of={Math.ceil(found / decisionsOnPage)}
          href={(page) => decisionsHref({ ...filter, page })}
        />
      </FilteredList>
    </GovernancePage>
  )
}

function columnsFor(on: Day): readonly Column<DecisionLine>[] {
  return [
    {
      label: 'Besluit over',
      rowHeader: true,
      cell: (row) => <Link href={`${proposalHref(row.proposalId)}#besluiten`}>{row.proposal}</Link>,
    },
    { label: 'Overleg', cell: (row) => row.body },
    { label: 'Dag', cell: (row) => <DayText on={row.onDay} length="short" /> },
    {
      label: 'Wat',
      cell: (row) => (
        <>
          <PointOutcomes row={row} />
          {row.isCorrected && <Text small>Later anders besloten.</Text>}
        </>
      ),
    },
    { label: 'Vervolg', cell: (row) => <FollowUpState row={row} /> },
    { label: 'Opnieuw bekijken', cell: (row) => <Review row={row} on={on} /> },
  ]
}

/** Each point with what was decided; the text of the point is for who cannot see the list beside it. */
export function PointOutcomes({ row }: { row: Pick<DecisionLine, 'points'> }) {
  return (
    <List
      plain
      items={row.points.map(({ number, outcome, said }) => (
        <>
          {`Punt ${number} `}
          <OutcomeBadge outcome={outcome} /> {said}
        </>
      ))}
    />
  )
}

function FollowUpState({ row: { open, late, done } }: { row: DecisionLine }) {
  if (open + done === 0) return <>–</>
  return (
    <>
      {late > 0 && <StatusBadge kind="danger">{`${late} te laat`}</StatusBadge>}{' '}
      {open > 0 ? `${open} nog te doen, ${done} gedaan` : `${done} gedaan`}
    </>
  )
}

function Review({ row: { reviewOn }, on }: { row: DecisionLine; on: Day }) {
  if (reviewOn === null) return <>–</>
  return reviewOn <= on ? (
    <StatusBadge kind="warning">Nu bekijken</StatusBadge>
  ) : (
    <DayText on={reviewOn} length="short" />
  )
}

const todoLabels = {
  open: 'Er is nog iets te doen',
  late: 'Er is iets te laat',
  review: 'Opnieuw te bekijken',
} as const
const options = (choices: readonly Choice<string>[]) => choices.map(({ id, name }) => ({ value: id, label: name }))

function Filters({ filter, bodies, themes }: Pick<Props, 'filter' | 'bodies' | 'themes'>) {
  return (
    <>
      <Select
        name="overleg"
        label="Overleg"
        blank="Alle overleggen"
        options={options(bodies)}
        value={filter.body}
        optional
      />
      <Select name="thema" label="Thema" blank="Alle thema’s" options={options(themes)} value={filter.theme} optional />
      <Select
        name="uitkomst"
        label="Uitkomst"
        blank="Alle"
        options={outcomes.map((outcome) => ({ value: outcome, label: say.outcomes[outcome] }))}
        value={filter.outcome}
        optional
      />
      <Field
        name="jaar"
        label="Jaar"
        width="short"
        inputmode="numeric"
        value={filter.year === null ? '' : String(filter.year)}
        optional
      />
      <Select
        name="vervolg"
        label="Vervolg"
        blank="Alle"
        options={(Object.keys(todoWords) as (keyof typeof todoWords)[]).map((todo) => ({
          value: todoWords[todo],
          label: todoLabels[todo],
        }))}
        value={filter.todo === null ? null : todoWords[filter.todo]}
        optional
      />
    </>
  )
}

function chipsOf(
  filter: DecisionFilter,
  bodies: readonly Choice<string>[],
  themes: readonly Choice<string>[],
): readonly Chip[] {
  const rest = { ...filter, page: 1 }
  const named = (choices: readonly Choice<string>[], id: string) =>
    choices.find((one) => one.id === id)?.name ?? 'onbekend'
  return [
    filter.body !== null && { label: named(bodies, filter.body), without: decisionsHref({ ...rest, body: null }) },
    filter.theme !== null && { label: named(themes, filter.theme), without: decisionsHref({ ...rest, theme: null }) },
    filter.outcome !== null && {
      label: say.outcomes[filter.outcome],
      without: decisionsHref({ ...rest, outcome: null }),
    },
    filter.year !== null && { label: String(filter.year), without: decisionsHref({ ...rest, year: null }) },
    filter.todo !== null && { label: todoLabels[filter.todo], without: decisionsHref({ ...rest, todo: null }) },
  ].filter((chip): chip is Chip => chip !== false)
}

function Nothing({ filter }: { filter: DecisionFilter }) {
  if (decisionsHref({ ...filter, page: 1 }) !== '/bestuur/besluiten')
    return (
      <EmptyState
        title="Geen besluit past hierbij."
        action={<Link href="/bestuur/besluiten">Alle besluiten laten zien</Link>}
      />
    )
  return (
    <EmptyState
      title="Er zijn nog geen besluiten die u kunt lezen."
      action={<Link href="/bestuur/voorstellen">Naar de voorstellen</Link>}
    >
      <Text>Een besluit verschijnt hier als een overleg waar u in zit het neemt, of als het is gepubliceerd.</Text>
    </EmptyState>
  )
}
