import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'

export type ProposalId = Id<'proposal'>
export type VersionId = Id<'version'>
export type PointId = Id<'point'>
/** The same decision point through all versions. */
export type ThreadId = Id<'thread'>
export type BodyId = Id<'body'>
export type StepId = Id<'step'>
export type SubjectId = Id<'subject'>
export type ThemeId = Id<'theme'>

export const proposalStates = ['concept', 'on-route', 'decided', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What a proposal does to the buying of care: "inkoop". */
export const purchasings = ['none', 'local', 'regional'] as const
export type Purchasing = (typeof purchasings)[number]

/** The parts of the text beside the decision points, in the order in which they are read. */
export const sections = ['occasion', 'effect', 'finances', 'communication', 'execution'] as const
export type TextSection = (typeof sections)[number]
export type Texts = Readonly<Record<TextSection, string>>

export type PointArgument = { readonly text: string; readonly sideNote: string }

/** What is asked to decide ("beslispunt"), decided by itself. */
export type DecisionPoint = {
  readonly id: PointId
  readonly thread: ThreadId
  readonly number: number
  readonly text: string
  /** What follows from it: "dit is de opmaat naar …". */
  readonly consequence: string
  /** The risk when it is not decided ("kanttekening"). */
  readonly sideNote: string
  readonly arguments: readonly PointArgument[]
}

/** The text of a proposal on a day. */
export type ProposalVersion = {
  readonly id: VersionId
  readonly number: number
  readonly datedOn: Day
  readonly state: 'concept' | 'final'
  readonly texts: Texts
  /** What is other than in the version before, in the words of its maker. */
  readonly changed: string
  /** Since when a body has it before it; from then on it never changes. */
  readonly closedAt: Date | null
  /** Everyone may read it. */
  readonly isPublished: boolean
  readonly points: readonly DecisionPoint[]
}

/** What stands above and around the text. */
export type ProposalHead = {
  readonly id: ProposalId
  readonly officeId: OrganisationId
  readonly number: string
  readonly title: string
  readonly subjectId: SubjectId | null
  readonly themeId: ThemeId | null
  readonly ambitionId: Id<'ambition'> | null
  readonly actionId: Id<'action'> | null
  /** The earlier proposal whose decision it carries on. */
  readonly followsId: ProposalId | null
  readonly siblingId: ProposalId | null
  readonly addressee: string
  readonly sender: string
  readonly commissionedBy: BodyId | null
  readonly drawnUpBy: string
  readonly makerOrganisationId: OrganisationId | null
  readonly state: ProposalState
  readonly reach: 'team' | 'bodies' | 'public'
  readonly readerBodies: readonly BodyId[]
  readonly publishedAt: Date | null
  readonly moneyCents: number | null
  readonly moneyWithinBudget: boolean | null
  readonly purchasing: Purchasing
  readonly changesPurchasing: boolean
  readonly holdsFrom: Day | null
  /** The first day on which it no longer holds. */
  readonly holdsUntil: Day | null
  readonly extendableUntil: Day | null
  readonly reviewOn: Day | null
  readonly sourcePlace: string
  readonly version: number
}

/**
 * PROPOSAL-1 · Each decision point has arguments of its own, numbered under it: 1.1, 1.2, 2.1.
 *
 * Numbers follow the order, so that a point or an argument that goes leaves no gap.
 *
 * Source: requirements 001-02, 001-12.
 */
export function argumentNumber(point: Pick<DecisionPoint, 'number'>, index: number): string {
  return `${point.number}.${index + 1}`
}

/** The newest version, whatever its state. */
export function newestOf(versions: readonly ProposalVersion[]): ProposalVersion {
  const newest = versions.reduce<ProposalVersion | null>(
    (most, next) => (most === null || next.number > most.number ? next : most),
    null,
  )
  if (newest === null) throw new RangeError('a proposal has at least one version')
  return newest
}

/**
 * PROPOSAL-3 · A version that a body has had before it is closed and never changes; who has more to say makes a new one.
 *
 * Source: requirement 000-02; scenario GC05.
 */
export function isClosed(version: Pick<ProposalVersion, 'closedAt'>): boolean {
  return version.closedAt !== null
}

export type NewIds = { readonly version: () => VersionId; readonly point: () => PointId }

/** A new concept with the text of the one before: points keep their thread, so that what was said of them finds them. */
export function nextVersion(before: ProposalVersion, on: Day, ids: NewIds): ProposalVersion {
  return {
    ...before,
    id: ids.version(),
    number: before.number + 1,
    datedOn: on,
    state: 'concept',
    changed: '',
    closedAt: null,
    isPublished: false,
    points: before.points.map((point) => ({ ...point, id: ids.point() })),
  }
}
