import { LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { type Chip, FilteredList } from '#ui/filter-panel.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { proposalStates } from '../../domain/proposal.ts'
import { say } from '../../domain/words.ts'
import { type Choice, type ProposalFilter, type ProposalLine, proposalsOnPage } from '../../store/proposal-list.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { proposalHref } from './address.ts'
import { StateBadge } from './badges.tsx'
import { proposalsHref } from './list-address.ts'

type Props = {
  shell: Shell
  filter: ProposalFilter
  list: { readonly rows: readonly ProposalLine[]; readonly found: number }
  bodies: readonly Choice<string>[]
  themes: readonly Choice<string>[]
  /** Whether the reader makes proposals. */
  makes: boolean
}

/** The proposals the reader may read, with where each is on its way. */
export function ProposalListPage({ shell, filter, list, bodies, themes, makes }: Props) {
  const { rows, found } = list
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      actions={
        <>
          {makes && <LinkButton href="/bestuur/voorstellen/nieuw">Nieuw voorstel</LinkButton>}
          <LinkButton href="/bestuur/onderwerpen" look="subtle">
            Onderwerpen
          </LinkButton>
        </>
      }
    >
      <FilteredList
        action="/bestuur/voorstellen"
        found={found === 1 ? '1 voorstel' : `${found} voorstellen`}
        filters={<Filters filter={filter} bodies={bodies} themes={themes} />}
        chips={chipsOf(filter, bodies, themes)}
        clear="/bestuur/voorstellen"
        hidden={filter.subject === null ? {} : { onderwerp: filter.subject }}
      >
        <DataTable
          caption="Voorstellen"
          captionUnseen
          columns={columns}
          rows={rows}
          empty={<Nothing filter={filter} makes={makes} />}
        />
        <Pagination
          at={filter.page}
          of={Math.ceil(found / proposalsOnPage)}
          href={(page) => proposalsHref({ ...filter, page })}
        />
      </FilteredList>
    </GovernancePage>
  )
}

const columns: readonly Column<ProposalLine>[] = [
  {
    label: 'Voorstel',
    rowHeader: true,
    cell: (row) => <Link href={proposalHref(row.id)}>{`${row.number} ${row.title}`}</Link>,
  },
  {
    label: 'Stand',
    cell: (row) => (
      <>
        <StateBadge state={row.state} /> {row.isPublished && <StatusBadge>Openbaar</StatusBadge>}
      </>
    ),
  },
  {
    label: 'Waar',
    cell: ({ step, state }) =>
      step === null || state !== 'on-route'
        ? '–'
        : `${step.state === 'before-body' ? 'Ligt voor:' : 'Hierna:'} ${step.body} ${say.kinds[step.kind]}`,
  },
  {
    label: 'Dag',
    cell: ({ step, state }) =>
      step?.onDay == null || state !== 'on-route' ? '–' : <DayText on={step.onDay} length="short" />,
  },
  { label: 'Thema', cell: (row) => row.theme ?? '–' },
  { label: 'Versie', numeric: true, cell: (row) => (row.version === null ? '–' : String(row.version)) },
]

const options = (choices: readonly Choice<string>[]) => choices.map(({ id, name }) => ({ value: id, label: name }))

function Filters({ filter, bodies, themes }: Pick<Props, 'filter' | 'bodies' | 'themes'>) {
  return (
    <>
      <Field name="zoek" label="Nummer of titel" value={filter.words} optional />
      <Select
        name="stand"
        label="Stand"
        blank="Alle"
        options={proposalStates.map((state) => ({ value: state, label: say.states[state] }))}
        value={filter.state}
        optional
      />
      <Select
        name="wacht-op"
        label="Wacht op"
        blank="Alle overleggen"
        options={options(bodies)}
        value={filter.waitsFor}
        optional
      />
      <Select
        name="overleg"
        label="Op de route"
        blank="Alle overleggen"
        options={options(bodies)}
        value={filter.body}
        optional
      />
      <Select name="thema" label="Thema" blank="Alle thema’s" options={options(themes)} value={filter.theme} optional />
      <Checkbox name="mijn" label="Alleen van mij of mijn overleg" checked={filter.mine} />
    </>
  )
}

function chipsOf(
  filter: ProposalFilter,
  bodies: readonly Choice<string>[],
  themes: readonly Choice<string>[],
): readonly Chip[] {
  const rest = { ...filter, page: 1 }
  const named = (choices: readonly Choice<string>[], id: string) =>
    choices.find((one) => one.id === id)?.name ?? 'onbekend'
  return [
    filter.words !== '' && { label: `Gezocht: ${filter.words}`, without: proposalsHref({ ...rest, words: '' }) },
    filter.state !== null && { label: say.states[filter.state], without: proposalsHref({ ...rest, state: null }) },
    filter.waitsFor !== null && {
      label: `Wacht op ${named(bodies, filter.waitsFor)}`,
      without: proposalsHref({ ...rest, waitsFor: null }),
    },
    filter.body !== null && {
      label: `Route: ${named(bodies, filter.body)}`,
      without: proposalsHref({ ...rest, body: null }),
    },
    filter.theme !== null && { label: named(themes, filter.theme), without: proposalsHref({ ...rest, theme: null }) },
    filter.subject !== null && { label: 'Eén onderwerp', without: proposalsHref({ ...rest, subject: null }) },
    filter.mine && { label: 'Van mij of mijn overleg', without: proposalsHref({ ...rest, mine: false }) },
  ].filter((chip): chip is Chip => chip !== false)
}

function Nothing({ filter, makes }: { filter: ProposalFilter; makes: boolean }) {
  const isNarrowed = proposalsHref({ ...filter, page: 1 }) !== '/bestuur/voorstellen'
  if (isNarrowed)
    return (
      <EmptyState
        title="Geen voorstel past hierbij."
        action={<Link href="/bestuur/voorstellen">Alle voorstellen laten zien</Link>}
      />
    )
  return (
    <EmptyState
      title="Er zijn nog geen voorstellen die u kunt lezen."
      action={makes ? <Link href="/bestuur/voorstellen/nieuw">Een voorstel beginnen</Link> : undefined}
    >
      <Text>
        Een voorstel verschijnt hier als het op weg is naar een overleg waar u in zit, of als het is gepubliceerd.
      </Text>
    </EmptyState>
  )
}
