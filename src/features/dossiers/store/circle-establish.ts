import type { Tx } from '#platform/database.ts'
import { Refusal } from '#kernel/refusal.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { basisText } from '#access/domain/relation.ts'
import type { FamilyRole } from '#access/domain/words.ts'
import { keep } from '#access/store/keeper.ts'
import { familyRelation } from '../domain/circle-family.ts'
import { type Established, kindAfter } from '../domain/identity-check.ts'
import type { FamilyMember } from './circle-read.ts'
import { tellSigners } from './consent-ask.ts'
import { listRequests } from './consent-read.ts'
import { addIdentityCheck } from './identity-store.ts'

type Ticket = Grant<'cover', 'write'>

/**
 * Writes down what a worker established of someone of the family (IDENTITY-1, IDENTITY-2): who they are, and whether they
 * hold authority from when until when and how that was seen. What they read and sign follows from it at once.
 */
export async function establish(
  tx: Tx,
  grant: Ticket,
  member: FamilyMember,
  seen: Established,
  baseUrl: string,
): Promise<void> {
  const { dossierId, visit } = grant
  await addIdentityCheck(tx, grant, {
    personId: member.personId,
    identityWay: seen.identityWay,
    authorityWay: seen.authorityWay,
    on: seen.checkedOn,
  })
  const kind = kindAfter(member.kind, seen.authority)
  await tx
    .updateTable('family_members')
    .set({ kind, ...authorityColumns(member, seen, visit.on) })
    .where('id', '=', member.id)
    .where('dossier_id', '=', dossierId)
    .execute()
  if (kind !== member.kind) await changeRole(tx, grant, member, kind)
  await keep(tx, dossierId)
  if (seen.authority) await tellOfOpenQuestions(tx, grant, baseUrl)
}

/** Who now decides too is asked what the others were asked already. Who was told before is not told again. */
async function tellOfOpenQuestions(tx: Tx, grant: Ticket, baseUrl: string): Promise<void> {
  const open = (await listRequests(tx, grant)).filter(({ statuses }) =>
    statuses.some(({ state }) => state !== 'closed' && state !== 'expired'),
  )
  for (const request of open) await tellSigners(tx, grant, request.id, request, baseUrl)
}

/** Authority that was not found any more ends today; what was there before stays readable in it. */
function authorityColumns(member: FamilyMember, seen: Established, today: string) {
  if (seen.authority)
    return {
      authority: true,
      authority_from: seen.authorityFrom,
      authority_until: seen.authorityUntil,
      authority_source: seen.authorityWay,
    }
  if (!member.authority) return {}
  return {
    authority: true,
    authority_until: member.authorityUntil !== null && member.authorityUntil < today ? member.authorityUntil : today,
  }
}

/** What someone is called in the circle follows from their authority: the old row ends, a new one begins. */
async function changeRole(tx: Tx, { dossierId, visit }: Ticket, member: FamilyMember, kind: FamilyRole): Promise<void> {
  const ended = await tx
    .updateTable('relations')
    .set({ until_on: visit.on, ended_by: visit.actor.personId, ended_reason: 'gezag vastgesteld' })
    .where('dossier_id', '=', dossierId)
    .where('person_id', '=', member.personId)
    .where('purpose', '=', 'family')
    .where((it) => it.or([it('until_on', 'is', null), it('until_on', '>', visit.on)]))
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return
  await insertFamilyRelation(tx, { dossierId, visit }, { personId: member.personId, kind, reason: 'Gezag vastgesteld' })
}

/** Someone of the family in the circle, from today. */
export async function insertFamilyRelation(
  tx: Tx,
  { dossierId, visit }: Pick<Ticket, 'dossierId' | 'visit'>,
  {
    personId,
    kind,
    reason,
  }: { readonly personId: FamilyMember['personId']; readonly kind: FamilyRole; readonly reason: string },
): Promise<void> {
  const { basis, purpose, sections } = familyRelation(kind)
  await tx
    .insertInto('relations')
    .values({
      id: newId<'relation'>(visit.at),
      dossier_id: dossierId,
      holder_id: personId,
      person_id: personId,
      organisation_id: null,
      role: kind,
      purpose,
      basis: basisText(basis),
      sections: [...sections],
      reason,
      from_on: visit.on,
      until_on: null,
      made_at: visit.at,
      made_by: visit.actor.personId,
    })
    .execute()
}

/** One member of the family of this dossier, or absent. */
export function memberOf(family: readonly FamilyMember[], id: string): FamilyMember {
  const found = family.find((member) => member.id === id)
  if (found === undefined) throw new Refusal('absent', 'ACCESS-1')
  return found
}
