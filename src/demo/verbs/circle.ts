import { addDays } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import type { GroundId } from '#access/domain/grounds.ts'
import type { Purpose, Section } from '#access/domain/words.ts'
import { admit, admitToWrite } from '#access/store/gate.ts'
import { type Joining, consentsMissing, mistakesInJoining } from '#features/dossiers/domain/circle-joining.ts'
import { addToCircle, endInCircle, handOverLead } from '#features/dossiers/store/circle-change.ts'
import { findCandidate } from '#features/dossiers/store/circle-directory.ts'
import { requireLead } from '#features/dossiers/store/circle-lead.ts'
import { readCircle } from '#features/dossiers/store/circle-read.ts'
import { factsFor } from '#features/dossiers/store/consent-read.ts'
import { answerForSchool } from '#features/dossiers/store/school-agreement-store.ts'
import { type Scene, type Who, visitAs, workerOf } from '../scene.ts'

export type Joins = {
  readonly who: Who
  readonly purpose?: Purpose
  /** The ground of the law; without one it rests on consent, and that has to be there already (CIRCLE-3). */
  readonly ground?: GroundId
  readonly sections: readonly Section[]
  readonly reason: string
  /** Days after joining on which it ends; without an end when not said. */
  readonly days?: number
}

/** The lead brings someone into the circle, held to what the form holds them to. */
export async function bringsIn(scene: Scene, lead: Who, dossierId: DossierId, joins: Joins): Promise<void> {
  const visit = await visitAs(scene, 'circle.change', lead)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  await requireLead(scene.tx, grant)
  const candidate = await findCandidate(scene.tx, workerOf(scene, joins.who).functionId, visit.on)
  if (candidate === null) throw new TypeError(`${joins.who} cannot stand around a child on ${visit.on}`)
  const joining: Joining = {
    candidate,
    purpose: joins.purpose ?? 'carry-out-plan',
    basis: joins.ground === undefined ? { kind: 'consent' } : { kind: 'legal', ground: joins.ground },
    sections: joins.sections,
    reason: joins.reason,
    from: visit.on,
    until: joins.days === undefined ? null : addDays(visit.on, joins.days),
  }
  const facts = await factsFor(scene.tx, grant)
  const wrong = [
    ...mistakesInJoining(joining, facts, visit.on),
    ...consentsMissing(joining, facts, visit.on).map(({ section }) => `no consent for ${section}`),
  ]
  if (wrong.length > 0) throw new TypeError(`${joins.who} may not join: ${wrong.join(', ')}`)
  await addToCircle(scene.tx, grant, joining)
}

/** The lead takes someone out of the circle; what they wrote stays. */
export async function takesOut(scene: Scene, lead: Who, dossierId: DossierId, who: Who, reason: string): Promise<void> {
  const visit = await visitAs(scene, 'circle.change', lead)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  const holderId = workerOf(scene, who).functionId as string
  const { rows } = await readCircle(scene.tx, grant)
  const there = rows.filter((row) => row.holderId === holderId && (row.until === null || row.until > visit.on))
  if (there.length === 0) throw new TypeError(`${who} does not stand in the circle`)
  for (const row of there) await endInCircle(scene.tx, grant, row, reason)
}

export async function handsOver(scene: Scene, lead: Who, dossierId: DossierId, to: Who): Promise<void> {
  const visit = await visitAs(scene, 'circle.change', lead)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  await handOverLead(scene.tx, grant, workerOf(scene, lead).functionId, workerOf(scene, to).functionId)
}

/** The school says yes or no about what it wrote and about joining the plan. */
export async function schoolAnswers(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  choice: 'yes' | 'no',
  note: string | null = null,
): Promise<void> {
  const visit = await visitAs(scene, 'school.agree', who)
  const { cover } = await admit(scene.tx, visit, dossierId)
  if (cover === undefined) throw new TypeError(`${who} does not see this dossier`)
  await answerForSchool(scene.tx, cover, choice, note)
}
