import { sql } from 'kysely'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { purposesOf } from '#access/domain/audience.ts'
import { staffRoles } from '#access/domain/words.ts'
import type { Candidate } from '../domain/circle-joining.ts'

/** Roles that can stand around a child at all. */
const roles = staffRoles.filter((role) => purposesOf(role).length > 0)

const columns = sql`f.id as "functionId", p.id as "personId", p.name, f.role, o.id as "organisationId",
  coalesce(o.short_name, o.name) as "organisationName", o.kind as "organisationKind"`

/**
 * The staff directory: people in functions that hold on a day, by (part of) a name, and within an organisation when one
 * is chosen. Never family. At most fifty; who finds too many types more of the name.
 */
export async function findStaff(
  tx: Tx,
  asked: { readonly name: string; readonly organisationId: OrganisationId | null },
  on: Day,
): Promise<readonly Candidate[]> {
  const pattern = `%${asked.name.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Candidate>`
    select ${columns} from people p
    join functions f on f.person_id = p.id join organisations o on o.id = f.organisation_id
    where p.is_staff and unaccent(p.name) ilike unaccent(${pattern}) and f.role = any (${roles}::text[])
      and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})
      and (${asked.organisationId}::uuid is null or o.id = ${asked.organisationId})
    order by p.name collate nl, o.name collate nl limit 50`.execute(tx)
  return rows
}

/** One function from the directory; null when it does not hold on the day. */
export async function findCandidate(tx: Tx, functionId: FunctionId, on: Day): Promise<Candidate | null> {
  const { rows } = await sql<Candidate>`
    select ${columns} from functions f join people p on p.id = f.person_id join organisations o on o.id = f.organisation_id
    where f.id = ${functionId} and f.role = any (${roles}::text[])
      and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})`.execute(tx)
  return rows[0] ?? null
}

/** Organisations where people work who can stand around a child, to choose from. */
export async function listOrganisations(tx: Tx, on: Day) {
  const { rows } = await sql<{ id: OrganisationId; name: string; kind: Candidate['organisationKind'] }>`
    select o.id, o.name, o.kind from organisations o
    where exists (select 1 from functions f where f.organisation_id = o.id and f.role = any (${roles}::text[])
                  and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on}))
    order by o.name collate nl`.execute(tx)
  return rows
}
