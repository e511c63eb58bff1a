import { DataTable } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import type { Division } from '../domain/atlas.ts'
import type { SideCell, SideRow } from '../domain/side-by-side.ts'
import { AreaLink } from './area-link.tsx'
import { memberName } from './say.ts'
import type { DayAsked } from './day-asked.ts'

/** Municipalities beside divisions. Who lies otherwise than most is said in words; the colour only repeats it. */
export function SideTable({ rows, divisions, asked }: SideTableProps) {
  return (
    <DataTable
      caption="Per gemeente: waar ligt zij in de andere indelingen?"
      rows={rows}
      empty="Er zijn geen gemeenten om te vergelijken."
      columns={[
        { label: 'Gemeente', rowHeader: true, cell: ({ member }) => memberName(member) },
        ...divisions.map(({ name }, at) => ({
          label: name,
          cell: ({ cells }: SideRow) => <Cell cell={cells[at]} asked={asked} />,
        })),
      ]}
    />
  )
}

type SideTableProps = {
  rows: readonly SideRow[]
  divisions: readonly Division[]
  asked: DayAsked
}

function Cell({ cell, asked }: { cell: SideCell | undefined; asked: DayAsked }) {
  if (cell === undefined || cell.areas.length === 0) return <>Niet bekend</>
  return (
    <>
      {cell.areas.map((area, at) => (
        <>
          {at > 0 && ' en '}
          <AreaLink area={area} asked={asked} />
        </>
      ))}
      {cell.isPartlyUnknown && ' en deels niet bekend'}{' '}
      {cell.differs && <StatusBadge kind="warning">{cell.areas.length > 1 ? 'Gesplitst' : 'Anders'}</StatusBadge>}
    </>
  )
}
