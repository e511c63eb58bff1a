import type { DossierId, FunctionId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { findGround, groundOpens } from '#access/domain/grounds.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type FamilyRole, isStaffRole } from '#access/domain/words.ts'
import {
  type NewRelation,
  addFamilyMember,
  addIdentityCheck,
  addRelation,
  askSchool,
} from '#access/store/open-circle.ts'
import { addWork } from '#work/store/work-store.ts'
import { type Established, authorityWays, deskLeavesOn } from '#features/desk/domain/handling.ts'
import type { HelpRequest } from '#features/desk/domain/request.ts'
import type { Lead } from './find-lead.ts'

/** The dossier that the question comes into, new or known, with what the rest of the act must know of it. */
export type OpenedDossier = {
  readonly dossierId: DossierId
  readonly number: string
  readonly leadId: FunctionId
  readonly schoolId: OrganisationId | null
}

type Opening = {
  readonly request: HelpRequest
  readonly dossier: OpenedDossier
  readonly lead: Lead
  readonly established: Established | null
}

/**
 * Puts into the circle of a dossier whoever belongs there when a question is accepted: the desk, the lead, and who asked
 * as far as a ground lets them in. Gives the relations that are new.
 */
export async function bringIn(tx: Tx, visit: Visit, opening: Opening): Promise<readonly string[]> {
  const { request, dossier, lead, established } = opening
  const relations = [deskRelation(visit, request, dossier.dossierId)]
  // the lead that a known dossier has stands in its circle already
  if (lead.functionId === dossier.leadId) relations.push(leadRelation(visit, request, dossier.dossierId, lead))
  const asker = await schoolRelation(tx, visit, request, dossier)
  if (asker !== null) relations.push(asker)
  if (established !== null) relations.push(...(await bringFamilyIn(tx, visit, request, dossier.dossierId, established)))

  const added: string[] = []
  for (const relation of relations) {
    const id = await addRelation(tx, visit, relation)
    if (id !== null) added.push(id)
  }
  return added
}

function deskRelation(visit: Visit, request: HelpRequest, dossierId: DossierId): NewRelation {
  return {
    dossierId,
    holderId: visit.actor.holderId,
    personId: visit.actor.personId,
    organisationId: visit.actor.organisationId,
    role: 'desk_worker',
    purpose: 'handle-request',
    basis: { kind: 'legal', ground: 'jw-2.3-loket' },
    sections: ['basics'],
    reason: `Het loket heeft hulpvraag ${request.number} aangenomen en draagt over`,
    from: visit.on,
    until: deskLeavesOn(visit.on),
  }
}

function leadRelation(visit: Visit, request: HelpRequest, dossierId: DossierId, lead: Lead): NewRelation {
  return {
    dossierId,
    holderId: lead.holderId,
    personId: lead.personId,
    organisationId: lead.organisationId,
    role: lead.role,
    purpose: 'carry-out-plan',
    basis: { kind: 'legal', ground: 'jw-2.3' },
    sections: ['basics', 'plan'],
    reason: `Casusregisseur sinds hulpvraag ${request.number}`,
    from: visit.on,
    until: null,
  }
}

/**
 * OPEN-3 · A school that asked about its own pupil comes into the circle for the basics, by its own legal ground; the
 * plan stays closed until the family and the school agree.
 *
 * Only in the function that asked, when that still holds, and only for a pupil of that school.
 *
 * Source: WPO art. 40a; WVO 2020 art. 2.44 (ground `wpo-40a`); source document 002, note 1.
 */
async function schoolRelation(
  tx: Tx,
  visit: Visit,
  request: HelpRequest,
  dossier: OpenedDossier,
): Promise<NewRelation | null> {
  const { asker } = request
  if (!isOwnPupil(request, dossier) || asker.holderId === null || asker.personId === null) return null
  const work = await tx
    .selectFrom('functions')
    .select(['role', 'from_on', 'until_on'])
    .where('id', '=', asker.holderId)
    .executeTakeFirst()
  if (work === undefined || !isStaffRole(work.role)) return null
  if (work.from_on > visit.on || (work.until_on !== null && work.until_on <= visit.on)) return null
  const ground = findGround('wpo-40a')
  if (ground === null || !groundOpens(ground, work.role, 'carry-out-plan', 'basics', visit.on)) return null
  return {
    dossierId: dossier.dossierId,
    holderId: asker.holderId,
    personId: asker.personId,
    organisationId: asker.organisationId,
    role: work.role,
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

/** The family that asked with an account, once the desk has established who it is (DESK-15). */
async function bringFamilyIn(
  tx: Tx,
  visit: Visit,
  { asker, number }: HelpRequest,
  dossierId: DossierId,
  established: Established,
): Promise<readonly NewRelation[]> {
  const { personId } = asker
  const isFamily = asker.kind === 'parent' || asker.kind === 'youth'
  // an account of a function is no account of family
  if (!isFamily || personId === null || (asker.holderId as string) !== (personId as string)) return []
  const { identity, authority, on } = established
  const kind: FamilyRole =
    asker.kind === 'youth' ? 'youth' : authority === null ? 'parent_without_authority' : 'parent_with_authority'
  const source = kind === 'parent_with_authority' && authority !== null ? authorityWays[authority] : null
  await addFamilyMember(tx, visit, {
    dossierId,
    personId,
    kind,
    authority: source === null ? null : { from: on, source },
    from: on,
  })
  await addIdentityCheck(tx, visit, {
    dossierId,
    personId,
    identity,
    authority: kind === 'parent_with_authority' ? authority : null,
    on,
  })
  return [familyRelation(visit, dossierId, personId, kind, number)]
}

function familyRelation(
  visit: Visit,
  dossierId: DossierId,
  personId: PersonId,
  kind: FamilyRole,
  number: string,
): NewRelation {
  return {
    dossierId,
    holderId: personId as string as HolderId,
    personId,
    organisationId: null,
    role: kind,
    purpose: 'family',
    basis: { kind: 'family' },
    sections: ['basics', 'plan', 'care'],
    reason: `Vroeg hulp met hulpvraag ${number}`,
    from: visit.on,
    until: null,
  }
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
    path: `/dossiers/${dossierId}/toestemmingen`,
    dossierId,
    at: visit.at,
  })
}
