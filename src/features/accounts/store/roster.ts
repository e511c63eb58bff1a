import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { sql } from 'kysely'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Finding } from '#regions/domain/import/finding.ts'
import { readTable } from '#regions/store/read-table.ts'
import type { Administrator } from '../domain/administration.ts'
import type { HeldFunction } from '../domain/functions.ts'
import type { Identifier } from '../domain/identifiers.ts'
import { type RosterKind, rosterKind } from '../domain/roster/columns.ts'
import type { Ids, KnownOrganisation, KnownPerson, PlannedRow } from '../domain/roster/plan.ts'
import { planOrganisations } from '../domain/roster/plan-organisations.ts'
import { planFunctions, planPeople } from '../domain/roster/plan-people.ts'
import { readFunctions, readOrganisations, readPeople } from '../domain/roster/rows.ts'
import { listPlaces } from './places.ts'
import { doAct } from './roster-acts.ts'

export type RosterManner = {
  /** Null for the command line of the house. */
  readonly admin: Administrator | null
  readonly dryRun: boolean
  readonly at: Date
  readonly on: Day
}

export type RosterReport = {
  readonly kind: RosterKind
  readonly dryRun: boolean
  readonly rows: readonly PlannedRow[]
  readonly findings: readonly Finding[]
}

/**
 * Reads organisations, people or functions from a CSV: the whole file first, then what is right in this transaction, and
 * every wrong row with line, field, value and reason. A dry run says the same and writes nothing.
 *
 * @throws BrokenFile when nothing of it can be read.
 */
export async function importRoster(tx: Tx, bytes: Uint8Array, manner: RosterManner): Promise<RosterReport> {
  const table = readTable(bytes)
  const kind = rosterKind(table)
  if (!manner.dryRun) await sql`select pg_advisory_xact_lock(45)`.execute(tx)
  const { good, plan, findings } = await makePlan(tx, kind, table, manner)
  if (!manner.dryRun) for (const act of plan.acts) await doAct(tx, act, manner)
  const all = [...findings, ...plan.findings].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { kind, dryRun: manner.dryRun, rows: good === 0 ? [] : plan.rows, findings: all }
}

async function makePlan(
  tx: Tx,
  kind: RosterKind,
  table: ReturnType<typeof readTable>,
  { admin, at, on }: RosterManner,
) {
  const ids: Ids = { organisation: () => newId(at), person: () => newId(at), function: () => newId(at) }
  const organisations = await listKnownOrganisations(tx)
  if (kind === 'organisations') {
    const { good, findings } = readOrganisations(table)
    return { good: good.length, findings, plan: planOrganisations(good, organisations, admin, ids) }
  }
  const people = await listKnownPeople(tx)
  const situation = { organisations, people, admin, today: on, ids }
  if (kind === 'people') {
    const { good, findings } = readPeople(table)
    return { good: good.length, findings, plan: planPeople(good, situation) }
  }
  const { good, findings } = readFunctions(table)
  return { good: good.length, findings, plan: planFunctions(good, situation) }
}

async function listKnownOrganisations(tx: Tx): Promise<readonly KnownOrganisation[]> {
  const places = new Map((await listPlaces(tx, 'all')).map((place) => [place.id as string, place]))
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'short_name', 'parent_id', 'phone', 'email'])
    .orderBy('id')
    .execute()
  const numbers = Map.groupBy(
    await tx.selectFrom('organisation_identifiers').selectAll().execute(),
    (row) => row.organisation_id,
  )
  return rows.flatMap((row) => {
    const place = places.get(row.id)
    if (place === undefined) return []
    return {
      ...place,
      shortName: row.short_name,
      parentId: row.parent_id as OrganisationId | null,
      phone: row.phone,
      email: row.email,
      identifiers: (numbers.get(row.id) ?? []).map(({ scheme, value }) => ({ scheme, value }) as Identifier),
    }
  })
}

async function listKnownPeople(tx: Tx): Promise<readonly KnownPerson[]> {
  const { rows } = await onErrand(tx, 'administration', () =>
    sql<{
      id: PersonId
      name: string
      email: string
      isStaff: boolean
      functions: (Omit<HeldFunction, 'personId' | 'period'> & { from: Day; until: Day | null })[]
    }>`
      select p.id, p.name, a.email, p.is_staff as "isStaff",
             coalesce((select json_agg(json_build_object('id', f.id, 'organisationId', f.organisation_id, 'role', f.role, 'from', f.from_on, 'until', f.until_on))
                       from functions f where f.person_id = p.id), '[]') as functions
      from accounts a join people p on p.id = a.person_id`.execute(tx),
  )
  return rows.map((row) => ({
    ...row,
    functions: row.functions.map(({ from, until, ...rest }) => ({
      ...rest,
      personId: row.id,
      period: { from, until },
    })),
  }))
}
