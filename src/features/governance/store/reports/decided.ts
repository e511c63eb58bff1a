import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { ReportedDecision, ReportedFollowUp } from '../../domain/reports/progress-report.ts'

/** Published decisions of an office in a period, the first first; one that was put right by a later one is left out. */
export async function listPublishedDecisions(
  tx: Tx,
  officeId: OrganisationId,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<readonly ReportedDecision[]> {
  const { rows } = await sql<ReportedDecision>`
    select p.number || ' ' || p.title as proposal, b.name as body, d.on_day as "on",
      (select coalesce(json_agg(json_build_object('number', t.number, 'text', t.text, 'outcome', q.outcome, 'said', q.text)
         order by t.number), '[]')
       from point_decisions q join decision_points t on t.id = q.point_id where q.decision_id = d.id) as points
    from decisions d join proposals p on p.id = d.proposal_id join bodies b on b.id = d.body_id
    where ${published(officeId)} and d.on_day >= ${from} and d.on_day < ${until}
    order by d.on_day, d.made_at, d.id`.execute(tx)
  return rows
}

/** What is still to be done after published decisions, and what was done in the period. */
export async function listReportedFollowUps(
  tx: Tx,
  officeId: OrganisationId,
  { from, asOf }: { readonly from: Day; readonly asOf: Day },
): Promise<readonly ReportedFollowUp[]> {
  const { rows } = await sql<ReportedFollowUp>`
    select p.number || ' ' || p.title as proposal, f.text, coalesce(o.name, f.owner_text) as owner, f.due_on as "dueOn",
      case when f.state_on > ${asOf} then 'open' else f.state end as state,
      (f.state = 'open' or f.state_on > ${asOf}) and coalesce(f.due_on < ${asOf}, false) as "isLate"
    from follow_ups f join decisions d on d.id = f.decision_id join proposals p on p.id = d.proposal_id
      left join organisations o on o.id = f.owner_organisation_id
    where ${published(officeId)} and d.on_day <= ${asOf} and (f.state = 'open' or f.state_on >= ${from})
    order by f.due_on nulls last, d.on_day, f.id limit 500`.execute(tx)
  return rows
}

function published(officeId: OrganisationId) {
  return sql<boolean>`p.office_id = ${officeId} and p.published_at is not null and d.published_at is not null
    and not exists (select 1 from decisions e where e.step_id = d.step_id and e.made_at > d.made_at)`
}
