import type { DossierId, FunctionId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { Denial } from '#access/store/gate.ts'

/** Whose work it is to keep a dossier moving: the lead, or colleagues in that function when it has ended. */
export type LeadDoer =
  | { readonly holderId: HolderId | FunctionId | PersonId }
  | { readonly organisationId: OrganisationId; readonly role: StaffRole }

/** The lead ("casusregisseur") to give work to; null when the dossier never had one. */
export async function findLeadDoer(tx: Tx, dossierId: DossierId, on: Day): Promise<LeadDoer | null> {
  const row = await tx
    .selectFrom('dossiers as d')
    .innerJoin('functions as f', 'f.id', 'd.lead_id')
    .select(['f.id', 'f.organisation_id', 'f.role', 'f.until_on'])
    .where('d.id', '=', dossierId)
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.until_on === null || row.until_on > on) return { holderId: row.id as FunctionId }
  return { organisationId: row.organisation_id as OrganisationId, role: row.role as StaffRole }
}

/**
 * CIRCLE-1 · Only the lead ("casusregisseur") changes the circle, asks for consent and hands the lead over.
 *
 * When nobody is (the function ended, or none was chosen), a colleague in the circle who may write the cover takes it
 * first; there is exactly one. A stand-in of the lead acts as the lead.
 *
 * Source: domain.md §7.1 (casusregisseur: exactly one per plan); ACT-4.
 */
export async function requireLead(tx: Tx, { dossierId, visit }: Grant<'cover'>): Promise<void> {
  const row = await tx.selectFrom('dossiers').select('lead_id').where('id', '=', dossierId).executeTakeFirst()
  if (row !== undefined && row.lead_id !== null && row.lead_id === visit.actor.functionId) return
  throw new Denial('forbidden', 'CIRCLE-1', dossierId, ['cover'], 'Alleen de casusregisseur van dit kind mag dit doen.')
}

/** The lead, or anyone in the circle who may write the cover when nobody is lead today: then one of them may take it. */
export async function requireLeadOrNobody(tx: Tx, grant: Grant<'cover'>): Promise<void> {
  const { dossierId, visit } = grant
  const lead = await tx
    .selectFrom('dossiers as d')
    .innerJoin('functions as f', 'f.id', 'd.lead_id')
    .select('f.id')
    .where('d.id', '=', dossierId)
    .where((it) => it.or([it('f.until_on', 'is', null), it('f.until_on', '>', visit.on)]))
    .executeTakeFirst()
  if (lead === undefined && grant.mayWrite && visit.actor.functionId !== null) return
  await requireLead(tx, grant)
}
