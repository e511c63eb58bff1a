import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { listHourChanges } from '../../store/hours-history.ts'
import { readHourLine } from '../../store/hours-lines.ts'
import { readAgendaWithHours } from '../../store/hours-read.ts'
import { listBookings } from '../../store/hours-spent.ts'
import { shell } from '#access/web/shell.ts'
import { idOf } from '../address.ts'
import { agendaIdOf } from '../enter.ts'
import { viewOf } from '../frame.tsx'
import { bookingRoom, maySomehow } from './booking-routes.tsx'
import { LinePage } from './line-page.tsx'
import { lineRoom } from './line-routes.tsx'
import { hoursPath, linePath } from './places.ts'
import { PartPage } from './part-page.tsx'
import { ReportPage } from './report-page.tsx'

/** The hours of an agenda: the report, one line, and the forms beside them. */
export const hoursRoom = room()

const notices: Readonly<Record<string, string>> = {
  toegevoegd: 'De regel is toegevoegd.',
  gewijzigd: 'De regel is gewijzigd.',
  weggehaald: 'De regel is weggehaald.',
  geboekt: 'De uren zijn geboekt.',
}

hoursRoom.get(hoursPath, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const data = await c.var.inOneGo((tx) => readAgendaWithHours(tx, agendaIdOf(c), visit.on))
  const view = viewOf(shell(c), data.agenda, visit)
  const asked = c.req.query('actie')
  const action = data.agenda.actions.find(({ id }) => id === asked)
  if (asked !== undefined && action === undefined) throw new Refusal('absent', 'AGENDA-1')
  if (action !== undefined) return c.html(<PartPage view={view} data={data} action={action} />)
  return c.html(<ReportPage view={view} data={data} notice={notices[c.req.query('gedaan') ?? '']} />)
})

hoursRoom.get(linePath, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const [agendaId, lineId] = [agendaIdOf(c), idOf<'hour-line'>(c.req.param('lineId'))]
  const { line, ...values } = await c.var.inOneGo(async (tx) => ({
    line: await readHourLine(tx, agendaId, lineId),
    data: await readAgendaWithHours(tx, agendaId, visit.on),
    bookings: await listBookings(tx, agendaId, lineId),
    changes: await listHourChanges(tx, agendaId, lineId),
  }))
  const view = viewOf(shell(c), values.data.agenda, visit)
  const mayBook = maySomehow(view, line, values.data.agenda.parties)
  const followed = values.data.lines.find(({ id }) => id === line.id) ?? line
  return c.html(
    <LinePage
      view={view}
      line={followed}
      mayBook={mayBook}
      notice={notices[c.req.query('gedaan') ?? '']}
      {...values}
    />,
  )
})

hoursRoom.route('/', lineRoom)
hoursRoom.route('/', bookingRoom)
