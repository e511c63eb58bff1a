import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { KeptFrom } from '../domain/plan.ts'

/** The organisations around a child, now or soon, and its school: those a text can be kept back from. */
export async function listCircleOrganisations(tx: Tx, { dossierId, visit }: Grant): Promise<readonly KeptFrom[]> {
  const { rows } = await sql<KeptFrom>`
    select o.id, o.name from organisations o
    where o.id in (
      select r.organisation_id from relations r
      where r.dossier_id = ${dossierId} and (r.until_on is null or r.until_on > ${visit.on})
      union select d.school_id from dossiers d where d.id = ${dossierId})
    order by o.name collate nl`.execute(tx)
  return rows
}
