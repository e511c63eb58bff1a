/** Puts the agenda of `hours-agenda.ts` in a database, through the acts that people use. */
import type { ActionId } from '#features/agenda/domain/action.ts'
import type { AgendaId } from '#features/agenda/domain/agenda.ts'
import type { AmbitionId } from '#features/agenda/domain/ambition.ts'
import type { HourLineId } from '#features/agenda/domain/hours-line.ts'
import { addAction } from '#features/agenda/store/actions.ts'
import { addAgenda } from '#features/agenda/store/agenda-acts.ts'
import { addAmbition } from '#features/agenda/store/ambitions.ts'
import { addHourLine } from '#features/agenda/store/hours-acts.ts'
import { setParty } from '#features/agenda/store/parties.ts'
import type { Visit } from '#access/domain/visit.ts'
import { day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import {
  actionId,
  ambitionsOfHours,
  hourLines,
  linesOfHours,
  partiesOfHours,
  statedTotalOfHours,
} from './hours-agenda.ts'

export type HoursStage = {
  readonly agendaId: AgendaId
  readonly ambitions: ReadonlyMap<string, AmbitionId>
  readonly actions: ReadonlyMap<string, ActionId>
  /** By the place of the line in `linesOfHours`. */
  readonly lines: readonly HourLineId[]
}

/** Number, title, planning. */
const actionsOfHours = [
  ['1.1', 'Een bijeenkomst voor bestuurders', 'oktober 2025'],
  ['3.1', 'Samen afspreken wat we doen als een kind thuiszit', 'najaar 2026'],
  ['4.1', 'Een vast gezicht op elke school', 'begin 2027'],
  ['8.1', 'Een beeld van elke school', '31 december 2025'],
  ['8.2', 'Een plan per school', 'december 2025 en doorloop 2027'],
  ['8.3', 'Maatwerk voor wie het nodig heeft', ''],
] as const

export async function setHours(tx: Tx, visit: Visit): Promise<HoursStage> {
  const agendaId = await addAgenda(tx, visit, {
    name: 'Samen naar school',
    division: 'samenwerking',
    areaId: null,
    fromOn: day('2025-08-01'),
    statedTotal: `${statedTotalOfHours}.00`,
    hoursNote: 'Uitgegaan is van de mensen die er nu werken.',
  })
  for (const [code, name] of partiesOfHours) await setParty(tx, visit, agendaId, { code, name })
  const ambitions = new Map<string, AmbitionId>()
  for (const [number, title, statedHours] of ambitionsOfHours)
    ambitions.set(number, await addAmbition(tx, visit, agendaId, { number, title, statedHours }))
  const actions = new Map<string, ActionId>()
  for (const [number, title, planning] of actionsOfHours) {
    const ambitionId = ambitions.get(number.charAt(0))!
    actions.set(
      number,
      await addAction(tx, visit, agendaId, { ambitionId, number, title, planning, ownerText: 'Onderwijs' }),
    )
  }
  const there = new Map([...actions].map(([number, id]) => [actionId(number), id]))
  const lines: HourLineId[] = []
  for (const [index, line] of hourLines.entries()) {
    const { actionId: own, elsewhere, activity, sharing, hours, statedTogether, parties, counted } = line
    lines.push(
      await addHourLine(tx, visit, agendaId, {
        activity,
        sharing,
        hours,
        statedTogether,
        parties,
        counted,
        ambitionId: ambitions.get(linesOfHours[index]!.in)!,
        actionId: own && there.get(own)!,
        elsewhere: { ...elsewhere, actionId: elsewhere.actionId && there.get(elsewhere.actionId)! },
      }),
    )
  }
  return { agendaId, ambitions, actions, lines }
}
