import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { StaffRole } from '#access/domain/words.ts'

/** Who can keep a dossier moving ("casusregisseur"): someone of the municipality's own access to youth help. */
export type Lead = {
  readonly functionId: FunctionId
  readonly holderId: HolderId
  readonly personId: PersonId
  readonly name: string
  readonly role: StaffRole
  readonly organisationId: OrganisationId
  readonly organisationName: string
}

/**
 * OPEN-1 · A dossier is kept moving by one youth consultant or family coach, of the desk's own organisation or of the
 * municipality where the child lives, who works there today.
 *
 * Source: domain.md §7.1 (casusregisseur); Jeugdwet art. 2.3; ground `jw-2.3`.
 */
export async function listLeads(
  tx: Tx,
  where: { deskId: OrganisationId; municipalityCode: string | null; on: Day },
): Promise<readonly Lead[]> {
  const { deskId, municipalityCode, on } = where
  const { rows } = await sql<Lead>`
    select f.id as "functionId", f.id as "holderId", p.id as "personId", p.name, f.role,
      o.id as "organisationId", o.name as "organisationName"
    from functions f
    join people p on p.id = f.person_id
    join organisations o on o.id = f.organisation_id
    left join accounts a on a.person_id = p.id
    where f.role in ('youth_consultant', 'family_coach') and daterange(f.from_on, f.until_on) @> ${on}::date
      and (o.id = ${deskId} or (o.kind = 'municipality' and o.municipality_code = ${municipalityCode})) and a.blocked_at is null
    order by o.id = ${deskId} desc, p.name collate nl, f.id`.execute(tx)
  return rows
}
