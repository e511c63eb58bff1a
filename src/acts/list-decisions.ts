import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { ProposalId } from '#features/governance/domain/proposal.ts'

export type DecisionId = Id<'decision'>

/** A decision that was taken in this region: on what, by which body, when. */
export type TakenDecision = {
  readonly id: DecisionId
  readonly proposalId: ProposalId
  /** Number and title. */
  readonly proposal: string
  readonly body: string
  readonly onDay: Day
}

/** More than these are not chosen from; older ones are named in words. */
const most = 200

/**
 * AGENDA-15 · A change of the agenda can name the decision it rests on: one that was taken in this region and that whoever
 * names it may read. Who may not read that decision sees the words, and no link.
 *
 * Source: issue 3 §1 ("with reason and decision"); requirement 000-31 (item belongs to the regional agenda).
 *
 * @returns what the reader may read, the newest first: row-level security says what that is.
 */
export async function listDecisions(tx: Tx): Promise<readonly TakenDecision[]> {
  const { rows } = await sql<TakenDecision>`
    ${decisions} order by d.on_day desc, d.made_at desc limit ${most}`.execute(tx)
  return rows
}

/** Those of these decisions that the reader may read, by their id. */
export async function findDecisions(
  tx: Tx,
  ids: readonly (DecisionId | null)[],
): Promise<ReadonlyMap<DecisionId, TakenDecision>> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const { rows } = await sql<TakenDecision>`${decisions} where d.id = any (${asked}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** One decision that is named: what one may not read, one cannot name. */
export async function readDecision(tx: Tx, id: DecisionId): Promise<TakenDecision> {
  const found = (await findDecisions(tx, [id])).get(id)
  if (found === undefined) throw new Refusal('absent', 'AGENDA-15')
  return found
}

const decisions = sql`
  select d.id, d.proposal_id as "proposalId", p.number || ' ' || p.title as proposal, b.name as body, d.on_day as "onDay"
  from decisions d join proposals p on p.id = d.proposal_id join bodies b on b.id = d.body_id`
