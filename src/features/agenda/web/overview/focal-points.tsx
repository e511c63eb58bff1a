import type { Child } from '#jsx/jsx-runtime'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { type Agenda, type FocalPoint, current } from '../../domain/agenda.ts'
import { agendaHref, ambitionHref } from '../address.ts'
import type { AgendaView } from '../frame.tsx'

/** What the agenda aims at, with the ambitions that belong to it; one without is shown as such (AGENDA-8). */
export function FocalPoints({ view, agenda }: { view: AgendaView; agenda: Agenda }) {
  const here = agendaHref(agenda.id)
  const points = current(agenda.focalPoints)
  const add = view.keeps ? <LinkButton href={`${here}/speerpunten/nieuw`}>Speerpunt toevoegen</LinkButton> : undefined
  const change: Column<FocalPoint> = {
    label: 'Wijzigen',
    cell: ({ id, name }) => (
      <Link href={`${here}/speerpunten/${id}`} label={`Wijzig speerpunt: ${name}`}>
        Wijzig
      </Link>
    ),
  }
  return (
    <Card title="Speerpunten" id="speerpunten">
      <DataTable
        caption="Speerpunten met de ambities die erbij horen"
        captionUnseen
        columns={[
          {
            label: 'Speerpunt',
            rowHeader: true,
            cell: ({ name, about }) => (
              <>
                {name}
                {about !== '' && <span class="sh-small"> {about}</span>}
              </>
            ),
          },
          { label: 'Ambities', cell: (point) => ambitionsOf(agenda, point) },
          ...(view.keeps ? [change] : []),
        ]}
        rows={points}
        empty={
          <EmptyState title="Er staan nog geen speerpunten in." action={add}>
            <Text>Een speerpunt zegt waar de agenda op gericht is, bijvoorbeeld: overgangen tussen scholen.</Text>
          </EmptyState>
        }
      />
      {view.keeps && points.length > 0 && (
        <div class="utrecht-button-group">
          {add}
          {points.length > 1 && (
            <LinkButton href={`${here}/volgorde#speerpunten`} look="subtle">
              Volgorde wijzigen
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  )
}

function ambitionsOf(agenda: Agenda, { id }: FocalPoint): Child {
  const ambitions = current(agenda.ambitions).filter(({ focalPointIds }) => focalPointIds.includes(id))
  if (ambitions.length === 0) return <StatusBadge kind="warning">Nog geen ambitie</StatusBadge>
  return (
    <>
      {ambitions.map((ambition, index) => (
        <>
          {index > 0 && ', '}
          <Link href={ambitionHref(agenda.id, ambition.id)} label={`Ambitie ${ambition.number}: ${ambition.title}`}>
            {ambition.number}
          </Link>
        </>
      ))}
    </>
  )
}
