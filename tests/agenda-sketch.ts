/** Agendas to try the rules of the agenda on: whatever is not said has a plain value. Invented, all of it. */
import { type Day, day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import { readPlanning } from '#calendar/planning.ts'
import type { ActionId, AgendaAction, MomentId, Statement } from '../src/features/agenda/domain/action.ts'
import type { Agenda, FocalPoint } from '../src/features/agenda/domain/agenda.ts'
import type { Ambition, AmbitionChange, AmbitionId } from '../src/features/agenda/domain/ambition.ts'
import type { ActionState } from '../src/features/agenda/domain/words.ts'
import { idOf } from './child-facts.ts'

export const ambitionId = (key: string) => idOf<AmbitionId>(`ambition-${key}`)
export const actionId = (key: string) => idOf<ActionId>(`action-${key}`)

/** `key` is also its number. */
export function sketchAmbition(key: string, given: Partial<Ambition> = {}): Ambition {
  return {
    id: ambitionId(key),
    position: 1,
    number: key,
    title: `Ambitie ${key}`,
    about: '',
    isZero: false,
    target: '',
    priority: null,
    priorityReason: '',
    level: 'regional',
    reviewOn: null,
    statedHours: null,
    focalPointIds: [],
    sourceId: null,
    sourcePlace: '',
    endedOn: null,
    version: 1,
    ...given,
  }
}

export function sketchStatement(state: ActionState, on: Day | string, given: Partial<Statement> = {}): Statement {
  return {
    id: idOf(`statement-${state}-${on}`),
    actionId: actionId('1'),
    state,
    on: day(on),
    text: '',
    isPublic: false,
    onBehalf: false,
    by: { name: 'Ruud Oeverloper', organisation: 'Samenwerkingsverband PO Oost' },
    ...given,
  }
}

/** An action with a planning in words, which becomes its moments. */
export function sketchAction(key: string, planning = '', given: Partial<AgendaAction> = {}): AgendaAction {
  const moments = readPlanning(planning).moments.map((moment, index) => ({
    ...moment,
    id: idOf<MomentId>(`moment-${key}-${index}`),
  }))
  return {
    id: actionId(key),
    ambitionId: ambitionId('1'),
    position: 1,
    number: '',
    title: `Actie ${key}`,
    goal: '',
    elaboration: '',
    planningText: planning,
    moments,
    owner: {
      text: 'Samenwerkingsverband',
      organisationId: idOf<OrganisationId>('o-poOost'),
      organisationName: 'Samenwerkingsverband PO Oost',
      functionId: idOf<FunctionId>('f-region-ruud'),
      personName: 'Ruud Oeverloper',
      role: 'swv_director',
      holds: true,
    },
    participantsText: '',
    participants: [],
    level: 'regional',
    priority: null,
    mayDiffer: false,
    reviewOn: null,
    statedHours: null,
    sourceId: null,
    sourcePlace: '',
    endedOn: null,
    version: 1,
    last: null,
    ...given,
  }
}

export function sketchPoint(key: string, given: Partial<FocalPoint> = {}): FocalPoint {
  return {
    id: idOf(`focal-point-${key}`),
    position: 1,
    name: key,
    about: '',
    sourceId: null,
    sourcePlace: '',
    endedOn: null,
    ...given,
  }
}

type Part = readonly [from: string, to: string | null]

/** A change of ambitions; a part is `['4', '3']`, of which the numbers are the keys unless `numbers` says otherwise. */
export function sketchChange(
  kind: AmbitionChange['kind'],
  parts: readonly Part[],
  numbers: readonly (readonly [from: string, to: string | null])[] = parts,
): AmbitionChange {
  return {
    id: idOf(`change-${kind}-${JSON.stringify(parts)}`),
    kind,
    on: day('2026-01-01'),
    reason: 'Samen sterker.',
    decidedIn: 'Bestuurlijk overleg',
    decisionId: null,
    parts: parts.map(([from, to], index) => ({
      fromId: ambitionId(from),
      fromNumber: numbers[index]![0],
      toId: to === null ? null : ambitionId(to),
      toNumber: numbers[index]![1],
    })),
  }
}

export function sketchAgenda(given: Partial<Agenda> = {}): Agenda {
  return {
    id: idOf('agenda'),
    officeId: idOf('o-office'),
    officeName: 'Regiobureau Duin en Polder',
    division: 'samenwerking',
    areaId: null,
    areaName: 'Duin en Polder',
    name: 'Samen naar school',
    about: '',
    fromOn: day('2026-01-01'),
    untilOn: null,
    secretariatCounted: false,
    hoursNote: '',
    statedTotal: null,
    version: 1,
    sources: [],
    parties: [],
    codesUsed: [],
    principles: [],
    focalPoints: [],
    ambitions: [],
    actions: [],
    links: [],
    changes: [],
    municipalities: [],
    choices: [],
    ...given,
  }
}
