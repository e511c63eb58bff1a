import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { List, Text } from '#ui/text.tsx'
import { findDay } from '#kernel/day.ts'
import type { Difference } from '../../domain/compare.ts'
import { agendaHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'

type Props = { view: AgendaView; before: string; after: string; differences: readonly Difference[] }

const whats: Record<Difference['what'], string> = {
  agenda: 'Agenda',
  principle: 'Uitgangspunt',
  'focal-point': 'Speerpunt',
  ambition: 'Ambitie',
  action: 'Actie',
}

/** What came, what went, and what changed between two versions (AGENDA-11). */
export function ComparePage({ view, before, after, differences }: Props) {
  const of = (kind: Difference['kind']) => differences.filter((each) => each.kind === kind)
  return (
    <AgendaPage
      view={view}
      tab="versions"
      title="Wat er veranderde"
      crumbs={[{ href: `${agendaHref(view.agenda.id)}/versies`, label: 'Versies' }]}
    >
      <Text lead>
        Van “{before}” naar “{after}”.
      </Text>
      {differences.length === 0 && <EmptyState title="Er is geen verschil." />}
      <Names title="Erbij gekomen" differences={of('added')} />
      <Names title="Vervallen" differences={of('gone')} />
      {of('changed').map(({ what, name, fields }) => (
        <Card title={`Gewijzigd: ${whats[what].toLowerCase()}`}>
          <DataTable
            caption={name}
            columns={[
              { label: 'Onderdeel', rowHeader: true, cell: ({ label }) => label },
              { label: 'Was', cell: (field) => say(field.before) },
              { label: 'Is', cell: (field) => say(field.after) },
            ]}
            rows={fields}
            empty=""
          />
        </Card>
      ))}
    </AgendaPage>
  )
}

function Names({ title, differences }: { title: string; differences: readonly Difference[] }) {
  if (differences.length === 0) return null
  return (
    <Card title={title}>
      <List items={differences.map(({ what, name }) => `${whats[what]}: ${name}`)} />
    </Card>
  )
}

/** A day stands in a version as `2026-11-24`. */
function say(text: string): string {
  const on = findDay(text)
  return on === null ? text || '–' : sayDay(on)
}
