import type { Child } from '#jsx/jsx-runtime'
import { Card, Columns } from '#ui/card.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { PageProps } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text, Written } from '#ui/text.tsx'
import type { Statement } from '../../domain/action.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import type { Ambition } from '../../domain/ambition.ts'
import { countStates, isLate, sayCounts } from '../../domain/progress.ts'
import type { VersionHead } from '../../domain/version.ts'
import { agendaHref, ambitionHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { StatesPicture } from '../pictures/states-picture.tsx'
import { nameOfAmbition } from '../said.tsx'
import { Aside } from './aside.tsx'
import { FocalPoints } from './focal-points.tsx'
import { Principles } from './principles.tsx'

export type OverviewProps = {
  view: AgendaView
  agenda: Agenda
  versions: readonly VersionHead[]
  latest: readonly Statement[]
  notice?: PageProps['notice']
}

/** What the region wants together, how it stands, and what is missing: for who reads this agenda for the first time. */
export function OverviewPage({ view, agenda, versions, latest, notice }: OverviewProps) {
  const here = agendaHref(agenda.id)
  const actions = current(agenda.actions)
  return (
    <AgendaPage
      view={view}
      tab="overview"
      notice={notice}
      actions={view.keeps && <LinkButton href={`${here}/wijzigen`}>Agenda wijzigen</LinkButton>}
    >
      <Columns aside={<Aside {...{ view, agenda, versions, latest }} />}>
        {agenda.about !== '' && <Written>{agenda.about}</Written>}
        <Ambitions view={view} agenda={agenda} />
        {actions.length > 0 && (
          <Card>
            <StatesPicture agenda={agenda} actions={actions} />
          </Card>
        )}
        <Principles view={view} agenda={agenda} />
        <FocalPoints view={view} agenda={agenda} />
      </Columns>
    </AgendaPage>
  )
}

function Ambitions({ view, agenda }: { view: AgendaView; agenda: Agenda }) {
  const here = agendaHref(agenda.id)
  const ambitions = current(agenda.ambitions)
  const actions = current(agenda.actions)
  const late = actions.filter((action) => isLate(action, view.visit.on)).length
  const of = (ambition: Ambition) => actions.filter(({ ambitionId }) => ambitionId === ambition.id)
  const add = <LinkButton href={`${here}/ambities/nieuw`}>Ambitie toevoegen</LinkButton>
  return (
    <Card title="Wat wij willen: de ambities" id="ambities">
      {ambitions.length > 0 && (
        <Text>
          Samen {sayCounts(countStates(actions))}.{' '}
          {late > 0 && (
            <Link href={`${here}/acties?te-laat=ja`}>
              {late === 1 ? '1 actie is te laat' : `${late} acties zijn te laat`}
            </Link>
          )}
        </Text>
      )}
      <DataTable
        caption="Ambities met hun acties"
        captionUnseen
        columns={[
          {
            label: 'Ambitie',
            rowHeader: true,
            cell: (ambition) => <AmbitionCell agenda={agenda} ambition={ambition} />,
          },
          { label: 'Hoe het staat', cell: (ambition) => sayCounts(countStates(of(ambition))) },
          {
            label: 'Te laat',
            numeric: true,
            cell: (ambition) => lateCell(of(ambition).filter((action) => isLate(action, view.visit.on)).length),
          },
        ]}
        rows={ambitions}
        empty={
          <EmptyState title="Er staan nog geen ambities in." action={view.keeps ? add : undefined}>
            <Text>Een ambitie zegt wat de partijen samen willen bereiken. Daaronder komen de acties.</Text>
          </EmptyState>
        }
      />
      {view.keeps && ambitions.length > 0 && (
        <div class="utrecht-button-group">
          {add}
          {ambitions.length > 1 && (
            <LinkButton href={`${here}/ambities/samenvoegen`} look="subtle">
              Ambities samenvoegen
            </LinkButton>
          )}
          {ambitions.length > 1 && (
            <LinkButton href={`${here}/volgorde`} look="subtle">
              Volgorde wijzigen
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  )
}

function AmbitionCell({ agenda, ambition }: { agenda: Agenda; ambition: Ambition }) {
  return (
    <>
      <Link href={ambitionHref(agenda.id, ambition.id)}>{nameOfAmbition(ambition)}</Link>{' '}
      {ambition.isZero && <StatusBadge kind="info">Streven: nul</StatusBadge>}
    </>
  )
}

function lateCell(count: number): Child {
  return count === 0 ? '–' : <StatusBadge kind="danger">{String(count)}</StatusBadge>
}
