import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { BodyId, ProposalId, StepId } from '../domain/proposal.ts'
import type { StepKind, StepState } from '../domain/route.ts'

/** A proposal on its way to or before a body. */
export type BeforeBody = {
  readonly stepId: StepId
  readonly proposalId: ProposalId
  readonly number: string
  readonly title: string
  readonly kind: StepKind
  readonly state: StepState
  readonly onDay: Day | null
}

/** What is before a body, or on its way there, as far as this reader may know. */
export async function listBeforeBody(tx: Tx, bodyId: BodyId): Promise<readonly BeforeBody[]> {
  const { rows } = await sql<BeforeBody>`
    select s.id as "stepId", p.id as "proposalId", p.number, p.title, s.kind, s.state, s.on_day as "onDay"
    from route_steps s join proposals p on p.id = s.proposal_id
    where s.body_id = ${bodyId} and s.state in ('waiting', 'before-body', 'returned') and p.state in ('concept', 'on-route')
    order by s.state = 'before-body' desc, s.on_day nulls last, p.number limit 100`.execute(tx)
  return rows
}
