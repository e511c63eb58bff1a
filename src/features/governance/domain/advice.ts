import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { BodyId, ProposalVersion, StepId, TextSection, ThreadId, VersionId } from './proposal.ts'
import type { RouteStep } from './route.ts'

export const adviceOpinions = ['positive', 'positive-if', 'negative', 'none'] as const
export type AdviceOpinion = (typeof adviceOpinions)[number]

export const dealts = ['open', 'taken', 'partly', 'not-taken'] as const
export type Dealt = (typeof dealts)[number]

/** What one point of an advice is about: a decision point, a part of the text, or (both null) the whole. */
export type About = { readonly thread: ThreadId | null; readonly section: TextSection | null }

export type AdvicePoint = About & {
  readonly id: Id<'advice-point'>
  readonly text: string
  readonly dealt: Dealt
  /** How it was dealt with, or why not. */
  readonly how: string
  readonly inVersionId: VersionId | null
}

export type Advice = {
  readonly id: Id<'advice'>
  readonly stepId: StepId
  readonly bodyId: BodyId
  readonly versionId: VersionId
  readonly onDay: Day
  readonly opinion: AdviceOpinion
  readonly text: string
  readonly recordedAs: RecordedAs
  readonly points: readonly AdvicePoint[]
}

/** In what part someone wrote down what a body or an organisation said. */
export const recorders = ['chair', 'secretary', 'team', 'organisation'] as const
export type RecordedAs = (typeof recorders)[number]

/**
 * ADVICE-1 · A body gives its advice on the version it has before it, as text, on a day that has come.
 *
 * Also a body that is asked for consent, or to align, may say something; one that decides does so in its decision.
 * Written down by its chair or secretary, or by the team on its behalf, which is then said.
 *
 * Source: requirement 000-53; scenario GC04.
 */
export function mayAdvise(step: RouteStep, advice: Pick<Advice, 'onDay' | 'text'>, today: Day): void {
  if (step.kind === 'decide')
    throw new Refusal('forbidden', 'ADVICE-1', 'Dit overleg is gevraagd om te besluiten, niet om te adviseren.')
  if (step.kind === 'inform')
    throw new Refusal(
      'forbidden',
      'ADVICE-1',
      'Dit overleg krijgt het voorstel ter kennis en is niet om advies gevraagd.',
    )
  if (step.state !== 'before-body' || step.versionId === null)
    throw new Refusal('conflict', 'ADVICE-1', 'Het voorstel ligt nu niet voor in dit overleg.')
  if (advice.onDay > today)
    throw new Refusal('forbidden', 'ADVICE-1', 'Een advies kan niet op een dag liggen die nog moet komen.')
  if (advice.text.trim() === '') throw new Refusal('forbidden', 'ADVICE-1', 'Schrijf op wat het advies is.')
}

export type NewAdvicePoint = About & { readonly text: string }

/**
 * ADVICE-2 · Whatever an advice asks is a point of its own, so that it can be seen of each what was done with it.
 *
 * An advice that asks something ("positief, mits" or negative) and names no points is one point: its whole text. A
 * positive advice without points asks nothing.
 *
 * Source: requirement 000-54; Informatievlaanderen OSLO #135 (advice as data).
 */
export function pointsOf(
  opinion: AdviceOpinion,
  text: string,
  points: readonly NewAdvicePoint[],
): readonly NewAdvicePoint[] {
  const said = points.map((point) => ({ ...point, text: point.text.trim() })).filter((point) => point.text !== '')
  if (said.length > 0 || opinion === 'positive' || opinion === 'none') return said
  return [{ thread: null, section: null, text: text.trim() }]
}

export type Dealing = { readonly dealt: Exclude<Dealt, 'open'>; readonly how: string }

/**
 * ADVICE-3 · Each point of an advice is dealt with: taken, taken in part, or not, with how or why not, and in which
 * version. Which version that is must be newer than the one the advice was about.
 *
 * Source: requirement 000-54; peers-region.md §6 item 1.
 */
export function dealWith(
  point: AdvicePoint,
  advised: number,
  { dealt, how }: Dealing,
  version: ProposalVersion,
): AdvicePoint {
  if (how.trim() === '')
    throw new Refusal(
      'forbidden',
      'ADVICE-3',
      dealt === 'not-taken' ? 'Schrijf op waarom het niet is overgenomen.' : 'Schrijf op hoe het is verwerkt.',
    )
  if (version.number <= advised || version.closedAt !== null)
    throw new Refusal('conflict', 'ADVICE-3', 'Het advies ging over deze versie. Maak eerst een nieuwe versie.')
  return { ...point, dealt, how: how.trim(), inVersionId: version.id }
}

/** Advice that still stands between this version and the body that decides, with why. */
export type Undealt = { readonly adviceId: Id<'advice'>; readonly why: 'open' | 'older-version' | 'older-day' }

/**
 * ADVICE-4 · Advice is worked in before a proposal goes to the body that decides.
 *
 * Each point that was advised is dealt with, and the version that goes to the deciding body is newer than the version
 * advised on, and dated on or after the day of the advice. An advice that asks nothing asks no new version.
 *
 * Source: scenario GC05.
 */
export function notWorkedIn(
  advices: readonly Advice[],
  version: ProposalVersion,
  versions: readonly Pick<ProposalVersion, 'id' | 'number'>[],
): readonly Undealt[] {
  const numberOf = (id: VersionId) => versions.find((each) => each.id === id)?.number ?? 0
  return advices
    .filter(({ points }) => points.length > 0)
    .flatMap((advice): Undealt[] => {
      if (version.number <= numberOf(advice.versionId)) return [{ adviceId: advice.id, why: 'older-version' }]
      if (version.datedOn < advice.onDay) return [{ adviceId: advice.id, why: 'older-day' }]
      return advice.points.some(({ dealt }) => dealt === 'open') ? [{ adviceId: advice.id, why: 'open' }] : []
    })
}

/** Refuses the way to the deciding body while advice is not worked in. */
export function mustBeWorkedIn(undealt: readonly Undealt[]): void {
  if (undealt.length === 0) return
  const needsVersion = undealt.some(({ why }) => why !== 'open')
  throw new Refusal(
    'conflict',
    'ADVICE-4',
    needsVersion
      ? 'Er is advies gegeven na deze versie. Maak eerst een nieuwe versie en verwerk het advies.'
      : 'Nog niet elk punt van het advies is verwerkt. Zeg eerst bij elk punt wat ermee gedaan is.',
  )
}
