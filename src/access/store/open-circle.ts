import type { Day } from '#kernel/day.ts'
import type { DossierId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { type Basis, type RelationId, basisText } from '../domain/relation.ts'
import type { Visit } from '../domain/visit.ts'
import type { FamilyRole, Purpose, Role, Section } from '../domain/words.ts'

export type NewRelation = {
  readonly dossierId: DossierId
  readonly holderId: HolderId
  readonly personId: PersonId
  readonly organisationId: OrganisationId | null
  readonly role: Role
  readonly purpose: Purpose
  readonly basis: Basis
  readonly sections: readonly Section[]
  readonly reason: string
  readonly from: Day
  readonly until: Day | null
}

/** Puts someone in the circle. Null when they stand in it already for this purpose: then nothing changes. */
export async function addRelation(tx: Tx, visit: Visit, relation: NewRelation): Promise<RelationId | null> {
  const id = newId<'relation'>(visit.at)
  return onErrand(tx, 'keeper', async () => {
    const there = await tx
      .selectFrom('relations')
      .select('id')
      .where('dossier_id', '=', relation.dossierId)
      .where('holder_id', '=', relation.holderId)
      .where('purpose', '=', relation.purpose)
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', relation.from)]))
      .executeTakeFirst()
    if (there !== undefined) return null
    await tx
      .insertInto('relations')
      .values({
        id,
        dossier_id: relation.dossierId,
        holder_id: relation.holderId,
        person_id: relation.personId,
        organisation_id: relation.organisationId,
        role: relation.role,
        purpose: relation.purpose,
        basis: basisText(relation.basis),
        sections: [...relation.sections],
        reason: relation.reason,
        from_on: relation.from,
        until_on: relation.until,
        made_at: visit.at,
        made_by: visit.actor.personId,
      })
      .execute()
    return id
  })
}

/**
 * Takes out of the circle what was put there by mistake, as of this day. Who came in as family is no longer family of
 * this child, and a lead who goes out no longer keeps the dossier moving.
 */
export async function endRelations(tx: Tx, visit: Visit, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return
  await onErrand(tx, 'keeper', async () => {
    const ended = await tx
      .updateTable('relations')
      .set({ until_on: visit.on, ended_by: visit.actor.personId, ended_reason: reason })
      .where('id', 'in', [...ids])
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', visit.on)]))
      .returning(['dossier_id', 'holder_id', 'person_id', 'purpose'])
      .execute()
    for (const { dossier_id, holder_id, person_id, purpose } of ended) {
      await tx
        .updateTable('dossiers')
        .set({ lead_id: null })
        .where('id', '=', dossier_id)
        .where('lead_id', '=', holder_id)
        .execute()
      if (purpose === 'family')
        await tx
          .updateTable('family_members')
          .set({ until_on: visit.on, authority_until: visit.on })
          .where('dossier_id', '=', dossier_id)
          .where('person_id', '=', person_id)
          .execute()
    }
  })
}

export type NewFamilyMember = {
  readonly dossierId: DossierId
  readonly personId: PersonId
  readonly kind: FamilyRole
  /** How authority was established and from which day it counts; null when it was not. */
  readonly authority: { readonly from: Day; readonly source: string } | null
  readonly from: Day
}

/** Writes down that someone is family. Who is in the family already stays as they are; who was, comes back anew. */
export async function addFamilyMember(tx: Tx, visit: Visit, member: NewFamilyMember): Promise<void> {
  const standing = {
    kind: member.kind,
    authority: member.authority !== null,
    authority_from: member.authority?.from ?? null,
    authority_until: null,
    authority_source: member.authority?.source ?? null,
    from_on: member.from,
    until_on: null,
  }
  await onErrand(tx, 'keeper', () =>
    tx
      .insertInto('family_members')
      .values({
        id: newId<'family-member'>(visit.at),
        dossier_id: member.dossierId,
        person_id: member.personId,
        ...standing,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['dossier_id', 'person_id'])
          .doUpdateSet(standing)
          .where('family_members.until_on', '<=', member.from),
      )
      .execute(),
  )
}

/** Writes down how identity and (unless null) authority were established, and by whom. */
export async function addIdentityCheck(
  tx: Tx,
  visit: Visit,
  check: { dossierId: DossierId; personId: PersonId; identity: string; authority: string | null; on: Day },
): Promise<void> {
  await onErrand(tx, 'keeper', () =>
    tx
      .insertInto('identity_checks')
      .values({
        id: newId<'identity-check'>(visit.at),
        dossier_id: check.dossierId,
        person_id: check.personId,
        identity_way: check.identity,
        authority_way: check.authority ?? 'none',
        checked_on: check.on,
        recorded_by: visit.actor.personId,
        recorded_at: visit.at,
      })
      .execute(),
  )
}

/** Asks a school for its agreement, once; the school answers by itself. */
export async function askSchool(
  tx: Tx,
  visit: Visit,
  dossierId: DossierId,
  schoolId: OrganisationId,
): Promise<boolean> {
  return onErrand(tx, 'keeper', async () => {
    const asked = await tx
      .selectFrom('school_agreements')
      .select('id')
      .where('dossier_id', '=', dossierId)
      .where('school_id', '=', schoolId)
      .executeTakeFirst()
    if (asked !== undefined) return false
    await tx
      .insertInto('school_agreements')
      .values({
        id: newId<'school-agreement'>(visit.at),
        dossier_id: dossierId,
        school_id: schoolId,
        answer: 'asked',
        on_day: visit.on,
        recorded_at: visit.at,
      })
      .execute()
    return true
  })
}
