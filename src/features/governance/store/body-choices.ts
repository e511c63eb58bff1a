import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { type OrganisationKind, type StaffRole } from '#access/domain/words.ts'
import type { AreaId, DivisionKind } from '#regions/domain/atlas.ts'

export type AreaChoice = {
  readonly id: AreaId
  readonly division: DivisionKind
  readonly divisionName: string
  readonly name: string
}

/** The areas of a day as a choice, by division. */
export async function listAreaChoices(tx: Tx, on: Day): Promise<readonly AreaChoice[]> {
  const { rows } = await sql<AreaChoice>`
    select a.id, a.division, d.name as "divisionName", a.name from areas a join divisions d on d.kind = a.division
    where daterange(a.from_on, a.until_on) @> ${on}::date
    order by d.name collate nl, a.name collate nl, a.code limit 2000`.execute(tx)
  return rows
}

export type OrganisationChoice = {
  readonly id: OrganisationId
  readonly name: string
  readonly kind: OrganisationKind
}

/** The organisations that sit in bodies or are spoken for; single schools speak through their board. */
export async function listOrganisationChoices(tx: Tx, on: Day): Promise<readonly OrganisationChoice[]> {
  const { rows } = await sql<OrganisationChoice>`
    select id, name, kind from organisations where holds @> ${on}::date and kind <> 'school'
    order by kind, name collate nl limit 1000`.execute(tx)
  return rows
}

export type PersonChoice = {
  readonly functionId: FunctionId
  readonly name: string
  readonly role: StaffRole
  readonly organisationName: string
}

/** In these functions people work with children and not in bodies; they are invited as a guest by name. */
const atWork: readonly StaffRole[] = ['desk_worker', 'teacher', 'guardian_worker', 'client_supporter', 'administrator']

/** Everyone with an account who could sit in a body, by name. */
export async function listPersonChoices(tx: Tx, on: Day): Promise<readonly PersonChoice[]> {
  const { rows } = await sql<PersonChoice>`
    select f.id as "functionId", p.name, f.role, o.name as "organisationName"
    from functions f join people p on p.id = f.person_id join organisations o on o.id = f.organisation_id
    where f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on}) and not f.role = any (${[...atWork]}::text[])
    order by p.name collate nl, o.name collate nl limit 1000`.execute(tx)
  return rows
}
