import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import type { BodyId } from './proposal.ts'
import { type RouteStep, inOrder } from './route.ts'

export const consultationKinds = ['rank-and-file', 'panel', 'alignment'] as const
export type ConsultationKind = (typeof consultationKinds)[number]

export const consultationOutcomes = ['open', 'supports', 'mixed', 'objects', 'no-answer'] as const
export type ConsultationOutcome = (typeof consultationOutcomes)[number]

/** Hearing someone about a proposal: an organisation of the rank and file, a client panel, or someone beforehand. */
export type Consultation = {
  readonly id: Id<'consultation'>
  readonly kind: ConsultationKind
  readonly seatHolderId: Id<'seat-holder'> | null
  readonly organisationId: OrganisationId | null
  readonly name: string
  readonly askedOn: Day | null
  readonly dueOn: Day | null
  readonly answeredOn: Day | null
  readonly answer: string
  readonly outcome: ConsultationOutcome
  readonly version: number
}

/** Someone in a body who speaks for others, and for whom on this day. */
export type Speaker = {
  readonly seatHolderId: Id<'seat-holder'>
  readonly bodyId: BodyId
  readonly name: string
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[]
}

export type Heard = 'heard' | 'asked' | 'not-asked'

export type CoveragePlace = {
  readonly organisationId: OrganisationId | null
  readonly name: string
  readonly heard: Heard
  readonly outcome: ConsultationOutcome
  readonly consultationId: Id<'consultation'> | null
}

/** For one body on the route: each who speaks for others there, and how far each of those others was heard. */
export type Coverage = {
  readonly bodyId: BodyId
  readonly speakers: readonly {
    readonly seatHolderId: Id<'seat-holder'>
    readonly name: string
    readonly places: readonly CoveragePlace[]
  }[]
}

/**
 * HEAR-1 · For every body that advises, consents or decides on the route it is seen of each organisation its members
 * speak for, whether it was asked and whether it answered.
 *
 * An answer that was awaited in vain ("gaf geen antwoord") is asked, not heard. Who speaks for an organisation in two
 * bodies asks once: an organisation that was heard is heard.
 *
 * Source: requirements 000-56, 000-57; peers-region.md §6 item 3.
 */
export function coverageOf(
  steps: readonly RouteStep[],
  speakers: readonly Speaker[],
  consultations: readonly Consultation[],
): readonly Coverage[] {
  const bodies = new Set(
    inOrder(steps)
      .filter(
        ({ kind, state }) => state !== 'skipped' && (kind === 'advise' || kind === 'consent' || kind === 'decide'),
      )
      .map(({ bodyId }) => bodyId),
  )
  const said = consultations.filter(({ kind }) => kind === 'rank-and-file')
  return [...bodies].map((bodyId) => ({
    bodyId,
    speakers: speakers
      .filter((speaker) => speaker.bodyId === bodyId && speaker.organisations.length > 0)
      .map(({ seatHolderId, name, organisations }) => ({
        seatHolderId,
        name,
        places: organisations.map((one) => placeOf(one, said)),
      })),
  }))
}

function placeOf(organisation: { id: OrganisationId; name: string }, said: readonly Consultation[]): CoveragePlace {
  const about = said.filter(({ organisationId }) => organisationId === organisation.id)
  const best = about.toSorted((a, b) => rank[heardOf(b)] - rank[heardOf(a)])[0]
  return {
    organisationId: organisation.id,
    name: organisation.name,
    heard: best === undefined ? 'not-asked' : heardOf(best),
    outcome: best?.outcome ?? 'open',
    consultationId: best?.id ?? null,
  }
}

const rank: Record<Heard, number> = { heard: 2, asked: 1, 'not-asked': 0 }

export function heardOf({ askedOn, answeredOn, outcome }: Consultation): Heard {
  if (answeredOn !== null && outcome !== 'open' && outcome !== 'no-answer') return 'heard'
  return askedOn !== null ? 'asked' : 'not-asked'
}

/**
 * HEAR-2 · At a decision it is said by name who of the rank and file and of the panels had not been heard, and that is
 * kept with the decision as it was then.
 *
 * It does not stop a decision: a body may decide without, and cannot do so unseen.
 *
 * Source: peers-region.md §1.2 row 29, §6 item 3.
 */
export function notHeard(coverage: readonly Coverage[], consultations: readonly Consultation[]): readonly string[] {
  const places = coverage.flatMap(({ speakers }) => speakers.flatMap(({ places }) => places))
  const panels = consultations.filter(({ kind }) => kind === 'panel')
  const names = [
    ...places.filter(({ heard }) => heard !== 'heard').map(({ name }) => name),
    ...panels.filter((panel) => heardOf(panel) !== 'heard').map(({ name }) => name),
  ]
  return [...new Set(names)]
}
