import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type PointStance, lastStances, waitedFor } from '#features/governance/domain/stance.ts'
import type { AdviceOpinion } from '#features/governance/domain/advice.ts'
import { type Consultation, coverageOf, notHeard } from '#features/governance/domain/hear.ts'
import type { BodyId, ProposalId, StepId, ThemeId, ThreadId } from '#features/governance/domain/proposal.ts'
import type { RouteStep, StepKind } from '#features/governance/domain/route.ts'
import type { Member } from '#features/governance/store/bodies-sitting.ts'
import { speakersAmong } from '#features/governance/store/hear-store.ts'
import { partiesOf } from '#features/governance/store/stance-store.ts'

/** What a body advised on its way, and how much of it is not worked in yet. */
export type GivenAdvice = {
  readonly body: string
  readonly opinion: AdviceOpinion
  readonly on: Day
  readonly open: number
}

/** A proposal whose turn it is, or comes next, in a body where the reader sits. */
export type BoardProposal = {
  readonly id: ProposalId
  readonly name: string
  readonly body: string
  readonly stepId: StepId
  readonly kind: StepKind
  /** The body has it before it now; else it comes there next. */
  readonly isBefore: boolean
  readonly onDay: Day | null
  readonly lastDayForPapers: Day | null
  readonly advices: readonly GivenAdvice[]
  readonly notHeard: readonly string[]
  /** Of a decision: whose word is waited for. */
  readonly waitsFor: readonly string[]
  /** The reader's own organisation is one of those. */
  readonly waitsForOwn: boolean
  /** The reader is secretary or chair there, and writes down what it said. */
  readonly keeps: boolean
}

type Row = Omit<BoardProposal, 'notHeard' | 'waitsFor' | 'waitsForOwn'> & {
  readonly bodyId: BodyId
  readonly themeId: ThemeId | null
  readonly steps: readonly RouteStep[]
  readonly consultations: readonly Consultation[]
  readonly threads: readonly ThreadId[]
  readonly stances: readonly (Omit<PointStance, 'madeAt'> & { readonly madeAt: string })[]
}

/** The proposals on their way whose turn it is in a body where the reader sits, in two questions: first what is now. */
export async function listBoardProposals(tx: Tx, { actor, on }: Visit): Promise<readonly BoardProposal[]> {
  const { rows } = await sql<Row>`
    with mine as (
      select h.body_id, bool_or(h.part in ('chair', 'secretary') and s.theme_id is null) as keeps
      from seat_holders h join seats s on s.id = h.seat_id
      where h.function_id = ${actor.functionId}::uuid and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
        and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})
      group by h.body_id)
    select p.id, p.number || ' ' || p.title as name, b.id as "bodyId", b.name as body, p.theme_id as "themeId", s.id as "stepId",
      s.kind, s.state = 'before-body' as "isBefore", s.on_day as "onDay", m.papers_due_on as "lastDayForPapers", mine.keeps,
      (select json_agg(json_build_object('bodyId', r.body_id, 'kind', r.kind, 'state', r.state, 'position', r.position) order by r.position)
        from route_steps r where r.proposal_id = p.id) as steps,
      (select coalesce(json_agg(json_build_object('body', c.name, 'opinion', a.opinion, 'on', a.on_day, 'open',
          (select count(*) from advice_points d where d.advice_id = a.id and d.dealt = 'open')) order by a.on_day, a.made_at), '[]')
        from advices a join bodies c on c.id = a.body_id where a.proposal_id = p.id) as advices,
      (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'organisationId', c.organisation_id, 'name', c.name,
          'askedOn', c.asked_on, 'answeredOn', c.answered_on, 'outcome', c.outcome)), '[]')
        from consultations c where c.proposal_id = p.id) as consultations,
      array(select d.thread_id from decision_points d where d.version_id = s.version_id) as threads,
      (select coalesce(json_agg(json_build_object('stepId', x.step_id, 'thread', x.point_thread_id, 'organisationId', x.organisation_id,
          'stance', x.stance, 'madeAt', x.made_at)), '[]') from point_stances x where x.step_id = s.id) as stances
    from proposals p
      join lateral (select * from route_steps r where r.proposal_id = p.id and r.state not in ('done', 'skipped')
        order by r.position limit 1) s on true
      join mine on mine.body_id = s.body_id join bodies b on b.id = s.body_id left join meetings m on m.id = s.meeting_id
    where p.state = 'on-route' and s.state <> 'returned'
    order by s.state = 'before-body' desc, s.on_day nulls last, p.number collate nl limit 50`.execute(tx)
  const bodies = rows.flatMap(({ steps }) => steps.map(({ bodyId }) => bodyId))
  const members = Map.groupBy(await listMembersOf(tx, bodies, on), ({ bodyId }) => bodyId)
  return rows.map((row) => withWho(row, members, actor.organisationId))
}

function withWho(row: Row, members: ReadonlyMap<BodyId, readonly Member[]>, own: OrganisationId | null): BoardProposal {
  const { bodyId, themeId, steps, consultations, threads, stances, ...rest } = row
  const onRoute = new Map(steps.map((step) => [step.bodyId, members.get(step.bodyId) ?? []]))
  const coverage = coverageOf(steps, speakersAmong(onRoute), consultations)
  const said = lastStances(
    stances.map((stance) => ({ ...stance, madeAt: new Date(stance.madeAt) })),
    row.stepId,
  )
  const decides = row.isBefore && (row.kind === 'decide' || row.kind === 'consent')
  const waits = decides ? waitedFor(partiesOf(members.get(bodyId) ?? [], themeId), said, threads) : []
  return {
    ...rest,
    notHeard: notHeard(coverage, consultations),
    waitsFor: waits.map(({ name }) => name),
    waitsForOwn: waits.some(({ id }) => id === own),
  }
}

/** Who sits in these bodies on a day, with whom each speaks for: as `membersOn`, of all at once. */
async function listMembersOf(tx: Tx, bodyIds: readonly BodyId[], on: Day): Promise<readonly Member[]> {
  if (bodyIds.length === 0) return []
  const { rows } = await sql<Member>`
    select h.id, h.body_id as "bodyId", h.name, h.function_id as "functionId", h.organisation_id as "organisationId",
      o.name as "organisationName", s.counts, s.theme_id as "themeId",
      coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name collate nl)
        from rank_and_file f join organisations w on w.id = f.organisation_id
        where f.seat_holder_id = h.id and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})), '[]') as represents
    from seat_holders h join seats s on s.id = h.seat_id left join organisations o on o.id = h.organisation_id
    where h.body_id = any (${[...bodyIds]}::uuid[]) and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
      and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})
    order by s.position, h.name collate nl`.execute(tx)
  return rows
}
