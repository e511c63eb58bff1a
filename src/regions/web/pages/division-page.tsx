import type { ShellProps } from '#access/web/shell.ts'
import { Stack } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import type { Area, Division } from '../../domain/atlas.ts'
import type { Member } from '../../domain/members.ts'
import { AreaLink } from '../area-link.tsx'
import { sayCount, sayHolds } from '../say.ts'
import type { DayAsked } from '../day-asked.ts'
import { DayPicker } from '../day-picker.tsx'

export type DivisionPageProps = {
  readonly frame: ShellProps
  readonly asked: DayAsked
  readonly division: Division
  readonly areas: readonly { readonly area: Area; readonly members: readonly Member[] }[]
}

/** The areas of one division on a day. */
export function DivisionPage({ frame, asked, division, areas }: DivisionPageProps) {
  return (
    <Page
      {...frame}
      title={division.name}
      failed={asked.mistake !== undefined}
      crumbs={[{ href: '/regio', label: 'Regio' }]}
    >
      <Stack>
        <DayPicker action={`/regio/${division.kind}`} asked={asked} />
        <DataTable
          caption={sayCount(areas.length, 'gebied', 'gebieden')}
          rows={areas}
          empty={<EmptyState title="Op deze dag zijn er geen gebieden bekend">Kies een andere dag.</EmptyState>}
          columns={[
            { label: 'Gebied', rowHeader: true, cell: ({ area }) => <AreaLink area={area} asked={asked} /> },
            { label: 'Gemeenten', numeric: true, cell: ({ members }) => members.length },
            {
              label: 'Waarvan deels',
              numeric: true,
              cell: ({ members }) => members.filter(({ whole }) => !whole).length,
            },
            { label: 'Geldig', cell: ({ area }) => sayHolds(area) },
          ]}
        />
      </Stack>
    </Page>
  )
}
