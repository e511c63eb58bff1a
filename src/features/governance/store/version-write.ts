import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import {
  type DecisionPoint,
  type PointId,
  type ProposalId,
  type ProposalVersion,
  type Texts,
  type ThreadId,
  type VersionId,
  isClosed,
  newestOf,
  nextVersion,
} from '../domain/proposal.ts'
import { listVersions } from './proposal-read.ts'
import { type Seen, bump, openToWrite } from './proposal-write.ts'

export type VersionInput = Texts & {
  readonly datedOn: Day
  /** What is other than in the version before. */
  readonly changed: string
}

/** The newest version, for who may write it; refused once a body has had it before it (PROPOSAL-3). */
async function openVersion(tx: Tx, visit: Visit, id: ProposalId, seen: Seen): Promise<ProposalVersion> {
  const { head } = await openToWrite(tx, visit, id, seen)
  if (head.state === 'withdrawn') throw new Refusal('conflict', 'PROPOSAL-4', 'Dit voorstel is ingetrokken.')
  const newest = newestOf(await listVersions(tx, id))
  if (isClosed(newest))
    throw new Refusal(
      'conflict',
      'PROPOSAL-3',
      'Deze versie heeft al voorgelegen en verandert niet meer. Maak een nieuwe versie.',
    )
  return newest
}

/** Changes the text of the newest version. */
export async function changeTexts(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  seen: Seen,
  input: VersionInput,
): Promise<void> {
  const version = await openVersion(tx, visit, id, seen)
  const { datedOn, occasion, effect, finances, communication, execution, changed } = input
  await tx
    .updateTable('proposal_versions')
    .set({ dated_on: datedOn, occasion, effect, finances, communication, execution, changed })
    .where('id', '=', version.id)
    .execute()
  await bump(tx, id)
}

/**
 * Makes a new version with the text of the newest, which is closed by it: what is told of the one before stays true.
 *
 * @returns the id of the new version.
 */
export async function addVersion(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, datedOn: Day): Promise<VersionId> {
  const { head } = await openToWrite(tx, visit, id, seen)
  if (head.state === 'withdrawn' || head.state === 'decided')
    throw new Refusal(
      'conflict',
      'PROPOSAL-4',
      'Over dit voorstel is besloten of het is ingetrokken. Begin een nieuw voorstel.',
    )
  const before = newestOf(await listVersions(tx, id))
  const { at, actor } = visit
  const next = nextVersion(before, datedOn, {
    version: () => newId<'version'>(at),
    point: () => newId<'point'>(at),
  })
  if (!isClosed(before)) await closeVersion(tx, before.id, at)
  await tx
    .insertInto('proposal_versions')
    .values({
      id: next.id,
      proposal_id: id,
      number: next.number,
      dated_on: next.datedOn,
      made_at: at,
      made_by: actor.personId,
      ...next.texts,
    })
    .execute()
  for (const point of next.points) await insertPoint(tx, at, id, next.id, point)
  await bump(tx, id)
  return next.id
}

/** From now on this version never changes (PROPOSAL-3). */
export async function closeVersion(tx: Tx, id: VersionId, at: Date): Promise<void> {
  await tx
    .updateTable('proposal_versions')
    .set({ closed_at: at, state: 'final' })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

export type PointInput = Pick<DecisionPoint, 'text' | 'consequence' | 'sideNote' | 'arguments'>

/** Adds a decision point at the end of the newest version. */
export async function addPoint(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, input: PointInput): Promise<PointId> {
  const version = await openVersion(tx, visit, id, seen)
  const point: DecisionPoint = {
    ...input,
    id: newId<'point'>(visit.at),
    thread: newId<'thread'>(visit.at) satisfies ThreadId,
    number: version.points.length + 1,
  }
  await insertPoint(tx, visit.at, id, version.id, point)
  await bump(tx, id)
  return point.id
}

/** Changes a point with its arguments. */
export async function changePoint(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  seen: Seen,
  pointId: PointId,
  input: PointInput,
) {
  const version = await openVersion(tx, visit, id, seen)
  mustBeIn(version, pointId)
  const { text, consequence, sideNote } = input
  await tx
    .updateTable('decision_points')
    .set({ text, consequence, side_note: sideNote })
    .where('id', '=', pointId)
    .execute()
  await tx.deleteFrom('point_arguments').where('point_id', '=', pointId).execute()
  await insertArguments(tx, visit.at, id, pointId, input.arguments)
  await bump(tx, id)
}

/** Takes a point out of the newest version; those behind it move up. */
export async function removePoint(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, pointId: PointId) {
  const version = await openVersion(tx, visit, id, seen)
  const gone = mustBeIn(version, pointId)
  await tx.deleteFrom('point_arguments').where('point_id', '=', pointId).execute()
  await tx.deleteFrom('decision_points').where('id', '=', pointId).execute()
  // one by one, for two points may not have one number, not even for a moment
  for (const { id: behind, number } of version.points.filter((each) => each.number > gone.number))
    await setNumber(tx, behind, number - 1)
  await bump(tx, id)
}

/** Moves a point one place up. */
export async function movePointUp(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, pointId: PointId) {
  const version = await openVersion(tx, visit, id, seen)
  const { number } = mustBeIn(version, pointId)
  const above = version.points.find((each) => each.number === number - 1)
  if (above === undefined) return
  await setNumber(tx, above.id, version.points.length + 1)
  await setNumber(tx, pointId, number - 1)
  await setNumber(tx, above.id, number)
  await bump(tx, id)
}

function mustBeIn(version: ProposalVersion, pointId: PointId): DecisionPoint {
  const point = version.points.find((each) => each.id === pointId)
  if (point === undefined) throw new Refusal('absent', 'PROPOSAL-3')
  return point
}

async function setNumber(tx: Tx, pointId: PointId, number: number): Promise<void> {
  await tx.updateTable('decision_points').set({ number }).where('id', '=', pointId).execute()
}

async function insertPoint(
  tx: Tx,
  at: Date,
  id: ProposalId,
  versionId: VersionId,
  point: DecisionPoint,
): Promise<void> {
  await tx
    .insertInto('decision_points')
    .values({
      id: point.id,
      proposal_id: id,
      version_id: versionId,
      thread_id: point.thread,
      number: point.number,
      text: point.text,
      consequence: point.consequence,
      side_note: point.sideNote,
    })
    .execute()
  await insertArguments(tx, at, id, point.id, point.arguments)
}

async function insertArguments(tx: Tx, at: Date, id: ProposalId, pointId: PointId, given: DecisionPoint['arguments']) {
  if (given.length === 0) return
  await tx
    .insertInto('point_arguments')
    .values(
      given.map(({ text, sideNote }, index) => ({
        id: newId<'argument'>(at),
        proposal_id: id,
        point_id: pointId,
        number: index + 1,
        text,
        side_note: sideNote,
      })),
    )
    .execute()
}
