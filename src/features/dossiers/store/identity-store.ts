import { type Day, day } from '#kernel/day.ts'
import type { Id, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { AuthorityWay, IdentityWay } from '../domain/identity-check.ts'

export type IdentityCheck = {
  readonly personId: PersonId
  readonly identityWay: IdentityWay
  readonly authorityWay: AuthorityWay
  readonly on: Day
  readonly recordedBy: string | null
}

/** Whether someone's identity was established in this dossier, so that their yes counts (IDENTITY-1). */
export async function isIdentityEstablished(
  tx: Tx,
  { dossierId }: Pick<Grant<'cover'>, 'dossierId'>,
  person: PersonId,
): Promise<boolean> {
  const found = await tx
    .selectFrom('identity_checks')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('person_id', '=', person)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Every check in a dossier: who established what of whom, how and when. The newest first. */
export async function listIdentityChecks(tx: Tx, { dossierId }: Grant<'cover'>): Promise<readonly IdentityCheck[]> {
  const rows = await tx
    .selectFrom('identity_checks as i')
    .leftJoin('people as p', 'p.id', 'i.recorded_by')
    .select(['i.person_id', 'i.identity_way', 'i.authority_way', 'i.checked_on', 'p.name'])
    .where('i.dossier_id', '=', dossierId)
    .orderBy('i.recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    identityWay: row.identity_way as IdentityWay,
    authorityWay: row.authority_way as AuthorityWay,
    on: day(row.checked_on),
    recordedBy: row.name,
  }))
}

/** Writes down that a worker established who someone is. Only ever added. */
export async function addIdentityCheck(
  tx: Tx,
  { dossierId, visit }: Grant<'cover', 'write'>,
  check: Omit<IdentityCheck, 'recordedBy'>,
): Promise<Id<'identity-check'>> {
  const id = newId<'identity-check'>(visit.at)
  await tx
    .insertInto('identity_checks')
    .values({
      id,
      dossier_id: dossierId,
      person_id: check.personId,
      identity_way: check.identityWay,
      authority_way: check.authorityWay,
      checked_on: check.on,
      recorded_by: visit.actor.personId,
      recorded_at: visit.at,
    })
    .execute()
  await finishWork(tx, { uniqueKey: `identity.check:${dossierId}:${check.personId}` }, visit.actor.personId, visit.at)
  return id
}
