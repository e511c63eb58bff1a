import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { ActionMoment, AgendaAction } from './action.ts'
import { type Agenda, current } from './agenda.ts'
import type { Ambition } from './ambition.ts'
import { sayParticipant } from './participants.ts'
import type { Level } from './words.ts'

export type VersionId = Id<'agenda-version'>

/** A version of an agenda without what stands in it. */
export type VersionHead = {
  readonly id: VersionId
  readonly number: number
  readonly name: string
  readonly reason: string
  readonly adoptedOn: Day | null
  /** The body that adopted it, in words. */
  readonly adoptedIn: string
  readonly decisionId: Id<'decision'> | null
  readonly madeAt: Date
  readonly publishedAt: Date | null
}

export type FrozenLine = {
  readonly activity: string
  readonly sharing: string
  readonly hours: string | null
  readonly statedTogether: string | null
  readonly parties: readonly string[]
  readonly counted: string
  readonly extra: boolean
}

export type FrozenAction = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly goal: string
  readonly elaboration: string
  readonly planning: string
  readonly moments: readonly Omit<ActionMoment, 'id'>[]
  readonly owner: string
  readonly participants: string
  readonly level: Level
  readonly priority: number | null
  readonly mayDiffer: boolean
  readonly statedHours: string | null
  readonly hours: readonly FrozenLine[]
}

export type FrozenAmbition = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly about: string
  readonly isZero: boolean
  readonly target: string
  readonly level: Level
  readonly priority: number | null
  readonly priorityReason: string
  readonly focalPoints: readonly string[]
  readonly statedHours: string | null
  readonly actions: readonly FrozenAction[]
  /** Hours of the ambition that belong to no action of it. */
  readonly hours: readonly FrozenLine[]
}

/** What was agreed, as it stood when a version was fixed. `form` is the shape of this copy, so that later ones can differ. */
export type FrozenAgenda = {
  readonly form: 1
  readonly name: string
  readonly about: string
  readonly area: string | null
  readonly office: string
  readonly from: Day
  readonly until: Day | null
  readonly secretariatCounted: boolean
  readonly hoursNote: string
  readonly statedTotal: string | null
  readonly parties: readonly { readonly code: string; readonly name: string }[]
  readonly principles: readonly { readonly id: string; readonly education: string; readonly municipalities: string }[]
  readonly focalPoints: readonly { readonly id: string; readonly name: string; readonly about: string }[]
  readonly ambitions: readonly FrozenAmbition[]
}

/** A line of hours with what it belongs to, as the store reads it. */
export type LineOfAgenda = FrozenLine & { readonly ambitionId: string; readonly actionId: string | null }

/**
 * AGENDA-7 · A version is a copy of what was agreed, fixed on a moment and never changed. Everyone reads it once it is
 * published, and nothing of the agenda that is not in a published version.
 *
 * How actions stand is no part of it: that is said day by day, and shown to everyone only where its owner made it public.
 * Of an owner the organisation is kept, or the words; never who it is.
 *
 * Source: requirements 002-05, 002-06, 000-39; source 000 (confidentiality until publication).
 */
export function freeze(agenda: Agenda, lines: readonly LineOfAgenda[]): FrozenAgenda {
  return {
    form: 1,
    name: agenda.name,
    about: agenda.about,
    area: agenda.areaName,
    office: agenda.officeName,
    from: agenda.fromOn,
    until: agenda.untilOn,
    secretariatCounted: agenda.secretariatCounted,
    hoursNote: agenda.hoursNote,
    statedTotal: agenda.statedTotal,
    parties: agenda.parties.map(({ code, name }) => ({ code, name })),
    principles: current(agenda.principles).map(({ id, education, municipalities }) => ({
      id,
      education,
      municipalities,
    })),
    focalPoints: current(agenda.focalPoints).map(({ id, name, about }) => ({ id, name, about })),
    ambitions: current(agenda.ambitions).map((ambition) => freezeAmbition(agenda, ambition, lines)),
  }
}

function freezeAmbition(agenda: Agenda, ambition: Ambition, lines: readonly LineOfAgenda[]): FrozenAmbition {
  const { id, number, title, about, isZero, target, level, priority, priorityReason, statedHours } = ambition
  const actions = current(agenda.actions).filter(({ ambitionId }) => ambitionId === id)
  const shown = new Set<string | null>(actions.map((action) => action.id))
  const own = lines.filter(({ ambitionId, actionId }) => ambitionId === id && !shown.has(actionId))
  return {
    id,
    number,
    title,
    about,
    isZero,
    target,
    level,
    priority,
    priorityReason,
    statedHours,
    focalPoints: current(agenda.focalPoints)
      .filter((point) => ambition.focalPointIds.includes(point.id))
      .map(({ name }) => name),
    actions: actions.map((action) =>
      freezeAction(
        action,
        lines.filter(({ actionId }) => actionId === action.id),
      ),
    ),
    hours: own.map(freezeLine),
  }
}

function freezeAction(action: AgendaAction, lines: readonly LineOfAgenda[]): FrozenAction {
  const { id, number, title, goal, elaboration, level, priority, mayDiffer, statedHours, owner } = action
  const said = action.participantsText || action.participants.map(sayParticipant).join(', ')
  return {
    id,
    number,
    title,
    goal,
    elaboration,
    level,
    priority,
    mayDiffer,
    statedHours,
    planning: action.planningText,
    moments: action.moments.map(({ id: _id, ...moment }) => moment),
    owner: owner.text || (owner.organisationName ?? ''),
    participants: said,
    hours: lines.map(freezeLine),
  }
}

function freezeLine({ activity, sharing, hours, statedTogether, parties, counted, extra }: LineOfAgenda): FrozenLine {
  return { activity, sharing, hours, statedTogether, parties, counted, extra }
}
