import type { Child } from '#jsx/jsx-runtime'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { AgendaAction } from '../../domain/action.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { actionHref } from '../address.ts'
import type { AgendaView } from '../frame.tsx'
import { Standing, nameOfAction, sayOwner } from '../said.tsx'

type Props = {
  view: AgendaView
  agenda: Pick<Agenda, 'id'>
  actions: readonly AgendaAction[]
  caption: string
  /** Before the others: of which ambition it is, where that is not clear. */
  more?: readonly Column<AgendaAction>[]
  /** What one can do when there is none. */
  add?: Child
  empty?: Child
}

/** Actions with who has them, when, and how they stand. */
export function ActionTable({ view, agenda, actions, caption, more = [], add, empty }: Props) {
  return (
    <DataTable
      caption={caption}
      captionUnseen
      columns={[
        {
          label: 'Actie',
          rowHeader: true,
          cell: (action) => <Link href={actionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link>,
        },
        ...more,
        { label: 'Trekker', cell: ({ owner }) => sayOwner(owner) },
        { label: 'Planning', cell: ({ planningText }) => planningText || 'geen datum' },
        {
          label: 'Hoe het staat',
          cell: (action) => (
            <>
              <Standing action={action} on={view.visit.on} />
              {action.last !== null && <span class="sh-small"> {sayDay(action.last.on, 'nl', 'short')}</span>}
            </>
          ),
        },
      ]}
      rows={actions}
      empty={
        empty ?? (
          <EmptyState title="Er zijn nog geen acties." action={add}>
            <Text>Een actie zegt wie wat doet, en wanneer.</Text>
          </EmptyState>
        )
      }
    />
  )
}
