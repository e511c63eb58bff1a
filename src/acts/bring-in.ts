import type { DossierId, HolderId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { FamilyRole } from '#access/domain/words.ts'
import { type NewRelation, addFamilyMember, addIdentityCheck, addRelation } from '#access/store/open-circle.ts'
import { type Established, deskLeavesOn } from '#features/desk/domain/handling.ts'
import type { HelpRequest } from '#features/desk/domain/request.ts'
import type { Lead } from '#features/desk/store/find-lead.ts'
import { type OpenedDossier, schoolRelation } from './bring-school-in.ts'

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
  const source = kind === 'parent_with_authority' ? authority : null
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
    authority: source,
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
