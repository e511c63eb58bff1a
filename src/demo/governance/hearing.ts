import { addDays } from '#kernel/day.ts'
import { addConsultation } from '../../features/governance/store/hear-store.ts'
import { listVersions } from '../../features/governance/store/proposal-read.ts'
import { askStances, sayStance } from '../../features/governance/store/stance-store.ts'
import type { ConsultationKind, ConsultationOutcome } from '../../features/governance/domain/hear.ts'
import { newestOf } from '../../features/governance/domain/proposal.ts'
import type { SeatHolderId } from '../../features/governance/domain/seat.ts'
import type { Stance } from '../../features/governance/domain/stance.ts'
import { called } from '../named.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, visitAs, workerOf } from '../scene.ts'
import type { BodyKey } from './bodies.ts'
import { proposalOf, stepOf } from './proposing.ts'

/** The members of a body are asked what their organisation thinks, before so many days from now. */
export async function asksStances(scene: Scene, who: Who, key: string, body: BodyKey, dueIn: number): Promise<void> {
  const visit = await visitAs(scene, 'proposal.speak', who)
  const dueOn = addDays(scene.today, dueIn)
  await askStances(scene.tx, visit, proposalOf(scene, key), { stepId: stepOf(scene, key, body), dueOn })
}

/** An organisation says what it thinks, of all points alike or of each by itself. */
export async function thinks(
  scene: Scene,
  who: Who,
  key: string,
  body: BodyKey,
  stance: Stance | readonly Stance[],
  text = '',
): Promise<void> {
  const visit = await visitAs(scene, 'proposal.speak', who)
  const id = proposalOf(scene, key)
  const { points } = newestOf(await listVersions(scene.tx, id))
  await sayStance(scene.tx, visit, id, {
    stepId: stepOf(scene, key, body),
    organisationId: workerOf(scene, who).place.id,
    onDay: visit.on,
    points: points.map(({ thread }, index) => ({
      thread,
      stance: typeof stance === 'string' ? stance : stance[index]!,
      text,
    })),
  })
}

type HeardSketch = {
  /** The seat of who speaks for them, for the rank and file. */
  readonly by?: readonly [body: BodyKey, who: Who]
  readonly kind: ConsultationKind
  readonly of: PlaceKey | { readonly panel: string }
  readonly outcome?: ConsultationOutcome
  readonly answer?: string
  readonly askedAgo: number
  readonly answeredAgo?: number
}

/** Someone was asked, and perhaps answered. */
export async function hears(scene: Scene, who: Who, key: string, heard: HeardSketch): Promise<void> {
  const visit = await visitAs(scene, 'proposal.speak', who)
  const place = typeof heard.of === 'string' ? placeOf(scene, heard.of) : null
  const { by, kind, outcome, answer = '', answeredAgo } = heard
  await addConsultation(
    scene.tx,
    visit,
    proposalOf(scene, key),
    {
      kind,
      seatHolderId: by === undefined ? null : called<SeatHolderId>(scene, 'holder', `${by[0]} ${by[1]}`),
      organisationId: place?.id ?? null,
      name: typeof heard.of === 'string' ? placeOf(scene, heard.of).name : heard.of.panel,
      askedOn: addDays(scene.today, -heard.askedAgo),
      dueOn: null,
    },
    outcome === undefined
      ? null
      : { outcome, answer, answeredOn: answeredAgo === undefined ? null : addDays(scene.today, -answeredAgo) },
  )
}
