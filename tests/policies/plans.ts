import assert from 'node:assert/strict'
import pg from 'pg'
import { type Database, type Tx, inTransaction } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { settingsOf } from '#access/store/settings.ts'

export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** What an act asks of the database, as it is sent; the act is undone. */
export async function statementsOf(
  db: Database,
  visit: Visit,
  act: (tx: Tx) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const asked: Statement[] = []
  const client = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown }
  const { query } = client
  client.query = function (this: unknown, ...given: unknown[]) {
    const [what] = given as [string | { text: string; values?: unknown[] }]
    asked.push(typeof what === 'string' ? { text: what, values: [] } : { text: what.text, values: what.values ?? [] })
    return query.apply(this, given)
  }
  try {
    await inTransaction(db, settingsOf(visit), async (tx) => {
      await act(tx)
      throw new Undone()
    })
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault
  } finally {
    client.query = query
  }
  return asked.filter(({ text }) => text !== 'rollback')
}

class Undone extends Error {}

/** One plan of one statement: what it looks through, how, and what it cost. */
export type Plan = {
  readonly text: string
  readonly nodes: readonly PlanNode[]
  readonly blocks: number
  readonly how: 'custom' | 'generic'
}

export type PlanNode = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Subplan Name'?: string
  readonly 'Actual Loops': number
  readonly Plans?: readonly PlanNode[]
  readonly 'Shared Hit Blocks'?: number
  readonly 'Shared Read Blocks'?: number
}

/**
 * Asks the same statements again, as the role of the application, and has each of them explained: with its values, as the
 * first times, and without them, as after the fifth time (a prepared statement may then get one plan for all values).
 */
export async function plansOf(app: pg.Client, statements: readonly Statement[]): Promise<readonly Plan[]> {
  const plans: Plan[] = []
  try {
    for (const { text, values } of statements) {
      if (!/^\s*(select|insert|update|delete|with)\b/i.test(text)) {
        await app.query(text, [...values])
        continue
      }
      if (values.length > 0) plans.push(await genericPlan(app, text, values))
      const { rows } = await app.query<Explained>(`explain (${options}) ${text}`, [...values])
      plans.push(planOf(text, rows, 'custom'))
    }
  } finally {
    await app.query('rollback')
  }
  return plans
}

type Explained = { 'QUERY PLAN': readonly { Plan: PlanNode }[] }
const options = 'analyze, buffers, timing off, format json'

/** Whatever it wrote is undone, for the same statement is asked once more with its values. */
async function genericPlan(app: pg.Client, text: string, values: readonly unknown[]): Promise<Plan> {
  await app.query(`savepoint before; set local plan_cache_mode = force_generic_plan; prepare asked as ${text}`)
  const { rows } = await app.query<Explained>(
    `explain (${options}) execute asked (${values.map((value) => literal(value)).join(', ')})`,
  )
  await app.query('deallocate asked; rollback to before')
  return planOf(text, rows, 'generic')
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`)
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString())
  return pg.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value))
}

function planOf(text: string, rows: readonly Explained[], how: Plan['how']): Plan {
  const top = rows[0]?.['QUERY PLAN'][0]?.Plan
  assert.ok(top !== undefined)
  const blocks = (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0)
  return { text, nodes: flat(top), blocks, how }
}

function flat(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap((child) => flat(child))]
}

/**
 * What is wrong with a plan, in words; nothing when it looks up what it needs. Branches that were planned but never
 * reached (of policies for an errand that nobody is on) cost nothing but their planning.
 */
export function faultsOf(plan: Plan, childTables: ReadonlySet<string>): readonly string[] {
  const said = JSON.stringify(plan.nodes)
  const faults = plan.nodes
    .filter((node) => node['Actual Loops'] > 0)
    .flatMap((node) => {
      const table = node['Relation Name']
      const kind = node['Node Type']
      const of: string[] = []
      if (table !== undefined && childTables.has(table)) {
        if (kind === 'Seq Scan') of.push(`reads all of ${table}`)
        if (/^Index (Only )?Scan$/.test(kind) && node['Index Cond'] === undefined)
          of.push(`walks all of ${String(node['Index Name'])}`)
      }
      const subplan = node['Subplan Name']
      if (subplan !== undefined && said.includes(`hashed ${subplan})`)) of.push('gathers a whole caseload in a hash')
      return of
    })
  return [...new Set(faults)].map(
    (fault) => `${plan.how}: ${fault}\n    ${plan.text.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
  )
}

export function noFaults(faults: readonly string[]): void {
  assert.ok(faults.length === 0, `\n${faults.join('\n')}`)
}
