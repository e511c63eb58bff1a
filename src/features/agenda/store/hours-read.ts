import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Agenda, AgendaId } from '../domain/agenda.ts'
import { ledOn } from '../domain/hours-elsewhere.ts'
import type { HourLine } from '../domain/hours-line.ts'
import type { Booked } from '../domain/hours-spent.ts'
import { listHourLines } from './hours-lines.ts'
import { type HoursPerson, listHoursPeople } from './hours-people.ts'
import { listSums } from './hours-spent.ts'
import { readAgenda } from './read-agenda.ts'

/** An agenda with its hours: the lines, what was booked on them, and who is named. */
export type AgendaWithHours = {
  readonly agenda: Agenda
  readonly lines: readonly HourLine[]
  readonly sums: readonly Booked[]
  readonly people: readonly HoursPerson[]
}

/** The whole in ten questions, however many lines there are. */
export async function readAgendaWithHours(tx: Tx, id: AgendaId, on: Day): Promise<AgendaWithHours> {
  return addHours(tx, await readAgenda(tx, id, on))
}

/** The hours of an agenda that was read already. */
export async function addHours(tx: Tx, agenda: Agenda): Promise<AgendaWithHours> {
  const { id } = agenda
  return {
    agenda,
    lines: ledOn(await listHourLines(tx, id), agenda),
    sums: await listSums(tx, id),
    people: await listHoursPeople(tx, id),
  }
}
