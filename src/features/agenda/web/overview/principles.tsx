import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link, Text } from '#ui/text.tsx'
import { type Agenda, type Principle, current } from '../../domain/agenda.ts'
import { agendaHref } from '../address.ts'
import type { AgendaView } from '../frame.tsx'

/** The shared principles in pairs: how education says it beside how the municipalities say it. */
export function Principles({ view, agenda }: { view: AgendaView; agenda: Agenda }) {
  const here = agendaHref(agenda.id)
  const principles = current(agenda.principles)
  const add = view.keeps ? (
    <LinkButton href={`${here}/uitgangspunten/nieuw`}>Uitgangspunt toevoegen</LinkButton>
  ) : undefined
  const change: Column<Principle> = {
    label: 'Wijzigen',
    cell: ({ id, education, municipalities }) => (
      <Link href={`${here}/uitgangspunten/${id}`} label={`Wijzig uitgangspunt: ${education || municipalities}`}>
        Wijzig
      </Link>
    ),
  }
  return (
    <Card title="Waar wij samen van uitgaan" id="uitgangspunten">
      <DataTable
        caption="Gedeelde uitgangspunten, in de woorden van het onderwijs en van de gemeenten"
        captionUnseen
        columns={[
          { label: 'Onderwijs', cell: ({ education }) => education || '–' },
          { label: 'Gemeenten', cell: ({ municipalities }) => municipalities || '–' },
          ...(view.keeps ? [change] : []),
        ]}
        rows={principles}
        empty={
          <EmptyState title="Er staan nog geen uitgangspunten in." action={add}>
            <Text>
              Een uitgangspunt staat er twee keer: zoals het onderwijs het zegt, en zoals de gemeenten het zeggen.
            </Text>
          </EmptyState>
        }
      />
      {view.keeps && principles.length > 0 && (
        <div class="utrecht-button-group">
          {add}
          {principles.length > 1 && (
            <LinkButton href={`${here}/volgorde#uitgangspunten`} look="subtle">
              Volgorde wijzigen
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  )
}
