import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import type { Outcome } from '../decision.ts'
import type { BodyId } from '../proposal.ts'

export type ProgressReportId = Id<'progress-report'>

/** What a progress report ("voortgangsrapportage") is about: which agenda, for whom, over which period, as of which day. */
export type ProgressFacts = {
  readonly agendaId: Id<'agenda'>
  /** The board it goes to; null for everyone. */
  readonly bodyId: BodyId | null
  readonly title: string
  readonly from: Day
  /** The first day that no longer counts. */
  readonly until: Day
  readonly asOf: Day
  readonly foreword: string
}

export type ProgressReport = ProgressFacts & {
  readonly id: ProgressReportId
  readonly officeId: OrganisationId
  readonly officeName: string
  readonly agendaName: string
  readonly bodyName: string | null
  readonly state: 'concept' | 'issued'
  readonly issuedAt: Date | null
  readonly publishedAt: Date | null
  readonly version: number
}

/** How an action stood, in the words of the agenda. */
export const reportedStates = ['not-started', 'running', 'waiting', 'done', 'stopped'] as const
export type ReportedState = (typeof reportedStates)[number]

/** Hours in hundredths, whole. */
export type ReportedHours = { readonly planned: number; readonly spent: number; readonly spentInPeriod: number }

export type ReportedAmbition = ReportedHours & {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly target: string
}

export type ReportedAction = {
  readonly id: string
  readonly ambitionId: string
  readonly number: string
  readonly title: string
  readonly owner: string
  readonly planning: string
  readonly state: ReportedState
  readonly isLate: boolean
  readonly saidOn: Day | null
  readonly said: string
  /** What was said may be read by everyone. */
  readonly isPublic: boolean
}

export type ReportedDecision = {
  readonly proposal: string
  readonly body: string
  readonly on: Day
  readonly points: readonly {
    readonly number: number
    readonly text: string
    readonly outcome: Outcome
    readonly said: string
  }[]
}

export type ReportedFollowUp = {
  readonly proposal: string
  readonly text: string
  readonly owner: string
  readonly dueOn: Day | null
  readonly state: 'open' | 'done' | 'dropped'
  readonly isLate: boolean
}

/**
 * REPORT-3 · A report in the making is drawn up anew at every look. From the moment it is issued it says what it said
 * then: whatever changes later in the agenda, in decisions or in hours does not show in it.
 *
 * Source: issue 3 §3 ("frozen when issued"); requirements 000-27.
 *
 * REPORT-4 · The figures are those of one day. Of each action counts what its owner had last said on that day, and whether
 * it was late then; of hours what had been booked by then. Texts and planned hours are those of the moment of issuing.
 *
 * Source: issue 3 §3 ("with the figures as they stood"); requirements 000-27.
 *
 * REPORT-5 · Of decisions only those stand in a report that were published: a report is read more widely than a body. Of
 * what owners said, everyone reads only what they said publicly.
 *
 * Source: source 000 (confidentiality until publication); house.md §5.
 */
export type ReportContent = {
  readonly format: 1
  readonly title: string
  readonly agenda: string
  readonly office: string
  readonly body: string | null
  readonly from: Day
  readonly until: Day
  readonly asOf: Day
  readonly foreword: string
  readonly ambitions: readonly ReportedAmbition[]
  readonly actions: readonly ReportedAction[]
  readonly decisions: readonly ReportedDecision[]
  readonly followUps: readonly ReportedFollowUp[]
  readonly hours: ReportedHours
  /** Whether hours of the secretariat are in it. */
  readonly secretariatCounted: boolean
}

export type ReportCounts = Readonly<Record<ReportedState, number>> & { readonly late: number; readonly all: number }

export function countsOf(actions: readonly Pick<ReportedAction, 'state' | 'isLate'>[]): ReportCounts {
  const of = (state: ReportedState) => actions.filter((action) => action.state === state).length
  const states = Object.fromEntries(reportedStates.map((state) => [state, of(state)])) as Record<ReportedState, number>
  return { ...states, late: actions.filter(({ isLate }) => isLate).length, all: actions.length }
}

export type Since = {
  readonly before: ReportCounts
  readonly now: ReportCounts
  readonly newlyDone: readonly ReportedAction[]
  readonly newlyLate: readonly ReportedAction[]
  readonly added: readonly ReportedAction[]
  /** What stood in the report before and no longer does. */
  readonly gone: readonly ReportedAction[]
}

/**
 * REPORT-6 · A report says what changed since the one before on the same agenda: counted, and by name what is done, what
 * became late, what came in and what went out.
 *
 * Source: requirements 000-27 (progress); peers-region.md §1.2 row 45.
 */
export function since(before: ReportContent, now: ReportContent): Since {
  const old = new Map(before.actions.map((action) => [action.id, action]))
  const here = new Set(now.actions.map(({ id }) => id))
  const known = now.actions.filter(({ id }) => old.has(id))
  return {
    before: countsOf(before.actions),
    now: countsOf(now.actions),
    newlyDone: known.filter(({ id, state }) => state === 'done' && old.get(id)?.state !== 'done'),
    newlyLate: known.filter(({ id, isLate }) => isLate && old.get(id)?.isLate === false),
    added: now.actions.filter(({ id }) => !old.has(id)),
    gone: before.actions.filter(({ id }) => !here.has(id)),
  }
}

/** What everyone may read of it (REPORT-5). */
export function publicContent(content: ReportContent): ReportContent {
  return {
    ...content,
    actions: content.actions.map((action) => (action.isPublic ? action : { ...action, said: '' })),
  }
}
