import type { Day } from '#kernel/day.ts'
import { LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Chip, FilteredList } from '#ui/filter-panel.tsx'
import { sayNumber } from '#ui/numbers.ts'
import { Select } from '#ui/select.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { powers, sayBody, sayPowers, scales } from '../../domain/body.ts'
import type { BodyFilter, BodyLine } from '../../store/bodies-read.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { addressOf } from './list-filter.ts'
import { bodyHref } from './places.ts'

type Props = {
  shell: Shell
  bodies: readonly BodyLine[]
  filter: BodyFilter
  on: Day
  /** Whether the reader is of a programme team: who makes bodies. */
  team: boolean
  notice: string | undefined
}

/** The register of bodies: what each may do, where, and when it meets. */
export function BodyListPage({ shell, bodies, filter, on, team, notice }: Props) {
  return (
    <GovernancePage
      shell={shell}
      tab="bodies"
      notice={notice}
      below="Welke overleggen er zijn, wat ze mogen en wie erin zit."
      actions={team && <LinkButton href="/bestuur/overleggen/nieuw">Overleg toevoegen</LinkButton>}
    >
      <FilteredList
        action="/bestuur/overleggen"
        found={bodies.length === 1 ? '1 overleg' : `${sayNumber(bodies.length)} overleggen`}
        filters={<Filters filter={filter} />}
        chips={chipsOf(filter)}
        clear="/bestuur/overleggen"
        tools={team && <Link href="/bestuur/overleggen/themas">Thema’s</Link>}
      >
        <DataTable
          caption="Overleggen op naam"
          captionUnseen
          columns={columnsOn(on)}
          rows={bodies}
          empty={<Nothing narrowed={addressOf(filter) !== '/bestuur/overleggen'} team={team} />}
        />
      </FilteredList>
    </GovernancePage>
  )
}

function columnsOn(on: Day): readonly Column<BodyLine>[] {
  return [
    {
      label: 'Overleg',
      rowHeader: true,
      cell: (body) => (
        <>
          <Link href={bodyHref(body.id)}>{body.name}</Link>
          {body.until !== null && body.until <= on && <StatusBadge>beëindigd</StatusBadge>}
          {body.parentName !== null && <Text small>{`Valt onder ${body.parentName}`}</Text>}
        </>
      ),
    },
    { label: 'Mag', cell: (body) => sayPowers(body.powers) },
    { label: 'Gebied', cell: (body) => body.areaName ?? sayBody.scales[body.scale] },
    { label: 'Personen', numeric: true, cell: (body) => (body.people === 0 ? '–' : sayNumber(body.people)) },
    {
      label: 'Komt bij elkaar op',
      cell: (body) => (body.nextOn === null ? 'niets gepland' : <DayText on={body.nextOn} length="short" />),
    },
  ]
}

function Filters({ filter }: { filter: BodyFilter }) {
  return (
    <>
      <Select
        name="mag"
        label="Mag"
        value={filter.power}
        blank="alles"
        optional
        options={powers.map((power) => ({ value: power, label: sayBody.powers[power] }))}
      />
      <Select
        name="schaal"
        label="Schaal"
        value={filter.scale}
        blank="elke schaal"
        optional
        options={scales.map((scale) => ({ value: scale, label: sayBody.scales[scale] }))}
      />
      <Checkbox name="mijn" label="Alleen waar ik in zit" checked={filter.mine} />
      <Checkbox name="beeindigd" label="Ook wat beëindigd is" checked={filter.ended} />
    </>
  )
}

function chipsOf(filter: BodyFilter): readonly Chip[] {
  const { power, scale, mine, ended } = filter
  return [
    power !== null && { label: sayBody.powers[power], without: addressOf({ ...filter, power: null }) },
    scale !== null && { label: sayBody.scales[scale], without: addressOf({ ...filter, scale: null }) },
    mine && { label: 'waar ik in zit', without: addressOf({ ...filter, mine: false }) },
    ended && { label: 'ook beëindigd', without: addressOf({ ...filter, ended: false }) },
  ].filter((chip): chip is Chip => chip !== false)
}

function Nothing({ narrowed, team }: { narrowed: boolean; team: boolean }) {
  if (narrowed)
    return (
      <EmptyState
        title="Geen overleg past hierbij."
        action={<LinkButton href="/bestuur/overleggen">Alle overleggen laten zien</LinkButton>}
      />
    )
  return (
    <EmptyState
      title="Er staat nog geen overleg in het register."
      action={team && <LinkButton href="/bestuur/overleggen/nieuw">Overleg toevoegen</LinkButton>}
    >
      {team
        ? 'Voeg een overleg toe, geef het zetels, en plan daarna de vergaderingen.'
        : 'Het programmateam voegt de overleggen toe. Vraag het daar na als u er een mist.'}
    </EmptyState>
  )
}
