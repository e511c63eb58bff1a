import { sql } from 'kysely'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { type CostLine, type CostLineId, type CostYear, type CostYearId, sumsOf } from '../../domain/costs/cost-year.ts'
import { type AllocatedPart, type KeyPart, allocate } from '../../domain/costs/key.ts'
import { findGap } from '../../domain/costs/parts.ts'
import { readFrozen } from './frozen.ts'
import { type UsedKey, listUsedKeys } from './keys.ts'

/** A year in the list. */
export type CostYearSummary = CostYear & { readonly chargedCents: number; readonly lines: number }

/** All of a year: its lines, by which keys it is spread, and what that comes to. */
export type CostSheet = {
  readonly year: CostYear
  readonly lines: readonly CostLine[]
  readonly keys: readonly UsedKey[]
  /** Frozen for a closed year; null while it cannot be spread (yet). */
  readonly allocation: readonly AllocatedPart[] | null
}

const yearColumns = sql`y.id, y.office_id as "officeId", o.name as "officeName", y.year, y.budget_cents as "budgetCents",
  y.is_budget_neutral as "isBudgetNeutral", y.closed_at as "closedAt", y.version`

/** The years of all programmes, the newest first. */
export async function listCostYears(tx: Tx): Promise<readonly CostYearSummary[]> {
  const { rows } = await sql<CostYearSummary>`
    select ${yearColumns}, coalesce(sum(l.cents) filter (where l.charged and l.kind <> 'in-kind'), 0)::bigint as "chargedCents",
      count(l.id)::int as lines
    from cost_years y join organisations o on o.id = y.office_id left join cost_lines l on l.cost_year_id = y.id
    group by y.id, o.name order by o.name collate nl, y.year desc`.execute(tx)
  return rows
}

/** One year of one office. */
export async function readCostSheet(tx: Tx, officeId: OrganisationId, year: number): Promise<CostSheet> {
  const found = await sql<CostYear>`
    select ${yearColumns} from cost_years y join organisations o on o.id = y.office_id
    where y.office_id = ${officeId} and y.year = ${year}`.execute(tx)
  const of = found.rows[0]
  if (of === undefined) throw new Refusal('absent', 'COST-7')
  return readSheetOf(tx, of)
}

/** The year itself, held until the transaction ends so that nobody changes it meanwhile. */
export async function holdCostYear(tx: Tx, id: CostYearId): Promise<CostYear> {
  const { rows } = await sql<CostYear>`
    select ${yearColumns} from cost_years y join organisations o on o.id = y.office_id where y.id = ${id} for update of y`.execute(
    tx,
  )
  const year = rows[0] ?? (await findClosed(tx, id))
  if (year === undefined) throw new Refusal('absent', 'COST-7')
  return year
}

/** A closed year cannot be held: the database lets nobody lock what nobody may change. */
async function findClosed(tx: Tx, id: CostYearId): Promise<CostYear | undefined> {
  const { rows } = await sql<CostYear>`
    select ${yearColumns} from cost_years y join organisations o on o.id = y.office_id where y.id = ${id}`.execute(tx)
  return rows[0]
}

export async function readSheetOf(tx: Tx, year: CostYear): Promise<CostSheet> {
  const lines = await listLines(tx, year.id)
  const keys = await listUsedKeys(tx, year.id)
  const allocation = year.closedAt === null ? spread(lines, keys, year.year) : await readFrozen(tx, year.id)
  return { year, lines, keys, allocation }
}

/** What the lines would come to by these keys, or null when they cannot be spread yet. */
function spread(lines: readonly CostLine[], keys: readonly KeyPart[], year: number): readonly AllocatedPart[] | null {
  const { chargedCents } = sumsOf(lines)
  const weighs = keys.every(({ over }) => over.some(({ weight }) => weight > 0))
  if (chargedCents < 0 || !weighs || findGap(keys, year) !== null) return null
  return allocate(chargedCents, keys, year)
}

type LineRow = Omit<CostLine, 'fteThousandths'> & { readonly fte: string | null }

const lineColumns = sql`l.id, l.what, l.kind, l.cents, l.fte, l.employer_id as "employerId", e.name as "employerName", l.person,
  l.from_on as "from", l.until_on as "until", l.is_temporary as "isTemporary", l.within_staff as "withinStaff",
  l.exchanged_with as "exchangedWith", l.is_extra as "isExtra", l.fund, l.charged, l.corrects_year as "correctsYear", l.reason`

export async function listLines(tx: Tx, yearId: CostYearId): Promise<readonly CostLine[]> {
  const { rows } = await sql<LineRow>`
    select ${lineColumns} from cost_lines l left join organisations e on e.id = l.employer_id
    where l.cost_year_id = ${yearId} order by l.position, l.id`.execute(tx)
  return rows.map(lineOf)
}

/** One line with its year and version, to fill a form with. */
export async function readLine(tx: Tx, id: CostLineId): Promise<CostLine & { yearId: CostYearId; version: number }> {
  const { rows } = await sql<LineRow & { yearId: CostYearId; version: number }>`
    select ${lineColumns}, l.cost_year_id as "yearId", l.version
    from cost_lines l left join organisations e on e.id = l.employer_id where l.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Refusal('absent', 'COST-7')
  return { ...lineOf(row), yearId: row.yearId, version: row.version }
}

function lineOf({ fte, ...line }: LineRow): CostLine {
  return { ...line, fteThousandths: fte === null ? null : Math.round(Number(fte) * 1000) }
}

/** The years of an office that are closed: what a correction may name. */
export async function listClosedYears(tx: Tx, officeId: OrganisationId): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('cost_years')
    .select('year')
    .where('office_id', '=', officeId)
    .where('closed_at', 'is not', null)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Whose year is meant when an address names no office: the own, or else the first by name that has it. */
export async function findOfficeWith(tx: Tx, own: OrganisationId | null, year: number): Promise<OrganisationId | null> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select o.id from cost_years y join organisations o on o.id = y.office_id where y.year = ${year}
    order by o.id = ${own}::uuid desc nulls last, o.name collate nl, o.id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** The organisations that employ someone of the programme, to choose from. */
export async function listEmployers(
  tx: Tx,
): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]> {
  const { rows } = await sql<{ id: OrganisationId; name: string }>`
    select id, name from organisations where kind <> 'school' order by name collate nl, id`.execute(tx)
  return rows
}
