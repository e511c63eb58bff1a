import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { listHourChanges } from '../../store/hours-history.ts'
import { readHourLine } from '../../store/hours-lines.ts'
import { readAgendaWithHours } from '../../store/hours-read.ts'
import { listBookings } from '../../store/hours-spent.ts'
import { shell } from '#access/web/shell.ts'
import { idOf } from '../address.ts'
import { agendaIdOf } from '../enter.ts'
import { viewOf } from '../frame.tsx'
import { bookingRoom, maySomehow } from './booking-routes.tsx'
import { actionOf, ambitionOf } from './labels.ts'
import { LinePage } from './line-page.tsx'
import { lineRoom } from './line-routes.tsx'
import { hoursPath, linePath } from './places.ts'
import type { Part } from './part-hours.tsx'
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
  const notice = notices[c.req.query('gedaan') ?? '']
  const part = partAsked(data.agenda, c.req.query())
  return c.html(
    part === null ? (
      <ReportPage view={view} data={data} notice={notice} />
    ) : (
      <PartPage view={view} data={data} part={part} notice={notice} />
    ),
  )
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

/** `?actie=` or `?ambitie=` asks for the hours of one; what is not in the agenda is absent. */
function partAsked(agenda: Agenda, { actie, ambitie }: Readonly<Record<string, string>>): Part | null {
  if (actie === undefined && ambitie === undefined) return null
  const action = actionOf(agenda, actie ?? null)
  if (action !== undefined) return { action }
  const ambition = ambitionOf(agenda, ambitie ?? null)
  if (ambition !== undefined) return { ambition }
  throw new Refusal('absent', 'AGENDA-1')
}

hoursRoom.route('/', lineRoom)
hoursRoom.route('/', bookingRoom)
