import { sql } from 'kysely'
import { type Day, day } from '#kernel/day.ts'
import type { FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import { type Basis, type RelationId, readBasis } from '#access/domain/relation.ts'
import type { FamilyRole, Purpose, Role, Section } from '#access/domain/words.ts'

/** Someone who is, was or will be in the circle: one row per period, so that the history can be read (CIRCLE-6). */
export type CircleRow = {
  readonly id: RelationId
  readonly holderId: HolderId
  readonly personId: PersonId
  readonly name: string | null
  readonly role: Role
  readonly organisationId: OrganisationId | null
  readonly organisation: string | null
  readonly purpose: Purpose
  readonly basis: Basis
  readonly sections: readonly Section[]
  readonly reason: string
  readonly from: Day
  readonly until: Day | null
  readonly endedReason: string | null
}

export type FamilyMember = {
  readonly id: Id<'family-member'>
  readonly personId: PersonId
  readonly name: string | null
  readonly kind: FamilyRole
  readonly authority: boolean
  readonly authorityFrom: Day | null
  readonly authorityUntil: Day | null
  readonly authoritySource: string | null
  readonly hasAccount: boolean
}

export type Circle = {
  readonly leadId: FunctionId | null
  readonly rows: readonly CircleRow[]
  readonly family: readonly FamilyMember[]
}

/** Everyone around a child over time, and the family with who holds authority. For who holds the ticket of the cover. */
export async function readCircle(tx: Tx, grant: Grant<'cover'>): Promise<Circle> {
  const { dossierId } = grant
  const { lead_id } = await tx
    .selectFrom('dossiers')
    .select('lead_id')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<RawRow>`
    select r.id, r.holder_id, r.person_id, p.name, r.role, r.organisation_id, coalesce(o.short_name, o.name) as organisation,
      r.purpose, r.basis, r.sections, r.reason, r.from_on, r.until_on, r.ended_reason
    from relations r
    left join people p on p.id = r.person_id
    left join organisations o on o.id = r.organisation_id
    where r.dossier_id = ${dossierId}
    order by r.organisation_id is not null, o.name collate nl, p.name collate nl, r.from_on desc, r.id desc`.execute(tx)
  return {
    leadId: lead_id as FunctionId | null,
    rows: rows.map((row) => rowOf(row)),
    family: await readFamily(tx, grant),
  }
}

type RawRow = {
  id: RelationId
  holder_id: HolderId
  person_id: PersonId
  name: string | null
  role: Role
  organisation_id: OrganisationId | null
  organisation: string | null
  purpose: Purpose
  basis: string
  sections: Section[]
  reason: string
  from_on: string
  until_on: string | null
  ended_reason: string | null
}

function rowOf(row: RawRow): CircleRow {
  return {
    id: row.id,
    holderId: row.holder_id,
    personId: row.person_id,
    name: row.name,
    role: row.role,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    purpose: row.purpose,
    basis: readBasis(row.basis),
    sections: row.sections,
    reason: row.reason,
    from: day(row.from_on),
    until: row.until_on === null ? null : day(row.until_on),
    endedReason: row.ended_reason,
  }
}

export async function readFamily(tx: Tx, { dossierId, visit }: Grant<'cover'>): Promise<readonly FamilyMember[]> {
  const rows = await tx
    .selectFrom('family_members as m')
    .leftJoin('people as p', 'p.id', 'm.person_id')
    .leftJoin('accounts as a', 'a.person_id', 'm.person_id')
    .select(['m.id', 'm.person_id', 'p.name', 'm.kind', 'm.authority', 'm.authority_from', 'm.authority_until'])
    .select(['m.authority_source', 'a.person_id as account'])
    .where('m.dossier_id', '=', dossierId)
    .where((row) => row.or([row('m.until_on', 'is', null), row('m.until_on', '>', visit.on)]))
    .orderBy('m.from_on')
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as FamilyMember['id'],
    personId: row.person_id as PersonId,
    name: row.name,
    kind: row.kind as FamilyRole,
    authority: row.authority,
    authorityFrom: row.authority_from as Day | null,
    authorityUntil: row.authority_until as Day | null,
    authoritySource: row.authority_source,
    hasAccount: row.account !== null,
  }))
}
