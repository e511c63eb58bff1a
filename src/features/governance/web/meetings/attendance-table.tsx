import { DataTable } from '#ui/data-table.tsx'
import { type Attendance, sayMeeting } from '../../domain/meeting.ts'

/** Who was there, who was not, and for whom. */
export function AttendanceTable({ attendance }: { attendance: readonly Attendance[] }) {
  const present = attendance.filter(({ kind }) => kind === 'present').length
  const guests = attendance.filter(({ kind }) => kind === 'guest').length
  const said = `${present} aanwezig${guests === 0 ? '' : guests === 1 ? ', en 1 gast' : `, en ${guests} gasten`}`
  return (
    <DataTable
      caption={said}
      columns={[
        { label: 'Naam', rowHeader: true, cell: ({ name }) => name },
        { label: 'Organisatie', cell: ({ organisationName }) => organisationName ?? '–' },
        { label: 'Aanwezig', cell: ({ kind }) => sayMeeting.attendances[kind] },
        { label: 'Namens', cell: ({ onBehalfOf }) => onBehalfOf || '–' },
      ]}
      rows={attendance}
      empty=""
    />
  )
}
