import { addDays } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { newId } from '#platform/new-id.ts'
import { type NewProposal, addProposal, withdraw } from '../../features/governance/store/proposal-write.ts'
import { listVersions } from '../../features/governance/store/proposal-read.ts'
import { addEscalations, skipStep } from '../../features/governance/store/route-store.ts'
import { putBeforeBody, sendOnRoute } from '../../features/governance/store/on-route-store.ts'
import { addSubject } from '../../features/governance/store/subject-store.ts'
import { addVersion, changePoint, changeTexts } from '../../features/governance/store/version-write.ts'
import { publishProposal } from '../../features/governance/store/publication-store.ts'
import type { ProposalId, StepId, SubjectId, Texts, VersionId } from '../../features/governance/domain/proposal.ts'
import { newestOf } from '../../features/governance/domain/proposal.ts'
import { type StepKind, mayBeAsked } from '../../features/governance/domain/route.ts'
import { actionOf, ambitionOf } from '../agenda/owned.ts'
import type { ActionKey } from '../agenda/actions.ts'
import type { AmbitionKey } from '../agenda/ambitions.ts'
import { call, called } from '../named.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, visitAs } from '../scene.ts'
import { type BodyKey, type ThemeKey, bodies } from './bodies.ts'
import { dayOfMeeting, meetingOf } from './calendar.ts'
import { bodyOf, themeOf } from './settle-bodies.ts'

export const proposalOf = (scene: Scene, key: string): ProposalId => called<ProposalId>(scene, 'proposal', key)
export const stepOf = (scene: Scene, key: string, body: BodyKey): StepId =>
  called<StepId>(scene, 'step', `${key} ${body}`)

export const subjects = {
  home: { name: 'Thuiszitten voorkomen', theme: 'home' },
  contact: { name: 'Contact tussen school en jeugdhulp', theme: 'together' },
  programme: { name: 'Geld en mensen van het programma', theme: 'money' },
} as const
export type SubjectKey = keyof typeof subjects

/** The subjects that come back in several proposals and bodies. */
export async function namesSubjects(scene: Scene, who: Who): Promise<void> {
  const visit = await visitAs(scene, 'proposal.write', who)
  for (const [key, { name, theme }] of Object.entries(subjects)) {
    const input = { officeId: placeOf(scene, 'office').id, name, themeId: themeOf(scene, theme) }
    call(scene, 'subject', key, await addSubject(scene.tx, visit, input))
  }
}

export type PointSketch = {
  readonly text: string
  readonly because?: readonly string[]
  readonly risk?: string
  readonly consequence?: string
}

export type ProposalSketch = Pick<
  NewProposal,
  | 'title'
  | 'addressee'
  | 'sender'
  | 'drawnUpBy'
  | 'moneyCents'
  | 'moneyWithinBudget'
  | 'purchasing'
  | 'changesPurchasing'
> & {
  readonly subject?: SubjectKey
  readonly theme?: ThemeKey
  readonly ambition?: AmbitionKey
  readonly action?: ActionKey
  readonly follows?: string
  readonly sibling?: string
  readonly commissionedBy?: BodyKey
  readonly maker?: PlaceKey
  /** In so many days it is looked at again. */
  readonly reviewIn?: number
  readonly texts?: Partial<Texts>
  readonly points: readonly PointSketch[]
}

/** Someone begins a proposal, with its points and their arguments. */
export async function proposes(scene: Scene, who: Who, key: string, sketch: ProposalSketch): Promise<void> {
  const { subject, theme, ambition, action, follows, sibling, commissionedBy, maker, reviewIn, points, ...rest } =
    sketch
  const visit = await visitAs(scene, 'proposal.write', who)
  const { id, versionId } = await addProposal(scene.tx, visit, {
    ...rest,
    officeId: placeOf(scene, 'office').id,
    makerOrganisationId: maker === undefined ? null : (placeOf(scene, maker).id as OrganisationId),
    subjectId: subject === undefined ? null : called<SubjectId>(scene, 'subject', subject),
    themeId: theme === undefined ? null : themeOf(scene, theme),
    ambitionId: ambition === undefined ? null : ambitionOf(scene, ambition),
    // the agenda and the proposals each have a word of their own for the id of an action
    actionId: action === undefined ? null : (actionOf(scene, action) as string as Id<'action'>),
    followsId: follows === undefined ? null : proposalOf(scene, follows),
    siblingId: sibling === undefined ? null : proposalOf(scene, sibling),
    commissionedBy: commissionedBy === undefined ? null : bodyOf(scene, commissionedBy),
    reviewOn: reviewIn === undefined ? null : addDays(scene.today, reviewIn),
  })
  call(scene, 'proposal', key, id)
  await puts(scene, key, versionId, points)
}

/** The points of a first version with their arguments, in two statements: nobody has it before them yet. */
async function puts(scene: Scene, key: string, versionId: VersionId, points: readonly PointSketch[]): Promise<void> {
  const [at, proposal_id] = [scene.moment, proposalOf(scene, key)]
  const rows = points.map((point, index) => {
    const { arguments: said, text, consequence, sideNote } = pointOf(point)
    const id = newId<'point'>(at)
    return {
      row: {
        id,
        proposal_id,
        version_id: versionId,
        thread_id: newId<'thread'>(at),
        number: index + 1,
        text,
        consequence,
        side_note: sideNote,
      },
      said: said.map((argument, place) => ({
        id: newId<'argument'>(at),
        proposal_id,
        point_id: id,
        number: place + 1,
        text: argument.text,
      })),
    }
  })
  await scene.tx
    .insertInto('decision_points')
    .values(rows.map(({ row }) => row))
    .execute()
  const said = rows.flatMap((row) => row.said)
  if (said.length > 0) await scene.tx.insertInto('point_arguments').values(said).execute()
}

function pointOf({ text, because = [], risk = '', consequence = '' }: PointSketch) {
  return { text, consequence, sideNote: risk, arguments: because.map((each) => ({ text: each, sideNote: '' })) }
}

/** What a body is asked, in which week from this one; null is a day still to be chosen. */
type StepSketch = readonly [body: BodyKey, kind: StepKind, week: number | null, optional?: 'optional']

/**
 * Puts bodies on the route of a concept, all at once, held to what each has the power for (ROUTE-2); who reads it follows
 * when it is sent.
 */
export async function routes(scene: Scene, who: Who, key: string, steps: readonly StepSketch[]): Promise<void> {
  await visitAs(scene, 'proposal.route', who)
  const rows = steps.map(([body, kind, week, optional], index) => {
    if (!mayBeAsked(bodies[body], kind)) throw new TypeError(`${body} cannot be asked to ${kind}`)
    return {
      id: call(scene, 'step', `${key} ${body}`, newId<'step'>(scene.moment)),
      proposal_id: proposalOf(scene, key),
      position: index + 1,
      body_id: bodyOf(scene, body),
      kind,
      on_day: week === null ? null : dayOfMeeting(scene.today, body, week),
      meeting_id: week === null ? null : meetingOf(scene, body, week),
      mandatory: optional === undefined,
      min_days_before: 7,
    }
  })
  await scene.tx.insertInto('route_steps').values(rows).execute()
}

export async function escalates(scene: Scene, who: Who, key: string): Promise<void> {
  const visit = await visitAs(scene, 'proposal.route', who)
  await addEscalations(scene.tx, visit, proposalOf(scene, key))
}

export async function sends(scene: Scene, who: Who, key: string): Promise<void> {
  const visit = await visitAs(scene, 'proposal.route', who)
  await sendOnRoute(scene.tx, visit, proposalOf(scene, key), null)
}

/** The body gets it before it, at its meeting of a week. */
export async function brings(scene: Scene, who: Who, key: string, body: BodyKey, week: number | null): Promise<void> {
  const visit = await visitAs(scene, 'proposal.route', who)
  const meetingId = week === null ? null : (meetingOf(scene, body, week) as Id<'meeting'>)
  await putBeforeBody(scene.tx, visit, proposalOf(scene, key), { stepId: stepOf(scene, key, body), meetingId })
}

/** A new version, in which some of the text and some points are other than before. */
export async function rewrites(
  scene: Scene,
  who: Who,
  key: string,
  changed: string,
  { texts = {}, points = {} }: { texts?: Partial<Texts>; points?: Readonly<Record<number, PointSketch>> } = {},
): Promise<void> {
  const visit = await visitAs(scene, 'proposal.write', who)
  const id = proposalOf(scene, key)
  await addVersion(scene.tx, visit, id, null, visit.on)
  const version = newestOf(await listVersions(scene.tx, id))
  await changeTexts(scene.tx, visit, id, null, { ...version.texts, ...texts, datedOn: visit.on, changed })
  for (const [number, point] of Object.entries(points))
    await changePoint(scene.tx, visit, id, null, version.points[Number(number) - 1]!.id, pointOf(point))
}

/** Everyone reads what a body has had before it. */
export async function publishes(scene: Scene, who: Who, key: string): Promise<void> {
  const visit = await visitAs(scene, 'proposal.route', who)
  await publishProposal(scene.tx, visit, proposalOf(scene, key), [])
}

/** An optional step of the route does not happen. */
export async function skips(scene: Scene, who: Who, key: string, body: BodyKey, reason: string): Promise<void> {
  const visit = await visitAs(scene, 'proposal.route', who)
  await skipStep(scene.tx, visit, proposalOf(scene, key), stepOf(scene, key, body), reason)
}

/** A proposal is taken off its way for good. */
export async function withdraws(scene: Scene, who: Who, key: string): Promise<void> {
  const visit = await visitAs(scene, 'proposal.write', who)
  await withdraw(scene.tx, visit, proposalOf(scene, key), null, 'withdraw')
}
