import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Outcome } from '../domain/decision.ts'
import type { BodyId, ProposalId, ThemeId } from '../domain/proposal.ts'

/** What the list of decisions is asked for; null asks for nothing. */
export type DecisionFilter = {
  readonly body: BodyId | null
  readonly theme: ThemeId | null
  /** With a point that has this outcome. */
  readonly outcome: Outcome | null
  readonly year: number | null
  /** open: something is left to do; late: and its day has passed; review: it is to be looked at again. */
  readonly todo: 'open' | 'late' | 'review' | null
  readonly page: number
}

export const everyDecision: DecisionFilter = {
  body: null,
  theme: null,
  outcome: null,
  year: null,
  todo: null,
  page: 1,
}

export type DecisionLine = {
  readonly id: Id<'decision'>
  readonly proposalId: ProposalId
  readonly proposal: string
  readonly bodyId: BodyId
  readonly body: string
  readonly onDay: Day
  readonly reviewOn: Day | null
  readonly isPublished: boolean
  readonly points: readonly {
    readonly number: number
    readonly text: string
    readonly outcome: Outcome
    readonly said: string
  }[]
  readonly open: number
  readonly late: number
  readonly done: number
  /** A later decision of the same step says other things about these points. */
  readonly isCorrected: boolean
}

export const decisionsOnPage = 50

/** The decisions this reader may read, the newest first. */
export async function listDecisions(
  tx: Tx,
  { on }: Pick<Visit, 'on'>,
  filter: DecisionFilter,
): Promise<{ readonly rows: readonly DecisionLine[]; readonly found: number }> {
  const { body, theme, outcome, year, todo, page } = filter
  const { rows } = await sql<DecisionLine & { found: number }>`
    select d.id, d.proposal_id as "proposalId", p.number || ' ' || p.title as proposal, d.body_id as "bodyId", b.name as body,
      d.on_day as "onDay", d.review_on as "reviewOn", d.published_at is not null as "isPublished",
      coalesce(x.points, '[]') as points, coalesce(f.open, 0)::int as open, coalesce(f.late, 0)::int as late, coalesce(f.done, 0)::int as done,
      exists (select 1 from decisions e join point_decisions q on q.decision_id = e.id join decision_points r on r.id = q.point_id
        where e.step_id = d.step_id and e.made_at > d.made_at and r.thread_id = any (x.threads)) as "isCorrected",
      (count(*) over ())::int as found
    from decisions d join proposals p on p.id = d.proposal_id join bodies b on b.id = d.body_id
      left join lateral (
        select json_agg(json_build_object('number', t.number, 'text', t.text, 'outcome', q.outcome, 'said', q.text) order by t.number) as points,
          array_agg(q.outcome) as outcomes, array_agg(t.thread_id) as threads
        from point_decisions q join decision_points t on t.id = q.point_id where q.decision_id = d.id) x on true
      left join lateral (
        select count(*) filter (where state = 'open') as open, count(*) filter (where state = 'done') as done,
          count(*) filter (where state = 'open' and due_on < ${on}) as late
        from follow_ups u where u.decision_id = d.id) f on true
    where (${body}::uuid is null or d.body_id = ${body}::uuid) and (${theme}::uuid is null or p.theme_id = ${theme}::uuid)
      and (${outcome}::text is null or ${outcome} = any (x.outcomes))
      and (${year}::int is null or extract(year from d.on_day) = ${year}::int)
      and case ${todo}::text when 'open' then f.open > 0 when 'late' then f.late > 0 when 'review' then d.review_on <= ${on} else true end
    order by d.on_day desc, d.made_at desc
    limit ${decisionsOnPage} offset ${(page - 1) * decisionsOnPage}`.execute(tx)
  return { rows, found: rows[0]?.found ?? 0 }
}
