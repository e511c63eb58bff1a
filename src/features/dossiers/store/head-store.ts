import { sql } from 'kysely'
import type { DossierId, FunctionId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Grants } from '#access/domain/grant.ts'
import type { StaffRole } from '#access/domain/words.ts'
import type { DossierHead } from '../domain/head.ts'

/** The cover of a dossier, for the head of each of its pages. */
export async function readHead(tx: Tx, { dossierId, visit }: Grants): Promise<DossierHead> {
  const row = await tx
    .selectFrom('dossiers as d')
    .leftJoin('organisations as school', 'school.id', 'd.school_id')
    .leftJoin('functions as f', (join) =>
      join
        .onRef('f.id', '=', 'd.lead_id')
        .on('f.from_on', '<=', visit.on)
        .on((eb) => eb.or([eb('f.until_on', 'is', null), eb('f.until_on', '>', visit.on)])),
    )
    .leftJoin('people as p', 'p.id', 'f.person_id')
    .leftJoin('organisations as o', 'o.id', 'f.organisation_id')
    .select(['d.number', 'd.called', 'd.born_on', 'd.next_due_on', 'd.closed_on', 'school.name as school_name'])
    .select(['f.id as lead_id', 'p.name as lead_name', 'f.role as lead_role', 'o.phone as lead_phone'])
    .select(sql<string | null>`coalesce(o.short_name, o.name)`.as('lead_organisation'))
    .where('d.id', '=', dossierId)
    .executeTakeFirstOrThrow()
  return {
    id: dossierId satisfies DossierId,
    number: row.number,
    called: row.called,
    bornOn: row.born_on as Day,
    schoolName: row.school_name,
    lead:
      row.lead_id === null || row.lead_name === null
        ? null
        : {
            functionId: row.lead_id as FunctionId,
            name: row.lead_name,
            role: row.lead_role as StaffRole,
            organisation: row.lead_organisation ?? '',
            phone: row.lead_phone,
          },
    nextDueOn: row.next_due_on as Day | null,
    closedOn: row.closed_on as Day | null,
  }
}
