import { sql } from 'kysely'
import type { HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import type { Grant } from '../domain/grant.ts'
import type { Part, Role } from '../domain/words.ts'

/** Someone who may open a part of a dossier today. */
export type Reader = {
  readonly holderId: HolderId
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId | null
  readonly organisation: string | null
  readonly role: Role
  /** Whether they see what the school wrote too. */
  readonly schoolPart: boolean
}

/**
 * Everyone who may open the part that this ticket is for, on the day of the visit: by name, family first. It says who
 * can be asked to do something, out of the same table that lets them in. One line for each holder.
 */
export async function listReaders<P extends Part>(
  tx: Tx,
  { dossierId, part, visit }: Grant<P>,
): Promise<readonly Reader[]> {
  // other people's lines of the access table are the keeper's to read; the ticket says that this visitor stands in it
  return onErrand(tx, 'keeper', async () => {
    const { rows } = await sql<Reader>`
      select a.holder_id as "holderId", a.person_id as "personId", p.name, a.organisation_id as "organisationId",
        coalesce(o.short_name, o.name) as organisation, min(a.role) as role, bool_or(a.school_part) as "schoolPart"
      from access a
      join people p on p.id = a.person_id
      left join organisations o on o.id = a.organisation_id
      where a.dossier_id = ${dossierId} and a.section = ${part} and a.from_on <= ${visit.on} and a.until_on > ${visit.on}
      group by a.holder_id, a.person_id, p.name, a.organisation_id, o.short_name, o.name
      order by a.organisation_id is not null, p.name collate nl, a.holder_id`.execute(tx)
    return rows
  })
}
