import { sql } from 'kysely'
import { type Day, addDays } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { addWork } from '#work/store/work-store.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { proposalPath } from './proposal-work.ts'

/** How many days before a decision is to be looked at again its office hears of it. */
const daysBefore = 28

/**
 * DECISION-11 · Four weeks before a decision is to be looked at again the office it belongs to is asked to, once.
 *
 * A decision that a newer one of the same step replaced is left alone: the newer has a day of its own.
 *
 * Source: peers-region.md §1.2 row 28 (review date of a decision).
 *
 * @returns how many were asked.
 */
export async function remindOfReviews(tx: Tx, on: Day, at: Date): Promise<number> {
  const due = await onErrand(tx, 'governance', () => listDue(tx, on))
  let count = 0
  for (const { decisionId, proposalId, officeId, reviewOn } of due) {
    const made = await addWork(tx, {
      organisationId: officeId,
      role: 'project_leader',
      kind: 'decision.review',
      path: proposalPath(proposalId),
      dueOn: reviewOn,
      at,
      uniqueKey: `decision.review:${decisionId}`,
    })
    if (made !== null) count += 1
  }
  return count
}

type Due = {
  readonly decisionId: Id<'decision'>
  readonly proposalId: ProposalId
  readonly officeId: OrganisationId
  readonly reviewOn: Day
}

async function listDue(tx: Tx, on: Day): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select d.id as "decisionId", d.proposal_id as "proposalId", p.office_id as "officeId", d.review_on as "reviewOn"
    from decisions d join proposals p on p.id = d.proposal_id
    where d.review_on <= ${addDays(on, daysBefore)}
      and not exists (select 1 from decisions e where e.step_id = d.step_id and e.made_at > d.made_at and e.review_on is not null)
    order by d.review_on, d.id`.execute(tx)
  return rows
}
