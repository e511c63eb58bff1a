import type { DossierId, FunctionId, OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { findGround, groundOpens } from '#access/domain/grounds.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type NewRelation, askSchool } from '#access/store/open-circle.ts'
import { addWork } from '#work/store/work-store.ts'
import type { HelpRequest } from '#features/desk/domain/request.ts'
import { findRole } from '#features/desk/store/find-role.ts'

/** The dossier that the question comes into, new or known, with what the rest of the act must know of it. */
export type OpenedDossier = {
  readonly dossierId: DossierId
  readonly number: string
  readonly leadId: FunctionId
  readonly schoolId: OrganisationId | null
}

/**
 * OPEN-3 · A school that asked about its own pupil comes into the circle for the basics, by its own legal ground; the
 * plan stays closed until the family and the school agree.
 *
 * Only in the function that asked, when that still holds, and only for a pupil of that school.
 *
 * Source: WPO art. 40a; WVO 2020 art. 2.44 (ground `wpo-40a`); source document 002, note 1.
 */
export async function schoolRelation(
  tx: Tx,
  visit: Visit,
  request: HelpRequest,
  dossier: OpenedDossier,
): Promise<NewRelation | null> {
  const { asker } = request
  if (!isOwnPupil(request, dossier) || asker.holderId === null || asker.personId === null) return null
  const role = await findRole(tx, asker.holderId, visit.on)
  if (role === null) return null
  const ground = findGround('wpo-40a')
  if (ground === null || !groundOpens(ground, role, 'carry-out-plan', 'basics', visit.on)) return null
  return {
    dossierId: dossier.dossierId,
    holderId: asker.holderId,
    personId: asker.personId,
    organisationId: asker.organisationId,
    role,
    purpose: 'carry-out-plan',
    basis: { kind: 'legal', ground: 'wpo-40a' },
    sections: ['basics'],
    reason: `Stelde hulpvraag ${request.number} voor een eigen leerling`,
    from: visit.on,
    until: null,
  }
}

function isOwnPupil({ asker }: HelpRequest, { schoolId }: OpenedDossier): boolean {
  return asker.kind === 'school' && asker.organisationId !== null && asker.organisationId === schoolId
}

/**
 * Asks the school of the pupil for its agreement. Who asked for the school gets that as work; when the family asked, the
 * school hears nothing yet: the lead speaks with the family first.
 */
export async function askOwnSchool(tx: Tx, visit: Visit, request: HelpRequest, dossier: OpenedDossier): Promise<void> {
  const { dossierId, schoolId } = dossier
  if (schoolId === null) return
  const asked = await askSchool(tx, visit, dossierId, schoolId)
  const { holderId } = request.asker
  if (!asked || holderId === null || !isOwnPupil(request, dossier)) return
  await addWork(tx, {
    holderId,
    kind: 'school.agree',
    path: `/dossiers/${dossierId}/akkoord-school`,
    dossierId,
    at: visit.at,
  })
}
