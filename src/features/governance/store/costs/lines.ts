import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { mayCorrect } from '../../domain/costs/closing.ts'
import type { CostLineFacts, CostLineId, CostYearId } from '../../domain/costs/cost-year.ts'
import { type Written, holdOpenYear } from './open-year.ts'
import { listClosedYears, readLine } from './read-costs.ts'

/** Adds one line to an open year. A correction names the closed year it puts right. */
export async function addLine(
  tx: Tx,
  visit: Visit<'cost.manage'>,
  yearId: CostYearId,
  line: CostLineFacts,
): Promise<CostLineId> {
  await checkLine(tx, visit, yearId, line)
  const [id] = await insertLines(tx, visit, yearId, [line])
  await touchYear(tx, yearId)
  return id!
}

/** Changes a line of an open year, unless someone else did in the meantime. */
export async function changeLine(
  tx: Tx,
  visit: Visit<'cost.manage'>,
  id: CostLineId,
  version: number,
  line: CostLineFacts,
): Promise<Written> {
  const { yearId } = await readLine(tx, id)
  await checkLine(tx, visit, yearId, line)
  const done = await tx
    .updateTable('cost_lines')
    .set({ ...columnsOf(line), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return 'changed-meanwhile'
  await touchYear(tx, yearId)
  return 'written'
}

/** Takes a line out of an open year. */
export async function removeLine(tx: Tx, visit: Visit<'cost.manage'>, id: CostLineId): Promise<void> {
  const { yearId } = await readLine(tx, id)
  await holdOpenYear(tx, visit, yearId)
  await tx.deleteFrom('cost_lines').where('id', '=', id).execute()
  await touchYear(tx, yearId)
}

async function checkLine(tx: Tx, visit: Visit<'cost.manage'>, yearId: CostYearId, line: CostLineFacts): Promise<void> {
  const year = await holdOpenYear(tx, visit, yearId)
  if (line.kind === 'correction') mayCorrect(line, year.year, await listClosedYears(tx, year.officeId))
}

/** Whoever is closing the year meanwhile has seen other lines: their version no longer fits. */
async function touchYear(tx: Tx, yearId: CostYearId): Promise<void> {
  await tx
    .updateTable('cost_years')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', yearId)
    .execute()
}

/** Puts lines behind the ones that are there. */
export async function insertLines(
  tx: Tx,
  visit: Visit,
  yearId: CostYearId,
  lines: readonly CostLineFacts[],
): Promise<readonly CostLineId[]> {
  if (lines.length === 0) return []
  const { last } = await tx
    .selectFrom('cost_lines')
    .select((row) => row.fn.max('position').as('last'))
    .where('cost_year_id', '=', yearId)
    .executeTakeFirstOrThrow()
  const rows = lines.map((line, place) => ({
    id: newId<'cost-line'>(visit.at),
    cost_year_id: yearId,
    position: (last ?? 0) + place + 1,
    ...columnsOf(line),
  }))
  await tx.insertInto('cost_lines').values(rows).execute()
  return rows.map(({ id }) => id)
}

function columnsOf(line: CostLineFacts) {
  const inKind = line.kind === 'in-kind'
  return {
    what: line.what,
    kind: line.kind,
    cents: inKind ? 0 : line.cents,
    fte: line.fteThousandths === null ? null : (line.fteThousandths / 1000).toFixed(3),
    employer_id: line.employerId,
    person: line.person,
    from_on: line.from,
    until_on: line.until,
    is_temporary: line.isTemporary,
    within_staff: line.withinStaff,
    exchanged_with: line.exchangedWith,
    is_extra: line.isExtra,
    fund: line.fund,
    charged: inKind ? false : line.charged,
    corrects_year: line.kind === 'correction' ? line.correctsYear : null,
    reason: line.reason,
  }
}
