import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { readAgendaWithHours } from '../../store/hours-read.ts'
import { agendaPath } from '../address.ts'
import { readFilter } from '../actions/filter-address.ts'
import { fileOf } from '../csv/file-of.ts'
import { actionsFile } from '../csv/actions-file.ts'
import { hoursFile } from '../csv/hours-file.ts'
import { agendaIdOf } from '../enter.ts'
import { viewOf } from '../frame.tsx'
import { PrintPage } from '../print/print-page.tsx'
import { BoardPage } from './board-page.tsx'
import { readDayAsked } from './day-asked.ts'
import { PlanningPage } from './planning-page.tsx'

/** The actions of an agenda as a board, over time, on paper and as files. */
export const boardRoom = room()

boardRoom.get(`${agendaPath}/bord`, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const agenda = await c.var.inOneGo((tx) => readAgenda(tx, agendaIdOf(c), visit.on))
  const view = viewOf(shell(c), agenda, visit)
  return c.html(<BoardPage view={view} agenda={agenda} filter={readFilter(c.req.query())} />)
})

boardRoom.get(`${agendaPath}/planning`, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const query = c.req.query()
  const agenda = await c.var.inOneGo((tx) => readAgenda(tx, agendaIdOf(c), visit.on))
  const view = viewOf(shell(c), agenda, visit)
  const asked = readDayAsked(query, visit.on)
  return c.html(
    <PlanningPage view={view} agenda={agenda} filter={readFilter(query)} asked={asked} />,
    asked.mistake === undefined ? 200 : 422,
  )
})

boardRoom.get(`${agendaPath}/afdrukken`, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const data = await c.var.inOneGo((tx) => readAgendaWithHours(tx, agendaIdOf(c), visit.on))
  return c.html(<PrintPage view={viewOf(shell(c), data.agenda, visit)} data={data} />)
})

boardRoom.get(`${agendaPath}/uren.csv`, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const data = await c.var.inOneGo((tx) => readAgendaWithHours(tx, agendaIdOf(c), visit.on))
  return fileOf(c, `uren-${visit.on}.csv`, hoursFile(data))
})

boardRoom.get(`${agendaPath}/acties.csv`, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const data = await c.var.inOneGo((tx) => readAgendaWithHours(tx, agendaIdOf(c), visit.on))
  return fileOf(c, `acties-${visit.on}.csv`, actionsFile(data, visit.on))
})
